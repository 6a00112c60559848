// Where every word of a PDF stands, for tests: millimetres from the left and the top of its page.
import { getDocumentProxy } from 'unpdf'

export type Placed = { words: string; left: number; right: number; top: number; size: number }
export type Page = { width: number; height: number; placed: Placed[]; text: string }

const mm = (points: number): number => (points / 72) * 25.4

export async function pagesOf(pdf: Buffer): Promise<Page[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages: Page[] = []
  for (let no = 1; no <= document.numPages; no++) {
    const page = await document.getPage(no)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const placed = items.flatMap((item): Placed[] => {
      if (!('str' in item) || !item.str.trim()) return []
      const [, , , size, x, y] = item.transform as [number, number, number, number, number, number]
      return [{ words: item.str, left: mm(x), right: mm(x + item.width), top: mm(height - y), size }]
    })
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
    pages.push({ width: mm(width), height: mm(height), placed, text: text.replace(/\s+/g, ' ').normalize('NFC') })
  }
  await document.cleanup()
  return pages
}
