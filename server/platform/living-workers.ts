// Which processes that work the queue are alive. The queue itself would wait four hours before it gives the job of a killed process to another;
// a lock of a session, named by the process's pool of workers, is free as soon as PostgreSQL notices that its holder is gone.
import type { WorkerEvents } from 'graphile-worker'
import pg from 'pg'

const lockOf = (id: string) => `hashtextextended(${id}, 7340013)`

/** Holds the lock of the worker pool that begins on these events, over a connection of its own; one that broke is made anew a second later. */
export function holdAsLiving(pool: pg.Pool, events: WorkerEvents): { end(): Promise<void> } {
  let client: pg.Client | undefined
  let ended = false
  const hold = async (id: string): Promise<void> => {
    if (ended) return
    const one = new pg.Client(pool.options)
    client = one
    one.on('error', () => {})
    one.once('end', () => !ended && setTimeout(hold, 1000, id).unref())
    try {
      await one.connect()
      await one.query(`select pg_advisory_lock(${lockOf('$1')})`, [id])
    } catch {
      await one.end().catch(() => {})
    }
  }
  events.on('pool:create', ({ workerPool }) => void hold(workerPool.id))
  return {
    async end() {
      ended = true
      await client?.end().catch(() => {})
    },
  }
}

/** Gives back the jobs of those whose lock nobody holds: their process is gone. A job may run twice without harm. */
export async function freeJobsOfTheDead(pool: pg.Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array(
       select locked_by from (select distinct locked_by from graphile_worker.jobs where locked_by is not null) at_work
       where pg_try_advisory_xact_lock(${lockOf('locked_by')})))`,
  )
}
