// The questions a meeting asks of the board: how it stands on a day, what changed between two, what it counts to.
import type { z } from 'zod'
import type { Look } from '../../platform/access.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { rememberAnswers } from '../../platform/unchanged.ts'
import { cellsAsKnown, endOf } from '../assessments/actions/stories.ts'
import { shapeOf } from '../assessments/fold.ts'
import { assessmentProblems } from '../assessments/problems.ts'
import { kindsOf } from '../assessments/rules.ts'
import { dayOf } from '../calendar/days.ts'
import { levels } from '../frameworks/kinds.ts'
import type { Board, BoardQuery, CompareQuery, Comparison, Country, CountryQuery, Figures, Place } from './contract.ts'
import {
  type BoardHead,
  type BoardText,
  boardHead,
  boardText,
  countLate,
  frozenHead,
  frozenRows,
  lastDayOf,
  placesOfAgency,
  provinceSums,
  type StandingRow,
  standingsOf,
} from './queries.ts'
import { compareRows, figuresOf, type Row } from './rules.ts'

type Query = z.output<typeof BoardQuery>
type Found = Omit<BoardHead, 'unit' | 'framework'> & {
  unit: NonNullable<BoardHead['unit']>
  framework: NonNullable<BoardHead['framework']>
}

/** The board of a unit's communes on a day. @throws Problem nothingHere, noFramework, unknownFreeze */
export async function showBoard(look: Look, input: Query): Promise<Board> {
  const { head, day, rows, late, lastDay } = await boardOf(look, input)
  return {
    unit: head.unit,
    framework: head.framework,
    day,
    lastDay,
    known: input.known ?? null,
    stages: head.stages,
    chainVerified: head.chainVerified,
    places: await placesShown(look, head, input, day),
    rows: rows.map(({ unitId, name, kind, since, cells, counts }) => ({
      ...{ unitId, name, kind, since },
      cells: cells === null ? '' : cells.toString('base64'),
      counts: counts ?? none,
    })),
    late,
    stated: head.stated,
  }
}
const none = Array<number>(12).fill(0)

/**
 * Gives the same as JSON text in UTF-8, which PostgreSQL writes and which is kept while nothing changes; where rows are folded anew or places left out, as
 * `showBoard` makes it.
 */
export function tellBoards(): (look: Look, input: Query) => Promise<Buffer> {
  const askUnchanged = rememberAnswers()
  const tell = (look: Look, input: Query, on: { day: string; lastDay: string | null }): Promise<Buffer> => {
    const { day, lastDay } = on
    const kindsByLevel = Object.fromEntries(levels.map((level) => [level, kindsOf(level, input.kind)]))
    const asked = { ...input, day, end: endOf(day), kindsByLevel, brief: input.only === 'rows' }
    const make = async ({ unitId, frameworkId, head, rows, later }: BoardText): Promise<Buffer> => {
      if (unitId === null) throw new Problem(platformProblems.nothingHere)
      const ended = rows === '[]' || frameworkId === null ? await endedBefore(look, input, day) : null
      if (ended !== null && lastDay === null) return tell(look, input, { day: ended, lastDay: ended })
      if (frameworkId === null) throw noFramework(day)
      const late = later ? await countLate(look.db, { unitIds: later, frameworkId, day, after: asked.end }) : 0
      const before = `{${head},${JSON.stringify({ ...on, known: null, late }).slice(1, -1)},"rows":`
      return Buffer.concat([Buffer.from(before), Buffer.from(rows, 'latin1'), Buffer.from('}')])
    }
    return askUnchanged(look.db, { question: boardText(look.actor, asked), make, also: [input.day, lastDay] })
  }
  /** @throws Problem nothingHere, noFramework, unknownFreeze */
  return async (look, input) => {
    if (input.freeze || input.known || input.agency) return Buffer.from(JSON.stringify(await showBoard(look, input)))
    return tell(look, input, { day: input.day ?? dayOf(look.clock.now()), lastDay: null })
  }
}

/** Where no day was asked for: the last day of units that are no more, a district's after 30/6/2025. */
async function endedBefore({ db, actor }: Look, { unit, day }: Query, today: string): Promise<string | null> {
  if (day) return null
  const lastDay = await lastDayOf(db, actor, unit)
  return lastDay !== null && lastDay < today ? lastDay : null
}

/** What was gained and lost from one day to another, both as known today. @throws Problem nothingHere, noFramework */
export async function compareDays(
  look: Look,
  { from, to, ...asked }: z.output<typeof CompareQuery>,
): Promise<Comparison> {
  const after = await boardOf(look, { ...asked, day: to })
  const framework = after.head.framework.frameworkId
  const before = await boardOf(look, { ...asked, framework, day: from })
  return { from, to, ...compareRows(before.rows.map(plain), after.rows.map(plain), after.head.places.length) }
}

/** The figures officials quote, each with the units it counts. @throws Problem nothingHere, noFramework, unknownFreeze */
export async function showFigures(look: Look, input: Query): Promise<Figures> {
  const { head, day, rows } = await boardOf(look, input)
  return { day, ...figuresOf(rows.map(plain), head.stages, head.places) }
}

/** Every province's sums on a day. @throws Problem noFramework */
export async function showCountry(look: Look, input: z.output<typeof CountryQuery>): Promise<Country> {
  const day = input.day ?? dayOf(look.clock.now())
  const { framework } = await boardHead(look.db, look.actor, { framework: input.framework, day })
  if (!framework) throw noFramework(day)
  const { frameworkId, level } = framework
  return { day, frameworkId, provinces: await provinceSums(look.db, { frameworkId, day, kinds: kindsOf(level) }) }
}

type Asked = { head: Found; day: string; rows: StandingRow[]; late: number; lastDay: string | null }

async function boardOf(look: Look, input: Query): Promise<Asked> {
  if (input.freeze) return frozenBoard(look, input.freeze, input.kind)
  const today = dayOf(look.clock.now())
  const lastDay = await endedBefore(look, input, today)
  const day = lastDay ?? input.day ?? today
  // cells as known then are folded again, by the places
  const brief = input.only === 'rows' && !input.known && !input.agency
  const head = found(await boardHead(look.db, look.actor, { ...input, day, brief }), day)
  const { frameworkId, level } = head.framework
  const kinds = kindsOf(level, input.kind)
  const rows = await standingsOf(look.db, {
    unitId: head.unit.unitId,
    frameworkId,
    day,
    kinds,
    class: input.class,
    end: endOf(input.known ?? day),
  })
  return {
    head,
    day,
    lastDay,
    ...(await asKnown(look, { rows, frameworkId, day, known: input.known, places: head.places })),
  }
}

/** Rows as known on a day where one is given; else how many of the facts in them were entered after the day they are shown for. */
async function asKnown(
  { db }: Look,
  asked: { rows: StandingRow[]; frameworkId: number; day: string; known: string | undefined; places: Place[] },
): Promise<{ rows: StandingRow[]; late: number }> {
  const { rows, frameworkId, day, known, places } = asked
  const end = endOf(known ?? day)
  const later = rows.filter((row) => row.later).map(({ unitId }) => unitId)
  if (later.length === 0) return { rows, late: 0 }
  const late = await countLate(db, { unitIds: later, frameworkId, day, after: end })
  if (!known) return { rows, late }
  const folded = await cellsAsKnown(db, shapeOf(places), { frameworkId, unitIds: later, day, knownAt: end })
  const among = new Set(later)
  return {
    late,
    rows: rows.map((row) => {
      if (!among.has(row.unitId)) return row
      const then = folded.get(row.unitId)
      return {
        ...row,
        since: then?.validFrom ?? null,
        cells: then ? Buffer.from(then.cells) : null,
        counts: then?.counts ?? null,
      }
    }),
  }
}

async function frozenBoard(look: Look, freezeId: string, kind: string | undefined): Promise<Asked> {
  const frozen = await frozenHead(look.db, look.actor, freezeId)
  if (!frozen) throw new Problem(assessmentProblems.unknownFreeze)
  const { day, unitId: unit, frameworkId: framework } = frozen
  const head = found(await boardHead(look.db, look.actor, { unit, framework, day }), day)
  const rows = await frozenRows(look.db, freezeId, kindsOf(head.framework.level, kind))
  return { head, day, rows, late: 0, lastDay: null }
}

function found({ unit, framework, ...head }: BoardHead, day: string): Found {
  if (!unit) throw new Problem(platformProblems.nothingHere)
  if (!framework) throw noFramework(day)
  return { ...head, unit, framework }
}

const noFramework = (day: string) =>
  new Problem(assessmentProblems.noFramework, { day: day.split('-').reverse().join('/') })

/** All places, or those an agency answers for: with the indicators of its criteria, and the criteria of its indicators. */
async function placesShown(
  look: Look,
  { framework, unit, places }: Found,
  { agency }: Query,
  day: string,
): Promise<Place[]> {
  if (!agency) return places
  const own = new Set(
    await placesOfAgency(look.db, { frameworkId: framework.frameworkId, agencyId: agency, unitId: unit.unitId, day }),
  )
  const above = new Set(places.filter(({ place }) => own.has(place)).map(({ criterion }) => criterion))
  return places.filter(
    ({ place, criterion }) => own.has(place) || above.has(place) || (criterion !== null && own.has(criterion)),
  )
}

const plain = ({ unitId, name, cells, counts }: StandingRow): Row => ({
  unitId,
  name,
  cells: cells ?? new Uint8Array(),
  counts: counts ?? none,
})
