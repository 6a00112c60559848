import { z } from 'zod'
import { Day, Id, Instant, Words } from '../../platform/shapes.ts'
import { StageCode } from '../assessments/contract.ts'

/**
 * stages: a chain of stages ended and stages of it are not in the next one; what waited there is decided cell by cell.
 * sets: a set of criteria was taken up by the next one; a unit's standings go over, to be examined again with what was known beside them.
 */
export const transitionKinds = ['stages', 'sets'] as const
export const TransitionKind = z.enum(transitionKinds)

/** carry: chuyển bước sau (of a set: carried over) · re-examine: xét lại · file: lưu, không theo dõi tiếp. */
export const transitionWays = ['carry', 're-examine', 'file'] as const
export const TransitionWay = z.enum(transitionWays)
export type TransitionWay = z.output<typeof TransitionWay>

export const Transition = z.object({
  /** "stages-2" (the chain that ended) or "sets-2-3" (from and to). */
  key: z.string(),
  kind: TransitionKind,
  /** The first day of what follows. */
  onDay: Day,
  from: z.string(),
  to: z.string(),
  /** Sets of criteria, by which the boards on both sides are opened; null of a chain. */
  fromFramework: z.number().nullable(),
  toFramework: z.number().nullable(),
  /** Cells (of a chain) or units (of a set) that nobody has decided yet, and those that somebody has. */
  open: z.number(),
  decided: z.number(),
})
export type Transition = z.output<typeof Transition>
export const TransitionList = z.object({ transitions: z.array(Transition) })

/** A stage that is not in the next chain, and who takes up what waited there. */
export const EndedStage = z.object({ code: StageCode, name: z.string(), next: z.string() })
export type EndedStage = z.output<typeof EndedStage>

/** A cell whose stage before had said met, and whose own stage had not spoken when it ended. */
export const OpenCell = z.object({
  unitId: z.number(),
  frameworkId: z.number(),
  place: z.number(),
  stage: StageCode,
  unitName: z.string(),
  frameworkName: z.string(),
  code: z.string(),
  name: z.string(),
})
export type OpenCell = z.output<typeof OpenCell>

/** A unit with standings in the set that was taken up. */
export const OpenUnit = z.object({
  unitId: z.number(),
  unitName: z.string(),
  /** Criteria met at any stage of the chain of its last day. */
  met: z.number(),
  /** Places of the next set that take up something known. */
  toReExamine: z.number(),
  /** Codes of the last set with something known that nothing takes up. */
  dropped: z.array(z.string()),
})
export type OpenUnit = z.output<typeof OpenUnit>

export const TransitionDecision = z.object({
  decisionId: Id,
  at: Instant,
  by: z.string().nullable(),
  way: TransitionWay,
  byRule: z.boolean(),
  words: z.string().nullable(),
  /** Cells or units decided, and the first names among their units. */
  items: z.number(),
  units: z.array(z.string()),
})
export type TransitionDecision = z.output<typeof TransitionDecision>

export const TransitionDetail = Transition.extend({
  stages: z.array(EndedStage),
  cells: z.array(OpenCell),
  units: z.array(OpenUnit),
  decisions: z.array(TransitionDecision),
  verbs: z.array(z.string()),
})
export type TransitionDetail = z.output<typeof TransitionDetail>

export const TransitionKey = z.object({ key: z.string().max(60) })
export const DecideTransition = z.object({
  way: TransitionWay,
  words: Words.nullable().default(null),
  /** Of a chain; with `unitIds` null too: all that are open. */
  cells: z
    .array(
      z.object({
        unitId: z.number().int(),
        frameworkId: z.number().int(),
        place: z.number().int().min(0),
        stage: StageCode,
      }),
    )
    .min(1)
    .max(20_000)
    .nullable()
    .default(null),
  /** Of a set. */
  unitIds: z.array(z.number().int()).min(1).max(4000).nullable().default(null),
})
export type DecideTransition = z.output<typeof DecideTransition>
