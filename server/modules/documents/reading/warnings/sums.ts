// Percentages and sums that do not come out.

import { type Figure, figureAt } from '../figures.ts'
import type { Warning } from '../reading.ts'
import { sentencesOf } from '../sentences.ts'
import type { Source } from '../words.ts'
import type { Findings } from './warnings.ts'

const tolerance = 0.1

/** A percentage more than 0,1 point off its fraction or its capital; parts behind "gồm", "trong đó" that do not add up. */
export function sumMismatches(source: Source, { statements, blocks }: Findings): Warning[] {
  const found: Warning[] = []
  for (const one of statements) {
    if (one.kind !== 'finance' || one.plan === null || one.disbursed === null || one.percent === null || one.plan === 0)
      continue
    const real = (one.disbursed / one.plan) * 100
    if (Math.abs(real - one.percent) > tolerance + 1e-9)
      found.push({
        kind: 'sum-mismatch',
        quote: one.quote,
        start: one.start,
        end: one.end,
        detail: `Ghi ${vietnamese(one.percent)}% nhưng ${vietnamese(one.disbursed)}/${vietnamese(one.plan)} triệu đồng là ${vietnamese(round(real))}%.`,
      })
  }
  for (const block of blocks) {
    for (const sentence of sentencesOf(source.words, block.from, block.to)) {
      const figures = figuresIn(source, sentence.from, sentence.to)
      if (figures.length < 2) continue
      found.push(...fractions(source, figures), ...parts(source, figures))
    }
  }
  return found
}

function figuresIn(source: Source, from: number, to: number): Figure[] {
  const figures: Figure[] = []
  for (let at = from; at < to; at++) {
    const figure = source.words[at]!.kind === 'number' ? figureAt(source.words, at, to) : null
    if (!figure) continue
    figures.push(figure)
    at = figure.to - 1
  }
  return figures
}

/** "12/20 xã (chiếm 65%)", "12/20 xã, đạt 60%". */
function fractions(source: Source, figures: readonly Figure[]): Warning[] {
  const found: Warning[] = []
  figures.forEach((figure, i) => {
    const percent = figures[i + 1]
    if (figure.total === null || figure.total === 0 || percent?.unit !== '%' || percent.from - figure.to > 10) return
    const between = source.text.slice(source.words[figure.to - 1]!.end, source.words[percent.from]!.start).toLowerCase()
    if (!/\(|đạt|chiếm|bằng|tỷ lệ|tương đương/.test(between) || /tăng|giảm|;|\./.test(between)) return
    const real = (figure.value / figure.total) * 100
    if (Math.abs(real - percent.value) <= tolerance + 1e-9) return
    const start = source.words[figure.from]!.start
    const end = source.words[percent.to - 1]!.end
    found.push({
      kind: 'sum-mismatch',
      quote: source.text.slice(start, end),
      start,
      end,
      detail: `Ghi ${vietnamese(percent.value)}% nhưng ${vietnamese(figure.value)}/${vietnamese(figure.total)} là ${vietnamese(round(real))}%.`,
    })
  })
  return found
}

/** "Tổng 25 xã, gồm: 10 xã …, 8 xã …": parts of one unit behind "gồm"; behind "trong đó" only when too many or nearly all. */
function parts(source: Source, figures: readonly Figure[]): Warning[] {
  const total = figures[0]!
  const second = figures[1]!
  if (total.unit === null || total.unit === '%' || total.total !== null) return []
  const between = source.text.slice(source.words[total.to - 1]!.end, source.words[second.from]!.start).toLowerCase()
  const complete = /gồm/.test(between)
  if ((!complete && !/trong đó/.test(between)) || /[;.]\s/.test(between.replace(/trong đó.*$/, ''))) return []
  const same = figures.slice(1).filter((figure) => figure.unit === total.unit && figure.total === null)
  if (same.length < 2 || same.length !== figures.slice(1).filter((figure) => figure.unit !== '%').length) return []
  const measure = (figure: Figure) => figure.million ?? figure.value
  const sum = same.reduce((all, figure) => all + measure(figure), 0)
  const off = sum - measure(total)
  if (Math.abs(off) < 0.011 || (!complete && off < 0 && -off > measure(total) * 0.1)) return []
  const start = source.words[total.from]!.start
  const end = source.words[same.at(-1)!.to - 1]!.end
  return [
    {
      kind: 'sum-mismatch',
      quote: source.text.slice(start, end),
      start,
      end,
      detail: `Các phần cộng lại là ${vietnamese(round(sum))}, tổng ghi ${vietnamese(measure(total))}.`,
    },
  ]
}

const round = (value: number) => Math.round(value * 100) / 100
const vietnamese = (value: number) => {
  const [whole, part] = String(round(value)).split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.')
  return part ? `${grouped},${part}` : grouped
}
