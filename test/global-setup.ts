import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { loadShippedSets } from '../server/modules/frameworks/actions/load-shipped.ts'
import { openDatabase } from '../server/platform/db.ts'
import { startEmbedded } from '../server/platform/embedded-postgres/start.ts'
import { migrate } from '../server/platform/migrate.ts'

/** One embedded server for the whole run; its template is migrated and given the shipped sets once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-test-'))
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded({ folder, say: () => {} })
  const client = new pg.Client(embedded.config('owner'))
  await client.connect()
  await client.query('create database test_template')
  await client.end()
  await migrate(embedded.config('owner', 'test_template'), 'dondoc_app')
  // What a crash would lose is lost with the test: no commit waits for the disk. Each role says so of itself.
  for (const role of ['owner', 'app'] as const) {
    const own = new pg.Client(embedded.config(role))
    await own.connect()
    await own.query('alter role current_user set synchronous_commit = off')
    await own.end()
  }
  const database = openDatabase(embedded.config('app', 'test_template'))
  await database.write((tx) => loadShippedSets(tx, new Date('2024-01-01T00:00:00+07:00')))
  await database.close()
  project.provide('postgres', {
    owner: embedded.config('owner'),
    app: embedded.config('app'),
    template: 'test_template',
    folder,
  })
  return async () => {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
