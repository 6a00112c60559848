// Runs as a process of its own: makes one paper after the other for press.ts, and says how far it is.

import type { Casefile } from '../casefile/casefile.ts'
import type { PaperFormat, PaperTable } from '../contract.ts'
import type { Cover, CoverFormat } from '../covers.ts'

export type Order =
  | { kind: 'table'; table: PaperTable; format: PaperFormat; at: Date }
  /** apart: a file each, in their order; otherwise one file with a page each. */
  | { kind: 'covers'; covers: Cover[]; format: CoverFormat; apart: boolean; at: Date }
  | { kind: 'casefile'; casefile: Casefile; files: Map<string, Uint8Array>; at: Date }
export type Answer =
  | { as: 'step'; done: number; of: number }
  | { as: 'made'; files: Uint8Array[] }
  | { as: 'too-many-pages'; pages: number; most: number }
  | { as: 'broken'; stack: string }

const say = (answer: Answer) => process.send?.(answer)
const onStep = (done: number, of: number) => say({ as: 'step', done, of })

process.on('message', async (order: Order) => {
  try {
    say(await make(order))
  } catch (fault) {
    say({ as: 'broken', stack: String((fault as Error).stack) })
  }
})
// The server has gone.
process.on('disconnect', () => process.exit())

async function make(order: Order): Promise<Answer> {
  if (order.kind === 'casefile') {
    const { pdfOfCasefile } = await import('./casefile-pdf.ts')
    return { as: 'made', files: [await pdfOfCasefile(order, onStep)] }
  }
  if (order.kind === 'covers') return { as: 'made', files: await coverFiles(order) }
  const { table, format, at } = order
  if (format === 'docx') return { as: 'made', files: [await (await import('./word.ts')).wordOfTable(table)] }
  if (format === 'xlsx') return { as: 'made', files: [await (await import('./excel.ts')).workbookOfTable(table)] }
  if (format === 'pdf') return { as: 'made', files: [(await import('./pdf.ts')).pdfOfTable(table, at)] }
  const { mostPictures, picturesOfTable } = await import('./picture.ts')
  const pictures = await picturesOfTable(table, onStep)
  if ('tooMany' in pictures) return { as: 'too-many-pages', pages: pictures.tooMany, most: mostPictures }
  return { as: 'made', files: pictures }
}

async function coverFiles({ covers, format, apart, at }: Extract<Order, { kind: 'covers' }>): Promise<Buffer[]> {
  const files: Buffer[] = []
  for (const some of apart ? covers.map((one) => [one]) : [covers]) {
    if (format === 'pdf') files.push((await import('./covers-pdf.ts')).pdfOfCovers(some, at))
    else files.push(await (await import('./word-covers.ts')).wordOfCovers(some))
    if (apart) onStep(files.length, covers.length)
  }
  return files
}
