import type { AskTable } from '../../../server/modules/results/contract.ts'
import { count, oneOf, type RawSearch } from '../../platform/search-params.ts'

/** /ket-qua/…?theo=dia-ban&ban=1: by places, an earlier version. */
export interface ResultsSearch {
  theo?: 'dia-ban'
  ban?: number
}
export const readResultsSearch = (raw: RawSearch): ResultsSearch => ({
  theo: oneOf(raw.theo, ['dia-ban']),
  ban: count(raw.ban),
})

/** What the API is asked for. */
export const askedOf = ({ theo, ban }: ResultsSearch): AskTable => ({
  by: theo === 'dia-ban' ? 'unit' : 'agency',
  version: ban,
})
