import { describe, expect, it } from 'vitest'
import { differencesOf, matchClauses } from './clause-matching.ts'
import { likeEnough, likenessOf, shinglesOf, sketchOf } from './likeness.ts'

const clause = (n: number, day: string) =>
  `${n}. UBND xã số ${n} rà soát hồ sơ minh chứng các tiêu chí đã đạt, bổ sung phần còn thiếu và báo cáo Ủy ban nhân dân huyện trước ngày ${day}.`
const paper = (days: string[]) => days.map((day, i) => clause(i + 1, day)).join('\n\n')
const days = Array.from({ length: 20 }, (_, i) => `${(i % 28) + 1}/9/2024`)
const like = (a: string, b: string) => likenessOf(shinglesOf(a), shinglesOf(b))

describe('likeness of texts', () => {
  it('is 1 for the same words, whatever marks, capitals and lines', () => {
    expect(like(paper(days), paper(days).toUpperCase().replaceAll('\n\n', ' \n'))).toBe(1)
    expect(like(paper(days), paper(days).normalize('NFD'))).toBe(1)
  })

  it('stays above the threshold when a date is corrected, below it for another paper', () => {
    expect(like(paper(days), paper(['30/10/2024', ...days.slice(1)]))).toBeGreaterThan(0.8)
    expect(like(paper(days), 'Kế hoạch phát triển chăn nuôi trâu bò vùng cao giai đoạn mới của huyện')).toBeLessThan(
      0.1,
    )
  })

  it('finds its candidates by a sketch', () => {
    const a = sketchOf(shinglesOf(paper(days)))
    const b = sketchOf(shinglesOf(paper(['30/10/2024', ...days.slice(1)])))
    expect(a.filter((one) => b.includes(one)).length).toBeGreaterThan(a.length / 2)
  })

  it.each([
    [{ number: '41/TB-UBND', subject: 'a' }, { number: '41/TB-UBND', subject: 'b' }, 0.5],
    [{ number: '41/TB-UBND', subject: 'a' }, { number: '52/TB-UBND', subject: 'a' }, 0.8],
    [{ number: '/TB-UBND', subject: 'Kết luận' }, { number: '41/TB-UBND', subject: 'KẾT  LUẬN' }, 0.6],
    [{ number: null, subject: null }, { number: null, subject: null }, 0.8],
  ])('a paper of one number, or of one subject not yet numbered, may have changed more', (known, sent, enough) =>
    expect(likeEnough(known, sent)).toBe(enough),
  )

  it('an empty text is like nothing', () => expect(like('', '')).toBe(0))
})

describe('matching clauses', () => {
  it('pairs corrected and moved clauses, leaves new and vanished ones alone', () => {
    const was = [
      'Rà soát quy hoạch chung xây dựng xã trước ngày 5/9',
      'Thu gom rác thải tại các điểm tập kết',
      'Kiểm tra nguồn nước sinh hoạt của các bản vùng cao',
    ]
    const is = [
      'Kiểm tra nguồn nước sinh hoạt của các bản vùng cao',
      'Rà soát quy hoạch chung xây dựng xã trước ngày 15/9',
      'Mở lớp tập huấn cho cán bộ bản về giữ gìn cảnh quan',
    ]
    const pairs = matchClauses(was, is).map(({ was: i, is: j }) => [i, j])
    expect(pairs.toSorted()).toEqual([
      [0, 1],
      [2, 0],
    ])
  })

  it('tells the differences in the order of the new text', () => {
    const was = [
      { section: '1', quote: 'Rà soát quy hoạch chung xây dựng xã trước ngày **5/9**' },
      { section: '2', quote: 'Thu gom rác thải tại các điểm tập kết' },
    ]
    const is = [
      { section: '1', quote: 'Rà soát quy hoạch chung xây dựng xã trước ngày 15/9' },
      { section: '2', quote: 'Mở lớp tập huấn cho cán bộ bản' },
    ]
    expect(differencesOf(was, is)).toEqual([
      {
        section: '1',
        was: 'Rà soát quy hoạch chung xây dựng xã trước ngày 5/9',
        is: 'Rà soát quy hoạch chung xây dựng xã trước ngày 15/9',
      },
      { section: '2', was: null, is: 'Mở lớp tập huấn cho cán bộ bản' },
      { section: '2', was: 'Thu gom rác thải tại các điểm tập kết', is: null },
    ])
    expect(
      differencesOf(was, [{ section: '1', quote: 'Rà soát quy hoạch chung\nxây dựng xã trước ngày 5/9' }, was[1]!]),
    ).toEqual([])
  })
})
