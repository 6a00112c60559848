import { oneOf, type RawSearch, text } from '../../platform/search-params.ts'

export const adminTabs = ['don-vi', 'co-quan', 'nhom', 'nguoi', 'lien-he', 'tin-nhac'] as const
export type AdminTab = (typeof adminTabs)[number]
export interface AdminSearch {
  muc?: AdminTab
  tim?: string
  /** A form that is opened with the page. */
  them?: AdminForm
}
export const adminForms = ['thon', 'danh-ba', 'thuong-co'] as const
export type AdminForm = (typeof adminForms)[number]

export function readAdminSearch(raw: RawSearch): AdminSearch {
  return { muc: oneOf(raw.muc, adminTabs), tim: text(raw.tim), them: oneOf(raw.them, adminForms) }
}
