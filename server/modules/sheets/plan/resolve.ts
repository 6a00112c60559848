// From what a row says to what it means here: its agencies, its day, its state; or the questions it waits for. Pure.
import type { z } from 'zod'
import type { LegalDay } from '../../calendar/days.ts'
import { nameKey } from '../../spelling/fold.ts'
import type { AgencyKind } from '../../units/contract.ts'
import type { Answer, SkipReason } from '../contract.ts'
import type { Status } from '../recognition/status-cell.ts'
import type { SheetTask } from '../recognition/tasks.ts'
import type { PlanTab } from './ground.ts'
import { plainWords } from './matching.ts'
import { isSure, type Link, partiesOf } from './names.ts'
import type { Questions } from './questions.ts'

export type Resolved = {
  tab: number
  no: number
  task: SheetTask
  /** plainWords of the task. */
  plain: string
  leads: number[]
  cooperate: number[]
  dueDay: LegalDay | null
  dueTime: string | null
  /** Neither a day nor a rhythm: it goes on. */
  following: 'dated' | 'ongoing'
  status: Status | null
  /** Keys of questions without an answer. */
  asks: string[]
  skip: z.output<typeof SkipReason> | null
}

/** An agency that an answer makes: below 0, until it is made. */
export type NewAgency = { agencyId: number; key: string; name: string; kind: z.output<typeof AgencyKind> }
type NewAnswer = Extract<Answer, { newAgency: unknown }>
export type Resolver = { resolve(tab: PlanTab, no: number, task: SheetTask): Resolved; newAgencies: NewAgency[] }

export function openResolver(link: Link, questions: Questions): Resolver {
  const newAgencies: NewAgency[] = []
  const idOf = (key: string, { newAgency }: Pick<NewAnswer, 'newAgency'>): number => {
    const known = newAgencies.find((one) => one.key === key)
    if (known) return known.agencyId
    newAgencies.push({ agencyId: -1 - newAgencies.length, key, ...newAgency })
    return -newAgencies.length
  }
  const meant = (key: string, answer: Answer): number[] =>
    'agencyIds' in answer ? answer.agencyIds : 'newAgency' in answer ? [idOf(key, answer)] : []
  return {
    newAgencies,
    resolve(tab, no, task) {
      const asks: string[] = []
      const around: Around = { task, questions, asks, link, meant }
      const parties = partiesOf(task.lead, task.cooperate, link)
      const named =
        parties.lead.length > 0
          ? parties.lead.map((printed) => agenciesOf(printed, around))
          : [leadOfPlace(tab, around)]
      const leads = [...new Set(named.flat())]
      const cooperate = parties.cooperate.flatMap((printed) => agenciesOf(printed, around))
      const due = dueOfTask(around)
      const status = statusOfTask(around)
      const chosen = leads.length === 0 || due === 'skip'
      return {
        ...{ tab: tab.tab, no, task, plain: plainWords(task.words), leads, status, asks: [...new Set(asks)] },
        cooperate: [...new Set(cooperate)].filter((agencyId) => !leads.includes(agencyId)),
        dueDay: due === 'skip' ? null : due.day,
        dueTime: due === 'skip' ? null : due.time,
        following: due !== 'skip' && (due.day !== null || task.due.recurrence !== null) ? 'dated' : 'ongoing',
        skip: status?.state === 'ended' ? 'ended' : chosen && asks.length === 0 ? 'chosen' : null,
      }
    },
  }
}

type Around = {
  task: SheetTask
  questions: Questions
  asks: string[]
  link: Link
  meant: (key: string, answer: Answer) => number[]
}

/** Whom a printed name means; nobody where it is asked for, or was left out. */
function agenciesOf(printed: string, { task, questions, asks, link, meant }: Around): number[] {
  const key = `name:${nameKey(printed)}`
  const party = link(printed)
  if (isSure(party)) {
    questions.understood(key, printed, party.agencyIds)
    return party.agencyIds
  }
  const answer = questions.ask({ kind: 'name', key, printed, why: party.why, proposed: party.agencyIds }, task.words)
  if (!answer) asks.push(key)
  return answer ? meant(key, answer) : []
}

/** Without a lead of its own a task is that of the section or the tab it stands in, where this bears the name of an agency. */
function leadOfPlace(tab: PlanTab, { task, questions, asks, link, meant }: Around): number[] {
  const names = [task.section?.replace(/^\s*(?:[IVXLC]+|[A-ZĐ]|\d+)[.)]?\s+/, ''), tab.name]
  const party = names.flatMap((name) => (name ? link(name) : [])).find(isSure)
  if (party) return party.agencyIds
  const key = `lead:${nameKey(tab.name)}`
  const answer = questions.ask({ kind: 'lead', key, printed: tab.name }, task.words)
  if (!answer) asks.push(key)
  return answer ? meant(key, answer) : []
}

function dueOfTask({
  task: { due, words },
  questions,
  asks,
}: Around): { day: LegalDay | null; time: string | null } | 'skip' {
  if (!due.unclear) return { day: due.day, time: due.time }
  const key = `due:${nameKey(due.text ?? '')}`
  const answer = questions.ask({ kind: 'due', key, printed: due.text ?? '' }, words)
  if (!answer) asks.push(key)
  if (answer && 'skip' in answer) return 'skip'
  return { day: answer && 'day' in answer ? answer.day : null, time: null }
}

function statusOfTask({ task: { asked, status, words }, questions, asks }: Around): Status | null {
  if (!asked) return status
  const key = `${asked.what}:${asked.key}`
  const answer = questions.ask({ kind: asked.what, key, printed: asked.printed }, words)
  if (!answer) asks.push(key)
  if (!answer || !('state' in answer) || answer.state === 'nothing') return status
  return { state: answer.state, late: false }
}
