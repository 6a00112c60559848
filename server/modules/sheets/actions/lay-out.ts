// How each tab of a list is read: as an earlier list with the same headings was, else as its columns are named.
import type { Deed } from '../../../platform/access.ts'
import { Problem } from '../../../platform/problem.ts'
import { sheetProblems } from '../problems.ts'
import { rememberedLayouts } from '../queries/remembered.ts'
import type { KeptTab } from '../queries/sheets.ts'
import type { Tab } from '../reading/grid.ts'
import { findHead, type Head, headAt, lacksWords } from '../recognition/head-rows.ts'
import { plainHeading, type Role, rolesOf } from '../recognition/roles.ts'

/** The key of headings: two lists with the same columns in the same order meet, however they are spelled. */
export const headingsKey = (headings: readonly string[]): string =>
  headings.map(plainHeading).join('|').replace(/\|+$/, '')

/** The first look at the tabs of a list. */
export async function layOut(deed: Deed, tabs: readonly Tab[]): Promise<KeptTab[]> {
  const heads = tabs.map(findHead)
  const keys = heads.flatMap((head) => (head ? [headingsKey(head.headings)] : []))
  const remembered = await rememberedLayouts(deed.tx, deed.actor.officeId, keys)
  return tabs.map((tab, i): KeptTab => {
    const head = heads[i]
    const earlier = head && remembered.get(headingsKey(head.headings))
    return head
      ? keptTab(tab, head, earlier ?? rolesOf(head.headings), earlier ? 'earlier' : 'name')
      : keptTab(tab, withoutHead(tab), [], 'name')
  })
}

const withoutHead = (tab: Tab): Head => ({ rows: [], headings: headAt(tab, []).headings })

function keptTab({ name, merges, widths }: Tab, head: Head, roles: Role[], by: KeptTab['by']): KeptTab {
  const all = head.headings.map((_, i) => roles[i] ?? 'other')
  return {
    name,
    merges,
    widths,
    head: head.rows,
    headings: head.headings,
    roles: all,
    by,
    taken: head.rows.length > 0 && !lacksWords(all),
  }
}

export type ChosenTab = { tab: number; taken: boolean; head: number[]; roles: Role[] }

/** A tab as a person set it. @throws Problem noSuchTab, noWords */
export function chosenTab(kept: KeptTab, tab: Tab, chosen: ChosenTab): KeptTab {
  const rows = tab.rows.filter(({ no }) => chosen.head.includes(no))
  if (rows.length !== new Set(chosen.head).size) throw new Problem(sheetProblems.noSuchTab)
  const head = headAt(tab, rows)
  const roles = head.headings.map((_, i) => chosen.roles[i] ?? 'other')
  if (chosen.taken && lacksWords(roles)) throw new Problem(sheetProblems.noWords, { tab: kept.name })
  return { ...kept, taken: chosen.taken, head: head.rows, headings: head.headings, roles, by: 'hand' }
}
