// What the commands on data share: the server's own environment, its databases and files opened and stopped, faults as one sentence.

import { existsSync } from 'node:fs'
import { BackupRefused } from '../platform/backup/refused.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { type Databases, openDatabases, openFiles, projectFolder } from '../platform/databases.ts'
import { clusterFolder, dataPlace } from '../platform/embedded-postgres/place.ts'
import type { FileStore } from '../platform/files/files.ts'
import { refusalOf } from '../platform/refusal.ts'
import { StartRefused } from '../platform/start-refused.ts'

export type Data = { config: Config; databases: Databases; store: FileStore }

/**
 * `beside`: a running server goes on meanwhile; without it the data must be ours alone.
 * `existing`: a data folder that is not there is refused instead of made. `aside`: what is said on the way goes to stderr, so that only the answer is printed.
 */
export type Wish = { demo?: boolean; beside?: boolean; existing?: boolean; aside?: boolean }

export const say = (line: string) => console.log(line)

/** Opens the data that the environment names, does the work and lets go of them, also at an interrupt. Throws one plain sentence. */
export async function withData<T>(wish: Wish, work: (data: Data) => Promise<T>): Promise<T> {
  return plainly(async () => {
    const config = readConfig(process.env)
    const name = wish.demo ? 'demo' : 'data'
    if (wish.existing && !config.database) refuseMissing(config, name)
    const onTheWay = wish.aside ? (line: string) => console.error(line) : say
    const databases = await openDatabases(config, { name, say: onTheWay, exclusive: !wish.beside })
    const letGo = stopAtSignals(databases)
    try {
      return await work({ config, databases, store: openFiles(config, databases.folder) })
    } finally {
      letGo()
      await databases.stop()
    }
  })
}

/** Any fault of the work as an Error whose message is one plain sentence. */
export async function plainly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof BackupRefused || cause instanceof StartRefused) throw cause
    throw new Error(refusalOf(cause, 'Không làm được'), { cause })
  }
}

function refuseMissing(config: Config, name: 'data' | 'demo'): void {
  const { folder } = dataPlace({ wanted: config.data, projectFolder, name })
  if (!existsSync(clusterFolder(folder))) throw new StartRefused(`Chưa có dữ liệu nào ở ${folder}.`)
}

// PostgreSQL runs in a session of its own, so Ctrl+C does not reach it: it would be left behind.
function stopAtSignals(databases: Databases): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const stop = () => void databases.stop().finally(() => process.exit(1))
  for (const signal of signals) process.on(signal, stop)
  return () => {
    for (const signal of signals) process.off(signal, stop)
  }
}
