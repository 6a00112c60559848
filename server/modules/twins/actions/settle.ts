// What a person chooses about a read-back, done in one deed once it is confirmed, and taken back whole.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, platformProblems, refuseIf } from '../../../platform/problem.ts'
import { type Telling, takeBack, tellMore } from '../../assignments/actions/take-over.ts'
import { lookOf } from '../../documents/actions.ts'
import { type Compared, compare, type Pair } from '../comparing/compare.ts'
import { tellingsOf } from '../comparing/tellings.ts'
import type { Answers, Comparison, SaveAnswers } from '../contract.ts'
import { twinProblems } from '../problems.ts'
import { oursByIds } from '../queries/ours.ts'
import {
  insertSettling,
  insertUndoing,
  keepAnswers,
  type NewChoice,
  type Readback,
  readbackById,
  standingSettling,
} from '../queries/readbacks.ts'
import { standingLinks, type Tracker } from '../queries/trackers.ts'
import { whyNotSettle, whyNotUndo } from '../rules.ts'
import { showComparison } from '../show.ts'
import { ownTracker } from './set-up.ts'

type OfReadback = { trackerId: string; readbackId: string }

/** Keeps choices; nothing is done by them yet. @throws Problem nothingHere, notOffered, unknownTwin, alreadyTwin */
export async function saveAnswers(
  deed: Deed,
  { trackerId, readbackId, choices, links }: z.output<typeof SaveAnswers> & OfReadback,
): Promise<Comparison> {
  const { tracker, readback } = await ownReadback(deed, { trackerId, readbackId })
  await refuseWrongLinks(deed, tracker, readback, links)
  const answers: Answers = {
    choices: merged(readback.answers.choices, choices),
    links: merged(readback.answers.links, links),
  }
  const { pairs } = await compare(lookOf(deed), tracker, { ...readback, answers })
  const offered = new Map<string, readonly string[]>(
    pairs.flatMap(({ theirs, differences }) =>
      differences.map(({ field, may }) => [`${theirs.identifier}|${field}`, may] as const),
    ),
  )
  for (const [key, choice] of Object.entries(choices))
    if (choice !== null && !offered.get(key)?.includes(choice)) throw new Problem(twinProblems.notOffered)
  await keepAnswers(deed.tx, readbackId, answers)
  return showComparison(lookOf(deed), { trackerId, readbackId })
}

function merged<T>(before: Record<string, T>, given: Record<string, T | null>): Record<string, T> {
  const all = Object.entries({ ...before, ...given })
  return Object.fromEntries(all.flatMap(([key, value]): [string, T][] => (value === null ? [] : [[key, value]])))
}

/** One assignment has one identifier: neither of an earlier settling nor of another row of this read-back. */
async function refuseWrongLinks(
  deed: Deed,
  { trackerId }: Tracker,
  { answers }: Readback,
  given: z.output<typeof SaveAnswers>['links'],
): Promise<void> {
  const wanted = Object.entries(given).filter((one): one is [string, string] => one[1] !== null && one[1] !== 'none')
  if (wanted.length === 0) return
  const { officeId } = deed.actor
  const ids = wanted.map(([, assignmentId]) => assignmentId)
  const ours = await oursByIds(deed.tx, { officeId, ids, now: deed.clock.now() })
  const standing = new Map([...(await standingLinks(deed.tx, trackerId))].map(([identifier, id]) => [id, identifier]))
  const chosen = Object.entries({ ...answers.links, ...given })
  for (const [identifier, assignmentId] of wanted) {
    const one = ours.get(assignmentId)
    if (!one) throw new Problem(twinProblems.unknownTwin)
    const other =
      standing.get(assignmentId) ?? chosen.find(([key, id]) => id === assignmentId && key !== identifier)?.[0]
    if (other) throw new Problem(twinProblems.alreadyTwin, { code: one.code, identifier: other })
  }
}

/** Links what is to be linked, writes what is taken in, remembers what is kept and what is to be sent. @throws Problem nothingHere, nothingChosen */
export async function settle(deed: Deed, { trackerId, readbackId }: OfReadback): Promise<Comparison> {
  const { tracker, readback } = await ownReadback(deed, { trackerId, readbackId })
  const compared = await compare(lookOf(deed), tracker, readback)
  refuseIf(whyNotSettle(compared.toSettle))
  const tellings = tellingsOfAll(compared, tracker, readback)
  const written = await tellMore(deed, tellings)
  const at = deed.clock.now()
  const settlingId = newId(at)
  const { officeId, postId } = deed.actor
  await insertSettling(deed.tx, {
    ...{ settlingId, readbackId, trackerId, officeId, postId, at, counts: compared.toSettle },
    links: linksOf(compared),
    chosen: compared.pairs.flatMap((pair) => chosenOf(pair, written.get(pair.ours.assignmentId) ?? [])),
  })
  await keepAnswers(deed.tx, readbackId, { choices: {}, links: {} })
  recordEvent(deed, {
    kind: 'tracker.settled',
    thing: 'tracker',
    thingId: trackerId,
    body: { readbackId, settlingId, ...compared.toSettle },
  })
  return showComparison(lookOf(deed), { trackerId, readbackId })
}

function tellingsOfAll({ pairs }: Compared, { name }: Tracker, { takenInAt }: Readback): Map<string, Telling[]> {
  const all = pairs.flatMap(({ theirs, ours, differences }): [string, Telling[]][] => {
    const taken = new Set(differences.flatMap(({ field, choice }) => (choice === 'take' ? [field] : [])))
    return taken.size > 0
      ? [[ours.assignmentId, tellingsOf(theirs, ours, taken, { tracker: name, readAt: takenInAt })]]
      : []
  })
  return new Map(all)
}

const linksOf = ({ pairs, notOurs }: Compared) => [
  ...pairs.flatMap(({ theirs, ours, linking }) =>
    linking ? [{ identifier: theirs.identifier, assignmentId: ours.assignmentId }] : [],
  ),
  ...notOurs.map((identifier) => ({ identifier, assignmentId: null })),
]

/** The deeds of an assignment stand with the first of its fields that was taken in. */
function chosenOf({ ours, differences }: Pair, deeds: number[]): NewChoice[] {
  const first = differences.findIndex(({ choice }) => choice === 'take')
  return differences.flatMap((one, i) =>
    one.choice === null
      ? []
      : [
          {
            ...{ assignmentId: ours.assignmentId, field: one.field, choice: one.choice },
            ...{ ours: one.ours, theirs: one.theirs, deeds: i === first ? deeds : [] },
          },
        ],
  )
}

/** Takes the last settling of a read-back back whole: its deeds, its links, what was kept and marked. @throws Problem nothingHere, nothingToUndo, builtOn */
export async function undoSettling(deed: Deed, { trackerId, readbackId }: OfReadback): Promise<Comparison> {
  await ownReadback(deed, { trackerId, readbackId })
  const standing = await standingSettling(deed.tx, readbackId)
  if (!standing) throw new Problem(twinProblems.nothingToUndo)
  refuseIf(whyNotUndo(standing.built))
  await takeBack(
    deed,
    standing.deeds.map((one) => ({ ...one, whole: false })),
  )
  const { settlingId } = standing
  await insertUndoing(deed.tx, { settlingId, postId: deed.actor.postId, at: deed.clock.now() })
  recordEvent(deed, { kind: 'tracker.undone', thing: 'tracker', thingId: trackerId, body: { readbackId, settlingId } })
  return showComparison(lookOf(deed), { trackerId, readbackId })
}

async function ownReadback(
  deed: Deed,
  { trackerId, readbackId }: OfReadback,
): Promise<{ tracker: Tracker; readback: Readback }> {
  const tracker = await ownTracker(deed, trackerId)
  const readback = await readbackById(deed.tx, trackerId, readbackId)
  if (!readback) throw new Problem(platformProblems.nothingHere)
  return { tracker, readback }
}
