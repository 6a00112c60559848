// The pure parts of what importing would do: names in a cell, which assignment a task is, what a row adds.
import { describe, expect, it } from 'vitest'
import type { Party } from '../../directives/contract.ts'
import { nameKey } from '../../spelling/fold.ts'
import { finder, fits, isReworded, type Known, plainWords } from './matching.ts'
import { namesIn, partiesOf } from './names.ts'
import { speakingAt } from './saying.ts'

const known = [
  'UBND xã Nậm Pung',
  'UBND xã Chiềng Mai',
  'P. NN&PTNT',
  'Phòng Văn hóa, Thể thao và Du lịch',
  'Phòng Lao động - Thương binh và Xã hội',
  'Công an huyện',
  'Hội Nông dân',
  'Trạm Y tế',
]
const book = new Map(known.map((name, i) => [nameKey(name), i + 1]))
const link = (printed: string): Party => {
  const agencyId = book.get(nameKey(printed))
  return { printed, agencyIds: agencyId ? [agencyId] : [], sure: agencyId ? 1 : 0 } as Party
}

describe('names in a cell', () => {
  const cases: [string, string[]][] = [
    ['UBND xã Nậm Pung', ['UBND xã Nậm Pung']],
    ['UBND xã Nậm Pung, Chiềng Mai', ['UBND xã Nậm Pung', 'UBND xã Chiềng Mai']],
    ['UBND xã Nậm Pung\nUBND xã Chiềng Mai', ['UBND xã Nậm Pung', 'UBND xã Chiềng Mai']],
    ['P. NN&PTNT; UBND xã Nậm Pung, Chiềng Mai', ['P. NN&PTNT', 'UBND xã Nậm Pung', 'UBND xã Chiềng Mai']],
    ['- P. NN&PTNT\n- Công an huyện', ['P. NN&PTNT', 'Công an huyện']],
    ['1. P. NN&PTNT\n2. Công an huyện', ['P. NN&PTNT', 'Công an huyện']],
    ['P. NN&PTNT và Công an huyện', ['P. NN&PTNT', 'Công an huyện']],
    ['P. NN&PTNT + Công an huyện', ['P. NN&PTNT', 'Công an huyện']],
    ['P. NN&PTNT / Công an huyện', ['P. NN&PTNT', 'Công an huyện']],
    ['Phòng Văn hóa, Thể thao và Du lịch', ['Phòng Văn hóa, Thể thao và Du lịch']],
    [
      'Phòng Lao động - Thương binh và Xã hội, Hội Nông dân',
      ['Phòng Lao động - Thương binh và Xã hội', 'Hội Nông dân'],
    ],
    ['Hội Nông dân; Công an huyện; hội nông dân', ['Hội Nông dân', 'Công an huyện']],
    ['Đội quản lý trật tự', ['Đội quản lý trật tự']],
    ['Đội A; Đội B', ['Đội A', 'Đội B']],
    ['', []],
  ]
  it.each(cases)('%s', (cell, names) => expect(namesIn(cell, link)).toEqual(names))

  const parted: [string, string, { lead: string[]; cooperate: string[] }][] = [
    [
      'P. NN&PTNT',
      'Công an huyện, Hội Nông dân',
      { lead: ['P. NN&PTNT'], cooperate: ['Công an huyện', 'Hội Nông dân'] },
    ],
    ['P. NN&PTNT chủ trì, Công an huyện phối hợp', '', { lead: ['P. NN&PTNT'], cooperate: ['Công an huyện'] }],
    ['Chủ trì: P. NN&PTNT. Phối hợp: Công an huyện', '', { lead: ['P. NN&PTNT'], cooperate: ['Công an huyện'] }],
    ['P. NN&PTNT (chủ trì); Công an huyện (phối hợp)', '', { lead: ['P. NN&PTNT'], cooperate: ['Công an huyện'] }],
    ['P. NN&PTNT', 'P. NN&PTNT; Các đơn vị liên quan', { lead: ['P. NN&PTNT'], cooperate: [] }],
    ['', 'Công an huyện', { lead: [], cooperate: ['Công an huyện'] }],
  ]
  it.each(parted)('%s | %s', (lead, cooperate, parties) => expect(partiesOf(lead, cooperate, link)).toEqual(parties))
})

describe('which assignment a task is', () => {
  const one = (part: Partial<Known> & { assignmentId: string }): Known => ({
    leadAgencyId: 1,
    number: '215tbubnd',
    issuedOn: '2024-09-05',
    words: [plainWords('Rà soát danh mục đường giao thông nội đồng trên địa bàn xã')],
    dueDays: ['2024-09-30'],
    ...part,
  })
  const wanted = (words: string, part: Partial<Known> = {}) => ({
    ...one({ assignmentId: '' }),
    ...part,
    words: plainWords(words),
  })
  const find = finder([
    one({ assignmentId: 'a' }),
    one({ assignmentId: 'b', leadAgencyId: 2 }),
    one({
      assignmentId: 'c',
      number: '',
      issuedOn: null,
      words: [plainWords('Báo cáo tháng')],
      dueDays: ['2024-08-31'],
    }),
    one({
      assignmentId: 'd',
      number: '',
      issuedOn: null,
      words: [plainWords('Báo cáo tháng')],
      dueDays: ['2024-09-30'],
    }),
  ])
  const same = 'RÀ SOÁT danh mục đường giao thông nội đồng, trên địa bàn xã.'

  it('of the same lead, number and words, however spelled', () => {
    expect(find(wanted(same))?.assignmentId).toBe('a')
    expect(find(wanted(same, { leadAgencyId: 2 }))?.assignmentId).toBe('b')
    expect(find(wanted(same, { leadAgencyId: 3 }))).toBeNull()
    expect(find(wanted(same, { number: '216tbubnd' }))).toBeNull()
  })

  it('also with a word mended, never with another figure', () => {
    expect(find(wanted('Rà soát danh mục các đường giao thông nội đồng trên địa bàn xã'))?.assignmentId).toBe('a')
    expect(isReworded('tong hop ket qua dot 1 cua cac xa', 'tong hop ket qua dot 2 cua cac xa')).toBe(false)
    expect(isReworded('hop giao ban', 'hop giao ban xa')).toBe(false)
  })

  it('numbers begin anew each year; without a document another day is another time', () => {
    expect(find(wanted(same, { issuedOn: '2023-09-05' }))).toBeNull()
    const none = { number: '', issuedOn: null }
    expect(find(wanted('Báo cáo tháng', { ...none, dueDays: ['2024-09-30'] }))?.assignmentId).toBe('d')
    expect(find(wanted('Báo cáo tháng', { ...none, dueDays: ['2024-10-31'] }))).toBeNull()
    expect(
      fits({ number: '', issuedOn: null, dueDays: [] }, { number: '', issuedOn: null, dueDays: ['2024-09-30'] }),
    ).toBe(true)
  })
})

describe('when a tab speaks', () => {
  const now = new Date('2024-09-20T01:00:00Z')
  it.each([
    [{ asOf: '2024-08-25', year: 2024, month: 8 }, '2024-08-25T10:00:00.000Z'],
    [{ asOf: null, year: 2024, month: 8 }, '2024-08-31T10:00:00.000Z'],
    [{ asOf: null, year: 2024, month: 9 }, now.toISOString()],
    [{ asOf: null, year: 2024, month: null }, now.toISOString()],
  ])('%o', (context, at) =>
    expect(speakingAt({ ...context, number: null, issuedOn: null }, now).toISOString()).toBe(at),
  )
})
