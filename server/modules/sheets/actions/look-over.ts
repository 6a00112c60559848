// The dry run of a list held against the office's book, register and assignments of this moment.
import type { Deed } from '../../../platform/access.ts'
import { dayOf } from '../../calendar/days.ts'
import { linkName } from '../../directives/linking/agencies.ts'
import { numberKey } from '../../directives/linking/citations.ts'
import { bookOf } from '../../directives/queries/book.ts'
import { registeredAs } from '../../directives/queries/registered.ts'
import { nameKey } from '../../spelling/fold.ts'
import { officeById } from '../../units/queries.ts'
import { type Breathe, breather } from '../breathe.ts'
import type { Answer } from '../contract.ts'
import { assignmentIdOf, identifierOf } from '../identifier.ts'
import type { Ground, PlanTab } from '../plan/ground.ts'
import { finder } from '../plan/matching.ts'
import type { Link } from '../plan/names.ts'
import { type Plan, planOf, type ResolvedRows, resolveRows } from '../plan/plan.ts'
import { wantedOf } from '../plan/works.ts'
import { knownWorks, rowGroups, wordsSaid } from '../queries/known.ts'
import { rememberedMeanings } from '../queries/remembered.ts'
import { type KeptTab, keepPlan, rowsOfSheet, type Sheet } from '../queries/sheets.ts'
import type { Tab } from '../reading/grid.ts'
import { contextOf } from '../recognition/tab-context.ts'
import { readTab } from '../recognition/tasks.ts'

/** The tabs of a kept list with the rows they were written with. */
export async function tabsOf(deed: Deed, sheet: Pick<Sheet, 'sheetId' | 'tabs'>): Promise<Tab[]> {
  const rows = Map.groupBy(await rowsOfSheet(deed.tx, sheet.sheetId), ({ tab }) => tab)
  return sheet.tabs.map(({ name, merges, widths }, i) => ({ name, merges, widths, rows: rows.get(i) ?? [] }))
}

type Looked = Pick<Sheet, 'sheetId' | 'name' | 'answers'> & { tabs: KeptTab[]; cells: Tab[] }

/** What importing a list would do now. Writes nothing. */
export async function planOfSheet(deed: Deed, { name, answers, tabs, cells }: Looked): Promise<Plan> {
  const { actor, tx } = deed
  const now = deed.clock.now()
  const breathe = breather()
  const planTabs = await readTabs(tabs, cells, { name, thisYear: Number(dayOf(now).slice(0, 4)), breathe })
  const [office] = await officeById(tx, actor.officeId)
  const book = await bookOf(tx, actor.officeId, dayOf(now))
  const link = remembering((printed) => linkName(printed, book))
  const meanings = await rememberedMeanings(tx, actor.officeId)
  const given = new Map<string, Answer>([...meanings, ...Object.entries(answers)])
  const resolved = await resolveRows(planTabs, { link, answers: given }, breathe)
  const ground: Ground = {
    ...{ link, answers: given, now, startDay: office!.startDay },
    ...(await knownOf(deed, planTabs)),
  }
  const said = await wordsSaid(tx, await metBy(resolved, ground, breathe))
  return planOf(planTabs, resolved, { ground, said, breathe })
}

/** Looks a list over again and keeps what it would do. */
export async function lookOver(deed: Deed, sheet: Looked): Promise<Plan> {
  const plan = await planOfSheet(deed, sheet)
  const { questions, names, newAgencies, counts, rows } = plan
  await keepPlan(deed.tx, { ...sheet, plan: { questions, names, newAgencies, importId: null }, counts, rows })
  return plan
}

type Reading = { name: string; thisYear: number; breathe: Breathe }

/** Tabs taken, as their rows tell; a year that one title names, or the file's name, holds for tabs that name none. */
async function readTabs(
  tabs: readonly KeptTab[],
  cells: readonly Tab[],
  { name, thisYear, breathe }: Reading,
): Promise<PlanTab[]> {
  const taken = tabs.flatMap((tab, i) => (tab.taken ? [{ i, tab, cells: cells[i]! }] : []))
  const named = taken.map(({ tab, cells }) => contextOf(cells, tab.head[0] ?? 0).year).find((year) => year !== null)
  const inName = /(?<!\d)20\d\d(?!\d)/.exec(name)?.[0]
  const year = named ?? (inName ? Number(inName) : thisYear)
  const read: PlanTab[] = []
  for (const { i, tab, cells } of taken)
    read.push({ tab: i, name: tab.name, ...(await readTab(cells, tab, { thisYear: year, breathe })) })
  return read
}

async function knownOf(deed: Deed, tabs: readonly PlanTab[]): Promise<Pick<Ground, 'registered' | 'known' | 'byId'>> {
  const tasks = tabs.flatMap(({ rows }) => rows.flatMap((row) => ('task' in row ? [row.task] : [])))
  const numbers = [...new Set(tasks.flatMap(({ number }) => (number ? [number] : [])))]
  const ids = [...new Set(tasks.flatMap(({ id }) => (id ? [assignmentIdOf(id)] : [])))]
  const groups = await rowGroups(deed.tx, deed.actor.officeId, ids)
  const { officeId } = deed.actor
  return {
    registered: await registeredAs(deed.tx, deed.actor, { numbers, by: nobody }),
    known: await knownWorks(deed.tx, { officeId, numbers: numbers.map(numberKey), ids: [...groups.values()].flat() }),
    byId: new Map([...groups].map(([id, others]) => [identifierOf(id), others])),
  }
}
/** No document cites here. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** Assignments that the rows may go on from: what was said on them is asked for. */
async function metBy({ resolved }: ResolvedRows, ground: Ground, breathe: Breathe): Promise<string[]> {
  const find = finder(ground.known)
  const met = new Set([...ground.byId.values()].flat())
  for (const row of resolved.values()) {
    for (const leadAgencyId of row.leads) {
      const found = find(wantedOf(row, leadAgencyId))
      if (found) met.add(found.assignmentId)
    }
    await breathe()
  }
  return [...met]
}

/** Each spelling is looked up once. */
function remembering(link: Link): Link {
  const known = new Map<string, ReturnType<Link>>()
  return (printed) => {
    const key = nameKey(printed)
    const party = known.get(key) ?? link(printed)
    known.set(key, party)
    return party
  }
}
