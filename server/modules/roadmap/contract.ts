import { z } from 'zod'
import { Day, Num } from '../../platform/shapes.ts'
import { StageCode } from '../assessments/contract.ts'
import { RoundPlace } from '../rounds/contract.ts'

/** đăng ký của xã · cấp trên giao */
export const planKinds = ['registered', 'assigned'] as const
export const PlanKind = z.enum(planKinds)
export type PlanKind = z.output<typeof PlanKind>

const Year = z.coerce.number().int().min(2000).max(2100)
const Month = z.number().int().min(1).max(12).nullable()

/** A criterion or indicator to be met by the end of a month, or (null) of the year. */
export const Planned = z.object({ place: z.number().int().min(0), month: Month.default(null) })
export type Planned = z.output<typeof Planned>

/** The decision by which it was assigned. */
export const Decision = z.object({
  number: z.string().trim().min(1).max(80),
  day: Day.nullable().default(null),
})
export type Decision = z.output<typeof Decision>

/** What a row says of a commune and year; a field left out stays as it is, null empties it. */
export const RoadmapInput = z.object({
  unitId: z.number().int(),
  registered: z.array(Planned).max(300).optional(),
  assigned: z.array(Planned).max(300).optional(),
  decision: Decision.nullable().optional(),
  inCharge: z.string().trim().max(200).nullable().optional(),
  /** Year of về đích. */
  standardYear: z.number().int().min(2000).max(2100).nullable().optional(),
})
export type RoadmapInput = z.output<typeof RoadmapInput>

export const AskRoadmap = z.object({
  framework: Num.optional(),
  /** This year unless told. */
  year: Year.optional(),
  /** The pace is told as of this day, today unless told. */
  day: Day.optional(),
  /** By which stage a criterion counts as met; what the commune claims unless told. */
  stage: StageCode.default('claim'),
})
export type AskRoadmap = z.output<typeof AskRoadmap>

/** How a planned criterion stands on the day. */
export const PlannedShown = Planned.extend({
  /** It was met before the year began: nothing is gained by it. */
  before: z.boolean(),
  met: z.boolean(),
  /** Its month, or the year, has ended. */
  due: z.boolean(),
})
export type PlannedShown = z.output<typeof PlannedShown>

/** Of one plan, registered or assigned; criteria only, loose indicators are not counted. */
export const PlanCount = z.object({
  /** Criteria to be gained in the year. */
  gain: z.number(),
  /** Of them due by the day, and met by the day. */
  due: z.number(),
  met: z.number(),
  /** Criteria it would meet at the end of the year. */
  atEnd: z.number(),
  /** Due and not met; met before their month. */
  behind: z.array(z.number()),
  ahead: z.array(z.number()),
})
export type PlanCount = z.output<typeof PlanCount>

export const RoadmapUnit = z.object({
  unitId: z.number(),
  name: z.string(),
  registered: z.array(PlannedShown),
  assigned: z.array(PlannedShown),
  decision: Decision.nullable(),
  inCharge: z.string().nullable(),
  standardYear: z.number().nullable(),
  /** Criteria met when the year began, and on the day. */
  metAtStart: z.number(),
  metNow: z.number(),
  counts: z.object({ registered: PlanCount, assigned: PlanCount }),
})
export type RoadmapUnit = z.output<typeof RoadmapUnit>

/** "Mỗi xã ít nhất 1 tiêu chí, bình quân 13": what one plan comes to, of all communes together. */
export const PlanFigures = z.object({
  /** Communes that gain at least as many as asked (one unless told), and those that do not; who meets all of the set already is in neither. */
  enough: z.array(z.number()),
  tooFew: z.array(z.number()),
  /** Criteria a commune, on the average, at the end of the year. */
  meanAtEnd: z.number(),
  gain: z.number(),
  due: z.number(),
  /** Of those due, and in all. */
  dueMet: z.number(),
  met: z.number(),
  /** Communes with something due and not met; with something met before its month and nothing behind. */
  behind: z.array(z.number()),
  ahead: z.array(z.number()),
})
export type PlanFigures = z.output<typeof PlanFigures>

export const Goal = z.object({
  atLeast: z.number().int().min(0).max(100).nullable().default(null),
  mean: z.number().min(0).max(100).nullable().default(null),
  ground: z.string().trim().max(300).nullable().default(null),
})
export type Goal = z.output<typeof Goal>

export const Roadmap = z.object({
  frameworkId: z.number(),
  frameworkName: z.string(),
  year: z.number(),
  day: Day,
  stage: StageCode,
  stages: z.array(z.object({ code: StageCode, name: z.string() })),
  places: z.array(RoundPlace),
  units: z.array(RoadmapUnit),
  goal: Goal.nullable(),
  meanAtStart: z.number(),
  meanNow: z.number(),
  figures: z.object({ registered: PlanFigures, assigned: PlanFigures }),
  /** save: what this actor may press. */
  verbs: z.array(z.string()),
})
export type Roadmap = z.output<typeof Roadmap>

/** All rows are written or none (`roadmap.broken-rows`, details.rows). */
export const SaveRoadmap = z.object({
  frameworkId: z.number().int(),
  year: z.number().int().min(2000).max(2100),
  source: z.enum(['grid', 'sheet']).default('grid'),
  rows: z.array(RoadmapInput).min(1).max(4000),
})
export type SaveRoadmap = z.output<typeof SaveRoadmap>
export const RoadmapSaved = z.object({
  /** Communes that were changed, and entries written. */
  units: z.number(),
  entries: z.number(),
})
export const SaveGoal = Goal.extend({ frameworkId: z.number().int(), year: z.number().int().min(2000).max(2100) })
export type SaveGoal = z.output<typeof SaveGoal>

/** Marks of the year in the cells of the board. */
export const AskMarks = z.object({ framework: Num.optional(), year: Year.optional(), day: Day.optional() })
export type AskMarks = z.output<typeof AskMarks>
export const Marks = z.object({
  frameworkId: z.number(),
  year: z.number(),
  marks: z.array(
    z.object({
      unitId: z.number(),
      place: z.number(),
      registered: z.boolean(),
      assigned: z.boolean(),
      /** Of the assignment, else of the registration. */
      month: z.number().nullable(),
      /** Number of the decision. */
      number: z.string().nullable(),
    }),
  ),
  standards: z.array(z.object({ unitId: z.number(), year: z.number() })),
})
export type Marks = z.output<typeof Marks>

/** A sheet of the year, read and not written: each row with what would become of it. */
export const AskReading = z.object({ framework: Num, year: Year, kind: PlanKind.default('registered') })
/** write: would change something · same: stands so already · skip: no commune's row · broken: cannot be taken */
export const SheetFate = z.enum(['write', 'same', 'skip', 'broken'])
export type SheetFate = z.output<typeof SheetFate>
export const SheetRow = z.object({
  tab: z.string(),
  no: z.number(),
  /** The commune as it is written there. */
  printed: z.string(),
  fate: SheetFate,
  why: z.string().nullable(),
  english: z.string().nullable(),
  /** What would be sent to be saved. */
  row: RoadmapInput.nullable(),
})
export type SheetRow = z.output<typeof SheetRow>
export const SheetReading = z.object({ name: z.string(), rows: z.array(SheetRow) })
export type SheetReading = z.output<typeof SheetReading>
