// All SQL of proof.
import { sql } from 'kysely'
import { type Actor, keepsTheBook } from '../../platform/access.ts'
import { type Reader, rowsOf, type Tx } from '../../platform/db.ts'
import { placeOfOffice } from '../assessments/queries/ground.ts'
import type { KindOfUnit } from '../units/place-names.ts'
import type { Item } from './contract.ts'

export type UnitHere = { unitId: number; name: string; kind: string; own: boolean }

/** A unit of the office's place; `own`: the actor's agency sits in it or above it within the communes (a commune's office sees its villages). */
export async function unitHere(
  db: Reader,
  actor: Actor,
  { unitId, day }: { unitId: number; day: string },
): Promise<UnitHere | undefined> {
  const rows = await rowsOf(
    db,
    sql<UnitHere>`
    select s.unit_id as "unitId", s.name, s.kind,
      exists (select 1 from agency a where a.agency_id = any(${actor.agencyIds}::int[]) and (
        exists (select 1 from unit_path q where q.unit_id = s.unit_id and q.ancestor_id = a.unit_id)
        or exists (select 1 from unit_descent d where d.from_id = s.unit_id and d.to_id = a.unit_id))) as own
    from unit_state s where s.unit_id = ${unitId}
      and exists (select 1 from unit_path p where p.unit_id = s.unit_id and p.ancestor_id in ${placeOfOffice(actor.officeId)})
    order by s.valid @> ${day}::date desc, lower(s.valid) desc limit 1`,
  )
  return rows[0]
}

/** Whom this actor is shown the proof of: who keeps the book and departments all of the office's, a commune its own. */
export const maySee = (actor: Actor, unit: UnitHere): boolean =>
  keepsTheBook(actor) || actor.part === 'department-officer' || unit.own

export type UnitAbove = { unitId: number; name: string; kind: KindOfUnit }

/** A unit with those above it on a day, itself first; of one that has ended, on its last. */
export function lineageOf(db: Reader, { unitId, day }: { unitId: number; day: string }): Promise<UnitAbove[]> {
  return rowsOf(
    db,
    sql<UnitAbove>`
    with last as (select coalesce(max(upper(valid)) - 1, 'infinity') as day from unit_path where unit_id = ${unitId}
      having not bool_or(valid @> ${day}::date)),
    asked as (select coalesce((select l.day from last l), ${day}::date) as day)
    select p.ancestor_id as "unitId", s.name, s.kind from asked a join unit_path p on p.unit_id = ${unitId} and p.valid @> a.day
    join lateral (select x.name, x.kind from unit_state x where x.unit_id = p.ancestor_id
      order by x.valid @> a.day desc, lower(x.valid) desc nulls last limit 1) s on true
    order by p.depth`,
  )
}

/** The unit in which an agency sits. */
export async function seatOf(db: Reader, agencyId: number): Promise<number | null> {
  const row = await db.selectFrom('agency').select('unit_id').where('agency_id', '=', agencyId).executeTakeFirst()
  return row?.unit_id ?? null
}

/** Former units that passed into one, directly or not, with the name they last had. */
export function partsOf(db: Reader, unitId: number): Promise<{ unitId: number; name: string }[]> {
  return rowsOf(
    db,
    sql<{ unitId: number; name: string }>`
    with recursive part as (select from_id from unit_descent where to_id = ${unitId} union select d.from_id from part join unit_descent d on d.to_id = part.from_id)
    select p.from_id as "unitId", (select s.name from unit_state s where s.unit_id = p.from_id order by lower(s.valid) desc nulls last limit 1) as name
    from part p where p.from_id <> ${unitId} order by name, p.from_id`,
  )
}

export type StoredItem = Omit<Item, 'part' | 'expired' | 'addedAt'> & { addedAt: Date }

/** Items in use of these units, with their places in a set; or these items. */
export function itemsOf(
  db: Reader,
  asked: { officeId: number; frameworkId: number; unitIds?: readonly number[]; itemId?: string },
): Promise<StoredItem[]> {
  return rowsOf(
    db,
    sql<StoredItem>`
    select i.item_id as "itemId", i.unit_id as "unitId", i.number, i.issued_on as "issuedOn", i.issuer, i.subject, i.original, i.sheets, i.kept_at as "keptAt",
      i.valid_until as "validUntil", i.added_at as "addedAt", n.name as by,
      case when f.file_id is not null then json_build_object('name', f.name, 'size', f.size, 'mediaType', f.media_type, 'hash', f.hash) end as file,
      (with recursive older as (select item_id from dossier_item where replaced_by = i.item_id union select o.item_id from older join dossier_item o on o.replaced_by = older.item_id)
        select count(*) from older) as versions,
      coalesce((select json_agg(json_build_object('place', p.place, 'requiredId', p.required_id) order by p.place) from dossier_place p
        where p.item_id = i.item_id and p.framework_id = ${asked.frameworkId} and p.removed_at is null), '[]') as places
    from dossier_item i left join file f on f.file_id = i.file_id left join post p on p.post_id = i.post_id left join person n on n.person_id = p.person_id
    where i.office_id = ${asked.officeId} and i.withdrawn_at is null and i.replaced_by is null
      and ${asked.unitIds ? sql`i.unit_id = any(${[...asked.unitIds]}::int[])` : sql`true`}
      and ${asked.itemId ? sql`i.item_id = ${asked.itemId}` : sql`true`}
    order by i.subject, i.added_at, i.item_id`,
  )
}

/** Places of a set with items in use, by unit; of these units only where they are given. */
export function proofMarks(
  db: Reader,
  asked: { officeId: number; frameworkId: number; unitIds: readonly number[] | null },
): Promise<{ unitId: number; places: number[]; photos: number[] }[]> {
  return rowsOf(
    db,
    sql<{ unitId: number; places: number[]; photos: number[] }>`
    select i.unit_id as "unitId", json_agg(distinct p.place) as places,
      coalesce(json_agg(distinct p.place) filter (where f.media_type like 'image/%'), '[]') as photos
    from dossier_item i join dossier_place p on p.item_id = i.item_id and p.framework_id = ${asked.frameworkId} and p.removed_at is null
    left join file f on f.file_id = i.file_id
    where i.office_id = ${asked.officeId} and i.withdrawn_at is null and i.replaced_by is null
      and ${asked.unitIds ? sql`i.unit_id = any(${[...asked.unitIds]}::int[])` : sql`true`}
    group by i.unit_id order by i.unit_id`,
  )
}

export type KnownItem = {
  itemId: string
  unitId: number
  fileId: string | null
  keptAt: string | null
  subject: string
}

/** One item in use, locked; undefined where there is none of this office. */
export async function lockItem(tx: Tx, officeId: number, itemId: string): Promise<KnownItem | undefined> {
  const rows = await rowsOf(
    tx,
    sql<KnownItem>`
    select item_id as "itemId", unit_id as "unitId", file_id as "fileId", kept_at as "keptAt", subject from dossier_item
    where item_id = ${itemId} and office_id = ${officeId} and withdrawn_at is null and replaced_by is null for update`,
  )
  return rows[0]
}

export type ItemFile = { unitId: number; hash: string; name: string; mediaType: string; size: number; fileId: string }
export async function fileOfItem(db: Reader, officeId: number, itemId: string): Promise<ItemFile | undefined> {
  const rows = await rowsOf(
    db,
    sql<ItemFile>`
    select i.unit_id as "unitId", f.file_id as "fileId", f.hash, f.name, f.media_type as "mediaType", f.size
    from dossier_item i join file f on f.file_id = i.file_id where i.item_id = ${itemId} and i.office_id = ${officeId} and i.withdrawn_at is null`,
  )
  return rows[0]
}

/** The same content, already an item of the unit. */
export async function itemsByHash(
  db: Reader,
  asked: { officeId: number; unitId: number; hashes: readonly string[] },
): Promise<Map<string, string>> {
  const rows = await rowsOf(
    db,
    sql<{ hash: string; itemId: string }>`
    select f.hash, i.item_id as "itemId" from dossier_item i join file f on f.file_id = i.file_id
    where i.office_id = ${asked.officeId} and i.unit_id = ${asked.unitId} and i.withdrawn_at is null and i.replaced_by is null and f.hash = any(${[...asked.hashes]}::text[])`,
  )
  return new Map(rows.map(({ hash, itemId }) => [hash, itemId]))
}

export type NewItem = {
  itemId: string
  officeId: number
  unitId: number
  number: string | null
  issuedOn: string | null
  issuer: string | null
  subject: string
  original: boolean | null
  sheets: number | null
  fileId: string | null
  keptAt: string | null
  validUntil: string | null
  postId: number
  at: Date
}
export async function insertItems(tx: Tx, items: readonly NewItem[]): Promise<void> {
  if (items.length === 0) return
  await tx
    .insertInto('dossier_item')
    .values(
      items.map((item) => ({
        item_id: item.itemId,
        office_id: item.officeId,
        unit_id: item.unitId,
        number: item.number,
        issued_on: item.issuedOn,
        issuer: item.issuer,
        subject: item.subject,
        original: item.original,
        sheets: item.sheets,
        file_id: item.fileId,
        kept_at: item.keptAt,
        valid_until: item.validUntil,
        post_id: item.postId,
        added_at: item.at,
      })),
    )
    .execute()
}

export async function saveItem(
  tx: Tx,
  itemId: string,
  item: Omit<NewItem, 'itemId' | 'officeId' | 'unitId' | 'fileId' | 'postId' | 'at'>,
): Promise<void> {
  await tx
    .updateTable('dossier_item')
    .set({
      number: item.number,
      issued_on: item.issuedOn,
      issuer: item.issuer,
      subject: item.subject,
      original: item.original,
      sheets: item.sheets,
      kept_at: item.keptAt,
      valid_until: item.validUntil,
    })
    .where('item_id', '=', itemId)
    .execute()
}

export async function replaceItem(tx: Tx, oldId: string, newId: string): Promise<void> {
  await tx.updateTable('dossier_item').set({ replaced_by: newId }).where('item_id', '=', oldId).execute()
  await sql`
    insert into dossier_place (item_id, framework_id, place, required_id)
    select ${newId}::uuid, framework_id, place, required_id from dossier_place where item_id = ${oldId} and removed_at is null
    on conflict (item_id, framework_id, place) do nothing`.execute(tx)
}

export async function withdrawItem(tx: Tx, itemId: string, at: Date): Promise<void> {
  await tx.updateTable('dossier_item').set({ withdrawn_at: at }).where('item_id', '=', itemId).execute()
}

export type NewPlace = { itemId: string; place: number; requiredId: number | null }

/** Lays items on places of a set; those named already are kept, with the thing required as said now. */
export async function layItems(tx: Tx, frameworkId: number, rows: readonly NewPlace[]): Promise<void> {
  await sql`
    insert into dossier_place (item_id, framework_id, place, required_id)
    select r.item_id, ${frameworkId}::smallint, r.place, r.required_id
    from unnest(${rows.map(({ itemId }) => itemId)}::uuid[], ${rows.map(({ place }) => place)}::smallint[], ${rows.map(({ requiredId }) => requiredId)}::int[]) r(item_id, place, required_id)
    on conflict (item_id, framework_id, place) do update set required_id = coalesce(excluded.required_id, dossier_place.required_id), removed_at = null`.execute(
    tx,
  )
}

export async function clearPlaces(tx: Tx, asked: { itemId: string; frameworkId: number; at: Date }): Promise<void> {
  await sql`
    update dossier_place set removed_at = ${asked.at}, required_id = null where item_id = ${asked.itemId} and framework_id = ${asked.frameworkId} and removed_at is null`.execute(
    tx,
  )
}

export type RequiredRow = { requiredId: number; place: number; name: string; note: string | null }
/** What the guide asks for today. */
export function requiredOf(db: Reader, officeId: number, frameworkId: number): Promise<RequiredRow[]> {
  return rowsOf(
    db,
    sql<RequiredRow>`
    select required_id as "requiredId", place, name, note from dossier_required
    where office_id = ${officeId} and framework_id = ${frameworkId} and ended_at is null order by place, required_id`,
  )
}

export async function insertRequired(
  tx: Tx,
  same: { officeId: number; frameworkId: number; at: Date },
  rows: readonly { place: number; name: string; note: string | null }[],
): Promise<void> {
  await sql`
    insert into dossier_required (office_id, framework_id, place, name, note, added_at)
    select ${same.officeId}::int, ${same.frameworkId}::smallint, r.place, r.name, r.note, ${same.at}::timestamptz
    from unnest(${rows.map(({ place }) => place)}::smallint[], ${rows.map(({ name }) => name)}::text[], ${rows.map(({ note }) => note)}::text[]) with ordinality r(place, name, note, at)
    order by r.at`.execute(tx)
}

export async function endRequired(tx: Tx, requiredIds: readonly number[], at: Date): Promise<void> {
  await sql`update dossier_required set ended_at = ${at} where required_id = any(${[...requiredIds]}::int[])`.execute(
    tx,
  )
}

export type ProofRow = { unitId: number; requiredId: number; own: boolean; valid: boolean }

/** Which things required any item of these units, or of a former part of one, is; with whether it is the unit's own and still valid. */
export function proofOfRequired(
  db: Reader,
  asked: { officeId: number; frameworkId: number; unitIds: readonly number[]; day: string },
): Promise<ProofRow[]> {
  return rowsOf(
    db,
    sql<ProofRow>`
    with recursive part as (
      select u as unit_id, u as part_id from unnest(${[...asked.unitIds]}::int[]) u
      union select part.unit_id, d.from_id from part join unit_descent d on d.to_id = part.part_id)
    select distinct part.unit_id as "unitId", p.required_id as "requiredId", part.part_id = part.unit_id as own,
      coalesce(i.valid_until >= ${asked.day}::date, true) as valid
    from part join dossier_item i on i.unit_id = part.part_id and i.office_id = ${asked.officeId} and i.withdrawn_at is null and i.replaced_by is null
    join dossier_place p on p.item_id = i.item_id and p.framework_id = ${asked.frameworkId} and p.removed_at is null and p.required_id is not null`,
  )
}

export function itemCounts(
  db: Reader,
  officeId: number,
  unitIds: readonly number[],
): Promise<{ unitId: number; items: number }[]> {
  return rowsOf(
    db,
    sql<{ unitId: number; items: number }>`
    select unit_id as "unitId", count(*)::int as items from dossier_item
    where office_id = ${officeId} and unit_id = any(${[...unitIds]}::int[]) and withdrawn_at is null and replaced_by is null group by unit_id`,
  )
}

/** Published sets, those in force on a day first. */
export function setsOf(db: Reader, day: string): Promise<{ frameworkId: number; name: string }[]> {
  return rowsOf(
    db,
    sql<{ frameworkId: number; name: string }>`
    select framework_id as "frameworkId", name from framework where published_on is not null and level = 'xa'
    order by valid @> ${day}::date desc, degree = 'ntm' desc, lower(valid) desc, version desc`,
  )
}

export type SentFile = { fileId: string; hash: string; name: string }
/** Files this person sent himself. */
export function filesSent(db: Reader, actor: Actor, fileIds: readonly string[]): Promise<SentFile[]> {
  return rowsOf(
    db,
    sql<SentFile>`
    select file_id as "fileId", hash, name from file where file_id = any(${[...fileIds]}::uuid[]) and added_by = ${actor.personId} and office_id = ${actor.officeId}`,
  )
}
