import { z } from 'zod'
import { Day, Id, Instant, Num, Words } from '../../platform/shapes.ts'
import { MakePass, passStates, typedBy } from '../passes/contract.ts'

export const AskTally = z.object({
  unit: Num,
  framework: Num.optional(),
  place: z.coerce.number().int().min(0).optional(),
})

/** What one village counted, as of a day; the last said holds. */
export const Tally = z.object({
  unitId: z.number(),
  name: z.string(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  onDay: Day.nullable(),
  by: z.string().nullable(),
  saidBy: z.string().nullable(),
  /** Households of the village by its base figures, for a first denominator. */
  households: z.number().nullable(),
})
export type Tally = z.output<typeof Tally>

export const TallySheet = z.object({
  unit: z.object({ unitId: z.number(), name: z.string() }),
  day: Day,
  mayEnter: z.boolean(),
  frameworks: z.array(z.object({ frameworkId: z.number(), name: z.string() })),
  frameworkId: z.number().nullable(),
  /** Indicators that are a ratio or a percentage: those villages can count. */
  places: z.array(z.object({ place: z.number(), code: z.string(), name: z.string(), measure: z.string().nullable() })),
  place: z.number().nullable(),
  villages: z.array(Tally),
  /** `counted` of all villages are in. */
  sum: z.object({ numerator: z.number(), denominator: z.number(), counted: z.number(), villages: z.number() }),
  /** The commune's households by its base figures, beside the sum of denominators. */
  households: z.number().nullable(),
})
export type TallySheet = z.output<typeof TallySheet>

const Row = z.object({
  unitId: z.number().int(),
  numerator: z.number().min(0),
  denominator: z.number().positive(),
  /** Who told it, where the officer enters it for the village. */
  saidBy: z.string().trim().min(1).max(120).nullable().default(null),
})
const About = z.object({
  unitId: z.number().int(),
  frameworkId: z.number().int(),
  place: z.number().int().min(0),
  onDay: Day,
})
export const SaveTallies = About.extend({ rows: z.array(Row).min(1).max(500) })
export type SaveTallies = z.output<typeof SaveTallies>
export const TalliesSaved = z.object({ saved: z.number(), sum: TallySheet.shape.sum })

/** The sums as the commune's own claim of the indicator. `met` only where no threshold can be compared. */
export const ClaimFromTallies = About.extend({ met: z.boolean().nullable().default(null) })
export type ClaimFromTallies = z.output<typeof ClaimFromTallies>
export const ClaimedFromTallies = z.object({ deedId: Id.nullable(), sum: TallySheet.shape.sum })

/** A row of a sheet or of what was pasted, with the village it means; `fault` says why it cannot be taken. */
export const ReadRow = z.object({
  no: z.number(),
  name: z.string(),
  unitId: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  fault: z.enum(['unknown-village', 'two-villages', 'twice', 'not-numbers', 'more-than-all']).nullable(),
})
export type ReadRow = z.output<typeof ReadRow>
export const RowsRead = z.object({ rows: z.array(ReadRow) })

export const AskLinks = z.object({ unit: Num, framework: Num, place: z.coerce.number().int().min(0) })

export const VillageLink = z.object({
  passId: Id,
  state: z.enum(passStates),
  coded: z.boolean(),
  madeAt: Instant,
  endsAt: Instant,
  opened: z.number(),
  lastOpenedAt: Instant.nullable(),
  sent: z.number(),
  lastSentAt: Instant.nullable(),
  /** Of what was sent, not answered yet. */
  waiting: z.number(),
})
export type VillageLink = z.output<typeof VillageLink>

/** Villages of a commune with their links to the rows of one sheet: all that still open, and of the others the newest one. */
export const VillageLinks = z.object({
  unit: z.object({ unitId: z.number(), name: z.string() }),
  frameworkId: z.number(),
  place: z.number(),
  code: z.string(),
  name: z.string(),
  office: z.string(),
  /** The office's switch for all its links. */
  on: z.boolean(),
  mayMake: z.boolean(),
  mayRevoke: z.boolean(),
  villages: z.array(z.object({ unitId: z.number(), name: z.string(), links: z.array(VillageLink) })),
})
export type VillageLinks = z.output<typeof VillageLinks>

/** Links for many villages at once. The secrets are drawn by the page, as that of a single link. */
export const MakeLinks = z.object({
  unitId: z.number().int(),
  frameworkId: z.number().int(),
  place: z.number().int().min(0),
  lastDay: Day,
  /** What still opens of these villages is revoked: their old address was lost. */
  replace: z.boolean().default(false),
  links: z
    .array(MakePass.pick({ title: true, secret: true, code: true }).extend({ unitId: z.number().int() }))
    .min(1)
    .max(300)
    .refine((links) => new Set(links.map(({ secret }) => secret)).size === links.length),
})
export type MakeLinks = z.output<typeof MakeLinks>
export const LinksMade = z.object({
  made: z.array(z.object({ unitId: z.number(), passId: Id })),
  revoked: z.number(),
  endsAt: Instant,
})

/** What a village head types into his link. */
export const SendTally = z.object({
  numerator: z.number().min(0).max(1e9),
  denominator: z.number().positive().max(1e9),
  onDay: Day,
  ...typedBy,
})
export type SendTally = z.output<typeof SendTally>
export const SentTally = z.object({ reportId: Id, at: Instant })

/** What came in by links and waits for the office, the oldest first. */
export const TallyReport = z.object({
  reportId: Id,
  at: Instant,
  name: z.string(),
  phone: z.string(),
  unitId: z.number(),
  village: z.string(),
  communeId: z.number(),
  commune: z.string(),
  frameworkId: z.number(),
  place: z.number(),
  code: z.string(),
  indicator: z.string(),
  numerator: z.number(),
  denominator: z.number(),
  onDay: Day,
  /** What holds in the sheet now. */
  last: z.object({ numerator: z.number(), denominator: z.number(), onDay: Day }).nullable(),
})
export type TallyReport = z.output<typeof TallyReport>
export const TallyReports = z.object({ reports: z.array(TallyReport), mayAnswer: z.boolean() })
export type TallyReports = z.output<typeof TallyReports>
export const TallyReportId = z.object({ reportId: Id })
export const RefuseTally = z.object({ words: Words })

export const baseKinds = ['households', 'people', 'area', 'kilometres', 'poor-households'] as const
export const BaseKind = z.enum(baseKinds)
export type BaseKind = z.output<typeof BaseKind>
export const AskBase = z.object({ unit: Num })
export const BaseFigure = z.object({
  kind: BaseKind,
  year: z.number(),
  value: z.number(),
  source: z.string(),
  by: z.string().nullable(),
})
/** Newest year first. */
export const BaseFigures = z.object({
  unit: z.object({ unitId: z.number(), name: z.string() }),
  mayEnter: z.boolean(),
  figures: z.array(BaseFigure),
})
export type BaseFigures = z.output<typeof BaseFigures>
export const SaveBase = z.object({
  unitId: z.number().int(),
  year: z.number().int().min(1990).max(2100),
  source: z.string().trim().min(2).max(300),
  figures: z
    .array(z.object({ kind: BaseKind, value: z.number().min(0) }))
    .min(1)
    .max(baseKinds.length),
})
export type SaveBase = z.output<typeof SaveBase>
export const BaseSaved = z.object({ saved: z.number() })
