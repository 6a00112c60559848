import { oneOf, type Phrases, phraseAt, phrasesFrom, phrasesOf } from './phrases.ts'
import type { Level } from './reading.ts'
import type { Word } from './words.ts'

const names = phrasesFrom<Level>([
  ...(['nông thôn mới', 'ntm', 'nông thôn mới (ntm)'].flatMap((ntm) => [
    [`${ntm} nâng cao`, 'xa-ntm-nang-cao'],
    [`${ntm} nc`, 'xa-ntm-nang-cao'],
    [`${ntm}-nc`, 'xa-ntm-nang-cao'],
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
  ]) as [string, Level][]),
  ['khu dân cư kiểu mẫu', 'thon-kieu-mau'],
  ['khu dân cư nông thôn mới kiểu mẫu', 'thon-kieu-mau'],
  ['thôn kiểu mẫu', 'thon-kieu-mau'],
  ['xã kiểu mẫu', 'xa-ntm-kieu-mau'],
  ['xã nâng cao', 'xa-ntm-nang-cao'],
  ...['đạt chuẩn', 'chuẩn', 'về đích', 'đích', 'tiêu chí', 'chỉ tiêu', 'đăng ký'].flatMap((head): [string, Level][] => [
    [`${head} nâng cao`, 'xa-ntm-nang-cao'],
    [`${head} kiểu mẫu`, 'xa-ntm-kieu-mau'],
  ]),
  ['phấn đấu nâng cao :', 'xa-ntm-nang-cao'],
  ['phấn đấu nâng cao năm', 'xa-ntm-nang-cao'],
  ['phấn đấu nâng cao (', 'xa-ntm-nang-cao'],
  ['ntmnc', 'xa-ntm-nang-cao'],
])

/** What the pilot frame of 2026 calls the best communes: a standard that is no level of criteria. */
export const modernCommune = 'xã nông thôn mới hiện đại'

/** "hiện đại" behind the words of a level. */
export const isModern = (words: readonly Word[], at: number): boolean =>
  words[at]?.low === 'hiện' && words[at + 1]?.low === 'đại'

/** The level named at word `at`: "xã NTM nâng cao", "về đích nâng cao", "thôn nông thôn mới kiểu mẫu". */
export function levelAt(words: readonly Word[], at: number, to = words.length): { level: Level; end: number } | null {
  const hit = phraseAt(names, words, at, to)
  if (!hit || (words[hit.end - 1]!.low === 'cao' && improvedNouns(words[hit.end]))) return null
  return { level: hit.tag, end: hit.end }
}

/** "thêm 04 xã đạt chuẩn NTM nâng cao", "chưa có xã kiểu mẫu": a count of communes does not tell of which level the work below is. */
export const counted = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.kind === 'number' || words[at - 1]?.low === 'có'

/** What is raised where "nâng cao" is a verb: "UBND xã nâng cao trách nhiệm". */
const raisedNouns = 'chất|tỷ|tỉ|hiệu|đời|thu|năng|trách|nhận|ý|trình|vai|mức|giá|sức|dân|hơn|tinh|kiến|kỹ'.split('|')
const improvedNouns = oneOf(raisedNouns)
const improved = oneOf([...raisedNouns, 'số', 'các', 'và'])

/** "tiêu chí nâng cao", "tiêu chí nâng cao số 5"; "nâng cao số lượng" is a verb. */
const isRaised = (words: readonly Word[], at: number) =>
  words[at]?.low === 'nâng' &&
  words[at + 1]?.low === 'cao' &&
  (!improved(words[at + 2]) || (words[at + 2]?.low === 'số' && words[at + 3]?.kind === 'number'))

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
    if (low === '(' && at === from && isRaised(words, at + 1) && words[at + 3]?.low === ')')
      return { level: 'xa-ntm-nang-cao', to: at + 4 }
    if (at === from && isRaised(words, at)) return { level: 'xa-ntm-nang-cao', to: at + 2 }
    const hit = levelAt(words, at, to)
    if (hit && (!next || hit.level !== 'xa-ntm' || at === from)) return { level: hit.level, to: hit.end }
    if (next && !/^(của|bộ|tiêu|chí|quốc|gia|về|xã)$/.test(low)) return null
  }
  return null
}

/** The nearest level named in front of a mention, in its sentence or further back in its item, as long as `passes` a word. */
export function levelBefore(
  words: readonly Word[],
  at: number,
  least: number,
  passes: (at: number) => boolean = () => true,
): Level | null {
  let inside = true
  for (let i = at - 1; i >= least && i > at - 60; i--) {
    const low = words[i]!.low
    if (low === ';' || (low === '.' && words[i + 1]!.gap)) inside = false
    if (!inside && !passes(i)) return null
    const hit = levelAt(words, i, at)
    if (hit && !(words[i - 1]?.low === 'xã' || words[i - 1]?.low === 'thôn')) return hit.level
  }
  return null
}

/**
 * The one raised level a document is about: by its subject ("về đích xã nông thôn mới nâng cao"), else by the paragraphs
 * before its first item; null where either names another beside it.
 */
export function levelOfDocument(subject: readonly Word[], preamble: readonly Word[]): Level | null {
  const named = levelsIn(subject)
  if (named.size) return mainLevel(subject)
  const [only, ...others] = levelsIn(preamble)
  if (!only || only === 'xa-ntm' || others.length) return null
  return preamble.some((_, at) => standardAt(preamble, at)) ? null : only
}

/** "về đích nông thôn mới", with nothing behind that raises it. */
const standardAt = (words: readonly Word[], at: number): boolean => {
  const hit = phraseAt(standards, words, at, words.length)
  return hit !== null && !/^(?:nâng|kiểu|nc|hiện|-)$/.test(words[hit.end]?.low ?? '')
}

const standards = phrasesOf({
  standard: ['về đích', 'đạt chuẩn'].flatMap((deed) => [
    `${deed} nông thôn mới`,
    `${deed} ntm`,
    `${deed} xã nông thôn mới`,
  ]),
})

function levelsIn(words: readonly Word[], plain?: Phrases<string>): Set<Level> {
  const levels = new Set<Level>()
  for (let at = 0; at < words.length; at++) {
    const hit = levelAt(words, at)
    if (hit) {
      if (!counted(words, at)) levels.add(hit.level)
      at = hit.end - 1
    } else if (plain && phraseAt(plain, words, at)) levels.add('xa-ntm')
  }
  return levels
}

const programme = phrasesOf({ programme: ['nông thôn mới', 'ntm'] })

/** The one raised level a title speaks of; null where it names none, or the programme beside it. */
export function mainLevel(words: readonly Word[]): Level | null {
  const [only, ...others] = levelsIn(words, programme)
  return only && only !== 'xa-ntm' && !others.length ? only : null
}
