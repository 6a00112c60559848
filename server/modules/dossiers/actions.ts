// Deeds on proof: an item added, laid, mended, replaced, withdrawn; files laid by the names of their folders; the guide.
import type { z } from 'zod'
import type { Deed } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { assessmentProblems } from '../assessments/problems.ts'
import { dayOf } from '../calendar/days.ts'
import { frameworkById, type PlaceRow, placesOf } from '../frameworks/queries/sets.ts'
import type {
  AddItem,
  FilesLaid,
  GuideSaved,
  ItemAdded,
  LayFiles,
  LayItem,
  SaveGuide,
  SaveItem,
  WithdrawItem,
} from './contract.ts'
import { keyOf } from './guide.ts'
import { placeOfPath, requiredOfName, subjectOf } from './laying.ts'
import { dossierProblems } from './problems.ts'
import * as queries from './queries.ts'
import { mayChange, unitSeen } from './show.ts'

type Told = z.output<typeof ItemAdded>

/** @throws Problem nothingHere, notYourUnit, unknownFile, nothingToKeep, unknownPlace, unknownRequired, wrongUnit */
export async function addItem(deed: Deed, input: AddItem): Promise<Told> {
  const { tx, actor } = deed
  await changeableUnit(deed, input.unitId)
  await refuseUnknown(deed, input.frameworkId, input.places)
  if (input.fileId === null && input.keptAt === null) throw new Problem(dossierProblems.nothingToKeep)
  if (input.fileId !== null && (await queries.filesSent(tx, actor, [input.fileId])).length === 0)
    throw new Problem(dossierProblems.unknownFile)
  const old = input.replaces === null ? null : await queries.lockItem(tx, actor.officeId, input.replaces)
  if (old === undefined || (old && old.unitId !== input.unitId)) throw new Problem(dossierProblems.wrongUnit)
  const at = deed.clock.now()
  const itemId = newId(at)
  await queries.insertItems(tx, [{ ...input, itemId, officeId: actor.officeId, postId: actor.postId, at }])
  if (old) await queries.replaceItem(tx, old.itemId, itemId)
  await queries.layItems(
    tx,
    input.frameworkId,
    input.places.map((one) => ({ ...one, itemId })),
  )
  tell(deed, 'added', itemId, {
    unitId: input.unitId,
    fileId: input.fileId,
    replaces: input.replaces,
    places: input.places,
  })
  return { itemId }
}

/** What is known of the document is mended; the file stays as it is (a new one is a new version). */
export async function saveItem(deed: Deed, { itemId, ...input }: SaveItem & Told): Promise<Told> {
  const item = await changeableItem(deed, itemId)
  if (item.fileId === null && input.keptAt === null) throw new Problem(dossierProblems.nothingToKeep)
  await queries.saveItem(deed.tx, itemId, input)
  tell(deed, 'saved', itemId, { unitId: item.unitId, issuedOn: input.issuedOn, validUntil: input.validUntil })
  return { itemId }
}

/** Where it lies from now on; nowhere is the tray. */
export async function layItem(deed: Deed, { itemId, frameworkId, places }: LayItem & Told): Promise<Told> {
  await changeableItem(deed, itemId)
  await refuseUnknown(deed, frameworkId, places)
  await queries.clearPlaces(deed.tx, { itemId, frameworkId, at: deed.clock.now() })
  await queries.layItems(
    deed.tx,
    frameworkId,
    places.map((one) => ({ ...one, itemId })),
  )
  tell(deed, 'laid', itemId, { frameworkId, places })
  return { itemId }
}

export async function withdrawItem(
  deed: Deed,
  { itemId, reason }: z.output<typeof WithdrawItem> & Told,
): Promise<Told> {
  const item = await changeableItem(deed, itemId)
  await queries.withdrawItem(deed.tx, itemId, deed.clock.now())
  tell(deed, 'withdrawn', itemId, { unitId: item.unitId }, reason)
  return { itemId }
}

/** Files sent one by one, laid by their paths. @throws Problem unknownFile */
export async function layFiles(deed: Deed, { files, ...asked }: LayFiles): Promise<FilesLaid> {
  const sent = new Map(
    (
      await queries.filesSent(
        deed.tx,
        deed.actor,
        files.map(({ fileId }) => fileId),
      )
    ).map((file) => [file.fileId, file]),
  )
  if (files.some(({ fileId }) => !sent.has(fileId))) throw new Problem(dossierProblems.unknownFile)
  return layPaths(deed, { ...asked, files: files.map(({ fileId, path }) => ({ path, ...sent.get(fileId)! })) })
}

type Laying = { unitId: number; frameworkId: number; files: readonly { fileId: string; hash: string; path: string }[] }

/** Each content is one item of the unit, however often it was dropped; what no folder names lies in the tray. */
export async function layPaths(deed: Deed, { unitId, frameworkId, files }: Laying): Promise<FilesLaid> {
  const { tx, actor } = deed
  await changeableUnit(deed, unitId)
  const places = await refuseUnknown(deed, frameworkId, [])
  const required = Map.groupBy(await queries.requiredOf(tx, actor.officeId, frameworkId), ({ place }) => place)
  const hashes = files.map(({ hash }) => hash)
  const known = await queries.itemsByHash(tx, { officeId: actor.officeId, unitId, hashes })
  const at = deed.clock.now()
  const made: queries.NewItem[] = []
  const items = files.map(({ fileId, hash, path }) => {
    const place = placeOfPath(path, places)
    const before = known.get(hash)
    const itemId = before ?? newId(at)
    if (!before) {
      known.set(hash, itemId)
      made.push({
        ...blank,
        itemId,
        unitId,
        fileId,
        subject: subjectOf(path),
        officeId: actor.officeId,
        postId: actor.postId,
        at,
      })
    }
    const requiredId = place === null ? null : requiredOfName(path.split(/[/\\]/).at(-1)!, required.get(place) ?? [])
    return { itemId, path, place, requiredId, again: before !== undefined }
  })
  await queries.insertItems(tx, made)
  const laid = new Map(
    items.flatMap((one) => (one.place === null ? [] : [[`${one.itemId} ${one.place}`, { ...one, place: one.place }]])),
  )
  await queries.layItems(tx, frameworkId, [...laid.values()])
  tell(deed, 'dropped', items[0]!.itemId, { unitId, frameworkId, files: items.length, made: made.length })
  return {
    items: items.map(({ requiredId: _, ...item }) => item),
    laid: items.filter(({ place }) => place !== null).length,
    tray: items.filter(({ place }) => place === null).length,
    refused: [],
  }
}

const blank = {
  number: null,
  issuedOn: null,
  issuer: null,
  original: null,
  sheets: null,
  keptAt: null,
  validUntil: null,
}

/** The guide as it is from now on: what it no longer asks for ends, what it asks for anew begins. @throws Problem unknownFramework, unknownPlace */
export async function saveGuide(deed: Deed, { frameworkId, rows }: SaveGuide): Promise<z.output<typeof GuideSaved>> {
  const { tx, actor } = deed
  await refuseUnknown(deed, frameworkId, rows)
  const asked = new Map(rows.map((row) => [keyOf(row), row]))
  const before = await queries.requiredOf(tx, actor.officeId, frameworkId)
  const kept = new Set(before.map(keyOf).filter((key) => asked.has(key)))
  const ended = before.filter((row) => !asked.has(keyOf(row)))
  const added = [...asked].filter(([key]) => !kept.has(key)).map(([, row]) => row)
  const at = deed.clock.now()
  await queries.endRequired(
    tx,
    ended.map(({ requiredId }) => requiredId),
    at,
  )
  await queries.insertRequired(tx, { officeId: actor.officeId, frameworkId, at }, added)
  tell(deed, 'guide-saved', newId(at), { frameworkId, added: added.length, ended: ended.length, kept: kept.size })
  return { added: added.length, ended: ended.length, kept: kept.size }
}

/** @throws Problem nothingHere, notYourUnit */
async function changeableUnit(deed: Deed, unitId: number): Promise<void> {
  const unit = await unitSeen(deed.tx, deed.actor, { unitId, day: dayOf(deed.clock.now()) })
  if (!mayChange(deed.actor, unit)) throw new Problem(dossierProblems.notYourUnit)
}

async function changeableItem(deed: Deed, itemId: string): Promise<queries.KnownItem> {
  const item = await queries.lockItem(deed.tx, deed.actor.officeId, itemId)
  if (!item) throw new Problem(platformProblems.nothingHere)
  await changeableUnit(deed, item.unitId)
  return item
}

async function refuseUnknown(
  deed: Deed,
  frameworkId: number,
  laid: readonly { place: number; requiredId?: number | null }[],
): Promise<PlaceRow[]> {
  if (!(await frameworkById(deed.tx, frameworkId))) throw new Problem(assessmentProblems.unknownFramework)
  const places = await placesOf(deed.tx, frameworkId)
  if (laid.some(({ place }) => !places.some((one) => one.place === place)))
    throw new Problem(dossierProblems.unknownPlace)
  const named = laid.filter(({ requiredId }) => requiredId != null)
  if (named.length === 0) return places
  const required = new Map(
    (await queries.requiredOf(deed.tx, deed.actor.officeId, frameworkId)).map((one) => [one.requiredId, one.place]),
  )
  if (named.some(({ requiredId, place }) => required.get(requiredId!) !== place))
    throw new Problem(dossierProblems.unknownRequired)
  return places
}

function tell(deed: Deed, what: string, thingId: string, body: Record<string, unknown>, words?: string): void {
  recordEvent(deed, {
    kind: `dossier.${what}`,
    thing: 'dossier',
    thingId,
    body,
    ...(words === undefined ? {} : { words }),
  })
}
