import type { PageImage } from './page-image.ts'
import { openRecogniser } from './recogniser.ts'
import { readScannedPage, type ScannedPage } from './scanned-page.ts'

/** What is told while the pages of a scan are recognised, one after the other. */
export type Scanning = {
  /** A page is about to be recognised. */
  begins(page: number, of: number): void
  /** What has been read so far, before the next page is begun; what this throws ends the reading. */
  soFar(text: string): void
}

/** A scan bears a mark of secrecy: nothing more of it is read. */
export class SecretScan extends Error {
  words: string

  constructor(words: string) {
    super('a mark of secrecy')
    this.name = 'SecretScan'
    this.words = words
  }
}

/** Recognises pages until `work` is done; what recognition holds in memory is given back then. @throws SecretScan */
export async function whileScanning<T>(
  work: (recognise: (image: PageImage) => Promise<ScannedPage>) => Promise<T>,
): Promise<T> {
  const recogniser = await openRecogniser()
  try {
    return await work(async (image) => {
      const page = await readScannedPage(image, recogniser)
      if (page.secret) throw new SecretScan(page.secret)
      return page
    })
  } finally {
    await recogniser.close()
  }
}
