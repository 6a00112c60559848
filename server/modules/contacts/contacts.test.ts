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
      { name: 'Giàng Thị Dế', phone: '0912345678', guarded: false, account: false },
      { name: 'Lý Văn Đoàn', phone: null, account: true },
      { name: 'Vàng A Páo', guarded: true },
    ])
    expect((await agencyOf(taSoi)).contacts[0].phone).toBeNull()
    const { people } = (await world.as('hang', 'GET', '/people')).body
    expect(people.find(({ name }: { name: string }) => name === 'Giàng Thị Dế')).toMatchObject({
      login: null,
      posts: [{ agencyId: namPung, part: 'commune-officer', title: 'Công chức' }],
    })
    const { rows } = await world.serving.database.pool.query(
      `select body from event where kind = 'contact.saved' order by seq`,
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/0912|Giàng/)
  })

  it('entered again bring the same person up to date', async () => {
    const { namPung } = world.agencies
    const again = { ...person, agencyId: namPung, name: 'giàng thị dế', phone: '0987.654.321' }
    expect((await world.as('quan', 'POST', '/contacts', { contacts: [again] })).body).toEqual({ added: 0, changed: 1 })
    expect((await agencyOf(namPung)).contacts).toHaveLength(3)
    expect((await agencyOf(namPung)).contacts[0].phone).toBe('0987654321')
  })

  it('are changed and ended one by one; who is gone leaves no telephone', async () => {
    const { namPung } = world.agencies
    const [first, officer, second] = (await agencyOf(namPung)).contacts
    const path = `/contacts/${first.postId}`
    const taken = await world.as('hang', 'PUT', path, { ...person, name: second.name })
    expect(taken).toMatchObject({ status: 409, body: { code: 'contacts.name-taken' } })
    await world.as('hang', 'PUT', path, { ...person, name: 'Giàng Thị Dế', title: 'Văn thư', phone: '' })
    const same = (await agencyOf(namPung)).contacts.find(({ postId }: { postId: number }) => postId === first.postId)
    expect(same).toMatchObject({ name: 'Giàng Thị Dế', title: 'Văn thư', phone: null })
    expect((await world.as('hang', 'POST', `/contacts/${second.postId}/ending`, {})).status).toBe(200)
    expect((await agencyOf(namPung)).contacts).toHaveLength(2)
    const { rows } = await world.serving.database.pool.query(
      `select n.name, n.phone, upper(p.valid)::text as until from post p join person n using (person_id) where not upper_inf(p.valid)`,
    )
    expect(rows).toEqual([{ name: 'Vàng A Páo', phone: null, until: '2024-09-20' }])
    const renamed = await world.as('hang', 'PUT', `/contacts/${officer.postId}`, { ...person, name: 'Lý Văn Khác' })
    expect(renamed).toMatchObject({ status: 409, body: { code: 'contacts.has-account' } })
    const ended = await world.as('hang', 'POST', `/contacts/${officer.postId}/ending`, {})
    expect(ended).toMatchObject({ status: 409, body: { code: 'contacts.has-account' } })
    await world.as('hang', 'PUT', `/contacts/${officer.postId}`, {
      ...person,
      name: 'Lý Văn Đoàn',
      phone: '0933 000 111',
    })
    expect((await world.as('doan', 'GET', '/session')).body.person.name).toBe('Lý Văn Đoàn')
    expect((await agencyOf(namPung)).contacts[0]).toMatchObject({ phone: '0933000111', account: true })
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
    expect((await world.as('xa', 'PUT', `/contacts/${own.postId}`, { ...person, name: 'X Y' })).status).toBe(404)
    expect((await world.as('xa', 'POST', `/contacts/${own.postId}/ending`, {})).status).toBe(404)
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

describe('a pasted sheet', () => {
  const paste = (text: string, more: object = {}) =>
    world.as('hang', 'POST', '/contacts/pasted', { text, addAgencies: false, ...more })
  const named = async (name: string) =>
    (await world.as('hang', 'GET', '/people')).body.people.find((row: { name: string }) => row.name === name)

  it('becomes people of their agencies, without accounts; who is known is brought up to date', async () => {
    const text = [
      'STT\tHọ và tên\tChức vụ\tĐiện thoại\tĐơn vị',
      '1\tVàng A Chu\tChủ tịch\t0912 000 001\tUBND xã Tà Sỏi',
      '2\tQuàng Thị Lan\tCông chức khác\t912000002\tXã Chiềng Mai',
      '3\tvàng a chu\tChủ tịch\t0912 000 001\tUBND xã Tà Sỏi',
      '4\tTòng Văn Hặc\tVăn thư\t0912 000 004\tUBND xã Tà Sỏi',
    ].join('\n')
    expect((await paste(text)).body).toEqual({ added: 1, changed: 2, left: 1, agencies: 0 })
    expect(await named('Vàng A Chu')).toMatchObject({
      phone: '0912000001',
      login: null,
      posts: [{ title: 'Chủ tịch', agencyName: 'UBND xã Tà Sỏi', part: 'commune-officer' }],
    })
    expect(await named('Quàng Thị Lan')).toMatchObject({
      phone: '0912000002',
      login: 'lan',
      posts: [{ title: 'Công chức nông thôn mới' }],
    })
    expect(await named('Tòng Văn Hặc')).toMatchObject({ phone: '0912000004', posts: [{ title: 'Văn thư' }] })
    expect((await paste(text)).body.code).toBe('contacts.nobody-new')
    const { rows } = await world.serving.database.pool.query(
      `select body::text from event where kind = 'contact.saved'`,
    )
    expect(JSON.stringify(rows)).not.toMatch(/0912|Vàng/)
  })

  it('of agencies not in the book is asked about first; lines that name none go where she says', async () => {
    const text = 'Nguyễn Thị Hoa\tTrạm trưởng\t0912000009\tTrạm Khuyến nông'
    const refused = await paste(text)
    expect([refused.status, refused.body.code]).toEqual([400, 'contacts.agencies-missing'])
    expect((await paste(text, { addAgencies: true })).body).toMatchObject({ added: 1, agencies: 1 })
    expect((await world.as('hang', 'GET', '/agencies?q=khuyen+nong')).body.agencies).toMatchObject([{ people: 1 }])
    const { paKhoang, phongNN, phongKhac } = world.agencies
    await paste('Bế Văn Tư\tChuyên viên\t0912000010')
    await paste('Bế Văn Năm\tChuyên viên\t0912000011', { agencyId: paKhoang })
    expect((await named('Bế Văn Tư')).posts).toMatchObject([{ agencyId: phongNN, part: 'department-officer' }])
    expect((await named('Bế Văn Năm')).posts).toMatchObject([{ agencyId: paKhoang }])
    expect((await paste(text, { agencyId: phongKhac })).body.code).toBe('contacts.unknown-agency')
    expect((await world.as('doan', 'POST', '/contacts/pasted', { text, addAgencies: true })).status).toBe(403)
    const many = Array.from({ length: 1001 }, (_, i) => `Người ${i}\tCán bộ\t09${String(10000000 + i)}`).join('\n')
    expect((await paste(many)).body.code).toBe('contacts.too-many')
  })

  it('twice at once makes nobody twice', async () => {
    const text = 'Hai Lần\tVăn thư\t0912000012\tUBND xã Pá Khoang'
    const answers = await Promise.all([paste(text), paste(text)])
    expect(answers.map(({ status }) => status)).toContain(200)
    const { people } = (await world.as('hang', 'GET', '/people')).body
    expect(people.filter(({ name }: { name: string }) => name === 'Hai Lần')).toHaveLength(1)
  })
})
