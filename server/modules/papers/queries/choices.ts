import { sql } from 'kysely'
import type { Actor } from '../../../platform/access.ts'
import { type Reader, rowsOf, type Tx } from '../../../platform/db.ts'
import type { PaperChoices, PaperList } from '../contract.ts'

/** Who makes a paper, as its heading and foot say it. */
export type Letterhead = { agency: string; above: string | null; kind: string; place: string | null; person: string }

export async function letterheadOf(db: Reader, actor: Actor): Promise<Letterhead> {
  const rows = await rowsOf(
    db,
    sql<Letterhead>`
    select g.name as agency, p.name as above, g.kind, s.name as place, n.name as person
    from agency g left join agency p on p.agency_id = g.parent_id
    left join lateral (select u.name from unit_state u where u.unit_id = g.unit_id order by lower(u.valid) desc limit 1) s on true
    join person n on n.person_id = ${actor.personId} where g.agency_id = ${actor.agencyId}`,
  )
  return rows[0]!
}

export async function choicesOf(db: Reader, actor: Actor, list: PaperList): Promise<PaperChoices | undefined> {
  const rows = await rowsOf(
    db,
    sql<PaperChoices>`
    select sheet, title, annex_to as "annexTo", place, signing from paper_choice
    where office_id = ${actor.officeId} and agency_id = ${actor.agencyId} and list = ${list}`,
  )
  return rows[0]
}

export async function saveChoices(
  tx: Tx,
  { actor, list, choices, at }: { actor: Actor; list: PaperList; choices: PaperChoices; at: Date },
): Promise<void> {
  const { sheet, title, annexTo, place } = choices
  const signing = choices.signing && JSON.stringify(choices.signing)
  await sql`
    insert into paper_choice (office_id, agency_id, list, sheet, title, annex_to, place, signing, changed_by, changed_at)
    values (${actor.officeId}, ${actor.agencyId}, ${list}, ${sheet}, ${title}, ${annexTo}, ${place}, ${signing}::jsonb, ${actor.postId}, ${at})
    on conflict (office_id, agency_id, list) do update set sheet = excluded.sheet, title = excluded.title, annex_to = excluded.annex_to,
      place = excluded.place, signing = excluded.signing, changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(
    tx,
  )
}
