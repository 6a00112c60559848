// Two servers on one database: a story that goes from one to the other, live news across, one answer for one key sent to both.
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../server/platform/config.ts'
import { openLog } from '../server/platform/log.ts'
import { type Serving, serve } from '../server/serve.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let other: Serving
beforeAll(async () => {
  world = await makeWorld()
  other = await serve(world.databases, {
    config: { ...readConfig({}), port: 0 },
    clock: world.clock,
    log: openLog('silent'),
  })
})
afterAll(async () => {
  await other?.stop()
  await world?.stop()
})

describe('two processes on one database', () => {
  it('one key sent to both at once is one deed with one answer', async () => {
    const send = (serving: Serving) =>
      serving.app.inject({
        method: 'POST',
        url: '/api/people',
        headers: { authorization: `Bearer ${world.people.hang.token}`, 'idempotency-key': key },
        payload: { name: 'Mùa A Lử', agencyId: world.agencies.taSoi, part: 'commune-officer', title: 'Công chức' },
      })
    const key = randomUUID()
    const [here, there] = await Promise.all([send(world.serving), send(other)])
    expect([here.statusCode, there.statusCode]).toEqual([200, 200])
    expect(here.json()).toEqual(there.json())
    const { rows } = await other.database.pool.query(`select count(*)::int as n from person where name = 'Mùa A Lử'`)
    expect(rows[0].n).toBe(1)
  })

  it('what is done at one is news at the other', async () => {
    const news = listen(other.address, world.people.hang.token)
    await news.open
    const { body } = await world.as('hang', 'POST', '/people', {
      name: 'Hạng A Chở',
      agencyId: world.agencies.taSoi,
      part: 'commune-officer',
      title: 'Công chức',
    })
    expect(body.personId).toBeGreaterThan(0)
    expect(await news.first).toContainEqual({ kind: 'person.added', thing: 'person', thingId: expect.any(String) })
    news.close()
  })

  it('a session opened at one works at the other, and ends at both', async () => {
    const headers = { authorization: `Bearer ${world.people.mai.token}` }
    expect((await other.app.inject({ url: '/api/session', headers })).statusCode).toBe(200)
    await world.as('mai', 'DELETE', '/session')
    expect((await other.app.inject({ url: '/api/session', headers })).statusCode).toBe(401)
  })
})

function listen(address: string, token: string): { open: Promise<void>; first: Promise<unknown>; close(): void } {
  const sent = request(`${address}/api/live`, { headers: { authorization: `Bearer ${token}` } })
  let opened = () => {}
  const open = new Promise<void>((done) => {
    opened = done
  })
  const first = new Promise<unknown>((done) =>
    sent.on('response', (answer) => {
      opened()
      answer.on('data', (part: Buffer) => {
        const data = part.toString().match(/^data: (.*)$/m)?.[1]
        if (data) done(JSON.parse(data))
      })
      answer.on('error', () => {})
    }),
  )
  sent.on('error', () => {})
  sent.end()
  return { open, first, close: () => sent.destroy() }
}
