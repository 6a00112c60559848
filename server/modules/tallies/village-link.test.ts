// The village head's own link: his two numbers typed on a phone without an account, which wait for the office; what the link may do, and what it may not.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { shippedSet, type TestSet } from '../assessments/test-set.ts'
import { askLink, type Link, makeLink, openLink, reportBy } from '../passes/test-link.ts'
import { insertUnit, rebuildUnitPath } from '../units/queries.ts'

let world: World
let set: TestSet
let village: number
let foreign: number
let link: Link
beforeAll(async () => {
  world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
  set = await shippedSet(world, 'xa-ntm-2021-2025')
  await world.serving.database.write(async (tx) => {
    const { rows } = await world.serving.database.pool.query(`select unit_id from unit_state where name = 'Phiêng Ban'`)
    village = await insertUnit(tx, {
      name: 'Bản Nà Hạ',
      kind: 'thon',
      parentId: world.units.namPung,
      from: '2010-01-01',
    })
    const commune = await insertUnit(tx, { name: 'Xã Xa', kind: 'xa', parentId: rows[0].unit_id, from: '2010-01-01' })
    foreign = await insertUnit(tx, { name: 'Bản Xa', kind: 'thon', parentId: commune, from: '2010-01-01' })
    await rebuildUnitPath(tx)
  })
})
afterAll(() => world?.stop())

const target = () => ({
  scope: 'tally',
  unitId: village,
  frameworkId: set.frameworkId,
  place: set.at('17.1'),
})
const heads = ({ secret, code }: Link) => ({ 'x-pass': secret, ...(code === null ? {} : { 'x-pass-code': code }) })
const typed = { numerator: 95, denominator: 100, onDay: '2024-09-18', name: 'Lò Văn Sáng', phone: '0912 345 678' }
const send = (of: Link, more: object = {}, key: string = randomUUID()) =>
  world.as(null, 'POST', '/l/tallies', { ...typed, ...more }, { ...heads(of), 'idempotency-key': key })
const waiting = async () => (await world.as('hang', 'GET', '/tally-reports')).body.reports
const row = async () => {
  const asked = `unit=${world.units.namPung}&framework=${set.frameworkId}&place=${set.at('17.1')}`
  const { body } = await world.as('hang', 'GET', `/tallies?${asked}`)
  return body.villages.find(({ unitId }: { unitId: number }) => unitId === village)
}

describe('a link for a village head', () => {
  it('is made by the coordinator for one village and one counted indicator of the office’s place', async () => {
    expect((await askLink(world, target(), {}, 'doan')).status).toBe(403)
    expect((await askLink(world, { ...target(), unitId: foreign })).status).toBe(404)
    expect((await askLink(world, { ...target(), unitId: world.units.namPung })).status).toBe(404)
    expect((await askLink(world, { ...target(), place: set.at('17') })).status).toBe(404)
    link = await makeLink(world, target(), { code: '4321', title: 'Số nước sạch Bản Nà Hạ' })
    expect((await openLink(world, { ...link, code: null })).body.code).toBe('passes.code-needed')
    const opened = await openLink(world, link)
    expect(opened.body).toMatchObject({
      ...{ kind: 'tally', village: 'Bản Nà Hạ', commune: 'Nậm Pung', code: '17.1', today: '2024-09-20' },
      ...{ last: null, sent: [], title: 'Số nước sạch Bản Nà Hạ' },
    })
  })

  it('takes two numbers and a day, once for a key; what is wrong is said, and nothing enters the sheet yet', async () => {
    const key = randomUUID()
    const first = await send(link, {}, key)
    expect([first.status, first.body.message]).toEqual([200, undefined])
    expect((await send(link, {}, key)).body).toEqual(first.body)
    expect((await send(link, { numerator: 90 }, key)).status).toBe(409)
    expect((await send(link, { numerator: 101 })).body.code).toBe('tallies.more-than-all')
    expect((await send(link, { onDay: '2024-09-21' })).body.code).toBe('tallies.after-today')
    expect((await send(link, { name: '' })).status).toBe(400)
    expect((await send({ ...link, code: '0000' })).body.code).toBe('passes.wrong-code')
    expect(await row()).toMatchObject({ numerator: null })
    expect((await openLink(world, link)).body.sent).toMatchObject([{ numerator: 95, state: 'waiting', why: null }])
    expect(JSON.stringify((await openLink(world, link)).body)).not.toContain('Sáng')
  })

  it('opens nothing else, and no other link opens it', async () => {
    expect((await reportBy(world, link, { assignmentId: randomUUID() })).body.code).toBe('passes.out-of-scope')
    const list = await makeLink(world, target())
    expect((await world.as('xa', 'GET', '/tally-reports')).body.reports).toEqual([])
    expect((await world.as('doan', 'GET', '/tally-reports')).status).toBe(403)
    await world.as('hang', 'POST', `/passes/${list.passId}/revocation`)
    expect((await send(list)).body.code).toBe('passes.revoked')
    const log = (await world.as('hang', 'GET', `/passes/${list.passId}/openings`)).body.openings
    expect(log.map(({ what, result }: { what: string; result: string }) => `${what} ${result}`)).toEqual([
      'report revoked',
    ])
  })

  it('waits for the coordinator, who takes it into the sheet under the name typed', async () => {
    const [one] = await waiting()
    expect(one).toMatchObject({
      ...{ village: 'Bản Nà Hạ', commune: 'Nậm Pung', code: '17.1', numerator: 95, denominator: 100, last: null },
      ...{ name: 'Lò Văn Sáng', phone: '0912 345 678', onDay: '2024-09-18' },
    })
    expect((await world.as('hang', 'GET', '/pass-reports')).body.waitingTallies).toBe(1)
    const path = `/tally-reports/${one.reportId}/acceptance`
    expect((await world.as('duc', 'POST', path)).status).toBe(403)
    expect((await world.as('xa', 'POST', path)).status).toBe(404)
    const taken = await world.as('hang', 'POST', path)
    expect([taken.status, taken.body.reports]).toEqual([200, []])
    expect(await row()).toMatchObject({
      ...{ numerator: 95, denominator: 100, onDay: '2024-09-18' },
      ...{ saidBy: 'Lò Văn Sáng', by: 'Nông Thị Thu Hằng' },
    })
    expect((await world.as('hang', 'POST', path)).body.code).toBe('tallies.answered')
    const { rows } = await world.serving.database.pool.query(
      `select kind, actor_id, body::text from event where kind like 'tally.%' order by seq`,
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['tally.sent', 'tally.taken'])
    expect(rows[0].actor_id).toBeNull()
    expect(rows.map(({ body }) => body).join()).not.toContain('0912')
  })

  it('is refused with a reason, which the link shows; after its last day it takes nothing', async () => {
    world.clock.moveTo('2024-09-20T09:00:00+07:00')
    await send(link, { numerator: 60 })
    const [one] = await waiting()
    const path = `/tally-reports/${one.reportId}/refusal`
    expect((await world.as('hang', 'POST', path, {})).status).toBe(400)
    expect((await world.as('hang', 'POST', path, { words: 'Đếm lại theo hộ, không theo người' })).status).toBe(200)
    expect(await row()).toMatchObject({ numerator: 95 })
    const { body } = await openLink(world, link)
    expect(body.last).toEqual({ numerator: 95, denominator: 100, onDay: '2024-09-18' })
    expect(body.sent[0]).toMatchObject({ state: 'refused', why: 'Đếm lại theo hộ, không theo người' })
    world.clock.moveTo('2024-10-21T08:00:00+07:00')
    expect((await send(link)).body.code).toBe('passes.expired')
  })
})
