import { z } from 'zod'
import { Day } from '../../../platform/shapes.ts'

/** Commune group of QĐ 51/2025; border, especially difficult, safe zone; one of the seven regions of QĐ 318; the year by which a standard is to be reached. */
export const classNames = [
  'group',
  'border',
  'hard',
  'safe-zone',
  'region',
  'target-ntm',
  'target-nang-cao',
  'target-kieu-mau',
] as const
export const ClassName = z.enum(classNames)
export type ClassName = z.output<typeof ClassName>
export const regions = [
  'mien-nui-phia-bac',
  'dong-bang-song-hong',
  'bac-trung-bo',
  'nam-trung-bo',
  'tay-nguyen',
  'dong-nam-bo',
  'dong-bang-song-cuu-long',
] as const

/** What values a class may have. */
export function valuesOf(name: ClassName): readonly string[] | RegExp {
  if (name === 'group') return ['1', '2', '3']
  if (name === 'region') return regions
  return name.startsWith('target-') ? /^20\d\d$/ : ['yes']
}

/** From a day on these units are of a class; value null: they are not any more. Earlier days keep theirs. */
export const SetClass = z
  .object({
    unitIds: z.array(z.number().int()).min(1).max(5000),
    class: ClassName,
    value: z.string().trim().max(40).nullable(),
    from: Day,
    /** The last day, counted in; null: until something else is said. */
    to: Day.nullable().default(null),
    ground: z.string().trim().max(400).nullable().default(null),
  })
  .refine(({ class: name, value }) => {
    const allowed = valuesOf(name)
    return value === null || (allowed instanceof RegExp ? allowed.test(value) : allowed.includes(value))
  })
  .refine(({ from, to }) => to === null || to >= from)
export const ClassSet = z.object({ units: z.number() })
