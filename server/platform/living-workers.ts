// Which processes that work the queue are alive. The queue itself would wait four hours before it gives the job of a killed process to another;
// a lock of a session, named by the process's pool of workers, is free as soon as PostgreSQL notices that its holder is gone.
import type { WorkerEvents } from 'graphile-worker'
import pg from 'pg'

const lockOf = (id: string) => `hashtextextended(${id}, 7340013)`

export type Living = {
  /** Holds the lock of the pool that begins on these events. */
  take(events: WorkerEvents): void
  /** The locks of the pools begun so far are held, or could not be. */
  settled(): Promise<void>
  end(): Promise<void>
}

/**
 * Holds the locks of the worker pools it is told of, all over one connection of their own; one that broke is made anew a second later
 * with all of them.
 */
export function holdAsLiving(pool: pg.Pool): Living {
  const ids = new Set<string>()
  let held: Promise<pg.Client> | undefined
  let ended = false
  const lock = (client: pg.Client, id: string) => client.query(`select pg_advisory_lock(${lockOf('$1')})`, [id])
  const open = async (): Promise<pg.Client> => {
    const client = new pg.Client(pool.options)
    client.on('error', () => {})
    client.once('end', () => !ended && setTimeout(hold, 1000).unref())
    try {
      await client.connect()
      for (const id of ids) await lock(client, id)
    } catch {
      await client.end().catch(() => {})
    }
    return client
  }
  const hold = () => {
    if (!ended) held = open()
  }
  return {
    take(events) {
      events.on('pool:create', ({ workerPool }) => {
        ids.add(workerPool.id)
        if (!held) hold()
        else
          held = held.then(async (client) => {
            await lock(client, workerPool.id).catch(() => {})
            return client
          })
      })
    },
    async settled() {
      await held
    },
    async end() {
      ended = true
      await (await held)?.end().catch(() => {})
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
