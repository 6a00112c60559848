// What taking theirs in writes on an assignment: progress recorded for its lead, by the tracker. Pure.
import type { Telling } from '../../assignments/actions/take-over.ts'
import { dayOf, dueInstant, instantOf } from '../../calendar/days.ts'
import type { Field } from '../contract.ts'
import { newLines, type Ours, type Theirs } from './differences.ts'

type From = { tracker: string; readAt: Date }
const nothing = { words: null, percent: null, product: null, dueDay: null, dueAt: null }

/** The deeds of the fields taken, in the order in which they read: the due day, then what was done. */
export function tellingsOf(
  theirs: Theirs,
  ours: Ours,
  taken: ReadonlySet<Field>,
  { tracker, readAt }: From,
): Telling[] {
  const saidBy = `${tracker}, dòng ${theirs.no}, mã ${theirs.identifier}`.slice(0, 200)
  const by = { saidBy, channel: 'phan-mem' as const }
  const tellings: Telling[] = []
  if (taken.has('due') && theirs.dueDay)
    tellings.push({
      ...{ ...nothing, ...by, verb: 'change', forLead: false, at: readAt },
      words: `Theo hạn ghi trên ${tracker}, mã ${theirs.identifier}.`,
      dueDay: theirs.dueDay,
      dueAt: dueInstant({ day: theirs.dueDay, time: theirs.dueTime }),
      body: { due: true, onDay: dayOf(readAt) },
    })
  const words = (taken.has('words') ? newLines(theirs, ours).join('\n') : '') || theirs.statusPrinted
  const isDone = taken.has('state') && theirs.status?.state === 'done'
  if (isDone) {
    const told = theirs.doneOn ? instantOf(theirs.doneOn, '17:00') : readAt
    const { number, issuedOn } = theirs.product
    const product = number ? { kind: null, number, day: issuedOn } : null
    const at = told < readAt ? told : readAt
    tellings.push({ ...nothing, ...by, verb: 'complete', forLead: true, at, words: words ?? 'Đã hoàn thành.', product })
  } else if (taken.has('state') || taken.has('words')) {
    const percent = taken.has('words') ? theirs.percent : null
    tellings.push({
      ...nothing,
      ...by,
      verb: 'report',
      forLead: true,
      at: readAt,
      words: words ?? 'Đang thực hiện.',
      percent,
    })
  }
  return tellings
}
