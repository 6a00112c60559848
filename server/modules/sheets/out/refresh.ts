// The cells of a row as they stand today: what the office wrote stays where nothing has changed. Pure.
import type { State } from '../../assignments/contract.ts'
import { dayOf } from '../../calendar/days.ts'
import { plainWords } from '../plan/matching.ts'
import type { Today } from '../queries/today.ts'
import type { Role } from '../recognition/roles.ts'
import { readStatus } from '../recognition/status-cell.ts'

/** What a list can say of a state. */
export type Told = 'done' | 'late' | 'open' | 'unseen'

/** How this list says each state: the word it uses most, and the colour it marks it with. */
export type Vocabulary = { words: Partial<Record<Told, string>>; colours: Partial<Record<Told, string>> }

const plainly: Record<Told, string> = {
  done: 'Hoàn thành',
  late: 'Quá hạn',
  open: 'Đang thực hiện',
  unseen: 'Chưa thực hiện',
}

/** The state a word of the list names. */
export function toldBy(word: string): Told | null {
  const status = readStatus(word)
  if (!status || status.state === 'ended') return null
  return status.state === 'open' && /chậm|quá hạn|trễ|muộn/i.test(word) ? 'late' : status.state
}

/** Of several leads: done when all are, late when one is. Null while what fell due long ago waits to be looked over: then the list's own word stands. */
export function toldOf(states: readonly State[]): Told | null {
  const told = states.filter((state) => state !== 'backlog')
  if (told.length === 0) return null
  if (told.every((state) => state === 'done' || state === 'ended')) return 'done'
  if (told.includes('late')) return 'late'
  return told.every((state) => state === 'unseen') ? 'unseen' : 'open'
}

export type Row = {
  cells: readonly string[]
  roles: readonly Role[]
  imported: { dueDay: string | null; state: Told | null }
}

/** New words by column; a column that is not named keeps what stands there. */
export function refreshed(
  { cells, roles, imported }: Row,
  today: readonly Today[],
  vocabulary: Vocabulary,
): Map<number, string> {
  const now = new Map<number, string>()
  const put = (role: Role, value: string | null, at = roles.lastIndexOf(role)) => {
    if (at >= 0 && value !== null && value !== (cells[at] ?? '')) now.set(at, value)
  }
  const told = toldOf(today.map(({ state }) => state))
  const status = cells[roles.indexOf('status')] ?? ''
  if (told && (status !== '' || !vocabulary.colours.done)) {
    const changed =
      status === '' ? told !== 'unseen' && told !== imported.state : toldBy(status) !== told && imported.state !== told
    put('status', changed ? (vocabulary.words[told] ?? plainly[told]) : null)
  }
  const [words, result] = [wordsOf(today, 'reported'), wordsOf(today, 'result')]
  const one = roles.includes('progress') && roles.includes('result')
  put('progress', newer(cells[roles.lastIndexOf('progress')] ?? '', one ? words : [...words, ...result]))
  put('result', newer(cells[roles.lastIndexOf('result')] ?? '', one ? result : [...words, ...result]))
  const percents = today.flatMap(({ percent, state }) => (state === 'done' ? [100] : percent === null ? [] : [percent]))
  put('percent', percents.length === today.length ? `${Math.min(...percents)}%` : null)
  put('due', putOff(cells[roles.indexOf('due')] ?? '', today, imported.dueDay))
  const done = told === 'done' ? today[0]?.doneAt : null
  if (!cells[roles.indexOf('done-on')]) put('done-on', done ? dayWords(dayOf(done)) : null)
  return now
}

type Line = { lead: string; words: string }

function wordsOf(today: readonly Today[], of: 'reported' | 'result'): Line[] {
  return today.flatMap((one) => {
    const paper =
      of === 'result' && one.product?.number
        ? `${one.product.number}${one.product.day ? ` ngày ${dayWords(one.product.day)}` : ''}`
        : null
    const words = [one[of], paper && !one[of]?.includes(one.product!.number!) ? paper : null].filter(Boolean).join('; ')
    return words ? [{ lead: one.lead, words }] : []
  })
}

/** The newest words of each lead, where one of them does not stand in the cell yet; of several leads each under his name. */
function newer(cell: string, lines: readonly Line[]): string | null {
  const known = new Set([cell, ...cell.split('\n')].map(plainWords))
  const stands = ({ lead, words }: Line) =>
    words
      .split('\n')
      .every(
        (line) =>
          known.has(plainWords(line)) ||
          known.has(plainWords(`${lead}: ${line}`)) ||
          plainWords(cell).includes(plainWords(line)),
      )
  if (lines.every(stands)) return null
  const leads = new Set(lines.map(({ lead }) => lead))
  const last = new Map(lines.map((line) => [line.lead, line]))
  return [...last.values()]
    .map(({ lead, words }) => (leads.size > 1 ? `${lead}: ${words.replaceAll('\n', '; ')}` : words))
    .join('\n')
}

/** "30/9 (gia hạn 15/10/2026)": the day that holds stands beside what was written. */
function putOff(cell: string, today: readonly Today[], imported: string | null): string | null {
  const days = [...new Set(today.map(({ dueDay }) => dueDay))]
  const day = days.length === 1 ? days[0]! : null
  if (!day || day === imported || cell.includes(dayWords(day))) return null
  return cell === '' ? dayWords(day) : `${cell.replace(/\s*\(gia hạn [\d/]+\)$/, '')} (gia hạn ${dayWords(day)})`
}

const dayWords = (day: string): string => day.split('-').toReversed().join('/')
