// 20,000 assignments of one province: 68 communes, 400 documents, 3,000 clauses; due dates from half a year ago to half a year ahead. By SQL, because a benchmark measures reading, not handing out.
import type pg from 'pg'

export const rows = 20_000

/** Fills the only office of a fresh database. @returns the office and 4,000 open assignments */
export async function makeRows(client: pg.Client): Promise<{ officeId: number; open: string[] }> {
  const { rows: offices } = await client.query<{
    office_id: number
    agency_id: number
    post_id: number
    unit_id: number
  }>(
    `select o.office_id, o.agency_id, o.unit_id, p.post_id from office o join post p on p.office_id = o.office_id order by p.post_id limit 1`,
  )
  const { office_id: officeId, agency_id: agencyId, post_id: postId, unit_id: unitId } = offices[0]!
  await client.query('begin')
  await client.query(`insert into unit select from generate_series(1, 68)`)
  await client.query(
    `insert into unit_state (unit_id, valid, name, kind, parent_id) select unit_id, '[2025-07-01,)', 'Đo ' || unit_id, 'xa', $1 from unit where unit_id not in (select unit_id from unit_state)`,
    [unitId],
  )
  await client.query(
    `insert into agency (name, kind, unit_id) select 'UBND xã ' || name, 'ubnd', unit_id from unit_state where kind = 'xa' and parent_id = $1`,
    [unitId],
  )
  await client.query(`insert into office_agency select $1, agency_id from agency on conflict do nothing`, [officeId])
  await client.query(
    `insert into document (document_id, office_id, kind, number_out, subject, text, created_by, handed_out_at)
     select gen_random_uuid(), $1, 'thong-bao', n || '/TB-UBND', 'Kết luận giao ban tiến độ nông thôn mới lần ' || n, repeat('Nội dung chỉ đạo của văn bản số ' || n || '. ', 40), null, now() from generate_series(1, 400) n`,
    [officeId],
  )
  await client.query(
    `insert into directive (directive_id, office_id, document_id, ordinal, section, quote, starts, ends, title, following, proposed_following, terms, found, doubts, handed_out_at)
     select gen_random_uuid(), $1, document_id, n, n::text, 'UBND các xã hoàn thành tiêu chí, báo cáo trước ngày.', 0, 50, 'Hoàn thành tiêu chí số ' || n || ', báo cáo kết quả', 'dated', 'dated', '{}', '{}', '[]', now()
     from document cross join generate_series(1, 8) n where office_id = $1`,
    [officeId],
  )
  await client.query(
    `insert into assignment (assignment_id, office_id, document_id, directive_id, lead_agency_id, unit_id, follower_agency_id, follower_post_id, code, title, quote, following, product, criteria, due_text, due_day, due_at, handed_out_at, handed_out_by)
     select gen_random_uuid(), $1, d.document_id, d.directive_id, a.agency_id, a.unit_id, $2, $3, row_number() over () || '', d.title, d.quote, 'dated', 'bao-cao', '[{"place":null,"level":"xa-ntm","no":8,"indicator":null}]',
       'trước ngày', x.day, (x.day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', now() - interval '200 days', $3
     from (select *, row_number() over (order by directive_id) as n from directive where office_id = $1) d
     join lateral (select * from (select *, row_number() over (order by agency_id) as m from agency where kind = 'ubnd' and unit_id <> $5) g where (g.m + d.n) % 9 = 0) a on true
     cross join lateral (select current_date - 180 + ((d.n * 7 + a.m * 13) % 360)::int as day) x
     limit $4`,
    [officeId, agencyId, postId, rows, unitId],
  )
  await client.query(
    `insert into assignment_party select assignment_id, lead_agency_id, 'lead' from assignment union all select assignment_id, follower_agency_id, 'follow' from assignment`,
  )
  await client.query(
    `insert into assignment_deed (assignment_id, verb, at, person_id, post_id, agency_id) select assignment_id, 'hand-out', handed_out_at, null, $1, follower_agency_id from assignment`,
    [postId],
  )
  await client.query(
    `insert into assignment_head (assignment_id, office_id, directive_id, document_id, lead_agency_id, unit_id, title, phase, following, due_day, due_at, original_due_at, late_at, last_seq, last_verb, last_at, follower_post_id, upto_seq, done_at)
     select a.assignment_id, a.office_id, a.directive_id, a.document_id, a.lead_agency_id, a.unit_id, a.title, x.phase, a.following, a.due_day, a.due_at, a.due_at, a.due_at, d.seq, 'hand-out', d.at, a.follower_post_id, d.seq,
       case when x.phase = 'done' then a.due_at - interval '1 day' end
     from assignment a join assignment_deed d using (assignment_id)
     cross join lateral (select case when a.due_day < current_date - 20 then 'done' when d.seq % 7 = 0 then 'awaiting' when d.seq % 3 = 0 then 'unseen' else 'open' end as phase) x`,
  )
  await client.query('commit')
  await client.query('vacuum analyze')
  const { rows: counted } = await client.query<{ n: number }>('select count(*)::int as n from assignment_head')
  if (counted[0]!.n !== rows) throw new Error(`chỉ làm được ${counted[0]!.n} dòng`)
  const { rows: open } = await client.query<{ id: string }>(
    `select assignment_id as id from assignment_head where phase = 'open' order by assignment_id limit 4000`,
  )
  return { officeId, open: open.map((row) => row.id) }
}
