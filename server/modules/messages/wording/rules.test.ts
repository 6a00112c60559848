import { describe, expect, it } from 'vitest'
import { fillTemplate, occasionOf, type RowWords, usualTexts, whyNotTemplate } from './rules.ts'

const row = (more: Partial<RowWords> = {}): RowWords => ({
  title: 'Hoàn thiện minh chứng tiêu chí 11',
  dueDay: '2024-09-10',
  daysLeft: -10,
  documentNumber: '215/TB-UBND',
  section: '2.1',
  ordinal: 1,
  ...more,
})
const filled = (template: string, rows: RowWords[]) =>
  fillTemplate(template, { unit: 'UBND xã Nậm Pung', office: 'Văn phòng điều phối', rows })

describe('a template is kept', () => {
  it.each([
    ['the usual ones', usualTexts.before, null],
    ['late', usualTexts.late, null],
    ['plain', usualTexts.plain, null],
    ['not with an unknown placeholder', 'Gửi {đơn vi}: {việc}', 'messages.unknown-placeholder'],
    ['with spaces and capitals in one', 'Gửi { Đơn  Vị }: {VIỆC}', null],
    ['also typed with combining marks', 'Gửi {đơn vị}: {việc}'.normalize('NFD'), null],
    ['not with an open brace', 'Gửi {đơn vị: {việc}', 'messages.open-brace'],
    ['not with a brace too many', 'Gửi {việc}}', 'messages.open-brace'],
    ['not without the work', 'Đề nghị {đơn vị} báo cáo', 'messages.without-work'],
    ['not when nobody would read it', `{việc}${'a'.repeat(600)}`, 'messages.too-long'],
  ])('%s', (_, text, code) => {
    expect(whyNotTemplate(text)?.spec.code ?? null).toBe(code)
  })
})

describe('a filled template', () => {
  it.each([
    [
      'one row: its day and paper behind its title',
      '{đơn vị}: {việc}',
      [row()],
      'UBND xã Nậm Pung: Hoàn thiện minh chứng tiêu chí 11, hạn 10/9/2024, đã quá 10 ngày (215/TB-UBND, nội dung 2.1)',
    ],
    [
      'one row: not twice what the template says',
      '{việc}. Hạn: {hạn}. Theo {văn bản}.',
      [row({ daysLeft: 0 })],
      'Hoàn thiện minh chứng tiêu chí 11. Hạn: 10/9/2024, hôm nay. Theo 215/TB-UBND.',
    ],
    [
      'several rows: a line each, the first due is the due day, the highest ordinal counts',
      '{số việc} việc, lần {lần}, sớm nhất {hạn}:\n{việc}',
      [
        row({ title: 'B', dueDay: '2024-09-25', daysLeft: 5, section: '', ordinal: 3 }),
        row({ title: 'A', documentNumber: null }),
      ],
      '2 việc, lần 3, sớm nhất 10/9/2024, đã quá 10 ngày:\n1. B, hạn 25/9/2024, còn 5 ngày (215/TB-UBND)\n2. A, hạn 10/9/2024, đã quá 10 ngày',
    ],
    [
      'neither day nor paper',
      '{việc}; {hạn}; {văn bản}',
      [row({ dueDay: null, daysLeft: null, documentNumber: null })],
      'Hoàn thiện minh chứng tiêu chí 11; không ghi ngày; không ghi văn bản',
    ],
    [
      'four papers: three named',
      '{văn bản}{việc}',
      ['1/TB', '2/TB', '3/TB', '4/TB'].map((documentNumber) =>
        row({ documentNumber, title: 'x', dueDay: null, section: '' }),
      ),
      '1/TB; 2/TB; 3/TB và 1 văn bản khác1. x (1/TB)\n2. x (2/TB)\n3. x (3/TB)\n4. x (4/TB)',
    ],
  ])('%s', (_, template, rows, words) => {
    expect(filled(template, rows)).toBe(words)
  })

  it('stays short: twelve lines at most, a long title cut at a word', () => {
    const long = filled(
      '{việc}',
      Array.from({ length: 40 }, () => row({ title: 'Rà soát hồ sơ '.repeat(30) })),
    )
    expect(long.split('\n')).toHaveLength(13)
    expect(long).toMatch(/… và 28 việc khác\.$/)
    expect(long.split('\n')[0]).toMatch(/^1\. (Rà soát hồ sơ )+(Rà|Rà soát|Rà soát hồ)?…, hạn/)
  })
})

describe('which words a message takes', () => {
  it.each([
    [[-1, 30], 'late'],
    [[0], 'before'],
    [[7, 40], 'before'],
    [[8], 'plain'],
    [[null], 'plain'],
  ] as const)('%j: %s', (days, occasion) => {
    expect(occasionOf(days.map((daysLeft) => ({ daysLeft })))).toBe(occasion)
  })
})
