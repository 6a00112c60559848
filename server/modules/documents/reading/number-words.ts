// Numbers written out in words: "mười lăm", "hai mươi mốt", "hai nghìn không trăm hai mươi tư".
import type { Word } from './words.ts'

const ones: Record<string, number> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}

/** A number from 1 to 99 in words at word `at`, and the index after it. */
export function spokenNumber(words: readonly Word[], at: number): { value: number; to: number } | null {
  const first = words[at]?.low ?? ''
  if (first === 'mười') {
    const unit = ones[words[at + 1]?.low ?? '']
    return unit && words[at + 1]!.low !== 'năm' ? { value: 10 + unit, to: at + 2 } : { value: 10, to: at + 1 }
  }
  const digit = ones[first]
  if (!digit || first === 'mốt' || first === 'lăm') return null
  if (words[at + 1]?.low !== 'mươi') return { value: digit, to: at + 1 }
  const unit = ones[words[at + 2]?.low ?? '']
  return unit && words[at + 2]!.low !== 'năm'
    ? { value: 10 * digit + unit, to: at + 3 }
    : { value: 10 * digit, to: at + 2 }
}

/** "hai nghìn không trăm hai mươi tư", "hai ngàn lẻ chín" at word `at`. */
export function spokenYear(words: readonly Word[], at: number): { value: number; to: number } | null {
  const thousand = words[at + 1]?.low
  if (words[at]?.low !== 'hai' || (thousand !== 'nghìn' && thousand !== 'ngàn')) return null
  let to = at + 2
  if (words[to]?.low === 'không' && words[to + 1]?.low === 'trăm') to += 2
  if (words[to]?.low === 'linh' || words[to]?.low === 'lẻ') to++
  const rest = spokenNumber(words, to)
  return rest ? { value: 2000 + rest.value, to: rest.to } : { value: 2000, to }
}
