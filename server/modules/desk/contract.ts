import { z } from 'zod'
import { Id, Instant } from '../../platform/shapes.ts'
import { AssignmentRow, LatenessCause } from '../assignments/contract.ts'
import { DocumentRow } from '../documents/contract.ts'

/** Bàn làm việc: what waits for me, by urgency; late, then doubt, then mine, then soon. */
export const Desk = z.object({
  counts: z.object({
    late: z.number(),
    doubt: z.number(),
    mine: z.number(),
    soon: z.number(),
    onTime: z.number(),
    unreadDocuments: z.number(),
    openAssignments: z.number(),
  }),
  /** One line a clause: of how many rows, how many of them done, how many late. */
  late: z.array(
    AssignmentRow.extend({
      clauseTotal: z.number(),
      clauseDone: z.number(),
      clauseLate: z.number(),
      /** Why this row is late, as it was said last; which agency it waits for. */
      cause: LatenessCause.nullable(),
      causeAgency: z.string().nullable(),
    }),
  ),
  doubt: z.array(
    z.object({
      documentId: Id,
      numberOut: z.string().nullable(),
      subject: z.string(),
      doubts: z.number(),
      first: z.string().nullable(),
      createdAt: Instant,
    }),
  ),
  mine: z.array(
    AssignmentRow.extend({
      waitsFor: z.enum([
        'acknowledge',
        'confirm',
        'answer-extension',
        'answer-decline',
        'agree',
        'returned',
        'dispute',
      ]),
    }),
  ),
  soon: z.array(AssignmentRow),
  documents: z.array(DocumentRow),
})
export type Desk = z.output<typeof Desk>

/** The numbers beside the names of the pages: what is late of this actor's work, papers he is to review, assignments that wait for his deed, reports that came in by a link. */
export const DeskCounts = z.object({
  late: z.number(),
  documents: z.number(),
  assignments: z.number(),
  links: z.number(),
  /** Of the office: objections to a table of results without an answer; of a unit: tables in which its line waits to be looked at. */
  results: z.number(),
})
export type DeskCounts = z.output<typeof DeskCounts>

/** What a new office does first, each done or not; null: it has all behind it, or was not set up by the link. */
export const FirstSteps = z.object({
  steps: z
    .object({
      /** null: the office's place is no commune. */
      villages: z.boolean().nullable(),
      contacts: z.boolean(),
      list: z.boolean(),
      document: z.boolean(),
      print: z.boolean(),
    })
    .nullable(),
})
export type FirstSteps = z.output<typeof FirstSteps>
