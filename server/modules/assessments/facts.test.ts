// Documents that state criteria, read and confirmed: the board then says what they say, with their contradictions in sight.
// A real document where ../shared is there, one of our own otherwise; no name of a real one stands here.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fillDates } from '../../../seeds/fill-dates.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import type { Board } from '../board/contract.ts'
import { readDocument } from '../documents/reading/read.ts'
import { file } from '../documents/test-sending.ts'
import { cellAt, saysOf } from './cells.ts'
import type { Fact } from './contract.ts'
import { type CriteriaStatement, criteriaStatements, dayOfStatement, listedIn } from './facts.ts'

const root = resolve(import.meta.dirname, '../../..')
const real = join(root, '../shared/seeds/003_208071814d246b50.txt')
const own = join(root, 'seeds/documents/muong-lam-cong-van-day-nhanh-tien-do-2024.txt')
const there = existsSync(real)
const text = there ? readFileSync(real, 'utf8') : fillDates(readFileSync(own, 'utf8'), '2024-08-22')
const at = there ? '2024-09-30T08:00:00+07:00' : '2024-08-22T08:00:00+07:00'
const day = at.slice(0, 10)

let world: World
afterAll(() => world?.stop())

const statementsOf = (paper: string): CriteriaStatement[] => {
  const reading = readDocument(paper)
  if ('refused' in reading) throw new Error('refused')
  return criteriaStatements(reading.statements)
}
const placesOf = (statements: CriteriaStatement[]) => [...new Set(statements.flatMap(({ place }) => place ?? []))]
const factsOf = async (documentId: string): Promise<Fact[]> =>
  (await world.as('hang', 'GET', `/documents/${documentId}/facts`)).body.facts
const confirm = (documentId: string, facts: Fact[], more: object = {}) =>
  world.as('hang', 'POST', `/documents/${documentId}/facts/confirmation`, {
    facts: facts.map(({ key, units, stage, onDay }) => ({ key, unitId: units[0]!.unitId, stage, onDay, ...more })),
  })
const boardOf = async (frameworkId: number, on = day): Promise<Board> =>
  (await world.as('hang', 'GET', `/board?framework=${frameworkId}&day=${on}`)).body
const metAt = (board: Board, name: string, slot: number, kind: 'criterion' | 'indicator') => {
  const cells = Buffer.from(board.rows.find((row) => row.name === name)!.cells, 'base64')
  return board.places
    .filter((one) => one.kind === kind && saysOf(cellAt(cells, one.place), slot) === 2)
    .map(({ code }) => code)
}

describe('a document that states what communes have reached', () => {
  it('is shown as facts waiting, each with its unit, set, stage and day, and with its contradiction', async () => {
    const statements = statementsOf(text)
    const [first, second, third] = placesOf(statements)
    const district = /huyện ([^,\n*.]+)/i.exec(text)?.[1]?.trim() ?? 'Mường Lâm'
    world = await makeWorld({ at, names: { district, communes: [first!, second!, third!, 'Bản Thử'] } })
    const documentId = await file(world, { name: 'cong-van.txt', content: text })
    const facts = await factsOf(documentId)
    expect(facts.map(({ key }) => key)).toEqual(statements.map((one) => `${one.kind}:${one.start}:${one.end}`))
    for (const fact of facts)
      expect([fact.place, fact.units.map(({ name }) => name), fact.unknown]).toEqual([fact.place, [fact.place], []])
    expect(facts.map(({ stage }) => stage)).toEqual(
      statements.map(({ kind }) => (kind === 'appraised' ? 'appraisal' : 'claim')),
    )
    const odd = facts.filter(({ contradiction }) => contradiction)
    expect(odd.map(({ stated, listed }) => listed.length - stated.criteria!)).toEqual([1])

    const confirmed = await confirm(documentId, facts)
    expect(confirmed.body).toMatchObject({
      facts: facts.length,
      written: facts.reduce((sum, { listed }) => sum + listed.length, 0),
    })
    for (const [i, fact] of facts.entries()) {
      const statement = statements[i]!
      const board = await boardOf(fact.frameworkId!)
      const slot = board.stages.find(({ code }) => code === fact.stage)!.slot
      expect(metAt(board, fact.place!, slot, 'criterion')).toEqual((statement.criteria ?? []).map(String))
      const row = board.rows.find(({ name }) => name === fact.place)!
      expect(row.counts[slot]).toBe(statement.criteria!.length)
      if (statement.kind === 'appraised') {
        expect(metAt(board, fact.place!, slot, 'indicator')).toEqual(statement.indicators)
        expect([row.counts[slot], row.counts[6 + slot]]).toEqual([statement.statedCriteria, statement.statedIndicators])
      }
      const stated = board.stated.find((one) => one.unitId === row.unitId && one.stage === fact.stage)
      expect(stated).toMatchObject({ documentId, stated: fact.stated.criteria, listed: statement.criteria!.length })
    }
    const told = await boardOf(odd[0]!.frameworkId!)
    expect(told.stated.filter(({ stated, listed }) => stated !== listed)).toHaveLength(1)
  }, 60_000)

  it('is confirmed once; a cell opens the document; what the board says otherwise is shown', async () => {
    const { documents } = (await world.as('hang', 'GET', '/documents')).body
    const { documentId } = documents[0]
    const facts = await factsOf(documentId)
    expect(facts.every(({ confirmed }) => confirmed?.by === 'Nông Thị Thu Hằng')).toBe(true)
    expect((await confirm(documentId, facts.slice(0, 1))).body.code).toBe('assessments.fact-twice')
    const [fact] = facts
    const cell = `unit=${fact!.units[0]!.unitId}&framework=${fact!.frameworkId}&place=${fact!.listed[0]!.place}`
    const story = (await world.as('hang', 'GET', `/assessments/cell?${cell}`)).body
    expect(story.rows.at(-1)).toMatchObject({ source: 'statement', document: { documentId } })
    expect(story.states[0]).toMatchObject({ byDocument: true })

    const wrong = {
      unitId: fact!.units[0]!.unitId,
      place: fact!.listed[0]!.place,
      stage: 'claim',
      met: false,
      reason: 'Kiểm tra lại',
      onDay: fact!.onDay,
    }
    const saved = await world.as('hang', 'POST', '/assessments', { frameworkId: fact!.frameworkId, rows: [wrong] })
    expect(saved.status).toBe(200)
    const [again] = await factsOf(documentId)
    expect(again!.disagreements).toEqual([
      { place: wrong.place, code: fact!.listed[0]!.code, board: 'not-met', document: 'met' },
    ])
    expect(again!.boardCriteria).toBe(fact!.listed.length - 1)
    expect((await world.as('doan', 'GET', `/documents/${documentId}/facts`)).status).toBe(403)
    expect((await world.as('xa', 'GET', `/documents/${documentId}/facts`)).status).toBe(404)
  })
})

describe('a document that only counts', () => {
  const seed = join(root, '../shared/seeds/002_86cb571502b21210.txt')
  const paper = existsSync(seed)
    ? readFileSync(seed, 'utf8')
    : `ỦY BAN NHÂN DÂN\nHUYỆN MƯỜNG LÂM\n\nTHÔNG BÁO\n\nKết luận của Phó Chủ tịch UBND huyện tại Hội nghị tổng kết Chương trình xây dựng nông thôn mới năm 2020\n\nNgày 24/12/2020, UBND huyện đã tổ chức hội nghị tổng kết. Phó Chủ tịch UBND huyện kết luận như sau:\n\n1. Đối với xã Nậm Pung: Tiếp tục duy trì và nâng cao chất lượng 14 tiêu chí đã đạt chuẩn.\n\n2. Đối với xã Chiềng Mai: Chỉ đạo duy trì và nâng cao chất lượng 13 tiêu chí đã đạt chuẩn.\n\n3. Đối với xã Tà Sỏi: Chỉ đạo duy trì và nâng cao chất lượng 16 tiêu chí đã đạt chuẩn.\n`

  it('enters the board as counts of that day, by the set then in force, without guessing which criteria', async () => {
    await world.stop()
    const statements = statementsOf(paper)
    const [first, second, third] = placesOf(statements)
    world = await makeWorld({
      at: '2020-12-30T08:00:00+07:00',
      names: { district: 'Mường Lâm', communes: [first!, second!, third!, 'Bản Thử'] },
    })
    const documentId = await file(world, { name: 'ket-luan.txt', content: paper })
    const facts = await factsOf(documentId)
    expect(facts.map(({ stated, listed, onDay }) => [stated.criteria, listed.length, onDay])).toEqual([
      [14, 0, '2020-12-24'],
      [13, 0, '2020-12-24'],
      [16, 0, '2020-12-24'],
    ])
    expect((await confirm(documentId, facts, { othersNotMet: true })).body.code).toBe('assessments.count-only')
    expect((await confirm(documentId, facts)).body).toMatchObject({ written: 0, facts: 3 })
    const board = (await world.as('hang', 'GET', '/board?day=2020-12-31')).body as Board
    expect(board.framework.code).toBe('xa-ntm-2016-2020')
    const names = new Map(board.rows.map(({ unitId, name }) => [unitId, name]))
    expect(board.stated.map(({ unitId, stated, listed }) => [names.get(unitId), stated, listed])).toEqual([
      [first, 14, null],
      [second, 13, null],
      [third, 16, null],
    ])
  }, 60_000)
})

describe('what a statement means', () => {
  const said = {
    kind: 'achieved',
    quote: '',
    start: 0,
    end: 1,
    place: 'A',
    level: 'xa-ntm',
    selfAssessed: false,
  } as const
  it.each([
    ['2024-09', null, '2024-12-01', '2024-09-30'],
    ['2024-09', null, '2024-09-12', '2024-09-12'],
    [null, '2021-09', '2024-09-12', '2021-09-30'],
    [null, '2020', '2024-09-12', '2020-12-31'],
    ['2024-08-15', '2024-09', '2024-09-12', '2024-08-15'],
    [null, null, '2024-09-12', '2024-09-12'],
  ])('as of %s in a paper of %s, read on %s, speaks of %s', (asOf, documentDay, today, expected) => {
    const statement = { ...said, count: 1, total: 19, criteria: [1], asOf }
    expect(dayOfStatement(statement, { documentDay, today })).toBe(expected)
  })

  it('numbers the set does not have stand apart, and a list that is not its count is a contradiction', () => {
    const places = [{ place: 5, kind: 'criterion' as const, code: '1', name: 'Quy hoạch', shortName: null }]
    const told = listedIn({ ...said, count: 1, total: 19, criteria: [1, 20], asOf: null }, places)
    expect(told).toMatchObject({ listed: [{ place: 5, code: '1' }], unknown: ['20'], contradiction: true })
  })
})
