import { oneOf, type RawSearch, text } from '../../platform/search-params.ts'

export const adminTabs = ['don-vi', 'co-quan', 'nhom', 'nguoi'] as const
export type AdminTab = (typeof adminTabs)[number]
export interface AdminSearch {
  muc?: AdminTab
  tim?: string
}

export function readAdminSearch(raw: RawSearch): AdminSearch {
  return { muc: oneOf(raw.muc, adminTabs), tim: text(raw.tim) }
}
