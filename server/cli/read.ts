import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { openPaperReader } from '../modules/documents/paper-workers.ts'
import { explanationOf } from './reading-explanation.ts'
import { summaryOf } from './reading-summary.ts'

/**
 * `dondoc read FILE [--json | --explain]`: what a document says, for a person or, with --json, as the object of the reading contract and
 * nothing else; --explain tells of each finding which rule found it and whether it is sure. A document under a mark of secrecy is not read: --json prints the contract's refusal. While a scan is recognised
 * a terminal shows on stderr which page it is.
 */
export async function read(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, explain: { type: 'boolean' } },
  })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new Error('Hãy cho đúng một tệp; ví dụ: dondoc read thong-bao.docx')
  const paper = await openPaperReader()
    .read({ path }, { name: basename(path) }, showPage)
    .finally(clearPage)
  if (values.json) console.log(JSON.stringify(paper.as === 'read' ? paper.reading : paper.refused, null, 2))
  else if (paper.as === 'secret')
    throw new Error(`Văn bản có dấu độ mật “${paper.refused.quote}” nên không được đọc; hãy xóa tệp khỏi máy này.`)
  else {
    const told = values.explain ? explanationOf(paper.reading) : summaryOf(paper.reading)
    console.log([...paper.notes.map((note) => `Lưu ý: ${note}`), told].join('\n'))
  }
  return 0
}

/** One line that is written over; a file or a pipe must not hold it. */
function showPage(page: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[KĐang nhận dạng trang ${page}/${of} …`)
}

function clearPage(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}
