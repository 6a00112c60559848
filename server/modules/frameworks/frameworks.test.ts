import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { workbookOf } from '../sheets/frameworks.ts'
import type { SetBody } from './contract.ts'
import { levelsHolding } from './levels.ts'
import { responsibleFor } from './queries/own.ts'
import { placesOf, thresholdsOf, unitAndAncestors } from './queries/sets.ts'
import { carriedOver } from './succession.ts'
import { tabsOf } from './workbook/out.ts'

let world: World
let province: number
beforeAll(async () => {
  world = await makeWorld()
  province = (await all()).find((unit: any) => unit.kind === 'tinh').unitId
})
afterAll(() => world?.stop())

const all = async () => (await world.as('hang', 'GET', '/units')).body.units
const list = async (who: Who = 'hang') => (await world.as(who, 'GET', '/frameworks')).body
const idOf = async (code: string, version = 1): Promise<number> =>
  (await list()).frameworks.find((one: any) => one.code === code && one.version === version).frameworkId
const detail = async (frameworkId: number) => (await world.as('hang', 'GET', `/frameworks/${frameworkId}`)).body
function multipart(name: string, bytes: Uint8Array) {
  const boundary = `x${randomUUID()}`
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}
const events = (kind: string) =>
  world.serving.database.read((db) => db.selectFrom('event').selectAll().where('kind', '=', kind).execute())
const placeOf = (set: any, kind: string, code: string) =>
  set.places.find((one: any) => one.kind === kind && one.code === code)

describe('the shipped sets', () => {
  test('are listed for everybody, with what they hold and how much of it is verified', async () => {
    const { frameworks, unfilled, may } = await list('doan')
    const set = frameworks.find((one: any) => one.code === 'xa-ntm-2021-2025')
    expect(set).toMatchObject({
      criteria: 19,
      indicators: 57,
      officialIndicators: 57,
      verifiedPlaces: 19,
      latest: true,
    })
    expect(frameworks.find((one: any) => one.code === 'xa-ntm-2026-2030')).toMatchObject({
      criteria: 10,
      indicators: 9,
      officialIndicators: 47,
    })
    expect(unfilled.map((one: any) => one.code)).toEqual(['xa-ntm-hien-dai-2026-2030'])
    expect(may).toEqual({ draftNational: false, draftOwn: false })
  })
  test('an indicator shows its levels by class, each with its mark', async () => {
    const set = await detail(await idOf('xa-ntm-2016-2020'))
    const { levels } = placeOf(set, 'indicator', '15.1')
    expect(levels).toHaveLength(8)
    expect(levels.find((one: any) => one.class === 'tay-nguyen')).toMatchObject({ value: 85, verified: true })
    expect(levels[0].source).toMatch(/^http/)
  })
  test('the set in force of a unit on a day', async () => {
    const at = async (day: string) =>
      (await world.as('lan', 'GET', `/frameworks/in-force?unitId=${world.units.namPung}&level=xa&day=${day}`)).body
    expect(await at('2024-09-20')).toMatchObject({ code: 'xa-ntm-2021-2025', version: 1 })
    expect(await at('2026-02-15')).toMatchObject({ code: 'xa-ntm-2026-2030' })
    expect(await at('2008-01-01')).toEqual({ frameworkId: null, code: null, version: null })
  })
})

describe('a new version of a set of the country', () => {
  let draftId: string
  let old: number
  test('is drafted by the administrator only', async () => {
    old = await idOf('xa-ntm-2021-2025')
    const refused = await world.as('hang', 'POST', '/framework-drafts', { frameworkId: old })
    expect([refused.status, refused.body.code]).toEqual([403, 'frameworks.national-by-administrator'])
    const { status, body } = await world.as('quan', 'POST', '/framework-drafts', { frameworkId: old })
    expect(status).toBe(200)
    expect(body.changes).toEqual([])
    draftId = body.draftId
    expect(await events('framework.drafted')).toHaveLength(1)
  })
  test('nothing changed is not published', async () => {
    const { status, body } = await world.as('quan', 'POST', `/framework-drafts/${draftId}/publication`, {
      from: '2022-03-08',
    })
    expect([status, body.code]).toEqual([400, 'frameworks.nothing-changed'])
  })
  test('a workbook shows what it would change, and writes nothing', async () => {
    const body: SetBody = (await world.as('quan', 'GET', `/framework-drafts/${draftId}`)).body.body
    const income = body.criteria[9]!.indicators[0]!
    income.thresholds.find((one) => one.class === 'dong-bang-song-hong' && one.year === 2024)!.value = 60.5
    const bytes = await workbookOf(tabsOf(body))
    const form = multipart('bo.xlsx', bytes)
    const read = await world.as('quan', 'POST', `/framework-drafts/${draftId}/sheet`, form.payload, form.headers)
    expect(read.status).toBe(200)
    expect(read.body.faults).toEqual([])
    expect(read.body.changes).toEqual([
      {
        part: 'level',
        change: 'changed',
        code: '10',
        name: 'Thu nhập bình quân đầu người',
        class: 'dong-bang-song-hong',
        year: 2024,
        field: 'value',
        before: '59',
        after: '60.5',
      },
    ])
    expect((await world.as('quan', 'GET', `/framework-drafts/${draftId}`)).body.changes).toEqual([])
    const saved = await world.as('quan', 'PUT', `/framework-drafts/${draftId}`, { body: read.body.body })
    expect(saved.body.changes).toHaveLength(1)
    world.clock.moveTo('2024-09-20T08:05:00+07:00')
    const late = { body: read.body.body, savedAt: '2024-09-19T00:00:00.000Z' }
    const meanwhile = await world.as('quan', 'PUT', `/framework-drafts/${draftId}`, late)
    expect([meanwhile.status, meanwhile.body.code]).toEqual([409, 'frameworks.saved-meanwhile'])
  })
  test('a file that is no workbook is refused with a sentence', async () => {
    const form = multipart('anh.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]))
    const { status, body } = await world.as(
      'quan',
      'POST',
      `/framework-drafts/${draftId}/sheet`,
      form.payload,
      form.headers,
    )
    expect(status).toBe(400)
    expect(body.code).toMatch(/^sheets\./)
  })
  test('a mark without a source is not published', async () => {
    const { body: draft } = await world.as('quan', 'GET', `/framework-drafts/${draftId}`)
    const marked = structuredClone(draft.body)
    marked.criteria[0].indicators[0].verified = true
    marked.criteria[0].indicators[0].source = null
    await world.as('quan', 'PUT', `/framework-drafts/${draftId}`, { body: marked })
    const { status, body } = await world.as('quan', 'POST', `/framework-drafts/${draftId}/publication`, {
      from: '2024-10-01',
    })
    expect([status, body.code, body.details.code]).toEqual([400, 'frameworks.without-source', '1.1'])
    await world.as('quan', 'PUT', `/framework-drafts/${draftId}`, { body: draft.body })
  })
  test('published it takes over on its day; the version before stays as it was, and what was laid over it goes along', async () => {
    const water = placeOf(await detail(old), 'criterion', '17').place
    await world.as('hang', 'PUT', `/frameworks/${old}/agencies`, {
      unitId: world.units.huyen,
      from: '2024-01-01',
      rows: [{ place: water, agencyId: world.agencies.phongTNMT }],
    })
    const { status, body } = await world.as('quan', 'POST', `/framework-drafts/${draftId}/publication`, {
      from: '2024-10-01',
    })
    expect([status, body.version, body.code]).toEqual([200, 2, 'xa-ntm-2021-2025'])
    const at = async (day: string) =>
      (await world.as('hang', 'GET', `/frameworks/in-force?unitId=${world.units.namPung}&level=xa&day=${day}`)).body
        .version
    expect([await at('2024-09-30'), await at('2024-10-01')]).toEqual([1, 2])
    const valueIn = async (id: number) =>
      placeOf(await detail(id), 'indicator', '10').levels.find(
        (one: any) => one.class === 'dong-bang-song-hong' && one.year === 2024,
      ).value
    expect([await valueIn(old), await valueIn(body.frameworkId)]).toEqual([59, 60.5])
    const { body: compared } = await world.as('hang', 'GET', `/frameworks/${body.frameworkId}/comparison?with=${old}`)
    expect(compared.changes.map((one: any) => [one.part, one.field, one.after])).toEqual([
      ['set', 'from', '2024-10-01'],
      ['level', 'value', '60.5'],
    ])
    const { body: agencies } = await world.as('hang', 'GET', `/frameworks/${body.frameworkId}/agencies`)
    expect(agencies.agencies.map((one: any) => one.agencyName)).toEqual([
      'Phòng Tài nguyên và Môi trường huyện Mường Lâm',
    ])
    const next = await idOf('xa-ntm-2026-2030')
    const { body: taken } = await world.as('hang', 'GET', `/frameworks/${body.frameworkId}/succession?to=${next}`)
    expect(taken.rows).toHaveLength(23)
    expect((await world.as('quan', 'GET', `/framework-drafts/${draftId}`)).status).toBe(404)
    expect(await events('framework.published')).toHaveLength(1)
  })
})

describe('a unit’s own', () => {
  test('levels hold from their day for the unit and all below it; another office’s unit is refused', async () => {
    const frameworkId = await idOf('xa-ntm-2021-2025')
    const level = {
      class: null,
      year: null,
      value: 92,
      valueTo: null,
      words: null,
      verified: true,
      source: 'QĐ 12/2024/QĐ-UBND',
    }
    const input = (unitId: number, from: string, value: number) => ({
      unitId,
      from,
      ground: 'QĐ 12/2024/QĐ-UBND',
      levels: [{ kind: 'indicator', code: '15.1', level: { ...level, value } }],
    })
    const path = `/frameworks/${frameworkId}/levels`
    expect((await world.as('hang', 'PUT', path, input(province, '2024-03-01', 92))).body.code).toBe(
      'frameworks.not-your-unit',
    )
    expect((await world.as('doan', 'PUT', path, input(province, '2024-03-01', 92))).status).toBe(403)
    expect((await world.as('quan', 'PUT', path, input(province, '2024-03-01', 92))).status).toBe(200)
    expect((await world.as('quan', 'PUT', path, input(province, '2024-07-01', 93))).status).toBe(200)
    const held = async (day: string) =>
      world.serving.database.read(async (db) => {
        const place = (await placesOf(db, frameworkId)).find(
          ({ kind, code }) => kind === 'indicator' && code === '15.1',
        )!
        const unitIds = await unitAndAncestors(db, world.units.namPung, day)
        const asked = { class: 'mien-nui-phia-bac', year: Number(day.slice(0, 4)), unitIds, day }
        return levelsHolding(await thresholdsOf(db, frameworkId), asked).get(place.place)?.value
      })
    expect([await held('2024-02-28'), await held('2024-03-01'), await held('2024-09-20')]).toEqual([90, 92, 93])
    const unknown = { ...input(province, '2024-08-01', 1), levels: [{ kind: 'indicator', code: '99.9', level }] }
    expect((await world.as('quan', 'PUT', path, unknown)).body.code).toBe('frameworks.unknown-place')
    expect(await events('framework.levels-saved')).toHaveLength(2)
  })

  test('a set for villages, made from nothing, is in force below its unit only', async () => {
    const start = {
      level: 'thon',
      degree: 'ntm',
      unitId: world.units.huyen,
      name: 'Bộ tiêu chí thôn nông thôn mới huyện Mường Lâm',
    }
    expect((await world.as('hang', 'POST', '/framework-drafts', { ...start, name: null })).body.code).toBe(
      'frameworks.name-and-level',
    )
    const { body: draft } = await world.as('hang', 'POST', '/framework-drafts', start)
    expect((await world.as('xa', 'GET', `/framework-drafts/${draft.draftId}`)).status).toBe(404)
    const empty = await world.as('hang', 'POST', `/framework-drafts/${draft.draftId}/publication`, {
      from: '2024-05-01',
    })
    expect(empty.body.code).toBe('frameworks.empty')
    const criterion = (code: string, name: string) => ({
      code,
      name,
      verified: true,
      source: 'QĐ 45/QĐ-UBND',
      indicators: [
        {
          code: `${code}.1`,
          name: `${name}, chỉ tiêu một`,
          valueKind: 'percent',
          direction: 'gte',
          thresholds: [{ value: 80 }],
        },
      ],
    })
    const body = { ...draft.body, criteria: [criterion('1', 'Đường thôn'), criterion('1', 'Nhà văn hóa thôn')] }
    await world.as('hang', 'PUT', `/framework-drafts/${draft.draftId}`, { body })
    const twice = await world.as('hang', 'POST', `/framework-drafts/${draft.draftId}/publication`, {
      from: '2024-05-01',
    })
    expect([twice.body.code, twice.body.details.code]).toEqual(['frameworks.twice', '1'])
    body.criteria[1] = criterion('2', 'Nhà văn hóa thôn')
    await world.as('hang', 'PUT', `/framework-drafts/${draft.draftId}`, { body })
    const { body: made } = await world.as('hang', 'POST', `/framework-drafts/${draft.draftId}/publication`, {
      from: '2024-05-01',
    })
    expect(made).toMatchObject({ version: 1, code: `thon-ntm-${world.units.huyen}` })
    const at = async (unitId: number, day: string) =>
      (await world.as('hang', 'GET', `/frameworks/in-force?unitId=${unitId}&level=thon&day=${day}`)).body.frameworkId
    expect(await at(world.units.namPung, '2024-09-20')).toBe(made.frameworkId)
    expect(await at(world.units.namPung, '2024-04-30')).toBeNull()
    expect(await at(province, '2024-09-20')).toBeNull()
    expect((await detail(made.frameworkId)).places.map((one: any) => one.code)).toEqual(['1.1', '2.1', '1', '2'])
    expect((await list('xa')).frameworks.some((one: any) => one.frameworkId === made.frameworkId)).toBe(false)
    expect((await world.as('xa', 'GET', `/frameworks/${made.frameworkId}`)).status).toBe(404)
  })

  test('a province takes over a set of the country as its own', async () => {
    const frameworkId = await idOf('xa-ntm-nang-cao-2021-2025')
    const { body: draft } = await world.as('quan', 'POST', '/framework-drafts', {
      frameworkId,
      unitId: province,
      name: 'Bộ nâng cao tỉnh Hà Vân',
    })
    expect(draft.body.code).toBe(`xa-ntm-nang-cao-2021-2025-${province}`)
    const { body: made } = await world.as('quan', 'POST', `/framework-drafts/${draft.draftId}/publication`, {
      from: '2024-01-01',
    })
    const at = `/frameworks/in-force?unitId=${world.units.namPung}&level=xa&degree=nang-cao&day=2024-09-20`
    expect((await world.as('hang', 'GET', at)).body.frameworkId).toBe(made.frameworkId)
  })
})

describe('who answers', () => {
  test('for a criterion or an indicator, in a unit and all below it, from a day on', async () => {
    const frameworkId = await idOf('xa-ntm-2021-2025')
    const set = await detail(frameworkId)
    const [roads, road1] = [placeOf(set, 'criterion', '2').place, placeOf(set, 'indicator', '2.1').place]
    const save = (unitId: number, from: string, rows: object[], who: Who = 'hang') =>
      world.as(who, 'PUT', `/frameworks/${frameworkId}/agencies`, { unitId, from, ground: 'QĐ 7/QĐ-UBND', rows })
    await save(world.units.huyen, '2024-01-01', [{ place: roads, agencyId: world.agencies.phongKTHT }])
    await save(world.units.huyen, '2024-06-01', [{ place: road1, agencyId: world.agencies.phongNN }])
    await save(world.units.namPung, '2024-06-01', [{ place: roads, agencyId: world.agencies.mttq }])
    await save(world.units.huyen, '2024-09-01', [{ place: road1, agencyId: null }])
    const who = async (unitId: number, place: number, day: string) =>
      (
        await world.serving.database.read((db) =>
          responsibleFor(db, { officeId: world.officeId, frameworkId, unitId, day }),
        )
      ).find((row) => row.place === place)?.agencyId
    expect(await who(world.units.taSoi, roads, '2024-09-20')).toBe(world.agencies.phongKTHT)
    expect(await who(world.units.taSoi, road1, '2024-05-31')).toBe(world.agencies.phongKTHT)
    expect(await who(world.units.taSoi, road1, '2024-06-01')).toBe(world.agencies.phongNN)
    expect(await who(world.units.taSoi, road1, '2024-09-01')).toBe(world.agencies.phongKTHT)
    expect(await who(world.units.namPung, roads, '2024-09-20')).toBe(world.agencies.mttq)
    expect(await who(world.units.taSoi, roads, '2023-12-31')).toBeUndefined()
    const foreign = await save(world.units.huyen, '2024-09-01', [{ place: roads, agencyId: world.agencies.phongKhac }])
    expect(foreign.body.code).toBe('frameworks.agency-not-in-book')
    expect((await save(province, '2024-09-01', [{ place: roads, agencyId: null }])).body.code).toBe(
      'frameworks.not-your-unit',
    )
    expect((await save(world.units.huyen, '2024-09-01', [{ place: 999, agencyId: null }])).body.code).toBe(
      'frameworks.unknown-place',
    )
    expect((await save(world.units.huyen, '2024-09-01', [], 'tue')).status).toBe(403)
  })
})

describe('succession', () => {
  test('is shipped as not verified, and the administrator corrects it', async () => {
    const [from, to] = [await idOf('xa-ntm-2016-2020'), await idOf('xa-ntm-2021-2025')]
    const path = `/frameworks/${from}/succession`
    const { body } = await world.as('hang', 'GET', `${path}?to=${to}`)
    expect(body.rows).toHaveLength(19)
    expect(body.rows.every((row: any) => row.verified === false && row.note)).toBe(true)
    const rows = [
      { ...body.rows[0], verified: true, note: 'Công văn 99' },
      { fromPlace: body.rows[0].fromPlace, toPlace: body.rows[1].toPlace, verified: false },
    ]
    expect((await world.as('hang', 'PUT', path, { to, rows })).status).toBe(403)
    expect((await world.as('quan', 'PUT', path, { to: from, rows })).body.code).toBe('frameworks.same-set')
    const { body: saved } = await world.as('quan', 'PUT', path, { to, rows })
    expect(saved.rows.map((row: any) => [row.note, row.verified])).toEqual([
      ['Công văn 99', true],
      [null, false],
    ])
    const back = await world.as('quan', 'PUT', path, { to, rows: body.rows })
    expect(back.body.rows).toEqual(body.rows)
  })

  test.each([
    ['one to one', [[1, 5]], { 1: 'met' }, [[5, [[1, 'met']]]], []],
    [
      'one to many',
      [
        [1, 5],
        [1, 6],
      ],
      { 1: 'met' },
      [
        [5, [[1, 'met']]],
        [6, [[1, 'met']]],
      ],
      [],
    ],
    [
      'many to one',
      [
        [2, 5],
        [1, 5],
      ],
      { 1: 'met', 2: 'not' },
      [
        [
          5,
          [
            [1, 'met'],
            [2, 'not'],
          ],
        ],
      ],
      [],
    ],
    [
      'known of one of two',
      [
        [1, 5],
        [2, 5],
      ],
      { 2: 'not' },
      [[5, [[2, 'not']]]],
      [],
    ],
    ['nothing takes it up', [[1, 5]], { 3: 'met' }, [], [[3, 'met']]],
    ['nothing known', [[1, 5]], {}, [], []],
  ] as [string, [number, number][], Record<number, string>, unknown, unknown][])(
    'on the day of change: %s',
    (_, pairs, standings, expected, dropped) => {
      const known = new Map(Object.entries(standings).map(([place, standing]) => [Number(place), standing]))
      const carried = carriedOver(
        known,
        pairs.map(([fromPlace, toPlace]) => ({ fromPlace, toPlace })),
      )
      expect(
        carried.toReExamine.map(({ place, known }) => [place, known.map((one) => [one.fromPlace, one.standing])]),
      ).toEqual(expected)
      expect(carried.dropped.map(({ fromPlace, standing }) => [fromPlace, standing])).toEqual(dropped)
    },
  )
})
