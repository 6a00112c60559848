// A workbook with a tab for each stage, each year, each set of criteria: what a tab is of is proposed from its words, asked once where it does not tell, and all
// tabs are one deed. Stories over HTTP; place and cast as in test/world.ts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { standingsAstray } from '../assessments/actions/rebuild.ts'
import { cellAt, saysOf } from '../assessments/cells.ts'
import { shippedSet, type TestSet } from '../assessments/test-set.ts'
import { registerPaper } from '../assignments/test-paper.ts'
import type { MarkSheetDetail } from './contract.ts'
import { sendMarks, tabPerSet, tabPerStage } from './test-sheets.ts'

let world: World
let set: TestSet
beforeAll(async () => {
  world = await makeWorld()
  set = await shippedSet(world, 'xa-ntm-2021-2025')
})
afterAll(() => world?.stop())

const see = async (sheetId: string): Promise<MarkSheetDetail> =>
  (await world.as('hang', 'GET', `/mark-sheets/${sheetId}`)).body
const answer = (sheetId: string, answers: object) =>
  world.as('hang', 'PUT', `/mark-sheets/${sheetId}/answers`, { answers })
const layout = (sheetId: string, body: object) => world.as('hang', 'PUT', `/mark-sheets/${sheetId}/layout`, body)
const record = async (sheetId: string) => {
  const { counts } = await see(sheetId)
  return world.as('hang', 'POST', `/mark-sheets/${sheetId}/import`, { write: counts.write, bad: counts.bad })
}
const taken = async (sheet: Parameters<typeof sendMarks>[2]) => {
  const { status, body } = await sendMarks(world, 'hang', sheet, { framework: set.frameworkId })
  expect([status, body]).toEqual([200, { sheetId: expect.any(String) }])
  return (body as { sheetId: string }).sheetId
}
const says = async (
  unit: 'namPung' | 'chiengMai',
  of: TestSet,
  code: string,
  { day = '2024-09-20', slot = 0 } = {},
) => {
  const { body } = await world.as('hang', 'GET', `/board?framework=${of.frameworkId}&day=${day}`)
  const row = body.rows.find((one: { unitId: number }) => one.unitId === world.units[unit])
  return saysOf(cellAt(Buffer.from(row?.cells ?? '', 'base64'), of.at(code)), slot)
}
const meant = ({ tabs }: MarkSheetDetail) => tabs.map(({ name, stage, stageBy, day }) => [name, stage, stageBy, day])
const events = async (kind: string) =>
  (await world.serving.database.pool.query('select body from event where kind = $1 order by seq', [kind])).rows

describe('a tab for each stage', () => {
  let sheetId: string
  it('tells its stage by its name or its title; those that tell nothing are asked about in one question', async () => {
    sheetId = await taken(await tabPerStage())
    const sheet = await see(sheetId)
    expect(meant(sheet)).toEqual([
      ['H. thẩm tra', 'review', 'title', '2024-09-15'],
      ['Biểu 1', 'claim', 'title', '2024-07-31'],
      ['Biểu 3', null, 'asked', '2024-09-15'],
      ['Biểu 4', null, 'asked', '2024-09-15'],
    ])
    expect(sheet.questions.filter(({ kind }) => kind === 'stage')).toMatchObject([
      { key: 'stage', printed: 'Biểu 3, Biểu 4', count: 3, tabs: [2, 3], answer: null },
    ])
    // Without a paper what is met at a later stage cannot be said. What a tab without a stage would do cannot be told yet; the others are told each for itself.
    expect(sheet.tabs.map(({ counts }) => [counts!.write, counts!.bad, counts!.ask])).toEqual([
      [1, 2, 0],
      [4, 0, 0],
      [0, 0, 1],
      [0, 0, 2],
    ])
    expect(sheet.tabs[0]!.stages.map(({ code }) => code)).toContain('review')
    expect((await record(sheetId)).body.code).toBe('marks.questions-open')
  })

  it('one answer serves all of them, or each has its own; of other tabs nothing can be answered', async () => {
    const other = await answer(sheetId, { stage: { stages: { 0: 'claim', 2: 'appraisal' } } })
    expect([other.status, other.body.code]).toEqual([400, 'marks.wrong-answer'])
    const half: { body: MarkSheetDetail } = await answer(sheetId, { stage: { stages: { 2: 'appraisal' } } })
    expect(half.body.questions[0]).toMatchObject({ tabs: [2, 3], answer: null })
    expect(
      meant(half.body)
        .slice(2)
        .map(([, stage]) => stage),
    ).toEqual(['appraisal', null])
    const both = { 2: 'appraisal', 3: 'appraisal' }
    const all: { body: MarkSheetDetail } = await answer(sheetId, { stage: { stages: both } })
    expect(all.body.questions.filter(({ answer }) => answer === null)).toEqual([])
    // The same commune of the same stage, set and day in two tabs: the second is told, not lost.
    expect(all.body.reasons.map(({ code }) => code)).toContain('marks.unit-in-other-tab')
    const split: { body: MarkSheetDetail } = await layout(sheetId, { meanings: [{ tab: 3, day: '2024-08-15' }] })
    expect(split.body.tabs[3]).toMatchObject({ day: '2024-08-15', dayBy: 'hand', stage: 'appraisal' })
    expect(split.body.reasons.map(({ code }) => code)).not.toContain('marks.unit-in-other-tab')
  })

  it('on a paper all of them can be recorded: a later stage stands on what an earlier tab says', async () => {
    const { documentId } = await registerPaper(world, { clauses: [] })
    const ready: { body: MarkSheetDetail } = await layout(sheetId, { documentId })
    expect(ready.body.reasons).toEqual([])
    expect(ready.body.counts).toMatchObject({ write: 9, bad: 0, ask: 0, units: 2 })
    expect(ready.body.tabs.map(({ counts }) => counts!.write)).toEqual([3, 4, 0, 2])
    const rows = (await world.as('hang', 'GET', `/mark-sheets/${sheetId}/rows?tab=1`)).body
    expect(rows.rows.map(({ tab, unit, fate }: Record<string, string>) => [tab, unit, fate])).toEqual([
      ['Biểu 1', 'Nậm Pung', 'write'],
      ['Biểu 1', 'Chiềng Mai', 'write'],
    ])
    expect((await record(sheetId)).body.counts).toMatchObject({ write: 9 })
    expect(await says('namPung', set, '1.1', { day: '2024-07-31' })).toBe(2)
    const slots = [0, 2, 3]
    expect(await Promise.all(slots.map((slot) => says('namPung', set, '1.1', { slot })))).toEqual([2, 2, 2])
    expect(await Promise.all(slots.map((slot) => says('namPung', set, '1.2', { slot })))).toEqual([2, 1, 0])
    expect(await says('chiengMai', set, '1.1', { slot: 3, day: '2024-08-15' })).toBe(1)
    expect(await world.serving.database.read(standingsAstray)).toEqual([])
    expect(await events('mark-sheet.imported')).toHaveLength(1)
  })

  it('is taken back whole; brought again, the names of its tabs are known', async () => {
    const { body } = await world.as('hang', 'POST', `/mark-sheets/${sheetId}/undoing`)
    expect(body.importedAt).toBe(null)
    expect(await says('namPung', set, '1.1', { slot: 3 })).toBe(0)
    const again = await see(await taken(await tabPerStage()))
    expect(meant(again).map(([, stage, by]) => [stage, by])).toEqual([
      ['review', 'title'],
      ['claim', 'title'],
      ['appraisal', 'earlier'],
      ['appraisal', 'earlier'],
    ])
    expect(again.questions[0]).toMatchObject({ kind: 'stage', earlier: true, answer: { stages: { 2: 'appraisal' } } })
  })

  it('the same stage for all is said once', async () => {
    const one = await taken(await tabPerStage())
    const all: { body: MarkSheetDetail } = await layout(one, { stage: 'claim' })
    expect(meant(all.body).map(([, stage, by]) => [stage, by])).toEqual(Array(4).fill(['claim', 'hand']))
    expect(all.body.questions.filter(({ kind }) => kind === 'stage')).toEqual([])
  })
})

describe('tabs of several sets', () => {
  it('are read by the set of their degree or of their year; one deed writes in all of them and is taken back whole', async () => {
    const [before, higher] = [
      await shippedSet(world, 'xa-ntm-2016-2020'),
      await shippedSet(world, 'xa-ntm-nang-cao-2021-2025'),
    ]
    const sheetId = await taken(await tabPerSet())
    const sheet = await see(sheetId)
    expect(sheet.tabs.map(({ name, frameworkId, setBy, taken }) => [name, frameworkId, setBy, taken])).toEqual([
      ['Năm 2019', before.frameworkId, 'day', true],
      ['NTM nâng cao', higher.frameworkId, 'title', true],
      ['NTM', set.frameworkId, 'asked', true],
    ])
    expect(sheet.sets.map(({ frameworkId }) => frameworkId)).toEqual([
      set.frameworkId,
      before.frameworkId,
      higher.frameworkId,
    ])
    const wrong = await layout(sheetId, { meanings: [{ tab: 1, frameworkId: 9999 }] })
    expect([wrong.status, wrong.body.code]).toEqual([400, 'marks.unknown-set'])
    const { body } = await record(sheetId)
    expect(body.counts).toMatchObject({ write: 5 })
    expect(await says('namPung', before, '1.1', { day: '2019-12-31' })).toBe(2)
    expect([await says('chiengMai', higher, '1.1'), await says('chiengMai', set, '1.1')]).toEqual([2, 1])
    const stated = (await events('assessment.stated'))
      .slice(-3)
      .map(({ body: { frameworkId, rows } }) => [frameworkId, rows])
    expect(stated.sort()).toEqual(
      [
        [before.frameworkId, 2],
        [higher.frameworkId, 1],
        [set.frameworkId, 2],
      ].sort(),
    )
    const undone = await world.as('hang', 'POST', `/mark-sheets/${sheetId}/undoing`)
    expect(undone.status).toBe(200)
    expect([await says('chiengMai', higher, '1.1'), await says('chiengMai', set, '1.1')]).toEqual([0, 0])
    expect(await world.serving.database.read(standingsAstray)).toEqual([])
    const moved: { body: MarkSheetDetail } = await layout(sheetId, {
      meanings: [{ tab: 1, frameworkId: set.frameworkId }],
    })
    expect(moved.body.tabs[1]).toMatchObject({ frameworkId: set.frameworkId, setBy: 'hand', taken: true })
  })
})
