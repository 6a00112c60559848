// What an office chose to be done by itself on the day of a change, and the offices in whose books it is done.
import { sql } from 'kysely'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { ChooseRule, RuleKind, TransitionRule } from '../contract.ts'

export type KeptRule = Omit<TransitionRule, 'chosen'> & {
  ruleId: string
  toAgencyId: number | null
  /** Of who chose it, and so owns what the system does by it. */
  postId: number
  chosen: { by: string | null; at: string }
}

/** The rule of each kind that an office chose last; kinds it chose nothing for are left out. */
export function rulesOf(db: Reader, officeId: number): Promise<KeptRule[]> {
  return rowsOf(
    db,
    sql<KeptRule>`
    select distinct on (r.kind) r.rule_id as "ruleId", r.kind, r.way, r.to_agency_id as "toAgencyId", r.post_id as "postId", r.words,
      (select coalesce(y.short_name, y.name) from agency y where y.agency_id = r.to_agency_id) as "toAgency",
      json_build_object('at', r.chosen_at, 'by', (select n.name from post p join person n on n.person_id = p.person_id where p.post_id = r.post_id)) as chosen
    from transition_rule r where r.office_id = ${officeId} order by r.kind, r.chosen_at desc, r.rule_id desc`,
  )
}

export async function insertRule(
  tx: Tx,
  row: ChooseRule & { ruleId: string; kind: RuleKind; officeId: number; postId: number; at: Date },
): Promise<void> {
  await tx
    .insertInto('transition_rule')
    .values({
      rule_id: row.ruleId,
      office_id: row.officeId,
      kind: row.kind,
      way: row.way,
      to_agency_id: row.toAgencyId,
      words: row.words,
      post_id: row.postId,
      chosen_at: row.at,
    })
    .execute()
}

/** Offices with the day from which they work here; of two whose places hold the same unit the nearer to it comes first. */
export function officesNearestFirst(db: Reader, day: string): Promise<{ officeId: number; startDay: string }[]> {
  return rowsOf(
    db,
    sql<{ officeId: number; startDay: string }>`
    select o.office_id as "officeId", o.start_day::text as "startDay" from office o
    order by (select count(*) from unit_path p where p.unit_id = o.unit_id and p.valid @> least(${day}::date,
      (select coalesce(max(upper(s.valid)) - 1, ${day}::date) from unit_state s where s.unit_id = o.unit_id))) desc, o.office_id`,
  )
}
