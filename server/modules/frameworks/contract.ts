import { z } from 'zod'
import { Day } from '../../platform/shapes.ts'
import { axes, degrees, directions, levels, valueKinds } from './kinds.ts'

export const Level = z.enum(levels)
export const Degree = z.enum(degrees)
export const Axis = z.enum(axes)
export const ValueKind = z.enum(valueKinds)
export const Direction = z.enum(directions)
export type Level = z.output<typeof Level>
export type Degree = z.output<typeof Degree>
export type Axis = z.output<typeof Axis>
export type ValueKind = z.output<typeof ValueKind>
export type Direction = z.output<typeof Direction>

const Source = z.string().trim().min(1).max(2000).nullable().default(null)

/** One level that must be reached: for all units, or for a class of units, a year (the latest not after the one asked holds). */
export const SetThreshold = z
  .object({
    class: z.string().trim().min(1).max(30).nullable().default(null),
    year: z.number().int().min(1990).max(2100).nullable().default(null),
    value: z.number().nullable().default(null),
    valueTo: z.number().nullable().default(null),
    words: z.string().trim().min(1).max(400).nullable().default(null),
    verified: z.boolean().default(false),
    source: Source,
  })
  .refine(({ value, words }) => value !== null || words !== null)
export type SetThreshold = z.output<typeof SetThreshold>

const place = {
  code: z.string().trim().min(1).max(20),
  name: z.string().trim().min(1).max(1500),
  shortName: z.string().trim().min(1).max(120).nullable().default(null),
  valueKind: ValueKind.default('yes-no'),
  measure: z.string().trim().min(1).max(60).nullable().default(null),
  direction: Direction.nullable().default(null),
  /** Whether code and name were compared with the decision; `source` says where. */
  verified: z.boolean().default(false),
  source: Source,
  guidance: z.string().trim().min(1).max(2000).nullable().default(null),
  thresholds: z.array(SetThreshold).max(400).default([]),
}
export const SetIndicator = z.object(place)
export type SetIndicator = z.output<typeof SetIndicator>
export const SetCriterion = z.object({
  ...place,
  group: z.string().trim().min(1).max(200).nullable().default(null),
  indicators: z.array(SetIndicator).max(200).default([]),
})
export type SetCriterion = z.output<typeof SetCriterion>

/** A set of criteria as one document: what a file, a sheet, a draft and a published version all say. Days YYYY-MM-DD, both counted in. */
export const SetBody = z.object({
  code: z.string().regex(/^[a-z0-9-]{3,60}$/),
  name: z.string().trim().min(3).max(400),
  level: Level,
  degree: Degree,
  decision: z.string().trim().min(1).max(200).nullable().default(null),
  decidedOn: Day.nullable().default(null),
  from: Day,
  to: Day.nullable().default(null),
  axis: Axis.nullable().default(null),
  officialCriteria: z.number().int().min(0).max(200).nullable().default(null),
  officialIndicators: z.number().int().min(0).max(2000).nullable().default(null),
  notes: z.array(z.string().trim().min(1).max(2000)).max(30).default([]),
  criteria: z.array(SetCriterion).max(100),
})
export type SetBody = z.output<typeof SetBody>

/** A set that comes with the program: a source is one or more keys of `sources`; `reading` are the days on which documents mean it. */
export const ShippedSet = SetBody.extend({
  version: z.number().int().min(1),
  published: z.boolean(),
  reading: z.object({ from: Day, to: Day.nullable() }).nullable().default(null),
  sources: z.record(z.string(), z.string()),
})
export type ShippedSet = z.output<typeof ShippedSet>

/** A number in a path: one that is none means a set that is not there. */
export const FrameworkId = z.object({ frameworkId: z.coerce.number().int().min(0).max(32_000).catch(0) })
export const DraftId = z.object({ draftId: z.uuid() })

export const FrameworkLine = z.object({
  frameworkId: z.number(),
  code: z.string(),
  version: z.number(),
  name: z.string(),
  level: Level,
  degree: Degree,
  decision: z.string().nullable(),
  decidedOn: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  axis: Axis.nullable(),
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
  basedOn: z.number().nullable(),
  officialCriteria: z.number().nullable(),
  officialIndicators: z.number().nullable(),
  criteria: z.number(),
  indicators: z.number(),
  verifiedPlaces: z.number(),
  publishedOn: z.string().nullable(),
  publishedBy: z.string().nullable(),
  /** Of the versions of its code the last. */
  latest: z.boolean(),
})
export type FrameworkLine = z.output<typeof FrameworkLine>
export const DraftLine = z.object({
  draftId: z.string(),
  frameworkId: z.number().nullable(),
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
  name: z.string(),
  savedAt: z.string(),
  savedBy: z.string(),
})
/** The sets of the country and of the units above and below the office; drafts of the office; what comes with the program without content. */
export const FrameworkList = z.object({
  frameworks: z.array(FrameworkLine),
  drafts: z.array(DraftLine),
  unfilled: z.array(z.object({ code: z.string(), name: z.string(), notes: z.array(z.string()) })),
  may: z.object({ draftNational: z.boolean(), draftOwn: z.boolean() }),
})

export const LevelRow = z.object({
  thresholdId: z.number(),
  class: z.string().nullable(),
  year: z.number().nullable(),
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
  value: z.number().nullable(),
  valueTo: z.number().nullable(),
  words: z.string().nullable(),
  verified: z.boolean(),
  source: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  ground: z.string().nullable(),
})
export const PlaceOut = z.object({
  place: z.number(),
  kind: z.enum(['indicator', 'criterion']),
  code: z.string(),
  criterion: z.number().nullable(),
  groupName: z.string().nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
  valueKind: ValueKind,
  measure: z.string().nullable(),
  direction: Direction.nullable(),
  verified: z.boolean(),
  source: z.string().nullable(),
  guidance: z.string().nullable(),
  levels: z.array(LevelRow),
})
export const FrameworkDetail = z.object({
  framework: FrameworkLine.omit({ criteria: true, indicators: true, verifiedPlaces: true, latest: true }),
  notes: z.array(z.string()),
  places: z.array(PlaceOut),
  versions: z.array(z.object({ frameworkId: z.number(), version: z.number(), from: z.string().nullable() })),
  may: z.object({
    draft: z.boolean(),
    draftOwn: z.boolean(),
    levels: z.boolean(),
    agencies: z.boolean(),
    succession: z.boolean(),
  }),
})

export const AskInForce = z.object({
  unitId: z.coerce.number().int(),
  level: Level,
  degree: Degree.default('ntm'),
  day: Day,
})
export const InForce = z.object({
  frameworkId: z.number().nullable(),
  code: z.string().nullable(),
  version: z.number().nullable(),
})

export const ChangeLine = z.object({
  part: z.enum(['set', 'criterion', 'indicator', 'level']),
  change: z.enum(['added', 'removed', 'changed']),
  code: z.string(),
  name: z.string(),
  class: z.string().nullable(),
  year: z.number().nullable(),
  field: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export const AskComparison = z.object({ with: z.coerce.number().int().min(0).max(32_000).catch(0) })
export const Comparison = z.object({ changes: z.array(ChangeLine) })

/** From a version; from a set without content; or with neither, a set of one's own unit or of a unit above or below, made from scratch. */
export const StartDraft = z.object({
  frameworkId: z.number().int().nullable().default(null),
  shipped: z.string().nullable().default(null),
  /** Whose own set it will be; null: of the country. */
  unitId: z.number().int().nullable().default(null),
  level: Level.nullable().default(null),
  degree: Degree.default('ntm'),
  name: z.string().trim().min(3).max(400).nullable().default(null),
})
export const Draft = z.object({
  draftId: z.string(),
  frameworkId: z.number().nullable(),
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
  body: SetBody,
  /** Against the version it began from; all of it where it began from none. */
  changes: z.array(ChangeLine),
  savedAt: z.string(),
  savedBy: z.string(),
})
/** `savedAt`: of the draft as it was opened, so that one does not overwrite what another saved meanwhile; null where nobody else can. */
export const SaveDraft = z.object({ body: SetBody, savedAt: z.string().nullable().default(null) })
export const SheetFaultLine = z.object({
  tab: z.string(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  typed: z.string().nullable(),
  why: z.string(),
})
/** A workbook laid over a draft: what would change, what could not be read. Nothing is written. */
export const SheetRead = z.object({ body: SetBody, changes: z.array(ChangeLine), faults: z.array(SheetFaultLine) })
export const PublishDraft = z.object({ from: Day })
export const Published = z.object({ frameworkId: z.number(), code: z.string(), version: z.number() })

export const OwnLevel = z.object({
  kind: z.enum(['indicator', 'criterion']),
  code: z.string().min(1).max(20),
  level: SetThreshold,
})
/** The levels of one unit (a province) over a version, from a day on: they take the place of those it had. */
export const SaveLevels = z.object({
  unitId: z.number().int(),
  from: Day,
  ground: z.string().trim().min(2).max(400),
  levels: z.array(OwnLevel).max(2000),
})

export const AgencyOfPlace = z.object({
  place: z.number(),
  unitId: z.number(),
  unitName: z.string(),
  agencyId: z.number(),
  agencyName: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  ground: z.string().nullable(),
})
export const AgencyRows = z.object({ agencies: z.array(AgencyOfPlace) })
/** Who answers for which place in a unit and all below it from a day on; a place that is not named keeps its agency, null ends it. */
export const SaveAgencies = z.object({
  unitId: z.number().int(),
  from: Day,
  ground: z.string().trim().min(2).max(400).nullable().default(null),
  rows: z
    .array(z.object({ place: z.number().int().min(0), agencyId: z.number().int().nullable() }))
    .min(1)
    .max(500),
})

export const SuccessionRow = z.object({
  fromPlace: z.number(),
  toPlace: z.number(),
  note: z.string().nullable(),
  verified: z.boolean(),
})
export const AskSuccession = z.object({ to: z.coerce.number().int().min(0).max(32_000).catch(0) })
export const Succession = z.object({ rows: z.array(SuccessionRow) })
/** All pairs of the two versions: what is not named is taken out. */
export const SaveSuccession = z.object({
  to: z.number().int(),
  rows: z.array(SuccessionRow.extend({ note: z.string().trim().max(400).nullable().default(null) })).max(2000),
})
