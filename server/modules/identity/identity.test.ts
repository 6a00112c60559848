import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, password, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

describe('signing in', () => {
  it('gives a session for the right password and says who one is', async () => {
    const { status, body } = await world.as(null, 'POST', '/session', { login: 'HANG', password })
    expect(status).toBe(200)
    expect(body.person.name).toBe('Nông Thị Thu Hằng')
    expect(body.post.part).toBe('coordinator')
  })

  it('answers the same for a wrong password and for a login that does not exist', async () => {
    const wrong = await world.as(null, 'POST', '/session', { login: 'doan', password: 'x' })
    const nobody = await world.as(null, 'POST', '/session', { login: 'khong-co-ai', password: 'x' })
    expect([wrong.status, wrong.body.code]).toEqual([401, 'identity.wrong-login'])
    expect([nobody.status, nobody.body.code]).toEqual([401, 'identity.wrong-login'])
  })

  it('rests a login after five wrong tries, and only that one', async () => {
    for (let i = 0; i < 5; i++) await world.as(null, 'POST', '/session', { login: 'lan', password: 'x' })
    const rested = await world.as(null, 'POST', '/session', { login: 'lan', password })
    expect([rested.status, rested.body.code]).toEqual([429, 'identity.too-many-tries'])
    expect((await world.as(null, 'POST', '/session', { login: 'mai', password })).status).toBe(200)
    world.clock.moveTo('2024-09-20T08:01:01+07:00')
    expect((await world.as(null, 'POST', '/session', { login: 'lan', password })).status).toBe(200)
  })

  it('ends with signing out', async () => {
    expect((await world.as('quan', 'GET', '/session')).status).toBe(200)
    expect((await world.as('quan', 'DELETE', '/session')).status).toBe(200)
    expect((await world.as('quan', 'GET', '/session')).status).toBe(401)
  })
})

describe('people', () => {
  it('are all shown to the office, to a commune only its own', async () => {
    const names = async (who: 'hang' | 'doan') =>
      (await world.as(who, 'GET', '/people')).body.people.map((row: { name: string }) => row.name)
    expect(await names('hang')).toContain('Hoàng Văn Tuệ')
    expect(await names('doan')).toEqual(['Lý Văn Đoàn'])
  })

  it('are added by the coordinator with an event, not by a commune', async () => {
    const body = { name: 'Tráng A Sò', agencyId: world.agencies.taSoi, part: 'commune-officer', title: 'Công chức' }
    expect((await world.as('doan', 'POST', '/people', body)).status).toBe(403)
    const added = await world.as('hang', 'POST', '/people', body)
    expect(added.status).toBe(200)
    const { rows } = await world.serving.database.pool.query(`select body from event where kind = 'person.added'`)
    expect(rows[0].body.personId).toBe(added.body.personId)
  })

  it('a resend with the same key does it once; with another body it is refused', async () => {
    const key = { 'idempotency-key': '0190f3a4-0000-7000-8000-000000000001' }
    const body = { name: 'Giàng A Páo', agencyId: world.agencies.taSoi, part: 'commune-officer', title: 'Công chức' }
    const first = await world.as('hang', 'POST', '/people', body, key)
    const second = await world.as('hang', 'POST', '/people', body, key)
    expect(second.body).toEqual(first.body)
    const other = await world.as('hang', 'POST', '/people', { ...body, name: 'Khác' }, key)
    expect([other.status, other.body.code]).toEqual([409, 'platform.key-reused'])
  })
})
