// A real database for every test file: one embedded server for the run (global-setup), one template migrated once, a copy of it per file (70 ms).
import pg from 'pg'
import { inject } from 'vitest'
import { dropDatabase } from '../server/platform/backup/beside.ts'
import type { Databases } from '../server/platform/databases.ts'

export type TestServer = { owner: pg.ClientConfig; app: pg.ClientConfig; template: string; folder: string }
declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestServer
  }
}

let made = 0

/** A fresh copy of the template; drop() at the end of the file. */
export async function makeDatabase(): Promise<Databases & { name: string; drop(): Promise<void> }> {
  const server = inject('postgres')
  const name = `test_${process.pid}_${Date.now().toString(36)}_${made++}`
  await asOwner(server, (client) => client.query(`create database ${name} template ${server.template}`))
  const at = (config: pg.ClientConfig): pg.ClientConfig => ({ ...config, database: name })
  return {
    name,
    owner: at(server.owner),
    app: at(server.app),
    listen: at(server.app),
    appRole: 'dondoc_app',
    folder: server.folder,
    notes: [],
    stop: async () => {},
    drop: () => asOwner(server, (client) => dropDatabase(client, name)),
  }
}

async function asOwner<T>(server: TestServer, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(server.owner)
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
