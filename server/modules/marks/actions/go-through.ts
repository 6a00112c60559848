// A sheet gone through unit by unit with the rules of stating: what would be written, or (with `write`) what is. The dry run and the import are this one walk.
import { sql } from 'kysely'
import type { Deed } from '../../../platform/access.ts'
import { judgeRows, newRow, writeRows } from '../../assessments/actions/state-rows.ts'
import type { BrokenRow, StageCode, Value } from '../../assessments/contract.ts'
import type { Standing } from '../../assessments/fold.ts'
import type { Asked, Judged } from '../../assessments/judge.ts'
import { assessmentProblems } from '../../assessments/problems.ts'
import { kindsOf, slotOf } from '../../assessments/rules.ts'
import { type PlaceRow, placesOf } from '../../frameworks/queries/sets.ts'
import type { Tab } from '../../sheets/reading/grid.ts'
import type { Question } from '../contract.ts'
import { Outcome } from '../plan/outcome.ts'
import { type CellSaid, countOf, type ReadRow, readRow } from '../plan/read-row.ts'
import {
  type MarkColumn,
  type ReadTab,
  type Survey,
  type SurveyedRow,
  type SurveyedTab,
  survey,
} from '../plan/survey.ts'
import { askedOfTabs, stagesOfTabs, type TabStage } from '../plan/tab-meaning.ts'
import { cellProblems } from '../problems.ts'
import { knownUnits, saidBefore } from '../queries/ground.ts'
import { rememberedMeanings } from '../queries/remembered.ts'
import type { KeptTab, Sheet } from '../queries/sheets.ts'
import { UnitFinder } from '../recognition/units.ts'
import { knownSet } from './lay-out.ts'

/** tabs: all of the sheet's, read and turned, in their order. */
export type ToGoThrough = Pick<Sheet, 'officeId' | 'stage' | 'documentId' | 'reason' | 'answers'> & {
  tabs: readonly (KeptTab & { rows: Tab['rows'] })[]
}
/** Of one set of criteria. seqs: the first and the last row written; standings: of the units touched. */
export type WrittenInSet = { rows: number; adjustments: number; seqs: number[]; standings: Map<number, Standing> }
/** By the sets. */
export type Written = Map<number, WrittenInSet>
/** stages: of each tab. */
export type GoneThrough = { outcome: Outcome; questions: Question[]; stages: TabStage[]; written: Written }

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
  const walk = (sourceId = importId) => new Walk(deed, sheet, looked).run(sourceId)
  // A later tab stands on what an earlier one writes: the dry run writes both and takes them back.
  const { questions, stages } = looked
  if (importId !== null || looked.tabs.length < 2) return { ...(await walk()), questions, stages }
  await sql`savepoint dry_run`.execute(deed.tx)
  const gone = await walk(deed.requestId)
  await sql`rollback to savepoint dry_run`.execute(deed.tx)
  return { ...gone, written: new Map(), questions, stages }
}

type Looked = Survey & { stages: TabStage[]; placesOf: (frameworkId: number) => PlaceRow[] }

async function surveyOf({ tx }: Deed, sheet: ToGoThrough): Promise<Looked> {
  const { officeId, answers } = sheet
  const remembered = await rememberedMeanings(tx, officeId)
  const stages = stagesOfTabs({ tabs: sheet.tabs, asked: sheet.stage, answers, remembered })
  const sets = new Map<number, { places: PlaceRow[]; byNumber: Map<number, PlaceRow> }>()
  const finders = new Map<string, UnitFinder>()
  const tabs: ReadTab[] = []
  for (const [index, tab] of sheet.tabs.entries()) {
    if (!tab.taken) continue
    const { turned, head, roles, day, frameworkId } = tab
    if (!sets.has(frameworkId)) {
      const places = await placesOf(tx, frameworkId)
      sets.set(frameworkId, { places, byNumber: new Map(places.map((place) => [place.place, place])) })
    }
    const { level } = await knownSet(tx, { frameworkId, tab: tab.name })
    const of = `${level} ${day}`
    if (!finders.has(of))
      finders.set(of, new UnitFinder(await knownUnits(tx, { officeId, day, kinds: kindsOf(level, 'all') })))
    tabs.push({
      ...{ index, turned, head, roles, day, frameworkId, stage: stages[index]!.stage },
      ...{ places: sets.get(frameworkId)!.byNumber, finder: finders.get(of)!, tab: { ...tab, widths: [] } },
    })
  }
  const looked = survey(tabs, { answers, remembered })
  const rowsOf = (index: number) =>
    looked.tabs.find((tab) => tab.index === index)?.rows.filter(({ of }) => of.as !== 'skip').length ?? 0
  const questions = [...askedOfTabs(sheet.tabs, stages, rowsOf), ...looked.questions]
  return { ...looked, questions, stages, placesOf: (frameworkId) => sets.get(frameworkId)!.places }
}

/** A row of a unit with the cells it says. */
type Said = { row: SurveyedRow; tab: SurveyedTab; unitId: number; read: ReadRow }
type Cell = { said: Said; cell: CellSaid; row: Asked }

/** Units with what is said of them: one tab says it of each. */
type Seen = Set<string>
const saidAt = (unitId: number, { day, stage, frameworkId }: SurveyedTab): string =>
  `${unitId} ${day} ${stage} ${frameworkId}`

class Walk {
  readonly #deed: Deed
  readonly #sheet: ToGoThrough
  readonly #survey: Looked
  readonly #outcome = new Outcome()
  readonly #written: Written = new Map()

  constructor(deed: Deed, sheet: ToGoThrough, looked: Looked) {
    this.#deed = deed
    this.#sheet = sheet
    this.#survey = looked
  }

  /** Tabs in the order of their days, so that an earlier day is folded before a later one; of one day in the order of the stages, as a stage needs the one before. */
  async run(importId: string | null): Promise<Pick<GoneThrough, 'outcome' | 'written'>> {
    const slot = ({ stage }: SurveyedTab) => (stage === null ? -1 : slotOf(stage))
    const tabs = this.#survey.tabs.toSorted((a, b) =>
      a.day === b.day ? slot(a) - slot(b) || a.index - b.index : a.day < b.day ? -1 : 1,
    )
    const seen: Seen = new Set()
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
  #unitRow(row: SurveyedRow, tab: SurveyedTab, seen: Seen): Said | null {
    const { of, no, spelled } = row
    const told = {
      tab: tab.index,
      no,
      printed: spelled.printed,
      ...{ write: 0, same: 0, ask: 0, bad: [], total: null },
    }
    if (of.as === 'skip') this.#outcome.add({ ...told, fate: 'skip', why: of.why, unitId: null })
    else if (of.as === 'ask' || tab.stage === null) {
      const cells = tab.columns.filter(({ column }) => (row.cells[column] ?? '') !== '').length
      const unitId = of.as === 'ask' ? null : of.unitId
      this.#outcome.add({ ...told, fate: 'ask', why: null, unitId, ask: cells })
    } else if (of.again || seen.has(saidAt(of.unitId, tab))) {
      const spec = of.again ? cellProblems.unitTwice : cellProblems.unitInOtherTab
      this.#outcome.add({
        ...{ ...told, why: null, unitId: of.unitId },
        bad: [[tab.roles.indexOf('unit'), this.#outcome.reasonOf(spec)]],
      })
    } else {
      seen.add(saidAt(of.unitId, tab))
      return { row, tab, unitId: of.unitId, read: readRow(row, tab.columns, this.#survey.meanings) }
    }
    return null
  }

  async #take(portion: readonly Said[], importId: string | null): Promise<void> {
    if (portion.length === 0) return
    const { documentId } = this.#sheet
    const { frameworkId, stage } = portion[0]!.tab
    const cells = portion.flatMap((said) =>
      said.read.said.map((cell) => ({ said, cell, row: this.#rowOf(said, cell) })),
    )
    const rows = cells.map(({ row }) => row)
    const { judged, broken, shape } = await judgeRows(this.#deed, { frameworkId, rows, onPaper: documentId !== null })
    const faults = new Map(broken.map((one) => [one.index, one]))
    const good = cells.filter((_, index) => !faults.has(index)).map((one, i) => ({ ...one, judged: judged[i]! }))
    const isNew = await this.#changed(good, { frameworkId, stage: stage! })
    const changed = good.filter((_, i) => isNew[i])
    if (importId !== null && changed.length > 0) {
      const wrote = await writeRows(this.#deed, {
        rows: changed.map((one) => newRow({ ...one.row, ...one.judged })),
        source: { kind: 'sheet', id: importId },
        frameworkId,
        shape,
      })
      this.#keep(frameworkId, changed, wrote)
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

  #keep(
    frameworkId: number,
    changed: readonly { judged: Judged }[],
    wrote: Awaited<ReturnType<typeof writeRows>>,
  ): void {
    const none: WrittenInSet = { rows: 0, adjustments: 0, seqs: [], standings: new Map() }
    const own = this.#written.get(frameworkId) ?? none
    this.#written.set(frameworkId, own)
    own.rows += changed.length
    own.adjustments += changed.filter(({ judged }) => judged.afterFreeze).length
    own.seqs.push(wrote.seqs[0]!, wrote.seqs.at(-1)!)
    for (const [unitId, standing] of wrote.standings) own.standings.set(unitId, standing)
  }

  #rowOf({ unitId, tab }: Said, { place, met, value }: CellSaid): Asked {
    const { reason } = this.#sheet
    return { ...{ unitId, place, met, value, reason }, stage: tab.stage!, onDay: tab.day, act: 'state' }
  }

  /** Whether the board does not say it already: the stage's last row of the cell says otherwise, or with another value. */
  async #changed(
    good: readonly (Cell & { judged: Judged })[],
    { frameworkId, stage }: { frameworkId: number; stage: StageCode },
  ): Promise<boolean[]> {
    const rows = good.map(({ row }) => row)
    const before = await saidBefore(this.#deed.tx, {
      frameworkId,
      slot: slotOf(stage),
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
    for (const counts of this.#outcome.countsOf(tab.index))
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
        places: this.#survey.placesOf(tab.frameworkId),
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
