// Lists for tests: taken in over HTTP as the page does it.
import { randomUUID } from 'node:crypto'
import type { Who, World } from '../../../test/world.ts'

export type Row = {
  tab: number
  no: number
  fate: string
  why: string | null
  asks: string[]
  words: string
  number: string | null
  issuedOn: string | null
  leads: string[]
  /** "2024-08-30>2024-09-30T17:00", a rhythm, or "ongoing". */
  due: string
  state: string | null
  doneLate: boolean
  said: string | null
  assignments: { assignmentId: string; code: string }[]
}

/** Sends a file. @returns status and body, with the sheet's id where it was taken in */
export async function sendSheet(
  world: World,
  who: Who | null,
  { name, bytes }: { name: string; bytes: Uint8Array | string },
  key: string = randomUUID(),
) {
  const boundary = `x${randomUUID()}`
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(head),
    Buffer.from(bytes as Uint8Array),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return world.as(who, 'POST', '/sheets', payload, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'idempotency-key': key,
  })
}

export async function takeIn(
  world: World,
  file: { name: string; bytes: Uint8Array | string },
): Promise<{ sheetId: string }> {
  const { status, body } = await sendSheet(world, 'hang', file)
  if (status !== 200) throw new Error(`${file.name}: ${JSON.stringify(body)}`)
  return body
}

/** A list of these rows, tabs between cells. */
export const pasted = (...rows: string[][]): string =>
  rows
    .map((cells) => cells.map((cell) => (/["\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n')

type Sent = Row & { dueDay: string | null; dueTime: string | null; extendedTo: string | null; rrule: string | null }
const dueOf = ({ dueDay, dueTime, extendedTo, rrule }: Sent): string =>
  dueDay ? `${dueDay}${dueTime ? `T${dueTime}` : ''}${extendedTo ? `>${extendedTo}` : ''}` : (rrule ?? 'ongoing')

export async function allRows(world: World, sheetId: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let page = 1; ; page++) {
    const { body } = await world.as('hang', 'GET', `/sheets/${sheetId}/rows?page=${page}`)
    rows.push(...body.rows.map((row: Sent) => ({ ...row, due: dueOf(row) })))
    if (rows.length >= body.total) return rows
  }
}
