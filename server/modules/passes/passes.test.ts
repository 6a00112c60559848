// A limited link from the phone of somebody without an account: what it opens, and to whom it stays shut.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import {
  askLink,
  makeLink,
  newSecret,
  openLink,
  openPassOffice,
  type PassOffice,
  png,
  reportBy,
  sendPhoto,
} from './test-link.ts'

let world: World
let documentId: string
/** Items of Nậm Pung and of its neighbour Chiềng Mai. */
let his: string
let hers: string
let listed: PassOffice['listed']
let openings: PassOffice['openings']
let events: PassOffice['events']
let reportOf: PassOffice['reportOf']
const start = '2024-09-20T08:00:00+07:00'
beforeAll(async () => {
  ;({ world, documentId, his, hers, listed, openings, events, reportOf } = await openPassOffice())
})
afterAll(() => world?.stop())

describe('a link to look at', () => {
  it('is made by a coordinator only, for what is there, within a year, with a secret that is random', async () => {
    const target = { scope: 'document', documentId }
    for (const who of ['quan', 'duc', 'tue', 'doan'] as const)
      expect((await askLink(world, target, {}, who)).status).toBe(403)
    expect((await askLink(world, target, {}, 'xa')).status).toBe(404)
    const codes = async (more: object, aim: object = target) => (await askLink(world, aim, more)).body.code
    expect(await codes({ secret: 'a'.repeat(43) })).toBe('passes.weak-secret')
    expect(await codes({ secret: 'ngắn' })).toBe('platform.invalid-input')
    expect(await codes({ lastDay: '2024-09-19' })).toBe('passes.bad-end')
    expect(await codes({ lastDay: '2026-09-19' })).toBe('passes.bad-end')
    expect(await codes({}, { scope: 'list', filters: { q: 'không có đâu' } })).toBe('passes.nothing-to-show')
    expect(await codes({}, { scope: 'assignment', assignmentId: randomUUID() })).toBe('passes.nothing-to-show')
    expect(await codes({}, { ...reportOf(), agencyId: world.agencies.mttq })).toBe('passes.nothing-to-show')
    expect(await codes({}, { ...reportOf(), agencyId: world.agencies.phongKhac })).toBe('platform.nothing-here')
  })

  it('keeps nothing of its secret: neither the pass, nor the answer beside its key, nor the event', async () => {
    const link = await makeLink(world, { scope: 'document', documentId }, { code: '4821' })
    const { pool } = world.serving.database
    const kept = await Promise.all(
      ['pass', 'request', 'event', 'event_words'].map((table) => pool.query(`select t::text as row from ${table} t`)),
    )
    const text = kept.flatMap(({ rows }) => rows.map(({ row }) => row as string)).join('\n')
    expect(text).toContain(link.passId)
    expect(text).not.toContain(link.secret)
    expect(text).not.toContain(Buffer.from(link.secret).toString('hex'))
    expect(text).not.toMatch(/\b4821\b/)
    expect((await events('pass.made')).at(-1)).toMatchObject({
      thing_id: link.passId,
      body: { scope: 'document', coded: true },
    })
  })

  it('asked for twice with one key is one link', async () => {
    const body = {
      target: { scope: 'document', documentId },
      title: 'Một lần',
      secret: newSecret(),
      lastDay: '2024-09-30',
    }
    const headers = { 'idempotency-key': randomUUID() }
    const [first, again] = await Promise.all([1, 2].map(() => world.as('hang', 'POST', '/passes', body, headers)))
    expect(again!.body).toEqual(first!.body)
    expect((await openLink(world, { secret: body.secret, code: null })).status).toBe(200)
  })

  it('shows the clauses of a document, without a household and without a word that was reported', async () => {
    await world.as('doan', 'POST', `/assignments/${his}/report`, {
      words: 'Hộ ông Lò Văn Pản đã xong móng',
      percent: 30,
    })
    const link = await makeLink(world, { scope: 'document', documentId })
    const { status, body } = await openLink(world, link)
    expect(status).toBe(200)
    expect(body).toMatchObject({ kind: 'view', frozen: false, document: { number: '215/TB-UBND' } })
    expect(body.clauses.map((clause: { title: string }) => clause.title)).toEqual([
      'Hỗ trợ hộ … sửa nhà',
      'Làm đường trục thôn',
      'Báo cáo chung',
    ])
    expect(body.clauses[0].rows[0]).toMatchObject({ percent: 30, last: { verb: 'report', words: null } })
    expect(JSON.stringify(body)).not.toMatch(/Pản|móng/)
  })

  it('shows a filtered list and nothing beside it, and one assignment with its days but no files', async () => {
    const list = await openLink(
      world,
      await makeLink(world, { scope: 'list', filters: { lead: world.agencies.chiengMai } }),
    )
    expect(list.body.clauses.map((clause: { key: string }) => clause.key)).toEqual([hers])
    const one = await openLink(world, await makeLink(world, { scope: 'assignment', assignmentId: his }))
    expect(one.body.clauses).toHaveLength(1)
    expect(one.body.story.map((deed: { verb: string }) => deed.verb)).toEqual(['report', 'hand-out'])
    expect(JSON.stringify(one.body)).not.toMatch(/Pản|móng|fileId/)
  })

  it('frozen does not change, whatever is done later; one that is not frozen does', async () => {
    const target = { scope: 'list', filters: { document: documentId } }
    const frozen = await makeLink(world, target, { frozen: true })
    const living = await makeLink(world, target)
    const before = (await openLink(world, frozen)).body
    world.clock.moveTo('2024-10-10T08:00:00+07:00')
    await world.as('hang', 'POST', `/assignments/${hers}/change`, {
      dueDay: '2024-11-30',
      words: 'Lùi hạn theo ý kiến lãnh đạo',
      onDay: '2024-10-09',
    })
    expect((await openLink(world, frozen)).body).toEqual(before)
    const state = (body: { clauses: { key: string; rows: { dueDay: string; state: string }[] }[] }) =>
      body.clauses.map(({ rows }) => [rows[0]!.dueDay, rows[0]!.state])
    expect(state(before)).toEqual([
      ['2024-09-30', 'open'],
      ['2024-10-05', 'unseen'],
    ])
    expect(state((await openLink(world, living)).body)).toEqual([
      ['2024-09-30', 'late'],
      ['2024-11-30', 'unseen'],
    ])
    world.clock.moveTo(start)
  })

  it('takes no report and no file', async () => {
    const link = await makeLink(world, { scope: 'document', documentId })
    expect((await reportBy(world, link, { assignmentId: his })).body.code).toBe('passes.out-of-scope')
    expect((await sendPhoto(world, link, 'anh.png', png)).status).toBe(404)
    expect(await openings(link)).toEqual(['file out-of-scope', 'report out-of-scope'])
  })
})

describe('a link stays shut', () => {
  it('to a stranger with a wrong secret: many guesses are refused and counted, and told to wait', async () => {
    const answers = []
    for (let i = 0; i < 40; i++) answers.push((await openLink(world, { secret: newSecret(), code: null })).body.code)
    expect(answers.slice(0, 30)).toEqual(Array(30).fill('passes.unknown'))
    expect(answers.slice(30)).toEqual(Array(10).fill('passes.too-many-guesses'))
    expect((await openLink(world, { secret: '', code: null })).body.code).toBe('passes.too-many-guesses')
    const { body } = await world.as('hang', 'GET', '/passes')
    expect(body.guesses).toBe(41)
    // Who holds a real link at the same address is not shut out with the guesser.
    expect((await openLink(world, await makeLink(world, reportOf()))).status).toBe(200)
  })

  it('to ten thousand guesses at once: not one opens, every one is counted', async () => {
    const before = (await world.as('hang', 'GET', '/passes')).body.guesses
    const codes = new Set<string>()
    for (let i = 0; i < 100; i++) {
      const guesses = Array.from({ length: 100 }, () => openLink(world, { secret: newSecret(), code: null }))
      for (const { body } of await Promise.all(guesses)) codes.add(body.code)
    }
    expect([...codes]).toEqual(['passes.too-many-guesses'])
    expect((await world.as('hang', 'GET', '/passes')).body.guesses).toBe(before + 10_000)
  }, 180_000)

  it('after its last day', async () => {
    const link = await makeLink(world, reportOf(), { lastDay: '2024-09-25' })
    world.clock.moveTo('2024-09-25T23:59:00+07:00')
    expect((await openLink(world, link)).status).toBe(200)
    world.clock.moveTo('2024-09-26T00:00:00+07:00')
    expect((await openLink(world, link)).body.code).toBe('passes.expired')
    expect((await reportBy(world, link, { assignmentId: his })).body.code).toBe('passes.expired')
    expect(await listed(link)).toMatchObject({ state: 'ended', opened: 1, refused: 2 })
    world.clock.moveTo(start)
  })

  it('once revoked, by those who may', async () => {
    const link = await makeLink(world, reportOf())
    expect((await world.as('duc', 'POST', `/passes/${link.passId}/revocation`, {})).status).toBe(403)
    expect((await world.as('xa', 'POST', `/passes/${link.passId}/revocation`, {})).status).toBe(404)
    expect((await world.as('quan', 'POST', `/passes/${link.passId}/revocation`, {})).status).toBe(200)
    expect((await openLink(world, link)).body.code).toBe('passes.revoked')
    expect((await sendPhoto(world, link, 'anh.png', png)).body.code).toBe('passes.revoked')
    expect(await openings(link)).toEqual(['file revoked', 'open revoked'])
    expect((await events('pass.revoked')).at(-1)).toMatchObject({ thing_id: link.passId })
    expect((await world.as('xa', 'GET', `/passes/${link.passId}/openings`)).status).toBe(404)
  })

  it('while all of the office are off, and opens again with them', async () => {
    const link = await makeLink(world, reportOf())
    expect((await world.as('doan', 'POST', '/passes/switch', { on: false })).status).toBe(403)
    await world.as('xa', 'POST', '/passes/switch', { on: false })
    expect((await openLink(world, link)).status).toBe(200)
    await world.as('quan', 'POST', '/passes/switch', { on: false })
    expect((await openLink(world, link)).body.code).toBe('passes.off')
    expect((await reportBy(world, link, { assignmentId: his })).body.code).toBe('passes.off')
    expect((await askLink(world, reportOf())).body.code).toBe('passes.off')
    expect((await world.as('hang', 'GET', '/passes')).body.on).toBe(false)
    await world.as('hang', 'POST', '/passes/switch', { on: true })
    expect((await openLink(world, link)).status).toBe(200)
  })

  it('without the four digits, and rests after five wrong ones, also for the right one', async () => {
    const link = await makeLink(world, reportOf(), { code: '4821' })
    expect((await openLink(world, { ...link, code: null })).body.code).toBe('passes.code-needed')
    expect((await openLink(world, { ...link, code: '0000' })).body).toMatchObject({
      code: 'passes.wrong-code',
      details: { left: 4 },
    })
    expect((await openLink(world, link)).status).toBe(200)
    const guesses = await Promise.all(
      Array.from({ length: 50 }, (_, i) => openLink(world, { ...link, code: String(1000 + i) })),
    )
    expect(guesses.filter(({ body }) => body.code === 'passes.wrong-code')).toHaveLength(4)
    expect(guesses.filter(({ body }) => body.code === 'passes.resting')).toHaveLength(46)
    expect((await openLink(world, link)).body.code).toBe('passes.resting')
    world.clock.moveTo('2024-09-20T09:01:00+07:00')
    expect((await openLink(world, link)).status).toBe(200)
    for (let hour = 10; hour < 13; hour++) {
      world.clock.moveTo(`2024-09-20T${hour}:30:00+07:00`)
      for (let i = 0; i < 5; i++) await openLink(world, { ...link, code: `000${i}` })
    }
    world.clock.moveTo('2024-09-20T20:00:00+07:00')
    expect((await openLink(world, link)).body.code).toBe('passes.locked')
    expect(await listed(link)).toMatchObject({ state: 'locked', coded: true, opened: 2 })
    world.clock.moveTo(start)
  })

  it('and nothing of who opened it is kept', async () => {
    const { rows } = await world.serving.database.pool.query(
      `select column_name from information_schema.columns where table_name = 'pass_opening' order by ordinal_position`,
    )
    expect(rows.map(({ column_name }) => column_name)).toEqual(['seq', 'pass_id', 'at', 'what', 'result'])
  })
})
