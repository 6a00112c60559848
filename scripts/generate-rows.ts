// Writes server/platform/rows.gen.ts: one type a table, from the migrated database, with the SQL comments as documentation.
// `npm run rows` starts an embedded database in a folder of its own, migrates it and reads it; a test fails when the file is behind the migrations.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../server/platform/embedded-postgres/start.ts'
import { migrate } from '../server/platform/migrate.ts'

type Column = {
  table: string
  column: string
  type: string
  nullable: boolean
  given: 'always' | 'default' | 'no'
  comment: string | null
  tableComment: string | null
}

const typescriptOf: Record<string, string> = {
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'number',
  text: 'string',
  uuid: 'string',
  inet: 'string',
  daterange: 'string',
  date: 'string',
  xid8: 'string',
  bool: 'boolean',
  bytea: 'Buffer',
  timestamptz: 'Instant',
  jsonb: 'Json',
  _int2: 'number[]',
  _int4: 'number[]',
  _text: 'string[]',
}

/** The text of rows.gen.ts for a database that stands at this version. */
export async function rowsOf(client: pg.Client | pg.ClientBase): Promise<string> {
  const { rows } = await client.query<Column>(`
    select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
      case when a.attidentity = 'a' or a.attgenerated <> '' then 'always' when a.atthasdef then 'default' else 'no' end as given,
      col_description(c.oid, a.attnum) as comment, obj_description(c.oid) as "tableComment"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname collate "C", a.attnum`)
  const tables = Map.groupBy(rows, (row) => row.table)
  const types = [...tables].map(
    ([table, columns]) =>
      `${doc(columns[0]!.tableComment)}export type ${pascal(table)}Row = {\n${columns.map(line).join('')}}\n`,
  )
  const list = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)}Row\n`).join('')
  return `${head}\n${types.join('\n')}\nexport type DB = {\n${list}}\n`
}

const head = `// Made by scripts/generate-rows.ts from the migrated database; never edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Instant = ColumnType<Date, Date | string, Date | string>
type GivenInstant = ColumnType<Date, Date | string | undefined, Date | string>
// biome-ignore lint/suspicious/noExplicitAny: what lies in a jsonb column is typed by the contract that wrote it
type Json = ColumnType<any, string, string>
// biome-ignore lint/suspicious/noExplicitAny: as above
type GivenJson = ColumnType<any, string | undefined, string>
`

function line({ column, type, nullable, given, comment }: Column): string {
  const plain = typescriptOf[type]
  if (!plain) throw new Error(`no type for ${type} of ${column}`)
  if ((plain === 'Instant' || plain === 'Json') && given === 'default' && !nullable)
    return commented(comment, `  ${column}: Given${plain}\n`)
  const withNull = nullable ? `${plain} | null` : plain
  const wrapped =
    given === 'always' ? `GeneratedAlways<${withNull}>` : given === 'default' ? `Generated<${withNull}>` : withNull
  return commented(comment, `  ${column}: ${wrapped}\n`)
}

const commented = (comment: string | null, text: string) => (comment ? `  /** ${comment} */\n` : '') + text

const doc = (comment: string | null) => (comment ? `/** ${comment} */\n` : '')
const pascal = (name: string) => name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

if (process.argv[1] === import.meta.filename) {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-rows-'))
  await chmod(folder, 0o755)
  const embedded = await startEmbedded({ folder, say: () => {} })
  const client = new pg.Client(embedded.config('owner'))
  try {
    await migrate(embedded.config('owner'), 'dondoc_app')
    await client.connect()
    await writeFile(join(import.meta.dirname, '../server/platform/rows.gen.ts'), await rowsOf(client))
  } finally {
    await client.end()
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
