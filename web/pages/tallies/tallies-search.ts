import { count, type RawSearch } from '../../platform/search-params.ts'

export interface TalliesSearch {
  /** Commune. */
  xa?: number
  /** Set of criteria. */
  bo?: number
  /** Indicator: its place and one, since places begin at nought. */
  ct?: number
}

export const readTalliesSearch = (raw: RawSearch): TalliesSearch => ({
  xa: count(raw.xa),
  bo: count(raw.bo),
  ct: count(raw.ct),
})
