// The work that comes of the rows: what is new, what goes on from an assignment that is there or from another row of the list. Pure.
import { numberKey, type Registered } from '../../directives/linking/citations.ts'
import type { Fate } from '../contract.ts'
import type { Ground, KnownWork } from './ground.ts'
import { finder, fits, meet, nearKey, plainWords, type Wanted } from './matching.ts'
import type { Resolved } from './resolve.ts'
import { type SaidBefore, type Say, sayOf } from './saying.ts'

/** A document the list names: of the register, or to be entered under `key`. */
export type NewDocument = {
  key: string
  number: string
  issuedOn: string | null
  subject: string | null
  issuer: string | null
}
export type DocumentRef = { documentId: string } | { newDocument: string }

/** One assignment: new, made of its first row, or one that is there (assignmentId). */
export type Work = {
  assignmentId: string | null
  leadAgencyId: number
  first: Resolved
  document: DocumentRef | null
  says: Say[]
  /** Every row that speaks of it, the first one first. */
  rows: { tab: number; no: number }[]
}
export type RowOutcome = { fate: Fate; repeats: boolean; continues: { tab: number; no: number } | null; works: Work[] }

export type Works = {
  /** Takes the next row; rows come in the order in which they speak. */
  take(row: Resolved, at: Date): RowOutcome
  works: Work[]
  newDocuments: NewDocument[]
}

/** @param said plainWords of what was reported on each assignment that may be met */
export function openWorks(ground: Ground, said: ReadonlyMap<string, ReadonlySet<string>>): Works {
  const documents = openDocuments(ground.registered)
  const find = finder(ground.known)
  const known = new Map(ground.known.map((one) => [one.assignmentId, one]))
  const works: Work[] = []
  const existing = new Map<string, { work: Work; before: SaidBefore }>()
  const made = new Map<string, { work: Work; before: SaidBefore; wanted: Wanted }[]>()
  const workOf = (one: KnownWork, row: Resolved) => {
    const begun = existing.get(one.assignmentId)
    if (begun) return begun
    const settled =
      one.phase === 'done' || one.phase === 'ended' || one.phase === 'awaiting' || one.phase === 'declined'
    const before = { words: new Set(said.get(one.assignmentId)), percent: one.percent, settled, isNew: false }
    const work: Work = {
      assignmentId: one.assignmentId,
      leadAgencyId: one.leadAgencyId,
      first: row,
      document: null,
      says: [],
      rows: [],
    }
    existing.set(one.assignmentId, { work, before })
    works.push(work)
    return existing.get(one.assignmentId)!
  }
  const ofList = (row: Resolved, wanted: Wanted, key: string) => {
    const begun = made
      .get(key)
      ?.find(({ work, wanted: other }) => (work.first.tab === row.tab ? meet(other, wanted) : fits(other, wanted)))
    if (begun) return { ...begun, isFirst: false }
    const document = row.task.number ? documents.of(row) : null
    const work: Work = {
      assignmentId: null,
      leadAgencyId: wanted.leadAgencyId,
      first: row,
      document,
      says: [],
      rows: [],
    }
    const fresh = { work, before: { words: new Set<string>(), percent: null, settled: false, isNew: true }, wanted }
    made.set(key, [...(made.get(key) ?? []), fresh])
    works.push(work)
    return { ...fresh, isFirst: true }
  }
  return {
    works,
    newDocuments: documents.entered,
    take(row, at) {
      const outcome: RowOutcome = { fate: 'same', repeats: false, continues: null, works: [] }
      for (const leadAgencyId of row.leads) {
        const wanted = wantedOf(row, leadAgencyId)
        const there = ownById(row, leadAgencyId, ground, known) ?? find(wanted)
        const met = there
          ? { ...workOf(there, row), isFirst: false }
          : ofList(row, wanted, `${nearKey(wanted)}|${wanted.words}`)
        const { work, before } = met
        const say = sayOf({ row, leadAgencyId, before, at, now: ground.now, link: ground.link })
        if (say) takeIn(work, before, say)
        work.rows.push({ tab: row.tab, no: row.no })
        outcome.works.push(work)
        if (met.isFirst) outcome.fate = 'make'
        else if (say && outcome.fate === 'same') outcome.fate = 'update'
        if (!met.isFirst && work.assignmentId === null) outcome.continues = { tab: work.first.tab, no: work.first.no }
        outcome.repeats ||= !met.isFirst && work.assignmentId === null && work.first.tab === row.tab
      }
      return outcome
    },
  }
}

function takeIn(work: Work, before: SaidBefore, say: Say): void {
  work.says.push(say)
  if (say.words) for (const line of [say.words, ...say.words.split('\n')]) before.words.add(plainWords(line))
  before.percent = say.percent ?? before.percent
  before.settled = say.complete !== null
  before.isNew = false
}

/** What one lead's task of a row is known by. */
export const wantedOf = ({ task, plain, dueDay }: Resolved, leadAgencyId: number): Wanted => ({
  leadAgencyId,
  number: task.number ? numberKey(task.number) : '',
  issuedOn: task.issuedOn,
  words: plain,
  dueDays: [dueDay, task.due.extendedTo].filter((day) => day !== null),
})

/** The assignment that our own identifier names: that of this lead, or the only one of the row. */
function ownById(
  { task, leads }: Resolved,
  leadAgencyId: number,
  { byId }: Ground,
  known: ReadonlyMap<string, KnownWork>,
) {
  const group = (task.id ? (byId.get(task.id) ?? []) : []).flatMap((id) => known.get(id) ?? [])
  const own = group.find((one) => one.leadAgencyId === leadAgencyId)
  return own ?? (group.length === 1 && leads.length === 1 ? group[0]! : null)
}

/** Which document of the register a number means: of the same year, by its day where one is printed, else the newest. */
function openDocuments(registered: readonly Registered[]) {
  const byNumber = Map.groupBy(registered, ({ number }) => numberKey(number))
  const entered: NewDocument[] = []
  const known = new Map<string, DocumentRef>()
  const find = (number: string, issuedOn: string | null): DocumentRef | null => {
    const same = (byNumber.get(numberKey(number)) ?? []).filter(
      (one) => issuedOn === null || one.issuedOn === null || one.issuedOn.slice(0, 4) === issuedOn.slice(0, 4),
    )
    const best =
      same.find((one) => one.issuedOn === issuedOn) ??
      same.toSorted((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''))[0]
    return best ? { documentId: best.documentId } : null
  }
  return {
    entered,
    of({ task: { number, issuedOn, subject, issuer } }: Resolved): DocumentRef {
      const key = `${numberKey(number!)}|${issuedOn?.slice(0, 4) ?? ''}`
      const ref = known.get(key) ?? find(number!, issuedOn)
      if (ref) {
        known.set(key, ref)
        return ref
      }
      entered.push({ key, number: number!, issuedOn, subject, issuer })
      known.set(key, { newDocument: key })
      return known.get(key)!
    },
  }
}
