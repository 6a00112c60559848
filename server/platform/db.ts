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

/** Rows that the opening statement of a transaction gave. */
type Opened = Record<string, unknown>[]

export type Database = {
  /**
   * One deed: all or nothing, read committed. `opening` is SQL without parameters that is sent in the same message as BEGIN; what the work gives to
   * `close` is sent in that of COMMIT, and its failure is the deed's.
   */
  write<T>(
    work: (tx: Tx, opened: Opened, close: (statement: string) => void) => Promise<T>,
    opening?: string,
  ): Promise<T>
  /** One question on one snapshot. */
  read<T>(work: (db: Reader, opened: Opened) => Promise<T>, opening?: string): Promise<T>
  pool: pg.Pool
  close(): Promise<void>
}

/** Opens a pool (10 connections unless told) on the application's role. */
export function openDatabase(config: pg.ClientConfig, options: { connections?: number } = {}): Database {
  const pool = new pg.Pool({
    ...config,
    max: options.connections ?? 10,
    idleTimeoutMillis: 30_000,
    application_name: 'dondoc',
  })
  pool.on('error', () => {}) // an idle connection that broke is replaced at the next request
  return {
    pool,
    write: (work, opening) => write(pool, work as Work, opening) as never,
    read: (work, opening) => read(pool, work as Work, opening) as never,
    close: () => pool.end(),
  }
}

type Work = (handle: Tx, opened: Opened, close: (statement: string) => void) => Promise<unknown>

async function write(pool: pg.Pool, work: Work, opening = ''): Promise<unknown> {
  const client = await pool.connect()
  try {
    let closing = ''
    const value = await work(handleOn(client), await begin(client, `begin; ${opening}`), (statement) => {
      closing = `${statement}; `
    })
    await client.query(`${closing}commit`)
    client.release()
    return value
  } catch (error) {
    await giveUp(client)
    throw error
  }
}

/** The answer does not wait for the end of a transaction that changed nothing. */
async function read(pool: pg.Pool, work: Work, opening = ''): Promise<unknown> {
  const client = await pool.connect()
  try {
    const value = await work(handleOn(client), await begin(client, `begin transaction read only; ${opening}`), () => {})
    client.query('commit').then(
      () => client.release(),
      (lost: Error) => client.release(lost),
    )
    return value
  } catch (error) {
    await giveUp(client)
    throw error
  }
}

/** Begin and opening go together, because each message costs a turn of the sockets. */
async function begin(client: pg.PoolClient, statements: string): Promise<Opened> {
  const begun = (await client.query(statements)) as unknown as pg.QueryResult[] | pg.QueryResult
  return Array.isArray(begun) ? (begun[1]?.rows ?? []) : []
}

async function giveUp(client: pg.PoolClient): Promise<void> {
  await client.query('rollback').then(
    () => client.release(),
    (lost: Error) => client.release(lost),
  )
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

/** Runs one statement of SQL and returns its rows; for statements of modules' queries.ts. */
export async function rowsOf<Row>(db: Reader, statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  const result = await statement.execute(db)
  return result.rows
}
