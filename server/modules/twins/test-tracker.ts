// Exports of an invented tracker for tests, sent over HTTP as the page does it.
import { randomUUID } from 'node:crypto'
import type { Who, World } from '../../../test/world.ts'
import { pasted } from '../sheets/test-sheet.ts'

export const heading = [
  'STT',
  'Mã nhiệm vụ',
  'Nội dung nhiệm vụ',
  'Số văn bản',
  'Đơn vị chủ trì',
  'Hạn xử lý',
  'Trạng thái',
  'Tiến độ thực hiện',
  'Loại nhiệm vụ',
]

export type TrackerRow = {
  id: string
  words: string
  number?: string
  lead: string
  due?: string
  status?: string
  progress?: string
  kind?: string
}

/** A title line, the heading, the rows: as pasted from the tracker. */
export const exported = (rows: readonly TrackerRow[]): string =>
  pasted(
    ['Danh sách nhiệm vụ UBND tỉnh giao năm 2024', '', '', '', '', '', '', '', ''],
    heading,
    ...rows.map((row, i) => [
      String(i + 1),
      row.id,
      row.words,
      row.number ?? '',
      row.lead,
      row.due ?? '',
      row.status ?? '',
      row.progress ?? '',
      row.kind ?? 'Thường kỳ',
    ]),
  )

/** Sends a list to an address. */
export async function sendList(
  world: World,
  who: Who | null,
  path: string,
  { name, bytes }: { name: string; bytes: Uint8Array | string },
) {
  const boundary = `x${randomUUID()}`
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(head),
    Buffer.from(bytes as Uint8Array),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return world.as(who, 'POST', path, payload, { 'content-type': `multipart/form-data; boundary=${boundary}` })
}
