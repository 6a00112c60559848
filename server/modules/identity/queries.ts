import { sql } from 'kysely'
import { type Actor, keepsTheBook } from '../../platform/access.ts'
import { type Reader, rowsOf, type Tx } from '../../platform/db.ts'
import type { Post } from './contract.ts'

/** How a request's transaction is opened: one statement, without parameters because it stands in the message of BEGIN; its values are hex and ISO text. */
export const entering = {
  statement: (tokenHash: Buffer, now: Date): string =>
    `select * from enter_session('\\x${tokenHash.toString('hex')}', '${now.toISOString()}')`,
  actorOf(rows: Record<string, unknown>[]): Actor | null {
    const row = rows[0] as
      | {
          person_id: number
          post_id: number
          part: Actor['part']
          office_id: number
          agency_id: number
          agency_ids: number[]
        }
      | undefined
    if (!row) return null
    const { person_id, post_id, part, office_id, agency_id, agency_ids } = row
    return {
      personId: person_id,
      postId: post_id,
      part,
      officeId: office_id,
      agencyId: agency_id,
      agencyIds: agency_ids,
    }
  },
}

/** The posts a person holds today, his last one first where he has a session. */
export function postsOf(db: Reader, personId: number, now: Date): Promise<(Post & { personName: string })[]> {
  return rowsOf(
    db,
    sql<Post & { personName: string }>`
    select n.name as "personName", p.post_id as "postId", p.part, p.title,
      json_build_object('agencyId', a.agency_id, 'name', a.name, 'shortName', a.short_name) as agency,
      json_build_object('officeId', o.office_id, 'name', o.name, 'startDay', o.start_day) as office
    from post p join person n on n.person_id = p.person_id join agency a on a.agency_id = p.agency_id join office o on o.office_id = p.office_id
    where p.person_id = ${personId} and p.valid @> (${now}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date order by p.post_id`,
  )
}

export type BookKeeper = {
  personId: number
  postId: number
  officeId: number
  agencyId: number
  part: Actor['part']
  name: string
  login: string
  office: string
}

/** Who keeps an office's book today and may sign in, administrators first; those of a login where it is given. */
export function bookKeepers(
  db: Reader,
  { login, now }: { login?: string | undefined; now: Date },
): Promise<BookKeeper[]> {
  return rowsOf(
    db,
    sql<BookKeeper>`
    select p.person_id as "personId", p.post_id as "postId", p.office_id as "officeId", p.agency_id as "agencyId", p.part, n.name, a.login, o.name as office
    from post p join person n on n.person_id = p.person_id join account a on a.person_id = p.person_id and a.closed_at is null
    join office o on o.office_id = p.office_id
    where p.part in ('administrator', 'coordinator') and p.valid @> (${now}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
      and ${login === undefined ? sql`true` : sql`a.login = ${login}`}
    order by p.office_id, p.part, p.post_id`,
  )
}

export async function accountByLogin(
  db: Reader,
  login: string,
): Promise<{ personId: number; passwordHash: string } | undefined> {
  return db
    .selectFrom('account')
    .select(['person_id as personId', 'password_hash as passwordHash'])
    .where('login', '=', login)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

/** Wrong tries of a login in the last ten minutes, and when the first of them was. */
export async function recentTries(db: Reader, login: string, now: Date): Promise<{ tries: number; last: Date | null }> {
  const row = await db
    .selectFrom('sign_in_attempt')
    .select((eb) => [eb.fn.countAll<number>().as('tries'), eb.fn.max('at').as('last')])
    .where('login', '=', login)
    .where('at', '>', new Date(now.getTime() - 600_000))
    .executeTakeFirstOrThrow()
  return { tries: Number(row.tries), last: row.last as Date | null }
}

export async function insertTry(tx: Tx, row: { login: string; client: string | null; at: Date }): Promise<void> {
  await tx.insertInto('sign_in_attempt').values(row).execute()
}

export async function insertSession(
  tx: Tx,
  row: { tokenHash: Buffer; personId: number; postId: number; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({ token_hash: row.tokenHash, person_id: row.personId, post_id: row.postId, expires_at: row.expiresAt })
    .execute()
}

export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

export async function deletePassed(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<', now).execute()
  await tx
    .deleteFrom('sign_in_attempt')
    .where('at', '<', new Date(now.getTime() - 3_600_000))
    .execute()
}

export async function setSessionPost(tx: Tx, tokenHash: Buffer, postId: number): Promise<void> {
  await tx.updateTable('session').set({ post_id: postId }).where('token_hash', '=', tokenHash).execute()
}

export async function insertPerson(tx: Tx, row: { name: string; phone?: string | undefined }): Promise<number> {
  const { person_id } = await tx
    .insertInto('person')
    .values({ name: row.name, phone: row.phone ?? null })
    .returning('person_id')
    .executeTakeFirstOrThrow()
  return person_id
}

export async function insertAccount(
  tx: Tx,
  row: { personId: number; login: string; passwordHash: string },
): Promise<void> {
  await tx
    .insertInto('account')
    .values({ person_id: row.personId, login: row.login.toLowerCase(), password_hash: row.passwordHash })
    .execute()
}

export async function loginIsTaken(db: Reader, login: string): Promise<boolean> {
  return (
    (await db.selectFrom('account').select('person_id').where('login', '=', login.toLowerCase()).executeTakeFirst()) !==
    undefined
  )
}

export async function insertPost(
  tx: Tx,
  row: { personId: number; agencyId: number; officeId: number; part: Actor['part']; title: string },
): Promise<number> {
  const { post_id } = await tx
    .insertInto('post')
    .values({
      person_id: row.personId,
      agency_id: row.agencyId,
      office_id: row.officeId,
      part: row.part,
      title: row.title,
    })
    .returning('post_id')
    .executeTakeFirstOrThrow()
  return post_id
}

/** Takes the one-time link; false where it was used or never made. */
export async function takeSetUpLink(tx: Tx, tokenHash: Buffer, now: Date): Promise<boolean> {
  const taken = await tx
    .updateTable('setup_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

export async function setUpLinkIsOpen(db: Reader, tokenHash: Buffer): Promise<boolean> {
  return (
    (await db
      .selectFrom('setup_link')
      .select('made_at')
      .where('token_hash', '=', tokenHash)
      .where('used_at', 'is', null)
      .executeTakeFirst()) !== undefined
  )
}

export async function insertSetUpLink(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('setup_link').where('used_at', 'is', null).execute()
  await tx.insertInto('setup_link').values({ token_hash: tokenHash }).execute()
}

/** True once anybody has an account: then no set-up link is made. */
export async function hasAccounts(db: Reader): Promise<boolean> {
  return (await db.selectFrom('account').select('person_id').limit(1).executeTakeFirst()) !== undefined
}

/** The people of an office to those who keep its book; to others those of their own agencies. */
export function listPeople(db: Reader, actor: Actor) {
  return rowsOf(
    db,
    sql<{
      personId: number
      name: string
      phone: string | null
      login: string | null
      posts: { postId: number; part: Actor['part']; title: string; agencyId: number; agencyName: string }[]
    }>`
    select n.person_id as "personId", n.name, n.phone, c.login,
      json_agg(json_build_object('postId', p.post_id, 'part', p.part, 'title', p.title, 'agencyId', a.agency_id, 'agencyName', a.name) order by p.post_id) as posts
    from post p join person n on n.person_id = p.person_id join agency a on a.agency_id = p.agency_id left join account c on c.person_id = n.person_id
    where p.office_id = ${actor.officeId} and upper_inf(p.valid) and (${keepsTheBook(actor)} or p.agency_id = any(${actor.agencyIds}::int[])) group by n.person_id, c.login order by n.name`,
  )
}
