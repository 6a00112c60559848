// Facts stated by documents: shown beside what the board says, and taken into it with one confirmation. The document is their source.

import type { z } from 'zod'
import type { Deed, Look } from '../../../platform/access.ts'
import type { Reader } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { dayOf } from '../../calendar/days.ts'
import { plainName } from '../../directives/linking/names.ts'
import { linkPlaces } from '../../directives/linking/places.ts'
import { nowhere } from '../../directives/linking/setting.ts'
import { bookOf } from '../../directives/queries/book.ts'
import { lookOf, ownDocument } from '../../documents/actions.ts'
import { wholeDocument } from '../../documents/queries/register.ts'
import { frameworkInForce, placesOf } from '../../frameworks/queries/sets.ts'
import type { ConfirmFacts, Fact, Facts, FactsConfirmed } from '../contract.ts'
import {
  type CriteriaStatement,
  criteriaStatements,
  dayOfStatement,
  degreeOf,
  disagreementsOf,
  factKey,
  listedIn,
  stageOfStatement,
} from '../facts.ts'
import { assessmentProblems } from '../problems.ts'
import { confirmedFacts, dayOfDocument, insertFacts, type NewFact } from '../queries/confirmed.ts'
import { lockUnits } from '../queries/rows.ts'
import { standingOn } from '../queries/story.ts'
import { slotOf } from '../rules.ts'
import { type StateRows, stateRows } from './state-rows.ts'

/** What a document says of criteria, unit by unit, and where the board says otherwise. @throws Problem nothingHere */
export async function showFacts(look: Look, { documentId }: { documentId: string }): Promise<Facts> {
  const { db, actor, clock } = look
  const document = await wholeDocument(db, actor, { documentId, now: clock.now() })
  const dated = await dayOfDocument(db, documentId)
  if (!document || !dated) throw new Problem(platformProblems.nothingHere)
  const today = dayOf(clock.now())
  const reading = document.found?.reading
  const printed = dated.issuedOn?.slice(0, { day: 10, month: 7, year: 4 }[dated.precision]) ?? null
  // A conclusion without a date line speaks of the day of its meeting.
  const documentDay = printed ?? reading?.document.eventDate ?? null
  const book = await bookOf(db, actor.officeId, dayOfPaper(documentDay) ?? today)
  const confirmed = new Map((await confirmedFacts(db, documentId)).map((one) => [one.key, one]))
  const facts: Fact[] = []
  for (const statement of criteriaStatements(reading?.statements ?? [])) {
    const units = unitsNamed(statement, book)
    const onDay = dayOfStatement(statement, { documentDay, today })
    const known = confirmed.get(factKey(statement))
    facts.push({
      ...(await besideBoard(db, statement, { unitId: units[0]?.unitId ?? null, onDay, officeUnitId: book.unitId })),
      units,
      confirmed: known
        ? { unitId: known.unitId, stage: known.stage, onDay: known.onDay, at: known.at.toISOString(), by: known.by }
        : null,
    })
  }
  return { facts }
}

/** A day of the month or year a paper bears, to know which units were there. */
const dayOfPaper = (day: string | null): string | null => (day === null ? null : `${day}-01-01`.slice(0, 10))

/** Units a printed name may mean, as the reading links names; several where several bear it. */
function unitsNamed({ place, quote }: CriteriaStatement, book: Awaited<ReturnType<typeof bookOf>>): Fact['units'] {
  if (place === null) return []
  const unitId = linkPlaces({ ...nowhere, quote, places: [place] }, book)[0]?.unitId ?? null
  const linked = book.units.filter((unit) => unit.unitId === unitId)
  const namesakes = (book.unitsByName.get(plainName(place)) ?? []).filter((unit) => unit.unitId !== unitId)
  return [...linked, ...namesakes].map((unit) => ({ unitId: unit.unitId, name: unit.name }))
}

async function besideBoard(
  db: Reader,
  statement: CriteriaStatement,
  { unitId, onDay, officeUnitId }: { unitId: number | null; onDay: string; officeUnitId: number },
): Promise<Omit<Fact, 'units' | 'confirmed'>> {
  const framework = await frameworkInForce(db, { unitId: unitId ?? officeUnitId, ...degreeOf(statement), day: onDay })
  const places = framework ? await placesOf(db, framework.frameworkId) : []
  const stage = stageOfStatement(statement)
  const told = listedIn(statement, places)
  const standing =
    framework && unitId !== null
      ? await standingOn(db, { unitId, frameworkId: framework.frameworkId, day: onDay })
      : undefined
  const { kind, quote, start, end, place } = statement
  return {
    key: factKey(statement),
    ...{ kind, quote, start, end, place, stage, onDay },
    frameworkId: framework?.frameworkId ?? null,
    ...told,
    boardCriteria: standing?.counts[slotOf(stage)] ?? null,
    disagreements: standing
      ? disagreementsOf(statement, { listed: told.listed, cells: standing.cells, slot: slotOf(stage), places })
      : [],
  }
}

type Wish = ConfirmFacts['facts'][number]
type Taken = { fact: NewFact; frameworkId: number; rows: StateRows['rows'] }

/**
 * One confirmation: each fact becomes rows of its unit, stage and day whose source is the document; a count without a list is kept as a count.
 * @throws Problem nothingHere, unknownFact, factTwice, noFramework, countOnly, brokenRows with `index` into the facts
 */
export async function confirmFacts(
  deed: Deed,
  { documentId, facts }: ConfirmFacts & { documentId: string },
): Promise<z.output<typeof FactsConfirmed>> {
  await ownDocument(deed, documentId)
  const known = new Map((await showFacts(lookOf(deed), { documentId })).facts.map((fact) => [fact.key, fact]))
  const taken: Taken[] = []
  for (const wish of facts) taken.push(await taking(deed.tx, wish, known.get(wish.key)))
  await lockUnits(deed.tx, [...new Set(facts.map(({ unitId }) => unitId))])
  let [written, adjustments] = [0, 0]
  for (const [frameworkId, some] of Map.groupBy(taken, (one) => one.frameworkId)) {
    const stated = await stateFacts(deed, { frameworkId, documentId, some, at: (one) => taken.indexOf(one) })
    written += stated.written
    adjustments += stated.adjustments
  }
  const { officeId, postId } = deed.actor
  await insertFacts(
    deed.tx,
    taken.map(({ fact }) => fact),
    { officeId, documentId, postId, at: deed.clock.now() },
  )
  recordEvent(deed, {
    kind: 'assessment.facts-confirmed',
    thing: 'document',
    thingId: documentId,
    body: {
      written,
      adjustments,
      facts: taken.map(({ fact: { key, unitId, stage, onDay } }) => ({ key, unitId, stage, onDay })),
    },
  })
  return { written, adjustments, facts: facts.length }
}

async function taking(db: Reader, wish: Wish, fact: Fact | undefined): Promise<Taken> {
  if (!fact) throw new Problem(assessmentProblems.unknownFact)
  if (fact.confirmed) throw new Problem(assessmentProblems.factTwice)
  if (fact.frameworkId === null)
    throw new Problem(assessmentProblems.noFramework, { day: wish.onDay.split('-').reverse().join('/') })
  if (wish.othersNotMet && fact.listed.length === 0) throw new Problem(assessmentProblems.countOnly)
  const places = await placesOf(db, fact.frameworkId)
  const listed = new Set(fact.listed.map(({ place }) => place))
  const criteria = fact.listed.filter(({ place }) => places[place]!.kind === 'criterion').length
  const others = wish.othersNotMet ? places.filter(({ kind, place }) => kind === 'criterion' && !listed.has(place)) : []
  const row =
    (met: boolean) =>
    ({ place }: { place: number }) => ({
      ...{ unitId: wish.unitId, place, stage: wish.stage, onDay: wish.onDay, reason: wish.reason, met },
      act: 'state' as const,
      value: null,
    })
  return {
    frameworkId: fact.frameworkId,
    rows: [...fact.listed.map(row(true)), ...others.map(row(false))],
    fact: {
      ...{ key: wish.key, unitId: wish.unitId, frameworkId: fact.frameworkId, onDay: wish.onDay },
      stage: slotOf(wish.stage),
      statedCriteria: fact.stated.criteria,
      statedIndicators: fact.stated.indicators,
      total: fact.stated.total,
      listedCriteria: fact.listed.length === 0 ? null : criteria,
      listedIndicators: fact.listed.length === 0 ? null : fact.listed.length - criteria,
    },
  }
}

/** Rows of facts of one set; a row that cannot be written is told by the fact it belongs to. */
async function stateFacts(
  deed: Deed,
  {
    frameworkId,
    documentId,
    some,
    at,
  }: { frameworkId: number; documentId: string; some: Taken[]; at: (one: Taken) => number },
): Promise<{ written: number; adjustments: number }> {
  const rows = some.flatMap((one) => one.rows)
  if (rows.length === 0) return { written: 0, adjustments: 0 }
  try {
    return await stateRows(deed, { frameworkId, rows, source: { kind: 'statement', id: documentId }, onPaper: true })
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.spec !== assessmentProblems.brokenRows) throw cause
    const owners = some.flatMap((one) => one.rows.map(() => at(one)))
    const broken = cause.details.rows as { index: number }[]
    throw new Problem(cause.spec, {
      ...cause.details,
      rows: broken.map((row) => ({ ...row, index: owners[row.index] })),
    })
  }
}
