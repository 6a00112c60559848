// A tracker is set up from a sample of its lists; what was recognised is corrected once by hand.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, platformProblems, refuseIf } from '../../../platform/problem.ts'
import { addFiles } from '../../documents/actions/file-upload.ts'
import { lookOf } from '../../documents/actions.ts'
import type { Tab } from '../../sheets/reading/grid.ts'
import type { ReadSheet } from '../../sheets/receive-sheet.ts'
import { columnsOf, layTab, noWords, wordsOf } from '../columns.ts'
import type { Made, SaveTracker, TrackerDetail } from '../contract.ts'
import { twinProblems } from '../problems.ts'
import { insertReadback } from '../queries/readbacks.ts'
import { endTracker, insertTracker, type Tracker, trackerById, updateTracker } from '../queries/trackers.ts'
import { whyNotColumns } from '../rules.ts'
import { showTracker } from '../show.ts'

type OfTracker = { trackerId: string }

/** The sample is kept as the first read-back: nothing has to be given twice. @throws Problem noHeading */
export async function makeTracker(deed: Deed, { received, grid }: ReadSheet): Promise<z.output<typeof Made>> {
  const [found] = grid.tabs.flatMap((tab) => {
    const columns = columnsOf(tab)
    return columns ? [{ tab, ...columns }] : []
  })
  if (!found) throw new Problem(twinProblems.noHeading, { name: received.name })
  const at = deed.clock.now()
  const { officeId, postId } = deed.actor
  const statusAt = found.columns.findIndex(({ role }) => role === 'status')
  const below = found.tab.rows.filter(({ no }) => no > Math.max(...found.head))
  const tracker = {
    trackerId: newId(at),
    name: received.name.replace(/\.\w{2,4}$/, '').slice(0, 120),
    columns: found.columns,
    words: statusAt < 0 ? noWords : wordsOf(below.map(({ cells }) => cells[statusAt] ?? '')),
  }
  await insertTracker(deed.tx, { ...tracker, officeId, postId, at })
  const readbackId = await keepReadback(deed, tracker.trackerId, { received, tab: found.tab })
  recordEvent(deed, {
    kind: 'tracker.made',
    thing: 'tracker',
    thingId: tracker.trackerId,
    body: { columns: tracker.columns.length, readbackId },
  })
  return { trackerId: tracker.trackerId, readbackId }
}

/** Reads an export back: nothing is changed by it until it is confirmed. @throws Problem nothingHere, columnsChanged */
export async function readBack(
  deed: Deed,
  trackerId: string,
  { received, grid }: ReadSheet,
): Promise<{ readbackId: string }> {
  const tracker = await ownTracker(deed, trackerId)
  const laid = grid.tabs.map((tab) => ({ tab, how: layTab(tab, tracker.columns) }))
  const found = laid.find(({ how }) => !('missing' in how))
  if (!found) {
    const [{ how } = { how: { missing: '' } }] = laid
    throw new Problem(twinProblems.columnsChanged, {
      ...{ name: received.name, column: 'missing' in how ? how.missing : '', tracker: tracker.name },
    })
  }
  const readbackId = await keepReadback(deed, trackerId, { received, tab: found.tab })
  recordEvent(deed, { kind: 'tracker.read-back', thing: 'tracker', thingId: trackerId, body: { readbackId } })
  return { readbackId }
}

type Kept = { received: ReadSheet['received']; tab: Tab }

async function keepReadback(deed: Deed, trackerId: string, { received, tab }: Kept): Promise<string> {
  const at = deed.clock.now()
  const { officeId, postId } = deed.actor
  const { files } = await addFiles(deed, [received])
  const readbackId = newId(at)
  await insertReadback(deed.tx, {
    ...{ readbackId, trackerId, officeId, postId, name: received.name, tab, takenInAt: at },
    fileId: files[0]!.fileId,
  })
  return readbackId
}

/** @throws Problem nothingHere, otherColumns, noIdentifier, noWords, repeatedRole */
export async function saveTracker(
  deed: Deed,
  { trackerId, name, roles, words }: z.output<typeof SaveTracker> & OfTracker,
): Promise<TrackerDetail> {
  const tracker = await ownTracker(deed, trackerId)
  if (roles.length !== tracker.columns.length) throw new Problem(twinProblems.otherColumns)
  const columns = tracker.columns.map(({ title }, i) => ({ title, role: roles[i]! }))
  refuseIf(whyNotColumns(columns))
  await updateTracker(deed.tx, { trackerId, name, columns, words, at: deed.clock.now() })
  recordEvent(deed, { kind: 'tracker.saved', thing: 'tracker', thingId: trackerId })
  return showTracker(lookOf(deed), { trackerId })
}

/** It is in no list any more; what was taken in from it stays. @throws Problem nothingHere */
export async function stopTracker(deed: Deed, { trackerId }: OfTracker): Promise<Record<string, never>> {
  await ownTracker(deed, trackerId)
  await endTracker(deed.tx, trackerId, deed.clock.now())
  recordEvent(deed, { kind: 'tracker.ended', thing: 'tracker', thingId: trackerId })
  return {}
}

/** A tracker of the actor's own office, locked. @throws Problem nothingHere */
export async function ownTracker(deed: Deed, trackerId: string): Promise<Tracker> {
  const tracker = await trackerById(deed.tx, deed.actor.officeId, trackerId, true)
  if (!tracker) throw new Problem(platformProblems.nothingHere)
  return tracker
}
