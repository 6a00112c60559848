import { count, oneOf, type RawSearch, text } from '../../../platform/search-params.ts'
import { stageCodes } from '../stage-codes.ts'

/** /bieu-tieu-chi/nhap?bo=3&dv=12&xem=claim&cot=chi-tieu */
export interface EntrySearch {
  bo?: number
  dv?: number
  xem?: (typeof stageCodes)[number]
  /** Criteria only, or their indicators too. */
  cot?: 'chi-tieu'
  tim?: string
}
export const readEntrySearch = (raw: RawSearch): EntrySearch => ({
  bo: count(raw.bo),
  dv: count(raw.dv),
  xem: oneOf(raw.xem, stageCodes),
  cot: oneOf(raw.cot, ['chi-tieu']),
  tim: text(raw.tim),
})
