import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { backup as writeBackup } from '../platform/backup/backup.ts'
import { systemClock } from '../platform/clock.ts'
import { anchor, sealOnce } from '../platform/sealer.ts'
import { StartRefused } from '../platform/start-refused.ts'
import { type Data, say, withData } from './with-data.ts'

/**
 * `dondoc backup [FILE] [--demo]`: all rows of one moment and all files in one archive, read back before it takes its name.
 * The server may go on. Without FILE it lies in sao-luu/ of the data folder, named by the instant in Viet Nam.
 */
export async function backup(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { demo: { type: 'boolean' } } })
  const [file, ...more] = positionals
  if (more.length > 0) throw new Error('Chỉ cho một tên tệp; ví dụ: dondoc backup sao-luu.tar.gz')
  return withData({ demo: values.demo, beside: true, existing: true }, async (data) => {
    await sealEvents(data)
    const at = systemClock.now()
    const to = file === undefined ? await usualPath(data, at) : resolve(file)
    const { tables, rows, files, bytes } = await writeBackup({
      owner: data.databases.owner,
      store: data.store,
      to,
      at,
      say,
    })
    const size = (bytes / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })
    say(`Đã ghi ${to}: ${tables} bảng, ${rows} dòng, ${files} tệp (${size} MB trước khi nén).`)
    return 0
  })
}

/** Brings the chain of events up to now and, where a key is set, puts its seal on the head: the backup carries both. */
async function sealEvents({ config, databases }: Data): Promise<void> {
  const pool = new pg.Pool({ ...databases.app, max: 1 })
  pool.on('error', () => {})
  try {
    const { rows } = await pool.query(`select to_regclass('public.event_anchor') is not null as ours`)
    if (!rows[0].ours) throw new StartRefused('Cơ sở dữ liệu này chưa có dữ liệu của Đôn Đốc.')
    if (!config.anchorKey) return
    while ((await sealOnce(pool)) > 0);
    await anchor(pool, config.anchorKey)
  } finally {
    await pool.end()
  }
}

async function usualPath({ databases }: Data, at: Date): Promise<string> {
  const folder = join(databases.folder, 'sao-luu')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const local = new Date(at.getTime() + 7 * 3_600_000).toISOString()
  return join(folder, `dondoc-${local.slice(0, 10)}-${local.slice(11, 19).replaceAll(':', '')}.tar.gz`)
}
