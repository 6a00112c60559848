// The leader who watches over a task: "đồng chí …, Phó Chủ tịch UBND huyện trực tiếp chỉ đạo", "Lãnh đạo phụ trách: …".
import type { Actor } from './actor.ts'
import { headAt } from './actor-heads.ts'
import { actorsAt } from './actors.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Stretch } from './sentences.ts'
import { actions } from './vocabulary/actions.ts'
import type { Source } from './words.ts'

/** The first person between two words who is named as directing the task himself; null where none is. */
export function supervisorIn(source: Source, stretch: Stretch): Actor | null {
  const { words } = source
  if (!speaksOfIt(source, stretch)) return null
  for (let at = stretch.from; at < stretch.to; at++) {
    const label = phraseAt(labels, words, at, stretch.to)
    const named = label ? actorsAt(source, label.end, stretch.to) : nameAt(source, at, stretch)
    if (!named) continue
    const person = named.actors.find(isPerson)
    if (person && (label || directs(source, named.to, stretch.to) || underHim(source, at))) return person
    at = Math.max(at, named.to - 1)
  }
  return null
}

/** A name that is told or stands behind "của", "do"; inside a longer name none begins. */
function nameAt(source: Source, at: number, { from, to }: Stretch) {
  const before = source.words[at - 1]?.low ?? ''
  const begins = at === from || opens.has(before) || source.words[at - 1]!.kind === 'mark'
  return begins && headAt(source.words, at, to) ? actorsAt(source, at, to) : null
}

const opens = new Set(['giao', 'cho', 'công', 'của', 'do', 'và', 'cầu', 'nghị', 'để'])

/** One person; "Chủ tịch UBND các xã" are many, who lead each their own. */
const isPerson = (actor: Actor) =>
  actor.kind === 'name' || (chief.test(actor.name) && !/(?:^|\s)(?:các|những)(?:\s|$)/i.test(actor.name))

const chief =
  /^(?:quyền )?(?:phó )?(?:chủ tịch|bí thư|giám đốc|trưởng ban|trưởng đoàn|thủ trưởng|chánh|lãnh đạo|trưởng phòng|thứ trưởng|bộ trưởng|cục trưởng)/i

/** "… trực tiếp chỉ đạo", ", chỉ đạo Phòng … thực hiện" right behind the name and its office. */
function directs(source: Source, to: number, limit: number): boolean {
  let at = to
  while (source.words[at]?.low === ',' || source.words[at]?.low === '-') at++
  const verb = phraseAt(directing, source.words, at, limit)
  // "Giám đốc Sở Y tế chỉ đạo xử lý nguồn nước": what he leads himself
  const own =
    verb !== null &&
    verb.end === at + 2 &&
    phraseAt(actions, source.words, verb.end, limit) !== null &&
    !headAt(source.words, verb.end, limit)
  return verb !== null && !own
}

/** "dưới sự chỉ đạo trực tiếp của đồng chí …". */
function underHim(source: Source, at: number): boolean {
  const before = source.words.slice(Math.max(0, at - 8), at).map((word) => word.low)
  return before.at(-1) === 'của' && before.includes('dưới') && before.includes('đạo')
}

function speaksOfIt({ words }: Source, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) {
    const { low } = words[at]!
    if (low === 'chỉ' && words[at + 1]?.low === 'đạo') return true
    if (low === 'phụ' && words[at + 1]?.low === 'trách') return true
  }
  return false
}

const directing = phrasesOf({
  verb: 'trực tiếp chỉ đạo|chỉ đạo|trực tiếp phụ trách|phụ trách chỉ đạo|trực tiếp theo dõi, chỉ đạo|trực tiếp lãnh đạo, chỉ đạo|theo dõi, chỉ đạo|lãnh đạo, chỉ đạo|phụ trách, chỉ đạo|thường xuyên chỉ đạo|tập trung chỉ đạo|chịu trách nhiệm chỉ đạo|chịu trách nhiệm trực tiếp chỉ đạo|trực tiếp kiểm tra, chỉ đạo|trực tiếp đôn đốc, chỉ đạo|trực tiếp điều hành|chỉ đạo trực tiếp'.split(
    '|',
  ),
})

const labels = phrasesOf({
  label: [
    'lãnh đạo chỉ đạo :',
    'lãnh đạo phụ trách :',
    'lãnh đạo trực tiếp chỉ đạo :',
    'đồng chí chỉ đạo :',
    'người chỉ đạo :',
    'trực tiếp chỉ đạo :',
    'chỉ đạo thực hiện :',
    'lãnh đạo UBND phụ trách :',
  ],
})
