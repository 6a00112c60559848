import { describe, expect, it, test } from 'vitest'
import type { Field } from '../contract.ts'
import { differencesOf, newLines, type Ours, type Theirs } from './differences.ts'
import { tellingsOf } from './tellings.ts'

const ours: Ours = {
  assignmentId: 'a',
  code: '215-01-01',
  title: 'Báo cáo kết quả rà soát',
  lead: 'UBND xã Nậm Pung',
  leadAgencyId: 7,
  leadNames: ['UBND xã Nậm Pung'],
  state: 'open',
  phase: 'open',
  product: null,
  dueDay: '2024-09-30',
  last: 'Đã làm 2/4 thôn.',
  said: new Set(['da lam 2 4 thon']),
}
const theirs: Theirs = {
  no: 3,
  identifier: 'NV-1',
  status: { state: 'open', late: false },
  statusPrinted: 'Đang xử lý',
  dueDay: '2024-09-30',
  dueTime: null,
  leads: [{ printed: 'UBND xã Nậm Pung', agencyIds: [7] }],
  said: 'Đã làm 2/4 thôn.',
  percent: null,
  doneOn: null,
  product: { number: null, issuedOn: null },
  tells: new Set<Field>(['state', 'due', 'lead', 'words']),
}
const done = { status: { state: 'done', late: false }, statusPrinted: 'Đã xong' } as const

describe('where both disagree', () => {
  const cases: [string, Partial<Theirs>, Partial<Ours>, string[]][] = [
    ['both say the same', {}, {}, []],
    ['late by its due day only', { status: { state: 'open', late: true } }, { state: 'late' }, []],
    ['done there', done, {}, ['state take keep send']],
    ['done there, waits for confirmation here', done, { phase: 'awaiting', state: 'awaiting' }, []],
    ['under way there, done here', {}, { phase: 'done', state: 'done' }, ['state settled keep send']],
    ['not begun there', { status: { state: 'unseen', late: false } }, {}, ['state back keep send']],
    ['stopped there', { status: { state: 'ended', late: false } }, {}, ['state back keep send']],
    ['a work done there without a paper', done, { product: 'cong-trinh' }, ['state photograph keep send']],
    [
      'a work done there by its minutes',
      { ...done, product: { number: '12/BB', issuedOn: null } },
      { product: 'cong-trinh' },
      ['state take keep send'],
    ],
    ['another due day', { dueDay: '2024-10-15' }, {}, ['due take keep send']],
    ['no due day there', { dueDay: null }, {}, []],
    ['another lead', { leads: [{ printed: 'UBND xã Tà Sỏi', agencyIds: [8] }] }, {}, ['lead lead keep send']],
    [
      'one of several leads',
      {
        leads: [
          { printed: 'Sở Y tế', agencyIds: [] },
          { printed: 'UBND xã Nậm Pung', agencyIds: [7] },
        ],
      },
      {},
      [],
    ],
    ['a lead under its name, unknown to the book', { leads: [{ printed: 'ubnd xã Nậm Pung', agencyIds: [] }] }, {}, []],
    ['new words there', { said: 'Đã làm 2/4 thôn.\nCòn vướng mặt bằng.' }, {}, ['words take keep send']],
    ['nothing said there', { said: null }, {}, ['words nothing-new keep send']],
    ['the state said in words is no progress', { said: 'Đang thực hiện' }, { last: 'Đang xử lý trong hạn' }, []],
    ['no column for it', { said: null, tells: new Set<Field>(['state']) }, {}, []],
  ]
  it.each(cases)('%s', (_, there, here, found) => {
    const told = differencesOf({ ...theirs, ...there }, { ...ours, ...here })
    expect(told.map(({ field, may, whyNotTaken }) => [field, whyNotTaken, ...may].filter(Boolean).join(' '))).toEqual(
      found,
    )
  })
})

test('only lines that nobody has said here are new', () => {
  expect(newLines({ ...theirs, said: 'Đã làm 2/4 thôn.\nCòn vướng mặt bằng.' }, ours)).toEqual(['Còn vướng mặt bằng.'])
})

describe('taking theirs in', () => {
  const from = { tracker: 'Phần mềm tỉnh', readAt: new Date('2024-09-20T01:00:00Z') }
  const told = (there: Partial<Theirs>, fields: Field[]) =>
    tellingsOf({ ...theirs, ...there }, ours, new Set(fields), from).map(({ verb, forLead, words, at }) => [
      verb,
      forLead,
      words,
      at.toISOString(),
    ])

  it('what is done there is completed on the day they name, never after it was read', () => {
    expect(told({ ...done, doneOn: '2024-09-18' }, ['state'])).toEqual([
      ['complete', true, 'Đã xong', '2024-09-18T10:00:00.000Z'],
    ])
    expect(told({ ...done, doneOn: '2024-12-01' }, ['state'])[0]![3]).toBe('2024-09-20T01:00:00.000Z')
  })

  it('a due day is a change with its ground; words are a report with their percent', () => {
    const deeds = tellingsOf(
      { ...theirs, dueDay: '2024-10-15', said: 'Xong 3/4 thôn.', percent: 75 },
      ours,
      new Set(['due', 'words']),
      from,
    )
    expect(deeds).toMatchObject([
      { verb: 'change', forLead: false, dueDay: '2024-10-15', body: { due: true, onDay: '2024-09-20' } },
      {
        verb: 'report',
        forLead: true,
        words: 'Xong 3/4 thôn.',
        percent: 75,
        channel: 'phan-mem',
        saidBy: 'Phần mềm tỉnh, dòng 3, mã NV-1',
      },
    ])
  })
})
