// The works of a list become assignments; what it says of those that are there is told on them. In parts, so that others have their turn.
import type { Deed } from '../../../platform/access.ts'
import { newId } from '../../../platform/ids.ts'
import { takeOver, tellMore, type Written } from '../../assignments/actions/take-over.ts'
import { communesOf, leadersOf } from '../../assignments/queries/hand-out.ts'
import { officeById } from '../../units/queries.ts'
import type { NewDocument, Work } from '../plan/works.ts'
import type { ImportRow } from '../queries/imports.ts'
import { assignmentsPerDocument } from '../queries/known.ts'
import { assignmentRow, type ListName, tellingsOf } from './make-rows.ts'

const atOnce = 250
type Entered = { list: ListName; newDocuments: readonly NewDocument[]; documentIds: readonly string[] }

/** Makes what is new. @returns the rows of the list that speak of each */
export async function makeNew(
  deed: Deed,
  works: readonly Work[],
  { list, newDocuments, documentIds }: Entered,
): Promise<ImportRow[]> {
  const { officeId } = deed.actor
  const fresh = works.filter((work) => work.assignmentId === null)
  const leads = [...new Set(fresh.map(({ leadAgencyId }) => leadAgencyId))]
  const [office] = await officeById(deed.tx, officeId)
  const around = {
    documents: new Map(newDocuments.map((one, i) => [one.key, documentIds[i]!])),
    counts: await assignmentsPerDocument(deed.tx, officeId),
    communes: await communesOf(deed.tx, leads),
    leaders: await leadersOf(deed.tx, officeId),
    followerAgencyId: office!.agencyId,
    list,
  }
  // Made in one instant: their ids are put in order, so that lists show them as the sheet does.
  const ids = fresh.map(() => newId(deed.clock.now())).sort()
  const rows: ImportRow[] = []
  for (let from = 0; from < fresh.length; from += atOnce) {
    const part = fresh.slice(from, from + atOnce)
    const made = part.map((work, i) => assignmentRow(deed, work, { ...around, assignmentId: ids[from + i]! }))
    const written = await takeOver(deed, made, office!.startDay)
    rows.push(...part.flatMap((work, i) => rowsOf(work, made[i]!.row.assignmentId, { written, made: true })))
  }
  return rows
}

/** Tells on what is there what the list adds. A row that only meets it is noted too: by it the exported list knows the row again. */
export async function tellOld(deed: Deed, works: readonly Work[], list: ListName): Promise<ImportRow[]> {
  const met = works.filter((work) => work.assignmentId !== null)
  const more = met.filter(({ says }) => says.length > 0)
  const written = await tellMore(deed, new Map(more.map((work) => [work.assignmentId!, tellingsOf(work, list)])))
  return met.flatMap((work) => rowsOf(work, work.assignmentId!, { written, made: false }))
}

/** Every row that speaks of a work; the deeds stand with its first. */
const rowsOf = (
  work: Work,
  assignmentId: string,
  { written, made }: { written: Written; made: boolean },
): ImportRow[] =>
  work.rows.map(({ tab, no }, i) => ({
    ...{ tab, no, assignmentId },
    made: made && i === 0,
    deeds: i === 0 ? (written.get(assignmentId) ?? []) : [],
  }))
