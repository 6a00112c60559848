import { z } from 'zod'
import { Day, Instant } from '../../platform/shapes.ts'
import { AssignmentRow, HeldSide } from '../assignments/contract.ts'

const short = (most: number) => z.string().trim().min(1).max(most)

export const sheets = ['A4', 'A3'] as const
export const Sheet = z.enum(sheets)
export type Sheet = z.output<typeof Sheet>

/** Words, a figure, a legal day, or an empty place for the hand. */
export const Cell = z.union([z.string(), z.number(), z.object({ day: Day }), z.null()])
export type Cell = z.output<typeof Cell>

export const PaperColumn = z.object({
  head: z.string(),
  /** The upper of two headings, shared with the neighbours that have the same. */
  under: z.string().nullable(),
  /** Millimetres kept for what is written by hand; null: as wide as its words need. */
  room: z.number().positive().nullable(),
  align: z.enum(['start', 'center', 'end']),
})
export type PaperColumn = z.output<typeof PaperColumn>

/** A row of a Biểu: `no` stands in its first column; a section's words go across all others. */
export const PaperRow = z.object({
  kind: z.enum(['section', 'row', 'total']),
  no: z.string(),
  strong: z.boolean(),
  cells: z.union([z.array(Cell), z.string()]),
})
export type PaperRow = z.output<typeof PaperRow>

/** One who signs: his authority line by line, his post last; the name where it is known. */
export const Signature = z.object({ lines: z.array(z.string()), name: z.string().nullable() })
export type Signature = z.output<typeof Signature>

/** Biểu: a table as an office prints it, said once for every writer. */
export const PaperTable = z.object({
  /** cơ quan chủ quản, cơ quan lập biểu */
  heading: z.object({ above: z.string().nullable(), agency: z.string() }),
  title: z.string(),
  /** Lines in italics under the title: what it belongs to, what it was filtered by, as of when. */
  under: z.array(z.string()),
  /** đơn vị tính */
  measure: z.string().nullable(),
  /** Of what the first column counts. */
  columns: z.array(PaperColumn),
  rows: z.array(PaperRow),
  /** Place and day above the signatures; the day is left to the hand. */
  placed: z.string().nullable(),
  signatures: z.array(Signature),
  sheet: Sheet,
  /** one-sheet: the letters shrink, within reason, so that it goes on one. */
  fit: z.enum(['width', 'one-sheet']),
})
export type PaperTable = z.output<typeof PaperTable>

export const paperFormats = ['pdf', 'docx', 'xlsx', 'png'] as const
export const PaperFormat = z.enum(paperFormats)
export type PaperFormat = z.output<typeof PaperFormat>

export const paperLists = [
  'assignments',
  'documents',
  'meeting',
  'holding',
  'casefile',
  'results',
  'round',
  'board',
  'claims',
  'dossiers',
  'shortfalls',
] as const
export const PaperList = z.enum(paperLists)
export type PaperList = z.output<typeof PaperList>

/** Thay mặt · ký thay · thừa lệnh · thừa ủy quyền. */
export const authorities = ['TM', 'KT', 'TL', 'TUQ'] as const
export const Authority = z.enum(authorities)
export type Authority = z.output<typeof Authority>

/** Who signs: up to two steps of authority (TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH), then his own post. */
export const Signing = z.object({
  steps: z.array(z.object({ authority: Authority, of: short(120) })).max(2),
  post: short(120),
  name: short(120).nullable().default(null),
})
export type Signing = z.output<typeof Signing>

/** What an agency chose for one list the last time; null: as usual. */
export const PaperChoices = z.object({
  sheet: Sheet.nullable().default(null),
  title: short(300).nullable().default(null),
  /** "(Kèm theo …)": to which paper it is an annex. */
  annexTo: short(300).nullable().default(null),
  place: short(120).nullable().default(null),
  signing: Signing.nullable().default(null),
})
export type PaperChoices = z.output<typeof PaperChoices>

export const AskChoices = z.object({ list: PaperList })
export const SaveChoices = PaperChoices.extend({ list: PaperList })
/** What was chosen, beside what is used where nothing was. */
export const ChoicesOfList = z.object({
  list: PaperList,
  chosen: PaperChoices,
  usual: z.object({ sheet: Sheet, title: z.string(), place: z.string().nullable(), signing: Signing }),
})
export type ChoicesOfList = z.output<typeof ChoicesOfList>

/** What was done on an assignment since the last giao ban. */
export const MeetingChange = z.object({
  verb: z.string(),
  at: Instant,
  words: z.string().nullable(),
  percent: z.number().nullable(),
  dueDay: Day.nullable(),
})
export type MeetingChange = z.output<typeof MeetingChange>

export const MeetingRow = AssignmentRow.extend({
  /** What the unit said last, whatever the office has done since. */
  said: MeetingChange.nullable(),
  /** The newest first. */
  changes: z.array(MeetingChange),
  /** It fell due since the last giao ban and became late. */
  lateSince: z.boolean(),
  /** What was concluded about it today. */
  concluded: z.string().nullable(),
  /** One of many of its clause, in time, with nothing new: it stands folded together with its like. */
  quiet: z.boolean(),
})
export type MeetingRow = z.output<typeof MeetingRow>

/** A clause with its leads; total, done and late count all of its rows. */
export const MeetingClause = z.object({
  key: z.string(),
  title: z.string(),
  total: z.number(),
  done: z.number(),
  late: z.number(),
  rows: z.array(MeetingRow),
})
export type MeetingClause = z.output<typeof MeetingClause>

export const meetingOrders = ['document', 'lead'] as const
export const meetingScopes = ['open', 'stirring'] as const
/** since: changes from that day on; without it since the table was last printed or closed on an earlier day. */
export const AskMeeting = z.object({
  since: Day.optional(),
  by: z.enum(meetingOrders).default('document'),
  /** open: all that is followed by a day; stirring: only what is late, due soon, waits or has changed. */
  scope: z.enum(meetingScopes).default('open'),
})
export type AskMeeting = z.output<typeof AskMeeting>

export const MeetingTable = z.object({
  since: z.object({ at: Instant, how: z.enum(['printed', 'closed', 'day']) }),
  sections: z.array(z.object({ key: z.string(), name: z.string(), clauses: z.array(MeetingClause) })),
  counts: z.object({ rows: z.number(), late: z.number(), changed: z.number() }),
})
export type MeetingTable = z.output<typeof MeetingTable>

export const MarkMeeting = z.object({ how: z.enum(['printed', 'closed']) })
export const Marked = z.object({ at: Instant })

/** All that one post holds. */
export const AskHolding = z.object({ post: z.coerce.number().int() })
export const Holding = z.object({
  post: z.object({ postId: z.number(), person: z.string(), title: z.string(), agency: z.string() }),
  rows: z.array(z.object({ side: HeldSide, assignment: AssignmentRow })),
})
export type Holding = z.output<typeof Holding>

/** What a casefile of a document holds, told before it is made. */
export const CasefileSummary = z.object({
  papers: z.number(),
  files: z.number(),
  /** Of all files together. */
  bytes: z.number(),
  deeds: z.number(),
  /** Names of files that the store has lost. */
  missing: z.array(z.string()),
})
