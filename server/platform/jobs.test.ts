// What a killed process was at is taken up by the others at once, and what a living one is at is left to it.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeDatabase } from '../../test/database.ts'
import { type Job, startJobs } from './jobs.ts'
import { freeJobsOfTheDead } from './living-workers.ts'
import { openLog } from './log.ts'
import { migrate } from './migrate.ts'

let database: Awaited<ReturnType<typeof makeDatabase>>
const pools: pg.Pool[] = []
beforeAll(async () => {
  database = await makeDatabase()
  await migrate(database.owner, database.appRole)
})
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await database?.drop()
})

const openPool = () => {
  const pool = new pg.Pool({ ...database.owner, max: 4 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  pools.push(pool)
  return pool
}
const job = (name: string, run: () => Promise<void>): Job => ({ name, payload: z.object({}).loose(), run })
const work = (jobs: Job[]) => startJobs({ pool: openPool(), jobs, timetable: [], log: openLog('silent') })
const ask = (name: string) => pools[0]!.query('select graphile_worker.add_job($1)', [name])
const lockedBy = async (name: string): Promise<string[]> => {
  const { rows } = await pools[0]!.query('select locked_by from graphile_worker.jobs where task_identifier = $1', [
    name,
  ])
  return rows.map((row) => row.locked_by)
}

describe('two processes on one queue', () => {
  it('a job of a process that is gone begins anew as soon as another starts', async () => {
    openPool()
    await ask('left')
    await pools[0]!.query(
      `update graphile_worker._private_jobs set locked_by = 'pool-of-the-dead', locked_at = now() where id = (select id from graphile_worker.jobs where task_identifier = 'left')`,
    )
    const done = Promise.withResolvers<void>()
    const living = await work([job('left', async () => done.resolve())])
    await done.promise
    await living.stop()
  })

  it('a job of a process that lives stays with it, until that process is gone', async () => {
    const begun = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    let runs = 0
    const slow = job('slow', async () => {
      runs += 1
      begun.resolve()
      await goOn.promise
    })
    const one = await work([slow])
    await ask('slow')
    await begun.promise
    const [holder] = await lockedBy('slow')
    expect(holder).toMatch(/^pool-/)
    const other = await work([slow])
    await freeJobsOfTheDead(pools[0]!)
    expect([await lockedBy('slow'), runs]).toEqual([[holder], 1])

    // As a killed process leaves it: its sessions are closed, the row stays locked.
    await pools[0]!.query(
      `select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
       and pid <> pg_backend_pid() and (classid::bigint << 32 | objid::bigint) = hashtextextended($1, 7340013)`,
      [holder],
    )
    await freeJobsOfTheDead(pools[0]!)
    await expect.poll(() => runs, { timeout: 5000 }).toBe(2)
    goOn.resolve()
    await Promise.all([one.stop(), other.stop()])
  })
})
