// Answers kept as long as they are true. A list is asked again far more often than anything is written, so the question goes with the snapshot of the database
// its last answer was made from: where PostgreSQL still stands at that snapshot, nothing has been committed since by anybody, and it need not answer again.

import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Reader } from './db.ts'

/** Asks a question whose answer is one text, all of it decided by the question's SQL and its values; gives the text in UTF-8. */
export type AskUnchanged = (db: Reader, question: RawBuilder<{ text: string }>) => Promise<Buffer>

type Kept = { snapshot: string; text: Buffer }
type Answered = { snapshot: string; text: string | null }

const mostBytes = 4 * 1024 * 1024

/** Makes a memory of at most four megabytes of answers, those asked last. */
export function rememberAnswers(): AskUnchanged {
  const memory = new Map<string, Kept>()
  let bytes = 0
  const forget = (key: string) => {
    bytes -= memory.get(key)?.text.length ?? 0
    memory.delete(key)
  }
  return async (db, question) => {
    const { parameters, ...statement } = whole(question).compile(db)
    const values = parameters.slice(1)
    const key = statement.sql + JSON.stringify(values)
    const kept = memory.get(key)
    const asked = { ...statement, parameters: [kept?.snapshot ?? null, ...values] }
    const { snapshot, text } = (await db.executeQuery<Answered>(asked)).rows[0]!
    const answer = text === null ? kept! : { snapshot, text: Buffer.from(text) }
    forget(key)
    memory.set(key, answer)
    bytes += answer.text.length
    while (bytes > mostBytes) forget(memory.keys().next().value!)
    return answer.text
  }
}

// A snapshot names every transaction whose rows are seen (PostgreSQL 15, 9.26.11); one of another start of the database is never the same.
const whole = (question: RawBuilder<{ text: string }>) => sql<Answered>`
  select s.snapshot, case when s.snapshot = ${null}::text then null else (${question}) end as text
  from (select pg_current_snapshot() || ' ' || pg_postmaster_start_time() as snapshot) s`
