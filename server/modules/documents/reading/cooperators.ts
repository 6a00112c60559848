// Who works with the lead: every "phối hợp với / giữa", "cùng với" behind a name, and the label "Cơ quan phối hợp:".
import type { Actor } from './actor.ts'
import { headAt } from './actor-heads.ts'
import { actorsAt } from './actors.ts'
import { labelAt } from './labels.ts'
import { phraseAt } from './phrases.ts'
import type { Stretch } from './sentences.ts'
import { actions } from './vocabulary/actions.ts'
import type { Source } from './words.ts'

/** Actors behind "phối hợp" between two words, each name once. */
export function cooperatorsIn(source: Source, stretch: Stretch): Actor[] {
  const { words } = source
  const found: Actor[] = []
  for (let at = stretch.from; at < stretch.to; at++) {
    const together = words[at]!.low === 'cùng'
    if (!together && (words[at]!.low !== 'phối' || words[at + 1]?.low !== 'hợp')) continue
    const named = together ? besideName(source, at, stretch.to) : namedBehind(source, at + 2, stretch.to)
    for (const actor of named) if (!found.some((one) => one.name === actor.name)) found.push(actor)
  }
  return found
}

/** "Phòng Kinh tế cùng với Điện lực khảo sát …": a deed follows the second name. */
function besideName(source: Source, at: number, to: number): Actor[] {
  const { words } = source
  const next = words[at + 1]?.low === 'với' ? at + 2 : at + 1
  // "Chủ trì, | cùng Sở Nội vụ hoàn chỉnh dự thảo"
  const leads = words[at - 1]?.low === ',' && words[at - 2]?.low === 'trì'
  const named =
    !leads && /^(đi|song|gắn|bên|kèm|hợp|và|trì|tiếp|,)$/.test(words[at - 1]?.low ?? '')
      ? null
      : actorsAt(source, next, to)
  const closes = named && (named.to >= to || /^[.;,]$/.test(words[named.to]!.low))
  return named && (closes || phraseAt(actions, words, named.to, to)) ? named.actors : []
}

function namedBehind(source: Source, from: number, to: number): Actor[] {
  const { words } = source
  if (headAt(words, from, to)) return actorsAt(source, from, to)?.actors ?? []
  for (let at = from; at < to && at < from + 6; at++) {
    const low = words[at]!.low
    if (low === ';' || low === '.') return []
    if (low === ':' && headAt(words, at + 1, to)) return actorsAt(source, at + 1, to)?.actors ?? []
    // "có sự phối hợp của UBND xã A"
    const given = low === 'của' && at === from && words[from - 3]?.low === 'sự'
    if (low !== 'với' && low !== 'giữa' && low !== 'cùng' && !given) continue
    const next = words[at + 1]?.low === 'với' ? at + 2 : at + 1
    const named = actorsAt(source, next, to)
    // "giữa Văn phòng với | Đài Phát thanh - Truyền hình": of two it is the second who joins
    const second = low === 'giữa' && named && words[named.to]?.low === 'với' ? actorsAt(source, named.to + 1, to) : null
    return (second ?? named)?.actors ?? []
  }
  return []
}

/** The lead a label names inside an item ("Đơn vị chủ trì: Phòng Kinh tế"). */
export function labelledLead(source: Source, stretch: Stretch): Actor[] | null {
  const { words } = source
  for (let at = stretch.from; at < stretch.to; at++) {
    const label = labelAt(words, at, stretch.to)
    if (label?.tag !== 'lead') continue
    const named = actorsAt(source, label.end, stretch.to)
    if (named) return named.actors
    at = label.end - 1
  }
  return null
}
