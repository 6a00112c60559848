// Standards of whole units: reached ("12/20 xã đạt chuẩn NTM") or to be reached ("xã A xây dựng xã NTM nâng cao").
import { levelAt } from '../levels.ts'
import type { Statement } from '../reading.ts'
import type { Word } from '../words.ts'
import type { Told } from './sentence.ts'
import { countedUnits, type Named, namedUnits } from './standard-units.ts'

/** All standards of one sentence. */
export function standardsIn(told: Told): Statement[] {
  const made: Statement[] = []
  for (let at = told.from; at < told.to; at++) {
    const named = standardAt(told, at)
    if (!named) continue
    const more = furtherLevels(told.source.words, named, told.to)
    made.push(...(countedUnits(told, named) ?? namedUnits(told, named, more)))
    at = (more.at(-1)?.to ?? named.to) - 1
  }
  return made
}

const ntm = (words: readonly Word[], at: number) =>
  words[at]?.low === 'ntm'
    ? at + 1
    : words[at]?.low === 'nông' && words[at + 1]?.low === 'thôn' && words[at + 2]?.low === 'mới'
      ? at + 3
      : 0

/** "đạt chuẩn NTM nâng cao", "xây dựng xã NTM kiểu mẫu", "hoàn thành các tiêu chí xã NTM nâng cao", "thực hiện thôn NTM". */
function standardAt(told: Told, at: number): Named | null {
  const { words } = told.source
  const low = words[at]!.low
  if (low === 'đạt' && words[at + 1]?.low === 'chuẩn') return levelBehindVerb(told, at, at + 2)
  if (low === 'xây' && words[at + 1]?.low === 'dựng') return unitLevel(told, at, at + 2)
  if (low === 'thực' && words[at + 1]?.low === 'hiện') return unitLevel(told, at, at + 2)
  if (low === 'về' && words[at + 1]?.low === 'đích') return levelBehindVerb(told, at, at + 2)
  if (low === 'hoàn' && words[at + 1]?.low === 'thành') {
    let next = at + 2
    if (words[next]?.low === 'các') next++
    if (words[next]?.low === 'bộ') next++
    if (words[next]?.low === 'tiêu' && words[next + 1]?.low === 'chí') return unitLevel(told, at, next + 2)
    return unitLevel(told, at, next)
  }
  return null
}

/** The level must name its unit: "xã …", "thôn …". */
function unitLevel(told: Told, verb: number, at: number): Named | null {
  const { words } = told.source
  const next = words[at]?.low === 'thành' ? at + 1 : at
  if (!/^(xã|thôn|bản|ấp|xóm|buôn|khu|làng|tổ)$/.test(words[next]?.low ?? '')) return null
  const hit = levelAt(words, next, told.to)
  return hit ? { level: hit.level, from: next, to: hit.end, verb } : null
}

function levelBehindVerb(told: Told, verb: number, at: number): Named | null {
  const { words } = told.source
  const hit = levelAt(words, at, told.to)
  if (hit) return { level: hit.level, from: at, to: hit.end, verb }
  const plain = ntm(words, at)
  return plain && plain <= told.to
    ? { level: villageSubject(told, verb) ? 'thon-ntm' : 'xa-ntm', from: at, to: plain, verb }
    : null
}

const villageSubject = (told: Told, verb: number) => {
  for (let at = verb - 1; at >= told.from && at > verb - 6; at--)
    if (/^(thôn|bản|ấp|xóm)$/.test(told.source.words[at]!.low) && told.source.words[at - 1]?.low !== 'nông') return true
  return false
}

/** ", NTM kiểu mẫu" behind "xã NTM nâng cao". */
function furtherLevels(words: readonly Word[], named: Named, to: number): Named[] {
  const more: Named[] = []
  let at = named.to
  while (words[at]?.low === ',' || words[at]?.low === 'và') {
    const hit = levelAt(words, at + 1, to)
    if (!hit) break
    more.push({ level: hit.level, from: at + 1, to: hit.end, verb: named.verb })
    at = hit.end
  }
  return more
}
