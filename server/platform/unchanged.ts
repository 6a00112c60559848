// Answers kept as long as they are true. A list is asked again far more often than anything is written, so the question goes with the snapshot of the database
// its last answer was made from: where PostgreSQL still stands at that snapshot, nothing has been committed since by anybody, and it need not answer again (decision 013).
import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from './db.ts'

/** A question of one row, the bytes made of that row, and what decides the making beside the question's SQL and its values. */
export type Asking<Row> = { question: RawBuilder<Row>; make: (row: Row) => Buffer | Promise<Buffer>; also?: unknown }

/** Asks, or gives what was made before. The making may ask more, decided by the same; what it throws is not kept. */
export type AskUnchanged = <Row>(db: Reader, asking: Asking<Row>) => Promise<Buffer>

const mostBytes = 4 * 1024 * 1024
const mostNoted = 100

/**
 * Makes a memory of at most four megabytes of answers, those asked last. An answer is kept from the second time it is asked for: most days of a board are
 * looked at once, and what is kept in vain costs more to clear away than it took to make.
 */
export function rememberAnswers(): AskUnchanged {
  const memory = new Map<string, { snapshot: string; bytes: Buffer }>()
  const noted = new Set<string>()
  let kept = 0
  const forget = (key: string) => {
    kept -= memory.get(key)?.bytes.length ?? 0
    memory.delete(key)
  }
  const keep = (key: string, snapshot: string, bytes: Buffer) => {
    forget(key)
    memory.set(key, { snapshot, bytes })
    kept += bytes.length
    while (kept > mostBytes) forget(memory.keys().next().value!)
  }
  const note = (key: string) => {
    noted.delete(key)
    noted.add(key)
    if (noted.size > mostNoted) noted.delete(noted.keys().next().value!)
  }
  return async (db, { question, make, also = null }) => {
    const { parameters, ...statement } = unlessAt(question).compile(db)
    const last = parameters.length - 1
    const values = parameters.slice(0, last)
    const key = createHash('sha1')
      .update(statement.sql)
      .update(JSON.stringify([values, also]))
      .digest('base64')
    const before = memory.get(key)
    const asked = { ...statement, parameters: [...values, before?.snapshot ?? ''] }
    const row = (await db.executeQuery<{ snapshot: string }>(asked)).rows[0]!
    const same = before?.snapshot === row.snapshot
    const bytes = same ? before.bytes : await make(row as never)
    if (before || noted.has(key)) keep(key, row.snapshot, bytes)
    else note(key)
    return bytes
  }
}

// A snapshot names every transaction whose rows are seen; one of another start of the database is never the same (PostgreSQL 15, 9.27.9).
// Nothing below a limit of none is run; a condition would be looked at only after the rows were made.
const unlessAt = (question: RawBuilder<unknown>) => sql`
  select now.snapshot, asked.* from (select pg_current_snapshot() || ' ' || pg_postmaster_start_time() as snapshot) now
  left join lateral (select q.* from (${question}) q limit case when now.snapshot = ${''}::text then 0 else 1 end) asked on true`
