import type { Deed } from '../../platform/access.ts'
import { lookOf } from '../documents/actions.ts'
import type { ClauseKeeper, ReadDocument } from '../documents/clauses.ts'
import { clauseMaker } from './clause-making.ts'
import { insertDirectives } from './queries/clauses.ts'
import { reanchorClauses } from './reanchoring.ts'

/** What the module of documents asks of this one; see documents/clauses.ts. */
export const clauseKeeper: ClauseKeeper = { make: makeClauses, reanchor: reanchorClauses }

async function makeClauses(deed: Deed, document: ReadDocument): Promise<number> {
  const make = await clauseMaker(lookOf(deed), document)
  const rows = document.reading.directives.map((directive, i) => make(directive, { ordinal: i + 1, extra: [] }))
  await insertDirectives(deed.tx, rows)
  return rows.length
}
