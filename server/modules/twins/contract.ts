import { z } from 'zod'
import { Day, Id, Instant } from '../../platform/shapes.ts'
import { roles } from '../sheets/recognition/roles.ts'

/** What a column of a tracker holds; twin: its own identifier of the row. */
export const trackerRoles = [...roles, 'twin'] as const
export const TrackerRole = z.enum(trackerRoles)
export type TrackerRole = z.output<typeof TrackerRole>

export const TrackerColumn = z.object({ title: z.string().trim().max(300), role: TrackerRole })
export type TrackerColumn = z.output<typeof TrackerColumn>

/** The states a tracker tells apart in words; done-late: xong nhưng quá hạn. */
export const wordStates = ['unseen', 'open', 'late', 'done', 'done-late', 'ended'] as const
export const WordState = z.enum(wordStates)
export type WordState = z.output<typeof WordState>
const Word = z.string().trim().min(1).max(120)
/** Its words for each state, the one it is sent first. */
export const TrackerWords = z.object({
  unseen: z.array(Word).max(20),
  open: z.array(Word).max(20),
  late: z.array(Word).max(20),
  done: z.array(Word).max(20),
  'done-late': z.array(Word).max(20),
  ended: z.array(Word).max(20),
})
export type TrackerWords = z.output<typeof TrackerWords>

/** Only what is marked to be sent · all that have a twin · those and everything still open. */
export const exportScopes = ['marked', 'twins', 'all'] as const
export const ExportScope = z.enum(exportScopes)
export type ExportScope = z.output<typeof ExportScope>

export const TrackerId = z.object({ trackerId: Id })
export const ReadbackId = TrackerId.extend({ readbackId: Id })
export const ExportId = TrackerId.extend({ exportId: Id })

export const TrackerSummary = z.object({
  trackerId: Id,
  name: z.string(),
  /** False while nobody has said that columns and words are right. */
  confirmed: z.boolean(),
  twins: z.number(),
  /** Assignments marked to be sent that have not gone out since. */
  toSend: z.number(),
  lastReadAt: Instant.nullable(),
  lastExportAt: Instant.nullable(),
})
export const TrackerList = z.object({ trackers: z.array(TrackerSummary) })

export const ReadbackSummary = z.object({
  readbackId: Id,
  name: z.string(),
  takenInAt: Instant,
  by: z.string().nullable(),
  /** The last settling that stands. */
  settledAt: Instant.nullable(),
})
export const TrackerDetail = TrackerSummary.extend({
  columns: z.array(TrackerColumn.extend({ samples: z.array(z.string()) })),
  words: TrackerWords,
  readbacks: z.array(ReadbackSummary),
  exports: z.array(
    z.object({ exportId: Id, at: Instant, by: z.string().nullable(), scope: ExportScope, rows: z.number() }),
  ),
  /** save, read-back, export, end: what this actor may press. */
  verbs: z.array(z.string()),
})
export type TrackerDetail = z.output<typeof TrackerDetail>

export const Made = z.object({ trackerId: Id, readbackId: Id })
export const ReadBack = z.object({ readbackId: Id })
/** The columns in the order they were recognised in. */
export const SaveTracker = z.object({
  name: z.string().trim().min(2).max(120),
  roles: z.array(TrackerRole).min(2).max(256),
  words: TrackerWords,
})
export const EndTracker = z.object({})

export const fields = ['state', 'due', 'lead', 'words'] as const
export const Field = z.enum(fields)
export type Field = z.output<typeof Field>
/** Nhận theo bên kia · giữ của ta · gửi của ta trong bản ra sau. */
export const choices = ['take', 'keep', 'send'] as const
export const Choice = z.enum(choices)
export type Choice = z.output<typeof Choice>

/** Why theirs cannot be taken in: the lead is another, it is settled here, it would go back, a work needs a photograph. */
export const whysNotTaken = ['lead', 'settled', 'back', 'photograph', 'nothing-new'] as const
export const Difference = z.object({
  field: Field,
  /** Of a state its code, of a due day YYYY-MM-DD or '', else words. */
  ours: z.string(),
  /** As they print it; of a due day YYYY-MM-DD. */
  theirs: z.string(),
  may: z.array(Choice),
  whyNotTaken: z.enum(whysNotTaken).nullable(),
  /** Chosen in this read-back, not done yet. */
  choice: Choice.nullable(),
  /** Chosen before about the same words. sentAt: when it has gone out since. */
  before: z.object({ choice: Choice, at: Instant, sentAt: Instant.nullable() }).nullable(),
})
export type Difference = z.output<typeof Difference>

export const TwinRef = z.object({ assignmentId: Id, code: z.string(), title: z.string(), lead: z.string() })
export const ComparedRow = z.object({
  /** The row of their list. */
  no: z.number(),
  identifier: z.string(),
  twin: TwinRef,
  differences: z.array(Difference),
})
/** An identifier nobody has linked yet. */
export const UnknownRow = z.object({
  no: z.number(),
  identifier: z.string(),
  words: z.string(),
  lead: z.string(),
  dueDay: Day.nullable(),
  proposals: z.array(TwinRef.extend({ likeness: z.number() })),
  /** What will be linked: chosen, or proposed so surely that nobody is asked. 'none': not ours. */
  link: z.union([Id, z.literal('none')]).nullable(),
  sure: z.boolean(),
})

export const Counts = z.object({
  rows: z.number(),
  /** Rows whose twin is known, and of these: those that agree, that differ, that differ but were decided before. */
  twins: z.number(),
  agree: z.number(),
  differ: z.number(),
  decided: z.number(),
  unknown: z.number(),
  notOurs: z.number(),
  /** Twins of ours that their list does not name. */
  missing: z.number(),
  /** Rows without an identifier, or with one that stood above already. */
  unnamed: z.number(),
})
export type Counts = z.output<typeof Counts>
/** What confirming would do now. */
export const ToSettle = z.object({
  take: z.number(),
  keep: z.number(),
  send: z.number(),
  link: z.number(),
  notOurs: z.number(),
})
export type ToSettle = z.output<typeof ToSettle>

export const Comparison = z.object({
  readbackId: Id,
  name: z.string(),
  takenInAt: Instant,
  counts: Counts,
  toSettle: ToSettle,
  /** At most 300 of each. */
  rows: z.array(ComparedRow),
  unknown: z.array(UnknownRow),
  missing: z.array(TwinRef.extend({ identifier: z.string() })),
  /** Words of state that nobody has given a meaning. */
  unknownWords: z.array(z.object({ word: z.string(), rows: z.number() })),
  settled: z.object({ at: Instant, by: z.string().nullable(), counts: ToSettle, mayUndo: z.boolean() }).nullable(),
  /** settle, undo, answer: what this actor may press now. */
  verbs: z.array(z.string()),
})
export type Comparison = z.output<typeof Comparison>
export const shownAtMost = 300

/** Choices by "identifier|field"; links by identifier; null takes one back. */
export const SaveAnswers = z.object({
  choices: z.record(z.string().max(400), Choice.nullable()).default({}),
  links: z.record(z.string().max(300), z.union([Id, z.literal('none')]).nullable()).default({}),
})
export type Answers = { choices: Record<string, Choice>; links: Record<string, string> }
export const Settle = z.object({})
export const UndoSettling = z.object({})
export const Export = z.object({ scope: ExportScope })
export const Exported = z.object({ exportId: Id, rows: z.number() })
