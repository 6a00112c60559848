// Messages prepared, one for each agency: of a list as filtered, or of what the ladder proposes today.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Look } from '../../platform/access.ts'
import { Problem } from '../../platform/problem.ts'
import { wanted } from '../assignments/queries/filters.ts'
import { assignmentsSeen } from '../assignments/seen.ts'
import { addDays, dayOf, daysBetween, instantOf } from '../calendar/days.ts'
import type { AgencyContacts } from '../contacts/contract.ts'
import { contactsOf } from '../contacts/queries.ts'
import type { PreparedMessage, PreparedMessages, PrepareMessages } from './contract.ts'
import { messageProblems } from './problems.ts'
import {
  countRows,
  hasLeader,
  nameOfOffice,
  onLadder,
  ownRungs,
  ownTexts,
  type RemindedRow,
  remindable,
  remindedRows,
} from './queries.ts'
import { rungToday, usualRungs } from './rules.ts'
import { fillTemplate, occasionOf, usualTexts } from './wording/rules.ts'

const mostRows = 2_000
type Rung = RemindedRow & { rung: number | null }

/** @throws Problem tooMany */
export async function prepareMessages(
  look: Look,
  filters: z.output<typeof PrepareMessages>,
): Promise<PreparedMessages> {
  const { db, actor, clock } = look
  const now = clock.now()
  const listed = wanted(actor, filters, now)
  const where = sql<boolean>`${listed} and ${remindable(actor)}`
  const rows = await remindedRows(db, { where, limit: mostRows + 1 }, now)
  if (rows.length > mostRows) throw new Problem(messageProblems.tooMany, { most: mostRows })
  const messages = await messagesOf(
    look,
    rows.map((row) => ({ ...row, rung: null })),
  )
  return { messages, leftOut: (await countRows(db, listed)) - rows.length, ...(await whoApproves(look)) }
}

/** Đề nghị nhắc: what stands on a rung today and was not urged since that rung's day; a leader sees what waits for him. */
export async function proposeReminders(look: Look): Promise<PreparedMessages> {
  const { db, actor, clock } = look
  const now = clock.now()
  const today = dayOf(now)
  const rungs = (await ownRungs(db, actor.officeId)) ?? usualRungs
  const lastDay = addDays(today, -Math.min(...rungs, rungs.length === 0 ? -10_000 : 0))
  const where = sql<boolean>`${assignmentsSeen(actor)} and ${remindable(actor)} and ${onLadder(actor.officeId, lastDay)}`
  const rows = (await remindedRows(db, { where, limit: mostRows }, now)).flatMap((row): Rung[] => {
    const lastUrgedOn = row.urgedAt && dayOf(row.urgedAt)
    const rung = row.dated && row.dueDay ? rungToday(rungs, { dueDay: row.dueDay, lastUrgedOn }, today) : null
    return rung !== null || row.approval?.answer === 'ask' ? [{ ...row, rung }] : []
  })
  const messages = await messagesOf(look, rows)
  return {
    messages: actor.part === 'leader' ? messages.filter(waitsForLeader) : messages,
    leftOut: 0,
    ...(await whoApproves(look)),
  }
}

const whoApproves = async ({ db, actor, clock }: Look) => ({
  leaderApproves: await hasLeader(db, actor.officeId, clock.now()),
})

/** Nothing goes before a leader has spoken, and he has not. */
function waitsForLeader({ guarded, contacts, to, approval }: PreparedMessage): boolean {
  const toHead = contacts.some(({ postId, guarded: head }) => postId === to && head)
  return approval === 'ask' || ((guarded || toHead) && approval === null)
}

async function messagesOf({ db, actor, clock }: Look, rows: Rung[]): Promise<PreparedMessage[]> {
  if (rows.length === 0) return []
  const byLead = Map.groupBy(rows, ({ leadAgencyId }) => leadAgencyId)
  const agencies = new Map(
    (await contactsOf(db, actor.officeId, [...byLead.keys()])).map((agency) => [agency.agencyId, agency]),
  )
  const beside: Beside = {
    office: await nameOfOffice(db, actor.officeId),
    texts: { ...usualTexts, ...(await ownTexts(db, actor.officeId)) },
    now: clock.now(),
  }
  const messages = [...byLead].flatMap(([agencyId, own]) => {
    const agency = agencies.get(agencyId)
    return agency ? [messageTo(agency, own, beside)] : []
  })
  return messages.sort((a, b) => firstDue(a).localeCompare(firstDue(b)) || byName(a.agency.name, b.agency.name))
}

const byName = new Intl.Collator('vi', { numeric: true }).compare
const firstDue = ({ rows }: PreparedMessage): string => rows[0]?.dueDay ?? '9999'

type Beside = { office: string; texts: typeof usualTexts; now: Date }

function messageTo(agency: AgencyContacts, rows: Rung[], { office, texts, now }: Beside): PreparedMessage {
  const today = dayOf(now)
  const words = rows.map(({ title, dueDay, documentNumber, section, urgings }) => ({
    title,
    dueDay,
    daysLeft: dueDay === null ? null : daysBetween(today, dueDay),
    documentNumber,
    section,
    ordinal: urgings + 1,
  }))
  const occasion = occasionOf(words)
  const { agencyId, name, shortName, kind, guarded } = agency
  const contacts = agency.contacts.filter(mayBeWritten)
  return {
    agency: { agencyId, name, shortName, kind },
    occasion,
    text: fillTemplate(texts[occasion], { unit: name, office, rows: words }),
    guarded,
    contacts,
    to: contacts[0]?.postId ?? null,
    ...approvalOf(rows),
    rows: rows.map(({ assignmentId, title, state, dueDay, urgings, rung }) => ({
      assignmentId,
      title,
      state,
      dueDay,
      ordinal: urgings + 1,
      rung,
    })),
    sentAt: sentAt(rows, instantOf(today, '00:00')),
  }
}

/** Who signs in and has no telephone here is reached by the page alone. */
const mayBeWritten = ({ phone, account }: AgencyContacts['contacts'][number]): boolean => phone !== null || !account

/** Approved is what is approved row by row; one refused, or one still asked for, holds the message back. */
function approvalOf(rows: Rung[]): Pick<PreparedMessage, 'approval' | 'approvedBy' | 'approvalWords'> {
  const said = rows.map(({ approval }) => approval)
  const holds =
    said.find((one) => one?.answer === 'refuse') ??
    said.find((one) => one?.answer === 'ask') ??
    (said.every((one) => one?.answer === 'approve') ? said[0] : null)
  return {
    approval: holds?.answer ?? null,
    approvedBy: holds?.by ?? null,
    approvalWords: holds?.words ?? null,
  }
}

function sentAt(rows: Rung[], midnight: Date): string | null {
  const times = rows.map(({ urgedAt }) => urgedAt)
  if (times.some((at) => at === null || at < midnight)) return null
  return new Date(Math.max(...times.map((at) => at!.getTime()))).toISOString()
}
