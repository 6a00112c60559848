import { expect, it } from 'vitest'
import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import { cardsOf, inSection, sectionsAbove, sheetMarks, type Warning } from './findings.ts'

const clause = (over: Partial<DirectiveRow>): DirectiveRow => ({
  directiveId: 'a',
  version: 1,
  ordinal: 1,
  section: '1',
  quote: '',
  start: 0,
  end: 40,
  title: '',
  following: 'dated',
  proposedFollowing: 'dated',
  terms: {
    lead: [],
    cooperate: [],
    places: [],
    criteria: [],
    due: [],
    recurrence: null,
    product: null,
    reportTo: null,
    via: null,
    supervisor: null,
    legalRefs: [],
  },
  marks: [],
  doubts: [],
  checked: false,
  madeFrom: null,
  rows: 1,
  handedOutAt: null,
  changedBy: null,
  ...over,
})
const warning = (over: Partial<Warning>): Warning => ({
  finding: 'w',
  kind: 'count-mismatch',
  quote: '',
  start: 0,
  end: 20,
  detail: '',
  decision: null,
  ...over,
})

it('makes one mark of words that two clauses were given by one heading', () => {
  const marks = [{ field: 'lead', value: null, start: 3, end: 9 }]
  const found = sheetMarks(
    [
      clause({ marks, start: 10, end: 20 }),
      clause({ directiveId: 'b', marks, start: 20, end: 30, doubts: [{ field: 'lead', why: '' }] }),
    ],
    [],
    [],
  )
  expect(found.filter(({ kind }) => kind === 'lead')).toEqual([
    { key: 'lead-3-9', kind: 'lead', owners: ['a', 'b'], start: 3, end: 9, loop: false, doubtful: true },
  ])
})

it('marks a gap in the numbering at the number only', () => {
  const [mark] = sheetMarks(
    [],
    [warning({ kind: 'numbering-gap', quote: '4. Phòng Kinh tế rà soát', start: 100, end: 124 })],
    [],
  )
  expect(mark).toMatchObject({ start: 100, end: 102, doubtful: true })
})

it('puts what must be decided first: contradictions, doubts, and what cannot be handed out', () => {
  const rows = [
    clause({ directiveId: 'c', ordinal: 3 }),
    clause({ directiveId: 'd', ordinal: 2, doubts: [{ field: 'lead', why: '' }] }),
    clause({ directiveId: 'e', ordinal: 4, doubts: [{ field: 'lead', why: '' }], checked: true }),
    clause({ directiveId: 'f', ordinal: 1 }),
  ]
  const decided = warning({
    finding: 'x',
    decision: { choice: 'Lấy 4', words: null, by: null, at: '2026-10-05T01:00:00Z' },
  })
  const cards = cardsOf(rows, [warning({}), decided], new Map([['f', 'Chưa có hạn.']]))
  expect(cards.undecided.map(({ finding }) => finding)).toEqual(['w'])
  expect(cards.decided.map(({ finding }) => finding)).toEqual(['x'])
  expect(cards.doubtful.map(({ directiveId }) => directiveId)).toEqual(['f', 'd'])
  expect(cards.clear.map(({ directiveId }) => directiveId)).toEqual(['c', 'e'])
})

it('knows the sections a clause stands in', () => {
  expect(sectionsAbove('2.1.a')).toEqual(['2.1', '2'])
  expect(sectionsAbove('2')).toEqual([])
  expect(inSection('2.1', '2')).toBe(true)
  expect(inSection('20', '2')).toBe(false)
})
