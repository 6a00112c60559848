import { describe, expect, it } from 'vitest'
import { type DrawnLink, drawFor, htmlOf, tableOf, tsvOf } from './drawn-links.ts'
import { villageLinkWords } from './link-words.ts'

const about = { unit: { unitId: 1, name: 'Nậm Pung' }, code: '17.1', name: 'Nước sạch' }
const day = (iso: string) => iso.split('-').reverse().join('/')
const link = (village: string, code: string | null): DrawnLink => ({
  ...{ unitId: 7, passId: village, village, code, lastDay: '2024-10-20' },
  address: `https://office.example/l#${village.length}`,
})

describe('what was drawn as a table', () => {
  it('has a row a village under its headings, without a column of codes where there is none', () => {
    const rows = tableOf([link('Bản Nà Hạ', null), link('Bản Pá', null)], about, villageLinkWords.vi, day)
    expect(rows).toEqual([
      ['TT', 'Thôn, bản, tổ dân phố', 'Xã', 'Chỉ tiêu', 'Liên kết', 'Đến hết ngày'],
      ['1', 'Bản Nà Hạ', 'Nậm Pung', '17.1. Nước sạch', 'https://office.example/l#9', '20/10/2024'],
      ['2', 'Bản Pá', 'Nậm Pung', '17.1. Nước sạch', 'https://office.example/l#6', '20/10/2024'],
    ])
    expect(tsvOf(rows).split('\r\n')[2]).toBe(rows[2]!.join('\t'))
  })

  it('keeps a code of noughts as words, also where Excel takes a pasted table', () => {
    const rows = tableOf([link('Bản <Nà> & Hạ', '0042'), link('Bản Pá', null)], about, villageLinkWords.vi, day)
    expect(rows.map((row) => row[5])).toEqual(['Mã bốn số', '0042', ''])
    const html = htmlOf(rows)
    expect(html).toContain(`<td style="mso-number-format:'\\@'">0042</td>`)
    expect(html).toContain('Bản &#60;Nà&#62; &#38; Hạ')
  })
})

it('a secret and a code of its own for each village', () => {
  const { of } = drawFor([{ unitId: 1 }, { unitId: 2 }])
  expect(new Set([...of.values()].map(({ secret }) => secret)).size).toBe(2)
  for (const { secret, code } of of.values()) {
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(code).toMatch(/^\d{4}$/)
  }
})
