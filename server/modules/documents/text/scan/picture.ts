import type { Limits } from '../limits.ts'
import { type PageScraps, textOfPages } from '../pdf/page-text.ts'
import { pagesOfPicture, sizeOf } from './page-image.ts'
import { type Scanning, whileScanning } from './scanning.ts'

type PictureText = { text: string; margins: string; pages: number; scanned: number }

/**
 * The text of a picture of a page, or of a file that holds several (.tif).
 * @param scanning null leaves it unread
 * @throws Unreadable `too-many-points`, `too-small`, `too-many-pages`, `broken-picture`; SecretScan
 */
export async function readPicture(
  bytes: Uint8Array,
  name: string,
  { limits, scanning }: { limits: Limits; scanning: Scanning | null },
): Promise<PictureText | { unread: number }> {
  const { pages: count } = await sizeOf(bytes, name, limits)
  if (!scanning) return { unread: count }
  const pages: PageScraps[] = []
  await whileScanning(async (recognise) => {
    scanning.begins(1, count)
    for await (const image of pagesOfPicture(bytes, name, limits)) {
      pages.push(await recognise(image))
      if (pages.length === 1) scanning.soFar(textOfPages(pages).text)
      if (pages.length < count) scanning.begins(pages.length + 1, count)
    }
  })
  return { ...textOfPages(pages), pages: count, scanned: count }
}
