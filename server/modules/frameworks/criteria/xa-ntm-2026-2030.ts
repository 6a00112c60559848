// Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2026-2030 (Phụ lục I). Names and numbers only; thresholds are the frameworks module's.
import type { CriteriaSet } from './criteria-set.ts'

export const xaNtm20262030: CriteriaSet = {
  id: 'xa-ntm-2026-2030',
  level: 'xa-ntm',
  decision: 'Quyết định 51/2025/QĐ-TTg',
  date: '2025-12-29',
  from: '2026-02-15',
  to: null,
  criteria: [
    {
      no: 1,
      name: 'Quy hoạch',
      verified: true,
      source: 'source',
      indicators: [],
    },
    {
      no: 2,
      name: 'Hạ tầng kinh tế - xã hội',
      verified: true,
      source: 'source',
      indicators: [],
    },
    {
      no: 3,
      name: 'Phát triển kinh tế nông thôn',
      verified: true,
      source: 'source',
      indicators: [],
    },
    {
      no: 4,
      name: 'Đào tạo nguồn nhân lực nông thôn',
      verified: true,
      source: 'source',
      indicators: [],
    },
    {
      no: 5,
      name: 'Văn hóa, Giáo dục, Y tế',
      verified: true,
      source: 'source',
      indicators: [],
    },
    {
      no: 6,
      name: 'Giảm nghèo và An sinh xã hội',
      verified: true,
      source: 'source',
      indicators: [],
    },
    {
      no: 7,
      name: 'Khoa học công nghệ và Chuyển đổi số',
      verified: true,
      source: 'source',
      indicators: [],
    },
    {
      no: 8,
      name: 'Môi trường và cảnh quan nông thôn',
      verified: true,
      source: 'source',
      indicators: [],
    },
    {
      no: 9,
      name: 'Xây dựng hệ thống chính trị và Hành chính công',
      verified: true,
      source: 'source',
      indicators: [],
    },
    {
      no: 10,
      name: 'Tiếp cận pháp luật và An ninh, Quốc phòng',
      verified: true,
      source: 'source',
      indicators: [],
    },
  ],
}
