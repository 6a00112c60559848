// A newer copy of a document: its clauses keep what was corrected and handed out, and stand on the new text.
import type { Deed } from '../../platform/access.ts'
import { lookOf } from '../documents/actions.ts'
import { matchClauses } from '../documents/clause-matching.ts'
import type { ReadDocument } from '../documents/clauses.ts'
import type { Directive, Doubt, Span } from '../documents/reading/reading.ts'
import { clauseMaker, type MakeClause } from './clause-making.ts'
import { locateClause } from './locating.ts'
import { type Clause, type ClauseChange, insertDirectives, lockClauses, updateClause } from './queries/clauses.ts'
import { doubtsAbout } from './terms.ts'

const added: Doubt = { field: 'clause', why: 'Nội dung này chỉ có ở bản mới; cần rà soát.' }
const gone: Doubt = { field: 'clause', why: 'Nội dung này không còn ở bản mới; cần quyết định giữ hay bỏ.' }
const otherDue: Doubt = { field: 'deadline', why: 'Bản mới ghi thời hạn khác với thời hạn đang giữ.' }

export async function reanchorClauses(
  deed: Deed,
  document: ReadDocument,
): Promise<{ kept: number; added: number; vanished: number }> {
  const clauses = await lockClauses(deed.tx, document.officeId, document.documentId)
  const make = await clauseMaker(lookOf(deed), document)
  const moves = movesOnto(clauses, document)
  const at = deed.clock.now()
  for (const { clause, to } of moves.kept) {
    const change = 'ordinal' in to ? moveOnto(clause, { ...to, make }) : moveMade(clause, to, document)
    await updateClause(deed.tx, clause.directiveId, { change, by: null, at })
  }
  for (const clause of moves.vanished)
    await updateClause(deed.tx, clause.directiveId, { change: vanish(clause), by: null, at })
  const rows = moves.added.map(({ directive, ordinal }) => make(directive, { ordinal, extra: [added] }))
  await insertDirectives(deed.tx, rows)
  return { kept: moves.kept.length, added: rows.length, vanished: moves.vanished.length }
}

type Found = { directive: Directive; ordinal: number }
type Moves = { kept: { clause: Clause; to: Found | Span }[]; vanished: Clause[]; added: Found[] }

/** Clauses a reading gives are matched with the new reading's; those a person made are sought by their words. Pure. */
export function movesOnto(clauses: readonly Clause[], { text, reading }: ReadDocument): Moves {
  const made = clauses.filter((clause) => clause.made)
  const located = made.flatMap((clause) => {
    const to = locateClause(clause.quote, text)
    return to ? [{ clause, to }] : []
  })
  const ofReading = clauses.filter((clause) => !clause.made)
  const found = reading.directives
    .map((directive, i): Found => ({ directive, ordinal: i + 1 }))
    .filter(
      ({ directive }) =>
        !coveredBy(
          directive,
          located.map(({ to }) => to),
        ),
    )
  const pairs = matchClauses(
    ofReading.map((clause) => clause.quote),
    found.map(({ directive }) => directive.quote),
  )
  const matched = pairs.map((pair) => ({ clause: ofReading[pair.was]!, to: found[pair.is]! }))
  const kept = [...located, ...matched]
  return {
    kept,
    vanished: clauses.filter((clause) => !kept.some((one) => one.clause === clause)),
    added: found.filter((one) => !matched.some(({ to }) => to === one)),
  }
}

/** More than half of it stands in the spans together. */
function coveredBy(span: Span, spans: readonly Span[]): boolean {
  const shared = spans.reduce(
    (sum, one) => sum + Math.max(0, Math.min(span.end, one.end) - Math.max(span.start, one.start)),
    0,
  )
  return shared > (span.end - span.start) / 2
}

/** A merged or split clause keeps what the person made of it, on its new stretch of text. */
function moveMade(clause: Clause, span: Span, { text, reading }: ReadDocument): ClauseChange {
  const quote = text.slice(span.start, span.end)
  const inside = (one: Span) => one.start >= span.start && one.end <= span.end
  const marks = reading.directives.flatMap((directive) => directive.marks.filter(inside))
  return { ...span, quote, found: { ...clause.found, directive: { ...clause.found.directive, ...span, quote, marks } } }
}

function vanish(clause: Clause): ClauseChange {
  const found = { ...clause.found, extra: withDoubt(clause.found.extra, gone) }
  return { start: 0, end: 0, found, doubts: doubtsAbout({ ...clause, found }), checked: false }
}

/** Untouched clauses are read anew; those a person corrected or handed out keep their terms. */
function moveOnto(clause: Clause, to: { directive: Directive; ordinal: number; make: MakeClause }): ClauseChange {
  const { directive, ordinal } = to
  const fresh = to.make(directive, { ordinal, extra: [] })
  const { section, quote, start, end } = fresh
  const place = { ordinal, section, quote, start, end }
  const untouched = clause.changedBy === null && clause.handedOutAt === null
  if (untouched) {
    const { title, following, proposedFollowing, terms, found, doubts } = fresh
    return { ...place, title, following, proposedFollowing, terms, found, doubts }
  }
  const days = (due: Clause['terms']['due']) => due.map(({ day, time }) => `${day} ${time ?? ''}`).join()
  const differs = days(fresh.terms.due) !== days(clause.terms.due) && days(fresh.terms.due) !== ''
  const found = {
    ...clause.found,
    directive: { ...directive, doubts: clause.found.directive.doubts },
    extra: differs ? withDoubt(clause.found.extra, otherDue) : clause.found.extra,
  }
  return { ...place, found, doubts: doubtsAbout({ ...clause, found }), ...(differs ? { checked: false } : {}) }
}

const withDoubt = (doubts: readonly Doubt[], one: Doubt): Doubt[] =>
  doubts.some((known) => known.why === one.why) ? [...doubts] : [...doubts, one]
