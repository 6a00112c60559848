// Standards of whole units that a sentence names or counts: "12/20 xã đạt chuẩn NTM, trong đó 03 xã nâng cao", "xã A xây dựng xã
// NTM nâng cao", "thôn B được công nhận thôn NTM kiểu mẫu".

import { isModern, levelAt, modernCommune } from '../levels.ts'
import { oneOf } from '../phrases.ts'
import type { Level, Statement } from '../reading.ts'
import { countedUnits } from './counted-units.ts'
import { type Named, namedUnits } from './named-units.ts'
import { levelAround, type Told } from './told.ts'

/** All standards of one sentence: first the counts, then the units named without one. */
export function standardsIn(told: Told): Statement[] {
  const counted = countedUnits(told)
  const made: Statement[] = []
  for (let at = told.from; at < told.to; at++) {
    const named = standardAt(told, at)
    if (!named) continue
    const more = furtherLevels(told, named)
    const end = more.at(-1)?.to ?? named.to
    if (!counted.some((one) => one.from <= named.verb && named.verb < one.to))
      made.push(...namedUnits(told, named, more))
    at = end - 1
  }
  return [...counted.flatMap((one) => one.statements), ...made]
}

/** "đạt chuẩn NTM nâng cao", "xây dựng xã NTM kiểu mẫu", "hoàn thành các tiêu chí xã NTM nâng cao", "công nhận thôn NTM". */
function standardAt(told: Told, at: number): Named | null {
  const { words } = told.source
  // a title in capitals names, it says nothing
  if (!verbs(words[at]) || (words[at]!.upper && words[at + 1]?.upper)) return null
  const two = `${words[at]!.low} ${words[at + 1]?.low}`
  if (two === 'đạt chuẩn' || two === 'về đích' || two === 'công nhận') {
    const next = words[at + 2]?.low === 'đạt' && words[at + 3]?.low === 'chuẩn' ? at + 4 : at + 2
    const hit = levelBehindVerb(told, at, next)
    return hit ?? (two === 'đạt chuẩn' ? bareStandard(told, at) : null)
  }
  if (two === 'xây dựng' || two === 'thực hiện' || two === 'trở thành') return unitLevel(told, at, at + 2)
  if (two !== 'hoàn thành') return null
  let next = at + 2
  while (/^(?:các|bộ|mục|tiêu|chí|xây|dựng)$/.test(words[next]?.low ?? '') && next < at + 7) next++
  return unitLevel(told, at, next)
}

const verbs = oneOf(['đạt', 'về', 'công', 'xây', 'thực', 'trở', 'hoàn'])

/** The level must name its unit: "xã …", "thôn …". */
function unitLevel(told: Told, verb: number, at: number): Named | null {
  const { words } = told.source
  const next = words[at]?.low === 'thành' ? at + 1 : at
  if (!/^(?:xã|thôn|bản|ấp|xóm|buôn|khu|làng|tổ)$/.test(words[next]?.low ?? '')) return null
  const hit = levelAt(words, next, told.to)
  return hit && named(told, verb, hit)
}

/** The standard found; "xã NTM hiện đại" is told by its name. */
function named(told: Told, verb: number, hit: { level: Level; end: number }): Named {
  return isModern(told.source.words, hit.end)
    ? { level: hit.level, to: hit.end + 2, verb, name: modernCommune }
    : { level: hit.level, to: hit.end, verb }
}

function levelBehindVerb(told: Told, verb: number, at: number): Named | null {
  const { words } = told.source
  let next = at
  while (/^(?:là|danh|hiệu|xã|thôn|chuẩn|tiêu|chí|quốc|gia|về|các|bộ)$/.test(words[next]?.low ?? '') && next < at + 6) {
    const hit = levelAt(words, next, told.to)
    if (hit) return named(told, verb, hit)
    next++
  }
  const hit = levelAt(words, next, told.to)
  if (hit) return named(told, verb, hit)
  const plain = ntmEnd(told, next)
  if (!plain || words[plain]?.low === 'hiện') return null
  const village = villageSubject(told, verb)
  return { level: village ? 'thon-ntm' : 'xa-ntm', to: plain, verb }
}

/** "NTM", "nông thôn mới" at word `at`: the index behind it, or 0. */
function ntmEnd(told: Told, at: number): number {
  const { words } = told.source
  const end =
    words[at]?.low === 'ntm'
      ? at + 1
      : words[at]?.low === 'nông' && words[at + 1]?.low === 'thôn' && words[at + 2]?.low === 'mới'
        ? at + 3
        : 0
  return end <= told.to ? end : 0
}

/** "đạt chuẩn" at the end of what is said: the level the sentence or heading spoke of. */
function bareStandard(told: Told, verb: number): Named | null {
  const next = told.source.words[verb + 2]
  const ends =
    verb + 2 >= told.to ||
    !next ||
    (next.kind === 'mark' && next.low !== '"') ||
    /^(?:trong|vào|năm|và|theo|trước)$/.test(next.low)
  return ends
    ? {
        level: levelAround(told, verb) ?? (villageSubject(told, verb) ? 'thon-ntm' : 'xa-ntm'),
        to: verb + 2,
        verb,
        bare: true,
      }
    : null
}

const villageSubject = (told: Told, verb: number) => {
  const { words } = told.source
  for (let at = verb - 1; at >= told.from && at > verb - 6; at--) {
    if (words[at]!.low === 'xã') return false
    if (/^(?:thôn|bản|ấp|xóm)$/.test(words[at]!.low) && words[at - 1]?.low !== 'nông') return true
  }
  return false
}

/** ", NTM kiểu mẫu" behind "xã NTM nâng cao". */
function furtherLevels(told: Told, named: Named): { level: Level; to: number }[] {
  const { words } = told.source
  const more: { level: Level; to: number }[] = []
  let at = named.to
  while (words[at]?.low === ',' || words[at]?.low === 'và') {
    const hit = levelAt(words, at + 1, told.to)
    if (!hit) break
    more.push({ level: hit.level, to: hit.end })
    at = hit.end
  }
  return more
}
