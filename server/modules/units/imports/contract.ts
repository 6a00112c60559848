import { z } from 'zod'
import { Day, Id, Instant } from '../../../platform/shapes.ts'
import { UnitKind } from '../contract.ts'

export const Source = z.enum(['country', 'province', 'sheet'])
/** The country's list, of all provinces or one; former: with communes and districts of before 1/7/2025 and what passed into what. */
export const AskImport = z
  .object({
    source: z.enum(['country', 'province']),
    provinceCode: z
      .string()
      .regex(/^\d{2}$/)
      .nullable()
      .default(null),
    former: z.boolean().default(true),
  })
  .refine(({ source, provinceCode }) => (source === 'province') === (provinceCode !== null))
export type AskImport = z.output<typeof AskImport>

export const Fate = z.enum(['make', 'same', 'complete', 'differs', 'refused'])
const Counts = z.object({
  make: z.number(),
  same: z.number(),
  complete: z.number(),
  differs: z.number(),
  refused: z.number(),
})

/** A figure of the list beside the same counted elsewhere. */
export const Figure = z.object({
  what: z.enum(['provinces', 'communes', 'xa', 'phuong', 'dac-khu', 'former', 'split', 'without-code']),
  /** The day it holds for; null: of the old-to-new table. */
  on: z.string().nullable(),
  list: z.number(),
  elsewhere: z.number().nullable(),
})
/** A change decided after the package was made, which the list holds with its day; `verified`: compared with the text of its ground. */
export const LaterChange = z.object({
  code: z.string(),
  name: z.string(),
  was: UnitKind,
  kind: UnitKind,
  from: Day,
  ground: z.string(),
  source: z.string(),
  verified: z.boolean(),
})
export const Report = z.object({
  counts: Counts,
  figures: z.array(Figure),
  later: z.array(LaterChange),
  /** What the book held when this was read; it must hold that still. */
  basis: z.string(),
})
export type Report = z.output<typeof Report>

export const ImportId = z.object({ importId: Id })
export const Import = z.object({
  importId: z.string(),
  source: Source,
  /** Name of the province or of the file. */
  name: z.string().nullable(),
  former: z.boolean(),
  phase: z.enum(['reading', 'shown', 'running', 'done', 'failed']),
  askedAt: Instant,
  by: z.string(),
  done: z.number(),
  total: z.number(),
  counts: Counts.nullable(),
  figures: z.array(Figure),
  later: z.array(LaterChange),
  fault: z.string().nullable(),
  operationId: z.string().nullable(),
  undone: z.boolean(),
})
export const ImportList = z.object({ imports: z.array(Import) })
export const ListRows = z.object({
  fate: Fate.optional(),
  q: z.string().trim().max(120).optional(),
  after: z.coerce.number().int().default(0),
})
export const ImportRows = z.object({
  rows: z.array(
    z.object({
      no: z.number(),
      fate: Fate,
      why: z.string().nullable(),
      name: z.string(),
      kind: UnitKind.nullable(),
      code: z.string().nullable(),
      above: z.string().nullable(),
      /** Its days: null as far back as one looks, null: still. */
      from: z.string().nullable(),
      until: z.string().nullable(),
      /** The names of what it passed into. */
      into: z.array(z.string()),
    }),
  ),
  total: z.number(),
  next: z.number().nullable(),
})
export const SheetAsked = z.object({ from: Day })
export const Undo = z.object({ words: z.string().trim().min(2).max(2000) })
