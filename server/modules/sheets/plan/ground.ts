import type { LegalDay } from '../../calendar/days.ts'
import type { Registered } from '../../directives/linking/citations.ts'
import type { Answer } from '../contract.ts'
import type { TabContext } from '../recognition/tab-context.ts'
import type { SheetRow } from '../recognition/tasks.ts'
import type { Known } from './matching.ts'
import type { Link } from './names.ts'

/** A tab as it was read; tabs that are not taken are not here. */
export type PlanTab = { tab: number; name: string; rows: SheetRow[]; context: TabContext }

/** An assignment a list may go on from: how far it is, and what was said on it (plainWords of each). */
export type KnownWork = Known & { phase: string; percent: number | null }

/** What a list is held against: the office's book, what was answered, what stands in the register and among the assignments. */
export type Ground = {
  link: Link
  answers: ReadonlyMap<string, Answer>
  registered: readonly Registered[]
  known: readonly KnownWork[]
  /** Assignments of the row that bears an identifier of ours, by the identifier. */
  byId: ReadonlyMap<string, readonly string[]>
  now: Date
  /** The office's first day of following. */
  startDay: LegalDay
}
