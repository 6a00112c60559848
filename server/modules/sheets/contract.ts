import { z } from 'zod'
import { Day, Id, Instant } from '../../platform/shapes.ts'
import { AgencyKind } from '../units/contract.ts'
import { roles } from './recognition/roles.ts'
import { sheetStates } from './recognition/status-cell.ts'

export const ColumnRole = z.enum(roles)
export type ColumnRole = z.output<typeof ColumnRole>

/** thành nhiệm vụ · đã có, cập nhật tiến độ · đã có, không có gì mới · bỏ qua · cần hỏi */
export const fates = ['make', 'update', 'same', 'skip', 'ask'] as const
export const Fate = z.enum(fates)
export type Fate = z.output<typeof Fate>

/** Why a row is skipped. repeat: it stands twice; ended: the list says it was given up; chosen: an answer left it out. */
export const skipReasons = [
  'section',
  'total',
  'numbers',
  'heading',
  'footer',
  'no-words',
  'repeat',
  'ended',
  'chosen',
] as const
export const SkipReason = z.enum(skipReasons)

export const sources = ['xlsx', 'xls', 'text'] as const

/** How the columns of a tab came to be known: recognised by name, known from an earlier list of this office, set by hand. */
export const KnownBy = z.enum(['name', 'earlier', 'hand'])

export const SheetTab = z.object({
  name: z.string(),
  /** False: nothing is taken from it. */
  taken: z.boolean(),
  /** Numbers of the rows of its heading; empty where none was recognised. */
  head: z.array(z.number()),
  by: KnownBy,
  columns: z.array(z.object({ heading: z.string(), role: ColumnRole, samples: z.array(z.string()) })),
  /** The first rows as they are, for choosing the heading by hand. */
  first: z.array(z.object({ no: z.number(), cells: z.array(z.string()) })),
  rows: z.number(),
})

export const questionKinds = ['name', 'status', 'colour', 'due', 'lead'] as const
export const QuestionKind = z.enum(questionKinds)

/** What stands for a doubtful spelling, colour or word of state; one answer for all its rows. */
export const Answer = z.union([
  z.object({ agencyIds: z.array(z.number().int()).min(1).max(300) }),
  z.object({ newAgency: z.object({ name: z.string().trim().min(2).max(200), kind: AgencyKind }) }),
  z.object({ state: z.enum([...sheetStates, 'nothing']) }),
  z.object({ day: Day }),
  z.object({ always: z.literal(true) }),
  z.object({ skip: z.literal(true) }),
])
export type Answer = z.output<typeof Answer>

export const Question = z.object({
  /** Stable within the office: "name:mttq huyện", "colour:FF0000", "lead:Khối thôn". */
  key: z.string(),
  kind: QuestionKind,
  /** As it stands in the list; of a colour its RRGGBB, of `lead` the name of the tab. */
  printed: z.string(),
  rows: z.number(),
  /** The first of its rows. */
  example: z.string(),
  why: z.string().nullable(),
  /** Agencies that may be meant. */
  proposed: z.array(z.number()),
  answer: Answer.nullable(),
})
export type Question = z.output<typeof Question>

/** A name of the list and whom it was understood to mean without a question. */
export const UnderstoodName = z.object({
  key: z.string(),
  printed: z.string(),
  agencyIds: z.array(z.number()),
  rows: z.number(),
})

export const SheetCounts = z.object({
  rows: z.number(),
  make: z.number(),
  update: z.number(),
  same: z.number(),
  skip: z.number(),
  ask: z.number(),
  /** A row with three leads makes three. */
  assignments: z.number(),
  /** Documents that are not in the register yet. */
  documents: z.number(),
  /** Of the new assignments those due before the office began to follow, not done. */
  backlog: z.number(),
})
export type SheetCounts = z.output<typeof SheetCounts>

/** Something done since with what an import made. */
export const BuiltOn = z.object({
  assignmentId: Id.nullable(),
  documentId: Id.nullable(),
  title: z.string(),
  what: z.enum(['deed', 'part', 'source', 'document-read', 'document-used']),
})

export const SheetImport = z.object({
  importId: Id,
  at: Instant,
  by: z.string().nullable(),
  counts: SheetCounts,
  undone: z.object({ at: Instant, by: z.string().nullable() }).nullable(),
  /** What stands against undoing it; at most twenty, and how many in all. */
  builtOn: z.array(BuiltOn),
  builtOnTotal: z.number(),
})

export const SheetSummary = z.object({
  sheetId: Id,
  name: z.string(),
  source: z.enum(sources),
  takenInAt: Instant,
  by: z.string().nullable(),
  counts: SheetCounts,
  /** Open questions. */
  open: z.number(),
  /** The last import that was not undone. */
  importedAt: Instant.nullable(),
})
export const SheetList = z.object({ sheets: z.array(SheetSummary) })

export const SheetDetail = SheetSummary.extend({
  fileId: Id,
  hiddenTabs: z.number(),
  tabs: z.array(SheetTab),
  questions: z.array(Question),
  names: z.array(UnderstoodName),
  imports: z.array(SheetImport),
  /** import, undo: what this actor may press now. */
  verbs: z.array(z.string()),
})
export type SheetDetail = z.output<typeof SheetDetail>

export const SheetId = z.object({ sheetId: Id })
export const TakenIn = z.object({ sheetId: Id })

const TabLayout = z.object({
  tab: z.number().int().min(0),
  taken: z.boolean(),
  head: z.array(z.number().int().positive()).max(3),
  roles: z.array(ColumnRole).max(256),
})
/** The columns as corrected by hand, of the tabs named; remembered for lists with the same headings. */
export const SaveLayout = z.object({ tabs: z.array(TabLayout).min(1).max(60) })
/** Answers to questions by their keys; null takes one back. */
export const SaveAnswers = z.object({ answers: z.record(z.string().max(600), Answer.nullable()) })

export const ListRows = z.object({
  fate: Fate.optional(),
  tab: z.coerce.number().int().min(0).optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
})
export const rowsOfPage = 100
export const SheetRow = z.object({
  tab: z.number(),
  no: z.number(),
  fate: Fate,
  why: SkipReason.nullable(),
  /** Keys of the questions it waits for. */
  asks: z.array(z.string()),
  /** The work; of a row that holds none, whatever is written in it. */
  words: z.string(),
  number: z.string().nullable(),
  issuedOn: Day.nullable(),
  leads: z.array(z.string()),
  dueText: z.string().nullable(),
  dueDay: Day.nullable(),
  dueTime: z.string().nullable(),
  /** The later day to which it was put off. */
  extendedTo: Day.nullable(),
  rrule: z.string().nullable(),
  state: z.enum(sheetStates).nullable(),
  /** The list says that it was done after its day. */
  doneLate: z.boolean(),
  said: z.string().nullable(),
  /** Another row of this list that it goes on from. */
  continues: z.object({ tab: z.number(), no: z.number() }).nullable(),
  assignments: z.array(z.object({ assignmentId: Id, code: z.string() })),
})
export const SheetRows = z.object({ rows: z.array(SheetRow), total: z.number() })

export const Imported = z.object({ importId: Id, counts: SheetCounts })
