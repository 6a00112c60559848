// The office's own sheet of communes × criteria, from the file to the board and back: stories over HTTP. Place and cast as in test/world.ts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { standingsAstray } from '../assessments/actions/rebuild.ts'
import { cellAt, saysOf } from '../assessments/cells.ts'
import { shippedSet, type TestSet } from '../assessments/test-set.ts'
import { registerPaper } from '../assignments/test-paper.ts'
import { readSheet } from '../sheets/reading/read-sheet.ts'
import type { MarkSheetDetail } from './contract.ts'
import { pastedPairs, sendMarks, tabPerYear, turnedRound, withEverything } from './test-sheets.ts'

let world: World
let set: TestSet
beforeAll(async () => {
  world = await makeWorld()
  set = await shippedSet(world, 'xa-ntm-2021-2025')
})
afterAll(() => world?.stop())

const see = async (sheetId: string, who: Who = 'hang'): Promise<MarkSheetDetail> =>
  (await world.as(who, 'GET', `/mark-sheets/${sheetId}`)).body
const answer = async (sheetId: string, answers: object) =>
  world.as('hang', 'PUT', `/mark-sheets/${sheetId}/answers`, { answers })
const layout = async (sheetId: string, body: object) => world.as('hang', 'PUT', `/mark-sheets/${sheetId}/layout`, body)
const record = async (sheetId: string, who: Who = 'hang') => {
  const { counts } = await see(sheetId)
  return world.as(who, 'POST', `/mark-sheets/${sheetId}/import`, { write: counts.write, bad: counts.bad })
}
const undo = (sheetId: string) => world.as('hang', 'POST', `/mark-sheets/${sheetId}/undoing`)
const badCells = async (sheetId: string) =>
  (await world.as('hang', 'GET', `/mark-sheets/${sheetId}/bad-cells`)).body.cells
const rowsOf = async (sheetId: string) => (await world.as('hang', 'GET', `/mark-sheets/${sheetId}/rows`)).body.rows
const taken = async (sheet: Parameters<typeof sendMarks>[2], more: object = {}, who: Who = 'hang') => {
  const { status, body } = await sendMarks(world, who, sheet, { framework: set.frameworkId, ...more })
  expect([status, body]).toEqual([200, { sheetId: expect.any(String) }])
  return (body as { sheetId: string }).sheetId
}
const written = async () =>
  (await world.serving.database.pool.query('select count(*)::int as n from assessment')).rows[0].n as number
const story = async (code: string) =>
  (
    await world.as(
      'hang',
      'GET',
      `/assessments/cell?unit=${world.units.namPung}&framework=${set.frameworkId}&place=${set.at(code)}`,
    )
  ).body.rows
const says = async (unit: keyof World['units'], place: number, { day = '2024-09-20', known = '', slot = 0 } = {}) => {
  const { body } = await world.as(
    'hang',
    'GET',
    `/board?framework=${set.frameworkId}&day=${day}${known ? `&known=${known}` : ''}`,
  )
  const row = body.rows.find((one: { unitId: number }) => one.unitId === world.units[unit])
  return saysOf(cellAt(Buffer.from(row.cells, 'base64'), place), slot)
}

describe('a sheet with everything that is ugly about sheets', () => {
  let sheetId: string

  it('is read: heading of two rows, the day of its title, whose each row is; one question for each doubt', async () => {
    sheetId = await taken(await withEverything())
    const sheet = await see(sheetId)
    const [tab] = sheet.tabs
    expect(tab).toMatchObject({
      taken: true,
      turned: false,
      head: [4, 5],
      day: '2024-08-30',
      dayBy: 'title',
      by: 'name',
    })
    expect(tab!.columns.map(({ role }) => role)).toEqual([
      'other',
      'unit',
      ...['1.1', '1.2', '3.1', '3.2'].map((code) => `place:${set.at(code)}`),
      ...['5', '10'].map((code) => `place:${set.indicator(code)}`),
      'criteria-met',
      'other',
    ])
    expect(
      sheet.questions.map(({ kind, printed, count, where, proposed }) => [kind, printed, count, where, proposed]),
    ).toEqual([
      ['unit', 'Tà Sói', 1, ['B11'], [{ unitId: world.units.taSoi, name: 'Tà Sỏi, Mường Lâm' }]],
      ['mark', 'đang làm', 2, ['C12', 'D12'], []],
      ['mark', 'bốn mươi', 1, ['H11'], []],
      ['comma', '10: 1,234', 1, ['H12'], []],
    ])
    expect(sheet).toMatchObject({ open: 4, verbs: ['correct'], counts: { rows: 4, skip: 5, write: 10, ask: 9 } })
    expect(await rowsOf(sheetId)).toMatchObject([
      { no: 6, fate: 'skip', why: 'numbering' },
      { no: 7, fate: 'skip', why: 'section' },
      // Without a level nothing is said of 5 and 10, so that two criteria are counted where four are printed.
      { no: 8, fate: 'write', unit: 'Nậm Pung', write: 4, bad: 2, total: { printed: '4/19', counted: 2 } },
      { no: 9, fate: 'write', unit: 'Chiềng Mai', write: 4, bad: 2, total: { printed: '2', counted: 0 } },
      { no: 10, fate: 'skip', why: 'section' },
      { no: 11, fate: 'ask', ask: 6 },
      { no: 12, fate: 'write', unit: 'Pá Khoang', write: 2, ask: 3 },
      { no: 13, fate: 'skip', why: 'total' },
      { no: 14, fate: 'skip', why: 'total' },
    ])
    expect(await written()).toBe(0)
  })

  it('an answer holds for all cells of its doubt; every bad cell is told with its place, what was read, why, what next', async () => {
    const [unit, mark, words, comma] = (await see(sheetId)).questions.map(({ key }) => key)
    expect((await record(sheetId)).body.code).toBe('marks.questions-open')
    expect((await answer(sheetId, { [mark!]: { unitId: world.units.taSoi } })).body.code).toBe('marks.wrong-answer')
    expect((await answer(sheetId, { 'mark:?': { says: 'met' } })).body.code).toBe('marks.no-such-question')
    const { status } = await answer(sheetId, {
      [unit!]: { unitId: world.units.taSoi },
      [mark!]: { says: 'not-met' },
      [words!]: { says: 'nothing' },
      [comma!]: { comma: 'decimal' },
    })
    expect(status).toBe(200)
    expect(await see(sheetId)).toMatchObject({
      ...{ open: 0, verbs: ['correct', 'import'] },
      counts: { write: 15, ask: 0, bad: 7 },
    })
    const cells = await badCells(sheetId)
    expect(cells.map(({ at, code, read }: Record<string, string>) => [at, code, read])).toEqual([
      ['G8', '5', '12/12'],
      ['H8', '10', '46,5'],
      ['G9', '5', '80'],
      ['H9', '10', '45.2'],
      ['E11', '3.1', '120%'],
      ['G11', '5', '100'],
      ['H12', '10', '1,234'],
    ])
    expect(cells[0].message).toContain('Chưa biết mức phải đạt')
    expect(cells[4]).toMatchObject({ tab: 'Tổng hợp', unit: 'Tà Sói' })
    expect(cells[4].message).toContain('từ 0 đến 100')
    expect(await written()).toBe(0)
  })

  it('the bad cells come out as a workbook', async () => {
    const { status, body } = await world.as('hang', 'GET', `/mark-sheets/${sheetId}/bad-cells/export`)
    expect(status).toBe(200)
    const { tabs } = await readSheet(new Uint8Array(body), 'ra.xlsx')
    expect(tabs[0]!.rows).toHaveLength(2 + 7)
    expect(tabs[0]!.rows[6]!.cells.slice(1, 6)).toEqual(['Tổng hợp', 'E11', 'Tà Sói', '3.1', '120%'])
  })

  it('is recorded as one deed, as it was shown or not at all; the board shows it and the cell names its source', async () => {
    const shown = (await see(sheetId)).counts
    const seen = { write: shown.write + 1, bad: shown.bad }
    const stale = await world.as('hang', 'POST', `/mark-sheets/${sheetId}/import`, seen)
    expect([stale.status, stale.body.code]).toEqual([409, 'marks.changed'])
    expect(await written()).toBe(0)
    const { status, body } = await record(sheetId)
    expect(status).toBe(200)
    expect(body.counts).toMatchObject({ write: 15, met: 7, notMet: 8 })
    expect(await written()).toBe(15)
    expect(await says('namPung', set.at('1'))).toBe(2)
    expect(await says('chiengMai', set.at('1.1'))).toBe(1)
    expect(await says('paKhoang', set.at('3.2'))).toBe(1)
    expect(await says('namPung', set.at('1'), { day: '2024-08-29' })).toBe(0)
    expect(await story('3.1')).toMatchObject([
      {
        source: 'sheet',
        sourceId: body.importId,
        value: { number: 85.5 },
        says: 'met',
        onDay: '2024-08-30',
        undoneAt: null,
      },
    ])
    const kinds = await world.serving.database.pool.query(
      'select kind from event where thing_id = any($1::uuid[]) order by seq',
      [[sheetId, body.importId]],
    )
    expect(kinds.rows.map(({ kind }) => kind)).toEqual([
      ...['mark-sheet.taken-in', 'mark-sheet.answered'],
      ...['assessment.stated', 'mark-sheet.imported'],
    ])
    expect((await record(sheetId)).body.code).toBe('marks.already-imported')
    expect((await layout(sheetId, {})).body.code).toBe('marks.already-imported')
  })

  it('brought again it says nothing new, and what was answered is known', async () => {
    const again = await see(await taken(await withEverything()))
    expect(again.questions.map(({ kind, earlier }) => [kind, earlier])).toEqual([
      ['unit', true],
      ['mark', true],
      ['mark', true],
      ['comma', false],
    ])
    expect(again.counts).toMatchObject({ write: 0, same: 15 })
  })

  it('is taken back whole: the board is as before, a board known before still has it, the rows say when', async () => {
    world.clock.moveTo('2024-09-21T08:00:00+07:00')
    const { status, body } = await undo(sheetId)
    expect([status, body.code]).toEqual([200, undefined])
    expect(body).toMatchObject({ importedAt: null, counts: { write: 15 }, verbs: ['correct', 'import'] })
    expect(await says('namPung', set.at('1'))).toBe(0)
    expect(await says('namPung', set.at('1'), { known: '2024-09-20' })).toBe(2)
    expect(await says('namPung', set.at('1'), { known: '2024-09-21' })).toBe(0)
    expect(await written()).toBe(15)
    expect(await world.serving.database.read(standingsAstray)).toEqual([])
    expect(await story('3.1')).toMatchObject([{ says: 'met', undoneAt: '2024-09-21T01:00:00.000Z' }])
    expect((await undo(sheetId)).body.code).toBe('marks.not-imported')
  })

  it('recorded again it cannot be taken back once something stands on it', async () => {
    world.clock.moveTo('2024-09-21T09:00:00+07:00')
    expect((await record(sheetId)).status).toBe(200)
    const row = { unitId: world.units.namPung, place: set.at('1.1'), met: false, reason: 'Quy hoạch hết hạn' }
    const asked = { frameworkId: set.frameworkId, stage: 'claim', onDay: '2024-09-01', rows: [row] }
    expect((await world.as('hang', 'POST', '/assessments', asked)).status).toBe(200)
    const refused = await undo(sheetId)
    expect([refused.status, refused.body.code, refused.body.details.builtOn]).toEqual([
      409,
      'marks.built-on',
      [expect.objectContaining({ what: 'row', unit: 'Nậm Pung', code: '1.1', by: 'Nông Thị Thu Hằng' })],
    ])
    expect(await see(sheetId)).toMatchObject({
      verbs: [],
      imports: [{ builtOnTotal: 1 }, { undone: expect.anything() }],
    })
    expect(await says('namPung', set.at('1.1'))).toBe(1)
  })
})

describe('other ways of keeping it', () => {
  it('criteria down and communes across; what an empty cell says is asked where marks only ever say met', async () => {
    const sheetId = await taken(await turnedRound())
    const sheet = await see(sheetId)
    expect(sheet.tabs[0]).toMatchObject({ turned: true, taken: true, day: '2024-08-31', dayBy: 'title' })
    expect(sheet.questions).toMatchObject([{ kind: 'blank', count: 3, where: ['E3', 'F2', 'F3'], answer: null }])
    const left = await answer(sheetId, { blank: { says: 'not-met' } })
    expect(left.body.counts).toMatchObject({ rows: 3, units: 3, write: 4, bad: 2, ask: 0 })
    // Two cells were met the day before.
    expect(left.body.reasons.map(({ code, cells }: { code: string; cells: number }) => [code, cells])).toEqual([
      ['assessments.reason-missing', 2],
    ])
    const reasoned = await layout(sheetId, { reason: 'Rà soát lại tháng 8' })
    expect(reasoned.body.counts).toMatchObject({ write: 6, bad: 0 })
    expect(await rowsOf(sheetId)).toMatchObject([
      { no: 4, unit: 'Nậm Pung', total: null },
      { no: 5, unit: 'Chiềng Mai' },
      { no: 6, unit: 'Tà Sỏi' },
    ])
  })

  it('a person says that it is read the other way, and back again; nothing of either reading is lost', async () => {
    const sheetId = await taken(await turnedRound())
    const before = await see(sheetId)
    const turn = (tab: number, turned: boolean) =>
      layout(sheetId, { tabs: [{ tab, taken: true, head: [], roles: [], day: '2024-08-31', turned }] })
    const straight = await turn(0, false)
    expect([straight.status, straight.body.message]).toEqual([200, undefined])
    expect(straight.body.tabs.map(({ turned, aside }: Record<string, boolean>) => [turned, aside])).toEqual([
      [true, true],
      [false, false],
    ])
    expect(straight.body.tabs[0].taken).toBe(false)
    expect(straight.body.counts).not.toEqual(before.counts)
    // the rows are those of the file again: criteria down
    const first = straight.body.tabs[1].first.map(({ no }: { no: number }) => no)
    expect(first[0]).toBe(1)
    expect(JSON.stringify(straight.body.tabs[1].first)).toContain('Nậm Pung')
    const again = await turn(1, true)
    expect(again.body.tabs.map(({ aside, taken }: Record<string, boolean>) => [aside, taken])).toEqual([
      [false, true],
      [true, false],
    ])
    expect([again.body.counts, again.body.questions]).toEqual([before.counts, before.questions])
    const third = await turn(0, false)
    expect(third.body.tabs).toHaveLength(2)
  })

  it('a tab for each year, met by colour alone: asked once, each tab on its own day, both recorded in their order', async () => {
    const sheetId = await taken(await tabPerYear())
    const sheet = await see(sheetId)
    expect(sheet.tabs.map(({ name, taken, day }) => [name, taken, day])).toEqual([
      ['2022', true, '2022-12-31'],
      ['2023', true, '2023-12-31'],
      ['Ghi chú', false, '2024-09-15'],
    ])
    const colour = sheet.questions.find(({ kind }) => kind === 'colour')!
    expect(colour).toMatchObject({ printed: '92D050', count: 4, where: ['C3'] })
    await answer(sheetId, { [colour.key]: { says: 'met' } })
    const ready = await answer(sheetId, { blank: { says: 'nothing' } })
    // Quy hoạch of Nậm Pung and the waterworks of Chiềng Mai are met in both years: the second says nothing new.
    expect(ready.body.counts).toMatchObject({ write: 4, same: 2 })
    expect((await record(sheetId)).body.counts).toMatchObject({ write: 4, same: 2 })
    expect(await says('namPung', set.at('2'), { day: '2023-01-01' })).toBe(0)
    expect(await says('namPung', set.at('2'), { day: '2024-01-01' })).toBe(2)
    expect(await world.serving.database.read(standingsAstray)).toEqual([])
  })

  it('pasted cells, a figure beside what it comes to, a commune twice; columns set by hand are known again', async () => {
    const sheetId = await taken(pastedPairs)
    const sheet = await see(sheetId)
    expect(sheet.questions).toMatchObject([{ kind: 'comma', printed: '12.1: 1,234/1,300', count: 2 }])
    const ready = await answer(sheetId, { [sheet.questions[0]!.key]: { comma: 'thousands' } })
    expect(ready.body.counts).toMatchObject({ rows: 3, units: 2, write: 4, met: 4, bad: 1 })
    expect(await badCells(sheetId)).toMatchObject([{ at: 'B5', unit: 'Nậm Pung', code: null }])
    const roles = sheet.tabs[0]!.columns.map(({ role }, i) => (i === 4 ? 'other' : role))
    const tab = { tab: 0, taken: true, head: sheet.tabs[0]!.head, roles, day: '2024-09-01' }
    const byHand = await layout(sheetId, { tabs: [tab], reason: 'Theo báo cáo tháng 8' })
    expect(byHand.body).toMatchObject({ reason: 'Theo báo cáo tháng 8', tabs: [{ by: 'hand', dayBy: 'hand' }] })
    const again = await see(await taken(pastedPairs))
    expect(again.tabs[0]).toMatchObject({ by: 'earlier' })
    expect(again.tabs[0]!.columns[4]!.role).toBe('other')
    const none = await layout(sheetId, { tabs: [{ ...tab, roles: roles.map(() => 'other') }] })
    expect(none.body.code).toBe('marks.no-unit-column')
  })
})

describe('who may', () => {
  it('the rules of stating are asked of every cell: a neighbour, a stage of another level without its paper', async () => {
    const ofDoan = await see(await taken(pastedPairs, { day: '2024-09-18' }, 'doan'), 'doan')
    expect(ofDoan.reasons.map(({ code }) => code)).toContain('assessments.not-your-unit')
    const appraisal = await taken(pastedPairs, { stage: 'appraisal' })
    const before = await see(appraisal)
    expect(before.counts.write).toBe(0)
    expect(before.reasons.map(({ code }) => code)).toContain('assessments.on-paper-only')
    const { documentId } = await registerPaper(world, { clauses: [] })
    const onPaper = await layout(appraisal, { documentId })
    expect(onPaper.body.counts.write).toBeGreaterThan(0)
    expect((await layout(appraisal, { documentId: appraisal })).body.code).toBe('assessments.unknown-document')
  })

  it('nobody confirms his own claim in a sheet either', async () => {
    const sheet = await see(await taken(await turnedRound(), { stage: 'confirmation' }))
    const answered = await answer(sheet.sheetId, { blank: { says: 'nothing' } })
    expect(answered.body.reasons.map(({ code }: { code: string }) => code)).toContain('assessments.own-claim')
  })

  it('sheets of another office and of another officer are not there; a stranger and a leader may not', async () => {
    const sheetId = await taken(await turnedRound(), {}, 'doan')
    expect((await world.as('xa', 'GET', `/mark-sheets/${sheetId}`)).status).toBe(404)
    expect((await world.as('lan', 'GET', `/mark-sheets/${sheetId}`)).status).toBe(404)
    expect((await world.as('hang', 'GET', `/mark-sheets/${sheetId}`)).status).toBe(200)
    expect((await world.as('lan', 'GET', '/mark-sheets')).body.sheets).toEqual([])
    const asked = { framework: set.frameworkId }
    expect((await sendMarks(world, null, pastedPairs, asked)).status).toBe(401)
    expect((await sendMarks(world, 'duc', pastedPairs, asked)).status).toBe(403)
    const unknown = await sendMarks(world, 'hang', pastedPairs, { framework: 9999 })
    expect(unknown.body.code).toBe('assessments.unknown-framework')
  })

  it('a file that is no sheet is refused with what to do', async () => {
    const file = { name: 'a.xlsx', bytes: '%PDF-1.4' }
    const { status, body } = await sendMarks(world, 'hang', file, { framework: set.frameworkId })
    expect([status, body.code]).toEqual([400, 'sheets.not-a-sheet'])
  })
})
