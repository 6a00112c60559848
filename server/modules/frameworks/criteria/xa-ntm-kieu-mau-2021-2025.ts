// Quy định xã nông thôn mới kiểu mẫu giai đoạn 2021-2025. Names and numbers only; thresholds are the frameworks module's.
import type { CriteriaSet } from './criteria-set.ts'

const source = 'Quyết định 319/QĐ-TTg'

export const xaNtmKieuMau20212025: CriteriaSet = {
  id: 'xa-ntm-kieu-mau-2021-2025',
  level: 'xa-ntm-kieu-mau',
  decision: source,
  date: '2022-03-08',
  from: '2021-01-01',
  to: '2026-02-14',
  criteria: [
    { no: 1, name: 'Đạt chuẩn nông thôn mới nâng cao giai đoạn 2021-2025', verified: false, source, indicators: [] },
    { no: 2, name: 'Thu nhập', verified: false, source, indicators: [] },
    { no: 3, name: 'Thôn thông minh', verified: false, source, indicators: [] },
    { no: 4, name: 'Lĩnh vực nổi trội', verified: false, source, indicators: [] },
  ],
}
