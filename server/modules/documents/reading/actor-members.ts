// Lists with one head for many members: "UBND các xã A, B và C" is three bodies, each "UBND xã …".
import type { Actor } from './actor.ts'
import { headAt } from './actor-heads.ts'
import { endOfName } from './actor-names.ts'
import { branchMembers } from './branch-members.ts'
import { printed } from './fold.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { properName, unitKinds, villageWordInName } from './proper-names.ts'
import { branchNames, heads } from './vocabulary/agencies.ts'
import type { Source } from './words.ts'

/** The words a list of members shares: all of them, the head among them, and how far the list may go. */
export type SharedHead = { from: number; headFrom: number; headTo: number; limit: number; paired: boolean }

/** The members named under one head, or null where the head stands for itself. */
export function memberNames(source: Source, head: SharedHead): { actors: Actor[]; to: number } | null {
  return communeMembers(source, head) ?? branchMembers(source, head)
}

/** "UBND các xã: A, B", "UBND xã A, B", "các thôn A, B", "Chủ tịch UBND các xã A và B", "Tổ dân phố số 4, số 7". */
function communeMembers(source: Source, head: SharedHead): { actors: Actor[]; to: number } | null {
  const { words, text } = source
  const unitAt = findUnit(source, head)
  if (unitAt === null) return null
  const unit = unitKinds(words, unitAt)!
  const plural = several(words[unitAt - 1]) || words[unitAt - 1]?.kind === 'number'
  const which = plural ? listBehindClause(words, unit.end, head.limit) : null
  let at = which ?? firstMember(words, head, unit.end)
  const prefix = prefixOf(printed(text.slice(words[head.from]!.start, words[unitAt]!.start)), unit.kind)
  const bracket = which !== null && words[which - 1]!.low === '('
  const behindBracket = (to: number) => (bracket && words[to]?.low === ')' ? to + 1 : to)
  const actors: Actor[] = []
  let shown = unit.kind
  let remarked = false
  while (at !== null && at < head.limit) {
    const again = words[at]!.low === unit.kind && words[at + 1]?.cap
    const own = villageWordInName(words, at) && !again ? null : unitKinds(words, at)
    if (own && (actors.length || own.end > at)) {
      shown = own.kind
      at = own.end
    }
    const numbered = words[at]?.low === 'số' && words[at + 1]?.kind === 'number' ? 1 : 0
    const name = properName(words, at + numbered, head.limit)
    if (!name) break
    const end = words[name.to - 1]!.end
    const title = printed(text.slice(words[at]!.start, end))
    actors.push({
      name: `${prefix} ${shown} ${title}`.trim(),
      start: actors.length ? words[at]!.start : words[head.from]!.start,
      end,
      kind: prefix ? 'committee' : 'unit',
    })
    const remark = remarkEnd(words, name.to, head.limit)
    remarked ||= plural || (remark > name.to && namesUnit(words, remark, head.limit))
    const charged = remarked ? remark : name.to
    at = nextMember(source, charged, head.limit)
    if (at === null) return { actors, to: behindBracket(actors.length > 1 ? charged : name.to) }
  }
  if (!actors.length) return null
  return { actors, to: behindBracket(endOfMembers(source, actors)) }
}

// how many words may tell which of a collective are meant, in front of their names
const longestClause = 14

/** "Các xã | có tỷ lệ giải ngân thấp là | A, B", "Các xã có làng nghề (A, B)": where the names begin; null where none are listed. */
function listBehindClause(words: Source['words'], from: number, limit: number): number | null {
  if (words[from]?.kind !== 'word' || words[from]!.cap || !tellsWhich(words[from])) return null
  for (let at = from + 1; at < limit - 1 && at < from + longestClause; at++) {
    const { low, kind } = words[at]!
    const opens = low === '(' || low === 'là' || low === 'gồm'
    const first = low === 'gồm' && words[at + 1]?.low === ':' ? at + 2 : at + 1
    if (opens && words[first]?.cap && !opensBody(words, first, limit) && properName(words, first, limit)) return first
    if (kind === 'mark' && !(low === ',' && words[at + 1]?.low === 'gồm') && low !== '-' && low !== '/') return null
  }
  return null
}

/** How a clause begins that tells which of several are meant. */
const tellsWhich = oneOf([
  'có',
  'chưa',
  'còn',
  'không',
  'đã',
  'đăng',
  'thuộc',
  'phấn',
  'đạt',
  'được',
  'nằm',
  'đang',
  'bị',
  'gồm',
  'chậm',
])

/** Whether a body begins here and not a commune that is named like one ("Trường Sơn", "Hội Sơn", "Đoàn Kết"). */
function opensBody(words: Source['words'], at: number, limit: number): boolean {
  const body = phraseAt(heads, words, at, limit)
  const next = words[at + 1]
  if (!body) return headAt(words, at, limit)
  if (body.end > at + 1 || !next?.cap || at + 1 >= limit) return body.tag !== 'unit' || headAt(words, at, limit)
  return next.upper || schools(next) || phraseAt(branchNames, words, at + 1, limit) !== null
}

/** How kinds of schools and offices begin behind their head: "Trường Tiểu học", "Trung tâm Y tế". */
const schools = oneOf(
  'tiểu|mầm|trung|cao|đại|chính|phổ|dân|dạy|nội|quản|chỉ|tổ|thường|chấp|công|phát|giám|xây|nông|thanh|cựu|liên'.split(
    '|',
  ),
)

/** Where the first name stands: right behind the word of the unit, or behind its colon; null where a body follows. */
function firstMember(words: Source['words'], { paired, limit }: SharedHead, from: number): number | null {
  let at = from
  if (paired) while (at < limit && words[at]!.low !== ':' && (words[at]!.low === ',' || unitKinds(words, at))) at++
  if (words[at]?.low !== ':') return paired ? null : at
  return opensBody(words, at + 1, limit) ? null : at + 1
}

const several = oneOf(['các', 'những', 'cả', 'hai', 'ba', 'bốn'])
const fewInWords = oneOf(['hai', 'ba', 'bốn'])
const clauseEnds = oneOf([';', '.', ':'])

/** "Trưởng thôn các" + "thôn": the unit is not said twice. */
function prefixOf(words: string, unit: string): string {
  if (!words) return words
  const own = words.replace(/(?:^|\s)(?:các|những|(?:cả )?(?:hai|ba|bốn|\d+))$/i, '').trim()
  return own.toLowerCase().endsWith(` ${unit}`) ? own.slice(0, -unit.length - 1) : own
}

/** Index behind what a plural list says of one member: "Tà Sỏi tiêu chí số 2, 5; Bản Vài (tiêu chí số 9)". */
function remarkEnd(words: Source['words'], from: number, limit: number): number {
  if (words[from]?.low === '(') {
    let close = from + 1
    while (close < limit && close < from + 24 && words[close]!.low !== ')') close++
    return words[close]?.low === ')' && close < limit ? close + 1 : from
  }
  const spoken = phraseAt(standards, words, from, limit)
  if (!spoken) return from
  let at = spoken.end
  if (words[at]?.kind !== 'number') return from
  while (at < limit) {
    if (words[at]!.kind === 'number') at++
    else if (/^[,.]$|^và$/.test(words[at]!.low) && words[at + 1]?.kind === 'number') at++
    else break
  }
  return at
}

/** "xã A TC 15, | xã B TC 17 hoàn thành": the next member says again what it is. */
const namesUnit = (words: Source['words'], at: number, limit: number) => {
  const next = /^(?:,|và|;)$/.test(words[at]?.low ?? '') ? at + 1 : limit
  const unit = next < limit ? unitKinds(words, next) : null
  return unit !== null && words[unit.end]?.cap === true
}

const standards = phrasesOf({ what: ['tiêu chí', 'tiêu chí số', 'tc', 'tc số', 'chỉ tiêu', 'chỉ tiêu số', 'ct'] })

const endOfMembers = (source: Source, actors: Actor[]) => {
  const end = actors.at(-1)!.end
  let at = 0
  let high = source.words.length
  while (at < high) {
    const middle = (at + high) >> 1
    if (source.words[middle]!.end <= end) at = middle + 1
    else high = middle
  }
  return at
}

/** The word "xã", "thôn", "thị trấn" after the head, with "các" between them or not. */
function findUnit(source: Source, head: SharedHead): number | null {
  const { words } = source
  if (unitKinds(words, head.headFrom)?.kind) return head.headFrom
  let at = head.headTo
  if (words[at]?.low === 'ubnd' || words[at]?.low === 'hđnd') at++
  else at = phraseAt(committees, words, at, head.limit)?.end ?? at
  if (words[at]?.low === 'các' || words[at]?.low === 'cả' || words[at]?.kind === 'number') at++
  if (fewInWords(words[at])) at++
  if (words[at]?.kind === 'number') at++
  const near = at < head.limit ? unitKinds(words, at) : null
  return near && listsNames(words, near.end, head.limit) ? at : farUnit(source, head)
}

/** "Ban Thường trực Ủy ban MTTQ Việt Nam | các huyện A, B": the list at the very end of a long name. */
function farUnit(source: Source, { headTo, limit }: SharedHead): number | null {
  const { words } = source
  for (let at = headTo + 1; at < limit && at < headTo + furthest; at++) {
    if (clauseEnds(words[at])) return null
    const unit = several(words[at - 1]) || owners(words[at - 1]) ? unitKinds(words, at) : null
    if (unit && listsNames(words, unit.end, limit)) return at < endOfName(source, headTo, limit) ? at : null
  }
  return null
}

/** "Bí thư chi bộ các thôn của xã A, B": whose they are. */
const owners = oneOf(['của', 'thuộc'])

// the longest name of a body in front of its units
const furthest = 24

const listsNames = (words: Source['words'], at: number, limit: number) =>
  (words[at]?.low === ':' && properName(words, at + 1, limit) !== null) ||
  (words[at]?.low === 'số' && words[at + 1]?.kind === 'number') ||
  properName(words, at, limit) !== null

const committees = phrasesOf({
  body: [
    'ủy ban nhân dân',
    'hội đồng nhân dân',
    'đảng ủy',
    'ban chỉ đạo',
    'ban quản lý',
    'chi bộ',
    'mttq',
    'ủy ban mttq',
    'công an',
  ],
})

/** Index of the next member after ", " or " và "; null where the list ends or another kind of actor begins. */
function nextMember(source: Source, at: number, limit: number): number | null {
  const { words } = source
  let i = at
  while (i < limit && (words[i]!.low === ',' || words[i]!.low === 'và' || words[i]!.low === ';')) i++
  if (i === at || i >= limit) return null
  if (villageWordInName(words, i)) return properName(words, i, limit) ? i : null
  const own = unitKinds(words, i)
  if (own) return properName(words, own.end, limit) ? i : null
  if (words[i]!.low === 'số' && words[i + 1]?.kind === 'number') return i
  if (headAt(words, i, limit) && opensBody(words, i, limit)) return null
  return properName(words, i, limit) ? i : null
}
