// Jobs stand in the database beside the deed that asked for them; a job is a name, a schema and one call of an action, and may run twice.
import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, run, type WorkerEvents } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import type { Tx } from './db.ts'
import { freeJobsOfTheDead, holdAsLiving, type Living } from './living-workers.ts'
import type { Log } from './log.ts'

export type Job<P extends z.ZodType = z.ZodType> = {
  name: string
  payload: P
  run(payload: z.output<P>): Promise<void>
  /** It takes minutes: such jobs are worked one at a time beside the others, which need not wait behind them. */
  slow?: boolean
}
/** A line of the timetable: cron in Asia/Ho_Chi_Minh is UTC+7, but graphile-worker's cron is UTC; say both in words. */
export type TimetableLine = { job: string; cron: string; words: string }

/** Puts a job into the queue in the transaction of the deed. `key` makes it one job however often it is asked for. */
export async function enqueue(tx: Tx, job: { name: string; payload: object; key?: string }): Promise<void> {
  await sql`select enqueue(${job.name}, ${JSON.stringify(job.payload)}::json, ${job.key ?? null})`.execute(tx)
}

/**
 * Works the queue until stopped; what killed processes were at goes on at once and each minute. The pool is the owner's: the application's role
 * does not see the queue.
 */
export async function startJobs(options: {
  pool: pg.Pool
  jobs: Job[]
  timetable: TimetableLine[]
  log: Log
}): Promise<{ stop(): Promise<void> }> {
  const { pool } = options
  const jobs = [
    ...options.jobs,
    { name: freeing.job, payload: z.object({}).loose(), run: () => freeJobsOfTheDead(pool) },
  ]
  await freeJobsOfTheDead(pool)
  const living = holdAsLiving(pool)
  const lanes = [
    await work(
      jobs.filter((job) => !job.slow),
      { ...options, living, atOnce: 2, timetable: [...options.timetable, freeing] },
    ),
  ]
  const slow = jobs.filter((job) => job.slow)
  if (slow.length > 0) lanes.push(await work(slow, { ...options, living, atOnce: 1, timetable: [] }))
  await living.settled()
  return {
    async stop() {
      await Promise.all(lanes.map((lane) => lane.stop()))
      await living.end()
    },
  }
}

type Lane = {
  pool: pg.Pool
  log: Log
  living: Living
  /** How many jobs at once. */
  atOnce: number
  timetable: TimetableLine[]
}

async function work(jobs: Job[], { pool, log, living, atOnce, timetable }: Lane): Promise<{ stop(): Promise<void> }> {
  const events: WorkerEvents = new EventEmitter()
  living.take(events)
  const runner = await run({
    pgPool: pool,
    concurrency: atOnce,
    pollInterval: 2000,
    noHandleSignals: true,
    noPreparedStatements: false,
    logger: quietLogger(log),
    events,
    parsedCronItems: parseCronItems(
      timetable.map((line) => ({ task: line.job, match: line.cron, identifier: line.job })),
    ),
    taskList: Object.fromEntries(
      jobs.map((job) => [job.name, async (payload: unknown) => job.run(job.payload.parse(payload ?? {}))]),
    ),
  })
  return { stop: () => runner.stop() }
}

const freeing: TimetableLine = {
  job: 'free-jobs-of-the-dead',
  cron: '* * * * *',
  words: 'mỗi phút: làm tiếp việc dở của tiến trình đã mất',
}

function quietLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({}, message.slice(0, 300))
    if (level === 'warning') log.warn({}, message.slice(0, 300))
  })
}
