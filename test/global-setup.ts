import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../server/platform/embedded-postgres/start.ts'
import { migrate } from '../server/platform/migrate.ts'

/** One embedded server for the whole run; its template is migrated once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-test-'))
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded({ folder, say: () => {} })
  const client = new pg.Client(embedded.config('owner'))
  await client.connect()
  await client.query('create database test_template')
  await client.end()
  await migrate(embedded.config('owner', 'test_template'), 'dondoc_app')
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
