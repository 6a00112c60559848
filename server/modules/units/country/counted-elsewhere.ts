// What others counted, so that a difference of our list is told and not hidden: QĐ 19/2025/QĐ-TTg with NQ 237/NQ-UBTVQH16, and the conversion table of Cục Thống kê
// (10,571 rows; 442 old communes passed into two to six new ones each).
export const countedElsewhere = {
  '2025-06-30': { provinces: 63, former: 10_034 },
  '2025-07-01': { provinces: 34, communes: 3321, xa: 2621, phuong: 687, 'dac-khu': 13 },
  '2026-04-30': { provinces: 34, communes: 3321, xa: 2611, phuong: 697, 'dac-khu': 13 },
  // As the open data set that we have the changes of 1/9 and 20/9/2026 from says; it counts no kinds.
  '2026-09-20': { provinces: 34, communes: 3321 },
  split: 442,
} as const
