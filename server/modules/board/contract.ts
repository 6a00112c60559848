import { z } from 'zod'
import { Day, Id, Num } from '../../platform/shapes.ts'
import { Counts, Stage, StageCode } from '../assessments/contract.ts'

/** A criterion or indicator, a column of the board; place n has the bytes 2n and 2n + 1 of a row's cells. */
export const Place = z.object({
  place: z.number(),
  kind: z.enum(['indicator', 'criterion']),
  /** "17" or "17.4". */
  code: z.string(),
  /** The place of the criterion an indicator belongs to. */
  criterion: z.number().nullable(),
  group: z.string().nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
  valueKind: z.enum(['yes-no', 'percent', 'number', 'ratio', 'text']),
  measure: z.string().nullable(),
  verified: z.boolean(),
})
export type Place = z.output<typeof Place>

/** A count a confirmed document states of a unit, beside what it lists: "13/19, gồm" followed by fourteen. */
export const StatedCount = z.object({
  documentId: Id,
  stage: StageCode,
  onDay: Day,
  stated: z.number(),
  total: z.number().nullable(),
  /** Null: the document lists none. */
  listed: z.number().nullable(),
})

/** One unit of the board. */
export const BoardRow = z.object({
  unitId: z.number(),
  name: z.string(),
  kind: z.string(),
  /** The day of its last change; null: nothing was ever said of it. */
  since: Day.nullable(),
  /**
   * base64, two bytes a place, big-endian: two bits for each of six stages from the lowest (0 nothing, 1 not met, 2 met, 3 to be examined again),
   * bit 12 overruled, bit 13 known by a document only, bit 14 was met and no longer is. Empty where nothing was ever said.
   */
  cells: z.string(),
  counts: Counts,
})
export type BoardRow = z.output<typeof BoardRow>

export const BoardQuery = z.object({
  /** Whose communes; the office's own place unless told. */
  unit: Num.optional(),
  /** The set in force on the day unless told. */
  framework: Num.optional(),
  /** The day the figures speak of; today unless told. */
  day: Day.optional(),
  /** Như đã biết khi đó: only what was recorded by the end of this day. Unless told, all that is known today ("theo số liệu đến nay"). */
  known: Day.optional(),
  /** A frozen set, as it was frozen: unit, framework and day are its own. */
  freeze: z.uuid().optional(),
  /** Only places this agency answers for in any of the units. */
  agency: Num.optional(),
  /** 'xa' (the default for sets of communes), 'phuong', 'thi-tran', 'dac-khu', or 'all'. */
  kind: z.string().max(20).optional(),
  /** Only units counted as this on the day: "group:2", "border:yes", "region:TDMNPB". */
  class: z
    .string()
    .regex(/^[a-z-]{3,20}:[\w-]{1,20}$/)
    .optional(),
  /** 'rows': without the places, for a page that has them and walks from day to day. */
  only: z.enum(['rows']).optional(),
})

export const Framework = z.object({
  frameworkId: z.number(),
  code: z.string(),
  name: z.string(),
  level: z.string(),
  degree: z.string(),
  decision: z.string().nullable(),
  officialCriteria: z.number().nullable(),
  officialIndicators: z.number().nullable(),
})

export const Board = z.object({
  unit: z.object({ unitId: z.number(), name: z.string(), kind: z.string() }),
  framework: Framework,
  day: Day,
  /** No day was asked for and its units had ended: the board opens on their last day, this one. */
  lastDay: Day.nullable(),
  known: Day.nullable(),
  stages: z.array(Stage),
  chainVerified: z.boolean(),
  /** Empty where only rows were asked for. */
  places: z.array(Place),
  rows: z.array(BoardRow),
  /** Facts that speak of days up to `day` and were entered after it ("3 số liệu nhập sau ngày đó"). */
  late: z.number(),
  stated: z.array(StatedCount.extend({ unitId: z.number() })),
})
export type Board = z.output<typeof Board>

/** Two days compared: what was gained and what was lost, stage by stage. */
export const CompareQuery = BoardQuery.omit({ day: true, freeze: true, known: true, only: true }).extend({
  from: Day,
  to: Day,
})
export const Comparison = z.object({
  from: Day,
  to: Day,
  gained: z.number(),
  lost: z.number(),
  rows: z.array(
    z.object({
      unitId: z.number(),
      name: z.string(),
      changes: z.array(
        z.object({
          place: z.number(),
          slot: z.number(),
          /** 'lost' is met before and not met, returned or to be examined again now. */
          change: z.enum(['gained', 'lost']),
        }),
      ),
    }),
  ),
})
export type Comparison = z.output<typeof Comparison>

/** The figures officials quote, of criteria, each with the units it counts; one set a stage of the chain in force. */
export const Figures = z.object({
  day: Day,
  units: z.number(),
  stages: z.array(
    z.object({
      slot: z.number(),
      code: StageCode,
      name: z.string(),
      /** Bình quân tiêu chí/xã, to two decimals as officials print it. */
      mean: z.number(),
      /** What the mean divides: the sum of criteria met. */
      sum: z.number(),
      /** Communes that meet every criterion of the set. */
      atStandard: z.array(z.number()),
      /** Communes with fewer than five. */
      underFive: z.array(z.number()),
      /** For each criterion the communes that meet it: "09/16 xã". */
      byPlace: z.array(z.object({ place: z.number(), code: z.string(), units: z.array(z.number()) })),
    }),
  ),
  names: z.array(z.object({ unitId: z.number(), name: z.string(), criteria: z.array(z.number()) })),
})
export type Figures = z.output<typeof Figures>

/** Every province on a day: communes, communes with any word said, and by stage what they come to. */
export const CountryQuery = z.object({ framework: Num.optional(), day: Day.optional() })
export const Country = z.object({
  day: Day,
  frameworkId: z.number(),
  provinces: z.array(
    z.object({
      unitId: z.number(),
      name: z.string(),
      communes: z.number(),
      known: z.number(),
      /** By stage (slots 0 to 5): the sum of criteria met, communes at standard, communes under five. */
      met: z.array(z.number()),
      atStandard: z.array(z.number()),
      underFive: z.array(z.number()),
    }),
  ),
})
export type Country = z.output<typeof Country>

/** Documents whose statements about criteria wait for a confirmation, the newest first. */
export const WaitingDocuments = z.object({
  documents: z.array(
    z.object({
      documentId: Id,
      numberOut: z.string().nullable(),
      subject: z.string(),
      issuedOn: Day.nullable(),
      waiting: z.number(),
      facts: z.number(),
    }),
  ),
})
export type WaitingDocuments = z.output<typeof WaitingDocuments>

/** What a document is the ground of. */
export const Grounds = z.object({
  /** Cells written on it and statements of it confirmed, by set of criteria. */
  marks: z.array(z.object({ frameworkId: z.number(), name: z.string(), cells: z.number(), statements: z.number() })),
  /** Appraisal rounds held by it, or of which it is the minutes. */
  rounds: z.array(z.object({ roundId: Id, name: z.string(), startsOn: Day, held: z.boolean(), minutes: z.boolean() })),
  /** Recognitions it grants and ends, by set of criteria. */
  recognitions: z.array(z.object({ frameworkId: z.number(), name: z.string(), units: z.number(), ended: z.number() })),
})
export type Grounds = z.output<typeof Grounds>
