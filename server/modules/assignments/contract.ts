import { z } from 'zod'
import { Day, Id, Instant, Words } from '../../platform/shapes.ts'
import { CriterionRef, Product, Recurrence } from '../directives/contract.ts'

/**
 * chưa tiếp nhận · đang thực hiện, trong hạn · sắp đến hạn (7 ngày) · quá hạn · chờ xác nhận · hoàn thành; ended: gỡ, không đúng thẩm quyền;
 * backlog: tồn đọng, chờ rà soát, due before the office began to follow. Computed, never stored.
 */
export const states = ['unseen', 'open', 'soon', 'late', 'awaiting', 'done', 'ended', 'backlog'] as const
export const State = z.enum(states)
export type State = z.output<typeof State>

export const channels = [
  'van-ban',
  'zalo',
  'dien-thoai',
  'giao-ban',
  'truc-tiep',
  'trang',
  'tin-nhan',
  'lien-ket',
  'phan-mem',
] as const
export const Channel = z.enum(channels)

const Rhythm = Recurrence.pick({ rrule: true, time: true })
const AgencyName = z.object({ agencyId: z.number(), name: z.string(), shortName: z.string().nullable() })

/** Chủ quan, khách quan, chờ cơ quan khác. */
export const latenessCauses = ['own', 'objective', 'other-agency'] as const
export const LatenessCause = z.enum(latenessCauses)
export type LatenessCause = z.output<typeof LatenessCause>

export const AssignmentRow = z.object({
  assignmentId: Id,
  directiveId: Id.nullable(),
  documentId: Id.nullable(),
  documentNumber: z.string().nullable(),
  section: z.string(),
  code: z.string(),
  title: z.string(),
  lead: AgencyName,
  unit: z.object({ unitId: z.number(), name: z.string() }).nullable(),
  criteria: z.array(CriterionRef),
  following: z.enum(['dated', 'period', 'ongoing']),
  product: Product.nullable(),
  state: State,
  /** Done after its due instant. */
  doneLate: z.boolean(),
  /** Of what is late or was done late: why, as it was said last; null: nobody has said it. */
  cause: LatenessCause.nullable().default(null),
  dueDay: Day.nullable(),
  dueAt: Instant.nullable(),
  /** Its rhythm, where it has no due day. */
  recurrence: Rhythm.nullable(),
  originalDueAt: Instant.nullable(),
  percent: z.number().nullable(),
  last: z.object({ verb: z.string(), at: Instant, words: z.string().nullable() }),
  returns: z.number(),
  urgings: z.number(),
  /** Waiting for an answer: extension asked, declined, disputed, or recorded for the lead and not yet agreed to. */
  waits: z.array(z.enum(['extension', 'declined', 'dispute', 'recorded'])),
  planned: z.boolean(),
})
export type AssignmentRow = z.output<typeof AssignmentRow>

/** One clause for many: n of m done; opens into its rows. Work of no clause stands under its own id. */
export const ClauseRow = z.object({
  directiveId: Id,
  documentId: Id.nullable(),
  documentNumber: z.string().nullable(),
  section: z.string(),
  title: z.string(),
  following: z.enum(['dated', 'period', 'ongoing']),
  total: z.number(),
  done: z.number(),
  late: z.number(),
  soon: z.number(),
  awaiting: z.number(),
  ended: z.number(),
  dueAt: Instant.nullable(),
  /** Its rhythm, where its rows have no due day. */
  recurrence: Rhythm.nullable(),
  /** The row itself where there is only one. */
  only: AssignmentRow.nullable(),
})
export type ClauseRow = z.output<typeof ClauseRow>

export const groupings = ['lead', 'unit', 'document', 'criterion', 'state', 'due'] as const

export const ListAssignments = z.object({
  q: z.string().trim().max(200).optional(),
  state: State.optional(),
  /** Everything not done and not ended, the backlog apart. */
  open: z.enum(['yes']).optional(),
  /** Waits for this actor: to acknowledge, to answer, to confirm. */
  mine: z.enum(['yes']).optional(),
  lead: z.coerce.number().int().optional(),
  unit: z.coerce.number().int().optional(),
  document: Id.optional(),
  directive: Id.optional(),
  criterion: z.coerce.number().int().optional(),
  following: z.enum(['dated', 'period', 'ongoing']).optional(),
  /** Late, or done late, for this cause; unsaid: nobody has said why. */
  cause: z.enum([...latenessCauses, 'unsaid']).optional(),
  /** Just these, their ids between commas; at most 300. */
  only: z
    .string()
    .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,299}$/)
    .optional(),
  dueBefore: Day.optional(),
  dueAfter: Day.optional(),
  /** Also count what the filters leave: it costs more than the page itself. */
  total: z.enum(['yes']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
export type ListAssignments = z.output<typeof ListAssignments>

export const StateCounts = z.object({
  unseen: z.number(),
  open: z.number(),
  soon: z.number(),
  late: z.number(),
  awaiting: z.number(),
  done: z.number(),
  ended: z.number(),
  backlog: z.number(),
})
/** total counts all rows the filters leave; null where it was not asked for and the page is full. */
export const AssignmentList = z.object({ assignments: z.array(AssignmentRow), total: z.number().nullable() })
export type AssignmentList = z.output<typeof AssignmentList>
/** Counts of what the other filters leave, by state. */
export const AssignmentCounts = z.object({ states: StateCounts, total: z.number() })
export const ClauseList = z.object({ clauses: z.array(ClauseRow), total: z.number() })
export const GroupAssignments = ListAssignments.extend({ by: z.enum(groupings) })
/** One row a lead, a commune, a document …; key is what the filter of that name takes. */
export const GroupList = z.object({
  groups: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      total: z.number(),
      done: z.number(),
      late: z.number(),
      soon: z.number(),
      awaiting: z.number(),
    }),
  ),
})
export type GroupList = z.output<typeof GroupList>

export const FileRef = z.object({ fileId: Id, name: z.string(), mediaType: z.string(), size: z.number() })

export const DeedRow = z.object({
  seq: z.number(),
  verb: z.string(),
  at: Instant,
  recordedAt: Instant,
  person: z.string().nullable(),
  agency: AgencyName.nullable(),
  /** văn phòng ghi nhận hộ: how it came and who said it; answer is what the unit said of it. */
  recordedFor: z
    .object({
      channel: Channel.nullable(),
      saidBy: z.string().nullable(),
      answer: z.enum(['agree', 'dispute']).nullable(),
    })
    .nullable(),
  channel: Channel.nullable(),
  words: z.string().nullable(),
  percent: z.number().nullable(),
  product: z.object({ kind: Product.nullable(), number: z.string().nullable(), day: Day.nullable() }).nullable(),
  /** Of a routing: the internal day. */
  dueDay: Day.nullable(),
  /** Of a cancellation or change: the day of the leader's words that are its ground. */
  onDay: Day.nullable().optional(),
  /** Of an explanation of lateness; the agency waited for stands in toName. */
  cause: LatenessCause.nullable(),
  ordinal: z.number().nullable(),
  answersSeq: z.number().nullable(),
  toName: z.string().nullable(),
  document: z.object({ documentId: Id, numberOut: z.string().nullable() }).nullable(),
  files: z.array(FileRef),
  /** May be taken back until then (ten seconds), by its maker. */
  undoUntil: Instant.nullable(),
  undone: z.boolean(),
})
export type DeedRow = z.output<typeof DeedRow>

export const AssignmentDetail = AssignmentRow.extend({
  quote: z.string(),
  dueText: z.string().nullable(),
  document: z
    .object({
      documentId: Id,
      numberOut: z.string().nullable(),
      issuedOn: Day.nullable(),
      subject: z.string(),
      kind: z.string(),
    })
    .nullable(),
  parties: z.object({
    lead: z.array(AgencyName),
    cooperate: z.array(AgencyName),
    follow: z.array(AgencyName),
    supervisor: z.string().nullable(),
    follower: z.string().nullable(),
  }),
  sources: z.array(
    z.object({
      directiveId: Id,
      documentId: Id,
      numberOut: z.string().nullable(),
      section: z.string(),
      relation: z.string(),
    }),
  ),
  parent: z.object({ assignmentId: Id, title: z.string() }).nullable(),
  partsList: z.array(z.object({ assignmentId: Id, title: z.string(), lead: z.string(), state: State })),
  /** The other rows of the same clause. */
  siblings: z.array(z.object({ assignmentId: Id, lead: z.string(), state: State })),
  deeds: z.array(DeedRow),
  handedOutAt: Instant,
  /** Verbs this actor may do now; the page shows just these. */
  verbs: z.array(z.string()),
  /** May enter deeds for the lead (văn phòng ghi nhận hộ). */
  mayRecordFor: z.boolean(),
})
export type AssignmentDetail = z.output<typeof AssignmentDetail>

export const AssignmentId = z.object({ assignmentId: Id })

/** A deed of the unit that the office enters for it. */
export const RecordedFor = z.object({
  channel: Channel,
  saidBy: z.string().trim().max(200).nullable().default(null),
  at: Instant.nullable().default(null),
})
const fileIds = z.array(Id).max(20).default([])
const recordedFor = RecordedFor.nullable().default(null)

export const See = z.object({})
export const Acknowledge = z.object({ words: Words.nullable().default(null), recordedFor })
export const Decline = z.object({ words: Words, toAgencyId: z.number().int().nullable().default(null), recordedFor })
export const AnswerDecline = z.object({
  accept: z.boolean(),
  words: Words.nullable().default(null),
  toAgencyId: z.number().int().nullable().default(null),
})
export const Report = z.object({
  words: Words,
  percent: z.number().int().min(0).max(100).nullable().default(null),
  fileIds,
  recordedFor,
})
export const Contribute = z.object({ words: Words, fileIds })
export const Complete = z.object({
  words: Words.nullable().default(null),
  product: z
    .object({
      kind: Product.nullable().default(null),
      number: z.string().trim().max(80).nullable().default(null),
      day: Day.nullable().default(null),
    })
    .nullable()
    .default(null),
  fileIds,
  recordedFor,
})
export const Confirm = z.object({ words: Words.nullable().default(null) })
export const Return = z.object({ words: Words })
export const AskExtension = z.object({ dueDay: Day, words: Words, recordedFor })
export const AnswerExtension = z.object({
  grant: z.boolean(),
  dueDay: Day.nullable().default(null),
  words: Words.nullable().default(null),
})
export const Urge = z.object({
  channel: Channel,
  words: Words.nullable().default(null),
  number: z.string().trim().max(80).nullable().default(null),
})
/** Why it is late: one tap; only what waits for another agency says which. */
export const ExplainLateness = z.object({
  cause: LatenessCause,
  agencyId: z.number().int().nullable().default(null),
  words: Words.nullable().default(null),
})
export const HandOver = z.object({ toPostId: z.number().int(), words: Words.nullable().default(null) })
/** What an officer holds of an assignment: he follows it, supervises it, or does it inside the lead's agency. */
export const heldSides = ['follow', 'supervise', 'inside'] as const
export const HeldSide = z.enum(heldSides)
export type HeldSide = z.output<typeof HeldSide>

/** Everything chosen of what one post holds, each on the side it is held on. */
export const HandOverTogether = HandOver.extend({
  fromPostId: z.number().int(),
  rows: z
    .array(z.object({ assignmentId: Id, side: HeldSide }))
    .min(1)
    .max(5000),
}).refine(({ fromPostId, toPostId }) => fromPostId !== toPostId, { path: ['toPostId'] })
/** Ground: a document, or words of a leader with their day. */
export const Cancel = z.object({
  words: Words,
  documentId: Id.nullable().default(null),
  onDay: Day.nullable().default(null),
})
export const Change = z.object({
  dueDay: Day.nullable(),
  words: Words,
  documentId: Id.nullable().default(null),
  onDay: Day.nullable().default(null),
})
export const BreakDown = z.object({
  parts: z
    .array(
      z.object({ title: z.string().trim().min(2).max(300), leadAgencyId: z.number().int(), dueDay: Day.nullable() }),
    )
    .min(1)
    .max(100),
})
/** Ý kiến chỉ đạo giải quyết, inside the lead's agency: internalDay orders the desk and never replaces the official day. */
export const RouteInside = z.object({
  toPostId: z.number().int().nullable(),
  toAgencyId: z.number().int().nullable(),
  internalDay: Day.nullable(),
  words: Words.nullable().default(null),
})
export const Dispute = z.object({ deedSeq: z.number().int(), words: Words })
export const Agree = z.object({ deedSeqs: z.array(z.number().int()).min(1).max(200) })
export const Undo = z.object({ deedSeq: z.number().int() })

/** What a deed answers with. */
export const Done = z.object({ deedSeq: z.number(), assignmentId: Id, state: State, undoUntil: Instant.nullable() })
export type Done = z.output<typeof Done>

/** Đưa vào theo dõi: rows of the backlog that a person has looked at and that still stand. */
export const TakeUp = z.object({ assignmentIds: z.array(Id).min(1).max(500) })

/** The same deed on many assignments, in one request; at most 500 rows. */
export const UrgeTogether = Urge.extend({ assignmentIds: z.array(Id).min(1).max(500) })
export const AgreeTogether = z.object({
  rows: z
    .array(Agree.extend({ assignmentId: Id }))
    .min(1)
    .max(500),
})
/** As many as the largest deed that can be taken back. */
export const UndoTogether = z.object({
  rows: z
    .array(Undo.extend({ assignmentId: Id }))
    .min(1)
    .max(5000),
})
/** What was done, a row for each, and what was refused, each with why in both languages. */
export const DoneTogether = z.object({
  done: z.array(Done),
  refused: z.array(
    z.object({
      assignmentId: Id,
      deedSeq: z.number().nullable(),
      code: z.string(),
      why: z.string(),
      english: z.string(),
    }),
  ),
})
export type DoneTogether = z.output<typeof DoneTogether>

/** What handing out will make, said before it is done. */
export const HandOutPlan = z.object({
  directives: z.number(),
  assignments: z.number(),
  agencies: z.number(),
  filed: z.number(),
  planned: z.boolean(),
  byFollowing: z.object({ dated: z.number(), period: z.number(), ongoing: z.number() }),
  /** Clauses that cannot be handed out yet, each with why in both languages; the button goes to the first. */
  blocked: z.array(
    z.object({ directiveId: Id, section: z.string(), title: z.string(), why: z.string(), english: z.string() }),
  ),
  /** Open clauses of earlier papers that are alike: same, concrete, replaces, repeats. */
  alike: z.array(
    z.object({
      directiveId: Id,
      assignmentId: Id,
      title: z.string(),
      documentNumber: z.string().nullable(),
      likeness: z.number(),
      dueDay: Day.nullable(),
      proposal: z.enum(['same', 'concrete', 'replaces', 'repeats']),
    }),
  ),
})
export type HandOutPlan = z.output<typeof HandOutPlan>
export const HandOut = z.object({
  relations: z
    .array(
      z.object({
        directiveId: Id,
        assignmentId: Id,
        relation: z.enum(['same', 'concrete', 'replaces', 'repeats', 'apart']),
      }),
    )
    .max(500)
    .default([]),
})
export type HandOut = z.output<typeof HandOut>
export const HandedOut = z.object({ directives: z.number(), assignments: z.number() })

/** Clause by clause, what became of a document. */
export const Outcome = z.object({
  clauses: z.array(z.object({ directiveId: Id, section: z.string(), rows: z.array(AssignmentRow) })),
})
