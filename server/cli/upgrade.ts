import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { verifyBackup } from '../platform/backup/archive.ts'
import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { projectFolder } from '../platform/databases.ts'
import { otherMajor } from '../platform/embedded-postgres/cluster.ts'
import { clusterFolder, dataPlace } from '../platform/embedded-postgres/place.ts'
import { setDatabaseAside } from '../platform/embedded-postgres/set-aside.ts'
import { findPrograms } from '../platform/embedded-postgres/start.ts'
import { restoreInto } from './restore.ts'
import { plainly, say, withData } from './with-data.ts'

/**
 * `dondoc upgrade [FILE] [--demo]`: for a data folder that another major version of PostgreSQL made, which ours cannot open.
 * Without FILE it says what to do; with the backup that the old version wrote it sets the old database aside and restores.
 */
export async function upgrade(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { demo: { type: 'boolean' } } })
  const [file, ...more] = positionals
  if (more.length > 0) throw new Error('Chỉ cho một bản sao lưu; ví dụ: dondoc upgrade sao-luu.tar.gz')
  return plainly(async () => {
    const found = lookAt(values.demo)
    if (typeof found === 'string') say(found)
    else if (file === undefined) explain(found)
    else await exchange(found.folder, resolve(file), values.demo)
    return 0
  })
}

type Old = { folder: string; made: string; version: string }

/** The data folder of another major, or why there is nothing to do. */
function lookAt(demo = false): Old | string {
  const config = readConfig(process.env)
  if (config.database) return 'Đang dùng PostgreSQL ở DATABASE_URL: việc nâng cấp máy chủ đó thuộc quản trị của nó.'
  const { folder } = dataPlace({ wanted: config.data, projectFolder, name: demo ? 'demo' : 'data' })
  const cluster = clusterFolder(folder)
  if (!existsSync(cluster)) return `Chưa có dữ liệu nào ở ${folder}: không có gì phải chuyển.`
  const { version } = findPrograms(folder)
  const made = otherMajor(cluster, version)
  return made === undefined ? `Dữ liệu ở ${folder} đã hợp với PostgreSQL ${version} đi kèm.` : { folder, made, version }
}

function explain({ folder, made, version }: Old): void {
  say(`Dữ liệu ở ${folder} do PostgreSQL ${made} tạo; bản đi kèm là ${version}, không mở thẳng được. Hãy làm hai bước:`)
  say('1. Bằng phiên bản Đôn Đốc cũ, ghi một bản sao lưu: dondoc backup /nơi/khác/sao-luu.tar.gz')
  say('2. Dừng bản cũ, rồi bằng phiên bản này: dondoc upgrade /nơi/khác/sao-luu.tar.gz')
  say('Bước 2 đổi tên cơ sở dữ liệu cũ để giữ lại, tạo cơ sở dữ liệu mới và khôi phục bản sao lưu vào đó.')
}

async function exchange(folder: string, from: string, demo: boolean | undefined): Promise<void> {
  const { snapshotAt } = await verifyBackup(from)
  const { kept, putBack } = setDatabaseAside(folder, systemClock.now())
  try {
    await withData({ demo }, (data) => restoreInto(data, from))
  } catch (error) {
    putBack()
    throw error
  }
  say(`Đã chuyển theo bản sao lưu lúc ${snapshotAt}; cơ sở dữ liệu cũ được giữ ở ${kept}.`)
}
