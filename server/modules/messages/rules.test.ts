import { describe, expect, it } from 'vitest'
import type { Actor } from '../../platform/access.ts'
import { rungToday, usualRungs, whyNotApprove, whyNotRungs } from './rules.ts'

describe('the rung on which a row stands', () => {
  const due = '2024-09-20'
  it.each([
    ['four days before: none yet', '2024-09-16', null, null],
    ['three days before', '2024-09-17', null, -3],
    ['still that rung the day after', '2024-09-18', null, -3],
    ['urged on the rung: it does not come back', '2024-09-18', '2024-09-17', null],
    ['urged after the rung: neither', '2024-09-19', '2024-09-19', null],
    ['urged long before the rung: that was another reminder', '2024-09-17', '2024-09-10', -3],
    ['the due day itself', '2024-09-20', '2024-09-17', 0],
    ['urged on the due day', '2024-09-22', '2024-09-20', null],
    ['three days late', '2024-09-23', '2024-09-20', 3],
    ['rungs passed unused are not made up for', '2024-09-24', null, 3],
    ['a week late', '2024-09-27', '2024-09-23', 7],
    ['the last rung waits until somebody has urged', '2024-10-30', '2024-09-23', 7],
    ['and then the ladder is at its end', '2024-10-31', '2024-10-30', null],
  ])('%s', (_, today, lastUrgedOn, rung) => {
    expect(rungToday(usualRungs, { dueDay: due, lastUrgedOn }, today)).toBe(rung)
  })

  it('begins anew where the due day has moved', () => {
    const urged = { lastUrgedOn: '2024-09-27' }
    expect(rungToday(usualRungs, { dueDay: '2024-10-20', ...urged }, '2024-10-01')).toBeNull()
    expect(rungToday(usualRungs, { dueDay: '2024-10-20', ...urged }, '2024-10-17')).toBe(-3)
  })

  it('is none where the office has no rungs', () => {
    expect(rungToday([], { dueDay: due, lastUrgedOn: null }, '2024-12-01')).toBeNull()
  })
})

describe('rungs an office may set', () => {
  it.each([
    [[-3, 0, 3, 7], null],
    [[], null],
    [[0, 0], 'messages.bad-rungs'],
    [[-61], 'messages.bad-rungs'],
    [[181], 'messages.bad-rungs'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 'messages.bad-rungs'],
  ])('%j: %s', (rungs, code) => {
    expect(whyNotRungs(rungs)?.spec.code ?? null).toBe(code)
  })
})

describe('who approves a reminder', () => {
  const as = (part: Actor['part']): Actor => ({
    personId: 1,
    postId: 1,
    part,
    officeId: 1,
    agencyId: 1,
    agencyIds: [1],
  })
  it.each([
    ['a leader', 'leader', 'approve', null, true, null],
    ['a leader refuses', 'leader', 'refuse', null, true, null],
    ['an officer asks', 'coordinator', 'ask', null, true, null],
    ['an officer does not approve', 'coordinator', 'approve', 'Vi Đức Thuận', true, 'messages.leaders-deed'],
    ['an officer alone writes down who agreed', 'coordinator', 'approve', 'Vi Đức Thuận', false, null],
    ['and must say who', 'coordinator', 'approve', null, false, 'messages.name-leader'],
    ['an officer of a unit never', 'commune-officer', 'approve', 'Ai đó', false, 'messages.leaders-deed'],
  ] as const)('%s', (_, part, answer, saidBy, officeHasLeader, code) => {
    expect(whyNotApprove(as(part), { answer, saidBy }, officeHasLeader)?.spec.code ?? null).toBe(code)
  })
})
