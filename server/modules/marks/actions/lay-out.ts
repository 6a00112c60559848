// What the columns of each tab hold and which day it speaks of: as remembered, as their names say, as a person set them.
import type { Deed } from '../../../platform/access.ts'
import { Problem } from '../../../platform/problem.ts'
import { kindsOf } from '../../assessments/rules.ts'
import { placesOf } from '../../frameworks/queries/sets.ts'
import type { Tab } from '../../sheets/reading/grid.ts'
import { contextOf } from '../../sheets/recognition/tab-context.ts'
import { nameKey } from '../../spelling/fold.ts'
import { type ColumnRole, placeOfRole } from '../contract.ts'
import { markSheetProblems } from '../problems.ts'
import { knownUnits } from '../queries/ground.ts'
import { rememberedLayouts } from '../queries/remembered.ts'
import type { KeptTab } from '../queries/sheets.ts'
import { columnsTurned, columnsUnder, findColumns, type Known } from '../recognition/columns.ts'
import { turned } from '../recognition/turn.ts'
import { UnitFinder } from '../recognition/units.ts'

export const headingsKey = (headings: readonly string[]): string => headings.map(nameKey).join('|').replace(/\|+$/, '')

export type OfSet = { officeId: number; frameworkId: number; level: string; day: string }

/** The first look at the tabs of a sheet; each is turned where its units stand across. `day`: for tabs that name none. */
export async function layOut({ tx }: Deed, tabs: readonly Tab[], of: OfSet): Promise<{ kept: KeptTab; tab: Tab }[]> {
  const known = await knownFor(tx, of)
  const found = tabs.map((tab) => findColumns(tab, known))
  const keys = found.map(({ headings }) => headingsKey(headings))
  const remembered = await rememberedLayouts(tx, of, keys)
  return tabs.map((straight, i) => {
    const columns = found[i]!
    const tab = columns.turned ? turned(straight) : straight
    const earlier = columns.head.length > 0 ? remembered.get(keys[i]!) : undefined
    const roles = columns.headings.map((_, at) => (earlier ?? columns.roles)[at] ?? 'other')
    const { head, headings } = columns
    const day = dayOfTab(columns.turned ? straight : tab, columns.turned ? null : (head[0] ?? null), of.day)
    const kept: KeptTab = {
      ...{ name: tab.name, turned: columns.turned, head, headings, roles, merges: tab.merges, ...day },
      by: earlier ? 'earlier' : 'name',
      taken: isWhole(roles),
    }
    return { kept, tab }
  })
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
  const { name, day, dayBy } = kept
  const read: KeptTab = {
    name,
    day,
    dayBy,
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
