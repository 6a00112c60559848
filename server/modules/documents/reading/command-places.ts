// A place set in front of those who are told: "Thôn 1: ông A phụ trách", "Đối với các xã khó khăn, Phòng Kinh tế …".
import type { Actor, ActorList } from './actor.ts'
import { actorsAt } from './actors.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Stretch } from './sentences.ts'
import { heads } from './vocabulary/agencies.ts'
import type { Source } from './words.ts'

const unitName =
  /^(?:(?:các|những|một số|\d+|cả \p{L}+|hai|ba|bốn|từng|mỗi) )?(?:xã|phường|thị trấn|đặc khu|thôn|bản|ấp|khóm|buôn|làng|xóm|sóc|phum|khu|khối|tổ dân phố|tiểu khu|huyện|quận|thị xã|thành phố)(?![\p{L}])/iu

/** Whether all named are communes, villages or districts themselves, not their bodies. */
export const allUnits = (actors: readonly Actor[]) => actors.every(isUnit)

const isUnit = (actor: Actor) => actor.kind === 'unit' || (actor.kind === 'many' && unitName.test(actor.name))

/** "Riêng 09 xã còn thiếu, | Chủ tịch UBND xã chịu trách nhiệm …": who is told behind the comma, where places stand in front. */
export function toldBehindPlaces(source: Source, { actors, to }: ActorList): ActorList | null {
  const at = actors.findIndex((actor) => !isUnit(actor))
  if (at < 1) return null
  const between = source.text.slice(actors[at - 1]!.end, actors[at]!.start)
  return /^[^\p{L}]*,\s*$/u.test(between) ? { actors: actors.slice(at), from: to, to } : null
}

/** Names that fill a stretch to its end: "Giúp xã A: | Phòng Y tế, Bảo hiểm xã hội huyện." */
export function listedAt(source: Source, { from, to }: Stretch): Actor[] | null {
  const named = actorsAt(source, from, to)
  return named && (named.to >= to || (named.to === to - 1 && /^[.;]$/.test(source.words[named.to]!.low)))
    ? named.actors
    : null
}

/** "…, ông A phụ trách": who is in charge, named behind the work. */
export function chargedIn(source: Source, { from, to }: Stretch): Actor[] | null {
  const { words } = source
  for (let at = from; at < to; at++) {
    if (words[at]!.low === ';') return null
    const opens = at === from || /^[,(:-]$/.test(words[at - 1]!.low)
    const named = opens ? actorsAt(source, at, to) : null
    const charge = named && phraseAt(charges, words, named.to, to)
    if (charge && (charge.end >= to || /^[.,;)]$/.test(words[charge.end]!.low))) return named.actors
  }
  return null
}

/** Those a sentence names as in charge, where it says nothing else. */
export function inChargeOf(source: Source, { from, to }: Stretch): Actor[] | null {
  const { words } = source
  const named = actorsAt(source, from, to)
  const charge = named && phraseAt(charges, words, named.to, to)
  return charge && words.slice(charge.end, to).every((word) => word.kind === 'mark') ? named.actors : null
}

/** Bodies in brackets at the end of what is to be done: "… kênh mương nội đồng (Phòng Kinh tế chủ trì)." */
export function inBrackets(source: Source, { from, to }: Stretch): Actor[] | null {
  const { words } = source
  let close = to - 1
  while (close > from && /^[.;,]$/.test(words[close]!.low)) close--
  if (words[close]!.low !== ')') return null
  let open = close
  while (open > from && words[open]!.low !== '(') open--
  const given = phraseAt(handedTo, words, open + 1, close)
  const named = actorsAt(source, given?.end ?? open + 1, close)
  if (!named || allUnits(named.actors)) return null
  const charge = phraseAt(charges, words, named.to, close)
  return named.to === close || charge ? named.actors : null
}

const handedTo = phrasesOf({
  by: [
    'giao',
    'do',
    'giao cho',
    'phân công',
    'cơ quan chủ trì :',
    'chủ trì :',
    'đơn vị chủ trì :',
    'đơn vị thực hiện :',
    'thực hiện :',
    'phụ trách :',
  ],
})

const charges = phrasesOf({
  in: [
    'phụ trách',
    'trực tiếp phụ trách',
    'chịu trách nhiệm',
    'chủ trì',
    'phụ trách chính',
    'chịu trách nhiệm chính',
    'theo dõi',
    'chỉ đạo',
    'trực tiếp chỉ đạo',
    'thực hiện',
    'tham mưu',
    'chịu trách nhiệm chung',
  ],
})

/** Whether what stands here hands a place or a criterion to those behind the colon ("Giúp xã A:", "Theo dõi tiêu chí số 5:"). */
export function handsOver({ words }: Source, { from, to }: Stretch): boolean {
  const verb = phraseAt(handing, words, from, to)
  return verb !== null && !phraseAt(heads, words, from, to)
}

const handing = phrasesOf({
  verb: 'giúp|giúp đỡ|hỗ trợ|đỡ đầu|nhận đỡ đầu|phụ trách|theo dõi|hướng dẫn|chủ trì|thực hiện|tham mưu|đôn đốc|kiểm tra|chỉ đạo|phối hợp|thẩm định|thẩm tra|bám nắm|quản lý'.split(
    '|',
  ),
})
