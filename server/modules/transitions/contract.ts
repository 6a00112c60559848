import { z } from 'zod'
import { Day, Id, Instant, Words } from '../../platform/shapes.ts'
import { Saying, StageCode } from '../assessments/contract.ts'

/**
 * stages: a chain of stages ended and stages of it are not in the next one, or nothing follows it; what waited there is decided cell by cell.
 * units: units passed into others; only figures about a day before, recorded after what was known had gone over.
 * sets: a set of criteria was taken up by the next one; a unit's standings go over, to be examined again with what was known beside them.
 */
export const transitionKinds = ['stages', 'sets', 'units'] as const
export const TransitionKind = z.enum(transitionKinds)

/** carry: chuyển bước sau (of a set: carried over) · re-examine: xét lại · file: lưu, không theo dõi tiếp. */
export const transitionWays = ['carry', 're-examine', 'file'] as const
export const TransitionWay = z.enum(transitionWays)
export type TransitionWay = z.output<typeof TransitionWay>

/** What may be done by itself on the day: of a set taken up by the next, of a chain another follows, of a chain that nothing follows; late: of figures about a day before a change, recorded after it. */
export const ruleKinds = ['sets', 'stages', 'last-stages', 'late'] as const
export const RuleKind = z.enum(ruleKinds)
export type RuleKind = z.output<typeof RuleKind>
/** wait: nothing by itself, a person decides. */
export const RuleWay = z.enum([...transitionWays, 'wait'])
export type RuleWay = z.output<typeof RuleWay>

const Chosen = z.object({ by: z.string().nullable(), at: Instant })
export const TransitionRule = z.object({
  kind: RuleKind,
  way: RuleWay,
  toAgency: z.string().nullable(),
  words: z.string().nullable(),
  /** Null: the office chose nothing; `way` is what is done then. */
  chosen: Chosen.nullable(),
})
export type TransitionRule = z.output<typeof TransitionRule>
export const ChooseRule = z.object({
  way: RuleWay,
  /** To whom open work goes; of a chain that nothing follows only. */
  toAgencyId: z.number().int().nullable().default(null),
  words: Words.nullable().default(null),
})
export type ChooseRule = z.output<typeof ChooseRule>
export const RuleOf = z.object({ kind: z.string().max(20) })

export const Transition = z.object({
  /** "stages-2" (the chain that ended), "sets-2-3" (from and to) or "units-…" (the operation). */
  key: z.string(),
  kind: TransitionKind,
  /** The first day of what follows. */
  onDay: Day,
  from: z.string(),
  /** Null: no chain of stages follows. */
  to: z.string().nullable(),
  /** Sets of criteria, by which the boards on both sides are opened; null of a chain. */
  fromFramework: z.number().nullable(),
  toFramework: z.number().nullable(),
  /** Cells (of a chain) or units (of a set) that nobody has decided yet, and those that somebody has. */
  open: z.number(),
  decided: z.number(),
  /** How much of what is decided the system did on the day. */
  bySystem: z.number(),
  /** Figures about a day before, recorded after the carrying over, of which nobody has decided whether they are carried again. */
  late: z.number(),
})
export type Transition = z.output<typeof Transition>
export const TransitionList = z.object({
  transitions: z.array(Transition),
  rules: z.array(TransitionRule),
  verbs: z.array(z.string()),
})
export type TransitionList = z.output<typeof TransitionList>

/** A stage that is not in the next chain, and who takes up what waited there; null: nobody, as nothing follows. */
export const EndedStage = z.object({ code: StageCode, name: z.string(), next: z.string().nullable() })
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
  /** What it stood on when it was left waiting: the stage before, whose it was and of which day; null where only indicators spoke. */
  before: z.object({ stage: z.string(), by: z.string().nullable(), onDay: Day }).nullable(),
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

/** Số liệu về ngày trước thay đổi, ghi sau khi chuyển: it is not carried again by itself. */
export const LateFigure = z.object({
  /** Its number among the rows of assessments. */
  seq: z.number(),
  unitId: z.number(),
  unitName: z.string(),
  /** The unit it would go to; null where only the set changed. */
  toUnitName: z.string().nullable(),
  code: z.string(),
  name: z.string(),
  stage: StageCode,
  stageName: z.string(),
  says: Saying,
  onDay: Day,
  recordedAt: Instant,
  by: z.string().nullable(),
  /** Null: nobody has decided. carry: carried again, `written` cells became "to be examined again" by it; file: left where it is. */
  decided: z
    .object({
      way: TransitionWay,
      at: Instant,
      by: z.string().nullable(),
      bySystem: z.boolean(),
      written: z.number(),
    })
    .nullable(),
})
export type LateFigure = z.output<typeof LateFigure>

export const TransitionDecision = z.object({
  decisionId: Id,
  at: Instant,
  by: z.string().nullable(),
  /** On the day, by no person: by the rule the office had chosen, or as is done where it chose none (`rule` null). */
  bySystem: z.boolean(),
  rule: Chosen.extend({ words: z.string().nullable() }).nullable(),
  way: TransitionWay,
  /** Of late figures. */
  late: z.boolean(),
  toAgency: z.string().nullable(),
  byRule: z.boolean(),
  words: z.string().nullable(),
  /** By when the agency is to have done it, where a day was given. */
  dueDay: Day.nullable(),
  /** How many assignments of the agency it became, how many of them are done, and the first of them. */
  assigned: z.number(),
  done: z.number(),
  assignments: z.array(z.object({ assignmentId: Id, title: z.string(), unit: z.string().nullable() })),
  /** Cells or units decided, and the first names among their units. */
  items: z.number(),
  units: z.array(z.string()),
  /** Taken back: what it decided is open again. */
  undone: Chosen.extend({ words: z.string().nullable() }).nullable(),
})
export type TransitionDecision = z.output<typeof TransitionDecision>

export const TransitionDetail = Transition.extend({
  stages: z.array(EndedStage),
  cells: z.array(OpenCell),
  units: z.array(OpenUnit),
  /** The latest first; at most 500. */
  lateFigures: z.array(LateFigure),
  decisions: z.array(TransitionDecision),
  verbs: z.array(z.string()),
})
export type TransitionDetail = z.output<typeof TransitionDetail>

export const TransitionKey = z.object({ key: z.string().max(60) })
export const DecideTransition = z.object({
  way: TransitionWay,
  words: Words.nullable().default(null),
  /** To whom it goes; needed of a chain that nothing follows, where it is carried. */
  toAgencyId: z.number().int().nullable().default(null),
  /** By when that agency is to have done it; null: no day. */
  dueDay: Day.nullable().default(null),
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

export const DecideLate = z.object({
  way: z.enum(['carry', 'file']),
  words: Words.nullable().default(null),
  /** Null: all that nobody has decided. */
  seqs: z.array(z.number().int()).min(1).max(4000).nullable().default(null),
})
export type DecideLate = z.output<typeof DecideLate>

export const DecisionOf = TransitionKey.extend({ decisionId: Id })
export const UndoDecision = z.object({ words: Words.nullable().default(null) })
export type UndoDecision = z.output<typeof UndoDecision>
