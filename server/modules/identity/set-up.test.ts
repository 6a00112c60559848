// An office is set up from the country's list: a commune with what it was made of, a province with all its communes, a place that is in no list.
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDatabase } from '../../../test/database.ts'
import { StandingClock } from '../../../test/world.ts'
import { readConfig } from '../../platform/config.ts'
import { openLog } from '../../platform/log.ts'
import { type Serving, serve } from '../../serve.ts'
import { hashOf } from './actions.ts'
import { insertSetUpLink } from './queries.ts'

let serving: Serving
let databases: Awaited<ReturnType<typeof makeDatabase>>
const clock = new StandingClock('2026-11-20T08:00:00+07:00')
type Row = Record<string, unknown> & { key: string; name: string }

beforeAll(async () => {
  databases = await makeDatabase()
  serving = await serve(databases, { config: { ...readConfig({}), port: 0 }, clock, log: openLog('silent') })
})
afterAll(async () => {
  await serving?.stop()
  await databases?.drop()
})

describe('a commune', () => {
  let token: string
  beforeAll(async () => {
    token = await link()
  })

  it('is found by a few letters, by whoever holds the link only', async () => {
    const { body } = await ask(token, '/setup/places?kind=commune&q=cam+nhan')
    expect(body.places[0]).toEqual({
      code: '04726',
      kind: 'xa',
      name: 'Cảm Nhân',
      title: 'Xã Cảm Nhân',
      provinceName: 'Lào Cai',
    })
    for (const path of ['/setup/places?kind=commune&q=cam', '/setup/proposal?kind=commune&name=X+Y']) {
      const refused = await ask('nobody-gave-me-this-link', path)
      expect([refused.status, refused.body.code]).toEqual([403, 'identity.set-up-closed'])
    }
    expect((await ask(token, '/setup/places?kind=village&q=x')).status).toBe(400)
  })

  it('brings its old communes, under the district and the province of then, and its usual agencies', async () => {
    const { body } = await ask(token, '/setup/proposal?kind=commune&name=C%E1%BA%A3m+Nh%C3%A2n&code=04726')
    expect(body.place).toMatchObject({ level: 'commune', title: 'Xã Cảm Nhân' })
    expect(body.officeName).toBe('Phòng Kinh tế xã Cảm Nhân')
    expect(body.agencies.map(({ name }: Row) => name)).toEqual(
      expect.arrayContaining([
        'Đảng ủy xã Cảm Nhân',
        'HĐND xã Cảm Nhân',
        'Văn phòng HĐND và UBND xã Cảm Nhân',
        'Phòng Văn hóa - Xã hội xã Cảm Nhân',
        'Trung tâm Phục vụ hành chính công xã Cảm Nhân',
        'Ủy ban MTTQ Việt Nam xã Cảm Nhân',
        'Công an xã Cảm Nhân',
        'Ban Chỉ huy Quân sự xã Cảm Nhân',
      ]),
    )
    expect(body.units.length).toBeGreaterThan(2)
    expect(body.units.every(({ detail }: Row) => detail === 'huyện Yên Bình, tỉnh Yên Bái')).toBe(true)
  })

  it('is made in one deed with what was kept, under the names given', async () => {
    const { body: proposal } = await ask(token, '/setup/proposal?kind=commune&name=x%20x&code=04726')
    const units = proposal.units.map(({ key, name }: Row) => ({ key, name })).slice(1)
    const agencies = proposal.agencies
      .filter(({ key }: Row) => key !== 'tram-y-te')
      .map(({ key, name }: Row) => ({ key, name: key === 'hdnd' ? 'Hội đồng nhân dân xã Cảm Nhân' : name }))
    const place = { kind: 'commune', name: 'Cảm Nhân', provinceName: 'Lào Cai', code: '04726' }
    const made = await setUp({ token, place, chosen: { agencies, units }, agencyName: 'Phòng Kinh tế xã Cảm Nhân' })
    expect(made.status).toBe(200)
    const me = signedIn(made)
    const { agencies: book } = (await me('/agencies')).body
    const named = (name: string) => book.filter((row: Row) => row.name === name)
    expect(book).toHaveLength(agencies.length)
    expect(named('Trạm Y tế xã Cảm Nhân')).toEqual([])
    expect(named('Hội đồng nhân dân xã Cảm Nhân')).toHaveLength(1)
    expect(named('Phòng Kinh tế xã Cảm Nhân')).toMatchObject([
      { kind: 'phong', parentName: 'UBND xã Cảm Nhân', people: 2 },
    ])
    const { units: list } = (await me('/units')).body
    const unit = (name: string) => list.find((row: Row) => row.name === name)
    expect(unit('Cảm Nhân')).toMatchObject({
      kind: 'xa',
      code: '04726',
      parentName: 'Lào Cai',
      from: '2025-07-01',
      to: null,
    })
    expect(unit('Yên Bái')).toMatchObject({ kind: 'tinh', to: '2025-06-30', from: null })
    expect(unit('Yên Bình')).toMatchObject({ kind: 'huyen', parentName: 'Yên Bái', to: '2025-06-30' })
    expect(list.filter(({ parentName }: Row) => parentName === 'Yên Bình')).toHaveLength(units.length)
    const descent = await rows(
      `select count(*) as n, max(share) as share from unit_descent where on_day = '2025-07-01'`,
    )
    expect(descent[0]).toMatchObject({ n: units.length })
    expect((await rows(`select kind from event where kind = 'office.set-up'`)).length).toBe(1)
    expect((await rows('select set_up_at from office'))[0]).toMatchObject({ set_up_at: clock.now() })
    expect((await rows('select count(*) as n from account'))[0]).toMatchObject({ n: 1 })
    await theRestLater(made, proposal)
    const none = { villages: false, contacts: false, list: false, document: false, print: false }
    expect((await me('/desk/first-steps')).body).toEqual({ steps: none })
    expect((await send(made, '/villages', { text: 'Thôn Một', from: '2025-07-01', asAgencies: true })).status).toBe(200)
    expect(
      (await send(made, '/people/contacts', { text: 'Vi A\tBí thư\t0912000001\tĐảng ủy', addAgencies: false })).status,
    ).toBe(200)
    expect((await me('/desk/first-steps')).body).toEqual({ steps: { ...none, villages: true, contacts: true } })
  })

  it('is set up once: the link answers nobody any more', async () => {
    expect((await ask(token, '/setup/places?kind=commune&q=cam')).status).toBe(403)
    const again = await setUp({ token, place: { kind: 'commune', name: 'Khác' }, agencyName: 'Phòng Khác' })
    expect([again.status, again.body.code]).toEqual([403, 'identity.set-up-closed'])
  })
})

describe('a province', () => {
  it('is made with 168 communes and their committees, quickly', async () => {
    const token = await link()
    const { body: found } = await ask(token, '/setup/places?kind=province&q=ho+chi+minh')
    expect(found.places).toMatchObject([{ code: '79', title: 'Thành phố Hồ Chí Minh' }])
    const { body: proposal } = await ask(token, '/setup/proposal?kind=province&name=x%20x&code=79')
    expect(proposal.units).toHaveLength(168)
    const chosen = {
      agencies: proposal.agencies.map(({ key, name }: Row) => ({ key, name })),
      units: proposal.units.map(({ key, name }: Row) => ({ key, name })),
    }
    const place = { kind: 'province', name: 'Hồ Chí Minh', code: '79' }
    const started = performance.now()
    const made = await setUp({ token, place, chosen, agencyName: proposal.officeName, login: 'hai' })
    expect(made.status).toBe(200)
    expect(performance.now() - started).toBeLessThan(5000)
    const me = signedIn(made)
    const { agencies } = (await me('/agencies')).body
    const committees = agencies.filter(({ kind }: Row) => kind === 'ubnd')
    expect(committees).toHaveLength(169)
    expect(agencies).toHaveLength(168 + proposal.agencies.length)
    expect(
      agencies.find(({ name }: Row) => name === 'Sở Nông nghiệp và Môi trường thành phố Hồ Chí Minh'),
    ).toMatchObject({
      kind: 'so',
      parentName: 'UBND thành phố Hồ Chí Minh',
    })
    const { units } = (await me('/units')).body
    expect(units).toHaveLength(169)
    expect((await me('/desk/first-steps')).body.steps.villages).toBeNull()
    expect(new Set(units.map(({ kind }: Row) => kind))).toEqual(new Set(['thanh-pho-tw', 'xa', 'phuong', 'dac-khu']))
    expect(
      (
        await rows(
          'select count(*) as n from unit_path where depth = 1 and ancestor_id = (select max(unit_id) from office)',
        )
      )[0],
    ).toMatchObject({ n: 168 })
  })

  it('that changed its kind later is known by both, and its doubtful communes are told', async () => {
    const token = await link()
    const { body: proposal } = await ask(token, '/setup/proposal?kind=province&name=x%20x&code=75')
    expect(proposal).toMatchObject({ place: { title: 'Thành phố Đồng Nai' } })
    const { key } = proposal.units.find(({ name }: Row) => name.startsWith('Xã '))
    // the officer knows which ten: she writes the new kind into the name
    const chosen = { agencies: [], units: [{ key, name: 'Phường Thử Nghiệm' }] }
    const place = { kind: 'province', name: 'Đồng Nai', code: '75' }
    const made = await setUp({ token, place, chosen, agencyName: 'Văn phòng Điều phối', login: 'dong.nai' })
    expect(made.status).toBe(200)
    expect(
      await rows(
        `select kind, upper(valid) as until from unit_state where code = '75' order by lower(valid) nulls first`,
      ),
    ).toEqual([
      { kind: 'tinh', until: '2026-04-30' },
      { kind: 'thanh-pho-tw', until: null },
    ])
    const { units } = (await signedIn(made)('/units')).body
    expect(units.find((row: Row) => row.code === key)).toMatchObject({ kind: 'phuong', name: 'Thử Nghiệm' })
  })
})

describe('a place of no list', () => {
  it('is set up by what was typed, its kind read from the name', async () => {
    const token = await link()
    const typed =
      '/setup/proposal?kind=commune&name=ph%C6%B0%E1%BB%9Dng%20Su%E1%BB%91i%20Th%E1%BB%AD&provinceName=H%C3%A0%20V%C3%A2n'
    const { body: proposal } = await ask(token, typed)
    expect(proposal).toMatchObject({
      place: { title: 'Phường Suối Thử', kind: 'phuong' },
      officeName: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Suối Thử',
      units: [],
    })
    const place = { kind: 'commune', name: 'phường Suối Thử', provinceName: 'tỉnh Hà Vân' }
    const made = await setUp({ token, place, agencyName: 'Tổ giúp việc', login: 'bon' })
    const { units } = (await signedIn(made)('/units')).body
    expect(units).toMatchObject([
      { name: 'Hà Vân', kind: 'tinh' },
      { name: 'Suối Thử', kind: 'phuong', from: '2026-11-01' },
    ])
    const { agencies } = (await signedIn(made)('/agencies')).body
    expect(agencies.map(({ name }: Row) => name)).toEqual(['Tổ giúp việc', 'UBND phường Suối Thử'])
  })

  it('may be a district of the years before 2025', async () => {
    const token = await link()
    const { body } = await ask(
      token,
      '/setup/proposal?kind=district&name=Th%E1%BB%8B%20x%C3%A3%20M%C6%B0%E1%BB%9Dng%20L%C3%A2m',
    )
    expect(body.agencies.map(({ name }: Row) => name)).toContain('Thị ủy Mường Lâm')
    expect(body.officeName).toBe('Phòng Nông nghiệp và Phát triển nông thôn thị xã Mường Lâm')
  })

  it('with a code of another level, or of nowhere, is refused with what to do', async () => {
    const token = await link()
    for (const code of ['79', '99999']) {
      const refused = await setUp({
        token,
        place: { kind: 'commune', name: 'Đâu đó', code },
        agencyName: 'Phòng',
        login: 'nam',
      })
      expect([refused.status, refused.body.code]).toEqual([400, 'units.unknown-place'])
    }
    expect((await ask(token, '/setup')).body).toEqual({ open: true })
  })
})

/** What was left out stands in the proposal of the administration page, and joins what is there. */
async function theRestLater(made: Awaited<ReturnType<typeof setUp>>, first: { units: Row[] }) {
  const me = signedIn(made)
  const { proposal } = (await me('/proposal')).body
  expect(proposal.agencies.map(({ key }: Row) => key)).toEqual(expect.arrayContaining(['tram-y-te']))
  expect(proposal.units.map(({ key }: Row) => key)).toEqual([first.units[0]!.key])
  const chosen = { agencies: [], units: proposal.units.map(({ key, name }: Row) => ({ key, name })) }
  const answer = await send(made, '/proposal', chosen)
  expect(answer.body).toEqual({ agencies: 0, units: 1 })
  const { units } = (await me('/units')).body
  expect(units.filter(({ parentName }: Row) => parentName === 'Yên Bình')).toHaveLength(first.units.length)
  expect(units.filter(({ kind }: Row) => kind === 'huyen')).toHaveLength(1)
  expect((await me('/proposal')).body.proposal.units).toEqual([])
}

async function link(): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await serving.database.write((tx) => insertSetUpLink(tx, hashOf(token)))
  return token
}

async function ask(token: string, path: string) {
  const answer = await serving.app.inject({ url: `/api${path}`, headers: { 'x-setup-token': token } })
  return { status: answer.statusCode, body: answer.json() }
}

async function setUp({ login = 'mot', ...input }: Record<string, unknown> & { agencyName: string; login?: string }) {
  const answer = await serving.app.inject({
    method: 'POST',
    url: '/api/setup',
    headers: { 'idempotency-key': randomUUID() },
    payload: {
      startDay: '2026-11-01',
      person: { name: 'Triệu Thị Đào', login, password: 'suoi trong qua ban', title: 'Chuyên viên' },
      ...input,
    },
  })
  return { status: answer.statusCode, body: answer.json(), cookies: answer.cookies }
}

async function send({ cookies }: { cookies: { name: string; value: string }[] }, path: string, payload: object) {
  const answer = await serving.app.inject({
    method: 'POST',
    url: `/api${path}`,
    headers: { 'idempotency-key': randomUUID() },
    cookies: Object.fromEntries(cookies.map(({ name, value }) => [name, value])),
    payload,
  })
  return { status: answer.statusCode, body: answer.json() }
}

function signedIn({ cookies }: { cookies: { name: string; value: string }[] }) {
  const jar = Object.fromEntries(cookies.map(({ name, value }) => [name, value]))
  return async (path: string) => {
    const answer = await serving.app.inject({ url: `/api${path}`, cookies: jar })
    return { status: answer.statusCode, body: answer.json() }
  }
}

async function rows(statement: string): Promise<Record<string, unknown>[]> {
  return (await serving.database.pool.query(statement)).rows
}
