// What a document is the ground of: figures of the board, confirmed statements, appraisal rounds, recognitions. Any figure opens its source; this is the way back.
import { sql } from 'kysely'
import type { Actor, Look } from '../../platform/access.ts'
import { type Reader, rowsOf } from '../../platform/db.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { documentsSeen } from '../documents/seen.ts'
import type { Grounds } from './contract.ts'

/** @throws Problem nothingHere where the document is not the actor's to see */
export async function showGrounds({ db, actor }: Look, { documentId }: { documentId: string }): Promise<Grounds> {
  const [grounds] = await groundsOf(db, actor, documentId)
  if (!grounds) throw new Problem(platformProblems.nothingHere)
  return grounds
}

/** One row where the document is seen, none otherwise; what was undone, withdrawn or typed by mistake is left out. */
function groundsOf(db: Reader, actor: Actor, documentId: string): Promise<Grounds[]> {
  const office = actor.officeId
  return rowsOf(
    db,
    sql<Grounds>`
    select coalesce((select json_agg(r order by r.name, r."frameworkId") from (
        select f.framework_id as "frameworkId", f.name, sum(m.cells)::int as cells, sum(m.statements)::int as statements from (
          select e.framework_id, e.written as cells, 0 as statements from assessment_deed e
          where e.office_id = ${office} and e.document_id = d.document_id and not exists (select 1 from assessment_undoing u where u.deed_id = e.deed_id)
          union all select c.framework_id, 0, 1 from confirmed_fact c where c.document_id = d.document_id and c.office_id = ${office}) m
        join framework f on f.framework_id = m.framework_id group by f.framework_id, f.name) r
        where r.cells + r.statements > 0), '[]') as marks,
      coalesce((select json_agg(r order by r."startsOn" desc, r.name) from (
        select a.round_id as "roundId", a.name, a.starts_on as "startsOn", a.ground_id is not distinct from d.document_id as held,
          exists (select 1 from round_minutes m where m.round_id = a.round_id and m.document_id = d.document_id) as minutes
        from appraisal_round a where a.office_id = ${office} and a.withdrawn_at is null) r where r.held or r.minutes), '[]') as rounds,
      coalesce((select json_agg(r order by r.name, r."frameworkId") from (
        select f.framework_id as "frameworkId", f.name, count(*) filter (where c.document_id = d.document_id)::int as units,
          count(*) filter (where n.document_id = d.document_id)::int as ended
        from recognition c join framework f on f.framework_id = c.framework_id left join recognition_end n on n.recognition_id = c.recognition_id
        where c.office_id = ${office} and (c.document_id = d.document_id or n.document_id = d.document_id) and n.how is distinct from 'mistake'
        group by f.framework_id, f.name) r), '[]') as recognitions
    from document d where d.document_id = ${documentId} and ${documentsSeen(actor)}`,
  )
}
