import { describe, expect, it } from 'vitest'
import type { PaperTable } from '../../server/modules/papers/contract.ts'
import { htmlOf, tsvOf } from './clipboard.ts'

const column = (head: string, under: string | null = null) => ({ head, under, room: null, align: 'start' as const })
const table: PaperTable = {
  heading: { above: null, agency: 'Văn phòng điều phối' },
  title: 'BIỂU THEO DÕI',
  under: ['Số liệu đến 08:00 ngày 20/9/2024'],
  measure: 'nhiệm vụ',
  columns: [column('Nội dung'), column('Được giao', 'Thời hạn'), column('Gia hạn đến', 'Thời hạn'), column('%')],
  rows: [
    { kind: 'section', no: 'I', strong: true, cells: 'Thông báo 215' },
    { kind: 'row', no: '1', strong: false, cells: ['Làm <đường> & "cầu"\nxong', { day: '2024-02-05' }, null, 12640] },
  ],
  placed: null,
  signatures: [],
  sheet: 'A4',
  fit: 'width',
}

describe('the clipboard', () => {
  it('as cells', () => {
    expect(tsvOf(table).split('\r\n')).toEqual([
      'BIỂU THEO DÕI',
      'TT\tNội dung\tThời hạn: Được giao\tThời hạn: Gia hạn đến\t%',
      'I\tThông báo 215',
      '1\t"Làm <đường> & ""cầu""\nxong"\t05/02/2024\t\t12.640',
    ])
  })

  it('as a table with two rows of headings, words kept as words', () => {
    const html = htmlOf(table)
    expect(html.match(/<tr>/g)).toHaveLength(4)
    expect(html).toContain('<th colspan="2" rowspan="1"')
    expect(html.match(/rowspan="2"/g)).toHaveLength(3)
    expect(html).toContain('Làm &#60;đường&#62; &#38; &#34;cầu&#34;')
    expect(html).toContain('<td colspan="4"')
  })
})
