// Jobs stand in the database beside the deed that asked for them; a job is a name, a schema and one call of an action, and may run twice.
import { Logger, parseCronItems, type Runner, run } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import type { z } from 'zod'
import type { Tx } from './db.ts'
import type { Log } from './log.ts'

export type Job<P extends z.ZodType = z.ZodType> = {
  name: string
  payload: P
  run(payload: z.output<P>): Promise<void>
}
/** A line of the timetable: cron in Asia/Ho_Chi_Minh is UTC+7, but graphile-worker's cron is UTC; say both in words. */
export type TimetableLine = { job: string; cron: string; words: string }

/** Puts a job into the queue in the transaction of the deed. `key` makes it one job however often it is asked for. */
export async function enqueue(tx: Tx, job: { name: string; payload: object; key?: string }): Promise<void> {
  await sql`select enqueue(${job.name}, ${JSON.stringify(job.payload)}::json, ${job.key ?? null})`.execute(tx)
}

/** Works the queue until stopped. The pool is the owner's: the application's role does not see the queue. */
export async function startJobs(options: {
  pool: pg.Pool
  jobs: Job[]
  timetable: TimetableLine[]
  log: Log
}): Promise<Runner> {
  const { jobs, log } = options
  return run({
    pgPool: options.pool,
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    noPreparedStatements: false,
    logger: quietLogger(log),
    parsedCronItems: parseCronItems(
      options.timetable.map((line) => ({ task: line.job, match: line.cron, identifier: line.job })),
    ),
    taskList: Object.fromEntries(
      jobs.map((job) => [job.name, async (payload: unknown) => job.run(job.payload.parse(payload ?? {}))]),
    ),
  })
}

function quietLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({}, message.slice(0, 300))
    if (level === 'warning') log.warn({}, message.slice(0, 300))
  })
}
