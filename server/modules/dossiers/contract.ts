import { z } from 'zod'
import { Day, Id, Instant, Num } from '../../platform/shapes.ts'

const short = (most: number) => z.string().trim().min(1).max(most)

/** What is known of the document itself; a file dropped by the folder has only its name until somebody writes the rest. */
const AboutItem = z.object({
  number: short(80).nullable().default(null),
  issuedOn: Day.nullable().default(null),
  issuer: short(200).nullable().default(null),
  /** Trích yếu. */
  subject: short(500),
  /** Bản chính; false: bản sao; null: not said. */
  original: z.boolean().nullable().default(null),
  /** Số tờ. */
  sheets: z.number().int().min(1).max(10_000).nullable().default(null),
  validUntil: Day.nullable().default(null),
  /** Bản giấy lưu tại …; needed where there is no file. */
  keptAt: short(200).nullable().default(null),
})
const Laid = z.object({ place: z.number().int().min(0), requiredId: z.number().int().nullable().default(null) })

export const AddItem = AboutItem.extend({
  unitId: z.number().int(),
  frameworkId: z.number().int(),
  fileId: Id.nullable().default(null),
  places: z.array(Laid).max(60).default([]),
  /** The item this one is a newer version of: it takes over its places. */
  replaces: Id.nullable().default(null),
})
export type AddItem = z.output<typeof AddItem>
export const ItemAdded = z.object({ itemId: Id })
export const ItemId = z.object({ itemId: Id })
export const SaveItem = AboutItem
export type SaveItem = z.output<typeof SaveItem>
/** All places of an item in a set, as they are to stand from now on. */
export const LayItem = z.object({ frameworkId: z.number().int(), places: z.array(Laid).max(60) })
export type LayItem = z.output<typeof LayItem>
export const WithdrawItem = z.object({ reason: short(400) })

/** Files that were sent before (POST /files), with the paths they had in their folder. */
export const LayFiles = z.object({
  unitId: z.number().int(),
  frameworkId: z.number().int(),
  files: z
    .array(z.object({ fileId: Id, path: short(1000) }))
    .min(1)
    .max(500),
})
export type LayFiles = z.output<typeof LayFiles>
export const FilesLaid = z.object({
  /** `place` null: it lies in the tray. `again`: the same content was there before. */
  items: z.array(z.object({ itemId: Id, path: z.string(), place: z.number().nullable(), again: z.boolean() })),
  laid: z.number(),
  tray: z.number(),
  refused: z.array(z.object({ path: z.string(), words: z.string() })),
})
export type FilesLaid = z.output<typeof FilesLaid>

export const AskDossier = z.object({ unit: Num, framework: Num })
export const Item = z.object({
  itemId: Id,
  unitId: z.number(),
  /** The former commune it came from; null: the unit's own. */
  part: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: Day.nullable(),
  issuer: z.string().nullable(),
  subject: z.string(),
  original: z.boolean().nullable(),
  sheets: z.number().nullable(),
  keptAt: z.string().nullable(),
  validUntil: Day.nullable(),
  expired: z.boolean(),
  file: z.object({ name: z.string(), size: z.number(), mediaType: z.string(), hash: z.string() }).nullable(),
  addedAt: Instant,
  by: z.string().nullable(),
  /** How many versions stood before this one. */
  versions: z.number(),
  places: z.array(z.object({ place: z.number(), requiredId: z.number().nullable() })),
})
export type Item = z.output<typeof Item>

/** there; missing; anew: only a paper of a former commune or one that has run out. */
export const requiredStates = ['there', 'missing', 'anew'] as const
export const Dossier = z.object({
  unit: z.object({ unitId: z.number(), name: z.string() }),
  frameworkId: z.number(),
  mayAdd: z.boolean(),
  places: z.array(
    z.object({
      place: z.number(),
      kind: z.enum(['indicator', 'criterion']),
      code: z.string(),
      name: z.string(),
      criterion: z.number().nullable(),
      required: z.array(
        z.object({
          requiredId: z.number(),
          name: z.string(),
          note: z.string().nullable(),
          state: z.enum(requiredStates),
        }),
      ),
    }),
  ),
  /** Those without places are the tray. */
  items: z.array(Item),
  parts: z.array(z.object({ unitId: z.number(), name: z.string() })),
})
export type Dossier = z.output<typeof Dossier>

export const AskProof = z.object({ unit: Num, framework: Num, place: z.coerce.number().int().min(0) })
export const Proof = z.object({
  items: z.array(Item),
  missing: z.array(z.object({ requiredId: z.number(), name: z.string(), state: z.enum(requiredStates) })),
})

export const AskProofMarks = z.object({ framework: Num })
/** Which cells of a set have proof, of the units this actor is shown the proof of; `photos` are those of them with a picture. */
export const ProofMarks = z.object({
  units: z.array(z.object({ unitId: z.number(), places: z.array(z.number()), photos: z.array(z.number()) })),
})
export type ProofMarks = z.output<typeof ProofMarks>

/** criteria: places of a set with commas between; none: those that have proof. whole: one cover for all of the unit's. year: by default this one. */
export const AskCovers = AskDossier.extend({
  criteria: z
    .string()
    .regex(/^\d{1,3}(,\d{1,3}){0,99}$/)
    .transform((words) => words.split(',').map(Number))
    .optional(),
  whole: z.enum(['yes']).optional(),
  year: z.coerce.number().int().min(1990).max(2100).optional(),
})
export type AskCovers = z.output<typeof AskCovers>

export const AskMissing = z.object({ framework: Num.optional() })
const Counted = z.object({ required: z.number(), there: z.number(), missing: z.number(), anew: z.number() })
/** What is missing, by commune and by the agency that answers; agencyId null: nobody was named. */
export const Missing = z.object({
  frameworks: z.array(z.object({ frameworkId: z.number(), name: z.string() })),
  frameworkId: z.number().nullable(),
  mayLoadGuide: z.boolean(),
  required: z.number(),
  units: z.array(Counted.extend({ unitId: z.number(), name: z.string(), items: z.number() })),
  agencies: z.array(Counted.extend({ agencyId: z.number().nullable(), name: z.string().nullable() })),
})
export type Missing = z.output<typeof Missing>

/** What would become of each row of a guide's sheet. */
export const GuideRow = z.object({
  no: z.number(),
  code: z.string(),
  name: z.string(),
  note: z.string().nullable(),
  place: z.number().nullable(),
  fate: z.enum(['add', 'same', 'twice', 'unknown-code', 'no-name']),
})
export type GuideRow = z.output<typeof GuideRow>
export const GuideRead = z.object({ rows: z.array(GuideRow), ending: z.number() })
export const SaveGuide = z.object({
  frameworkId: z.number().int(),
  rows: z
    .array(z.object({ place: z.number().int().min(0), name: short(500), note: short(500).nullable().default(null) }))
    .min(1)
    .max(3000),
})
export type SaveGuide = z.output<typeof SaveGuide>
export const GuideSaved = z.object({ added: z.number(), ended: z.number(), kept: z.number() })
export const AskGuide = z.object({ framework: Num })
