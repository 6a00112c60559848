import { expect, it } from 'vitest'
import { drawnText, type SheetMark, type SheetNode, sheetLines } from './sheet-text.ts'

const markOn = (text: string, words: string, kind: SheetMark['kind'] = 'lead', owners = ['1']): SheetMark => {
  const start = text.indexOf(words)
  return { key: `${kind}-${start}-${start + words.length}`, kind, owners, start, end: start + words.length }
}
/** Marks as «kind:…», bold as b(…), italic as i(…). */
const written = (nodes: readonly SheetNode[]): string =>
  nodes
    .map((node) => {
      if (node.mark) return `«${node.mark.kind}:${written(node.children)}»`
      const { text, bold, italic } = node.piece
      return bold ? `b(${text})` : italic ? `i(${text})` : text
    })
    .join('')
const drawn = (text: string, ...marks: SheetMark[]) => sheetLines(text, marks).map(({ nodes }) => written(nodes))
function* piecesIn(nodes: readonly SheetNode[]): Generator<{ start: number; end: number; text: string }> {
  for (const node of nodes) {
    if (node.mark) yield* piecesIn(node.children)
    else yield node.piece
  }
}

it('leaves blank lines out and keeps the offsets of the others', () => {
  const text = 'Dòng một\n\n  \nDòng hai\n'
  expect(sheetLines(text, []).map(({ start, end }) => text.slice(start, end))).toEqual(['Dòng một', 'Dòng hai'])
})

it('draws the stars as weight and counts them as text', () => {
  const text = '1. **Phòng Kinh tế** chủ trì *trước ngày 15/10*.'
  const lines = sheetLines(text, [markOn(text, 'Phòng Kinh tế'), markOn(text, '15/10', 'due')])
  expect(lines.map(({ nodes }) => written(nodes))).toEqual([
    '1. «lead:b(Phòng Kinh tế)» chủ trì i(trước ngày )«due:i(15/10)».',
  ])
  for (const piece of piecesIn(lines[0]?.nodes ?? [])) expect(piece.text).toBe(text.slice(piece.start, piece.end))
})

it('joins a mark that begins in bold and ends outside of it', () => {
  const text = '**Phòng** Kinh tế báo cáo'
  expect(drawn(text, markOn(text, 'Phòng** Kinh tế'))).toEqual(['«lead:b(Phòng) Kinh tế» báo cáo'])
})

it('carries bold over a line end, but not over a blank line', () => {
  expect(drawn('**ỦY BAN\nXÃ HẠ**')).toEqual(['b(ỦY BAN)', 'b(XÃ HẠ)'])
  expect(drawn('**ỦY BAN\n\nXÃ HẠ**')).toEqual(['**ỦY BAN', 'XÃ HẠ**'])
})

it('leaves stars that are just stars', () => {
  expect(drawn('3 * 4 ha (*) và 5 * 6')).toEqual(['3 * 4 ha (*) và 5 * 6'])
  expect(drawn('* Rà soát **ngay**')).toEqual(['* Rà soát b(ngay)'])
  expect(drawn('***Nơi nhận:*** như trên')).toEqual(['b(Nơi nhận:) như trên'])
})

it('nests marks, the clause outermost', () => {
  const text = 'UBND xã Hạ Lũng báo cáo.'
  expect(
    drawn(
      text,
      markOn(text, 'Hạ Lũng', 'place'),
      markOn(text, 'UBND xã Hạ Lũng'),
      markOn(text, 'UBND xã Hạ Lũng báo cáo', 'clause'),
    ),
  ).toEqual(['«clause:«lead:UBND xã «place:Hạ Lũng»» báo cáo».'])
})

it('draws marks that cross in parts and loses no letter', () => {
  const text = 'một hai ba bốn'
  const lines = drawn(text, markOn(text, 'một hai ba'), markOn(text, 'ba bốn', 'due'))
  expect(lines).toEqual(['«lead:một hai «due:ba»»«due: bốn»'])
})

it('goes on with a mark on the next line', () => {
  const text = 'trước ngày\n15/10/2026.'
  expect(drawn(text, markOn(text, 'ngày\n15/10/2026', 'due'))).toEqual(['trước «due:ngày»', '«due:15/10/2026».'])
})

it('says what a stretch reads as', () => {
  const text = 'a **b** c'
  expect(drawnText(text, { start: 0, end: text.length })).toBe('a b c')
})
