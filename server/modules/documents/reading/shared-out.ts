// What is left to do shared out among units: "…, cụ thể: xã A tiêu chí số 2, 8; xã B các chỉ tiêu 17.1 và 17.6" is one task of several.

import { type Actor, actorOf } from './actor.ts'
import { oneOf } from './phrases.ts'
import { properName, unitKinds } from './proper-names.ts'
import type { Stretch } from './sentences.ts'
import type { Source, Word } from './words.ts'

/** A unit and its criteria, and nothing that is told of them: index after the unit's name, or null. */
function shareAt(words: readonly Word[], { from, to }: Stretch): number | null {
  const unit = unitKinds(words, from)
  const name = unit && !unit.higher ? properName(words, unit.end, to) : null
  if (!name || name.to >= to) return null
  let criteria = false
  let depth = 0
  for (let at = name.to; at < to; at++) {
    const { low, kind } = words[at]!
    if (low === '(') depth++
    else if (low === ')') depth--
    else if (depth === 0) {
      if (kind === 'word' && !fillings.has(low)) return null
      criteria ||= kind === 'number' && named(words[name.to])
    }
  }
  return criteria ? name.to : null
}

const named = oneOf('tiêu|chỉ|các|tc|ct|:|-|còn|hoàn'.split('|'))
const fillings = new Set('tiêu|chí|chỉ|các|tc|ct|số|và|còn|hoàn|thành|là|gồm'.split('|'))

/** Whether a clause behind a semicolon goes on sharing out what the one in front began behind its colon. */
export function sharesOn({ words }: Source, before: Stretch, clause: Stretch): boolean {
  return shareAt(words, clause) !== null && lastShares(words, before).length > 0
}

/** The shares with which a stretch ends, from its colon on. */
function lastShares(words: readonly Word[], { from, to }: Stretch): Stretch[] {
  let colon = -1
  for (let at = from; at < to; at++) if (words[at]!.low === ':' && unitKinds(words, at + 1)) colon = at
  if (colon < 0) return []
  const shares: Stretch[] = []
  for (let at = colon + 1, begin = at; at < to; at++) {
    if (words[at]!.low !== ';' && at < to - 1) continue
    const share = { from: begin, to: /^[;.]$/.test(words[at]!.low) ? at : at + 1 }
    if (shareAt(words, share) === null) return []
    shares.push(share)
    begin = at + 1
  }
  return shares
}

/** The units among whom it is shared out, two at least. */
export function unitsSharing(source: Source, stretch: Stretch): Actor[] {
  const shares = lastShares(source.words, stretch)
  return shares.length < 2
    ? []
    : shares.map((share) => actorOf(source, share.from, shareAt(source.words, share)!, 'unit'))
}
