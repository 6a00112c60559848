import { z } from 'zod'
import { Day } from '../../platform/shapes.ts'

export const unitKinds = [
  'tinh',
  'thanh-pho-tw',
  'huyen',
  'thi-xa',
  'quan',
  'thanh-pho',
  'xa',
  'phuong',
  'thi-tran',
  'dac-khu',
  'thon',
  'khu-mau',
  'vuon-mau',
] as const
export const UnitKind = z.enum(unitKinds)
export const agencyKinds = [
  'ubnd',
  'hdnd',
  'dang',
  'so',
  'phong',
  'van-phong',
  'doan-the',
  'ban-chi-dao',
  'don-vi',
  'doanh-nghiep',
  'thon',
] as const
export const AgencyKind = z.enum(agencyKinds)

export const UnitRow = z.object({
  unitId: z.number(),
  name: z.string(),
  kind: UnitKind,
  code: z.string().nullable(),
  parentId: z.number().nullable(),
  parentName: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  depth: z.number(),
})
export const UnitList = z.object({
  units: z.array(UnitRow.extend({ classes: z.array(z.string()).default([]), same: z.boolean().default(false) })),
})
/**
 * Without a day: every unit of the office's province in its last state. On a day: those that were, as they were.
 * q: by any name or code it ever bore, over the whole country. under: what stood right below a unit; 'top': what stood below nothing.
 */
export const ListUnits = z.object({
  on: Day.optional(),
  q: z.string().trim().max(120).optional(),
  under: z.union([z.literal('top'), z.coerce.number().int()]).optional(),
})
export const AddUnit = z.object({
  name: z.string().trim().min(1).max(120),
  kind: UnitKind,
  parentId: z.number().int().nullable(),
  code: z.string().trim().max(20).nullable().default(null),
  from: Day,
})

/** Villages pasted as a list, one a line (villages/rules.ts), under a commune; null: the office's own place. */
export const AddVillages = z.object({
  text: z.string().max(60_000),
  parentId: z.number().int().nullable().default(null),
  from: Day,
  /** Each is an agency too, so that work can be handed to it. */
  asAgencies: z.boolean(),
})
export const VillagesAdded = z.object({ added: z.number(), left: z.number() })

export const AgencyRow = z.object({
  agencyId: z.number(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: AgencyKind,
  parentId: z.number().nullable(),
  parentName: z.string().nullable(),
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  people: z.number(),
  aliases: z.array(z.string()),
})
export type AgencyRow = z.output<typeof AgencyRow>
export const AgencyList = z.object({ agencies: z.array(AgencyRow) })
export const ListAgencies = z.object({ q: z.string().trim().max(120).optional(), on: Day.optional() })
export const AddAgency = z.object({
  name: z.string().trim().min(2).max(200),
  shortName: z.string().trim().max(60).nullable().default(null),
  kind: AgencyKind,
  parentId: z.number().int().nullable().default(null),
  unitId: z.number().int().nullable().default(null),
  from: Day.nullable().default(null),
})
export const AgencyId = z.object({ agencyId: z.coerce.number().int() })
export const SaveAgency = z.object({
  name: z.string().trim().min(2).max(200),
  shortName: z.string().trim().max(60).nullable(),
  to: Day.nullable().default(null),
})
export const AddAlias = z.object({ printed: z.string().trim().min(2).max(300) })

/** What a member answers for, one thing a row: a unit, a criterion or a field; by which decision, from, to (both counted in). */
export const ChargeRow = z.object({
  chargeId: z.number(),
  agencyId: z.number(),
  personId: z.number().nullable(),
  personName: z.string().nullable(),
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
  criterionNo: z.number().nullable(),
  field: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  ground: z.string().nullable(),
})
export type ChargeRow = z.output<typeof ChargeRow>

export const GroupRow = z.object({
  groupId: z.number(),
  name: z.string(),
  ground: z.string().nullable(),
  members: z.array(
    z.object({
      agencyId: z.number(),
      name: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      ground: z.string().nullable(),
    }),
  ),
  charges: z.array(ChargeRow),
})
export const GroupList = z.object({ groups: z.array(GroupRow) })
export const AddGroup = z.object({
  name: z.string().trim().min(2).max(200),
  ground: z.string().trim().max(400).nullable().default(null),
  agencyIds: z.array(z.number().int()).max(500),
  from: Day.nullable().default(null),
})
export const GroupId = z.object({ groupId: z.coerce.number().int() })
/** Replaces the membership from a day on; earlier days keep theirs. */
export const SaveMembers = z.object({
  agencyIds: z.array(z.number().int()).max(500),
  from: Day,
  ground: z.string().trim().max(400).nullable().default(null),
})
export const MemberId = z.object({ groupId: z.coerce.number().int(), agencyId: z.coerce.number().int() })
/** One thing: exactly one of unit, criterion and field. The person is the member's own, where the decision names one. */
export const Charge = z
  .object({
    personId: z.number().int().nullable().default(null),
    unitId: z.number().int().nullable().default(null),
    criterionNo: z.number().int().min(1).max(99).nullable().default(null),
    field: z.string().trim().min(2).max(200).nullable().default(null),
  })
  .refine(({ unitId, criterionNo, field }) => [unitId, criterionNo, field].filter((one) => one !== null).length === 1)
export type Charge = z.output<typeof Charge>
/** Replaces what one member is in charge of from a day on; earlier days keep theirs. */
export const SaveCharges = z.object({
  charges: z.array(Charge).max(300),
  from: Day,
  ground: z.string().trim().max(400).nullable().default(null),
})
