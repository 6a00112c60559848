// What people do with prepared messages: send and tick off, ask and approve, and the office's own words and rungs.
import type { z } from 'zod'
import type { Deed, Look } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { Problem, platformProblems, refuseIf } from '../../platform/problem.ts'
import { urgeTogether } from '../assignments/actions/follower.ts'
import type { DoneTogether } from '../assignments/contract.ts'
import { contactsOf } from '../contacts/queries.ts'
import {
  type Approve,
  type Approved,
  type MessageSent,
  type MessageSettings,
  occasions,
  type SaveLadder,
  type SaveTemplate,
} from './contract.ts'
import { messageProblems } from './problems.ts'
import { hasLeader, insertApprovals, ledByOthers, ownRungs, ownTexts, writeRungs, writeText } from './queries.ts'
import { usualRungs, whyNotApprove, whyNotRungs } from './rules.ts'
import { usualTexts, whyNotTemplate } from './wording/rules.ts'

/**
 * A message went by a person's own Zalo or telephone: kept as an urging of each of its rows, with its words, ordinal, channel and to whom.
 * @throws Problem nothingHere, unknownContact, otherLead; a row that may not be urged, or whose approval is wanting, is named in the answer
 */
export async function recordSent(deed: Deed, input: z.output<typeof MessageSent>): Promise<DoneTogether> {
  const { agencyId, channel, text, rows } = input
  const [agency] = await contactsOf(deed.tx, deed.actor.officeId, [agencyId])
  if (!agency) throw new Problem(platformProblems.nothingHere)
  const contact = input.to === null ? null : agency.contacts.find(({ postId }) => postId === input.to)
  if (contact === undefined) throw new Problem(messageProblems.unknownContact)
  const assignmentIds = rows.map(({ assignmentId }) => assignmentId)
  if ((await ledByOthers(deed.tx, assignmentIds, agencyId)) > 0) throw new Problem(messageProblems.otherLead)
  return urgeTogether(deed, {
    assignmentIds,
    words: text,
    channel,
    number: null,
    to: contact && [contact.name, contact.title].filter(Boolean).join(', '),
    rungs: new Map(rows.map(({ assignmentId, rung }) => [assignmentId, rung])),
    guarded: contact?.guarded ?? false,
  })
}

/** Asks a leader, or is a leader's answer, about the next urging of these rows. @throws Problem leadersDeed, nameLeader, nothingHere */
export async function approveReminder(deed: Deed, input: z.output<typeof Approve>): Promise<z.output<typeof Approved>> {
  const { actor, clock } = deed
  refuseIf(whyNotApprove(actor, input, await hasLeader(deed.tx, actor.officeId, clock.now())))
  const saidBy = actor.part === 'leader' || input.answer === 'ask' ? null : input.saidBy
  const written = await insertApprovals(deed.tx, { ...input, saidBy, actor, at: clock.now() })
  const [first] = written
  if (!first) throw new Problem(platformProblems.nothingHere)
  recordEvent(deed, {
    kind: `assignment.reminder-${names[input.answer]}`,
    thing: 'assignment',
    thingId: first,
    body: { agencyId: input.agencyId, assignmentIds: written },
    words: [saidBy, input.words].filter(Boolean).join(': ') || null,
  })
  return { rows: written.length }
}
const names = { ask: 'asked', approve: 'approved', refuse: 'refused' } as const

export async function showSettings({ db, actor }: Pick<Look, 'db' | 'actor'>): Promise<MessageSettings> {
  const own = await ownTexts(db, actor.officeId)
  return {
    templates: occasions.map((occasion) => ({
      occasion,
      text: own[occasion] ?? usualTexts[occasion],
      usual: usualTexts[occasion],
    })),
    rungs: (await ownRungs(db, actor.officeId)) ?? [...usualRungs],
    usualRungs: [...usualRungs],
  }
}

/** @throws Problem unknownPlaceholder, openBrace, withoutWork, tooLong */
export async function saveTemplate(deed: Deed, input: z.output<typeof SaveTemplate>): Promise<MessageSettings> {
  refuseIf(whyNotTemplate(input.text))
  await writeText(deed.tx, { ...by(deed), ...input })
  record(deed, 'message.template-saved', { occasion: input.occasion })
  return showSettings({ db: deed.tx, actor: deed.actor })
}

/** Kept in the order of the days. @throws Problem badRungs */
export async function saveLadder(deed: Deed, { rungs }: z.output<typeof SaveLadder>): Promise<MessageSettings> {
  refuseIf(whyNotRungs(rungs))
  const inOrder = rungs.toSorted((a, b) => a - b)
  await writeRungs(deed.tx, { ...by(deed), rungs: inOrder })
  record(deed, 'reminder.ladder-saved', { rungs: inOrder })
  return showSettings({ db: deed.tx, actor: deed.actor })
}

const by = ({ actor, clock }: Deed) => ({ officeId: actor.officeId, postId: actor.postId, at: clock.now() })

function record(deed: Deed, kind: string, body: Record<string, unknown>): void {
  recordEvent(deed, { kind, thing: kind.split('.')[0]!, thingId: newId(deed.clock.now()), body })
}
