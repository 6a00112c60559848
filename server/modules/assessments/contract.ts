import { z } from 'zod'
import { Day, Id, Instant, Num, Words } from '../../platform/shapes.ts'

/** The acts by which a truth is stated; their order is that of the slots in the bytes of a standing (slot 0 to 4). */
export const stageCodes = ['claim', 'confirmation', 'review', 'appraisal', 'council'] as const
export const StageCode = z.enum(stageCodes)
export type StageCode = z.output<typeof StageCode>

/** What a stage says of a cell, in the order of the two bits a stage has there: 0 to 3. */
export const sayings = ['nothing', 'not-met', 'met', 're-examine'] as const
export const Saying = z.enum(sayings)
export type Saying = z.output<typeof Saying>

/** What a row stands on. */
export const sourceKinds = ['grid', 'statement', 'sheet', 'round', 'claim', 'carried'] as const
export const SourceKind = z.enum(sourceKinds)
export type SourceKind = z.output<typeof SourceKind>

/** Who states a stage, in a chain. */
export const statedBy = ['unit', 'responsible-agency', 'district', 'province-agency', 'council'] as const
export const StatedBy = z.enum(statedBy)

/**
 * A value as entered: a number (of "percent" and "number"), numerator and denominator (of "ratio"), or words.
 * Words such as "cơ bản đạt" are kept and never count as met.
 */
export const Value = z.object({
  number: z.number().optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  words: z.string().trim().min(1).max(400).optional(),
})
export type Value = z.output<typeof Value>

/**
 * state: met or not; computed from the value where the threshold is a number, else `met` says it. A `met` that differs from what the value says is an
 * overruling and needs a reason; "không còn đạt" after "đạt" needs one too. return: the next stage sends back what this one said. withdraw: the one who
 * said it takes it back. re-examine: cần xét lại.
 */
export const acts = ['state', 'return', 'withdraw', 're-examine'] as const
export const Act = z.enum(acts)
export type Act = z.output<typeof Act>

export const AssessmentInput = z.object({
  unitId: z.number().int(),
  place: z.number().int().min(0),
  /** Null: the deed's. */
  stage: StageCode.nullable().default(null),
  onDay: Day.nullable().default(null),
  act: Act.default('state'),
  met: z.boolean().nullable().default(null),
  value: Value.nullable().default(null),
  reason: Words.nullable().default(null),
})
export type AssessmentInput = z.output<typeof AssessmentInput>

/**
 * One deed with many rows: all are written or none. Every row that cannot be is named in the answer (`assessments.broken-rows`, details.rows), so that a
 * page keeps what was typed and marks those cells.
 */
export const SaveAssessments = z.object({
  frameworkId: z.number().int(),
  /** For rows that name none of their own. */
  stage: StageCode.nullable().default(null),
  onDay: Day.nullable().default(null),
  reason: Words.nullable().default(null),
  source: z.enum(['grid', 'sheet', 'claim']).default('grid'),
  /** The paper the rows stand on (a decision, minutes, the unit's report), in the register of documents. */
  documentId: Id.nullable().default(null),
  /** Only asks whether the rows could be written; nothing is. */
  dryRun: z.boolean().default(false),
  rows: z.array(AssessmentInput).min(1).max(4000),
})
export type SaveAssessments = z.output<typeof SaveAssessments>

/** In the details of `assessments.broken-rows`: `index` into the rows sent. */
export const BrokenRow = z.object({ index: z.number(), code: z.string(), message: z.string(), english: z.string() })
export type BrokenRow = z.output<typeof BrokenRow>

/** Criteria met by stage (slots 0 to 5), then indicators met by stage. */
export const Counts = z.array(z.number()).length(12)

export const AssessmentsSaved = z.object({
  /** The deed: source_id of rows that stand on no other thing. */
  deedId: Id.nullable(),
  written: z.number(),
  /** Rows that spoke of a frozen day: điều chỉnh sau chốt. */
  adjustments: z.number(),
  /** The units touched, as they stand after the last day spoken of. `cells` as in the board. */
  units: z.array(z.object({ unitId: z.number(), cells: z.string(), counts: Counts })),
})
export type AssessmentsSaved = z.output<typeof AssessmentsSaved>

/** One stage of the chain in force. */
export const Stage = z.object({
  slot: z.number(),
  code: StageCode,
  ordinal: z.number(),
  name: z.string(),
  /** One letter, as in a printed board. */
  letter: z.string(),
  statedBy: StatedBy,
  needs: StageCode.nullable(),
  verified: z.boolean(),
})
export type Stage = z.output<typeof Stage>
export const Chain = z.object({
  chainId: z.number(),
  name: z.string(),
  level: z.string(),
  from: Day.nullable(),
  /** The last day; null: goes on. */
  to: Day.nullable(),
  verified: z.boolean(),
  source: z.string().nullable(),
  /** Made by this office; else as shipped. */
  own: z.boolean(),
  stages: z.array(Stage),
})
export type Chain = z.output<typeof Chain>
export const Chains = z.object({ chains: z.array(Chain) })
/** A chain of the office's own, from a day on: it stands before the shipped one. */
export const SaveChain = z.object({
  level: z.enum(['tinh', 'huyen', 'xa', 'thon', 'khu-mau', 'vuon-mau']),
  from: Day,
  to: Day.nullable().default(null),
  name: z.string().trim().min(2).max(200),
  source: z.string().trim().max(400).nullable().default(null),
  stages: z
    .array(
      z.object({
        code: StageCode,
        name: z.string().trim().min(2).max(120),
        letter: z.string().trim().min(1).max(2),
        statedBy: StatedBy,
        needs: StageCode.nullable().default(null),
      }),
    )
    .min(1)
    .max(5),
})

/** One row of the story of a cell. */
export const StoryRow = z.object({
  seq: z.number(),
  place: z.number(),
  /** "17" or "17.4". */
  code: z.string(),
  stage: StageCode,
  says: Saying,
  onDay: Day,
  value: Value.nullable(),
  threshold: z
    .object({
      value: z.number().nullable(),
      valueTo: z.number().nullable(),
      words: z.string().nullable(),
      verified: z.boolean(),
    })
    .nullable(),
  overruled: z.boolean(),
  reason: z.string().nullable(),
  source: SourceKind,
  sourceId: Id,
  /** The document it stands on, where there is one and it is this office's. */
  document: z.object({ documentId: Id, numberOut: z.string().nullable(), subject: z.string() }).nullable(),
  by: z.string().nullable(),
  agency: z.string().nullable(),
  recordedAt: Instant,
  /** It speaks of a day frozen before it was recorded. */
  afterFreeze: z.boolean(),
  /** When its deed was taken back; it says nothing since. */
  undoneAt: Instant.nullable(),
})
export type StoryRow = z.output<typeof StoryRow>

/** A cell: a criterion with all its indicators, or one indicator; newest day first. */
export const CellQuery = z.object({
  unit: Num,
  framework: Num,
  place: z.coerce.number().int().min(0),
  day: Day.optional(),
  /** Rows older than one already shown: its "day:seq". */
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d:\d{1,18}$/)
    .optional(),
})
export const CellStory = z.object({
  unit: z.object({ unitId: z.number(), name: z.string(), kind: z.string() }),
  place: z.number(),
  code: z.string(),
  name: z.string(),
  stages: z.array(Stage),
  /** What each stage says on the day asked, of this place and of the indicators under it. */
  states: z.array(
    z.object({
      place: z.number(),
      code: z.string(),
      name: z.string(),
      bySlot: z.array(Saying),
      overruled: z.boolean(),
      byDocument: z.boolean(),
      droppedBack: z.boolean(),
    }),
  ),
  /** The newest fifty; `more` says that there are older ones. */
  rows: z.array(StoryRow),
  more: z.boolean(),
  /** Stages whose sayings differ: one says met, a later one not met. */
  disagreement: z.boolean(),
})
export type CellStory = z.output<typeof CellStory>

/** How one unit stood on a day, as known at the end of another ("như đã biết khi đó"), beside what is known of it today. */
export const UnitStoryQuery = z.object({
  unit: Num,
  framework: Num,
  day: Day.optional(),
  known: Day.optional(),
})
export const UnitStory = z.object({
  unitId: z.number(),
  name: z.string(),
  day: Day,
  known: Day,
  /** With what was known on `known`, and with all that is known today. */
  asKnown: z.object({ cells: z.string(), counts: Counts }),
  asOf: z.object({ cells: z.string(), counts: Counts }),
  /** Rows that speak of days up to `day` and were recorded after `known`. */
  late: z.array(StoryRow),
})
export type UnitStory = z.output<typeof UnitStory>

/** Chốt số liệu: the cells of the communes of a place on a day, under a name; kept as they stood. */
export const Freeze = z.object({
  frameworkId: z.number().int(),
  unitId: z.number().int().nullable().default(null),
  day: Day,
  name: z.string().trim().min(2).max(200),
  ground: Words.nullable().default(null),
})
export const FreezeRow = z.object({
  freezeId: Id,
  frameworkId: z.number(),
  unitId: z.number(),
  day: Day,
  name: z.string(),
  ground: z.string().nullable(),
  frozenAt: Instant,
  by: z.string().nullable(),
  units: z.number(),
  adjustments: z.number(),
})
export type FreezeRow = z.output<typeof FreezeRow>
export const FreezeList = z.object({ freezes: z.array(FreezeRow) })
export const ListFreezes = z.object({ framework: Num.optional() })
export const FreezeId = z.object({ freezeId: Id })
/** A frozen set and all that touched its day later, with its reason. */
export const FreezeDetail = FreezeRow.extend({
  rows: z.array(StoryRow.extend({ unitId: z.number(), unitName: z.string() })),
})
export type FreezeDetail = z.output<typeof FreezeDetail>

/** A statement of a document about criteria, as it would enter the board. */
export const Fact = z.object({
  /** Stable within the document: kind:start:end. */
  key: z.string(),
  kind: z.enum(['achieved', 'appraised']),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  place: z.string().nullable(),
  /** The units a printed name may mean, most likely first; empty: nobody of this name here. */
  units: z.array(z.object({ unitId: z.number(), name: z.string() })),
  frameworkId: z.number().nullable(),
  /** What is proposed; both may be changed when confirming. */
  stage: StageCode,
  onDay: Day,
  /** What the words count, and what they list. */
  stated: z.object({
    criteria: z.number().nullable(),
    indicators: z.number().nullable(),
    total: z.number().nullable(),
  }),
  listed: z.array(z.object({ place: z.number(), code: z.string(), name: z.string() })),
  /** Numbers the set of criteria does not have. */
  unknown: z.array(z.string()),
  /** The words contradict themselves: 13 said, 14 listed. */
  contradiction: z.boolean(),
  /** Criteria met on the board on that day at that stage; null where nothing is known there. */
  boardCriteria: z.number().nullable(),
  /** Cells where the board says otherwise on that day at that stage. */
  disagreements: z.array(z.object({ place: z.number(), code: z.string(), board: Saying, document: Saying })),
  confirmed: z
    .object({ unitId: z.number(), stage: StageCode, onDay: Day, at: Instant, by: z.string().nullable() })
    .nullable(),
})
export type Fact = z.output<typeof Fact>
export const DocumentId = z.object({ documentId: Id })
export const Facts = z.object({ facts: z.array(Fact) })
export type Facts = z.output<typeof Facts>
/** One confirmation: every fact in it becomes rows whose source is the document. */
export const ConfirmFacts = z.object({
  facts: z
    .array(
      z.object({
        key: z.string().max(60),
        unitId: z.number().int(),
        stage: StageCode,
        onDay: Day,
        /** "13/19 gồm …": the criteria it does not list are not met. */
        othersNotMet: z.boolean().default(false),
        reason: Words.nullable().default(null),
      }),
    )
    .min(1)
    .max(500),
})
export type ConfirmFacts = z.output<typeof ConfirmFacts>
export const FactsConfirmed = z.object({ written: z.number(), facts: z.number(), adjustments: z.number() })
