/** One file that holds everything: all rows of one moment, where the sequences stand, and the files. */
import { existsSync, rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { FileMissing, type FileStore } from '../files/files.ts'
import { type ArchiveWriter, verifyBackup, writeArchive } from './archive.ts'
import { inPublic, listMigrations, listSequences, listTables, PLAIN_TEXT_SETTINGS, type Table } from './catalogue.ts'
import { filePart, MANIFEST_NAME, type Manifest, tablePart } from './manifest.ts'
import { BackupRefused } from './refused.ts'

export type BackupOptions = {
  owner: pg.ClientConfig
  store: FileStore
  to: string
  at: Date
  say: (line: string) => void
}
export type BackupResult = { tables: number; rows: number; files: number; bytes: number }

// Rows are gathered up to this much before they are written, since tar wants a size first.
const PART_BYTES = 8 * 1024 * 1024

const README = `Đây là bản sao lưu của Đôn Đốc: tệp tar nén gzip.
tables/<bảng>/<số>.copy  các dòng của bảng theo khuôn dạng văn bản của lệnh COPY trong PostgreSQL, cột theo thứ tự ghi ở manifest.json
files/<sha256>           nội dung từng tệp, tên là mã băm của nó
manifest.json            bảng kê: bước nâng cấp, bảng, cột, số dòng, dãy số, mã băm của từng phần
Khôi phục bằng lệnh: dondoc restore <tệp này>
`

/**
 * Writes a backup to a new file and reads it back before it takes its name. The server may go on working meanwhile.
 * `at` is now. Throws BackupRefused; on any failure nothing is left at `to`.
 */
export async function backup(options: BackupOptions): Promise<BackupResult> {
  const { to, say } = options
  if (existsSync(to)) throw new BackupRefused(`Đã có tệp ${to}; hãy chọn tên khác.`)
  const making = `${to}.making-${process.pid}`
  const archive = writeArchive(making, options.at)
  // Also where an interrupt ends the process in the middle.
  const forget = () => rmSync(making, { force: true })
  process.once('exit', forget)
  try {
    const result = await fillArchive(archive, options)
    await archive.close()
    say('Đang đọc lại bản sao lưu để kiểm tra.')
    await verifyBackup(making)
    await rename(making, to)
    await syncFolder(dirname(to))
    return result
  } catch (error) {
    await archive.abort()
    await rm(making, { force: true })
    throw plainFault(error, to)
  } finally {
    process.off('exit', forget)
  }
}

async function fillArchive(archive: ArchiveWriter, options: BackupOptions): Promise<BackupResult> {
  const readme = Buffer.from(README)
  await archive.add('README.txt', readme.length, [readme])
  const rows = await addRows(archive, options)
  // After the snapshot: files come before the rows that name them, so every file of a row is in the list.
  const files = await addFiles(archive, options)
  const manifest: Manifest = { format: 'dondoc-backup', version: 1, ...rows, parts: [...archive.parts] }
  const text = Buffer.from(JSON.stringify(manifest))
  await archive.add(MANIFEST_NAME, text.length, [text])
  const bytes = archive.parts.reduce((sum, part) => sum + part.size, 0)
  return { tables: rows.tables.length, rows: rows.tables.reduce((sum, table) => sum + table.rows, 0), files, bytes }
}

type Rows = Omit<Manifest, 'format' | 'version' | 'parts'>

async function addRows(archive: ArchiveWriter, { owner, say }: BackupOptions): Promise<Rows> {
  const client = new pg.Client({ ...owner, application_name: 'dondoc backup' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(PLAIN_TEXT_SETTINGS)
    await client.query('begin isolation level repeatable read, read only')
    const { rows } = await client.query<{ at: string; version: string }>(
      `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, current_setting('server_version') as version`,
    )
    const migrations = await listMigrations(client)
    const tables: Rows['tables'] = []
    for (const table of await listTables(client)) {
      tables.push({ name: table.name, columns: table.columns, rows: await addTable(archive, client, table) })
    }
    // Numbers only grow, so reading them last never gives one out twice.
    const sequences = await listSequences(client)
    await client.query('commit')
    say(`Đã sao ${tables.length} bảng.`)
    return { snapshotAt: rows[0]!.at, postgres: rows[0]!.version, migrations, tables, sequences }
  } finally {
    await client.end()
  }
}

async function addTable(archive: ArchiveWriter, client: pg.Client, table: Table): Promise<number> {
  // Transaction numbers mean nothing on another server: they become 0 there.
  const columns = table.columns.map((name) => (table.xids.includes(name) ? `'0'::xid8` : client.escapeIdentifier(name)))
  const stream = client.query(
    copyTo(`copy (select ${columns.join(', ')} from only ${inPublic(client, table.name)}) to stdout`),
  )
  let gathered: Buffer[] = []
  let size = 0
  let no = 0
  const flush = async () => {
    if (size > 0) await archive.add(tablePart(table.name, ++no), size, gathered)
    gathered = []
    size = 0
  }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    gathered.push(Buffer.from(chunk))
    size += chunk.length
    // Each part is loaded by a COPY of its own, so it ends where a row ends: a raw line feed is nothing else in this format.
    if (size >= PART_BYTES && chunk.at(-1) === 0x0a) await flush()
  }
  await flush()
  return stream.rowCount
}

async function addFiles(archive: ArchiveWriter, { store, say }: BackupOptions): Promise<number> {
  let count = 0
  for await (const { hash, size } of store.list()) {
    try {
      await archive.add(filePart(hash), size, (await store.open(hash)) as AsyncIterable<Buffer>)
      count++
      // One file spoilt by its disk must be known, but must not keep all the rest from being saved.
      if (archive.parts.at(-1)!.sha256 !== hash) say(`Tệp ${hash} trong kho đã hỏng: nội dung không khớp mã băm.`)
    } catch (error) {
      // Swept since it was listed: then no row names it.
      if (!(error instanceof FileMissing)) throw error
    }
  }
  say(`Đã sao ${count} tệp.`)
  return count
}

function plainFault(error: unknown, to: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new BackupRefused(`Đĩa chứa ${to} đã đầy; chưa có bản sao lưu nào được ghi.`, { cause: error })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new BackupRefused(`Không đủ quyền ghi ${to}.`, { cause: error })
  if (code === 'ENOENT') return new BackupRefused(`Không có thư mục ${dirname(to)}.`, { cause: error })
  return error
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
