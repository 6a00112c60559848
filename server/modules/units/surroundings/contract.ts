import { z } from 'zod'
import { AgencyKind, UnitKind } from '../contract.ts'

export const LevelName = z.enum(['province', 'district', 'commune'])

/** Where an office sits, as chosen from the country's list (then with its code) or typed. */
export const PlaceAsked = z.object({
  kind: LevelName,
  name: z.string().trim().min(2).max(120),
  provinceName: z.string().trim().max(120).optional(),
  code: z
    .string()
    .regex(/^(\d{2}|\d{5})$/)
    .optional(),
})
export type PlaceAsked = z.output<typeof PlaceAsked>

export const FindPlaces = z.object({ kind: z.enum(['province', 'commune']), q: z.string().trim().max(120) })
export const PlacesFound = z.object({
  places: z.array(
    z.object({
      code: z.string(),
      kind: UnitKind,
      name: z.string(),
      /** "Xã Cam Khê" */
      title: z.string(),
      provinceName: z.string().nullable(),
    }),
  ),
})
export type PlacesFound = z.output<typeof PlacesFound>

/** What usually stands round an office, to be ticked off and named otherwise; nothing of it is made yet. */
export const Proposal = z.object({
  place: z.object({ level: LevelName, kind: UnitKind, name: z.string(), title: z.string() }),
  /** The agency that usually follows up in such a place. */
  officeName: z.string(),
  agencies: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      kind: AgencyKind,
      /** Belongs to the People's Committee of the place. */
      nested: z.boolean(),
    }),
  ),
  /** Communes of a province, or the communes of before 1/7/2025 of which a commune was made. */
  units: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      /** Where it lay: "huyện Mường Lâm, tỉnh Hà Vân". */
      detail: z.string().nullable(),
      former: z.boolean(),
      /** Others got parts of it too. */
      split: z.boolean(),
    }),
  ),
})
export type Proposal = z.output<typeof Proposal>

/** What was kept of a proposal, under the names it is to bear. */
export const Chosen = z.object({
  agencies: z.array(z.object({ key: z.string().max(60), name: z.string().trim().min(2).max(200) })).max(100),
  units: z.array(z.object({ key: z.string().max(400), name: z.string().trim().min(1).max(120) })).max(500),
})
export type Chosen = z.output<typeof Chosen>
export const Made = z.object({ agencies: z.number(), units: z.number() })
