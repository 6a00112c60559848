import { z } from 'zod'
import { Day, Id, Instant, Num, Words } from '../../platform/shapes.ts'
import { Stage, StageCode } from '../assessments/contract.ts'

/** What a column holds: the unit, its code, what lies above it, a printed total, or a place of the set ("place:12"). */
export const columnRoles = ['unit', 'code', 'above', 'criteria-met', 'indicators-met', 'other'] as const
export type ColumnRole = (typeof columnRoles)[number] | `place:${number}`
export const ColumnRole = z.custom<ColumnRole>(
  (value) =>
    typeof value === 'string' && ((columnRoles as readonly string[]).includes(value) || /^place:\d{1,3}$/.test(value)),
)
export const placeOfRole = (role: string): number | null =>
  role.startsWith('place:') ? Number(role.slice('place:'.length)) : null

/**
 * write: at least one of its cells is new; same: the board says all of it already; bad: nothing of it can be written; ask: it waits for an answer; skip: it
 * is no unit's.
 */
export const fates = ['write', 'same', 'bad', 'ask', 'skip'] as const
export const Fate = z.enum(fates)
export type Fate = z.output<typeof Fate>
export const skipReasons = ['total', 'section', 'numbering', 'no-unit', 'answered'] as const

/** By what is known what a column holds, and which day a tab speaks of. */
export const KnownBy = z.enum(['name', 'earlier', 'hand'])
export const DayBy = z.enum(['title', 'asked', 'hand'])
/** By what the stage of a tab is known: its name or titles, the one asked with the file, an answer now or for an earlier sheet, a person's choice. */
export const StageBy = z.enum(['title', 'asked', 'answer', 'earlier', 'hand'])
export type StageBy = z.output<typeof StageBy>
/** By what its set of criteria is known: the degree it names, the day it speaks of, the one asked with the file, a person's choice. */
export const SetBy = z.enum(['title', 'day', 'asked', 'hand'])

/**
 * unit: whom a spelling means. mark, colour: what it says. blank: what an empty cell says. comma: whether "1,234" in a column is a thousand or a little
 * more than one. stage: of which stage the tabs are that do not tell.
 */
export const questionKinds = ['unit', 'mark', 'colour', 'blank', 'comma', 'stage'] as const
export const QuestionKind = z.enum(questionKinds)
export const Answer = z.union([
  z.strictObject({ unitId: z.number().int() }),
  z.strictObject({ skip: z.literal(true) }),
  z.strictObject({ says: z.enum(['met', 'not-met', 'nothing']) }),
  z.strictObject({ comma: z.enum(['decimal', 'thousands']) }),
  /** By the numbers of the tabs. */
  z.strictObject({ stages: z.record(z.string().max(8), StageCode) }),
])
export type Answer = z.output<typeof Answer>

export const Question = z.object({
  key: z.string(),
  kind: QuestionKind,
  /** As it is written; a colour as RRGGBB; for "blank" and "comma" an example, or nothing. */
  printed: z.string(),
  /** Rows of a unit, cells of anything else. */
  count: z.number(),
  /** Where it stands: "C7" of the first tab, at most three. */
  where: z.array(z.string()),
  /** Of a unit those it may be, most likely first. */
  proposed: z.array(z.object({ unitId: z.number(), name: z.string() })),
  /** Of a stage: the tabs that are asked about. */
  tabs: z.array(z.number()).default([]),
  answer: Answer.nullable(),
  /** Answered for an earlier sheet. */
  earlier: z.boolean(),
})
export type Question = z.output<typeof Question>

export const MarkCounts = z.object({
  /** Rows of units. */
  rows: z.number(),
  units: z.number(),
  /** Cells that would be written, those that the board says already, bad ones, those that wait for an answer. */
  write: z.number(),
  same: z.number(),
  bad: z.number(),
  ask: z.number(),
  /** Rows left out. */
  skip: z.number(),
  /** Of the cells written. */
  met: z.number(),
  notMet: z.number(),
  /** Of the cells written those that speak of a frozen day. */
  adjustments: z.number(),
  /** Rows whose printed total is not the count of their marks. */
  totals: z.number(),
})
export type MarkCounts = z.output<typeof MarkCounts>

/** Why cells are bad, each reason once, with how many. */
export const Reason = z.object({ code: z.string(), message: z.string(), english: z.string(), cells: z.number() })
export type Reason = z.output<typeof Reason>

export const MarkTab = z.object({
  name: z.string(),
  taken: z.boolean(),
  /** Units stand across in the file; rows and columns are told as if they did not. */
  turned: z.boolean(),
  /** A person said that it is read the other way: another of these tabs stands for it. */
  aside: z.boolean(),
  head: z.array(z.number()),
  by: KnownBy,
  day: Day,
  dayBy: DayBy,
  frameworkId: z.number(),
  setBy: SetBy,
  /** Null: it waits for an answer. */
  stage: StageCode.nullable(),
  stageBy: StageBy,
  /** Of the chain in force on its day for its set. */
  stages: z.array(Stage),
  /** What recording it would do; null where it is not taken. */
  counts: MarkCounts.nullable(),
  columns: z.array(z.object({ heading: z.string(), role: ColumnRole, samples: z.array(z.string()) })),
  /** The first rows, for choosing where the heading stands. */
  first: z.array(z.object({ no: z.number(), cells: z.array(z.string()) })),
  rows: z.number(),
})

export const MarkImport = z.object({
  importId: Id,
  at: Instant,
  by: z.string().nullable(),
  counts: MarkCounts,
  undone: z.object({ at: Instant, by: z.string().nullable() }).nullable(),
  /** What stands against undoing it; at most twenty, and how many in all. */
  builtOn: z.array(
    z.object({
      what: z.enum(['row', 'freeze']),
      unit: z.string(),
      code: z.string().nullable(),
      name: z.string().nullable(),
      by: z.string().nullable(),
      at: Instant,
    }),
  ),
  builtOnTotal: z.number(),
})

export const MarkSheetSummary = z.object({
  sheetId: Id,
  name: z.string(),
  framework: z.object({ frameworkId: z.number(), name: z.string(), level: z.string() }),
  stage: StageCode,
  takenInAt: Instant,
  by: z.string().nullable(),
  counts: MarkCounts,
  /** Open questions. */
  open: z.number(),
  /** The last import that was not undone. */
  importedAt: Instant.nullable(),
})
export const MarkSheetList = z.object({ sheets: z.array(MarkSheetSummary) })

export const MarkSet = z.object({
  frameworkId: z.number(),
  name: z.string(),
  level: z.string(),
  places: z.array(
    z.object({ place: z.number(), kind: z.enum(['indicator', 'criterion']), code: z.string(), name: z.string() }),
  ),
})

export const MarkSheetDetail = MarkSheetSummary.extend({
  fileId: Id,
  hiddenTabs: z.number(),
  document: z.object({ documentId: Id, numberOut: z.string().nullable(), subject: z.string() }).nullable(),
  reason: z.string().nullable(),
  /** The sets its tabs are read by; the one asked with the file among them. */
  sets: z.array(MarkSet),
  tabs: z.array(MarkTab),
  questions: z.array(Question),
  reasons: z.array(Reason),
  imports: z.array(MarkImport),
  /** correct, import, undo: what this actor may press now. */
  verbs: z.array(z.string()),
})
export type MarkSheetDetail = z.output<typeof MarkSheetDetail>

export const SheetId = z.object({ sheetId: Id })
export const TakenIn = z.object({ sheetId: Id })
/** Beside the file: the set, who states and the day, for tabs that name none. */
export const AskTakeIn = z.object({ framework: Num, stage: StageCode, day: Day })

const TabLayout = z.object({
  tab: z.number().int().min(0),
  taken: z.boolean(),
  /** Whether its units stand across in the file; said otherwise than now, all else is recognised anew. */
  turned: z.boolean().optional(),
  head: z.array(z.number().int().positive()).max(5),
  roles: z.array(ColumnRole).max(256),
  day: Day,
})
/** What a tab is of: the stage, the set by which its columns are read, the day. What is left out stays. */
const TabMeaning = z.object({
  tab: z.number().int().min(0),
  stage: StageCode.optional(),
  frameworkId: z.number().int().optional(),
  day: Day.optional(),
})
/**
 * What a person corrects: on which paper, with which reason; of which stage all tabs are, or each of those named under `meanings`; the tabs named, whose columns
 * are remembered. What is left out stays.
 */
export const SaveLayout = z.object({
  stage: StageCode.optional(),
  meanings: z.array(TabMeaning).max(60).default([]),
  documentId: Id.nullable().optional(),
  reason: Words.nullable().optional(),
  tabs: z.array(TabLayout).max(60).default([]),
})
/** Answers to questions by their keys; null takes one back. */
export const SaveAnswers = z.object({ answers: z.record(z.string().max(600), Answer.nullable()) })
/** What the person saw: where the board has changed meanwhile nothing is written. */
export const Confirm = z.object({ write: z.number().int(), bad: z.number().int() })
export const Imported = z.object({ importId: Id, counts: MarkCounts })

export const rowsOfPage = 100
const Page = z.coerce.number().int().min(1).max(1000).default(1)
export const ListRows = z.object({ fate: Fate.optional(), tab: z.coerce.number().int().min(0).optional(), page: Page })
export const MarkRow = z.object({
  tab: z.string(),
  no: z.number(),
  fate: Fate,
  why: z.enum(skipReasons).nullable(),
  printed: z.string(),
  unit: z.string().nullable(),
  write: z.number(),
  same: z.number(),
  bad: z.number(),
  ask: z.number(),
  /** The printed total beside what its marks count to. */
  total: z.object({ printed: z.string(), counted: z.number() }).nullable(),
})
export const MarkRows = z.object({ rows: z.array(MarkRow), total: z.number() })

export const ListBadCells = z.object({ page: Page })
/** at: "C7". code: of the criterion or indicator; null for the unit itself. */
export const BadCell = z.object({
  tab: z.string(),
  at: z.string(),
  unit: z.string(),
  code: z.string().nullable(),
  read: z.string(),
  message: z.string(),
  english: z.string(),
})
export const BadCells = z.object({ cells: z.array(BadCell), total: z.number() })
