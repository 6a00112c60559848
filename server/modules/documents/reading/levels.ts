import { phraseAt, phrasesFrom } from './phrases.ts'
import type { Level } from './reading.ts'
import type { Word } from './words.ts'

const names = phrasesFrom<Level>(
  ['nông thôn mới', 'ntm', 'nông thôn mới (ntm)'].flatMap((ntm) => [
    [`${ntm} nâng cao`, 'xa-ntm-nang-cao'],
    [`xã ${ntm} nâng cao`, 'xa-ntm-nang-cao'],
    [`xã đạt chuẩn ${ntm} nâng cao`, 'xa-ntm-nang-cao'],
    [`${ntm} kiểu mẫu`, 'xa-ntm-kieu-mau'],
    [`xã ${ntm} kiểu mẫu`, 'xa-ntm-kieu-mau'],
    [`xã đạt chuẩn ${ntm} kiểu mẫu`, 'xa-ntm-kieu-mau'],
    [`xã ${ntm}`, 'xa-ntm'],
    [`xã đạt chuẩn ${ntm}`, 'xa-ntm'],
    ...['thôn', 'bản', 'ấp', 'xóm', 'buôn', 'khu dân cư', 'làng', 'tổ dân phố'].flatMap(
      (village): [string, Level][] => [
        [`${village} ${ntm}`, 'thon-ntm'],
        [`${village} đạt chuẩn ${ntm}`, 'thon-ntm'],
        [`${village} ${ntm} kiểu mẫu`, 'thon-kieu-mau'],
        [`${village} đạt chuẩn ${ntm} kiểu mẫu`, 'thon-kieu-mau'],
      ],
    ),
  ]) as [string, Level][],
)
const alone = phrasesFrom<Level>([
  ['khu dân cư kiểu mẫu', 'thon-kieu-mau'],
  ['khu dân cư nông thôn mới kiểu mẫu', 'thon-kieu-mau'],
  ['thôn kiểu mẫu', 'thon-kieu-mau'],
  ['xã kiểu mẫu', 'xa-ntm-kieu-mau'],
  ['xã nâng cao', 'xa-ntm-nang-cao'],
])

/** The level named at word `at`: "xã NTM nâng cao", "thôn nông thôn mới kiểu mẫu". */
export function levelAt(words: readonly Word[], at: number, to = words.length): { level: Level; end: number } | null {
  const hit = phraseAt(names, words, at, to) ?? phraseAt(alone, words, at, to)
  return hit ? { level: hit.tag, end: hit.end } : null
}

const improved = new Set('chất|tỷ|tỉ|hiệu|đời|thu|năng|trách|nhận|ý|trình|vai|mức|giá|số|các|và'.split('|'))

/** The level named behind a mention, before the clause ends or another "tiêu chí" comes. `next`: only right there. */
export function levelBehind(
  words: readonly Word[],
  from: number,
  to: number,
  next = false,
): { level: Level; to: number } | null {
  for (let at = from; at < to && at < from + 24; at++) {
    const low = words[at]!.low
    if (low === ',' || low === ';' || low === '.' || low === ':') return null
    if (
      (low === 'tiêu' || low === 'chỉ') &&
      /^(chí|tiêu)$/.test(words[at + 1]?.low ?? '') &&
      words[at - 1]?.low !== 'bộ'
    )
      return null
    if (at === from && low === 'nâng' && words[at + 1]?.low === 'cao' && !improved.has(words[at + 2]?.low ?? ''))
      return { level: 'xa-ntm-nang-cao', to: at + 2 }
    const hit = levelAt(words, at, to)
    if (hit && (!next || hit.level !== 'xa-ntm' || at === from)) return { level: hit.level, to: hit.end }
    if (next && !/^(của|bộ|tiêu|chí|quốc|gia|về|xã)$/.test(low)) return null
  }
  return null
}

/** The nearest level named in front of a mention in its sentence. */
export function levelBefore(words: readonly Word[], at: number, least: number): Level | null {
  for (let i = at - 1; i >= least && i > at - 40; i--) {
    const low = words[i]!.low
    if (low === '.' || low === ';') return null
    const hit = levelAt(words, i, at)
    if (hit && !(words[i - 1]?.low === 'xã' || words[i - 1]?.low === 'thôn')) return hit.level
  }
  return null
}
