import { z } from 'zod'
import { Day, Id, Instant, Words } from '../../platform/shapes.ts'
import { AssignmentRow, ListAssignments } from '../assignments/contract.ts'

/**
 * xem: a filtered list, the clauses of a document, one assignment; báo cáo: a unit's open items of one document, or what one village counts for one indicator.
 */
export const scopes = ['list', 'document', 'assignment', 'report', 'tally'] as const
export const Scope = z.enum(scopes)
export type Scope = z.output<typeof Scope>

/** A list without what depends on who looks. */
export const PassFilters = ListAssignments.omit({ page: true, size: true, total: true, mine: true })

/**
 * The secret of a pass: 256 random bits as base64url. The page that asks for the pass draws it, as it draws the key of a deed, so that an answer kept
 * beside its Idempotency-Key never holds it.
 */
export const Secret = z.string().regex(/^[\w-]{43}$/)
/** Four digits told by telephone. */
export const Code = z.string().regex(/^\d{4}$/)

export const PassTarget = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('list'), filters: PassFilters }),
  z.object({ scope: z.literal('document'), documentId: Id }),
  z.object({ scope: z.literal('assignment'), assignmentId: Id }),
  z.object({ scope: z.literal('report'), documentId: Id, agencyId: z.number().int() }),
  /** unitId: the village. */
  z.object({
    scope: z.literal('tally'),
    unitId: z.number().int(),
    frameworkId: z.number().int(),
    place: z.number().int().min(0),
  }),
])
export type PassTarget = z.output<typeof PassTarget>

export const MakePass = z.object({
  target: PassTarget,
  title: z.string().trim().min(2).max(200),
  secret: Secret,
  code: Code.nullable().default(null),
  /** The last day on which it opens. */
  lastDay: Day,
  /** Shows what stood on the day it was made, whatever is written later. */
  frozen: z.boolean().default(false),
})
export type MakePass = z.output<typeof MakePass>
export const MadePass = z.object({ passId: Id, endsAt: Instant })

export const passStates = ['open', 'ended', 'revoked', 'locked'] as const
export const PassRow = z.object({
  passId: Id,
  scope: Scope,
  title: z.string(),
  frozen: z.boolean(),
  coded: z.boolean(),
  state: z.enum(passStates),
  documentNumber: z.string().nullable(),
  agency: z.string().nullable(),
  madeAt: Instant,
  madeBy: z.string(),
  endsAt: Instant,
  revokedAt: Instant.nullable(),
  opened: z.number(),
  refused: z.number(),
  lastOpenedAt: Instant.nullable(),
  reports: z.number(),
  waiting: z.number(),
})
export type PassRow = z.output<typeof PassRow>
/** guesses: secrets tried in the last day that open nothing, over the whole installation. */
export const PassList = z.object({ on: z.boolean(), guesses: z.number(), passes: z.array(PassRow) })
export type PassList = z.output<typeof PassList>

export const PassId = z.object({ passId: Id })
export const openingResults = [
  'let-in',
  'off',
  'revoked',
  'expired',
  'code-needed',
  'wrong-code',
  'resting',
  'locked',
  'too-many',
  'out-of-scope',
] as const
export const uses = ['open', 'file', 'report'] as const
/** Every use of a pass, the newest first, at most 200: when and with what result, never who. */
export const Openings = z.object({
  openings: z.array(z.object({ at: Instant, what: z.enum(uses), result: z.enum(openingResults) })),
})
export type Openings = z.output<typeof Openings>

export const SwitchPasses = z.object({ on: z.boolean() })

export const reportStates = ['waiting', 'accepted', 'refused'] as const
const ReportState = z.enum(reportStates)
export const PassReportRow = z.object({
  reportId: Id,
  passId: Id,
  passTitle: z.string(),
  at: Instant,
  name: z.string(),
  phone: z.string(),
  words: z.string(),
  percent: z.number().nullable(),
  files: z.array(z.object({ fileId: Id, name: z.string(), mediaType: z.string() })),
  state: ReportState,
  answer: z.object({ at: Instant, by: z.string(), words: z.string().nullable() }).nullable(),
  assignment: z.object({
    assignmentId: Id,
    title: z.string(),
    lead: z.string(),
    documentNumber: z.string().nullable(),
  }),
})
export type PassReportRow = z.output<typeof PassReportRow>
export const ListReports = z.object({ state: z.enum(['waiting', 'answered']).default('waiting') })
/** waitingTallies: figures of villages that wait too; they are answered beside their sheet. */
export const PassReports = z.object({
  reports: z.array(PassReportRow),
  waiting: z.number(),
  waitingTallies: z.number(),
})
export type PassReports = z.output<typeof PassReports>
export const ReportId = z.object({ reportId: Id })
export const RefuseReport = z.object({ words: Words })
export const Answered = z.object({ reportId: Id, state: ReportState })

/** A row as a link shows it: without a word of what was reported, since words may name households. */
export const ShownClause = z.object({
  key: Id,
  section: z.string(),
  title: z.string(),
  rows: z.array(AssignmentRow),
})
const paper = z.object({ number: z.string().nullable(), issuedOn: Day.nullable(), subject: z.string() })

export const ViewPage = z.object({
  kind: z.literal('view'),
  title: z.string(),
  office: z.string(),
  agency: z.string(),
  at: Instant,
  frozen: z.boolean(),
  endsAt: Instant,
  document: paper.nullable(),
  quote: z.string().nullable(),
  clauses: z.array(ShownClause),
  /** More than are shown. */
  more: z.boolean(),
  /** Of one assignment: what was done on it, day by day, without words, persons and files. */
  story: z.array(z.object({ verb: z.string(), at: Instant, agency: z.string().nullable() })),
})
export type ViewPage = z.output<typeof ViewPage>

export const ReportItem = z.object({
  row: AssignmentRow,
  /** What came in by this link, the newest first; who typed it is not told to the others who hold the link. */
  sent: z.array(z.object({ at: Instant, state: ReportState, why: z.string().nullable() })),
})
export type ReportItem = z.output<typeof ReportItem>
export const ReportPage = z.object({
  kind: z.literal('report'),
  passId: Id,
  title: z.string(),
  office: z.string(),
  agency: z.string(),
  unit: z.string(),
  endsAt: Instant,
  document: paper,
  items: z.array(ReportItem),
})
export type ReportPage = z.output<typeof ReportPage>
/** The row of one village in one sheet, to be typed on a phone. */
export const TallyPage = z.object({
  kind: z.literal('tally'),
  passId: Id,
  title: z.string(),
  office: z.string(),
  agency: z.string(),
  village: z.string(),
  commune: z.string(),
  code: z.string(),
  name: z.string(),
  today: Day,
  endsAt: Instant,
  /** What holds in the sheet now. */
  last: z.object({ numerator: z.number(), denominator: z.number(), onDay: Day }).nullable(),
  /** Households of the village by its base figures, for a first denominator. */
  households: z.number().nullable(),
  /** What came in by this link, the newest first; who typed it is not told to the others who hold the link. */
  sent: z.array(
    z.object({
      at: Instant,
      numerator: z.number(),
      denominator: z.number(),
      onDay: Day,
      state: ReportState,
      why: z.string().nullable(),
    }),
  ),
})
export type TallyPage = z.output<typeof TallyPage>
export const OpenedPass = z.discriminatedUnion('kind', [ViewPage, ReportPage, TallyPage])
export type OpenedPass = z.output<typeof OpenedPass>

/** Who types into a link: asked of everybody alike. */
export const typedBy = {
  name: z.string().trim().min(2).max(120),
  phone: z
    .string()
    .trim()
    .max(30)
    .regex(/^\+?[\d\s.()-]{8,20}$/),
}
export const SendReport = z.object({
  assignmentId: Id,
  words: Words,
  percent: z.number().int().min(0).max(100).nullable().default(null),
  ...typedBy,
  fileIds: z.array(Id).max(10).default([]),
})
export type SendReport = z.output<typeof SendReport>
export const SentReport = z.object({ reportId: Id, at: Instant })
export const SentFiles = z.object({
  files: z.array(z.object({ fileId: Id, name: z.string(), mediaType: z.string(), size: z.number() })),
})
