/** The embedded PostgreSQL: one data folder, one server process, ours to start, adopt and stop. */
import { realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { bringUp } from './bring-up.ts'
import { ensureCluster, readSecrets, refuseOtherMajor, type Secrets } from './cluster.ts'
import { renewCollations } from './collation.ts'
import { clientConfig } from './connect.ts'
import { isTaken, refuseTaken, takeOwnership, watchOwnership } from './ownership.ts'
import { serverProcess } from './pid-file.ts'
import { clusterFolder, refuseClosed, sharedHome } from './place.ts'
import { type ServerSite, shutDown } from './postmaster.ts'
import { choosePrograms, type Programs, preparePrograms } from './programs.ts'
import { plainRefusal } from './refusals.ts'
import { limitServerLog } from './server-log.ts'
import { canEnter, type ServerUser, serverUser } from './server-user.ts'
import type { Listening } from './settings.ts'

/** A running server. `stop` ends it within 10 s (or, where another process owns it, only lets go); it may be called twice. */
export type EmbeddedPostgres = {
  config(role: 'owner' | 'app', database?: string): pg.ClientConfig
  stop(): Promise<void>
  folder: string
  pid: number
}

/** `exclusive: false` lets tools use a server that another process owns; where none runs they start it and own it as usual. */
export type StartOptions = {
  folder: string
  say: (line: string) => void
  exclusive?: boolean
  onLost?: (reason: string) => void
}

const PROJECT_FOLDER = fileURLToPath(new URL('../../..', import.meta.url))

/** Starts (or adopts) the server on a data folder. Throws StartRefused with one plain Vietnamese sentence. */
export async function startEmbedded(options: StartOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder)
  try {
    const { site, version } = prepare(folder)
    const secrets = readSecrets(folder)
    const listening = await bringUp(site, { folder, secrets, version, say: options.say })
    if (options.exclusive === false && (await isTaken(listening, secrets)))
      return attached(site, listening, secrets, folder)
    return await own(site, listening, { ...options, folder, secrets })
  } catch (error) {
    throw plainRefusal(error, folder)
  }
}

function prepare(folder: string): { site: ServerSite; version: string } {
  const { user, programs, version } = findPrograms(folder)
  ensureCluster(folder, programs, user)
  // The real path, as the server will show it in the list of processes.
  const cluster = realpathSync(clusterFolder(folder))
  refuseOtherMajor(folder, cluster, version)
  return { site: { cluster, log: join(folder, 'database', 'server.log'), programs, user }, version }
}

/** The programs for a data folder, ready to run, whose user they need, and their version such as "17.10". Throws StartRefused. */
export function findPrograms(folder: string): { user: ServerUser | undefined; programs: Programs; version: string } {
  const user = serverUser(clusterFolder(folder))
  if (!canEnter(user, folder)) refuseClosed(folder, user)
  const programs = choosePrograms(user, user ? sharedHome(PROJECT_FOLDER) : folder)
  return { user, programs, version: preparePrograms(programs, user) }
}

async function own(
  site: ServerSite,
  listening: Listening,
  options: StartOptions & { secrets: Secrets },
): Promise<EmbeddedPostgres> {
  const { folder, secrets, say } = options
  const client = await takeOwnership(listening, secrets)
  if (!client) return refuseTaken(folder, listening, secrets)
  await renewCollations(listening, secrets, say).catch((error) => client.end().then(() => Promise.reject(error)))
  const serverPid = serverProcess(site.cluster)!.pid
  const watch = watchOwnership({ client, listening, secrets, serverPid, onLost: options.onLost ?? say })
  const endLog = limitServerLog(site.log)
  let stopping: Promise<void> | undefined
  const stop = async () => {
    watch.rest()
    endLog()
    await shutDown(site)
    await watch.close()
  }
  return { ...handle(listening, secrets, folder, serverPid), stop: () => (stopping ??= stop()) }
}

function attached(site: ServerSite, listening: Listening, secrets: Secrets, folder: string): EmbeddedPostgres {
  return handle(listening, secrets, folder, serverProcess(site.cluster)?.pid ?? 0)
}

function handle(listening: Listening, secrets: Secrets, folder: string, pid: number): EmbeddedPostgres {
  return {
    config: (role, database = 'dondoc') => clientConfig(listening, secrets, role, database),
    stop: async () => {},
    folder,
    pid,
  }
}
