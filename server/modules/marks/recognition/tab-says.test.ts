import { describe, expect, it } from 'vitest'
import { degreeNamed, stagesNamed } from './tab-says.ts'

const chain = [
  { code: 'claim', name: 'Xã tự đánh giá' },
  { code: 'confirmation', name: 'Cơ quan phụ trách tiêu chí xác nhận' },
  { code: 'review', name: 'UBND huyện thẩm tra' },
  { code: 'appraisal', name: 'Sở, ngành thẩm định' },
  { code: 'council', name: 'Hội đồng thẩm định tỉnh' },
] as const
const words = (name: string, titles: string[] = [], headings: string[] = []) => ({ name, titles, headings })

describe('which stage a tab names', () => {
  it.each([
    ['xã tự đánh giá', [], ['claim']],
    ['TĐG', ['KẾT QUẢ TỰ ĐÁNH GIÁ CỦA CÁC XÃ'], ['claim']],
    ['huyện thẩm tra', [], ['review']],
    ['Huyện thẩm định', [], ['review']],
    ['tỉnh thẩm định', [], ['appraisal']],
    ['HĐ', ['Kết quả họp Hội đồng thẩm định'], ['council']],
    ['Cơ quan phụ trách tiêu chí xác nhận', [], ['confirmation']],
    ['Biểu 1', ['Tổng hợp phục vụ thẩm định, công nhận xã đạt chuẩn'], []],
    ['Biểu 1', ['Xã tự đánh giá, đề nghị UBND huyện thẩm tra'], ['claim']],
    ['Biểu 2', ['Kết quả tự đánh giá, thẩm tra, thẩm định'], ['claim', 'review', 'appraisal']],
    ['Thẩm tra', ['Kết quả tự đánh giá, thẩm tra, thẩm định'], ['review']],
    ['2023', ['Kết quả thực hiện Bộ tiêu chí'], []],
  ] as const)('%s · %s', (name, titles, stages) => {
    expect(stagesNamed(words(name, [...titles]), chain)).toEqual(stages)
  })

  it('the headings tell it only where all of them say the same', () => {
    expect(stagesNamed(words('Biểu', [], ['1.1 Thẩm tra', '1.2 Thẩm tra']), chain)).toEqual(['review'])
    expect(stagesNamed(words('Biểu', [], ['1.1 Tự đánh giá', '1.1 Thẩm tra']), chain)).toEqual([])
  })
})

describe('which degree a tab names', () => {
  it.each([
    ['NTM nâng cao', [], 'nang-cao'],
    ['Kiểu mẫu', [], 'kieu-mau'],
    ['Biểu', ['Kết quả thực hiện xã nông thôn mới nâng cao năm 2024'], 'nang-cao'],
    ['Biểu', ['Xã nông thôn mới, xã nông thôn mới nâng cao'], null],
    ['Biểu', ['Chương trình mục tiêu quốc gia xây dựng nông thôn mới'], null],
    ['2024', [], null],
  ] as const)('%s · %s', (name, titles, degree) => {
    expect(degreeNamed(words(name, [...titles]))).toBe(degree)
  })
})
