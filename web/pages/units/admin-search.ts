import { oneOf, type RawSearch, text } from '../../platform/search-params.ts'

export const adminTabs = ['don-vi', 'sap-xep', 'danh-muc', 'co-quan', 'nhom', 'nguoi', 'lien-he', 'tin-nhac'] as const
export type AdminTab = (typeof adminTabs)[number]
export interface AdminSearch {
  muc?: AdminTab
  tim?: string
  /** Units as they were on a day, YYYY-MM-DD. */
  ngay?: string
  /** Only units counted as this on the day: "group:2". */
  loai?: string
  /** What is opened: a unit, an operation, an import. */
  xem?: string
  /** A form that is opened with the page. */
  them?: AdminForm
}
export const adminForms = ['thon', 'danh-ba', 'thuong-co'] as const
export type AdminForm = (typeof adminForms)[number]

export function readAdminSearch(raw: RawSearch): AdminSearch {
  return {
    muc: oneOf(raw.muc, adminTabs),
    tim: text(raw.tim),
    them: oneOf(raw.them, adminForms),
    ngay: dayIn(text(raw.ngay)),
    loai: text(raw.loai),
    xem: text(raw.xem),
  }
}

const dayIn = (day: string | undefined) => (day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined)
