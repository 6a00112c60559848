// Posts at the agencies of a unit that ended: the same person with the same part at the agency that follows; whoever is signed in stays so.
import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../platform/db.ts'
import type { Carrier, Found } from '../units/operations/carriers.ts'
import { agencyAfter } from '../units/operations/carry-registers.ts'

export const postCarrier: Carrier = {
  kind: 'post',
  ways: ['move', 'end', 'keep'],
  find: (db, { unitIds, onDay }) =>
    rowsOf(
      db,
      sql<Found>`
      select t.post_id::text as thing, a.unit_id as "unitId", t.office_id as "officeId" from post t join agency a on a.agency_id = t.agency_id
      where a.unit_id = any(${unitIds}::int[]) and t.valid && daterange(${onDay}::date, null) order by t.post_id`,
    ),
  names: async (db, things) => new Map((await posts(db, things)).map(({ thing, name }) => [thing, name])),
  async carry(deed, things, { onDay }) {
    const known = new Map(
      (
        await posts(
          deed.tx,
          things.map(({ thing }) => thing),
        )
      ).map((post) => [post.thing, post]),
    )
    const results = new Map<string, string>()
    for (const { thing, way, toUnitId } of things) {
      const { name, agencyId } = known.get(thing)!
      const to = way === 'end' || toUnitId === null ? null : await agencyAfter(deed, { agencyId, toUnitId, name })
      const [next] =
        to === null
          ? []
          : await rowsOf(
              deed.tx,
              sql<{ postId: number }>`
              insert into post (person_id, agency_id, office_id, part, title, valid)
              select person_id, ${to}::int, office_id, part, title, daterange(greatest(lower(valid), ${onDay}::date), upper(valid)) from post where post_id = ${Number(thing)}
              returning post_id as "postId"`,
            )
      await sql`
        update post set valid = case when lower(valid) is null or lower(valid) < ${onDay}::date then daterange(lower(valid), ${onDay}::date) else 'empty' end
        where post_id = ${Number(thing)}`.execute(deed.tx)
      if (!next) continue
      await sql`
        update session set post_id = ${next.postId} where post_id = ${Number(thing)}
          and ${onDay}::date <= (${deed.clock.now()}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`.execute(
        deed.tx,
      )
      results.set(thing, String(next.postId))
    }
    return results
  },
}

function posts(db: Reader, things: readonly string[]): Promise<{ thing: string; name: string; agencyId: number }[]> {
  return rowsOf(
    db,
    sql<{ thing: string; name: string; agencyId: number }>`
    select t.post_id::text as thing, p.name || ', ' || t.title || ', ' || a.name as name, t.agency_id as "agencyId"
    from post t join person p on p.person_id = t.person_id join agency a on a.agency_id = t.agency_id where t.post_id = any(${things.map(Number)}::int[])`,
  )
}
