import { oneOf, type RawSearch } from '../../platform/search-params.ts'

/** /lien-ket?xem=da-phat: what came in, what was answered, or the links themselves. */
export interface LinksSearch {
  xem?: 'da-tra-loi' | 'da-phat'
}
export const readLinksSearch = (raw: RawSearch): LinksSearch => ({ xem: oneOf(raw.xem, ['da-tra-loi', 'da-phat']) })
