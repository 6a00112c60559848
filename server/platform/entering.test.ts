// Whom a session was last found to be only saves a message: what PostgreSQL says in the transaction itself decides, for questions and for deeds.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.stop())

const newcomer = (name: string) => ({
  name,
  agencyId: world.agencies.taSoi,
  part: 'commune-officer',
  title: 'Công chức',
})
const named = async (name: string): Promise<number> => {
  const { rows } = await world.serving.database.pool.query('select count(*)::int as n from person where name = $1', [
    name,
  ])
  return rows[0].n
}
const send = (who: Who, body: object, key: string) => world.as(who, 'POST', '/people', body, { 'idempotency-key': key })

describe('a holder who is remembered', () => {
  it('does a deed once, however often it is sent, and another body under its key not at all', async () => {
    const key = randomUUID()
    await world.as('hang', 'GET', '/assignments')
    const first = await send('hang', newcomer('Vàng A Dơ'), key)
    const again = await send('hang', newcomer('Vàng A Dơ'), key)
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toEqual(first.body)
    expect((await send('hang', newcomer('Vàng A Khác'), key)).status).toBe(409)
    expect([await named('Vàng A Dơ'), await named('Vàng A Khác')]).toEqual([1, 0])
  })

  it('and loses his part is refused from the next message on', async () => {
    const { pool } = world.serving.database
    expect((await send('quan', newcomer('Sùng A Một'), randomUUID())).status).toBe(200)
    await pool.query(`update post set part = 'commune-officer' where post_id = ${world.people.quan.postId}`)
    expect((await send('quan', newcomer('Sùng A Hai'), randomUUID())).status).toBe(403)
    expect(await named('Sùng A Hai')).toBe(0)
    await pool.query(`update post set part = 'coordinator' where post_id = ${world.people.quan.postId}`)
    expect((await send('quan', newcomer('Sùng A Ba'), randomUUID())).status).toBe(200)
  })

  it('whose session ended learns nothing, not even what was wrong with his input', async () => {
    await world.as('duc', 'GET', '/assignments')
    await world.serving.database.pool.query('delete from session where person_id = $1', [world.people.duc.personId])
    expect((await world.as('duc', 'GET', '/assignments?page=khong')).status).toBe(401)
    expect((await world.as('duc', 'GET', '/assignments')).status).toBe(401)
    expect((await send('duc', newcomer('Lò Văn Hết'), randomUUID())).status).toBe(401)
    expect((await send('duc', {}, randomUUID())).status).toBe(401)
    expect(await named('Lò Văn Hết')).toBe(0)
  })
})

describe('statements nobody waits for', () => {
  it('are there for the next question of the same deed, and gone with it where it fails', async () => {
    const { database } = world.serving
    const links = async () => (await database.pool.query('select token_hash from setup_link')).rows.length
    const before = await links()
    const failed = database.write(async (tx, closing) => {
      closing(`insert into setup_link (token_hash) values ('\\x01')`)
      const rows = await tx.selectFrom('setup_link').select('token_hash').execute()
      expect(rows).toHaveLength(before + 1)
      throw new Error('changed my mind')
    })
    await expect(failed).rejects.toThrow('changed my mind')
    await database.write(async (_, closing) => closing(`insert into setup_link (token_hash) values ('\\x02')`))
    const broken = database.write(async (_, closing) => closing(`insert into setup_link (token_hash) values ('\\x02')`))
    await expect(broken).rejects.toMatchObject({ code: '23505' })
    expect(await links()).toBe(before + 1)
  })
})
