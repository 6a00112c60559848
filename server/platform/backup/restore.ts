/** Brings a backup back: everything is checked before anything is touched, and a database with rows is never overwritten but set aside. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { FileStore } from '../files/files.ts'
import { readArchive, verifyBackup } from './archive.ts'
import { dropBeside, makeBeside, swapIn } from './beside.ts'
import { inPublic, listHindrances, listMigrations, listTables, PLAIN_TEXT_SETTINGS } from './catalogue.ts'
import { hashOfPart, type Manifest, tableOfPart } from './manifest.ts'
import { BackupRefused } from './refused.ts'

/**
 * `migrate` brings a database up to and including the migration named (all of this version's if none is named).
 * `force` allows a target with rows: it is kept under the name in the result, and the restored one takes its place.
 * `at` is now.
 */
export type RestoreOptions = {
  owner: pg.ClientConfig
  store: FileStore
  from: string
  at: Date
  force?: boolean
  migrate: (owner: pg.ClientConfig, upTo?: string) => Promise<unknown>
  say: (line: string) => void
}
export type RestoreResult = { tables: number; rows: number; files: number; setAside?: string }

/** Restores an archive. Throws BackupRefused; the rows that were there before are there after any failure. */
export async function restore(options: RestoreOptions): Promise<RestoreResult> {
  const { owner, say } = options
  say('Đang kiểm tra bản sao lưu.')
  const manifest = await verifyBackup(options.from)
  if (!(await hasTables(owner))) return load(owner, manifest, options)
  if (!options.force) await refuseRows(owner)
  const beside = await makeBeside(owner)
  try {
    const result = await load(beside, manifest, options)
    return { ...result, setAside: await swapIn(owner, beside, options.at) }
  } catch (error) {
    await dropBeside(owner, beside)
    throw error
  }
}

async function load(target: pg.ClientConfig, manifest: Manifest, options: RestoreOptions): Promise<RestoreResult> {
  await options.migrate(target, manifest.migrations.at(-1)?.name)
  const client = await connect(target)
  let files: number
  try {
    await refuseOtherShape(client, manifest)
    await client.query(PLAIN_TEXT_SETTINGS)
    await client.query('begin')
    files = await loadParts(client, manifest, options)
    await client.query('commit')
  } finally {
    await client.end()
  }
  await options.migrate(target)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  options.say(
    `Đã khôi phục ${manifest.tables.length} bảng, ${rows} dòng, ${files} tệp, tại thời điểm ${manifest.snapshotAt}.`,
  )
  return { tables: manifest.tables.length, rows, files }
}

// One transaction for all rows; the files come in before it is committed, so no row ever names a file that is not there.
async function loadParts(client: pg.Client, manifest: Manifest, { store, from, say }: RestoreOptions): Promise<number> {
  const { remove, giveBack } = await listHindrances(client)
  for (const statement of remove) await client.query(statement)
  const names = manifest.tables.map((table) => inPublic(client, table.name))
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`)
  let files = 0
  for await (const { name, content } of readArchive(from)) {
    const table = manifest.tables.find((candidate) => candidate.name === tableOfPart(name))
    const hash = hashOfPart(name)
    if (table) await loadRows(client, table, content)
    else if (hash && (await loadFile(store, hash, content, say))) files++
  }
  for (const { name, lastValue, isCalled } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [inPublic(client, name), lastValue, isCalled])
  }
  for (const statement of giveBack) await client.query(statement)
  await refuseOtherCounts(client, manifest)
  return files
}

async function loadRows(
  client: pg.Client,
  table: Manifest['tables'][number],
  content: AsyncIterable<Buffer>,
): Promise<void> {
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
  await pipeline(content, client.query(copyFrom(`copy ${inPublic(client, table.name)} (${columns}) from stdin`)))
}

async function loadFile(
  store: FileStore,
  hash: string,
  content: AsyncIterable<Buffer>,
  say: (line: string) => void,
): Promise<boolean> {
  const stored = await store.put(Readable.from(content), { limitBytes: Number.MAX_SAFE_INTEGER })
  if (stored.hash === hash) return true
  await store.remove(stored.hash)
  say(`Tệp ${hash} đã hỏng từ trước khi sao lưu, không khôi phục được.`)
  return false
}

async function refuseOtherShape(client: pg.Client, manifest: Manifest): Promise<void> {
  const [here, there] = [await listMigrations(client), manifest.migrations]
  const same =
    here.length === there.length &&
    here.every((one, at) => one.name === there[at]!.name && one.hash === there[at]!.hash)
  const tables = await listTables(client)
  const columnsOf = new Map(tables.map((table) => [table.name, [...table.columns].sort().join()]))
  const sameTables =
    tables.length === manifest.tables.length &&
    manifest.tables.every((table) => columnsOf.get(table.name) === [...table.columns].sort().join())
  if (same && sameTables) return
  throw new BackupRefused(
    `Bản sao lưu ở bước nâng cấp ${there.at(-1)?.name ?? 'đầu tiên'}, khác với phiên bản chương trình này; hãy khôi phục bằng phiên bản đã sao lưu rồi nâng cấp.`,
  )
}

async function refuseOtherCounts(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const { name, rows } of manifest.tables) {
    const { rows: counted } = await client.query(`select count(*)::text as n from ${inPublic(client, name)}`)
    if (Number(counted[0].n) !== rows)
      throw new BackupRefused(
        `Bảng ${name} có ${counted[0].n} dòng sau khi nạp, bảng kê ghi ${rows}; không khôi phục gì.`,
      )
  }
}

async function hasTables(owner: pg.ClientConfig): Promise<boolean> {
  const client = await connect(owner)
  try {
    const { rows } = await client.query(
      `select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') limit 1`,
    )
    return rows.length > 0
  } finally {
    await client.end()
  }
}

async function refuseRows(owner: pg.ClientConfig): Promise<void> {
  const client = await connect(owner)
  try {
    for (const { name } of await listTables(client)) {
      const { rows } = await client.query(`select 1 from ${inPublic(client, name)} limit 1`)
      if (rows.length > 0)
        throw new BackupRefused(
          `Cơ sở dữ liệu ${client.database} đã có dữ liệu (bảng ${name}); thêm --force để khôi phục, dữ liệu cũ được giữ lại dưới tên khác.`,
        )
    }
  } finally {
    await client.end()
  }
}

async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...config, application_name: 'dondoc restore' })
  client.on('error', () => {})
  await client.connect()
  return client
}
