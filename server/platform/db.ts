// Pools, transactions and the two handles: Reader for questions, Tx for deeds. A query that writes asks for Tx and so does not compile outside one.
import { createHash } from 'node:crypto'
import {
  type Kysely,
  Kysely as KyselyDb,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type sql,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import type { DB } from './rows.gen.ts'

export type Reader = Kysely<DB>
export type Tx = Transaction<DB>

// Rows carry days as 'YYYY-MM-DD' text and counts as numbers; instants stay Date.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value))
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (value) => Number(value))

/** Rows of each opening statement of a transaction. */
export type Opened = Record<string, unknown>[][]
/** Takes SQL without parameters that is to be sent in the message of COMMIT; its failure is the deed's. */
export type Closing = (statement: string) => void

export type Database = {
  /** One deed: all or nothing, read committed. `opening` is SQL without parameters that is sent in the message of BEGIN, since each message costs a turn of the sockets. */
  write<T>(work: (tx: Tx, opened: Opened, closing: Closing) => Promise<T>, opening?: string): Promise<T>
  /** One question, read only. */
  read<T>(work: (db: Reader, opened: Opened) => Promise<T>, opening?: string): Promise<T>
  pool: pg.Pool
  close(): Promise<void>
}

/** Opens a pool (4 connections unless told: on two cores more only wait for each other) on the application's role. */
export function openDatabase(config: pg.ClientConfig, options: { connections?: number } = {}): Database {
  const max = options.connections ?? 4
  const pool = new pg.Pool({ ...config, max, idleTimeoutMillis: 30_000, application_name: 'dondoc' })
  // A connection that breaks while nothing runs on it, in the pool or resting, is replaced at the next request.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const connections = openConnections(pool, max)
  return {
    pool,
    write: (work, opening) => write(connections, work as Work, opening) as never,
    read: (work, opening) => read(connections, work as Work, opening) as never,
    async close() {
      await connections.settle()
      await pool.end()
    },
  }
}

type Work = (handle: Tx, opened: Opened, closing: Closing) => Promise<unknown>

async function write(connections: Connections, work: Work, opening = ''): Promise<unknown> {
  const taken = await connections.take()
  try {
    let closing = ''
    const opened = await begin(taken, `begin; ${opening}`)
    const value = await work(handleOn(taken.client), opened, (statement) => {
      closing += `${statement}; `
    })
    await taken.client.query(`${closing}commit`)
    connections.give(taken.client)
    return value
  } catch (error) {
    await giveUp(connections, taken)
    throw error
  }
}

async function read(connections: Connections, work: Work, opening = ''): Promise<unknown> {
  const taken = await connections.take()
  try {
    const opened = await begin(taken, `begin transaction read only; ${opening}`)
    const value = await work(handleOn(taken.client), opened, () => {})
    connections.rest(taken.client)
    return value
  } catch (error) {
    await giveUp(connections, taken)
    throw error
  }
}

async function begin({ client, open }: Taken, statements: string): Promise<Opened> {
  const results = [
    (await client.query(open ? `commit; ${statements}` : statements)) as unknown as pg.QueryResult | pg.QueryResult[],
  ].flat()
  return results.slice(results.findIndex(({ command }) => command === 'BEGIN') + 1).map(({ rows }) => rows)
}

async function giveUp(connections: Connections, { client }: Taken): Promise<void> {
  await client.query('rollback').then(
    () => connections.give(client),
    (lost: Error) => connections.give(client, lost),
  )
}

/** A connection, and whether a transaction that only read is still open on it. */
type Taken = { client: pg.PoolClient; open: boolean }
type Connections = {
  take(): Promise<Taken>
  give(client: pg.PoolClient, lost?: Error): void
  /** Gives back a connection whose transaction only read and is still open. */
  rest(client: pg.PoolClient): void
  settle(): Promise<void>
}
const restMs = 10

/**
 * The connections of a pool, in the order of asking. A transaction that only read is ended in the message that begins the next one on its connection
 * (a third of the messages of a list), or after ten milliseconds.
 */
function openConnections(pool: pg.Pool, max: number): Connections {
  const waiting: ((taken: Taken | Promise<Taken>) => void)[] = []
  const resting: { client: pg.PoolClient; timer: NodeJS.Timeout }[] = []
  let lent = 0
  const fresh = (): Promise<Taken> => {
    lent++
    return pool.connect().then(
      (client) => ({ client, open: false }),
      (error) => {
        lent--
        throw error
      },
    )
  }
  const give = (client: pg.PoolClient, lost?: Error) => {
    const next = waiting.shift()
    if (next && !lost) return next({ client, open: false })
    client.release(lost)
    lent--
    next?.(fresh())
  }
  const end = (client: pg.PoolClient): Promise<void> =>
    client.query('commit').then(
      () => give(client),
      (lost: Error) => give(client, lost),
    )
  return {
    async take() {
      const rested = resting.pop()
      if (rested) {
        clearTimeout(rested.timer)
        return { client: rested.client, open: true }
      }
      return lent < max ? fresh() : new Promise((turn) => waiting.push(turn))
    },
    give,
    rest(client) {
      const next = waiting.shift()
      if (next) return next({ client, open: true })
      const timer = setTimeout(() => {
        resting.splice(
          resting.findIndex((one) => one.client === client),
          1,
        )
        void end(client)
      }, restMs)
      resting.push({ client, timer })
    },
    async settle() {
      for (const { timer } of resting) clearTimeout(timer)
      await Promise.all(resting.splice(0).map(({ client }) => end(client)))
    },
  }
}

const handles = new WeakMap<pg.PoolClient, Tx>()

/** The handle of a connection; it is only given out inside a transaction, and kept for the next one. */
function handleOn(client: pg.PoolClient): Tx {
  const known = handles.get(client)
  if (known) return known
  const handle = new KyselyDb<DB>({ dialect: new PostgresDialect({ pool: preparing(client) }) }) as unknown as Tx
  handles.set(client, handle)
  return handle
}

/**
 * A "pool" of just this connection, which keeps each statement prepared under a name made from its text: planning the lists' joins anew costs more
 * than running them. Texts are few, since values are parameters; one with a list of columns per row (a bulk insert) is left unnamed.
 */
function preparing(client: pg.PoolClient): PostgresPool {
  const lent = Object.assign(Object.create(client) as PostgresPoolClient, {
    query: (text: string | PostgresCursor<never>, values?: readonly unknown[]) =>
      typeof text === 'string' && values && values.length > 0 && values.length <= 60
        ? client.query({ name: nameOf(text), text, values: values as unknown[] })
        : client.query(text as string, values as unknown[]),
    release: () => {},
  })
  return { connect: async () => lent, end: async () => {}, options: {} }
}

const names = new Map<string, string>()
function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha1').update(text).digest('base64url')
  if (names.size < 5000) names.set(text, name)
  return name
}

/** A value as SQL text, for statements that go with BEGIN or COMMIT. A message of SQL ends at the first NUL, so no value may hold one. */
export const literal = (value: string | number | null): string =>
  typeof value === 'string' ? pg.escapeLiteral(value.replaceAll('\0', '')) : String(value)

export const bytea = (hex: string | null): string => (hex === null ? 'null' : `'\\x${hex}'`)

/** Runs one statement of SQL and returns its rows; for statements of modules' queries.ts. */
export async function rowsOf<Row>(db: Reader, statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  const result = await statement.execute(db)
  return result.rows
}
