import { describe, expect, it } from 'vitest'
import { citedSection, clauseCited, linkReference } from './citations.ts'

const registered = [
  { documentId: 'a', number: '46/TB-UBND', kind: 'thong-bao', issuedOn: '2023-05-02' },
  { documentId: 'b', number: '46/TB-UBND', kind: 'thong-bao', issuedOn: '2024-08-01' },
  { documentId: 'c', number: '46/TB-UBND', kind: 'thong-bao', issuedOn: '2025-01-15' },
  { documentId: 'd', number: '12 /KH-UBND', kind: 'ke-hoach', issuedOn: '2024-01-10' },
  { documentId: 'e', number: '7/CV', kind: 'cong-van', issuedOn: '2024-03-03' },
  { documentId: 'f', number: '7/CV', kind: 'ke-hoach', issuedOn: '2024-03-03' },
]
const cited = (number: string, date: string | null = null, type: string | null = null) =>
  linkReference({ type, number, date }, registered, '2024-09-10')

describe('a cited document', () => {
  it.each<[string, string | null, string | null, string | null, number]>([
    ['46/TB-UBND', '2023-05-02', null, 'a', 1],
    ['12/kh-ubnd', '2024-01-10', null, 'd', 1],
    ['12/KH-UBND', null, null, 'd', 0.95],
    ['46/TB-UBND', '2024', null, 'b', 1],
    ['7/CV', '2024-03-03', 'ke-hoach', 'f', 1],
    ['46/TB-UBND', null, null, 'b', 0.7],
    ['12/KH-UBND', '2024-01-11', null, 'd', 0.6],
    ['99/KH-UBND', null, null, null, 0],
  ])('%s of %s', (number, date, type, documentId, sure) =>
    expect(cited(number, date, type)).toMatchObject({ documentId, sure }),
  )

  it('says why it is not sure', () => {
    expect(cited('46/TB-UBND').why).toBe('Trong sổ có 2 văn bản mang số này; lấy bản gần nhất, ngày 1/8/2024.')
    expect(cited('12/KH-UBND', '2024-01-11').why).toBe(
      'Trong sổ, số này ban hành ngày 10/1/2024, không phải 11/1/2024.',
    )
  })
})

describe('an earlier clause cited by number', () => {
  it.each<[string, string | null]>([
    ['tiếp tục thực hiện điểm 3 Thông báo số 46/TB-UBND ngày 01/8/2024', '3'],
    ['thực hiện mục 2.1 của Thông báo số 46/TB-UBND', '2.1'],
    ['thực hiện điểm a khoản 2 mục III Thông báo số 46/TB-UBND', 'III.2.a'],
    ['thực hiện Mục III, khoản 2, điểm a **Thông báo số** 46/TB-UBND', 'III.2.a'],
    ['nội dung thứ 5 tại Thông báo số 46/TB-UBND', '5'],
    ['nội dung tại điểm 1.2.b Kết luận số 46/TB-UBND', '1.2.b'],
    ['thực hiện Thông báo số 46/TB-UBND', null],
    ['điểm 3 Kế hoạch số 12/KH-UBND và Thông báo số 46/TB-UBND', null],
    ['nội dung các văn bản, Thông báo số 46/TB-UBND', null],
    ['hoàn thành mục tiêu theo Thông báo số 46/TB-UBND', null],
  ])('%s', (quote, section) => expect(citedSection(quote, '46/TB-UBND')).toBe(section))

  const clauses = ['1', '2', 'III.2.a', 'III.2.b', 'IV.1', 'IV.3'].map((section) => ({ directiveId: section, section }))
  it.each<[string, string | null]>([
    ['2', '2'],
    ['III.2.A', 'III.2.a'],
    ['2.b', 'III.2.b'],
    ['3', 'IV.3'],
    ['1', '1'],
    ['9', null],
  ])('section %s is clause %s', (section, directiveId) =>
    expect(clauseCited(section, clauses)?.directiveId ?? null).toBe(directiveId),
  )
})
