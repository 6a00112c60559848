import { describe, expect, it } from 'vitest'
import { inOldLetters, inWindows1258 } from '../../documents/text/test-files.ts'
import { UnreadableSheet } from './grid.ts'
import { readSheet } from './read-sheet.ts'

const cellsOf = async (bytes: Uint8Array | string, name = 'bảng.csv') => {
  const { tabs } = await readSheet(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name)
  return tabs[0]!.rows.map(({ cells }) => cells)
}
const two = [
  ['STT', 'Nội dung', 'Đơn vị'],
  ['1', 'Rà soát đường, kênh', 'Xã Tà Sỏi'],
]
const line = (separator: string) =>
  two.map((cells) => cells.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator)).join('\r\n')

describe('cells as text', () => {
  it.each([[','], [';'], ['\t'], ['|']])('parted by “%s”', async (separator) =>
    expect(await cellsOf(line(separator))).toEqual(two),
  )

  it.each([
    ['UTF-8', Buffer.from(line(','))],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${line(',')}`)],
    ['UTF-16', Buffer.from(`\ufeff${line(',')}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${line(',')}`, 'utf16le').swap16()],
    ['Windows-1258', inWindows1258(line(','))],
  ])('in %s', async (_, bytes) => expect(await cellsOf(bytes)).toEqual(two))

  it('in TCVN3, as the programs of before Unicode saved it', async () => {
    const words = 'Rà soát danh mục đường giao thông nông thôn, báo cáo kết quả về Ủy ban nhân dân huyện'
    const [, row] = await cellsOf(Buffer.from(inOldLetters(`STT;Nội dung nhiệm vụ\n1;${words}`, 'TCVN3'), 'latin1'))
    expect(row!.join(' ').toLowerCase()).toBe(`1 ${words.toLowerCase()}`)
  })

  it('quotes hold separators, lines and quotes; a quote inside a word is a letter', async () => {
    const text = 'a,b\n"một\nhai","ba ""bốn"", năm"\nống 2" dài,x'
    expect(await cellsOf(text)).toEqual([
      ['a', 'b'],
      ['một\nhai', 'ba "bốn", năm'],
      ['ống 2" dài', 'x'],
    ])
  })

  it('blank rows keep their number, "sep=" is obeyed', async () => {
    const { tabs } = await readSheet(Buffer.from('sep=;\r\na;b\r\n;\r\n1;2\r\n'), 'x.csv')
    expect(tabs[0]!.rows.map(({ no, cells }) => [no, ...cells])).toEqual([
      [1, 'a', 'b'],
      [3, '1', '2'],
    ])
  })

  it('a quote that is never closed loses nothing', async () =>
    expect((await cellsOf('a,b\n"một,hai\nba,bốn')).flat().join(' ')).toMatch(/một.*hai.*ba.*bốn/s))

  it.each([
    ['', 'empty'],
    [' \n;\n', 'empty'],
    ['Kính gửi các đồng chí\nMai họp', 'not-a-sheet'],
    ['<html><table><tr><td>1</td></tr></table></html>', 'web-page'],
    [`a,b\n${'1,2\n'.repeat(20_001)}`, 'too-large'],
  ])('what is no list is said: %#', async (text, fault) => {
    await expect(cellsOf(text)).rejects.toMatchObject({ fault })
    await expect(cellsOf(text)).rejects.toBeInstanceOf(UnreadableSheet)
  })
})
