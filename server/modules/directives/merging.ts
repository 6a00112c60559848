// Merging and splitting: the clauses that were there stand back, new ones stand in their place, and the last step can be undone.
import type { Deed } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { Problem, refuseIf } from '../../platform/problem.ts'
import { lookOf, ownDocument } from '../documents/actions.ts'
import { changedByOther, ownClause, showDirectives } from './actions.ts'
import type { DirectiveList, MergeDirectives, SplitDirective } from './contract.ts'
import { type ClauseParts, mergedClause, spansBetween, splitClause } from './parts.ts'
import { directiveProblems } from './problems.ts'
import { type Clause, documentText, insertDirectives, lockClauses, nextOrdinal } from './queries/clauses.ts'
import { insertDescent, makingOf, setReplaced, standingOf } from './queries/descent.ts'
import { whyNotChange } from './rules.ts'
import { doubtsAbout } from './terms.ts'

/** Several clauses become one. @throws Problem nothingHere, notOfThisDocument, changedByOther, handedOut */
export async function mergeDirectives(
  deed: Deed,
  { documentId, directives }: MergeDirectives & { documentId: string },
): Promise<DirectiveList> {
  await ownDocument(deed, documentId)
  const all = await lockClauses(deed.tx, deed.actor.officeId, documentId)
  const clauses = all.filter((clause) => directives.some((one) => one.directiveId === clause.directiveId))
  const first = clauses[0]
  if (!first || clauses.length !== directives.length) throw new Problem(directiveProblems.notOfThisDocument)
  for (const clause of clauses)
    if (directives.some((one) => one.directiveId === clause.directiveId && one.version !== clause.version))
      throw await changedByOther(deed, clause)
  refuseIf(whyNotChange(clauses))
  const merged = mergedClause(clauses, await documentText(deed.tx, documentId))
  const [made] = await putInPlace(deed, clauses, [{ clause: merged, ordinal: first.ordinal }], 'merged')
  recordEvent(deed, {
    kind: 'directive.merged',
    thing: 'document',
    thingId: documentId,
    body: { from: clauses.map((clause) => clause.directiveId), to: made },
  })
  return showDirectives(lookOf(deed), { documentId })
}

/** One clause becomes several, cut at offsets of the document's text. @throws Problem nothingHere, changedByOther, handedOut, splitOutside */
export async function splitDirective(
  deed: Deed,
  { directiveId, version, at }: SplitDirective & { directiveId: string },
): Promise<DirectiveList> {
  const clause = await ownClause(deed, directiveId)
  if (clause.version !== version) throw await changedByOther(deed, clause)
  refuseIf(whyNotChange([clause]))
  const text = await documentText(deed.tx, clause.documentId)
  const spans = spansBetween(clause, at, text)
  if (!spans) throw new Problem(directiveProblems.splitOutside)
  const next = await nextOrdinal(deed.tx, clause)
  const step = (next - clause.ordinal) / spans.length
  const parts = splitClause(clause, spans, text).map((part, i) => ({
    clause: part,
    ordinal: clause.ordinal + i * step,
  }))
  const made = await putInPlace(deed, [clause], parts, 'split')
  recordEvent(deed, {
    kind: 'directive.split',
    thing: 'document',
    thingId: clause.documentId,
    body: { from: directiveId, to: made },
  })
  return showDirectives(lookOf(deed), clause)
}

async function putInPlace(
  deed: Deed,
  from: readonly Clause[],
  to: readonly { clause: ClauseParts; ordinal: number }[],
  how: 'merged' | 'split',
): Promise<string[]> {
  const at = deed.clock.now()
  const { officeId, documentId } = from[0]!
  const rows = to.map(({ clause, ordinal }) => ({
    ...clause,
    ordinal,
    officeId,
    documentId,
    directiveId: newId(at),
    doubts: doubtsAbout(clause),
    changedBy: deed.actor.personId,
    at,
  }))
  await insertDirectives(deed.tx, rows)
  await setReplaced(
    deed.tx,
    from.map((clause) => clause.directiveId),
    at,
  )
  await insertDescent(
    deed.tx,
    from.flatMap((old) =>
      rows.map((row) => ({
        fromId: old.directiveId,
        toId: row.directiveId,
        deed: how,
        postId: deed.actor.postId,
        at,
      })),
    ),
  )
  return rows.map((row) => row.directiveId)
}

/**
 * Takes the merging or splitting that made a clause back: what was there before stands again as it was.
 * @throws Problem nothingHere, nothingToUndo, undoLaterFirst, handedOut
 */
export async function undoMaking(deed: Deed, { directiveId }: { directiveId: string }): Promise<DirectiveList> {
  const clause = await ownClause(deed, directiveId)
  const making = await makingOf(deed.tx, directiveId)
  if (!making) throw new Problem(directiveProblems.nothingToUndo)
  const made = await standingOf(deed.tx, making.made)
  if (made.length !== making.made.length) throw new Problem(directiveProblems.undoLaterFirst)
  refuseIf(whyNotChange(made))
  const at = deed.clock.now()
  await setReplaced(deed.tx, making.made, at)
  await setReplaced(deed.tx, making.from, null)
  await insertDescent(
    deed.tx,
    making.made.flatMap((fromId) =>
      making.from.map((toId) => ({ fromId, toId, deed: 'undone' as const, postId: deed.actor.postId, at })),
    ),
  )
  recordEvent(deed, {
    kind: 'directive.making-undone',
    thing: 'document',
    thingId: clause.documentId,
    body: { deed: making.deed, from: making.from, made: making.made },
  })
  return showDirectives(lookOf(deed), clause)
}
