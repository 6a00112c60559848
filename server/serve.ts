// From a checked configuration to a server that answers, and back: every part is started here in order and stopped in reverse.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { z } from 'zod'
import { modules } from './app.ts'
import { loadShippedSets } from './modules/frameworks/actions/load-shipped.ts'
import { entering } from './modules/identity/queries.ts'
import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { type Databases, openFiles } from './platform/databases.ts'
import { type Database, openDatabase } from './platform/db.ts'
import type { RouteRow } from './platform/http.ts'
import { startJobs, type TimetableLine } from './platform/jobs.ts'
import { openLive } from './platform/live.ts'
import type { Log } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { anchor, startSealer } from './platform/sealer.ts'
import { openServer, type ServerParts } from './platform/server.ts'
import { StartRefused } from './platform/start-refused.ts'
import { webFolder } from './platform/web-folder.ts'

export type Serving = {
  app: FastifyInstance
  table: RouteRow[]
  parts: ServerParts
  address: string
  database: Database
  stop(): Promise<void>
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
