// One transaction as the holder of a session. PostgreSQL says in every transaction who that is; but whom it said last is remembered, so that the first question
// can go in the message that asks it (decision 011). What it says now decides before any answer is believed: another actor, and all is done again from the start.
import type { Actor } from './access.ts'
import type { Closing, Opening } from './db.ts'
import { claimingRequest, type RequestClaim } from './requests.ts'

/** How a transaction is opened for the holder of a session token: SQL that sets the actor, and the actor from its rows (identity module). */
export type EnteringSql = {
  statement(tokenHash: Buffer, now: Date): string
  actorOf(rows: Record<string, unknown>[]): Actor | null
}

/** Who entered (null: nobody has this session), and whether the key he brought is new. */
export type Entered = { actor: Actor | null; claimed: boolean }
export type Holder = { tokenHash: Buffer; now: Date; claim: RequestClaim | null }
export type Transact<Handle> = <T>(
  work: (handle: Handle, closing: Closing) => Promise<T>,
  opening: Opening,
) => Promise<T>
export type Enter = <Handle, T>(
  transact: Transact<Handle>,
  holder: Holder,
  work: (entered: Entered, handle: Handle, closing: Closing) => Promise<T>,
) => Promise<T>

const mostRemembered = 1000

/** Makes the way in of one server. The work may be begun twice, so nothing outside its transaction may depend on it before its first question. */
export function openEntering(sql: EnteringSql): Enter {
  const remembered = new Map<string, { actor: Actor; row: string }>()
  const remember = (key: string, rows: Record<string, unknown>[]): Actor | null => {
    const actor = sql.actorOf(rows)
    remembered.delete(key)
    if (actor) remembered.set(key, { actor, row: JSON.stringify(rows) })
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value!)
    return actor
  }
  return async (transact, { tokenHash, now, claim }, work) => {
    const key = tokenHash.toString('base64')
    const entering = sql.statement(tokenHash, now)
    const statements = claim?.key ? `${entering}; ${claimingRequest(claim)}` : entering
    const isNew = (rows: Record<string, unknown>[][]) => rows[1]?.[0]?.claimed === true
    const last = remembered.get(key)
    if (last) {
      let sure = false
      const heard = (rows: Record<string, unknown>[][]) => {
        sure = JSON.stringify(rows[0]) === last.row && (!claim?.key || isNew(rows))
        if (!sure) throw new Error('not as remembered')
      }
      try {
        return await transact((handle, closing) => work({ actor: last.actor, claimed: true }, handle, closing), {
          statements,
          heard,
          wait: false,
        })
      } catch (error) {
        if (sure) throw error
      }
    }
    const entered: Entered = { actor: null, claimed: false }
    const heard = (rows: Record<string, unknown>[][]) => {
      entered.actor = remember(key, rows[0] ?? [])
      entered.claimed = isNew(rows)
    }
    return transact((handle, closing) => work(entered, handle, closing), { statements, heard, wait: true })
  }
}
