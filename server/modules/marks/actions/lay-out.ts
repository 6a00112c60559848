// What the columns of each tab hold and which day it speaks of: as remembered, as their names say, as a person set them.
import type { Deed } from '../../../platform/access.ts'
import { Problem } from '../../../platform/problem.ts'
import { chainsOf } from '../../assessments/queries/ground.ts'
import { kindsOf } from '../../assessments/rules.ts'
import { type FrameworkRow, frameworkById, frameworkInForce, placesOf } from '../../frameworks/queries/sets.ts'
import type { Tab } from '../../sheets/reading/grid.ts'
import { contextOf } from '../../sheets/recognition/tab-context.ts'
import { nameKey } from '../../spelling/fold.ts'
import { type ColumnRole, placeOfRole } from '../contract.ts'
import { markSheetProblems } from '../problems.ts'
import { knownUnits, unitOfOffice } from '../queries/ground.ts'
import { rememberedLayouts } from '../queries/remembered.ts'
import type { KeptTab } from '../queries/sheets.ts'
import { columnsTurned, columnsUnder, findColumns, type Known } from '../recognition/columns.ts'
import { degreeNamed, type StageName, stagesNamed, type TabWords, wordsOfTab } from '../recognition/tab-says.ts'
import { turned } from '../recognition/turn.ts'
import { UnitFinder } from '../recognition/units.ts'

export const headingsKey = (headings: readonly string[]): string => headings.map(nameKey).join('|').replace(/\|+$/, '')

export type OfSet = { officeId: number; frameworkId: number; level: string; day: string }
type Asked = { officeId: number; set: FrameworkRow; day: string }
type Found = ReturnType<typeof findColumns>

/** The first look at the tabs of a sheet; each is turned where its units stand across. `set`, `day`: for tabs that name none. */
export async function layOut(deed: Deed, tabs: readonly Tab[], asked: Asked): Promise<{ kept: KeptTab; tab: Tab }[]> {
  const { tx } = deed
  const { officeId, set, day } = asked
  const known = new Map<number, Known>()
  const columnsBy = async (straight: Tab, { frameworkId, level }: FrameworkRow): Promise<Found> => {
    if (!known.has(frameworkId)) known.set(frameworkId, await knownFor(tx, { officeId, frameworkId, level, day }))
    return findColumns(straight, known.get(frameworkId)!)
  }
  const names = await stageNames(tx, officeId)
  const laid: { kept: KeptTab; tab: Tab }[] = []
  for (const straight of tabs) {
    const first = await columnsBy(straight, set)
    const told = dayOfTab(straight, first.turned ? null : (first.head[0] ?? null), day)
    const own = await setOfTab(deed, wordsOver(straight, first), { ...asked, ...told })
    const second = own ? await columnsBy(straight, own.set) : null
    const ofOwn = own !== null && second !== null && isWhole(second.roles)
    const columns = ofOwn ? second : first
    const { frameworkId } = ofOwn ? own.set : set
    const tab = columns.turned ? turned(straight) : straight
    const { head, headings } = columns
    const remembered = await rememberedLayouts(tx, { officeId, frameworkId }, [headingsKey(headings)])
    const earlier = head.length > 0 ? remembered.get(headingsKey(headings)) : undefined
    const roles = headings.map((_, at) => (earlier ?? columns.roles)[at] ?? 'other')
    const kept: KeptTab = {
      ...{ name: tab.name, turned: columns.turned, head, headings, roles, merges: tab.merges, ...told },
      ...{ frameworkId, setBy: ofOwn ? own.by : 'asked' },
      ...{ stage: null, named: stagesNamed(wordsOver(straight, columns), names) },
      by: earlier ? 'earlier' : 'name',
      taken: isWhole(roles),
    }
    laid.push({ kept, tab })
  }
  return laid
}

const wordsOver = (straight: Tab, { turned: isTurned, head, headings, roles }: Found): TabWords =>
  wordsOfTab(straight, { headRow: isTurned ? null : (head[0] ?? null), headings, roles })

/** Stages of every chain of the office or as shipped, by the names they bear there. */
async function stageNames(tx: Deed['tx'], officeId: number): Promise<StageName[]> {
  const chains = await chainsOf(tx, officeId, null)
  return chains.flatMap(({ stages }) => stages.map(({ code, name }) => ({ code, name })))
}

/** Another set than the one asked: of the degree the tab names, or in force on the day its title tells; null where the asked one is right. */
async function setOfTab(
  { tx, actor }: Deed,
  words: TabWords,
  { set, day, dayBy }: Asked & Pick<KeptTab, 'dayBy'>,
): Promise<{ set: FrameworkRow; by: KeptTab['setBy'] } | null> {
  const degree = degreeNamed(words)
  const other = degree !== null && degree !== set.degree
  const inForce = (set.from ?? '') <= day && (set.to === null || day <= set.to)
  if (!other && (inForce || dayBy !== 'title')) return null
  const unitId = await unitOfOffice(tx, actor.officeId)
  const found = await frameworkInForce(tx, { unitId, level: set.level, degree: degree ?? set.degree, day })
  return found && found.frameworkId !== set.frameworkId ? { set: found, by: other ? 'title' : 'day' } : null
}

/** A published set by which a tab is read. @throws Problem unknownSet */
export async function knownSet(
  tx: Deed['tx'],
  { frameworkId, tab }: { frameworkId: number; tab: string },
): Promise<FrameworkRow> {
  const set = await frameworkById(tx, frameworkId)
  if (!set) throw new Problem(markSheetProblems.unknownSet, { tab })
  return set
}

export async function knownFor(tx: Deed['tx'], { officeId, frameworkId, level, day }: OfSet): Promise<Known> {
  const finder = new UnitFinder(await knownUnits(tx, { officeId, day, kinds: kindsOf(level, 'all') }))
  return { places: await placesOf(tx, frameworkId), knows: (printed) => finder.knows(printed) }
}

/** The day the title or the name of the tab tells: a day, the last of a month, of a year gone by; else the day asked. */
function dayOfTab(tab: Tab, headRow: number | null, asked: string): Pick<KeptTab, 'day' | 'dayBy'> {
  const { asOf, year, month } = contextOf(tab, headRow ?? 4)
  const last = asOf ?? (year === null ? null : lastDayOf(year, month))
  return last !== null && last <= asked ? { day: last, dayBy: 'title' } : { day: asked, dayBy: 'asked' }
}

function lastDayOf(year: number, month: number | null): string {
  const last = new Date(Date.UTC(year, month ?? 12, 0))
  return last.toISOString().slice(0, 10)
}

/** One column of units, and at least one place of the set. */
export const isWhole = (roles: readonly ColumnRole[]): boolean =>
  roles.filter((role) => role === 'unit').length === 1 && roles.some((role) => placeOfRole(role) !== null)

/**
 * A tab read the other way: as it was read so before, or recognised anew. What the columns of the other way hold is for a person to see before it is taken.
 * @throws Problem cannotTurn where it has too many rows to stand across
 */
export function turnedTab(kept: KeptTab, tab: Tab, known: Known): { kept: KeptTab; tab: Tab } {
  const other = turned(tab)
  if (other.rows.length === 0) throw new Problem(markSheetProblems.cannotTurn, { tab: kept.name })
  const isTurned = !kept.turned
  const { head, headings, roles } = columnsTurned(other, isTurned, known)
  const { name, day, dayBy, frameworkId, setBy, stage, named } = kept
  const read: KeptTab = {
    ...{ name, day, dayBy, frameworkId, setBy, stage, named },
    turned: isTurned,
    head,
    headings,
    roles,
    merges: other.merges,
    by: 'hand',
    taken: isWhole(roles),
  }
  return { kept: read, tab: other }
}

/** A tab read by another set of criteria: the same heading, its columns recognised anew. */
export function tabBySet(kept: KeptTab, tab: Tab, frameworkId: number, known: Known): KeptTab {
  const { headings, roles } =
    kept.head.length > 0 ? columnsUnder(tab, kept.head, known) : columnsTurned(tab, kept.turned, known)
  return { ...kept, frameworkId, setBy: 'hand', headings, roles, by: 'name', taken: isWhole(roles) }
}

export type ChosenTab = { tab: number; taken: boolean; head: number[]; roles: ColumnRole[]; day: string }

/** A tab as a person set it; under another heading its columns are recognised anew. @throws Problem noSuchTab, noUnitColumn */
export function chosenTab(kept: KeptTab, tab: Tab, chosen: ChosenTab, known: Known): KeptTab {
  const there = tab.rows.filter(({ no }) => chosen.head.includes(no)).length === new Set(chosen.head).size
  if (!there) throw new Problem(markSheetProblems.noSuchTab)
  const sameHead = chosen.head.length === kept.head.length && chosen.head.every((no, i) => no === kept.head[i])
  const under = columnsUnder(tab, chosen.head, known)
  const roles = under.headings.map((_, i) => (sameHead ? chosen.roles[i] : under.roles[i]) ?? 'other')
  const places = new Set(known.places.map(({ place }) => place))
  const strange = roles.some((role) => placeOfRole(role) !== null && !places.has(placeOfRole(role)!))
  if (strange || (chosen.taken && !isWhole(roles)))
    throw new Problem(markSheetProblems.noUnitColumn, { tab: kept.name })
  const dayBy = chosen.day === kept.day ? kept.dayBy : 'hand'
  const { taken, day } = chosen
  return { ...kept, taken, day, dayBy, head: under.head, headings: under.headings, roles, by: 'hand' }
}
