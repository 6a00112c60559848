import { z } from 'zod'
import { Day, Id, Instant, Num, Words } from '../../platform/shapes.ts'
import { Channel, LatenessCause } from '../assignments/contract.ts'

export const periodKinds = ['month', 'quarter', 'year'] as const
/** calendar: whole months; decree: from the 15th to the 14th (Nghị định 09/2019/NĐ-CP, Điều 12). */
export const spans = ['calendar', 'decree'] as const
export const PeriodOf = z.object({
  kind: z.enum(periodKinds),
  year: z.number().int().min(2000).max(2200),
  /** Month 1 to 12, quarter 1 to 4, 0 of a year. */
  no: z.number().int().min(0).max(12),
  span: z.enum(spans).default('calendar'),
})
export type PeriodOf = z.output<typeof PeriodOf>

const lastNo = { month: 12, quarter: 4, year: 0 }
export const MakeTable = PeriodOf.refine(
  ({ kind, no }) => (kind === 'year' ? no === 0 : no >= 1) && no <= lastNo[kind],
  { path: ['no'] },
)

/** In which column of the table an assignment counts (figures.ts says what each means). */
export const outcomes = ['on-time', 'done-late', 'awaiting', 'in-time', 'late', 'no-day', 'ended', 'backlog'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.output<typeof Outcome>

/** What a line counts; figures.ts defines each. */
export const Figures = z.object({
  given: z.number(),
  carried: z.number(),
  fresh: z.number(),
  onTime: z.number(),
  doneLate: z.number(),
  awaiting: z.number(),
  inTime: z.number(),
  late: z.number(),
  noDay: z.number(),
  ended: z.number(),
  returned: z.number(),
  extended: z.number(),
  own: z.number(),
  objective: z.number(),
  otherAgency: z.number(),
  unsaid: z.number(),
  backlog: z.number(),
})
export type Figures = z.output<typeof Figures>
export const figureNames = Object.keys(Figures.shape) as (keyof Figures)[]

/** tỷ lệ đúng hạn: figures.ts onTimeRate. */
export const Rate = z.number().nullable()
export const lineKinds = ['agency', 'unit'] as const
/** key: agency or unit; 0: of no commune. */
export const Line = z.object({ key: z.number(), name: z.string(), figures: Figures, rate: Rate })
export type Line = z.output<typeof Line>

/** dự thảo · đang đối soát · đã chốt */
export const tableStates = ['draft', 'reconciling', 'closed'] as const
export const TableState = z.enum(tableStates)
export type TableState = z.output<typeof TableState>

/** By what a closed version is cited. */
export const ClosedAs = z.object({
  version: z.number(),
  number: z.number(),
  numberYear: z.number(),
  at: Instant,
  /** Why this version was made; null of the first. */
  reason: z.string().nullable(),
})
export type ClosedAs = z.output<typeof ClosedAs>

export const TableHead = z.object({
  tableId: Id,
  kind: z.enum(periodKinds),
  year: z.number(),
  no: z.number(),
  span: z.enum(spans),
  fromDay: Day,
  toDay: Day,
  office: z.string(),
  state: TableState,
  /** Of the version at work, or of the last closed one. */
  version: z.number(),
  /** Until the end of this day units may object. */
  untilDay: Day.nullable(),
  closed: ClosedAs.nullable(),
  /** Objections of this version without an answer; of a unit only its own. */
  waiting: z.number(),
})
export type TableHead = z.output<typeof TableHead>
export const TableList = z.object({ tables: z.array(TableHead), mayMake: z.boolean() })
export type TableList = z.output<typeof TableList>

export const TableId = z.object({ tableId: Id })
export const AskTable = z.object({
  by: z.enum(lineKinds).default('agency'),
  /** A closed version; without it the one at work or the last. */
  version: Num.optional(),
})
export type AskTable = z.output<typeof AskTable>
export const verbs = ['reconcile', 'close', 'reopen', 'object', 'object-for', 'answer'] as const
export const Table = TableHead.extend({
  by: z.enum(lineKinds),
  /** The version shown, and whether its figures are stored and stay. */
  shown: z.object({ version: z.number(), frozen: z.boolean(), closed: ClosedAs.nullable() }),
  /** The period is not over: figures are those of this instant. */
  running: z.boolean(),
  /** The closing instant of the figures. */
  asOf: Instant,
  lines: z.array(Line),
  total: Figures,
  rate: Rate,
  /** Every closed version, the newest first. */
  versions: z.array(ClosedAs),
  /** Why the version at work was begun; null of the first. */
  reason: z.string().nullable(),
  /** Sees all lines, not only its own. */
  whole: z.boolean(),
  verbs: z.array(z.enum(verbs)),
})
export type Table = z.output<typeof Table>

export const ResultRow = z.object({
  assignmentId: Id,
  code: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  agencyId: z.number(),
  agencyName: z.string(),
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
  dueAt: Instant.nullable(),
  doneAt: Instant.nullable(),
  outcome: Outcome,
  carried: z.boolean(),
  returned: z.boolean(),
  extended: z.boolean(),
  cause: LatenessCause.nullable(),
  causeAgency: z.string().nullable(),
})
export type ResultRow = z.output<typeof ResultRow>

/** The rows that a figure counts; without line those of the whole table. */
export const AskRows = AskTable.extend({
  key: z.coerce.number().int().min(0).optional(),
  figure: z.enum(figureNames as [keyof Figures, ...(keyof Figures)[]]).default('given'),
})
export const ResultRows = z.object({ rows: z.array(ResultRow) })
export type ResultRows = z.output<typeof ResultRows>

export const Reconcile = z.object({ untilDay: Day })
export const Close = z.object({})
export const Reopen = z.object({ reason: Words })
/** A unit speaks for its own line; the office writes down for it what it said by another channel. */
export const SayObjection = z.object({
  assignmentId: Id.nullable().default(null),
  words: Words,
  recordedFor: z
    .object({
      agencyId: z.number().int(),
      channel: Channel,
      saidBy: z.string().trim().max(200).nullable().default(null),
    })
    .nullable()
    .default(null),
})
export const ObjectionId = z.object({ objectionId: Id })
export const Answer = z.object({ accepted: z.boolean(), words: Words })

export const Objection = z.object({
  objectionId: Id,
  version: z.number(),
  agencyId: z.number(),
  agencyName: z.string(),
  assignment: z.object({ assignmentId: Id, code: z.string(), title: z.string() }).nullable(),
  /** The column it stood in when it was objected to, and where it stands now (null: in none). */
  stood: Outcome.nullable(),
  stands: Outcome.nullable(),
  words: z.string(),
  by: z.string(),
  at: Instant,
  recordedFor: z.object({ channel: Channel.nullable(), saidBy: z.string().nullable() }).nullable(),
  answer: z.object({ accepted: z.boolean(), words: z.string(), by: z.string(), at: Instant }).nullable(),
})
export type Objection = z.output<typeof Objection>
export const Objections = z.object({ objections: z.array(Objection) })
export type Objections = z.output<typeof Objections>

export const Objected = z.object({ objectionId: Id })
export const Stepped = z.object({ tableId: Id, state: TableState, version: z.number() })

/** One sentence for a letter, in Vietnamese: of a closed version only. */
export const AskCitation = AskTable.extend({ key: z.coerce.number().int().min(0).optional() })
export const Citation = z.object({ words: z.string(), closed: ClosedAs })
export type Citation = z.output<typeof Citation>
