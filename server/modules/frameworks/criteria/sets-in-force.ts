import type { CriteriaSet } from './criteria-set.ts'
import { xaNtm20092015 } from './xa-ntm-2009-2015.ts'
import { xaNtm20162020 } from './xa-ntm-2016-2020.ts'
import { xaNtm20212025 } from './xa-ntm-2021-2025.ts'
import { xaNtm20262030 } from './xa-ntm-2026-2030.ts'
import { xaNtmKieuMau20212025 } from './xa-ntm-kieu-mau-2021-2025.ts'
import { xaNtmNangCao20212025 } from './xa-ntm-nang-cao-2021-2025.ts'

const sets = [xaNtm20092015, xaNtm20162020, xaNtm20212025, xaNtm20262030, xaNtmNangCao20212025, xaNtmKieuMau20212025]

/**
 * The national set a document of that day means for a level; null where the level has no national numbering then
 * (nâng cao before 2021). `day` is "2021-09-05", "2021-09" or "2021"; without a day the set of 2021-2025 is taken.
 */
export function setInForce(level: CriteriaSet['level'], day: string | null): CriteriaSet | null {
  const asked = !day
    ? '2021-12-31'
    : day.length === 4
      ? `${day}-12-31`
      : day.length === 7
        ? `${day}-28`
        : day.slice(0, 10)
  return sets.find((set) => set.level === level && set.from <= asked && (set.to === null || asked <= set.to)) ?? null
}
