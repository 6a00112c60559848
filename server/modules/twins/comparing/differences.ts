// Where a row of theirs and its twin disagree, and whose word may stand. Pure.
import type { State } from '../../assignments/contract.ts'
import type { Phase } from '../../assignments/head.ts'
import { plainWords } from '../../sheets/plan/matching.ts'
import { readStatus, type SheetState, type Status } from '../../sheets/recognition/status-cell.ts'
import { nameKey } from '../../spelling/fold.ts'
import type { Choice, Difference, Field } from '../contract.ts'

/** An assignment as it stands now. */
export type Ours = {
  assignmentId: string
  code: string
  title: string
  lead: string
  leadAgencyId: number
  /** All its names: whole, short, aliases are the book's matter. */
  leadNames: readonly string[]
  state: State
  phase: Phase
  product: string | null
  dueDay: string | null
  /** The newest words of a report or completion. */
  last: string | null
  /** plainWords of all that was reported, whole and by lines. */
  said: ReadonlySet<string>
}

/** A row of theirs as it was read. */
export type Theirs = {
  no: number
  identifier: string
  status: Status | null
  statusPrinted: string | null
  dueDay: string | null
  dueTime: string | null
  /** Each name as printed, and whom the office's book knows by it. */
  leads: readonly { printed: string; agencyIds: readonly number[] }[]
  said: string | null
  percent: number | null
  doneOn: string | null
  product: { number: string | null; issuedOn: string | null }
  /** Fields that this tracker has a column for. */
  tells: ReadonlySet<Field>
}

export type Found = Pick<Difference, 'field' | 'ours' | 'theirs' | 'may' | 'whyNotTaken'>

export function differencesOf(theirs: Theirs, ours: Ours): Found[] {
  const found = [stateOf(theirs, ours), dueOf(theirs, ours), leadOf(theirs, ours), wordsOf(theirs, ours)]
  return found.filter((one) => one !== null && theirs.tells.has(one.field)).map((one) => one!)
}

const goesOn = ({ phase }: Ours): boolean => phase === 'unseen' || phase === 'open'
const told = (field: Field, ours: string, theirs: string, whyNotTaken: Found['whyNotTaken']): Found => ({
  ...{ field, ours, theirs, whyNotTaken },
  may: [...(whyNotTaken === null ? ['take'] : []), 'keep', 'send'] satisfies string[] as Choice[],
})

const plainly: Record<SheetState, string> = {
  done: 'Hoàn thành',
  open: 'Đang thực hiện',
  unseen: 'Chưa thực hiện',
  ended: 'Đã dừng',
}

/** Lateness follows from the due day and is compared there; what waits for our confirmation is done and is not yet. */
function stateOf({ status, statusPrinted, product }: Theirs, ours: Ours): Found | null {
  if (!status) return null
  const own: SheetState | 'awaiting' = ours.phase === 'declined' ? 'open' : ours.phase
  if (own === status.state) return null
  if (own === 'awaiting' && (status.state === 'done' || status.state === 'open')) return null
  const theirs = statusPrinted ?? plainly[status.state]
  return told('state', ours.state, theirs, whyNotState(status.state, ours, product.number))
}

function whyNotState(theirs: SheetState, ours: Ours, number: string | null): Found['whyNotTaken'] {
  if (!goesOn(ours)) return 'settled'
  if (theirs === 'unseen' || theirs === 'ended') return 'back'
  return theirs === 'done' && ours.product === 'cong-trinh' && number === null ? 'photograph' : null
}

function dueOf({ dueDay }: Theirs, ours: Ours): Found | null {
  if (dueDay === null || dueDay === ours.dueDay) return null
  return told('due', ours.dueDay ?? '', dueDay, goesOn(ours) || ours.phase === 'awaiting' ? null : 'settled')
}

function leadOf({ leads }: Theirs, ours: Ours): Found | null {
  if (leads.length === 0) return null
  const own = new Set(ours.leadNames.map(nameKey))
  const names = leads.some(
    ({ printed, agencyIds }) => agencyIds.includes(ours.leadAgencyId) || own.has(nameKey(printed)),
  )
  return names ? null : told('lead', ours.lead, leads.map(({ printed }) => printed).join('; '), 'lead')
}

function wordsOf(theirs: Theirs, ours: Ours): Found | null {
  const said = saidOf(theirs)
  const last = ours.last === null || isOnlyState(ours.last) ? null : ours.last
  const isThere = last === null || plainWords(said).includes(plainWords(last))
  const fresh = newLines(theirs, ours)
  if (isThere && fresh.length === 0) return null
  return told('words', last ?? '', said, fresh.length === 0 ? 'nothing-new' : goesOn(ours) ? null : 'settled')
}

/** "Chưa triển khai", "Đã hoàn thành" are the state said in words, no progress; with a figure or more words they are. */
const isOnlyState = (words: string): boolean => words.length < 40 && !/\d|\n/.test(words) && readStatus(words) !== null

const saidOf = ({ said }: Theirs): string => (said === null || isOnlyState(said) ? '' : said)

/** The lines of theirs that nobody has said here. */
export function newLines(theirs: Theirs, { said }: Pick<Ours, 'said'>): string[] {
  const whole = saidOf(theirs)
  if (whole === '' || said.has(plainWords(whole))) return []
  return whole.split('\n').filter((line) => line.trim() !== '' && !said.has(plainWords(line)))
}
