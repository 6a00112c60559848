import { z } from 'zod'
import { Day, Id, Instant, Num, Words } from '../../platform/shapes.ts'
import { Saying, StageCode } from '../assessments/contract.ts'
import { Ground, GroundShown } from '../rounds/contract.ts'

/** thu hồi · chuyển sang đơn vị mới · hết cùng đơn vị cũ · ghi nhầm */
export const endingWays = ['withdrawn', 'carried', 'lapsed', 'mistake'] as const

export const Recognition = z.object({
  recognitionId: Id,
  unitId: z.number(),
  /** As the unit was called on the day. */
  unitName: z.string(),
  frameworkId: z.number(),
  frameworkName: z.string(),
  recognisedOn: Day,
  /** The decision; null where it is another office's. */
  document: GroundShown.nullable(),
  /** Of which old unit it was, where it was carried over at a merger. */
  carriedFrom: z.string().nullable(),
  words: z.string().nullable(),
  by: z.string().nullable(),
  at: Instant,
  ended: z
    .object({
      on: Day,
      how: z.enum(endingWays),
      document: GroundShown.nullable(),
      words: z.string().nullable(),
    })
    .nullable(),
})
export type Recognition = z.output<typeof Recognition>
export const RecognitionList = z.object({
  recognitions: z.array(Recognition),
  /** Sets by which units may be recognised, those in force today first. */
  sets: z.array(z.object({ frameworkId: z.number(), name: z.string(), level: z.string() })),
  verbs: z.array(z.string()),
})
export type RecognitionList = z.output<typeof RecognitionList>

/** One decision for one or many units. */
export const Recognise = z.object({
  frameworkId: z.number().int(),
  unitIds: z.array(z.number().int()).min(1).max(500),
  recognisedOn: Day,
  document: Ground,
  words: Words.nullable().default(null),
})
export type Recognise = z.output<typeof Recognise>

export const RecognitionId = z.object({ recognitionId: Id })
export const EndRecognition = z.object({
  how: z.enum(['withdrawn', 'mistake']),
  endedOn: Day,
  /** Needed where it is withdrawn: the decision. */
  document: Ground.nullable().default(null),
  words: Words.nullable().default(null),
})
export type EndRecognition = z.output<typeof EndRecognition>

/** Recognised by one set, short of the next. */
export const AskShortfalls = z.object({
  /** The set that is in force today unless told. */
  to: Num.optional(),
  /** The set it takes up; where it takes up several, the one that ended last. */
  from: Num.optional(),
  day: Day.optional(),
  stage: StageCode.default('claim'),
})
export type AskShortfalls = z.output<typeof AskShortfalls>

export const Missing = z.object({ place: z.number(), code: z.string(), name: z.string(), says: Saying })
export type Missing = z.output<typeof Missing>
export const ShortUnit = z.object({
  unitId: z.number(),
  name: z.string(),
  /** The decision it was recognised by; null: none is recorded, but the board had it at the standard on the last day of the old set. */
  recognition: z.object({ number: z.string().nullable(), on: Day }).nullable(),
  /** The stage by which the board had it at the standard. */
  boardStage: z.string().nullable(),
  met: z.number(),
  /** Criteria of the next set that are not met. */
  missing: z.array(Missing),
})
export type ShortUnit = z.output<typeof ShortUnit>
export const Shortfalls = z.object({
  from: z.object({ frameworkId: z.number(), name: z.string() }).nullable(),
  to: z.object({ frameworkId: z.number(), name: z.string() }),
  /** Sets that `to` takes up. */
  choices: z.array(z.object({ frameworkId: z.number(), name: z.string() })),
  day: Day,
  stage: StageCode,
  stages: z.array(z.object({ code: StageCode, name: z.string() })),
  criteria: z.number(),
  /** Recognised or at the standard by the old set, and how many of them meet the new one too. */
  recognised: z.number(),
  reaching: z.number(),
  units: z.array(ShortUnit),
})
export type Shortfalls = z.output<typeof Shortfalls>
