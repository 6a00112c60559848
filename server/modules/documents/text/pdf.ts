import { extractTextItems, getDocumentProxy } from 'unpdf'
import { type Block, inReadingOrder } from './pdf-columns.ts'
import { dropFurniture, type Page } from './pdf-furniture.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import { segmentsOf } from './pdf-segments.ts'
import { unreadable } from './unreadable.ts'

/**
 * A PDF's text layer as a person reads it: columns one after the other, broken lines joined, a blank line between paragraphs,
 * page numbers and running headers left out.
 * @throws Unreadable `encrypted-pdf`, `broken-pdf`, `scanned-pdf`
 */
export async function readPdf(bytes: Uint8Array, name: string) {
  const pages = await pagesOf(bytes, name)
  const written = pages.map((page) => page.segments.reduce((sum, segment) => sum + segment.text.length, 0))
  // A digital signature stamps a line of words on a scan; one line is not a text layer.
  if (written.every((letters) => letters < 80)) throw unreadable('scanned-pdf', name)
  const blocks: Block[] = dropFurniture(pages).flatMap((page) => inReadingOrder(page.segments))
  const silent = written.flatMap((letters, at) => (letters === 0 ? [at + 1] : []))
  const notes = silent.length > 0 ? [`Trang ${silent.join(', ')} chỉ có ảnh, chưa đọc được chữ.`] : []
  return { text: paragraphsOf(blocks).join('\n\n').normalize('NFC'), pages: pages.length, notes }
}

async function pagesOf(bytes: Uint8Array, name: string): Promise<Page[]> {
  // pdf.js takes over the buffer it is given and empties it, so it gets a copy.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((fault: Error) => {
    throw unreadable(fault.name === 'PasswordException' ? 'encrypted-pdf' : 'broken-pdf', name)
  })
  try {
    const { items } = await extractTextItems(pdf)
    const heights = await Promise.all(
      items.map(async (_, at) => (await pdf.getPage(at + 1)).getViewport({ scale: 1 }).height),
    )
    return items.map((found, at) => ({ height: heights[at] ?? 842, segments: segmentsOf(found, at) }))
  } catch {
    throw unreadable('broken-pdf', name)
  } finally {
    await pdf.loadingTask.destroy()
  }
}
