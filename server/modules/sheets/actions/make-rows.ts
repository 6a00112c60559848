// From works of a list to the rows of assignments and the deeds told of them. Pure but for the clock of the deed.
import type { Deed } from '../../../platform/access.ts'
import type { TakenOver, Telling } from '../../assignments/actions/take-over.ts'
import { documentCodeOf, rowCode, supervisorIn } from '../../assignments/hand-out/rows.ts'
import { dueInstant, instantOf } from '../../calendar/days.ts'
import type { Resolved } from '../plan/resolve.ts'
import type { Say } from '../plan/saying.ts'
import type { Work } from '../plan/works.ts'

export type ListName = { name: string; tabs: readonly string[] }
export type Around = {
  assignmentId: string
  /** Documents entered with this list, by their key. */
  documents: ReadonlyMap<string, string>
  /** How many assignments each document has made, '' those of none. */
  counts: Map<string, number>
  /** The commune of each lead that is a commune's People's Committee. */
  communes: ReadonlyMap<number, number>
  leaders: { personId: number; name: string }[]
  followerAgencyId: number
  list: ListName
}

/** The assignment of a work, with what the list tells of it. */
export function assignmentRow(deed: Deed, work: Work, around: Around): TakenOver {
  const { task, cooperate, dueDay, dueTime, following } = work.first
  const documentId = documentOf(work, around)
  const row = {
    assignmentId: around.assignmentId,
    officeId: deed.actor.officeId,
    documentId,
    directiveId: null,
    parentId: null,
    partNo: 1,
    leadAgencyId: work.leadAgencyId,
    cooperate: cooperate.filter((agencyId) => agencyId !== work.leadAgencyId),
    unitId: around.communes.get(work.leadAgencyId) ?? null,
    section: /^[-+•*]?$/.test(task.ordinal) ? '' : task.ordinal,
    title: titleOf(task.words),
    quote: task.words,
    following,
    product: null,
    criteria: [],
    dueText: task.due.text,
    dueDay,
    dueAt: dueDay ? dueInstant({ day: dueDay, time: dueTime }) : null,
    recurrence: task.due.recurrence,
    supervisorWords: task.supervisor,
    supervisorId: supervisorIn(task.supervisor, around.leaders),
    followerAgencyId: around.followerAgencyId,
    followerPostId: deed.actor.postId,
    code: codeOf(work.first, documentId, around.counts),
    planned: false,
    handedOutAt: handedOutOf(work, deed.clock.now()),
    handedOutBy: deed.actor.postId,
    relation: 'first' as const,
  }
  return { row, tellings: tellingsOf(work, around.list) }
}

function documentOf({ document }: Work, { documents }: Around): string | null {
  if (!document) return null
  return 'documentId' in document ? document.documentId : documents.get(document.newDocument)!
}

/** The day of the document, where it is printed and not to come; else no later than what is told of it. */
function handedOutOf({ first: { task }, says }: Work, now: Date): Date {
  const told = [task.issuedOn ? instantOf(task.issuedOn, '08:00') : now, ...says.map(({ at }) => at), now]
  return told.reduce((a, b) => (b < a ? b : a))
}

const longest = 160

/** The first line of the work, cut at a word; the whole stands in the quote. */
function titleOf(words: string): string {
  const first =
    words
      .split('\n')[0]!
      .replace(/^[-–•*+\s]+/, '')
      .trim() || words.trim()
  if (first.length <= longest) return first
  const cut = first.slice(0, longest - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 80)).replace(/[,;:\s]+$/, '')}…`
}

/** "215-07-11" of document 215, row 7, its eleventh assignment; "DS" (danh sách) of none. */
function codeOf(
  { task: { number, ordinal }, no }: Resolved,
  documentId: string | null,
  counts: Map<string, number>,
): string {
  const place = documentId ?? ''
  const nth = (counts.get(place) ?? 0) + 1
  counts.set(place, nth)
  const clause = /\d/.test(ordinal) ? ordinal.replace(/^(\d)$/, '0$1') : String(no).padStart(2, '0')
  return rowCode(number ? documentCodeOf({ numberOut: number, stage: 'issued' }) : 'DS', clause, nth)
}

/** The deeds a list tells of: put off, reported, done and, by the office's own list, confirmed. */
export function tellingsOf({ assignmentId, first, says }: Work, list: ListName): Telling[] {
  const putOff = assignmentId === null && first.task.due.extendedTo
  return [
    ...(putOff ? [extension(first, putOff, says[0]?.at ?? null, list)] : []),
    ...says.flatMap((say) => tellingOf(say, list)),
  ]
}

const nothing = { words: null, percent: null, product: null, dueDay: null, dueAt: null }
const placeIn = ({ name, tabs }: ListName, { tab, no }: { tab: number; no: number }): string =>
  `Danh sách “${name}”, ${tabs.length > 1 ? `trang ${tabs[tab]}, ` : ''}dòng ${no}`.slice(0, 200)

function extension(row: Resolved, dueDay: string, at: Date | null, list: ListName): Telling {
  const dueAt = dueInstant({ day: dueDay, time: null })
  const said = at ?? instantOf(row.dueDay ?? dueDay, '17:00')
  return {
    ...nothing,
    verb: 'grant-extension',
    forLead: false,
    at: said,
    words: row.task.due.text,
    dueDay,
    dueAt,
    saidBy: placeIn(list, row),
  }
}

function tellingOf(say: Say, list: ListName): Telling[] {
  const saidBy = placeIn(list, say)
  const { words, percent, at, complete } = say
  if (!complete) return [{ ...nothing, verb: 'report', forLead: true, at, words, percent, saidBy }]
  const product = complete.product ? { kind: null, ...complete.product } : null
  return [
    {
      ...nothing,
      verb: 'complete',
      forLead: true,
      at: complete.at,
      words: words ?? 'Danh sách ghi đã hoàn thành.',
      product,
      saidBy,
    },
    { ...nothing, verb: 'confirm', forLead: false, at: complete.at, words: 'Theo danh sách của văn phòng.', saidBy },
  ]
}
