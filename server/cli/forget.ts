import { parseArgs } from 'node:util'
import { dropKept, type Kept, listKept } from '../platform/backup/beside.ts'
import { type Data, say, withData } from './with-data.ts'

/**
 * `dondoc forget [NAME] [--demo]`: what restorations have set aside, with its size; with a NAME that one is dropped for good. The server may go on.
 */
export async function forget(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { demo: { type: 'boolean' } } })
  const [name, ...more] = positionals
  if (more.length > 0)
    throw new Error('Mỗi lần chỉ bỏ một cơ sở dữ liệu; ví dụ: dondoc forget dondoc_before_20261121T030000')
  return withData({ demo: values.demo, beside: true, existing: true }, async (data) => {
    if (name === undefined) await list(data)
    else await drop(data, name)
    return 0
  })
}

async function list({ databases }: Data): Promise<void> {
  const kept = await listKept(databases.owner)
  if (kept.length === 0) return say('Không còn dữ liệu cũ nào của các lần khôi phục trước.')
  for (const one of kept) say(line(one))
  say('Bỏ hẳn một cơ sở dữ liệu: dondoc forget TÊN')
}

async function drop({ databases }: Data, name: string): Promise<void> {
  await dropKept(databases.owner, name)
  say(`Đã bỏ hẳn ${name}.`)
}

const line = ({ name, bytes }: Kept): string => `${name}  ${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
