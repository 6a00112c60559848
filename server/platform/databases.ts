// Where the data of a configuration lie: its database, found or started, and its files. Nothing of the modules is loaded for it, so that a command on data starts at once.
import { join, resolve } from 'node:path'
import pg from 'pg'
import type { Config } from './config.ts'
import { dataPlace, ownFolder } from './embedded-postgres/place.ts'
import { startEmbedded } from './embedded-postgres/start.ts'
import { type FileStore, openFileStore } from './files/files.ts'

export const projectFolder = resolve(import.meta.dirname, '../..')

/** Where the database answers, for each of the two roles. */
export type Databases = {
  owner: pg.ClientConfig
  app: pg.ClientConfig
  listen: pg.ClientConfig
  appRole: string | undefined
  stop(): Promise<void>
  folder: string
  notes: string[]
}

/** Finds or starts the database of a configuration. @throws StartRefused */
export async function openDatabases(
  config: Config,
  options: { name: 'data' | 'demo'; say: (line: string) => void; onLost?: (why: string) => void; exclusive?: boolean },
): Promise<Databases> {
  const wish = { wanted: config.data, projectFolder, name: options.name }
  if (config.database) {
    const { url, ownerUrl, listenUrl, oneRole } = config.database
    const notes = oneRole
      ? ['Cơ sở dữ liệu chạy bằng một vai trò duy nhất; `dondoc roles` in câu lệnh tách hai vai trò.']
      : []
    // A client that never connects: it reads the URL, and what the URL leaves out, by the same rules as those that do.
    const appRole = oneRole ? undefined : new pg.Client({ connectionString: url }).user
    return {
      owner: { connectionString: ownerUrl },
      app: { connectionString: url },
      listen: { connectionString: listenUrl },
      appRole,
      stop: async () => {},
      folder: ownFolder(wish),
      notes,
    }
  }
  const place = dataPlace(wish)
  for (const note of place.notes) options.say(note)
  const embedded = await startEmbedded({
    folder: place.folder,
    say: options.say,
    onLost: options.onLost,
    exclusive: options.exclusive,
  })
  return {
    owner: embedded.config('owner'),
    app: embedded.config('app'),
    listen: embedded.config('app'),
    appRole: 'dondoc_app',
    stop: () => embedded.stop(),
    folder: place.folder,
    notes: [],
  }
}

/** The store of files of a configuration: S3 where it is named, else in the data folder. */
export function openFiles(config: Config, folder: string): FileStore {
  return openFileStore(config.s3 ? { s3: { ...config.s3, forcePathStyle: true } } : { folder: join(folder, 'files') })
}
