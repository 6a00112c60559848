import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../platform/db.ts'
import type { DirectiveList, DirectiveRow, Following, Terms } from './contract.ts'
import type { FoundClause } from './terms.ts'

type ListedRow = Omit<DirectiveRow, 'rows' | 'marks'> & { found: FoundClause }

type Listed = Omit<DirectiveList, 'directives'> & { directives: ListedRow[]; on: string }

/** The standing clauses of a document, the names of all agencies, groups and units that occur in them, and the day (YYYY-MM-DD) they are looked up on. */
export async function clausesOf(db: Reader, documentId: string): Promise<Listed> {
  const rows = await rowsOf(
    db,
    sql<Listed>`
    with standing as (
      select x.*, n.name as changed_name,
        (select d.deed from directive_descent d where d.to_id = x.directive_id and d.deed <> 'undone' order by d.seq desc limit 1) as made_from
      from directive x left join person n on n.person_id = x.changed_by where x.document_id = ${documentId} and x.replaced_at is null),
    parties as (select p from standing x cross join lateral jsonb_array_elements((x.terms -> 'lead') || (x.terms -> 'cooperate')) p),
    places as (select distinct (p ->> 'unitId')::int as unit_id from standing x cross join lateral jsonb_array_elements(x.terms -> 'places') p where p ->> 'unitId' is not null),
    agency_ids as (
      select distinct i::int as agency_id from parties cross join lateral jsonb_array_elements_text(p -> 'agencyIds') i),
    group_ids as (select distinct (p ->> 'groupId')::int as group_id from parties where p ->> 'groupId' is not null)
    select (select coalesce(issued_on, (created_at at time zone 'Asia/Ho_Chi_Minh')::date) from document where document_id = ${documentId}) as "on",
      coalesce((select json_agg(json_build_object('directiveId', x.directive_id, 'version', x.version, 'ordinal', x.ordinal, 'section', x.section, 'quote', x.quote,
        'start', x.starts, 'end', x.ends, 'title', x.title, 'following', x.following, 'proposedFollowing', x.proposed_following, 'terms', x.terms, 'found', x.found,
        'doubts', x.doubts, 'checked', x.checked, 'madeFrom', x.made_from, 'handedOutAt', x.handed_out_at, 'changedBy', x.changed_name) order by x.ordinal, x.starts)
        from standing x), '[]') as directives,
      coalesce((select json_agg(json_build_object('agencyId', a.agency_id, 'name', a.name, 'shortName', a.short_name, 'unitId', a.unit_id) order by a.name)
        from agency a where a.agency_id in (select agency_id from agency_ids)), '[]') as agencies,
      coalesce((select json_agg(json_build_object('groupId', g.group_id, 'name', g.name, 'members',
        (select coalesce(json_agg(distinct m.agency_id), '[]') from group_member m where m.group_id = g.group_id)))
        from agency_group g where g.group_id in (select group_id from group_ids)), '[]') as groups,
      coalesce((select json_agg(json_build_object('unitId', u.unit_id, 'name', s.name)) from places u
        join lateral (select name from unit_state s where s.unit_id = u.unit_id order by s.valid desc limit 1) s on true), '[]') as units`,
  )
  return rows[0]!
}

/** What handing out needs of each standing clause of a document that was not handed out yet, filed ones included. */
export type ToHandOut = {
  directiveId: string
  documentId: string
  version: number
  section: string
  title: string
  quote: string
  following: Following
  terms: Terms
  doubts: { field: string; why: string }[]
  checked: boolean
}

export function directivesToHandOut(db: Reader, documentId: string): Promise<ToHandOut[]> {
  return rowsOf(
    db,
    sql<ToHandOut>`
    select directive_id as "directiveId", document_id as "documentId", version, section, title, quote, following, terms, doubts, checked
    from directive where document_id = ${documentId} and replaced_at is null and handed_out_at is null order by ordinal, starts`,
  )
}
