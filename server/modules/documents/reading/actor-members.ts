// Lists with one head for many members: "UBND các xã A, B và C" is three bodies, each "UBND xã …".
import type { Actor } from './actor.ts'
import { headAt } from './actor-heads.ts'
import { endOfName } from './actor-names.ts'
import { printed } from './fold.ts'
import { phraseAt } from './phrases.ts'
import { properName, unitKinds, villageWordInName } from './proper-names.ts'
import { branchNames } from './vocabulary/agencies.ts'
import type { Source } from './words.ts'

type Head = { from: number; headFrom: number; headTo: number; limit: number; paired: boolean }

/** The members named under one head, or null where the head stands for itself. */
export function memberNames(source: Source, head: Head): { actors: Actor[]; to: number } | null {
  return communeMembers(source, head) ?? branchMembers(source, head)
}

/** "UBND các xã: A, B", "UBND xã A, B", "các xã A, B", "Chủ tịch UBND các xã A và B". */
function communeMembers(source: Source, head: Head): { actors: Actor[]; to: number } | null {
  const { words, text } = source
  const unitAt = findUnit(source, head)
  if (unitAt === null) return null
  const unit = words[unitAt]!.low === 'thị' ? 'thị trấn' : words[unitAt]!.low === 'đặc' ? 'đặc khu' : words[unitAt]!.low
  let at = unitAt + (unit.includes(' ') ? 2 : 1)
  if (words[at]?.low === ':') at++
  const prefix = printed(text.slice(words[head.from]!.start, words[unitAt]!.start))
    .replace(/(^|\s)(các|những|\d+)$/i, '')
    .trim()
  const actors: Actor[] = []
  let shown = unit
  while (at < head.limit) {
    const own = villageWordInName(words, at) ? null : unitKinds(words, at)
    if (own && (actors.length || own.end > at)) {
      shown = own.kind
      at = own.end
    }
    const name = properName(words, at, head.limit)
    if (!name) break
    const end = words[name.to - 1]!.end
    const title = printed(text.slice(words[name.from]!.start, end))
    actors.push({
      name: `${prefix} ${shown} ${title}`.trim(),
      start: actors.length ? words[name.from]!.start : words[head.from]!.start,
      end,
      kind: prefix ? 'committee' : 'unit',
    })
    const charged = words[unitAt - 1]?.low === 'các' ? remarkEnd(words, name.to, head.limit) : name.to
    const next = nextMember(source, charged, head.limit)
    if (next === null) return { actors, to: actors.length > 1 ? charged : name.to }
    at = next
  }
  if (!actors.length) return null
  return { actors, to: endOfMembers(source, actors) }
}

/** Index behind what a plural list says of one member: "Tà Sỏi tiêu chí số 2, 5; Bản Vài (tiêu chí số 9)". */
function remarkEnd(words: Source['words'], from: number, limit: number): number {
  if (words[from]?.low === '(') {
    let close = from + 1
    while (close < limit && close < from + 24 && words[close]!.low !== ')') close++
    return words[close]?.low === ')' && close < limit ? close + 1 : from
  }
  if (words[from]?.low !== 'tiêu' || words[from + 1]?.low !== 'chí') return from
  let at = from + 2
  if (words[at]?.low === 'số') at++
  if (words[at]?.kind !== 'number') return from
  while (at < limit) {
    if (words[at]!.kind === 'number') at++
    else if (/^[,.]$|^và$/.test(words[at]!.low) && words[at + 1]?.kind === 'number') at++
    else break
  }
  return at
}

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

/** The word "xã", "phường", "thị trấn" after the head, with "các" between them or not. */
function findUnit(source: Source, head: Head): number | null {
  const { words } = source
  if (unitKinds(words, head.headFrom) && communal(words[head.headFrom]!.low)) return head.headFrom
  let at = head.headTo
  if (words[at]?.low === 'ubnd') at++
  if (words[at]?.low === 'các' || words[at]?.kind === 'number') at++
  if (words[at]?.kind === 'number') at++
  return at < head.limit && unitKinds(words, at) && communal(words[at]!.low) ? at : null
}

const communal = (low: string) =>
  low === 'xã' ||
  low === 'phường' ||
  low === 'thị' ||
  low === 'đặc' ||
  low === 'thôn' ||
  low === 'bản' ||
  low === 'huyện'

/** Index of the next member after ", " or " và "; null where the list ends or another kind of actor begins. */
function nextMember(source: Source, at: number, limit: number): number | null {
  const { words } = source
  let i = at
  while (i < limit && (words[i]!.low === ',' || words[i]!.low === 'và' || words[i]!.low === ';')) i++
  if (i === at || i >= limit) return null
  if (villageWordInName(words, i)) return properName(words, i, limit) ? i : null
  const own = unitKinds(words, i)
  if (own) return properName(words, own.end, limit) ? i : null
  if (headAt(words, i, limit)) return null
  return properName(words, i, limit) ? i : null
}

/** "các phòng: Tài chính - Kế hoạch, Nông nghiệp và PTNT", "các Sở: Tài chính, Xây dựng". */
function branchMembers(source: Source, head: Head): { actors: Actor[]; to: number } | null {
  const { words, text } = source
  const word = words[head.headFrom]!.low
  if (word !== 'phòng' && word !== 'sở' && word !== 'ban') return null
  let at = head.headTo
  if (words[at]?.low === ':') at++
  else if (head.paired) return null
  if (head.headFrom === head.from && !head.paired && words[at - 1]?.low !== ':') return null
  const plural = head.from !== head.headFrom || head.paired
  if (!plural) return null
  const actors: Actor[] = []
  let to = at
  while (at < head.limit) {
    if (headAt(words, at, head.limit) && actors.length) break
    const branch = phraseAt(branchNames, words, at, head.limit)
    if (!branch || !(words[at]!.cap || words[at]!.upper)) break
    const end = endOfBranch(source, branch.end, head.limit)
    const start = words[at]!.start
    const shared = head.paired
      ? /sở/i.test(text.slice(words[head.from]!.start, words[head.headTo - 1]!.end))
        ? 'Sở'
        : 'Phòng'
      : text.slice(words[head.headFrom]!.start, words[head.headFrom]!.end)
    actors.push({
      name: `${shared} ${printed(text.slice(start, words[end - 1]!.end))}`,
      start: actors.length ? start : words[head.from]!.start,
      end: words[end - 1]!.end,
      kind: 'office',
    })
    to = end
    at = end
    while (at < head.limit && (words[at]!.low === ',' || words[at]!.low === 'và' || words[at]!.low === ';')) at++
    if (at === end) break
  }
  return actors.length > 1 ? { actors, to } : null
}

const endOfBranch = (source: Source, at: number, limit: number) => {
  const word = source.words[at]?.low
  return word === 'huyện' || word === 'tỉnh' || word === 'xã' || word === 'thành'
    ? Math.min(endOfName(source, at, limit), limit)
    : at
}
