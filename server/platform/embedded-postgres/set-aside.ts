import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from '../start-refused.ts'
import { serverProcess } from './pid-file.ts'
import { clusterFolder } from './place.ts'

/**
 * Gives the database of a data folder another name beside it, so that a new one can be made in its place.
 * `putBack` removes what was made meanwhile and gives the name back. Throws StartRefused while a server runs on it.
 */
export function setDatabaseAside(folder: string, at: Date): { kept: string; putBack: () => void } {
  const running = serverProcess(clusterFolder(folder))
  if (running)
    throw new StartRefused(
      `PostgreSQL cũ (tiến trình ${running.pid}) còn chạy trên ${folder}; hãy dừng Đôn Đốc cũ trước.`,
    )
  const database = join(folder, 'database')
  const kept = join(folder, `database-${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}`)
  if (existsSync(kept)) throw new StartRefused(`Đã có thư mục ${kept}; hãy thử lại.`)
  renameSync(database, kept)
  return {
    kept,
    putBack() {
      rmSync(database, { recursive: true, force: true })
      renameSync(kept, database)
    },
  }
}
