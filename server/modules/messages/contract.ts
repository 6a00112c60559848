import { z } from 'zod'
import { Day, Id, Instant, Words } from '../../platform/shapes.ts'
import { DoneTogether, ListAssignments, State } from '../assignments/contract.ts'
import { Contact } from '../contacts/contract.ts'
import { AgencyKind } from '../units/contract.ts'

/** Sắp đến hạn, đến hạn hôm nay · có việc quá hạn · chưa gần hạn hoặc không ghi ngày. */
export const occasions = ['before', 'late', 'plain'] as const
export const Occasion = z.enum(occasions)
export type Occasion = z.output<typeof Occasion>

/** How a message goes, or what was done in its place. */
export const messageChannels = ['zalo', 'tin-nhan', 'dien-thoai'] as const
export const MessageChannel = z.enum(messageChannels)

/** The last word of a leader on a reminder that needs one. */
export const Approval = z.enum(['ask', 'approve', 'refuse'])

/** What one agency is written, in the office's words; who presses send is a person. */
export const PreparedMessage = z.object({
  agency: z.object({ agencyId: z.number(), name: z.string(), shortName: z.string().nullable(), kind: AgencyKind }),
  occasion: Occasion,
  text: z.string(),
  /** Nothing reaches this agency unapproved, whoever is written to there. */
  guarded: z.boolean(),
  contacts: z.array(Contact),
  /** To whom it goes unless another is chosen: the first who needs no approval. */
  to: z.number().int().nullable(),
  /** Null where nobody was asked. */
  approval: Approval.nullable(),
  /** By whom, and his words. */
  approvedBy: z.string().nullable(),
  approvalWords: z.string().nullable(),
  rows: z.array(
    z.object({
      assignmentId: Id,
      title: z.string(),
      state: State,
      dueDay: Day.nullable(),
      /** Of the urging it would be. */
      ordinal: z.number(),
      /** Which rung of the ladder it is, in days from the due day; null outside the ladder. */
      rung: z.number().nullable(),
    }),
  ),
  /** The last time today when every row of it was urged. */
  sentAt: Instant.nullable(),
})
export type PreparedMessage = z.output<typeof PreparedMessage>

export const PreparedMessages = z.object({
  messages: z.array(PreparedMessage),
  /** Rows of the list for which nobody is reminded: done, waiting for the office's answer, or the office's own. */
  leftOut: z.number(),
  /** A leader of the office has an account: he approves himself. Without one an officer writes down which leader agreed. */
  leaderApproves: z.boolean(),
})
export type PreparedMessages = z.output<typeof PreparedMessages>

/** The filters of the list: a message for each agency that leads something in it. */
export const PrepareMessages = ListAssignments.omit({ page: true, size: true, total: true })

/** It went: kept as an urging of each of its rows. */
export const MessageSent = z.object({
  agencyId: z.number().int(),
  /** Null: to the agency's group, nobody in particular. */
  to: z.number().int().nullable(),
  channel: MessageChannel,
  text: Words,
  rows: z
    .array(z.object({ assignmentId: Id, rung: z.number().int().nullable().default(null) }))
    .min(1)
    .max(2000),
})
export const Sent = DoneTogether

export const Approve = z.object({
  agencyId: z.number().int(),
  assignmentIds: z.array(Id).min(1).max(2000),
  answer: Approval,
  words: Words.nullable().default(null),
  /** The leader who said it, where no leader of this office has an account. */
  saidBy: z.string().trim().min(2).max(200).nullable().default(null),
})
export const Approved = z.object({ rows: z.number() })

export const TemplateRow = z.object({ occasion: Occasion, text: z.string(), usual: z.string() })
/** Rungs are days from the due day: −3 three days before it, 0 on it, 7 a week after. */
export const MessageSettings = z.object({
  templates: z.array(TemplateRow),
  rungs: z.array(z.number()),
  usualRungs: z.array(z.number()),
})
export type MessageSettings = z.output<typeof MessageSettings>
export const SaveTemplate = z.object({ occasion: Occasion, text: z.string().trim().max(2000) })
export const SaveLadder = z.object({ rungs: z.array(z.number().int()).max(20) })
