// The addressee a heading or an item opens with.
import type { Actor } from './actor.ts'
import { actorsAt } from './actors.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Source } from './words.ts'

export type Addressee = {
  actors: Actor[]
  /** Index of the first word after the addressee and its colon. */
  to: number
  /** Bold print sets it apart from the order behind it. */
  starred: boolean
  colon: boolean
}

const leadIns = phrasesOf({
  to: [
    'đối với',
    'về phía',
    'nhiệm vụ của',
    'trách nhiệm của',
    'trách nhiệm',
    'nhiệm vụ',
    'riêng',
    'riêng đối với',
    'phân công',
    'đề nghị',
    'yêu cầu',
    'giao',
    'giao cho',
    'giao nhiệm vụ cho',
    'kính đề nghị',
    'giao trách nhiệm cho',
    'ubnd huyện yêu cầu',
    'ubnd huyện giao',
    'ubnd tỉnh giao',
    'ubnd tỉnh yêu cầu',
    'ubnd xã giao',
    'ubnd xã yêu cầu',
    'trách nhiệm thực hiện của',
  ],
})

/** The addressee a block opens with, when a colon, a full stop or the end of the block comes right behind the names. */
export function addresseeOf(source: Source, from: number, to: number): Addressee | null {
  const { words, text } = source
  const lead = phraseAt(leadIns, words, from, to)
  const named = actorsAt(source, lead?.end ?? from, to)
  if (!named) return null
  let end = named.to
  if (words[end]?.low === '(') {
    while (end < to && words[end]!.low !== ')') end++
    end++
  }
  if (
    (words[end]?.low === 'có' || words[end]?.low === 'chịu') &&
    /^(trách|nhiệm)$/.test(words[end + 1]?.low ?? '') &&
    words[end + 3]?.low === ':'
  )
    end += 3
  const mark = words[end]
  if (end >= to) return { actors: named.actors, to, starred: false, colon: false }
  if (mark!.low === ':')
    return { actors: named.actors, to: end + 1, starred: isStarred(text, words[from]!.start, mark!.end), colon: true }
  if ((mark!.low === '.' || mark!.low === ';' || mark!.low === ',') && end + 1 >= to)
    return { actors: named.actors, to, starred: false, colon: false }
  return null
}

/** Index behind the names a sentence opens with, past "yêu cầu", "đối với"; `from` where it opens with none. */
export const endOfNames = (source: Source, from: number, to: number): number =>
  actorsAt(source, phraseAt(leadIns, source.words, from, to)?.end ?? from, to)?.to ?? from

/** "**Phòng Nội vụ:** Rà soát …": opening stars in front and closing ones right around the colon. */
function isStarred(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 3)
  const inside = text.slice(start, end)
  return (
    /\*{1,2}(?:\s*[\p{L}\d]{1,4}(?:\.\d{1,2})*[.)]\s*)?$/u.test(before) &&
    (/^\*{1,2}/.test(after) || /\*{1,2}\s*:$/.test(inside))
  )
}
