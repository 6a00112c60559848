// A Biểu as pictures, one for each page of its PDF, to be pasted into a message.
import sharp from 'sharp'
import type { PaperTable } from '../contract.ts'
import { lying } from '../form/sheet.ts'
import { setTable, typesetter } from './pdf.ts'

/** More pages than anybody sends as pictures. */
export const mostPictures = 12
const pixelsPerMm = 6

/** @returns the pages, or how many they would be where they are too many */
export async function picturesOfTable(
  table: PaperTable,
  onPage: (done: number, of: number) => void,
): Promise<Buffer[] | { tooMany: number }> {
  const { document, pages } = setTable(table)
  if (pages > mostPictures) return { tooMany: pages }
  const { width, height } = lying[table.sheet]
  const drawings = pagesOf(typesetter().plainSvg(document), { width, height })
  if (drawings.length !== pages) throw new Error(`${pages} pages were set, ${drawings.length} drawn`)
  const pictures: Buffer[] = []
  for (const drawing of drawings) {
    pictures.push(await pictureOf(drawing, width * pixelsPerMm))
    onPage(pictures.length, pages)
  }
  return pictures
}

/** Typst draws all pages into one SVG: a group for each, moved down by those above it, and after them the letters they all use. */
function pagesOf(whole: string, { width, height }: { width: number; height: number }): string[] {
  const letters = /^ {4}<defs id="glyph">.*?^ {4}<\/defs>/ms.exec(whole)?.[0] ?? ''
  const points = (mm: number) => (mm / 25.4) * 72
  const [across, down] = [points(width), points(height)]
  const head = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${across} ${down}" width="${across}" height="${down}">`
  return [...whole.matchAll(/^ {4}<g[^>]*>$(.*?)^ {4}<\/g>$/gms)].map(
    ([, page]) => `${head}${letters}<g>${page}</g></svg>`,
  )
}

function pictureOf(drawing: string, width: number): Promise<Buffer> {
  return sharp(Buffer.from(drawing), { unlimited: true, density: (72 * pixelsPerMm * 25.4) / 72 })
    .resize({ width: Math.round(width) })
    .flatten({ background: '#fff' })
    .png({ palette: true, colours: 16 })
    .toBuffer()
}
