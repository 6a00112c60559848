import { count, type RawSearch } from '../../platform/search-params.ts'

export interface ClaimsSearch {
  /** Set of criteria. */
  bo?: number
  /** Agency, for those who keep the book. */
  nganh?: number
}

export const readClaimsSearch = (raw: RawSearch): ClaimsSearch => ({ bo: count(raw.bo), nganh: count(raw.nganh) })
