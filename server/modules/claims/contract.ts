import { z } from 'zod'
import { Day, Id, Instant, Num, Words } from '../../platform/shapes.ts'
import { Stage, Value } from '../assessments/contract.ts'

/** waiting: claimed as met and not decided yet; returned: the claim was sent back or taken back, and not made again. */
export const claimStates = ['waiting', 'confirmed', 'refused', 'returned', 'unclaimed'] as const
export const ClaimState = z.enum(claimStates)
export type ClaimState = z.output<typeof ClaimState>

export const AskClaims = z.object({
  /** Without it: of those with claims to decide the one in force. */
  framework: Num.optional(),
  /** Of a place within the office's; without it all of the office's. */
  unit: Num.optional(),
  /** An office looks at one agency's board; without it at all of them. A department sees its own. */
  agency: Num.optional(),
})
export type AskClaims = z.output<typeof AskClaims>

/** What must be reached, as it holds for the unit today. */
export const Threshold = z.object({
  value: z.number().nullable(),
  valueTo: z.number().nullable(),
  words: z.string().nullable(),
  verified: z.boolean(),
})

/** One cell that somebody spoke of. */
export const Claim = z.object({
  unitId: z.number(),
  place: z.number(),
  state: ClaimState,
  /** The claim's row: a decision names it, so that nobody decides what he has not seen. */
  seq: z.number(),
  onDay: Day,
  value: Value.nullable(),
  threshold: Threshold.nullable(),
  overruled: z.boolean(),
  by: z.string().nullable(),
  /** Recorded by whoever asks: he does not confirm it. */
  own: z.boolean(),
  recordedAt: Instant,
  /** Of the claim, or of its return. */
  reason: z.string().nullable(),
  decided: z
    .object({
      onDay: Day,
      by: z.string().nullable(),
      reason: z.string().nullable(),
      /** "12/TB-PNN", of the paper it was annexed to. */
      number: z.string().nullable(),
      issuedOn: Day.nullable(),
    })
    .nullable(),
})
export type Claim = z.output<typeof Claim>

export const ClaimColumn = z.object({
  place: z.number(),
  kind: z.enum(['indicator', 'criterion']),
  code: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  valueKind: z.string(),
  measure: z.string().nullable(),
  direction: z.string().nullable(),
  guidance: z.string().nullable(),
})
export type ClaimColumn = z.output<typeof ClaimColumn>

export const ClaimBoard = z.object({
  frameworks: z.array(z.object({ frameworkId: z.number(), name: z.string() })),
  agencies: z.array(z.object({ agencyId: z.number(), name: z.string() })),
  /** Null: nobody was named to answer for anything. */
  frameworkId: z.number().nullable(),
  day: Day,
  /** What is claimed at, and at what it is decided here; null where the chain of today has no such stage. */
  stages: z.object({ claimed: Stage, decided: Stage }).nullable(),
  mayDecide: z.boolean(),
  columns: z.array(ClaimColumn),
  /** Those with claims waiting first, then by name. */
  units: z.array(z.object({ unitId: z.number(), name: z.string(), kind: z.string(), waiting: z.number() })),
  claims: z.array(Claim),
  waiting: z.number(),
})
export type ClaimBoard = z.output<typeof ClaimBoard>

export const decisions = ['confirm', 'return'] as const
/** All are written or none; what cannot be is told in `assessments.broken-rows` by its place in the list. */
export const DecideClaims = z.object({
  frameworkId: z.number().int(),
  decisions: z
    .array(
      z.object({
        unitId: z.number().int(),
        place: z.number().int().min(0),
        seq: z.number().int(),
        decision: z.enum(decisions),
        /** Needed for a return. */
        reason: Words.nullable().default(null),
      }),
    )
    .min(1)
    .max(2000),
})
export type DecideClaims = z.output<typeof DecideClaims>
export const ClaimsDecided = z.object({ deedId: Id, confirmed: z.number(), returned: z.number() })

/** One deed of deciding, as it is offered for an annex. */
export const DecidedDeed = z.object({
  deedId: Id,
  at: Instant,
  by: z.string().nullable(),
  agency: z.string().nullable(),
  confirmed: z.number(),
  returned: z.number(),
  document: z.object({ documentId: Id, number: z.string().nullable(), issuedOn: Day.nullable() }).nullable(),
})
export type DecidedDeed = z.output<typeof DecidedDeed>
export const AskDecided = z.object({ framework: Num })
export const DecidedDeeds = z.object({ deeds: z.array(DecidedDeed) })

const ids = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(Id).min(1).max(200))
/** The annex of these deeds; without any, of those that bear no number yet. */
export const AskAnnex = z.object({ framework: Num, deeds: ids.optional() })
/** The paper these decisions went out with: its number and day as văn thư gave them, found in the office's register. */
export const NumberAnnex = z.object({
  deedIds: z.array(Id).min(1).max(200),
  number: z.string().trim().min(1).max(80),
  issuedOn: Day,
})
export type NumberAnnex = z.output<typeof NumberAnnex>
export const AnnexNumbered = z.object({ deeds: z.number(), rows: z.number(), documentId: Id })
