// Links of all villages at once: made in one press, who has opened and sent, withdrawn one by one or replaced. Nậm Pung has twenty-four villages.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { shippedSet, type TestSet } from '../assessments/test-set.ts'
import { newSecret, openLink } from '../passes/test-link.ts'
import { insertUnit, rebuildUnitPath } from '../units/queries.ts'
import type { VillageLinks } from './contract.ts'

let world: World
let set: TestSet
let villages: number[]
let neighbour: number
beforeAll(async () => {
  world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
  set = await shippedSet(world, 'xa-ntm-2021-2025')
  villages = await world.serving.database.write(async (tx) => {
    const add = (name: string, parentId: number) => insertUnit(tx, { name, kind: 'thon', parentId, from: '2010-01-01' })
    const ids: number[] = []
    for (let i = 1; i <= 24; i++) ids.push(await add(`Bản số ${String(i).padStart(2, '0')}`, world.units.namPung))
    neighbour = await add('Bản Mai', world.units.chiengMai)
    await rebuildUnitPath(tx)
    return ids
  })
})
afterAll(() => world?.stop())

const about = (more: object = {}) => ({
  unitId: world.units.namPung,
  frameworkId: set.frameworkId,
  place: set.at('17.1'),
  lastDay: '2024-10-20',
  ...more,
})
const linkOf = (unitId: number, more: object = {}) => ({
  ...{ unitId, title: `Bản ${unitId}: số của chỉ tiêu 17.1`, secret: newSecret(), code: null },
  ...more,
})
const make = (who: Who, links: object[], more: object = {}, key: string = randomUUID()) =>
  world.as(who, 'POST', '/tally-links', { ...about(more), links }, { 'idempotency-key': key })
const asked = (code = '17.1') =>
  `/tally-links?unit=${world.units.namPung}&framework=${set.frameworkId}&place=${set.at(code)}`
const list = async (who: Who = 'hang'): Promise<VillageLinks> => (await world.as(who, 'GET', asked())).body
const linksOf = async (unitId: number) => (await list()).villages.find((one) => one.unitId === unitId)!.links
const events = async (kind: string): Promise<number> =>
  (await world.serving.database.pool.query('select count(*)::int as n from event where kind = $1', [kind])).rows[0].n

let made: { unitId: number; passId: string; secret: string; code: string | null }[]

describe('links of all villages of a commune', () => {
  it('are listed before there is any: to the office, not to a unit and not to another office', async () => {
    const before = await list()
    expect(before).toMatchObject({ unit: { name: 'Nậm Pung' }, code: '17.1', on: true, mayMake: true, mayRevoke: true })
    expect(before.villages).toHaveLength(24)
    expect(before.villages.every(({ links }) => links.length === 0)).toBe(true)
    expect(await list('duc')).toMatchObject({ mayMake: false, mayRevoke: false })
    expect(await list('quan')).toMatchObject({ mayMake: false, mayRevoke: true })
    for (const who of ['doan', 'tue'] as const) expect((await world.as(who, 'GET', asked())).status).toBe(403)
    expect((await world.as('xa', 'GET', asked())).status).toBe(404)
    expect((await world.as('hang', 'GET', asked('1.1'))).body.code).toBe('tallies.not-counted')
  })

  it('are made in one press, each with its own secret and code; sent twice they are the same', async () => {
    const links = villages.map((unitId, i) => linkOf(unitId, i === 1 ? { code: '4321' } : {}))
    const key = randomUUID()
    const answer = await make('hang', links, {}, key)
    expect([answer.status, answer.body.made.length, answer.body.revoked]).toEqual([200, 24, 0])
    expect(answer.body.endsAt).toBe('2024-10-20T17:00:00.000Z')
    expect((await make('hang', links, {}, key)).body).toEqual(answer.body)
    expect(JSON.stringify(answer.body)).not.toContain(links[0]!.secret)
    made = answer.body.made.map((one: { unitId: number; passId: string }) => {
      const { secret, code } = links.find(({ unitId }) => unitId === one.unitId)!
      return { ...one, secret, code }
    })
    expect(await events('pass.made')).toBe(24)
    for (const one of made.slice(0, 3)) {
      const opened = await openLink(world, one)
      expect([opened.status, opened.body.kind, opened.body.title]).toEqual([
        200,
        'tally',
        `Bản ${one.unitId}: số của chỉ tiêu 17.1`,
      ])
    }
    expect((await openLink(world, { ...made[1]!, code: null })).body.code).toBe('passes.code-needed')
  })

  it('the list says who has opened and who has sent, and what waits', async () => {
    const [first, second] = made as [(typeof made)[0], (typeof made)[0]]
    world.clock.moveTo('2024-09-20T09:30:00+07:00')
    const typed = { numerator: 95, denominator: 100, onDay: '2024-09-18', name: 'Lò Văn Sáng', phone: '0912 345 678' }
    const sent = await world.as(null, 'POST', '/l/tallies', typed, {
      'x-pass': first.secret,
      'idempotency-key': randomUUID(),
    })
    expect(sent.status).toBe(200)
    expect(await linksOf(first.unitId)).toMatchObject([
      {
        ...{ state: 'open', opened: 1, sent: 1, waiting: 1, coded: false },
        ...{ lastSentAt: '2024-09-20T02:30:00.000Z', lastOpenedAt: '2024-09-20T01:00:00.000Z' },
      },
    ])
    expect(await linksOf(second.unitId)).toMatchObject([{ opened: 1, sent: 0, lastSentAt: null, coded: true }])
    expect(await linksOf(villages[20]!)).toMatchObject([{ opened: 0, sent: 0, lastOpenedAt: null }])
    const [one] = (await world.as('hang', 'GET', '/tally-reports')).body.reports
    await world.as('hang', 'POST', `/tally-reports/${one.reportId}/acceptance`)
    expect(await linksOf(first.unitId)).toMatchObject([{ sent: 1, waiting: 0 }])
    expect(JSON.stringify(await list())).not.toMatch(/Sáng|0912/)
    // Another sheet has links of its own.
    const { places } = (
      await world.as('hang', 'GET', `/tallies?unit=${world.units.namPung}&framework=${set.frameworkId}`)
    ).body
    const { code } = places.find((place: { code: string }) => place.code !== '17.1')
    const other: VillageLinks = (await world.as('hang', 'GET', asked(code))).body
    expect([other.code, other.villages.flatMap(({ links }) => links)]).toEqual([code, []])
  })

  it('one is withdrawn; one whose address was lost is replaced in the press that makes the new one', async () => {
    const [first, , third] = made as [(typeof made)[0], (typeof made)[0], (typeof made)[0]]
    expect((await world.as('doan', 'POST', `/passes/${first.passId}/revocation`)).status).toBe(403)
    expect((await world.as('xa', 'POST', `/passes/${first.passId}/revocation`)).status).toBe(404)
    expect((await world.as('hang', 'POST', `/passes/${first.passId}/revocation`)).status).toBe(200)
    expect(await linksOf(first.unitId)).toMatchObject([{ state: 'revoked' }])
    expect((await openLink(world, first)).body.code).toBe('passes.revoked')
    world.clock.moveTo('2024-09-20T10:00:00+07:00')
    const links = [linkOf(first.unitId), linkOf(third.unitId)]
    const again = await make('hang', links, { replace: true })
    expect(again.body).toMatchObject({ revoked: 1 })
    expect((await openLink(world, third)).body.code).toBe('passes.revoked')
    expect((await openLink(world, { secret: links[1]!.secret, code: null })).status).toBe(200)
    expect((await linksOf(third.unitId)).map(({ state }) => state)).toEqual(['open', 'revoked'])
    expect(await events('pass.revoked')).toBe(2)
    // Without replacing, the one handed out before still opens.
    await make('hang', [linkOf(villages[5]!)])
    expect((await linksOf(villages[5]!)).map(({ state }) => state)).toEqual(['open', 'open'])
  })

  it.each<[string, Who, () => object[], object, number, string]>([
    ['by a commune', 'doan', () => [linkOf(villages[0]!)], {}, 403, 'platform.not-your-part'],
    ['by an administrator', 'quan', () => [linkOf(villages[0]!)], {}, 403, 'platform.not-your-part'],
    ['by another office', 'xa', () => [linkOf(villages[0]!)], {}, 404, 'platform.nothing-here'],
    ['for a village of a neighbour', 'hang', () => [linkOf(neighbour)], {}, 400, 'tallies.not-its-village'],
    ['for a village twice', 'hang', () => [linkOf(villages[0]!), linkOf(villages[0]!)], {}, 400, 'tallies.twice'],
    ['for nobody', 'hang', () => [], {}, 400, 'platform.invalid-input'],
    ['with a day that is over', 'hang', () => [linkOf(villages[0]!)], { lastDay: '2024-09-19' }, 400, 'passes.bad-end'],
    ['for what is no ratio', 'hang', () => [linkOf(villages[0]!)], { place: 0 }, 400, 'tallies.not-counted'],
    [
      'with one secret for two',
      'hang',
      () => villages.slice(0, 2).map((unitId) => linkOf(unitId, { secret: made[0]!.secret })),
      {},
      400,
      'platform.invalid-input',
    ],
    [
      'with a secret that was not drawn',
      'hang',
      () => [linkOf(villages[0]!), linkOf(villages[1]!, { secret: 'a'.repeat(43) })],
      {},
      400,
      'passes.weak-secret',
    ],
  ])('are refused %s, all of them', async (_, who, links, more, status, code) => {
    const before = await events('pass.made')
    const refused = await make(who, links(), more)
    expect([refused.status, refused.body.code]).toEqual([status, code])
    expect(await events('pass.made')).toBe(before)
  })

  it('are not made while the office has its links turned off; the list says so', async () => {
    await world.as('quan', 'POST', '/passes/switch', { on: false })
    expect((await make('hang', [linkOf(villages[0]!)])).body.code).toBe('passes.off')
    expect((await list()).on).toBe(false)
    await world.as('quan', 'POST', '/passes/switch', { on: true })
    world.clock.moveTo('2024-10-21T08:00:00+07:00')
    expect((await linksOf(villages[10]!)).map(({ state }) => state)).toEqual(['ended'])
  })
})
