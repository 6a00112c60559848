// From a checked configuration to a server that answers, and back: every part is started here in order and stopped in reverse.
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { z } from 'zod'
import { modules } from './app.ts'
import { loadShippedSets } from './modules/frameworks/actions/load-shipped.ts'
import { entering } from './modules/identity/queries.ts'
import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { type Database, openDatabase } from './platform/db.ts'
import { dataPlace, ownFolder } from './platform/embedded-postgres/place.ts'
import { startEmbedded } from './platform/embedded-postgres/start.ts'
import { type FileStore, openFileStore } from './platform/files/files.ts'
import type { RouteRow } from './platform/http.ts'
import { startJobs, type TimetableLine } from './platform/jobs.ts'
import { openLive } from './platform/live.ts'
import type { Log } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { anchor, startSealer } from './platform/sealer.ts'
import { openServer, type ServerParts } from './platform/server.ts'
import { StartRefused } from './platform/start-refused.ts'

export const projectFolder = resolve(import.meta.dirname, '..')
export const webFolder = join(projectFolder, 'dist/web')

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
export type Serving = {
  app: FastifyInstance
  table: RouteRow[]
  parts: ServerParts
  address: string
  database: Database
  stop(): Promise<void>
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

/** Migrates, builds the server, does what is to be done before, and listens. The caller stops what it gave. @throws StartRefused */
export async function serve(
  databases: Databases,
  options: { config: Config; clock: Clock; log: Log; before?: (serving: Serving) => Promise<void> },
): Promise<Serving> {
  const { config, clock, log } = options
  await migrate(databases.owner, databases.appRole)
  await mkdir(join(databases.folder, 'files'), { recursive: true, mode: 0o700 })
  const files = openFiles(config, databases.folder)
  const database = openDatabase(databases.app)
  try {
    await database.write((tx) => loadShippedSets(tx, clock.now()))
  } catch (error) {
    await database.close()
    throw error
  }
  const ownerPool = quietPool(databases.owner, 4)
  const sealerPool = quietPool(databases.app, 1)
  const live = openLive(databases.listen, log)
  const parts: ServerParts = {
    database,
    clock,
    files,
    live,
    log,
    entering,
    web: webFolder,
    registers: modules.flatMap((module) => module.routes ?? []),
    notes: databases.notes,
    secureCookie: config.secureCookie,
  }
  const { app, table } = await openServer(parts)
  const runner = await startJobs({
    pool: ownerPool,
    jobs: [...modules.flatMap((module) => module.jobs?.(parts) ?? []), ...anchorJob(sealerPool, config.anchorKey)],
    timetable: [...modules.flatMap((module) => module.timetable ?? []), ...(config.anchorKey ? [anchorLine] : [])],
    log,
  })
  const sealer = startSealer(sealerPool, log)
  const serving: Serving = {
    app,
    table,
    parts,
    address: '',
    database,
    async stop() {
      await live.close()
      await app.close()
      await runner.stop()
      await sealer.stop()
      await Promise.all([database.close(), ownerPool.end(), sealerPool.end()])
    },
  }
  try {
    await options.before?.(serving)
    serving.address = await listen(app, config)
    return serving
  } catch (error) {
    await serving.stop()
    throw error
  }
}

async function listen(app: FastifyInstance, config: Config): Promise<string> {
  try {
    return await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === 'EADDRINUSE')
      throw new StartRefused(`Cổng ${config.port} đang có chương trình khác dùng; hãy chọn cổng khác bằng PORT=…`)
    if (code === 'EACCES')
      throw new StartRefused(`Không có quyền mở cổng ${config.port}; hãy chọn cổng từ 1024 trở lên bằng PORT=…`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartRefused(`Máy này không có địa chỉ ${config.host}; hãy sửa HOST.`)
    throw error
  }
}

const anchorLine: TimetableLine = {
  job: 'anchor-events',
  cron: '0 * * * *',
  words: 'mỗi giờ: đóng dấu đầu chuỗi sự kiện bằng khóa giữ ngoài cơ sở dữ liệu',
}

function anchorJob(pool: pg.Pool, key: string | undefined) {
  if (!key) return []
  return [{ name: 'anchor-events', payload: z.object({}).loose(), run: () => anchor(pool, key) }]
}

function quietPool(config: pg.ClientConfig, max: number): pg.Pool {
  const pool = new pg.Pool({ ...config, max })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** True where the page was built; without it only the API answers. */
export const webIsBuilt = (): boolean => existsSync(join(webFolder, 'index.html'))
