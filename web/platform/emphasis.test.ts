import { expect, it } from 'vitest'
import { withoutStars } from './emphasis.ts'

it.each([
  ['**Phòng Tài nguyên** chủ trì, *phối hợp* các xã', 'Phòng Tài nguyên chủ trì, phối hợp các xã'],
  ['***Trước ngày 15/10*** báo cáo', 'Trước ngày 15/10 báo cáo'],
  ['3 * 4 ha và (*) ghi chú', '3 * 4 ha và (*) ghi chú'],
  ['rà soát** trước ngày **15/10**; **cắt giữa', 'rà soát trước ngày 15/10; cắt giữa'],
  ['không dấu', 'không dấu'],
])('%j is shown as %j', (text, shown) => {
  expect(withoutStars(text)).toBe(shown)
})
