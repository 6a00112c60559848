// The passes of an office: made, found by the hash of their secret, revoked; what became of them.
import { type RawBuilder, sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { PassTarget, Scope } from '../contract.ts'
import { codeTries } from '../rules.ts'

export type NewPass = {
  passId: string
  officeId: number
  target: PassTarget
  title: string
  frozen: boolean
  tokenHash: Buffer
  codeHash: Buffer | null
  madeAt: Date
  madeBy: number
  endsAt: Date
}

export async function insertPasses(tx: Tx, passes: readonly NewPass[]): Promise<void> {
  await tx.insertInto('pass').values(passes.map(rowOf)).execute()
}

function rowOf(pass: NewPass) {
  const { target } = pass
  return {
    pass_id: pass.passId,
    office_id: pass.officeId,
    scope: target.scope,
    title: pass.title,
    filters: target.scope === 'list' ? JSON.stringify(target.filters) : null,
    document_id: target.scope === 'document' || target.scope === 'report' ? target.documentId : null,
    assignment_id: target.scope === 'assignment' ? target.assignmentId : null,
    agency_id: target.scope === 'report' ? target.agencyId : null,
    unit_id: target.scope === 'tally' ? target.unitId : null,
    framework_id: target.scope === 'tally' ? target.frameworkId : null,
    place: target.scope === 'tally' ? target.place : null,
    frozen: pass.frozen,
    token_hash: pass.tokenHash,
    code_hash: pass.codeHash,
    made_at: pass.madeAt,
    made_by: pass.madeBy,
    ends_at: pass.endsAt,
  }
}

export async function insertFrozen(tx: Tx, { passId, page, at }: { passId: string; page: unknown; at: Date }) {
  await tx
    .insertInto('pass_frozen')
    .values({ pass_id: passId, page: JSON.stringify(page), at })
    .execute()
}

export async function frozenPage(db: Reader, passId: string): Promise<unknown> {
  const row = await db.selectFrom('pass_frozen').select('page').where('pass_id', '=', passId).executeTakeFirstOrThrow()
  return row.page
}

/** A pass as its pages are made from it. */
export type Pass = {
  passId: string
  officeId: number
  scope: Scope
  title: string
  filters: unknown
  documentId: string | null
  assignmentId: string | null
  agencyId: number | null
  /** The village, the set and the place of a link to a row of a village sheet. */
  unitId: number | null
  frameworkId: number | null
  place: number | null
  frozen: boolean
  endsAt: Date
}
const columns = sql`p.pass_id as "passId", p.office_id as "officeId", p.scope, p.title, p.filters, p.document_id as "documentId", p.assignment_id as "assignmentId",
  p.agency_id as "agencyId", p.unit_id as "unitId", p.framework_id as "frameworkId", p.place, p.frozen, p.ends_at as "endsAt"`

/** A pass as the rule of opening looks at it. */
export type UsedPass = Pass & {
  codeHash: Buffer | null
  revokedAt: Date | null
  on: boolean
  uses: number
  wrongInHour: number
  wrongEver: number
  lastWrongAt: Date | null
}

/** Finds a pass by the hash of its secret; one with a code is locked, so that guesses at it come one after another. */
export async function lockUsedPass(tx: Tx, tokenHash: Buffer, now: Date): Promise<UsedPass | undefined> {
  await rowsOf(tx, sql`select 1 from pass where token_hash = ${tokenHash} and code_hash is not null for update`)
  const [pass] = await rowsOf(
    tx,
    sql<UsedPass>`
    select ${columns}, p.code_hash as "codeHash", p.revoked_at as "revokedAt", ${isOn(sql`p.office_id`)} as on,
      (select count(*) from pass_opening o where o.pass_id = p.pass_id and o.at > ${before(now, 60)}) as uses,
      coalesce(w.in_hour, 0) as "wrongInHour", coalesce(w.ever, 0) as "wrongEver", w.last as "lastWrongAt"
    from pass p left join lateral (
      select count(*) as ever, count(*) filter (where o.at > ${before(now, 3600)}) as in_hour, max(o.at) as last from pass_opening o
      where o.pass_id = p.pass_id and o.result = 'wrong-code' and p.code_hash is not null
    ) w on true where p.token_hash = ${tokenHash}`,
  )
  return pass
}

/** The office's switch: the last row holds, without any it is on. */
export const isOn = (officeId: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`coalesce((select s.on_now from pass_switch s where s.office_id = ${officeId} order by s.seq desc limit 1), true)`

export async function passesAreOn(db: Reader, officeId: number): Promise<boolean> {
  const [row] = await rowsOf(db, sql<{ on: boolean }>`select ${isOn(sql`${officeId}::int`)} as on`)
  return row!.on
}

export async function insertSwitch(tx: Tx, row: { officeId: number; on: boolean; at: Date; postId: number }) {
  await tx
    .insertInto('pass_switch')
    .values({ office_id: row.officeId, on_now: row.on, at: row.at, post_id: row.postId })
    .execute()
}

/** @returns false where the office has no such pass, or it was revoked before. */
export async function revoke(
  tx: Tx,
  row: { passId: string; officeId: number; at: Date; postId: number },
): Promise<boolean> {
  const done = await tx
    .updateTable('pass')
    .set({ revoked_at: row.at, revoked_by: row.postId })
    .where('pass_id', '=', row.passId)
    .where('office_id', '=', row.officeId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export type TallyTarget = Extract<PassTarget, { scope: 'tally' }>

/** Revokes what still opens of the rows of one sheet. @returns the passes, in no order */
export async function revokeTallies(
  tx: Tx,
  row: Omit<TallyTarget, 'scope' | 'unitId'> & {
    unitIds: readonly number[]
    officeId: number
    at: Date
    postId: number
  },
): Promise<string[]> {
  const rows = await rowsOf(
    tx,
    sql<{ passId: string }>`
    update pass set revoked_at = ${row.at}, revoked_by = ${row.postId}
    where office_id = ${row.officeId} and scope = 'tally' and unit_id = any(${[...row.unitIds]}::int[]) and framework_id = ${row.frameworkId}
      and place = ${row.place} and revoked_at is null and ends_at > ${row.at} returning pass_id as "passId"`,
  )
  return rows.map(({ passId }) => passId)
}

export async function passIsOfOffice(db: Reader, officeId: number, passId: string): Promise<boolean> {
  const row = await db
    .selectFrom('pass')
    .select('pass_id')
    .where('pass_id', '=', passId)
    .where('office_id', '=', officeId)
    .executeTakeFirst()
  return row !== undefined
}

export type Listed = {
  passId: string
  scope: Scope
  title: string
  frozen: boolean
  coded: boolean
  locked: boolean
  documentNumber: string | null
  agency: string | null
  madeAt: Date
  madeBy: string
  endsAt: Date
  revokedAt: Date | null
  opened: number
  refused: number
  lastOpenedAt: Date | null
  reports: number
  waiting: number
}

/** All passes of an office that ever were, the newest first, at most 500. */
export function listPasses(db: Reader, officeId: number): Promise<Listed[]> {
  return rowsOf(
    db,
    sql<Listed>`
    select p.pass_id as "passId", p.scope, p.title, p.frozen, p.code_hash is not null as coded, coalesce(o.wrong >= ${codeTries.ever}, false) as locked,
      d.number_out as "documentNumber", coalesce(g.name, (select s.name from unit_state s where s.unit_id = p.unit_id order by lower(s.valid) desc nulls last limit 1)) as agency, p.made_at as "madeAt", n.name as "madeBy", p.ends_at as "endsAt", p.revoked_at as "revokedAt",
      coalesce(o.opened, 0) as opened, coalesce(o.refused, 0) as refused, o.last as "lastOpenedAt", coalesce(r.reports, 0) as reports, coalesce(r.waiting, 0) as waiting
    from pass p join post t on t.post_id = p.made_by join person n on n.person_id = t.person_id
    left join document d on d.document_id = p.document_id left join agency g on g.agency_id = p.agency_id
    left join lateral (
      select count(*) filter (where x.what = 'open' and x.result = 'let-in') as opened, count(*) filter (where x.result <> 'let-in') as refused,
        max(x.at) filter (where x.what = 'open' and x.result = 'let-in') as last, count(*) filter (where x.result = 'wrong-code') as wrong
      from pass_opening x where x.pass_id = p.pass_id) o on true
    left join lateral (
      select count(*) as reports, count(*) filter (where not i.answered) as waiting from (
        select exists (select 1 from pass_answer a where a.report_id = x.report_id) as answered from pass_report x where x.pass_id = p.pass_id
        union all select exists (select 1 from tally_answer a where a.report_id = x.report_id) from tally_report x where x.pass_id = p.pass_id) i) r on true
    where p.office_id = ${officeId} order by p.made_at desc, p.pass_id desc limit 500`,
  )
}

export const before = (now: Date, seconds: number): Date => new Date(now.getTime() - seconds * 1000)
