import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const agencyOf = async (agencyId: number) =>
  (await world.as('hang', 'GET', '/contacts')).body.agencies.find(
    (one: { agencyId: number }) => one.agencyId === agencyId,
  )
const person = { title: 'Công chức', phone: '0912 345 678', needsApproval: false }

describe('contacts of agencies', () => {
  it('are entered many at once, the telephone as digits, officers before heads', async () => {
    const { namPung, taSoi } = world.agencies
    const told = await world.as('hang', 'POST', '/contacts', {
      contacts: [
        { ...person, agencyId: namPung, name: 'Vàng A Páo', title: 'Chủ tịch UBND xã', needsApproval: true },
        { ...person, agencyId: namPung, name: 'Giàng Thị Dế' },
        { ...person, agencyId: taSoi, name: 'Tòng Văn Hặc', phone: '' },
      ],
    })
    expect(told).toMatchObject({ status: 200, body: { added: 3, changed: 0 } })
    const { contacts, guarded } = await agencyOf(namPung)
    expect(guarded).toBe(false)
    expect(contacts).toMatchObject([
      { name: 'Giàng Thị Dế', phone: '0912345678', guarded: false },
      { name: 'Vàng A Páo', guarded: true },
    ])
    expect((await agencyOf(taSoi)).contacts[0].phone).toBeNull()
    const { rows } = await world.serving.database.pool.query(
      `select body from event where kind = 'contact.saved' order by seq`,
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/0912|Giàng/)
  })

  it('pasted again bring the same person up to date', async () => {
    const { namPung } = world.agencies
    const again = { ...person, agencyId: namPung, name: 'giàng thị dế', phone: '0987.654.321' }
    expect((await world.as('quan', 'POST', '/contacts', { contacts: [again] })).body).toEqual({ added: 0, changed: 1 })
    expect((await agencyOf(namPung)).contacts).toHaveLength(2)
    expect((await agencyOf(namPung)).contacts[0].phone).toBe('0987654321')
  })

  it('are changed and ended one by one; who is gone leaves no telephone', async () => {
    const { namPung } = world.agencies
    const [first, second] = (await agencyOf(namPung)).contacts
    const path = `/contacts/${first.key.slice(1)}`
    const taken = await world.as('hang', 'PUT', path, { ...person, name: second.name })
    expect(taken).toMatchObject({ status: 409, body: { code: 'contacts.name-taken' } })
    await world.as('hang', 'PUT', path, { ...person, name: 'Giàng Thị Dế', title: 'Văn thư', phone: '' })
    expect((await agencyOf(namPung)).contacts[0]).toMatchObject({ title: 'Văn thư', phone: null })
    expect((await world.as('hang', 'POST', `/contacts/${second.key.slice(1)}/ending`, {})).status).toBe(200)
    expect((await agencyOf(namPung)).contacts).toHaveLength(1)
    const { rows } = await world.serving.database.pool.query('select phone from contact where ended_at is not null')
    expect(rows).toEqual([{ phone: null }])
  })

  it('are those of people in the book too, where they have a telephone', async () => {
    const { paKhoang } = world.agencies
    await world.as('hang', 'POST', '/people', {
      name: 'Lò Thị Xuân',
      phone: '0911222333',
      agencyId: paKhoang,
      part: 'commune-officer',
      title: 'Phó Chủ tịch UBND xã',
    })
    expect((await agencyOf(paKhoang)).contacts).toMatchObject([{ name: 'Lò Thị Xuân', guarded: true }])
  })

  it('refuse what is no telephone, an agency of another book, and a contact of another office', async () => {
    const { namPung, phongKhac } = world.agencies
    const bad = { ...person, agencyId: namPung, name: 'Ai Đó', phone: 'gọi sau' }
    expect((await world.as('hang', 'POST', '/contacts', { contacts: [bad] })).body).toMatchObject({
      code: 'contacts.bad-phone',
    })
    const foreign = { ...person, agencyId: phongKhac, name: 'Ai Đó' }
    expect((await world.as('hang', 'POST', '/contacts', { contacts: [foreign] })).body).toMatchObject({
      code: 'contacts.unknown-agency',
    })
    const [own] = (await agencyOf(namPung)).contacts
    expect((await world.as('xa', 'PUT', `/contacts/${own.key.slice(1)}`, { ...person, name: 'X Y' })).status).toBe(404)
    expect((await world.as('xa', 'POST', `/contacts/${own.key.slice(1)}/ending`, {})).status).toBe(404)
    expect((await world.as('xa', 'GET', '/contacts')).body.agencies).toHaveLength(1)
  })

  it('an agency is marked as one to which nothing goes without approval, and unmarked', async () => {
    const { mttq } = world.agencies
    const path = `/agencies/${mttq}/approval`
    await world.as('hang', 'PUT', path, { needsApproval: true })
    expect(await agencyOf(mttq)).toMatchObject({ needsApproval: true, guarded: true })
    await world.as('hang', 'PUT', path, { needsApproval: null })
    expect(await agencyOf(mttq)).toMatchObject({ needsApproval: null, guarded: false })
    expect((await world.as('xa', 'PUT', path, { needsApproval: true })).status).toBe(404)
  })
})
