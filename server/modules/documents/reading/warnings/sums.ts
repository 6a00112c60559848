// Percentages and sums that do not come out.

import { type Figure, figuresIn } from '../figures.ts'
import type { Span, Statement, Warning } from '../reading.ts'
import type { Block } from '../sections.ts'
import { type Stretch, sentencesOf } from '../sentences.ts'
import type { Source } from '../words.ts'
import { tableSums } from './table-sums.ts'
import type { Findings } from './warnings.ts'

const tolerance = 0.1 + 1e-9

/** A percentage more than 0,1 point off its fraction or its capital; parts behind "gồm", "trong đó" that do not add up. */
export function sumMismatches(source: Source, { statements, blocks, tables }: Findings): Warning[] {
  const found = statements.flatMap(ofCapital)
  const capital = statements.filter((one) => one.kind === 'finance')
  let next = 0
  for (const block of blocks) {
    if (block.cells) continue
    for (const sentence of sentencesOf(source.words, block.from, block.to)) {
      const figures = figuresIn(source.words, sentence.from, sentence.to)
      if (figures.length < 2) continue
      for (const one of fractions(source, figures)) {
        while (next < capital.length && capital[next]!.end <= one.start) next++
        if (!capital[next] || capital[next]!.start >= one.end) found.push(one)
      }
      for (const one of parts(source, sentence, figures)) found.push(one)
      for (const one of bands(source, figures)) found.push(one)
    }
    for (const one of itemised(source, blocks, block)) found.push(one)
    for (const one of addedUp(source, blocks, block)) found.push(one)
  }
  return [...found, ...tables.flatMap((table) => tableSums(source.text, table))]
}

function ofCapital(one: Statement): Warning[] {
  if (one.kind !== 'finance' || !one.plan || one.disbursed === null || one.percent === null) return []
  const real = (one.disbursed / one.plan) * 100
  if (Math.abs(real - one.percent) <= tolerance) return []
  const detail = `Ghi ${vietnamese(one.percent)}% nhưng ${vietnamese(one.disbursed)}/${vietnamese(one.plan)} triệu đồng là ${vietnamese(round(real))}%.`
  return [{ kind: 'sum-mismatch', quote: one.quote, start: one.start, end: one.end, detail }]
}

const span = ({ words, text }: Source, from: number, to: number): Span & { quote: string } => {
  const [start, end] = [words[from]!.start, words[to - 1]!.end]
  return { start, end, quote: text.slice(start, end) }
}

/** "12/20 xã (chiếm 65%)", "12/20 xã, đạt 60%". */
function fractions(source: Source, figures: readonly Figure[]): Warning[] {
  const { words, text } = source
  return figures.flatMap((figure, i): Warning[] => {
    const percent = figures[i + 1]
    if (!figure.total || percent?.unit !== '%' || percent.from - figure.to > 10) return []
    const between = text.slice(words[figure.to - 1]!.end, words[percent.from]!.start).toLowerCase()
    const joined =
      /\(\s*(?:chiếm|đạt|bằng|tỷ lệ|tương đương|tương ứng)?(?: tỷ lệ)?\s*$|,\s*(?:đạt|chiếm|bằng|tương đương|tương ứng)(?: tỷ lệ)?\s*$/.test(
        between,
      )
    if (!joined || /tăng|giảm|;|\.|trong đó/.test(between)) return []
    const real = (figure.value / figure.total) * 100
    if (Math.abs(real - percent.value) <= (Number.isInteger(percent.value) ? 0.5 : tolerance)) return []
    const detail = `Ghi ${vietnamese(percent.value)}% nhưng ${vietnamese(figure.value)}/${vietnamese(figure.total)} là ${vietnamese(round(real))}%.`
    return [{ kind: 'sum-mismatch', ...span(source, figure.from, percent.to), detail }]
  })
}

/** "06/58 xã đạt 10 tiêu chí, 31 xã đạt 5 đến 9 tiêu chí, 22 xã đạt dưới 5 tiêu chí": bands that together are all of them. */
function bands(source: Source, figures: readonly Figure[]): Warning[] {
  const { words } = source
  const units = figures.filter((figure) => figure.unit === 'xã')
  const [first] = units
  const last = units.at(-1)
  if (units.length < 3 || !first?.total || units.slice(1).some((figure) => figure.total !== null)) return []
  const reach = units.every((figure) => words[figure.to]?.low === 'đạt')
  const closes = words.slice(last!.to, last!.to + 3).some((word) => word.low === 'dưới')
  const sum = units.reduce((all, figure) => all + figure.value, 0)
  if (!reach || !closes || sum === first.total) return []
  const detail = `Tổng số xã ghi ${first.total} nhưng các nhóm cộng lại là ${sum}.`
  return [{ kind: 'sum-mismatch', ...span(source, first.from, last!.to), detail }]
}

/** "Tổng kế hoạch vốn 742.500 triệu đồng, gồm:" over items that each begin with a part of it. */
function itemised(source: Source, blocks: readonly Block[], block: Block): Warning[] {
  const said = source.text.slice(source.words[block.from]?.start ?? 0, source.words[block.to - 1]?.end ?? 0)
  if (!/gồm\s*:\s*$/i.test(said.slice(-12))) return []
  const total = figuresIn(source.words, block.from, block.to).at(-1)
  if (!total?.million || block.to - total.to > 6) return []
  const items = blocks.slice(block.index + 1, block.index + 1 + mostParts)
  const end = items.findIndex((item) => !item.marker || item.marker.style !== items[0]!.marker?.style)
  const amounts = firstAmounts(source, items.slice(0, end < 0 ? items.length : end))
  return amounts ? unequal(source, total, amounts, { from: total.from, to: amounts.at(-1)!.to }) : []
}

/** "Cộng các nguồn: 42.650 triệu đồng" under items that each begin with a part of it. */
function addedUp(source: Source, blocks: readonly Block[], block: Block): Warning[] {
  if (!/^(?:tổng|cộng)$/.test(source.words[block.from]?.low ?? '')) return []
  const said = source.text.slice(source.words[block.from]!.start, source.words[block.to - 1]!.end)
  if (!/^(?:tổng )?cộng(?: các (?:nguồn|khoản|phần)(?: vốn)?| chung)?\s*:/i.test(said.slice(0, 40))) return []
  const total = figuresIn(source.words, block.from, block.to)[0]
  const style = blocks[block.index - 1]?.marker?.style
  if (!total?.million || total.total !== null || !style) return []
  const above = blocks.slice(Math.max(0, block.index - mostParts), block.index)
  const other = above.findLastIndex((item) => item.marker?.style !== style)
  const amounts = firstAmounts(source, above.slice(other + 1))
  return amounts ? unequal(source, total, amounts, { from: block.from, to: total.to }) : []
}

/** The amount of money each item begins with; null where one has none, or there are not two. */
function firstAmounts(source: Source, items: readonly Block[]): Figure[] | null {
  const amounts = items.map((item) => figuresIn(source.words, item.from, item.to)[0])
  if (amounts.length < 2 || amounts.some((amount) => !amount?.million || amount.total !== null)) return null
  return amounts as Figure[]
}

function unequal(source: Source, total: Figure, parts: readonly Figure[], { from, to }: Stretch): Warning[] {
  const sum = parts.reduce((all, part) => all + part.million!, 0)
  if (Math.abs(sum - total.million!) < 0.011) return []
  const detail = `Các phần cộng lại là ${vietnamese(round(sum))}, tổng ghi ${vietnamese(total.million!)}.`
  return [{ kind: 'sum-mismatch', ...span(source, from, to), detail }]
}

const mostParts = 30

/** A sum and what must make it up: "Tổng 25 xã, gồm: 10 xã …, 8 xã …"; "trong 74 xã có 21 xã nhóm 1, 38 xã nhóm 2 và 16 xã nhóm 3". */
function parts(source: Source, sentence: Stretch, figures: readonly Figure[]): Warning[] {
  return figures.flatMap((total, i): Warning[] => {
    const next = figures[i + 1]
    if (!next || total.unit === null || total.unit === '%' || total.total !== null) return []
    const complete = opensParts(source, sentence, total, next)
    if (complete === null) return []
    const same = run(source, figures.slice(i + 1, i + 1 + mostParts), total, complete === 'of')
    if (same.length < 2) return []
    if (comesOut(same, measure(total))) return []
    const sum = same.reduce((all, figure) => all + measure(figure), 0)
    const off = sum - measure(total)
    // behind "trong đó" some parts may be left out, unless they are nearly all
    if (Math.abs(off) < 0.011 || (complete === 'some' && off < 0 && -off > measure(total) * 0.1)) return []
    return [
      {
        kind: 'sum-mismatch',
        ...span(source, total.from, same.at(-1)!.to),
        detail: `Các phần cộng lại là ${vietnamese(round(sum))}, tổng ghi ${vietnamese(measure(total))}.`,
      },
    ]
  })
}

/** The first parts make up the whole: what follows is told of something else ("…; đến nay giải ngân 31,2 tỷ đồng"). */
function comesOut(parts: readonly Figure[], whole: number): boolean {
  let sum = 0
  return parts.some((part, i) => {
    sum += measure(part)
    return i > 0 && Math.abs(sum - whole) < 0.011
  })
}

const measure = (figure: Figure) => figure.million ?? figure.value

/** What joins a figure to its parts: "gồm" (all), "trong đó" (some), "trong 74 xã có" (of); null where nothing does. */
function opensParts(
  { words, text }: Source,
  sentence: Stretch,
  total: Figure,
  next: Figure,
): 'all' | 'some' | 'of' | null {
  const between = text.slice(words[total.to - 1]!.end, words[next.from]!.start).toLowerCase()
  if (/[;.]\s/.test(between.replace(/trong đó.*$|gồm.*$/s, ''))) return null
  if (/gồm/.test(between)) return 'all'
  if (/trong đó/.test(between)) return 'some'
  const before = total.from > sentence.from ? words[total.from - 1]!.low : ''
  return (before === 'trong' || before === 'số') && /(?:^|\s)có\s*$/.test(between) ? 'of' : null
}

/** The figures of the total's unit that follow in a row; a figure of another kind ends what can be checked, a share says one again. */
function run({ words }: Source, figures: readonly Figure[], total: Figure, clause: boolean): Figure[] {
  const same: Figure[] = []
  let at = total.to
  for (const figure of figures) {
    const marks = words.slice(at, figure.from).filter((word) => word.kind === 'mark')
    if (clause && marks.some((mark) => mark.low === ';')) break
    at = figure.to
    if (figure.unit === '%') continue
    if (figure.total !== null || (figure.unit !== total.unit && !(figure.million !== null && total.million !== null)))
      return clause ? same : []
    same.push(figure)
  }
  return same
}

export const round = (value: number) => Math.round(value * 100) / 100
export const vietnamese = (value: number) => {
  const [whole, part] = String(round(value)).split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.')
  return part ? `${grouped},${part}` : grouped
}
