import { oneOf, type RawSearch } from '../../platform/search-params.ts'

export const setParts = ['tieu-chi', 'phu-trach', 'ke-tiep', 'so-sanh'] as const
export type SetPart = (typeof setParts)[number]

export function readSetSearch(raw: RawSearch): { muc?: SetPart; voi?: number } {
  const other = Number(raw.voi)
  return { muc: oneOf(raw.muc, setParts), voi: Number.isInteger(other) && other > 0 ? other : undefined }
}
