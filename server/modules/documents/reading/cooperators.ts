// Who works with the lead: every "phối hợp với / giữa", and the labels "Đơn vị chủ trì:", "Cơ quan phối hợp:".
import type { Actor } from './actor.ts'
import { headAt } from './actor-heads.ts'
import { actorsAt } from './actors.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Stretch } from './sentences.ts'
import type { Source } from './words.ts'

/** Actors behind "phối hợp" between two words, each name once. */
export function cooperatorsIn(source: Source, stretch: Stretch): Actor[] {
  const { words } = source
  const found: Actor[] = []
  for (let at = stretch.from; at < stretch.to; at++) {
    if (words[at]!.low !== 'phối' || words[at + 1]?.low !== 'hợp') continue
    const named = namedBehind(source, at + 2, stretch.to)
    for (const actor of named) if (!found.some((one) => one.name === actor.name)) found.push(actor)
  }
  return found
}

function namedBehind(source: Source, from: number, to: number): Actor[] {
  const { words } = source
  if (headAt(words, from, to)) return actorsAt(source, from, to)?.actors ?? []
  for (let at = from; at < to && at < from + 6; at++) {
    const low = words[at]!.low
    if (low === ';' || low === '.') return []
    if (low === ':' && headAt(words, at + 1, to)) return actorsAt(source, at + 1, to)?.actors ?? []
    if (low !== 'với' && low !== 'giữa' && low !== 'cùng') continue
    const next = words[at + 1]?.low === 'với' ? at + 2 : at + 1
    return actorsAt(source, next, to)?.actors ?? []
  }
  return []
}

const leadLabels = phrasesOf({
  lead: 'chủ trì :|đơn vị chủ trì :|cơ quan chủ trì :|đơn vị thực hiện :|cơ quan thực hiện :|cơ quan, đơn vị chủ trì :|cơ quan, đơn vị thực hiện :|trách nhiệm thực hiện :|người thực hiện :|phân công thực hiện :|đơn vị chủ trì thực hiện :|cơ quan chủ trì thực hiện :|đơn vị chủ trì tham mưu :|cơ quan chủ trì tham mưu :|đơn vị chịu trách nhiệm :|cơ quan chịu trách nhiệm :|chịu trách nhiệm :|đơn vị tham mưu :|cơ quan tham mưu :|đơn vị được giao :|giao :|phân công :|đơn vị phụ trách :|cơ quan phụ trách :'.split(
    '|',
  ),
})

/** The lead a label names inside an item ("Đơn vị chủ trì: Phòng Kinh tế"). */
export function labelledLead(source: Source, stretch: Stretch): Actor[] | null {
  const { words } = source
  for (let at = stretch.from; at < stretch.to; at++) {
    const label = phraseAt(leadLabels, words, at, stretch.to)
    if (!label) continue
    const named = actorsAt(source, label.end, stretch.to)
    if (named) return named.actors
    at = label.end - 1
  }
  return null
}

const labels = phrasesOf({
  label:
    'thời gian :|thời gian thực hiện :|thời gian hoàn thành :|thời hạn :|thời hạn hoàn thành :|thời hạn thực hiện :|hoàn thành :|tiến độ :|tiến độ thực hiện :|địa điểm :|đối tượng :|thành phần :|số lượng :|hình thức :|kinh phí :|kinh phí thực hiện :|nguồn kinh phí :|nội dung :|sản phẩm :|kết quả :|chủ trì :|đơn vị chủ trì :|cơ quan chủ trì :|đơn vị phối hợp :|cơ quan phối hợp :|phối hợp :|đơn vị thực hiện :|cơ quan thực hiện :|cơ quan, đơn vị chủ trì :|cơ quan, đơn vị phối hợp :|người thực hiện :|trách nhiệm thực hiện :|phân công thực hiện :|cơ quan, đơn vị thực hiện :|phân công :|đơn vị chịu trách nhiệm :'.split(
      '|',
    ),
})

/** "Thời gian: …", "Đơn vị phối hợp: …": a line that only describes the item above it. */
export const isLabel = (source: Source, stretch: Stretch) =>
  phraseAt(labels, source.words, stretch.from, stretch.to) !== null
