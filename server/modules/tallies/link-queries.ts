// What villages send by their links, and what the office answered.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../platform/db.ts'
import { placeOfOffice } from '../assessments/queries/ground.ts'
import type { TallyPage } from '../passes/contract.ts'
import { codeTries } from '../passes/rules.ts'
import type { TallyReport } from './contract.ts'

/** A village of an office's place on a day, with the commune above it. */
export async function villageOf(
  db: Reader,
  asked: { officeId: number; unitId: number; day: string },
): Promise<{ village: string; communeId: number; commune: string } | undefined> {
  const rows = await rowsOf(
    db,
    sql<{ village: string; communeId: number; commune: string }>`
    with place as materialized ${placeOfOffice(asked.officeId)}
    select s.name as village, c.unit_id as "communeId", c.name as commune from unit_state s
    join unit_path p on p.unit_id = s.unit_id and p.valid @> ${asked.day}::date join unit_state c on c.unit_id = p.ancestor_id and c.valid @> ${asked.day}::date
    where s.unit_id = ${asked.unitId} and s.kind = 'thon' and s.valid @> ${asked.day}::date and c.kind in ('xa', 'phuong', 'thi-tran', 'dac-khu')
      and exists (select 1 from unit_path o where o.unit_id = s.unit_id and o.valid @> ${asked.day}::date and o.ancestor_id in (select ancestor_id from place))
    order by p.depth limit 1`,
  )
  return rows[0]
}

export type LinkRow = {
  unitId: number
  passId: string
  coded: boolean
  locked: boolean
  madeAt: Date
  endsAt: Date
  revokedAt: Date | null
  opened: number
  lastOpenedAt: Date | null
  sent: number
  lastSentAt: Date | null
  waiting: number
}

/** Links to the rows of these villages in one sheet, the newest first: all that are neither revoked nor over, and of each village the newest of the others. */
export function linksOf(
  db: Reader,
  asked: { officeId: number; unitIds: readonly number[]; frameworkId: number; place: number; now: Date },
): Promise<LinkRow[]> {
  return rowsOf(
    db,
    sql<LinkRow>`
    with own as (
      select p.*, p.revoked_at is null and p.ends_at > ${asked.now} as live from pass p
      where p.office_id = ${asked.officeId} and p.scope = 'tally' and p.unit_id = any(${[...asked.unitIds]}::int[]) and p.framework_id = ${asked.frameworkId}
        and p.place = ${asked.place}),
    ranked as (select *, row_number() over (partition by unit_id, live order by made_at desc, pass_id desc) as no from own)
    select r.unit_id as "unitId", r.pass_id as "passId", r.code_hash is not null as coded, coalesce(o.wrong, 0) >= ${codeTries.ever} as locked,
      r.made_at as "madeAt", r.ends_at as "endsAt", r.revoked_at as "revokedAt", coalesce(o.opened, 0) as opened, o.last as "lastOpenedAt",
      coalesce(s.sent, 0) as sent, s.last as "lastSentAt", coalesce(s.waiting, 0) as waiting
    from ranked r
    left join lateral (
      select count(*) filter (where x.what = 'open' and x.result = 'let-in')::int as opened, max(x.at) filter (where x.what = 'open' and x.result = 'let-in') as last,
        count(*) filter (where x.result = 'wrong-code')::int as wrong from pass_opening x where x.pass_id = r.pass_id) o on true
    left join lateral (
      select count(*)::int as sent, max(t.at) as last,
        (count(*) filter (where not exists (select 1 from tally_answer a where a.report_id = t.report_id)))::int as waiting
      from tally_report t where t.pass_id = r.pass_id) s on true
    where r.live or r.no = 1 order by r.unit_id, r.made_at desc, r.pass_id desc`,
  )
}

type Sent = Omit<TallyPage['sent'][number], 'at'> & { at: Date }

/** What came in by a pass, the newest first; not who typed it. */
export function sentBy(db: Reader, passId: string): Promise<Sent[]> {
  return rowsOf(
    db,
    sql<Sent>`
    select r.at, r.numerator::float8 as numerator, r.denominator::float8 as denominator, r.on_day as "onDay",
      case when a.report_id is null then 'waiting' when a.accepted then 'accepted' else 'refused' end as state, case when a.accepted then null else a.words end as why
    from tally_report r left join tally_answer a on a.report_id = r.report_id where r.pass_id = ${passId} order by r.at desc, r.report_id desc limit 50`,
  )
}

export type NewTallyReport = {
  reportId: string
  passId: string
  officeId: number
  unitId: number
  frameworkId: number
  place: number
  numerator: number
  denominator: number
  onDay: string
  key: string
  bodyHash: Buffer
  at: Date
  name: string
  phone: string
}

/** @returns false where the same key came before; a resend at the same time waits for the first. */
export async function insertReport(tx: Tx, row: NewTallyReport): Promise<boolean> {
  const made = await tx
    .insertInto('tally_report')
    .values({
      report_id: row.reportId,
      pass_id: row.passId,
      office_id: row.officeId,
      unit_id: row.unitId,
      framework_id: row.frameworkId,
      place: row.place,
      numerator: row.numerator,
      denominator: row.denominator,
      on_day: row.onDay,
      key: row.key,
      body_hash: row.bodyHash,
      at: row.at,
      name: row.name,
      phone: row.phone,
    })
    .onConflict((conflict) => conflict.columns(['pass_id', 'key']).doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export async function reportByKey(
  db: Reader,
  passId: string,
  key: string,
): Promise<{ reportId: string; bodyHash: Buffer; at: Date } | undefined> {
  return db
    .selectFrom('tally_report')
    .select(['report_id as reportId', 'body_hash as bodyHash', 'at'])
    .where('pass_id', '=', passId)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function countWaitingOf(db: Reader, passId: string): Promise<number> {
  const [row] = await rowsOf(
    db,
    sql<{ waiting: number }>`
    select count(*)::int as waiting from tally_report r where r.pass_id = ${passId} and not exists (select 1 from tally_answer a where a.report_id = r.report_id)`,
  )
  return row!.waiting
}

export type Waiting = Omit<TallyReport, 'at'> & { at: Date }

/** What waits for an answer in an office's book, the oldest first, at most 200; or one of it, locked until it is answered. */
export function waitingReports(db: Reader, officeId: number, reportId?: string): Promise<Waiting[]> {
  return rowsOf(
    db,
    sql<Waiting>`
    select r.report_id as "reportId", r.at, r.name, r.phone, r.unit_id as "unitId", r.framework_id as "frameworkId", r.place, f.code, f.name as indicator,
      r.numerator::float8 as numerator, r.denominator::float8 as denominator, r.on_day as "onDay", v.name as village, c.unit_id as "communeId", c.name as commune,
      (select json_build_object('numerator', t.numerator::float8, 'denominator', t.denominator::float8, 'onDay', t.on_day) from village_tally t
        where t.unit_id = r.unit_id and t.office_id = r.office_id and t.framework_id = r.framework_id and t.place = r.place order by t.on_day desc, t.seq desc limit 1) as last
    from tally_report r join framework_place f on f.framework_id = r.framework_id and f.place = r.place
    cross join lateral (select s.name, s.parent_id from unit_state s where s.unit_id = r.unit_id order by s.valid @> r.on_day desc, lower(s.valid) desc nulls last limit 1) v
    cross join lateral (select s.unit_id, s.name from unit_state s where s.unit_id = v.parent_id order by s.valid @> r.on_day desc, lower(s.valid) desc nulls last limit 1) c
    where r.office_id = ${officeId} and ${reportId ? sql`r.report_id = ${reportId}` : sql`true`}
      and not exists (select 1 from tally_answer a where a.report_id = r.report_id)
    order by r.at, r.report_id limit 200 ${reportId ? sql`for update of r` : sql``}`,
  )
}

export async function isKnown(db: Reader, officeId: number, reportId: string): Promise<boolean> {
  const row = await db
    .selectFrom('tally_report')
    .select('report_id')
    .where('report_id', '=', reportId)
    .where('office_id', '=', officeId)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertAnswer(
  tx: Tx,
  row: { reportId: string; accepted: boolean; words: string | null; postId: number; at: Date },
): Promise<boolean> {
  const made = await tx
    .insertInto('tally_answer')
    .values({ report_id: row.reportId, accepted: row.accepted, words: row.words, post_id: row.postId, at: row.at })
    .onConflict((conflict) => conflict.column('report_id').doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}
