import { z } from 'zod'
import { Day } from '../../platform/shapes.ts'

export const levels = ['tinh', 'huyen', 'xa', 'thon', 'khu-mau', 'vuon-mau'] as const
export const degrees = ['ntm', 'nang-cao', 'kieu-mau', 'hien-dai', 'hoan-thanh'] as const
export const axes = ['region', 'commune-group'] as const
export const valueKinds = ['yes-no', 'percent', 'number', 'ratio', 'text'] as const
export const directions = ['gte', 'lte', 'eq', 'range'] as const
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
