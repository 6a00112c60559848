import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readDocument } from '../modules/documents/reading/read.ts'
import { extractText } from '../modules/documents/text/extract.ts'
import { unreadable } from '../modules/documents/text/unreadable.ts'
import { looksVietnamese } from '../modules/documents/vietnamese.ts'
import { summaryOf } from './reading-summary.ts'

/**
 * `dondoc read FILE [--json]`: what a document says, for a person or, with --json, as the object of the reading contract and
 * nothing else. A document under a mark of secrecy is not read: --json prints the contract's refusal.
 */
export async function read(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new Error('Hãy cho đúng một tệp; ví dụ: dondoc read thong-bao.docx')
  const name = basename(path)
  const { text, notes } = await extractText({ path }, { name })
  if (!looksVietnamese(text)) throw unreadable('not-vietnamese', name)
  const reading = readDocument(text)
  if (values.json) console.log(JSON.stringify(reading, null, 2))
  else if ('refused' in reading)
    throw new Error(`Văn bản có dấu độ mật “${reading.quote}” nên không được đọc; hãy xóa tệp khỏi máy này.`)
  else console.log([...notes.map((note) => `Lưu ý: ${note}`), summaryOf(reading)].join('\n'))
  return 0
}
