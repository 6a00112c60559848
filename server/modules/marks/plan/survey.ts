// The whole sheet looked through once before any cell is judged: whose its rows are, what is doubtful in it, one question for each doubt. Pure.
import type { StageCode } from '../../assessments/contract.ts'
import { type Mark, markKey, readMark } from '../../assessments/marks.ts'
import type { ValueKind } from '../../frameworks/kinds.ts'
import type { Tab } from '../../sheets/reading/grid.ts'
import { commaIn } from '../../spelling/numbers.ts'
import { type Answer, type ColumnRole, placeOfRole, type Question, type skipReasons } from '../contract.ts'
import { rowsUnder } from '../recognition/rows.ts'
import { addressOf } from '../recognition/turn.ts'
import { type Spelled, spellingKey, type UnitFinder } from '../recognition/units.ts'

export type SheetPlace = { place: number; code: string; valueKind: ValueKind; measure: string | null }
/** A tab as it is read: turned already, where it is. */
export type ReadTab = {
  index: number
  tab: Tab
  turned: boolean
  head: readonly number[]
  roles: readonly ColumnRole[]
  day: string
  frameworkId: number
  /** Null: it waits for an answer. */
  stage: StageCode | null
  /** Of its set. */
  places: ReadonlyMap<number, SheetPlace>
  /** Units of its day and of the level of its set. */
  finder: UnitFinder
}
export type Ground = {
  answers: Readonly<Record<string, Answer>>
  remembered: ReadonlyMap<string, Answer>
}

/** ask: it waits for an answer. again: the row of a unit that has one above. */
export type RowOf =
  | { as: 'unit'; unitId: number; again: boolean }
  | { as: 'ask' }
  | { as: 'skip'; why: (typeof skipReasons)[number] }
export type SurveyedRow = { no: number; cells: string[]; fills: (string | null)[]; spelled: Spelled; of: RowOf }
/** marked: some of its cells say met without a figure, so that an empty one may say that it is not. */
export type MarkColumn = {
  column: number
  place: SheetPlace
  comma: 'decimal' | 'thousands' | undefined
  marked: boolean
}
export type SurveyedTab = Omit<ReadTab, 'tab' | 'finder'> & { name: string; rows: SurveyedRow[]; columns: MarkColumn[] }

export type Survey = {
  tabs: SurveyedTab[]
  questions: Question[]
  /** What a mark, a colour or an empty cell says, by the question's key; null: it waits for an answer. */
  meanings: ReadonlyMap<string, 'met' | 'not-met' | 'nothing' | null>
}

/** More doubtful marks than this are slips of single cells, not a way of writing. */
const mostMarks = 40
const examples = 3

export function survey(tabs: readonly ReadTab[], ground: Ground): Survey {
  const doubts = new Doubts(ground)
  const surveyed = tabs.map((one): SurveyedTab => {
    const { tab, finder: _, ...rest } = one
    const rows = rowsOf(one, doubts)
    return { ...rest, name: tab.name, rows, columns: columnsOf(one, rows, doubts) }
  })
  for (const tab of surveyed) lookAtCells(tab, doubts)
  return { tabs: surveyed, ...doubts.told() }
}

function rowsOf({ index, tab, turned, head, roles, finder }: ReadTab, doubts: Doubts): SurveyedRow[] {
  const seen = new Set<number>()
  const unitColumn = roles.indexOf('unit')
  return rowsUnder(
    tab.rows,
    { head, roles },
    {
      unit: (printed) => finder.knows(printed),
      above: (printed) => finder.knowsAbove(printed),
    },
  ).map(({ row, why, spelled }) => {
    const { no, cells, fills } = row
    const told = { no, cells, fills, spelled }
    if (why !== null) return { ...told, of: { as: 'skip', why } }
    const found = finder.find(spelled)
    const key = spellingKey(spelled)
    const at = index === 0 ? addressOf(turned, no, unitColumn) : null
    const answer = 'unit' in found ? { unitId: found.unit.unitId } : doubts.unit(key, spelled, { at, found, finder })
    if (answer === null) return { ...told, of: { as: 'ask' } }
    if (!('unitId' in answer)) return { ...told, of: { as: 'skip', why: 'answered' } }
    const again = seen.has(answer.unitId)
    seen.add(answer.unitId)
    return { ...told, of: { as: 'unit', unitId: answer.unitId, again } }
  })
}

/** Columns of places, each with what its commas are: as other figures of the column tell, or as answered. */
function columnsOf(
  { index, turned, roles, places }: ReadTab,
  rows: readonly SurveyedRow[],
  doubts: Doubts,
): MarkColumn[] {
  return roles.flatMap((role, column): MarkColumn[] => {
    const number = placeOfRole(role)
    const place = number === null ? undefined : places.get(number)
    if (!place) return []
    const own = rows.filter(({ of }) => of.as !== 'skip')
    const doubtful = own.filter(({ cells }) => isTwofold(readMark(cells[column] ?? '', place)))
    const marked = own.some(({ cells }) => isMet(readMark(cells[column] ?? '', place)))
    if (doubtful.length === 0) return [{ column, place, marked, comma: undefined }]
    const told = commaIn(own.map(({ cells }) => cells[column] ?? ''))
    if (told !== null) return [{ column, place, marked, comma: told }]
    const where = doubtful.slice(0, examples).map(({ no }) => addressOf(turned, no, column))
    const printed = `${place.code}: ${doubtful[0]!.cells[column]}`
    return [
      {
        column,
        place,
        marked,
        comma: doubts.comma(`comma:${index}:${column}`, { printed, where, count: doubtful.length }),
      },
    ]
  })
}

const isMet = (mark: Mark): boolean => mark.as === 'row' && mark.met === true && mark.value === null
const isTwofold = (mark: Mark): boolean => mark.as === 'unread' && mark.why === 'comma'

function lookAtCells({ index, turned, rows, columns }: SurveyedTab, doubts: Doubts): void {
  for (const { no, cells, fills, of } of rows) {
    if (of.as === 'skip') continue
    const isOneColour = new Set(columns.map(({ column }) => fills[column] ?? null)).size === 1
    for (const { column, place, comma, marked } of columns) {
      const text = cells[column] ?? ''
      const at = index === 0 ? addressOf(turned, no, column) : null
      const mark = readMark(text, place, comma)
      const fill = isOneColour ? null : (fills[column] ?? null)
      if (mark.as === 'blank') {
        if (fill !== null || marked) doubts.blank(fill, at)
      } else if (mark.as === 'row') doubts.said(mark.met)
      else if (mark.why !== 'comma' && isWay(text)) doubts.mark(text, at)
    }
  }
}

/** A way of marking has no figures and is short; else the cell holds words or a slip. */
const isWay = (text: string): boolean => text.length <= 30 && !/\d/.test(text)

type Seen = { printed: string; count: number; where: string[] }
type Told = { unitId: number } | { skip: true }

/** Doubts as they are met, counted; asked or answered at the end. */
class Doubts {
  readonly #ground: Ground
  readonly #units = new Map<string, Question>()
  readonly #commas: Question[] = []
  readonly #marks = new Map<string, Seen>()
  readonly #colours = new Map<string, Seen>()
  readonly #blanks: Seen = { printed: '', count: 0, where: [] }
  #met = 0
  #notMet = 0

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** What was answered about a spelling, now or for an earlier sheet. */
  unit(
    key: string,
    { printed, above }: Spelled,
    {
      at,
      found,
      finder,
    }: {
      at: string | null
      found: { close: { unitId: number; name: string; above: readonly string[] }[] }
      finder: UnitFinder
    },
  ): Told | null {
    const { answer, earlier } = this.#answerOf(key)
    const right = answer && ('skip' in answer || ('unitId' in answer && finder.has(answer.unitId))) ? answer : null
    const asked = this.#units.get(key) ?? {
      ...{ key, kind: 'unit' as const, printed: above === '' ? printed : `${printed} (${above})`, count: 0, where: [] },
      proposed: found.close.map(({ unitId, name, above: over }) => ({
        unitId,
        name: over[0] ? `${name}, ${over[0]}` : name,
      })),
      ...{ tabs: [], answer: right, earlier: earlier && right !== null },
    }
    this.#units.set(key, counted(asked, at))
    return right as Told | null
  }

  comma(key: string, seen: Seen): 'decimal' | 'thousands' | undefined {
    const { answer } = this.#answerOf(key)
    const right = answer && 'comma' in answer ? answer : null
    this.#commas.push({ key, kind: 'comma', ...seen, proposed: [], tabs: [], answer: right, earlier: false })
    return right?.comma
  }

  said(met: boolean | null): void {
    if (met === true) this.#met++
    if (met === false) this.#notMet++
  }
  mark(text: string, at: string | null): void {
    add(this.#marks, `mark:${markKey(text)}`, text, at)
  }
  blank(fill: string | null, at: string | null): void {
    if (fill !== null) add(this.#colours, `colour:${fill}`, fill, at)
    else counted(this.#blanks, at)
  }

  told(): Pick<Survey, 'questions' | 'meanings'> {
    const marks = [...this.#marks].sort((a, b) => b[1].count - a[1].count).slice(0, mostMarks)
    const colours = [...this.#colours].sort((a, b) => b[1].count - a[1].count)
    // Marks that only ever say met leave open what an empty cell says.
    const leavesOpen = this.#met > 0 && this.#notMet === 0 && this.#blanks.count > 0
    const says = [
      ...marks.map(([key, seen]) => this.#question('mark', key, seen)),
      ...colours.map(([key, seen]) => this.#question('colour', key, seen)),
      ...(leavesOpen ? [this.#question('blank', 'blank', this.#blanks)] : []),
    ]
    const meanings = new Map(says.map(({ key, answer }) => [key, answer && 'says' in answer ? answer.says : null]))
    return { questions: [...this.#units.values(), ...says, ...this.#commas], meanings }
  }

  #question(kind: Question['kind'], key: string, seen: Seen): Question {
    const { answer, earlier } = this.#answerOf(key)
    const right = answer && 'says' in answer ? answer : null
    return { key, kind, ...seen, proposed: [], tabs: [], answer: right, earlier: earlier && right !== null }
  }

  #answerOf(key: string): { answer: Answer | null; earlier: boolean } {
    const now = this.#ground.answers[key]
    return { answer: now ?? this.#ground.remembered.get(key) ?? null, earlier: now === undefined }
  }
}

function add(seen: Map<string, Seen>, key: string, printed: string, at: string | null): void {
  const one = seen.get(key) ?? { printed, count: 0, where: [] }
  seen.set(key, counted(one, at))
}

function counted<T extends Seen>(seen: T, at: string | null): T {
  seen.count++
  if (at !== null && seen.where.length < examples) seen.where.push(at)
  return seen
}
