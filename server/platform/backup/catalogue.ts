/** What the catalogue says of our tables: all of schema public; graphile-worker's own schema is made anew by its migrations. */
import type pg from 'pg'

/** A table with the columns that can be loaded (generated ones are not); `xids` are those that hold transaction numbers. */
export type Table = { name: string; columns: string[]; xids: string[] }
export type Sequence = { name: string; lastValue: string; isCalled: boolean }

/** The table of applied migrations: it travels in the manifest, since the target's own migrations fill it. */
export const MIGRATION_TABLE = 'migration'

/** Settings under which the text form of every value is the same on each server. */
export const PLAIN_TEXT_SETTINGS = [
  `set client_encoding to 'UTF8'`,
  `set datestyle to 'ISO, YMD'`,
  `set intervalstyle to 'postgres'`,
  `set timezone to 'UTC'`,
  `set extra_float_digits to 3`,
  `set bytea_output to 'hex'`,
  // A policy that hides rows must stop a backup, never thin it.
  `set row_security to off`,
  `set statement_timeout to 0`,
  `set idle_in_transaction_session_timeout to 0`,
].join(';')

/** All tables, in order of name; the table of migrations is among them only if asked for. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name,
       coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = ''), '{}') as columns,
       coalesce(array_agg(a.attname::text) filter (where a.atttypid = 'xid8'::regtype), '{}') as xids
     from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> $1
     group by c.oid, c.relname order by c.relname collate "C"`,
    [MIGRATION_TABLE],
  )
  return rows
}

/** Applied migrations in order; none where there is no such table. */
export async function listMigrations(client: pg.ClientBase): Promise<{ name: string; hash: string }[]> {
  const { rows } = await client.query('select to_regclass($1) as found', [`public.${MIGRATION_TABLE}`])
  if (!rows[0].found) return []
  return (await client.query(`select name, hash from public.${MIGRATION_TABLE} order by name collate "C"`)).rows
}

/** Where every sequence (of identities too) stands. */
export async function listSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname collate "C"`,
  )
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const at = await client.query(`select last_value::text as last, is_called from ${inPublic(client, name)}`)
    sequences.push({ name, lastValue: at.rows[0].last, isCalled: at.rows[0].is_called })
  }
  return sequences
}

/** Statements that take away and give back what would judge single rows while they are loaded: foreign keys and our triggers. */
export async function listHindrances(client: pg.ClientBase): Promise<{ remove: string[]; giveBack: string[] }> {
  const keys = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace`,
  )
  const triggers = await client.query<{ table: string; name: string }>(
    `select tgrelid::regclass::text as table, quote_ident(tgname) as name from pg_trigger join pg_class c on c.oid = tgrelid
     where not tgisinternal and tgenabled = 'O' and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  )
  return {
    remove: [
      ...keys.rows.map((key) => `alter table ${key.table} drop constraint ${key.name}`),
      ...triggers.rows.map((trigger) => `alter table ${trigger.table} disable trigger ${trigger.name}`),
    ],
    giveBack: [
      ...keys.rows.map((key) => `alter table ${key.table} add constraint ${key.name} ${key.definition}`),
      ...triggers.rows.map((trigger) => `alter table ${trigger.table} enable trigger ${trigger.name}`),
    ],
  }
}

/** The quoted name of a table or sequence of ours. */
export function inPublic(client: pg.ClientBase, name: string): string {
  return `public.${client.escapeIdentifier(name)}`
}
