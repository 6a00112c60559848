// Lists of criteria in reports: "gồm: Số 1 – Quy hoạch; Số 2 – Giao thông", "Tiêu chí số 1; các chỉ tiêu 13.2, 13.3 trong tiêu chí số 13".

import { namesInForce } from './criteria-names.ts'
import { phraseAt } from './phrases.ts'
import type { Source } from './words.ts'

export type CriteriaList = { criteria: number[]; indicators: string[]; to: number }

/** The list opened by "gồm", ":" or "(" behind a count; null where no list follows. */
export function listedCriteria(source: Source, from: number, limit: number): CriteriaList | null {
  const { words } = source
  let at = from
  for (let steps = 0; steps < 20 && at < limit; steps++, at++) {
    const low = words[at]!.low
    if (low === 'gồm' || low === ':' || (low === '(' && words[at + 1]?.low !== 'tăng')) break
    if (low === ';' || low === '.' || (low === ',' && !/^(gồm|bao|cụ|đó)$/.test(words[at + 1]?.low ?? ''))) return null
  }
  if (at >= limit || steps(words[at]!.low)) return null
  while (at < limit && /^(gồm|:|\(|các|có|là|bao)$/.test(words[at]!.low)) at++
  return collect(source, at, limit)
}

const steps = (low: string) => low !== 'gồm' && low !== ':' && low !== '('

function collect(source: Source, from: number, limit: number): CriteriaList | null {
  const { words } = source
  const { names } = namesInForce('xa-ntm', null)
  const list: CriteriaList = { criteria: [], indicators: [], to: from }
  const parents = new Set<number>()
  const byNumber = numbersItems(words, from, limit)
  for (let at = from; at < limit; at++) {
    const word = words[at]!
    if (word.kind === 'number' && Number(word.low) >= 1 && Number(word.low) <= 19 && startsItem(words, at)) {
      if (words[at + 1]?.low === '.' && words[at + 2]?.kind === 'number' && !words[at + 2]!.gap) {
        list.indicators.push(`${Number(word.low)}.${Number(words[at + 2]!.low)}`)
        at += 2
      } else if (words[at + 1]?.low === '/' || words[at + 1]?.low === '%') return list.criteria.length ? list : null
      else {
        const no = Number(word.low)
        const linked = words[at - 1]?.low === 'số' ? at - 4 : at - 3
        if (
          /^(trong|thuộc|của)$/.test(words[linked]?.low ?? '') &&
          list.indicators.some((one) => one.startsWith(`${no}.`))
        )
          parents.add(no)
        else list.criteria.push(no)
      }
      list.to = at + 1
      continue
    }
    if (word.low === '.' && words[at + 1]?.gap && words[at + 1]?.cap) break
    if (startsName(words, at)) {
      const named = phraseAt(names, words, at, limit)
      if (named && named.tag.indicator === null && !byNumber && !numbered(words, from, at))
        list.criteria.push(named.tag.no)
      if (named) {
        at = named.end - 1
        list.to = named.end
        continue
      }
    }
    list.to = word.low === '.' && at + 1 === limit ? at + 1 : word.kind === 'mark' ? list.to : at + 1
  }
  list.criteria = [...new Set(list.criteria)]
  return list.criteria.length + list.indicators.length ? list : null
}

/** A number opens an item behind "số", a mark, "và", "tiêu chí". */
function startsItem(words: Source['words'], at: number): boolean {
  const before = words[at - 1]
  return (
    before === undefined ||
    (before.kind === 'mark' && before.low !== '/' && before.low !== '.') ||
    /^(số|và|chí|tiêu|gồm|các|thứ)$/.test(before.low)
  )
}

const startsName = (words: Source['words'], at: number) => {
  const before = words[at - 1]
  return before === undefined || before.kind === 'mark' || /^(và|gồm|chí|về|các)$/.test(before.low)
}

/** "Số 1 - Quy hoạch; Số 5 - …": the first item has its number and then its name, so names only explain numbers. */
function numbersItems(words: Source['words'], from: number, limit: number): boolean {
  let at = from
  while (at < limit && /^(tiêu|chí|số|thứ)$/.test(words[at]!.low)) at++
  if (words[at]?.kind !== 'number') return false
  return /^[-–:(]$/.test(words[at + 1]?.low ?? '') || words[at + 1]?.cap === true
}

/** The item already gave its number: "Số 2 – Giao thông". */
function numbered(words: Source['words'], from: number, at: number): boolean {
  for (let i = at - 1; i >= from && i > at - 5; i--) {
    if (words[i]!.kind === 'number') return true
    if (words[i]!.low === ';' || words[i]!.low === ',') return false
  }
  return false
}
