import { getDocumentProxy } from 'unpdf'
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import { looksVietnamese } from '../../vietnamese.ts'
import type { Limits } from '../limits.ts'
import { pageOfPictures } from '../scan/page-image.ts'
import { type Scanning, whileScanning } from '../scan/scanning.ts'
import { Unreadable, unreadable } from '../unreadable.ts'
import { withReadablePictures } from './fax-pictures.ts'
import { type Matrix, times } from './operators.ts'
import { type Drawn, picturesOf } from './page-pictures.ts'
import { type PageScraps, textOfPages } from './page-text.ts'
import { rulingsOf } from './rulings.ts'
import { type Scrap, segmentsOf } from './segments.ts'

export type PdfText = { text: string; margins: string; pages: number; scanned: number; notes: string[] }

/**
 * A PDF's text as a person reads it; pages that are only pictures are recognised.
 * @param scanning null leaves a scan unread
 * @returns `unread`: how many pages would have to be recognised
 * @throws Unreadable `encrypted-pdf`, `broken-pdf`, `too-many-pages`, `unreadable-scan`; SecretScan
 */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  { limits, scanning }: { limits: Limits; scanning: Scanning | null },
): Promise<PdfText | { unread: number }> {
  // PDF.js takes over the buffer it is given and empties it, so it gets a copy.
  const own = new Uint8Array(scanning ? await withReadablePictures(bytes) : bytes)
  const pdf = await getDocumentProxy(own, { verbosity: 0, maxImageSize: limits.points }).catch((fault: Error) => {
    throw unreadable(fault.name === 'PasswordException' ? 'encrypted-pdf' : 'broken-pdf', name)
  })
  try {
    return await readPages(pdf, name, { limits, scanning })
  } catch (fault) {
    if (fault instanceof Unreadable || (fault as Error).name === 'SecretScan') throw fault
    throw unreadable('broken-pdf', name)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function readPages(
  pdf: PDFDocumentProxy,
  name: string,
  { limits, scanning }: { limits: Limits; scanning: Scanning | null },
) {
  if (pdf.numPages > limits.pages)
    throw unreadable('too-many-pages', name, `${pdf.numPages} trang, giới hạn ${limits.pages}`)
  const pages: PageScraps[] = []
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await writtenPage(await pdf.getPage(number)))
  const wordless = pages.flatMap((page, at) => (isWordless(page) ? [at] : []))
  const isScan = await someAsync(wordless, async (at) => isCovered(await pdf.getPage(at + 1)))
  if (!isScan) return { ...textOfPages(pages), pages: pages.length, scanned: 0, notes: [] }
  if (wordless.length > limits.scannedPages) {
    throw unreadable('too-many-pages', name, `${wordless.length} trang quét, giới hạn ${limits.scannedPages}`)
  }
  if (!scanning) return { unread: wordless.length }
  const written = textOfPages(pages.filter((_, at) => !wordless.includes(at)))
  scanning.soFar(`${written.text}\n\n${written.margins}`)
  return recognised(pdf, name, { pages, wordless, scanning })
}

type Reading = { pages: PageScraps[]; wordless: number[]; scanning: Scanning }

async function recognised(
  pdf: PDFDocumentProxy,
  name: string,
  { pages, wordless, scanning }: Reading,
): Promise<PdfText> {
  const closed: number[] = []
  const read: number[] = []
  await whileScanning(async (recognise) => {
    for (const [order, at] of wordless.entries()) {
      scanning.begins(order + 1, wordless.length)
      const page = await pdf.getPage(at + 1)
      const { width, height } = page.getViewport({ scale: 1 })
      const drawn = await picturesOf(page)
      page.cleanup()
      if (drawn.pictures.length === 0 && drawn.unreadable) closed.push(at + 1)
      if (drawn.pictures.length === 0 || shareOf(drawn, { width, height }) < coverEnough) continue
      pages[at] = await recognise(await pageOfPictures(drawn.pictures, { width, height }))
      read.push(at + 1)
      if (read.length === 1) scanning.soFar(textOfPages([pages[at]]).text)
    }
  })
  if (read.length === 0) throw unreadable('unreadable-scan', name)
  const notes =
    closed.length > 0 ? [`Trang ${closed.join(', ')} không mở được ảnh quét nên chưa đọc; hãy xem ở bản gốc.`] : []
  return { ...textOfPages(pages), pages: pages.length, scanned: read.length, notes }
}

/** A digital signature stamps a line of words on a scan, and many scanners lay words without Vietnamese marks under the picture. */
function isWordless({ scraps }: PageScraps): boolean {
  const text = scraps.map((scrap) => scrap.str).join(' ')
  return text.length < 80 || !looksVietnamese(text)
}

/** From which part of a page on its pictures are taken for the page itself, and not for something on it. */
const coverEnough = 0.4

async function isCovered(page: PDFPageProxy): Promise<boolean> {
  const drawn = await picturesOf(page)
  page.cleanup()
  return shareOf(drawn, page.getViewport({ scale: 1 })) >= coverEnough
}

function shareOf({ places }: Drawn, { width, height }: { width: number; height: number }): number {
  return places.reduce((sum, place) => sum + place.width * place.height, 0) / (width * height)
}

async function someAsync<T>(list: T[], is: (one: T) => Promise<boolean>): Promise<boolean> {
  for (const one of list) if (await is(one)) return true
  return false
}

async function writtenPage(page: PDFPageProxy): Promise<PageScraps> {
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const scraps = new Map<string, Scrap>()
  for (const item of items) {
    if (!('str' in item)) continue
    const [a, b, c, d, x, y] = times(viewport.transform as Matrix, item.transform as Matrix)
    const turned = Math.abs(b) <= Math.abs(a) ? undefined : b < 0 ? 1 : -1
    const scrap: Scrap = {
      str: item.str,
      x,
      y: viewport.height - y,
      width: item.width,
      fontSize: Math.hypot(c, d),
      turned,
    }
    // Fat letters are sometimes made by drawing them twice, a hair apart.
    scraps.set(`${item.str} ${Math.round(x)} ${Math.round(y)}`, scrap)
  }
  const all = [...scraps.values()]
  const rulings = hasRows(all) ? await rulingsOf(page) : []
  return { height: viewport.height, scraps: all, rulings }
}

/** Only a page on which words stand beside one another may have a table; its drawing need not be looked at otherwise. */
function hasRows(scraps: Scrap[]): boolean {
  const segments = segmentsOf(scraps, 0)
  return (
    segments.filter((segment, at) => Math.abs(segment.y - (segments[at - 1]?.y ?? -1e9)) < segment.size * 0.7).length >
    1
  )
}
