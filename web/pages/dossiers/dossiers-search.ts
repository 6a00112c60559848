import { count, type RawSearch } from '../../platform/search-params.ts'

export interface DossiersSearch {
  /** Set of criteria. */
  bo?: number
  /** Commune. */
  xa?: number
}

export const readDossiersSearch = (raw: RawSearch): DossiersSearch => ({ bo: count(raw.bo), xa: count(raw.xa) })
