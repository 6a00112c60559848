import { describe, expect, it } from 'vitest'
import type { Actor, Part } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import type { Thing } from './head.ts'
import * as rules from './rules.ts'
import { verbsFor } from './verbs-for.ts'

const now = new Date('2024-09-20T01:00:00Z')
const thing: Thing = {
  assignmentId: 'a',
  officeId: 1,
  directiveId: null,
  documentId: null,
  leadAgencyId: 10,
  unitId: null,
  code: '215-01-01',
  section: '1',
  title: 'Việc',
  product: null,
  criteria: [],
  following: 'dated',
  planned: false,
  dueDay: '2024-10-10',
  dueAt: new Date('2024-10-10T17:00:00Z'),
  followerPostId: 1,
  phase: 'open',
  originalDueAt: null,
  lateAt: new Date('2024-10-10T17:00:00Z'),
  percent: null,
  lastSeq: 1,
  lastVerb: 'hand-out',
  lastAt: now,
  lastWords: null,
  doneAt: null,
  completedSeq: null,
  completedByPerson: null,
  acknowledgedSeq: 2,
  declinedSeq: null,
  extensionSeq: null,
  insideAgencyId: null,
  insidePostId: null,
  internalDay: null,
  returns: 0,
  urgings: 0,
  unanswered: 0,
  disputed: 0,
  uptoSeq: 1,
  startDay: '2024-01-01',
  cooperate: [20],
  followerAgencyId: 1,
  supervisorId: 77,
  nextSeq: 3,
}
const person = (personId: number, part: Part, agencyId: number, officeId = 1): Actor => ({
  personId,
  postId: personId,
  part,
  officeId,
  agencyId,
  agencyIds: [agencyId],
})
const hang = person(1, 'coordinator', 1)
const duc = person(2, 'leader', 5)
const quan = person(3, 'administrator', 1)
const doan = person(4, 'commune-officer', 10)
const tue = person(5, 'department-officer', 20)
const xa = person(6, 'coordinator', 30, 2)
const code = (refusal: Refusal): string => refusal?.spec.code.replace('assignments.', '') ?? 'may'
const own = { recorded: false, at: now, now }
const recorded = { recorded: true, at: now, now }

describe('who may', () => {
  it.each([
    [
      'report',
      (actor: Actor) => rules.whyNotReport(actor, thing, own),
      { doan: 'may', hang: 'not-the-lead', tue: 'not-the-lead', duc: 'not-the-lead', xa: 'not-the-lead' },
    ],
    [
      'record a report',
      (actor: Actor) => rules.whyNotReport(actor, thing, recorded),
      { hang: 'may', doan: 'may-not-record', quan: 'may-not-record', duc: 'may-not-record', xa: 'may-not-record' },
    ],
    [
      'contribute',
      (actor: Actor) => rules.whyNotContribute(actor, thing),
      { tue: 'may', doan: 'not-a-cooperator', hang: 'not-a-cooperator' },
    ],
    [
      'return',
      (actor: Actor) => rules.whyNotReturn(actor, { ...thing, phase: 'awaiting' }),
      { hang: 'may', duc: 'may', doan: 'not-the-follower', quan: 'not-the-follower', xa: 'not-the-follower' },
    ],
    [
      'change',
      (actor: Actor) => rules.whyNotChange(actor, thing, { documentId: null, onDay: '2024-09-01' }),
      { hang: 'may', duc: 'not-the-office', doan: 'not-the-office' },
    ],
    [
      'urge',
      (actor: Actor) => rules.whyNotUrge(actor, thing, { channel: 'zalo', number: null }),
      { hang: 'may', duc: 'not-the-follower', doan: 'not-the-follower' },
    ],
    ['route', (actor: Actor) => rules.whyNotRoute(actor, thing), { doan: 'may', hang: 'not-the-lead' }],
  ] as const)('%s', (_, rule, who) => {
    const cast = { hang, duc, quan, doan, tue, xa }
    const said = Object.keys(who).map((name) => [name, code(rule(cast[name as keyof typeof cast]))])
    expect(Object.fromEntries(said)).toEqual(who)
  })

  it('its supervisor and the post that follows it decide too', () => {
    const awaiting: Thing = { ...thing, phase: 'awaiting', followerPostId: 5 }
    expect(code(rules.whyNotConfirm(tue, awaiting))).toBe('may')
    expect(code(rules.whyNotConfirm(person(77, 'department-officer', 40), { ...awaiting, followerPostId: 1 }))).toBe(
      'may',
    )
  })
})

describe('what stands against it', () => {
  it.each([
    ['unseen', 'may', 'may', 'notAwaiting'],
    ['open', 'may', 'may', 'notAwaiting'],
    ['declined', 'declined', 'declined', 'notAwaiting'],
    ['awaiting', 'awaiting', 'awaiting', 'may'],
    ['done', 'done', 'done', 'notAwaiting'],
    ['ended', 'ended', 'ended', 'notAwaiting'],
  ] as const)('%s: report %s, decline %s, confirm %s', (phase, report, decline, confirm) => {
    const one: Thing = { ...thing, phase }
    expect(code(rules.whyNotReport(doan, one, own))).toBe(report)
    expect(code(rules.whyNotDecline(doan, one, own))).toBe(decline)
    expect(code(rules.whyNotConfirm(hang, one)).replace('not-awaiting', 'notAwaiting')).toBe(confirm)
  })

  it.each([
    ['words alone', null, { words: 'Xong', number: null, files: 0 }, 'may'],
    ['nothing', null, { words: null, number: null, files: 0 }, 'no-proof'],
    ['a number', 'bao-cao', { words: null, number: '12/BC', files: 0 }, 'may'],
    ['photographs of a work', 'cong-trinh', { words: null, number: null, files: 2 }, 'may'],
    ['words for a work', 'cong-trinh', { words: 'Xong', number: null, files: 0 }, 'no-photograph'],
  ])('completing with %s', (_, product, proof, answer) => {
    expect(code(rules.whyNotComplete(doan, { ...thing, product }, own, proof))).toBe(answer)
  })

  it.each([
    ['before the due instant', '2024-10-10T16:59:59Z', '2024-10-20', 'may'],
    ['at it', '2024-10-10T17:00:00Z', '2024-10-20', 'may'],
    ['after it', '2024-10-10T17:00:01Z', '2024-10-20', 'past-due'],
    ['to the same day', '2024-10-01T00:00:00Z', '2024-10-10', 'not-later'],
  ])('asking for more time %s', (_, at, dueDay, answer) => {
    const when = { recorded: false, at: new Date(at), now: new Date(at), dueDay }
    expect(code(rules.whyNotAskExtension(doan, thing, when))).toBe(answer)
  })

  it('nobody confirms his own', () => {
    expect(code(rules.whyNotConfirm(hang, { ...thing, phase: 'awaiting', completedByPerson: 1 }))).toBe('own-word')
    expect(
      code(rules.whyNotConfirm(hang, { ...thing, phase: 'awaiting', completedByPerson: 1, completedOnPaper: true })),
    ).toBe('may')
  })

  it('only what is recorded, his and unanswered is answered', () => {
    const row = { recordedFor: true, agencyId: 10, answered: false }
    const answers = [
      [row],
      [undefined],
      [{ ...row, recordedFor: false }],
      [{ ...row, answered: true }],
      [{ ...row, agencyId: 11 }],
    ]
    expect(answers.map((rows) => code(rules.whyNotAnswerRecorded(doan, rows)))).toEqual([
      'may',
      'no-such-deed',
      'answered',
      'answered',
      'not-his-to-answer',
    ])
  })
})

describe('the verbs the page shows', () => {
  it.each([
    ['the lead', doan, ['see', 'decline', 'report', 'complete', 'ask-extension', 'hand-over', 'break-down', 'route']],
    ['a co-operator', tue, ['contribute']],
    ['a leader', duc, []],
    ['the administrator', quan, []],
    [
      'the office',
      hang,
      ['decline', 'report', 'complete', 'ask-extension', 'urge', 'hand-over', 'cancel', 'change', 'break-down'],
    ],
  ] as const)('%s', (_, actor, verbs) => expect(verbsFor(actor, thing, now, [])).toEqual(verbs))

  it('of a completion: the office confirms or returns', () => {
    expect(verbsFor(duc, { ...thing, phase: 'awaiting', completedByPerson: 4 }, now, [])).toEqual(['confirm', 'return'])
  })
})
