// Đăng ký, giao, lộ trình over HTTP: typed in a grid, read from a sheet, told beside the board with its pace, marked in its cells.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'

let world: World
let frameworkId: number
let places: { place: number; code: string; kind: string }[]
const at = (code: string) => places.find((one) => one.kind === 'criterion' && one.code === code)!.place
beforeAll(async () => {
  world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
  const { body } = await world.as('hang', 'GET', '/roadmap')
  frameworkId = body.frameworkId
  places = body.places
  await claim('namPung', ['1', '2'], '2023-10-01')
  await claim('namPung', ['3'], '2024-06-01')
  await claim('chiengMai', ['1'], '2023-10-01')
})
afterAll(() => world?.stop())

type Unit = keyof World['units']
const claim = (unit: Unit, codes: string[], onDay: string) =>
  world.as('hang', 'POST', '/assessments', {
    ...{ frameworkId, stage: 'claim', onDay },
    rows: codes.map((code) => ({ unitId: world.units[unit], place: at(code), met: true })),
  })
const planned = (...codes: (string | [string, number])[]) =>
  codes.map((one) => (typeof one === 'string' ? { place: at(one) } : { place: at(one[0]), month: one[1] }))
const save = (who: Who, rows: object[], more: object = {}) =>
  world.as(who, 'POST', '/roadmap/rows', { frameworkId, year: 2024, rows, ...more })
const show = async (query = '', who: Who = 'hang') =>
  (await world.as(who, 'GET', `/roadmap?framework=${frameworkId}${query}`)).body
const unitOf = async (unit: Unit, query = '') =>
  (await show(query)).units.find((one: { unitId: number }) => one.unitId === world.units[unit])

describe('the plan of a year', () => {
  it('is typed by the coordinator; a broken row keeps all back', async () => {
    for (const who of ['doan', 'tue', 'duc', 'quan'] as const)
      expect((await save(who, [{ unitId: 1 }])).status).toBe(403)
    const broken = await save('hang', [
      { unitId: world.units.namPung, registered: planned('3') },
      { unitId: world.units.huyen, registered: planned('3') },
      { unitId: world.units.taSoi, registered: [{ place: 999 }] },
      { unitId: world.units.namPung, registered: [] },
    ])
    expect(broken.status).toBe(400)
    expect(broken.body.details.rows.map((row: { index: number; code: string }) => [row.index, row.code])).toEqual([
      [1, 'roadmap.unknown-unit'],
      [2, 'roadmap.unknown-places'],
      [3, 'roadmap.twice'],
    ])
    const saved = await save('hang', [
      {
        unitId: world.units.namPung,
        registered: planned(['3', 6], ['4', 8], ['5', 12]),
        assigned: planned(['4', 8]),
        decision: { number: '12/QĐ-UBND', day: '2024-01-15' },
        inCharge: 'Lò Văn Quân',
        standardYear: 2025,
      },
      { unitId: world.units.chiengMai, registered: planned(['2', 12]) },
    ])
    expect(saved.body).toEqual({ units: 2, entries: 6 })
  })

  it('stands beside the board with its pace as of a day', async () => {
    const nam = await unitOf('namPung')
    expect(nam).toMatchObject({
      ...{ metAtStart: 2, metNow: 3, standardYear: 2025, inCharge: 'Lò Văn Quân' },
      decision: { number: '12/QĐ-UBND', day: '2024-01-15' },
      counts: {
        registered: { gain: 3, due: 2, met: 1, atEnd: 5, behind: [at('4')] },
        assigned: { gain: 1, due: 1, met: 0 },
      },
    })
    expect((await unitOf('namPung', '&day=2024-08-31')).counts.registered.behind).toEqual([])
    expect((await unitOf('namPung', '&day=2024-06-30')).counts.registered.ahead).toEqual([at('3')])
    expect((await unitOf('namPung', '&stage=appraisal')).counts.registered.behind).toEqual(
      [at('3'), at('4')].sort((a, b) => a - b),
    )
  })

  it('each commune at least one, so many on the average: computed against both, with who falls short', async () => {
    const goal = { frameworkId, year: 2024, atLeast: 1, mean: 13, ground: 'Kế hoạch số 5/KH-UBND' }
    expect((await world.as('duc', 'PUT', '/roadmap/goal', goal)).status).toBe(403)
    expect((await world.as('hang', 'PUT', '/roadmap/goal', goal)).status).toBe(200)
    const { namPung, chiengMai, taSoi, paKhoang } = world.units
    const told = await show()
    expect(told).toMatchObject({ goal: { atLeast: 1, mean: 13 }, meanAtStart: 0.75, meanNow: 1 })
    expect(told.figures.registered).toMatchObject({
      ...{
        enough: [chiengMai, namPung],
        tooFew: [paKhoang, taSoi],
        meanAtEnd: 1.75,
        gain: 4,
        due: 2,
        dueMet: 1,
        met: 1,
      },
      behind: [namPung],
    })
    expect(told.figures.assigned).toMatchObject({ enough: [namPung], gain: 1 })
  })

  it('changes by rows: the same again writes nothing, what leaves is taken out, what is not named stays', async () => {
    const row = { unitId: world.units.namPung, registered: planned(['3', 6], ['4', 10]) }
    expect((await save('hang', [row])).body).toEqual({ units: 1, entries: 2 })
    expect((await save('hang', [row])).body).toEqual({ units: 0, entries: 0 })
    const nam = await unitOf('namPung')
    expect(nam.registered.map((one: { place: number; month: number }) => [one.place, one.month])).toEqual(
      expect.arrayContaining([
        [at('3'), 6],
        [at('4'), 10],
      ]),
    )
    expect([nam.registered.length, nam.assigned.length, nam.standardYear]).toEqual([2, 1, 2025])
    const { rows } = await world.serving.database.pool.query('select count(*)::int as n from roadmap_entry')
    expect(rows[0].n).toBe(8)
  })

  it('is marked in the cells of the board, for everybody of the office; another office has its own', async () => {
    const { body } = await world.as('lan', 'GET', `/roadmap/marks?framework=${frameworkId}&year=2024`)
    expect(body.marks.find((one: { place: number }) => one.place === at('4'))).toEqual({
      ...{
        unitId: world.units.namPung,
        place: at('4'),
        registered: true,
        assigned: true,
        month: 8,
        number: '12/QĐ-UBND',
      },
    })
    expect(body.standards).toEqual([{ unitId: world.units.namPung, year: 2025 }])
    const other = await world.as('xa', 'GET', `/roadmap/marks?framework=${frameworkId}&year=2024`)
    expect([other.body.marks, (await show('', 'xa')).units]).toEqual([[], []])
    expect((await save('xa', [{ unitId: world.units.namPung, registered: [] }])).body.code).toBe('roadmap.broken-rows')
  })
})

describe('the yearly sheet', () => {
  const send = (text: string, query: string, who: Who = 'hang') => {
    const boundary = 'ranh-gioi'
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="dang-ky.tsv"\r\ncontent-type: text/plain\r\n\r\n`
    return world.as(who, 'POST', `/roadmap/readings?${query}`, `${head}${text}\r\n--${boundary}--\r\n`, {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    })
  }
  const sheet = [
    'Tên xã\tTiêu chí đăng ký\tNăm về đích',
    'Nậm Pung\t3 (T6), 4 (T10)\t2025',
    'Xã Tà Sỏi\t1, 2\t2026',
    'Pá Khoang\t1, môi trường\t',
    'Mường Lạ\t1\t',
    'Tổng cộng\t7\t',
  ].join('\n')

  it('is read first: every row with its fate, nothing written; what is kept is then saved', async () => {
    const asked = `framework=${frameworkId}&year=2024`
    expect((await send(sheet, asked, 'doan')).status).toBe(403)
    const { status, body } = await send(sheet, asked)
    expect(status).toBe(200)
    const fates = body.rows.map((row: { printed: string; fate: string; why: string | null }) => [
      row.printed,
      row.fate,
      row.why,
    ])
    expect(fates).toEqual([
      ['Nậm Pung', 'same', null],
      ['Xã Tà Sỏi', 'write', null],
      ['Pá Khoang', 'broken', 'Chưa hiểu: môi trường.'],
      ['Mường Lạ', 'broken', 'Không có xã “Mường Lạ” trong phạm vi của văn phòng năm 2024.'],
      ['Tổng cộng', 'skip', null],
    ])
    expect((await unitOf('taSoi')).registered).toEqual([])
    const rows = body.rows.flatMap((row: { fate: string; row: object }) => (row.fate === 'write' ? [row.row] : []))
    expect((await save('hang', rows, { source: 'sheet' })).body).toEqual({ units: 1, entries: 3 })
    expect(await unitOf('taSoi')).toMatchObject({ standardYear: 2026, counts: { registered: { gain: 2 } } })
  })

  it('of another kind, or no file, is refused with a sentence', async () => {
    expect((await send('Họ tên\tĐiện thoại\nA\t0912\n', `framework=${frameworkId}&year=2024`)).body.code).toBe(
      'roadmap.no-columns',
    )
    expect((await send(sheet, 'framework=9999&year=2024')).body.code).toBe('assessments.unknown-framework')
    expect((await send(sheet, 'year=2024')).status).toBe(400)
  })
})
