import { z } from 'zod'
import { Day, Id, Instant, Num, Words } from '../../platform/shapes.ts'
import { StageCode } from '../assessments/contract.ts'

/** đạt · đạt, bổ sung hồ sơ · chưa đạt */
export const results = ['met', 'supplement', 'not-met'] as const
export const Result = z.enum(results)
export type Result = z.output<typeof Result>

/** The lists that can be given a deadline and issued: đã đạt, chưa thẩm định; chưa đạt. Files to be supplemented are issued with the minutes. */
export const gapLists = ['not-appraised', 'not-met'] as const
export const GapList = z.enum(gapLists)
export type GapList = z.output<typeof GapList>

export const RoundPlace = z.object({
  place: z.number(),
  kind: z.enum(['indicator', 'criterion']),
  /** "17" or "17.4". */
  code: z.string(),
  /** The place of the criterion an indicator belongs to. */
  criterion: z.number().nullable(),
  name: z.string(),
})
export type RoundPlace = z.output<typeof RoundPlace>

/** A document of the register, or one known by number and day only, which enters it. */
export const Ground = z.union([
  z.object({ documentId: Id }),
  z.object({
    number: z.string().trim().min(1).max(80),
    issuedOn: Day,
    subject: z.string().trim().max(400).default(''),
  }),
])
export type Ground = z.output<typeof Ground>

export const GroundShown = z.object({
  documentId: Id,
  number: z.string().nullable(),
  issuedOn: Day.nullable(),
  subject: z.string(),
})
export type GroundShown = z.output<typeof GroundShown>

/** planned: no result yet · held: results, some of them without minutes or lines without result · closed: every line has its result on minutes. */
export const roundStates = ['planned', 'held', 'closed'] as const
export const RoundState = z.enum(roundStates)
export type RoundState = z.output<typeof RoundState>

export const RoundHead = z.object({
  roundId: Id,
  frameworkId: z.number(),
  frameworkName: z.string(),
  name: z.string(),
  stage: StageCode,
  /** As the chain in force on its first day calls it. */
  stageName: z.string(),
  /** Who appraises. */
  team: z.string(),
  startsOn: Day,
  endsOn: Day,
  state: RoundState,
  units: z.number(),
  /** Lines by what was found; open: without a result. */
  counts: z.object({ met: z.number(), supplement: z.number(), notMet: z.number(), open: z.number() }),
  minutes: z.number(),
})
export type RoundHead = z.output<typeof RoundHead>
export const RoundList = z.object({ rounds: z.array(RoundHead) })

/** An assignment made of a line, and how far it is. */
export const IssuedWork = z.object({
  assignmentId: Id,
  code: z.string(),
  dueDay: Day.nullable(),
  phase: z.string(),
  late: z.boolean(),
})
export type IssuedWork = z.output<typeof IssuedWork>

export const ResultRow = z.object({
  seq: z.number(),
  /** null: withdrawn, typed in the wrong line. */
  result: Result.nullable(),
  supplementBy: Day.nullable(),
  words: z.string().nullable(),
  at: Instant,
  by: z.string().nullable(),
})
export type ResultRow = z.output<typeof ResultRow>

export const RoundLine = z.object({
  place: z.number(),
  /** What holds now; null: nothing yet. */
  held: ResultRow.nullable(),
  /** All rows of the line, the newest first. */
  story: z.array(ResultRow),
  /** The assignment to supplement the file. */
  work: IssuedWork.nullable(),
})
export type RoundLine = z.output<typeof RoundLine>

export const RoundUnit = z.object({
  unitId: z.number(),
  name: z.string(),
  /** The day its results speak of. */
  onDay: Day,
  /** Minutes cover it: its results are assessments. */
  covered: z.boolean(),
  lines: z.array(RoundLine),
})
export type RoundUnit = z.output<typeof RoundUnit>

export const RoundDetail = RoundHead.extend({
  version: z.number(),
  ground: GroundShown.nullable(),
  places: z.array(RoundPlace),
  unitList: z.array(RoundUnit),
  minuteList: z.array(
    GroundShown.extend({
      unitId: z.number().nullable(),
      unitName: z.string().nullable(),
      at: Instant,
      by: z.string().nullable(),
    }),
  ),
  /** save, results, minutes, withdraw: what this actor may press now. */
  verbs: z.array(z.string()),
})
export type RoundDetail = z.output<typeof RoundDetail>

export const RoundId = z.object({ roundId: Id })

/** Who, when, which communes, and of each which criteria and loose indicators. */
export const PlanRound = z.object({
  frameworkId: z.number().int(),
  stage: StageCode.exclude(['claim']).default('appraisal'),
  name: z.string().trim().min(3).max(200),
  team: z.string().trim().max(300).default(''),
  startsOn: Day,
  endsOn: Day,
  ground: Ground.nullable().default(null),
  units: z
    .array(
      z.object({
        unitId: z.number().int(),
        /** null: the first day of the round. */
        onDay: Day.nullable().default(null),
        places: z.array(z.number().int().min(0)).min(1).max(300),
      }),
    )
    .min(1)
    .max(300),
})
export type PlanRound = z.output<typeof PlanRound>
/** The whole plan as it shall stand; lines with a result stay. */
export const ChangeRound = PlanRound.omit({ frameworkId: true, stage: true }).extend({ version: z.number().int() })
export type ChangeRound = z.output<typeof ChangeRound>
export const WithdrawRound = z.object({})

export const ResultInput = z.object({
  unitId: z.number().int(),
  place: z.number().int().min(0),
  /** null takes a result back that was typed in the wrong line. */
  result: Result.nullable(),
  supplementBy: Day.nullable().default(null),
  words: Words.nullable().default(null),
})
export type ResultInput = z.output<typeof ResultInput>
/** All rows are written or none (`rounds.broken-lines`, details.rows). A row that says what holds already is left out. */
export const SaveResults = z.object({ rows: z.array(ResultInput).min(1).max(4000) })
export type SaveResults = z.output<typeof SaveResults>
/** In the details of rounds.broken-lines: `index` into the rows sent. */
export const BrokenLine = z.object({ index: z.number(), code: z.string(), message: z.string(), english: z.string() })
export type BrokenLine = z.output<typeof BrokenLine>

/** Minutes of the whole round, or of some of its communes. */
export const AddMinutes = z.object({ document: Ground, unitIds: z.array(z.number().int()).min(1).max(300).nullable() })
export type AddMinutes = z.output<typeof AddMinutes>

/** What the board says is missing at a stage; the appraisal's, unless told. */
export const AskGaps = z.object({
  framework: Num.optional(),
  stage: StageCode.exclude(['claim']).default('appraisal'),
  day: Day.optional(),
})
export type AskGaps = z.output<typeof AskGaps>

/** not-met: the last stage before says so · found: this stage itself found it not met · re-examine: cần xét lại. */
export const missingWhy = ['not-met', 'found', 're-examine'] as const
export const MissingWhy = z.enum(missingWhy)
export type MissingWhy = z.output<typeof MissingWhy>

export const GapUnit = z.object({
  unitId: z.number(),
  name: z.string(),
  /** Its People's Committee in the office's book; null: nobody to hand out to. */
  agency: z.object({ agencyId: z.number(), name: z.string() }).nullable(),
  /** đã đạt, chưa thẩm định */
  notAppraised: z.array(z.number()),
  /** chưa đạt */
  notMet: z.array(z.object({ place: z.number(), why: MissingWhy })),
  /** Criteria nobody has said anything of. */
  unknown: z.array(z.number()),
  /** Open assignments of lists issued before. */
  issued: z.array(IssuedWork.extend({ list: GapList, place: z.number() })),
})
export type GapUnit = z.output<typeof GapUnit>
export const Gaps = z.object({
  frameworkId: z.number(),
  frameworkName: z.string(),
  day: Day,
  stage: StageCode,
  stageName: z.string(),
  /** Stages of the chain in force that a round may be held at. */
  stages: z.array(z.object({ code: StageCode, name: z.string() })),
  places: z.array(RoundPlace),
  units: z.array(GapUnit),
})
export type Gaps = z.output<typeof Gaps>

/** A deadline for what stands in a list: one assignment a commune, on the ground of a document. */
export const IssueList = z.object({
  list: GapList,
  frameworkId: z.number().int(),
  stage: StageCode.exclude(['claim']).default('appraisal'),
  roundId: Id.nullable().default(null),
  document: Ground,
  dueDay: Day,
  units: z
    .array(z.object({ unitId: z.number().int(), places: z.array(z.number().int().min(0)).min(1).max(300) }))
    .min(1)
    .max(300),
})
export type IssueList = z.output<typeof IssueList>
export const ListIssued = z.object({
  documentId: Id,
  assignments: z.array(z.object({ assignmentId: Id, code: z.string(), unitId: z.number() })),
})
export type ListIssued = z.output<typeof ListIssued>
