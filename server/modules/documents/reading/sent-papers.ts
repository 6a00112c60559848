// Who is told by a paper that a sentence speaks of, as pages of news do.
import { actorsAt } from './actors.ts'
import type { Command } from './orders.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import { actions, orders } from './vocabulary/actions.ts'
import type { Source } from './words.ts'

/** "Chủ tịch UBND tỉnh vừa có Công văn chỉ đạo các sở rà soát …": who is told by the paper the sentence speaks of. */
export function sentBy(source: Source, next: number, to: number): Command | null {
  const { words } = source
  const paper = phraseAt(sendings, words, next, to)
  if (!paper) return null
  for (let at = paper.end; at < to && at < paper.end + 24; at++) {
    if (words[at]!.low === ';') return null
    const verb = phraseAt(orders, words, at, to)
    const named = verb && actorsAt(source, verb.end, to)
    if (named)
      return phraseAt(actions, words, named.to, to) ? { rule: 'subject', lead: named.actors, deed: named.to } : null
  }
  return null
}

const sendings = phrasesOf({
  paper: ['có', 'ban hành', 'gửi', 'ký', 'phát hành'].flatMap((verb) =>
    ['công văn', 'văn bản', 'thông báo', 'công điện', 'chỉ thị'].flatMap((paper) =>
      ['vừa ', 'mới ', 'vừa mới '].map((past) => `${past}${verb} ${paper}`),
    ),
  ),
})
