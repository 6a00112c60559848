// 202611212050-one-contact: the two registers of people become one.
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { dropDatabase } from '../../platform/backup/beside.ts'
import { migrate } from '../../platform/migrate.ts'

const name = `one_contact_${process.pid}`
afterAll(() => asOwner('postgres', (client) => dropDatabase(client, name)))

test('contacts become people with posts; who stands in the book already is brought up to date; who has ended stays ended', async () => {
  await asOwner('postgres', (client) => client.query(`create database ${name}`))
  const owner = { ...inject('postgres').owner, database: name }
  await migrate(owner, 'dondoc_app', '202611211910-assessments.sql')
  await asOwner(name, async (client) => {
    await client.query(`
      insert into unit default values; insert into unit default values;
      insert into agency (name, kind, unit_id) values ('Phòng Kinh tế', 'phong', 1), ('UBND xã Nậm Pung', 'ubnd', 2);
      insert into office (agency_id, unit_id, name, start_day) values (1, 1, 'Văn phòng', '2024-01-01');
      insert into office_agency (office_id, agency_id) values (1, 1), (1, 2);
      insert into person (name, phone) values ('Lý Văn Đoàn', null), ('Cà Thị Mai', '0911000000');
      insert into post (person_id, agency_id, office_id, part, title) values (1, 2, 1, 'commune-officer', 'Công chức'), (2, 1, 1, 'department-officer', 'Chuyên viên');
      insert into contact (office_id, agency_id, name, title, phone, needs_approval, ended_at) values
        (1, 2, 'lý văn đoàn', '', '0912000001', false, null),
        (1, 2, 'Vàng A Páo', 'Chủ tịch', '0912000002', true, null),
        (1, 2, 'Vàng A Páo', 'Phó Chủ tịch', null, true, '2026-11-01T20:00:00+07:00'),
        (1, 1, 'Tòng Văn Hặc', '', null, false, null)`)
    await migrate(owner, 'dondoc_app')
    const { rows } = await client.query(`
      select n.name, n.phone, p.part, p.title, p.needs_approval as mark, upper(p.valid)::text as until
      from post p join person n using (person_id) order by p.post_id`)
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['Lý Văn Đoàn', '0912000001', 'commune-officer', 'Công chức', false, null],
      ['Cà Thị Mai', '0911000000', 'department-officer', 'Chuyên viên', null, null],
      ['Vàng A Páo', null, 'commune-officer', 'Phó Chủ tịch', true, '2026-11-01'],
      ['Vàng A Páo', '0912000002', 'commune-officer', 'Chủ tịch', true, null],
      ['Tòng Văn Hặc', null, 'department-officer', 'Cán bộ', false, null],
    ])
    expect((await client.query(`select to_regclass('contact') as gone`)).rows).toEqual([{ gone: null }])
  })
})

async function asOwner<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...inject('postgres').owner, database })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
