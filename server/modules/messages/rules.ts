// The ladder of reminders, who may approve one, what rungs an office may set. Pure: days in, days out; no clock, no database.
import { type Actor, officeParts, type Policy } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import { addDays, type LegalDay } from '../calendar/days.ts'
import { messageProblems as problems } from './problems.ts'

const doers = ['coordinator', 'department-officer', 'commune-officer'] as const

export const policies = {
  prepare: { verb: 'message.prepare', parts: [...doers, 'leader'] },
  propose: { verb: 'reminder.propose', parts: [...doers, 'leader'] },
  send: { verb: 'message.send', parts: doers },
  approve: { verb: 'reminder.approve', parts: [...doers, 'leader'] },
  seeSettings: { verb: 'message.see-settings', parts: officeParts },
  saveTemplate: { verb: 'message.save-template', parts: ['administrator', 'coordinator'] },
  saveLadder: { verb: 'reminder.save-ladder', parts: ['administrator', 'coordinator'] },
} as const satisfies Record<string, Policy>

/** Three days before, on the day, three days and a week after. */
export const usualRungs: readonly number[] = [-3, 0, 3, 7]
export const rungLimits = { from: -60, to: 180, most: 10 }

/** What a dated row looks like to the ladder: the day that holds now (extensions counted), and the legal day it was last urged. */
export type OnLadder = { dueDay: LegalDay; lastUrgedOn: LegalDay | null }

/**
 * The rung on which a row stands today, or null where there is nothing to remind of: the last rung whose day has come, unless it was urged on that
 * day or since. Rungs that passed unused are not made up for; a due day that was moved begins the ladder anew, since its days are then others.
 */
export function rungToday(rungs: readonly number[], { dueDay, lastUrgedOn }: OnLadder, today: LegalDay): number | null {
  const reached = rungs.filter((rung) => addDays(dueDay, rung) <= today)
  if (reached.length === 0) return null
  const rung = Math.max(...reached)
  return lastUrgedOn !== null && lastUrgedOn >= addDays(dueDay, rung) ? null : rung
}

export function whyNotRungs(rungs: readonly number[]): Refusal {
  const { from, to, most } = rungLimits
  const good = rungs.length <= most && new Set(rungs).size === rungs.length
  return good && rungs.every((rung) => rung >= from && rung <= to)
    ? null
    : { spec: problems.badRungs, details: rungLimits }
}

export type Answer = { answer: 'ask' | 'approve' | 'refuse'; saidBy: string | null }

/**
 * A leader of the office approves and refuses; its officers ask. Where no leader has an account an officer may write down what one has said, by name:
 * an office can work alone, and the paper says who agreed.
 */
export function whyNotApprove(actor: Actor, { answer, saidBy }: Answer, officeHasLeader: boolean): Refusal {
  if (answer === 'ask' || actor.part === 'leader') return null
  if (actor.part !== 'coordinator' || officeHasLeader) return { spec: problems.leadersDeed }
  return saidBy === null ? { spec: problems.nameLeader } : null
}
