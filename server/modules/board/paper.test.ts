// The board as a Biểu, and documents whose statements wait: stories over HTTP. Place and cast as in test/world.ts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { shippedSet, type TestSet } from '../assessments/test-set.ts'
import { registerPaper } from '../assignments/test-paper.ts'

let world: World
let set: TestSet
let documentId: string
beforeAll(async () => {
  world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
  set = await shippedSet(world, 'xa-ntm-2021-2025')
  documentId = (await registerPaper(world, { clauses: [] })).documentId
  const { namPung, chiengMai } = world.units
  const row = (unitId: number, code: string, met: boolean) => ({ unitId, place: set.at(code), met })
  await save('quan', 'claim', [row(namPung, '1', true), row(namPung, '2', true), row(chiengMai, '1', false)])
  await save('quan', 'claim', [row(chiengMai, '17.1', true)])
  await save('hang', 'confirmation', [row(namPung, '1', true), row(namPung, '2', false)], documentId)
})
afterAll(() => world?.stop())

async function save(who: 'quan' | 'hang', stage: string, rows: object[], paper: string | null = null) {
  const body = { frameworkId: set.frameworkId, stage, onDay: '2024-09-10', documentId: paper, rows }
  expect((await world.as(who, 'POST', '/assessments', body)).body).toMatchObject({ written: rows.length })
}
const paper = async (more = '') =>
  (await world.as('hang', 'GET', `/papers/board?framework=${set.frameworkId}&format=json${more}`)).body as {
    title: string
    under: string[]
    sheet: string
    columns: { head: string }[]
    rows: { kind: string; cells: unknown[] }[]
  }

describe('the board on paper', () => {
  it('bears the marks of the page, counts with loose indicators, and its figures', async () => {
    const { title, under, sheet, columns, rows } = await paper()
    expect([title, sheet]).toEqual(['BIỂU TIÊU CHÍ NÔNG THÔN MỚI', 'A3'])
    expect(under).toContain('Hiện trạng đến ngày 20/9/2024')
    expect(columns.map(({ head }) => head).slice(0, 3)).toEqual(['Địa bàn', '1. Quy hoạch', '2. Giao thông'])
    const of = (name: string) => rows.find(({ cells }) => cells[0] === name)!.cells
    expect(of('Nậm Pung').slice(0, 4)).toEqual(['Nậm Pung', 'N', 'T ≠', null])
    expect(of('Nậm Pung').slice(20)).toEqual([2, 1, 0])
    expect(of('Chiềng Mai').slice(0, 2)).toEqual(['Chiềng Mai', 'C'])
    expect(of('Chiềng Mai')[20]).toBe('0 + 1')
    expect(of('Tà Sỏi').slice(1)).toEqual(Array(22).fill(null))
    const { stages } = (await world.as('hang', 'GET', `/board/counts?framework=${set.frameworkId}`)).body
    const [claim] = rows.filter(({ kind }) => kind === 'total')
    expect(claim!.cells[20]).toBe(stages[0].mean)
    expect(claim!.cells[1]).toBe(stages[0].byPlace[0].units.length)
  })

  it('follows the stage, the day and the rows the page has left, in their order', async () => {
    const { namPung, chiengMai } = world.units
    const { rows, under } = await paper(`&stage=confirmation&units=${chiengMai},${namPung}&day=2024-09-15`)
    expect(rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
      ['Chiềng Mai', null, null],
      ['Nậm Pung', 'N', 'C'],
      ['Xác nhận: số đạt, bình quân', 1, 0],
    ])
    expect(rows.at(-1)!.cells.at(-1)).toBe(0.5)
    expect(under.join()).toContain('chỉ bước xác nhận')
    const before = await paper('&day=2024-09-15&known=2024-09-15')
    expect(before.under).toContain('Hiện trạng đến ngày 15/9/2024, như đã biết khi đó')
    expect(before.rows.find(({ cells }) => cells[0] === 'Nậm Pung')!.cells[1]).toBeNull()
  })

  it('goes out as PDF, Word and Excel', async () => {
    for (const format of ['pdf', 'docx', 'xlsx']) {
      const { status, body } = await world.as(
        'hang',
        'GET',
        `/papers/board?framework=${set.frameworkId}&format=${format}`,
      )
      expect(status).toBe(200)
      expect(body.subarray(0, 2).toString()).toBe(format === 'pdf' ? '%P' : 'PK')
    }
  })

  it('keeps what an agency chose for it', async () => {
    const chosen = { list: 'board', sheet: 'A4', title: 'Biểu 01', annexTo: null, place: null, signing: null }
    expect((await world.as('hang', 'PUT', '/paper-choices', chosen)).status).toBe(200)
    expect(await paper()).toMatchObject({ title: 'BIỂU 01', sheet: 'A4' })
  })
})

it('documents with statements nobody confirmed wait; a foreign office sees none of them', async () => {
  const { pool } = world.serving.database
  const statements = [
    { kind: 'achieved', start: 0, end: 40, count: 13, criteria: null },
    { kind: 'achieved', start: 50, end: 90, count: null, criteria: null },
    { kind: 'appraised', start: 100, end: 140 },
  ]
  const { rows: files } = await pool.query(
    `insert into file (file_id, office_id, name, size, hash, media_type) select gen_random_uuid(), $1, 'a.txt', 1, repeat('a', 64), 'text/plain' returning file_id`,
    [world.officeId],
  )
  const { rows: copies } = await pool.query(
    `insert into document_copy (copy_id, document_id, file_id, stage) values (gen_random_uuid(), $1, $2, 'issued') returning copy_id`,
    [documentId, files[0].file_id],
  )
  await pool.query('update document set copy_id = $2 where document_id = $1', [documentId, copies[0].copy_id])
  await pool.query(
    `insert into reading (reading_id, office_id, document_id, copy_id, file_id, state, found) values (gen_random_uuid(), $1, $2, $3, $4, 'done', $5)`,
    [world.officeId, documentId, copies[0].copy_id, files[0].file_id, JSON.stringify({ reading: { statements } })],
  )
  expect((await world.as('hang', 'GET', '/board/waiting')).body.documents).toMatchObject([
    { documentId, numberOut: '215/TB-UBND', waiting: 2, facts: 2 },
  ])
  expect((await world.as('xa', 'GET', '/board/waiting')).body.documents).toEqual([])
  expect((await world.as('doan', 'GET', '/board/waiting')).status).toBe(403)
})
