/** The register's filters as they stand in the address. */

import { documentKinds } from '../../../../server/modules/documents/kinds.ts'
import { count, oneOf, type RawSearch, text } from '../../../platform/search-params.ts'
import type { RegisterFilter } from '../documents-data.ts'

export const works = ['to-review', 'reviewed', 'handed-out', 'entered'] as const

export interface RegisterSearch {
  tim?: string
  viec?: (typeof works)[number]
  loai?: (typeof documentKinds)[number]
  trang?: number
}

export function readRegisterSearch(raw: RawSearch): RegisterSearch {
  return {
    tim: text(raw.tim),
    viec: oneOf(raw.viec, works),
    loai: oneOf(raw.loai, documentKinds),
    trang: count(raw.trang),
  }
}

export const filterOf = ({ tim, viec, loai, trang }: RegisterSearch): RegisterFilter => ({
  q: tim,
  work: viec,
  kind: loai,
  page: trang,
})
