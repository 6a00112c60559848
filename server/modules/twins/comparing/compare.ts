// The whole of a read-back beside ours as they stand at this moment. Writes nothing.
import type { Look } from '../../../platform/access.ts'
import { Problem } from '../../../platform/problem.ts'
import { dayOf } from '../../calendar/days.ts'
import { linkName } from '../../directives/linking/agencies.ts'
import { numberKey } from '../../directives/linking/citations.ts'
import { bookOf } from '../../directives/queries/book.ts'
import { breather } from '../../sheets/breathe.ts'
import { assignmentIdOf } from '../../sheets/identifier.ts'
import { plainWords } from '../../sheets/plan/matching.ts'
import type { Link } from '../../sheets/plan/names.ts'
import { nameKey } from '../../spelling/fold.ts'
import { layTab } from '../columns.ts'
import type { Choice, Comparison, Counts, Difference, ToSettle } from '../contract.ts'
import { likeliest, sureOf } from '../likeness.ts'
import { twinProblems } from '../problems.ts'
import { candidatesOf, type NamedCandidate, oursByIds } from '../queries/ours.ts'
import type { Readback } from '../queries/readbacks.ts'
import { type Chosen, standingChoices, standingLinks, type Tracker } from '../queries/trackers.ts'
import { differencesOf, type Ours } from './differences.ts'
import { type ReadRow, readRows } from './read-rows.ts'

/** A row whose twin is known or about to be linked. `linking`: it is not linked yet. */
export type Pair = { theirs: ReadRow; ours: Ours; differences: Difference[]; linking: boolean }
export type Compared = {
  pairs: Pair[]
  unknown: Comparison['unknown']
  missing: Comparison['missing']
  /** Said not to be ours now, in this read-back. */
  notOurs: string[]
  counts: Counts
  toSettle: ToSettle
  unknownWords: Comparison['unknownWords']
}

/** @throws Problem columnsChanged */
export async function compare(
  { db, actor, clock }: Pick<Look, 'db' | 'actor' | 'clock'>,
  tracker: Tracker,
  readback: Readback,
): Promise<Compared> {
  const { officeId } = actor
  const now = clock.now()
  const breathe = breather()
  const laid = layTab(readback.tab, tracker.columns)
  if ('missing' in laid)
    throw new Problem(twinProblems.columnsChanged, {
      ...{ name: readback.name, column: laid.missing, tracker: tracker.name },
    })
  const thisYear = Number(dayOf(readback.takenInAt).slice(0, 4))
  const link = linkOf(await bookOf(db, officeId, dayOf(now)))
  const read = await readRows(readback.tab, laid, { words: tracker.words, link, thisYear, breathe })
  const links = await standingLinks(db, tracker.trackerId)
  const strangers = read.rows.filter(({ identifier }) => !links.has(identifier))
  const { answers } = readback
  const taken = new Set([...links.values()].filter((id) => id !== null))
  const candidates =
    strangers.length > 0
      ? (await candidatesOf(db, officeId)).filter(({ assignmentId }) => !taken.has(assignmentId))
      : []
  const unknown = await unknownRows(strangers, { candidates, chosen: answers.links, breathe })
  const linking = new Map(
    unknown.flatMap((row) => (row.link && row.link !== 'none' ? [[row.identifier, row.link] as const] : [])),
  )
  const ids = [...new Set([...taken, ...linking.values()])]
  const ours = await oursByIds(db, { officeId, ids, now })
  const before = Map.groupBy(await standingChoices(db, tracker.trackerId), ({ assignmentId }) => assignmentId)
  const pairs = read.rows.flatMap((theirs): Pair[] => {
    const id = links.get(theirs.identifier) ?? linking.get(theirs.identifier)
    const own = id ? ours.get(id) : undefined
    if (!own) return []
    const differences = differencesOf(theirs, own).map((one) =>
      differenceOf(one, {
        answers: answers.choices,
        identifier: theirs.identifier,
        before: before.get(own.assignmentId) ?? [],
      }),
    )
    return [{ theirs, ours: own, differences, linking: !links.has(theirs.identifier) }]
  })
  const named = new Set(read.rows.map(({ identifier }) => identifier))
  const missing = [...links].flatMap(([identifier, id]) => {
    const one = id && !named.has(identifier) ? ours.get(id) : undefined
    return one ? [{ ...refOf(one), identifier }] : []
  })
  const notOurs = unknown.filter((row) => row.link === 'none').map(({ identifier }) => identifier)
  const isOpen = ({ differences }: Pair) => differences.some(waits)
  const known = pairs.filter((pair) => !pair.linking)
  return {
    ...{ pairs, unknown, missing, notOurs },
    unknownWords: unknownWordsOf(read.rows.filter(({ identifier }) => links.get(identifier) !== null)),
    counts: {
      rows: read.rows.length + read.unnamed,
      twins: known.length,
      agree: pairs.filter(({ differences }) => differences.length === 0).length,
      differ: pairs.filter(isOpen).length,
      decided: pairs.filter((pair) => pair.differences.length > 0 && !isOpen(pair)).length,
      unknown: unknown.length,
      notOurs: read.rows.filter(({ identifier }) => links.get(identifier) === null).length,
      missing: missing.length,
      unnamed: read.unnamed,
    },
    toSettle: toSettleOf(pairs, linking.size, notOurs.length),
  }
}

/** Nobody has decided about it, or what was sent has not arrived there. */
export const waits = ({ before }: Difference): boolean =>
  before === null || before.choice === 'take' || (before.choice === 'send' && before.sentAt !== null)

/** A state as far as it was decided about: time alone makes work late, and asks nobody again. */
const lasting = (field: string, said: string): string =>
  field === 'state' && ['soon', 'late', 'backlog'].includes(said) ? 'open' : said

const refOf = ({ assignmentId, code, title, lead }: Ours | NamedCandidate) => ({ assignmentId, code, title, lead })

function unknownWordsOf(rows: readonly ReadRow[]): Comparison['unknownWords'] {
  const words = Map.groupBy(
    rows.flatMap(({ unknownWord }) => unknownWord ?? []),
    (word) => word,
  )
  return [...words].map(([word, all]) => ({ word, rows: all.length }))
}

type About = { answers: Record<string, Choice>; identifier: string; before: readonly Chosen[] }

function differenceOf(
  found: ReturnType<typeof differencesOf>[number],
  { answers, identifier, before }: About,
): Difference {
  const choice = answers[`${identifier}|${found.field}`] ?? null
  const last = before.find(
    (one) =>
      one.field === found.field &&
      lasting(one.field, one.ours) === lasting(found.field, found.ours) &&
      one.theirs === found.theirs,
  )
  return {
    ...found,
    choice: choice && found.may.includes(choice) ? choice : null,
    before: last
      ? { choice: last.choice, at: last.at.toISOString(), sentAt: last.sentAt?.toISOString() ?? null }
      : null,
  }
}

function toSettleOf(pairs: readonly Pair[], link: number, notOurs: number): ToSettle {
  const chosen = pairs.flatMap(({ differences }) => differences.map(({ choice }) => choice))
  const count = (choice: Choice) => chosen.filter((one) => one === choice).length
  return { take: count('take'), keep: count('keep'), send: count('send'), link, notOurs }
}

type Choosing = {
  candidates: readonly NamedCandidate[]
  chosen: Record<string, string>
  breathe: () => Promise<void>
}

/** Each with what it may be; one candidate is proposed surely to one row only. */
async function unknownRows(
  rows: readonly ReadRow[],
  { candidates, chosen, breathe }: Choosing,
): Promise<Comparison['unknown']> {
  const byId = new Map(candidates.map((one) => [one.assignmentId, one]))
  const seeking = rows.map(({ task, leads, dueDay }) => ({
    words: plainWords(task.words),
    leads: leads.flatMap(({ agencyIds }) => agencyIds),
    number: task.number ? numberKey(task.number) : '',
    issuedOn: task.issuedOn,
    dueDays: dueDay ? [dueDay] : [],
  }))
  const likely = await likeliest(candidates, seeking, breathe)
  const sure = rows.map(({ task }, i) => {
    const own = task.id ? assignmentIdOf(task.id) : null
    return own && byId.has(own) ? own : sureOf(likely[i]!, byId, seeking[i]!)
  })
  const wanted = Map.groupBy(sure, (id) => id)
  return rows.map((row, i) => {
    const { identifier, no, task, dueDay } = row
    const only = sure[i] && wanted.get(sure[i]!)!.length === 1 ? sure[i]! : null
    const said = chosen[identifier] ?? null
    const link = said === 'none' || (said && byId.has(said)) ? said : only
    const extra = [link, only].filter(
      (id) => id && id !== 'none' && !likely[i]!.some(({ assignmentId }) => assignmentId === id),
    )
    return {
      ...{
        no,
        identifier,
        words: task.words,
        lead: task.lead,
        dueDay,
        link,
        sure: link !== null && link === only && said === null,
      },
      proposals: [...likely[i]!, ...new Set(extra)].map((one) => {
        const { assignmentId, likeness } = typeof one === 'string' ? { assignmentId: one, likeness: 1 } : one!
        return { ...refOf(byId.get(assignmentId)!), likeness: Math.round(likeness * 100) / 100 }
      }),
    }
  })
}

/** Each spelling is looked up once. */
function linkOf(book: Awaited<ReturnType<typeof bookOf>>): Link {
  const known = new Map<string, ReturnType<Link>>()
  return (printed) => {
    const key = nameKey(printed)
    const party = known.get(key) ?? linkName(printed, book)
    known.set(key, party)
    return party
  }
}
