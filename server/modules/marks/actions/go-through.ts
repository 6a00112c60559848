// A sheet gone through unit by unit with the rules of stating: what would be written, or (with `write`) what is. The dry run and the import are this one walk.
import { sql } from 'kysely'
import type { Deed } from '../../../platform/access.ts'
import { judgeRows, newRow, writeRows } from '../../assessments/actions/state-rows.ts'
import type { BrokenRow, Value } from '../../assessments/contract.ts'
import type { Standing } from '../../assessments/fold.ts'
import type { Asked, Judged } from '../../assessments/judge.ts'
import { assessmentProblems } from '../../assessments/problems.ts'
import { kindsOf, slotOf } from '../../assessments/rules.ts'
import { type PlaceRow, placesOf } from '../../frameworks/queries/sets.ts'
import type { Tab } from '../../sheets/reading/grid.ts'
import type { Question } from '../contract.ts'
import { Outcome } from '../plan/outcome.ts'
import { type CellSaid, countOf, type ReadRow, readRow } from '../plan/read-row.ts'
import { type MarkColumn, type Survey, type SurveyedRow, type SurveyedTab, survey } from '../plan/survey.ts'
import { cellProblems } from '../problems.ts'
import { knownUnits, saidBefore } from '../queries/ground.ts'
import { rememberedMeanings } from '../queries/remembered.ts'
import type { KeptTab, Sheet } from '../queries/sheets.ts'
import { UnitFinder } from '../recognition/units.ts'

/** tabs: all of the sheet's, read and turned, in their order. */
export type ToGoThrough = Pick<
  Sheet,
  'officeId' | 'frameworkId' | 'level' | 'stage' | 'documentId' | 'reason' | 'answers'
> & {
  tabs: readonly (KeptTab & { rows: Tab['rows'] })[]
}
/** seqs: the first and the last row written; standings: of the units touched. */
export type Written = { seqs: number[]; standings: Map<number, Standing> }
export type GoneThrough = { outcome: Outcome; questions: Question[]; written: Written }

/** So few that a walk over thousands of units holds one portion of rows at a time and gives others their turn between. */
const unitsAtOnce = 60

/**
 * @param importId the import whose rows are written; null: nothing is
 * @throws Problem unknownFramework
 */
export async function goThrough(deed: Deed, sheet: ToGoThrough, importId: string | null): Promise<GoneThrough> {
  // The same statements run from an empty table to a full one: a plan kept from the first portions reads the whole table for each cell of the last.
  await sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(deed.tx)
  const looked = await surveyOf(deed, sheet)
  const walk = () => new Walk(deed, sheet, looked).run(importId)
  // A later tab stands on what an earlier one writes: the dry run writes both and takes them back.
  if (importId !== null || looked.tabs.length < 2) return { ...(await walk()), questions: looked.questions }
  await sql`savepoint dry_run`.execute(deed.tx)
  const gone = await new Walk(deed, sheet, looked).run(deed.requestId)
  await sql`rollback to savepoint dry_run`.execute(deed.tx)
  return { ...gone, written: nothingWritten(), questions: looked.questions }
}

const nothingWritten = (): Written => ({ seqs: [], standings: new Map() })

async function surveyOf({ tx }: Deed, sheet: ToGoThrough): Promise<Survey & { places: PlaceRow[] }> {
  const places = await placesOf(tx, sheet.frameworkId)
  const taken = sheet.tabs.flatMap((tab, index) => (tab.taken ? [{ ...tab, index, tab }] : []))
  const finders = new Map<string, UnitFinder>()
  for (const day of new Set(taken.map((one) => one.day)))
    finders.set(
      day,
      new UnitFinder(await knownUnits(tx, { officeId: sheet.officeId, day, kinds: kindsOf(sheet.level, 'all') })),
    )
  const ground = {
    places: new Map(places.map((place) => [place.place, place])),
    finders,
    answers: sheet.answers,
    remembered: await rememberedMeanings(tx, sheet.officeId),
  }
  const tabs = taken.map(({ index, tab, turned, head, roles, day }) => ({
    ...{ index, turned, head, roles, day },
    tab: { ...tab, widths: [] },
  }))
  return { ...survey(tabs, ground), places }
}

/** A row of a unit with the cells it says. */
type Said = { row: SurveyedRow; tab: SurveyedTab; unitId: number; read: ReadRow }
type Cell = { said: Said; cell: CellSaid; row: Asked }

class Walk {
  readonly #deed: Deed
  readonly #sheet: ToGoThrough
  readonly #survey: Survey & { places: PlaceRow[] }
  readonly #outcome = new Outcome()
  readonly #written = nothingWritten()

  constructor(deed: Deed, sheet: ToGoThrough, looked: Survey & { places: PlaceRow[] }) {
    this.#deed = deed
    this.#sheet = sheet
    this.#survey = looked
  }

  /** Tabs in the order of their days, so that an earlier day is folded before a later one. */
  async run(importId: string | null): Promise<Omit<GoneThrough, 'questions'>> {
    const tabs = this.#survey.tabs.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.index - b.index))
    const seen = new Set<string>()
    for (const tab of tabs) {
      let portion: Said[] = []
      for (const row of tab.rows) {
        const said = this.#unitRow(row, tab, seen)
        if (said) portion.push(said)
        if (portion.length >= unitsAtOnce) {
          await this.#take(portion, importId)
          portion = []
        }
      }
      await this.#take(portion, importId)
    }
    return { outcome: this.#outcome, written: this.#written }
  }

  /** A row whose cells are judged; of others the fate is told here. */
  #unitRow(row: SurveyedRow, tab: SurveyedTab, seen: Set<string>): Said | null {
    const { of, no, spelled } = row
    const told = {
      tab: tab.index,
      no,
      printed: spelled.printed,
      ...{ write: 0, same: 0, ask: 0, bad: [], total: null },
    }
    if (of.as === 'skip') this.#outcome.add({ ...told, fate: 'skip', why: of.why, unitId: null })
    else if (of.as === 'ask') {
      const cells = tab.columns.filter(({ column }) => (row.cells[column] ?? '') !== '').length
      this.#outcome.add({ ...told, fate: 'ask', why: null, unitId: null, ask: cells })
    } else if (of.again || seen.has(`${of.unitId} ${tab.day}`)) {
      const bad: [number, number][] = [[tab.roles.indexOf('unit'), this.#outcome.reasonOf(cellProblems.unitTwice)]]
      this.#outcome.add({ ...told, why: null, unitId: of.unitId, bad })
    } else {
      seen.add(`${of.unitId} ${tab.day}`)
      return { row, tab, unitId: of.unitId, read: readRow(row, tab.columns, this.#survey.meanings) }
    }
    return null
  }

  async #take(portion: readonly Said[], importId: string | null): Promise<void> {
    if (portion.length === 0) return
    const { frameworkId, documentId } = this.#sheet
    const cells = portion.flatMap((said) =>
      said.read.said.map((cell) => ({ said, cell, row: this.#rowOf(said, cell) })),
    )
    const rows = cells.map(({ row }) => row)
    const { judged, broken, shape } = await judgeRows(this.#deed, { frameworkId, rows, onPaper: documentId !== null })
    const faults = new Map(broken.map((one) => [one.index, one]))
    const good = cells.filter((_, index) => !faults.has(index)).map((one, i) => ({ ...one, judged: judged[i]! }))
    const isNew = await this.#changed(good)
    const changed = good.filter((_, i) => isNew[i])
    if (importId !== null && changed.length > 0) {
      const wrote = await writeRows(this.#deed, {
        rows: changed.map((one) => newRow({ ...one.row, ...one.judged })),
        source: { kind: 'sheet', id: importId },
        frameworkId,
        shape,
      })
      this.#written.seqs.push(wrote.seqs[0]!, wrote.seqs.at(-1)!)
      for (const [unitId, standing] of wrote.standings) this.#written.standings.set(unitId, standing)
    }
    const byRow = Map.groupBy(
      good.map((one, i) => ({ ...one, isNew: isNew[i]! })),
      ({ said }) => said,
    )
    const brokenOf = Map.groupBy(
      cells.flatMap((one, index) => (faults.has(index) ? [{ ...one, fault: faults.get(index)! }] : [])),
      ({ said }) => said,
    )
    for (const said of portion) this.#tell(said, byRow.get(said) ?? [], brokenOf.get(said) ?? [])
  }

  #rowOf({ unitId, tab }: Said, { place, met, value }: CellSaid): Asked {
    const { stage, reason } = this.#sheet
    return { ...{ unitId, place, met, value, stage, reason }, onDay: tab.day, act: 'state' }
  }

  /** Whether the board does not say it already: the stage's last row of the cell says otherwise, or with another value. */
  async #changed(good: readonly (Cell & { judged: Judged })[]): Promise<boolean[]> {
    const rows = good.map(({ row }) => row)
    const before = await saidBefore(this.#deed.tx, {
      frameworkId: this.#sheet.frameworkId,
      slot: slotOf(this.#sheet.stage),
      unitIds: rows.map(({ unitId }) => unitId),
      places: rows.map(({ place }) => place),
      days: rows.map(({ onDay }) => onDay),
    })
    const said = new Map(before.map((one) => [one.at, one]))
    return good.map(({ row, judged }, at) => {
      const last = said.get(at)
      return !last || last.says !== judged.says || !sameValue(last.value, row.value)
    })
  }

  /** Of a figure without a level a sheet's owner is told what would help; else what the grid says too. */
  #reasonOf({ value }: CellSaid, fault: BrokenRow): number {
    const isFigure = value !== null && value.words === undefined
    return isFigure && fault.code === assessmentProblems.nothingSaid.code
      ? this.#outcome.reasonOf(cellProblems.noLevel)
      : this.#outcome.reason(fault)
  }

  #tell(
    { row, tab, unitId, read }: Said,
    good: readonly (Cell & { judged: Judged; isNew: boolean })[],
    broken: readonly (Cell & { fault: BrokenRow })[],
  ): void {
    const { counts } = this.#outcome
    for (const { judged, isNew } of good) {
      if (!isNew) continue
      if (judged.says === 2) counts.met++
      else counts.notMet++
      if (judged.afterFreeze) counts.adjustments++
    }
    const bad = [
      ...read.faults.map(({ column, why }): [number, number] => [column, this.#outcome.reasonOf(cellProblems[why])]),
      ...broken.map(({ cell, fault }): [number, number] => [cell.column, this.#reasonOf(cell, fault)]),
    ].sort((a, b) => a[0] - b[0])
    const write = good.filter(({ isNew }) => isNew).length
    this.#outcome.add({
      ...{ tab: tab.index, no: row.no, printed: row.spelled.printed, unitId, why: null, bad, write },
      same: good.length - write,
      ask: read.ask,
      total: totalOf(row, tab, {
        says: new Map(good.map(({ cell, judged }) => [cell.place, judged.says])),
        places: this.#survey.places,
      }),
    })
  }
}

const sameValue = (a: Value | null, b: Value | null): boolean =>
  a?.number === b?.number && a?.numerator === b?.numerator && a?.denominator === b?.denominator && a?.words === b?.words

/** A printed total that is not what the marks of the row count to. */
function totalOf(
  { cells }: SurveyedRow,
  { roles, columns }: SurveyedTab,
  { says, places }: { says: ReadonlyMap<number, number>; places: readonly PlaceRow[] },
): { printed: string; counted: number } | null {
  const there = new Set(columns.map(({ place }: MarkColumn) => place.place))
  const met = (place: PlaceRow): boolean => {
    if (there.has(place.place) || place.kind === 'indicator') return says.get(place.place) === 2
    const own = places.filter(({ criterion }) => criterion === place.place)
    return own.length > 0 && own.every((one) => says.get(one.place) === 2)
  }
  for (const [role, kind] of [
    ['criteria-met', 'criterion'],
    ['indicators-met', 'indicator'],
  ] as const) {
    const printed = cells[roles.indexOf(role)] ?? ''
    const told = countOf(printed)
    if (told === null) continue
    const counted = places.filter((place) => place.kind === kind && met(place)).length
    if (counted !== told) return { printed, counted }
  }
  return null
}
