import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { listKept } from '../platform/backup/beside.ts'
import { restore as bringBack } from '../platform/backup/restore.ts'
import { systemClock } from '../platform/clock.ts'
import { migrate } from '../platform/migrate.ts'
import { type Data, say, withData } from './with-data.ts'

/**
 * `dondoc restore FILE [--force] [--demo]`: brings a backup back and up to this version. The server must be stopped. With
 * --force a database that has rows is set aside under another name, never overwritten.
 */
export async function restore(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { demo: { type: 'boolean' }, force: { type: 'boolean' } },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0)
    throw new Error('Hãy cho đúng một bản sao lưu; ví dụ: dondoc restore sao-luu.tar.gz')
  return withData({ demo: values.demo }, async (data) => {
    await restoreInto(data, resolve(file), values.force)
    return 0
  })
}

/** Restores an archive into open data and says where older rows are kept. */
export async function restoreInto({ databases, store }: Data, from: string, force = false): Promise<void> {
  const { setAside } = await bringBack({
    owner: databases.owner,
    store,
    from,
    at: systemClock.now(),
    force,
    migrate: (owner, upTo) => migrate(owner, databases.appRole, upTo),
    say,
  })
  if (!setAside) return
  say(`Dữ liệu cũ được giữ lại trong cơ sở dữ liệu ${setAside}.`)
  const kept = await listKept(databases.owner)
  if (kept.length > 1) say(`Từ các lần khôi phục trước còn giữ ${kept.length - 1} cơ sở dữ liệu nữa.`)
  say('Dữ liệu cũ không tự mất đi; khi chắc chắn không cần nữa, gõ dondoc forget để xem và bỏ.')
}
