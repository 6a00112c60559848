// The log of uses, and the count of secrets that open nothing.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { Openings } from '../contract.ts'
import type { OpeningResult } from '../rules.ts'
import { before } from './passes.ts'

type Use = { passId: string; at: Date; what: Openings['openings'][number]['what']; result: OpeningResult }

/** Writes one use; of those that were too many the first in a minute stands for the rest, or the log itself could be flooded. */
export async function insertOpening(tx: Tx, { passId, at, what, result }: Use): Promise<void> {
  await rowsOf(
    tx,
    sql`insert into pass_opening (pass_id, at, what, result) select ${passId}, ${at}, ${what}, ${result}
    where ${result} <> 'too-many' or not exists (
      select 1 from pass_opening o where o.pass_id = ${passId} and o.at > ${before(at, 60)} and o.result = 'too-many')`,
  )
}

export async function listOpenings(
  db: Reader,
  passId: string,
): Promise<(Omit<Openings['openings'][number], 'at'> & { at: Date })[]> {
  return db
    .selectFrom('pass_opening')
    .select(['at', 'what', 'result'])
    .where('pass_id', '=', passId)
    .orderBy('seq', 'desc')
    .limit(200)
    .execute() as never
}

/** Counts a wrong secret. @returns how many came from there in the last ten minutes. */
export async function countGuess(tx: Tx, client: string | null, now: Date): Promise<number> {
  const from = client ?? '0.0.0.0'
  await rowsOf(
    tx,
    sql`insert into pass_guess (client, minute, tries) values (${from}, date_trunc('minute', ${now}::timestamptz), 1)
    on conflict (client, minute) do update set tries = pass_guess.tries + 1`,
  )
  const [row] = await rowsOf(
    tx,
    sql<{
      tries: number
    }>`select sum(tries) as tries from pass_guess where client = ${from}::inet and minute > ${before(now, 600)}`,
  )
  return Number(row!.tries)
}

/** Wrong secrets of the last day, from anywhere. */
export async function guessesOfDay(db: Reader, now: Date): Promise<number> {
  const [row] = await rowsOf(
    db,
    sql<{
      tries: number
    }>`select coalesce(sum(tries), 0) as tries from pass_guess where minute > ${before(now, 86_400)}`,
  )
  return Number(row!.tries)
}

export async function deleteOldGuesses(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('pass_guess').where('minute', '<', before(now, 86_400)).execute()
}
