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

export type Database = {
  /** One deed: all or nothing, read committed. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** One question on one snapshot. */
  read<T>(work: (db: Reader) => Promise<T>): Promise<T>
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
  const kysely = new KyselyDb<DB>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
  return {
    pool,
    write: (work) => kysely.transaction().execute(work),
    read: (work) => kysely.transaction().setAccessMode('read only').execute(work),
    close: () => kysely.destroy(),
  }
}

/**
 * A pool whose connections keep each statement prepared under a name made from its text: planning the lists' joins anew costs more than running them.
 * Texts are few, since values are parameters; one with a list of columns per row (a bulk insert) is left unnamed.
 */
function preparing(pool: pg.Pool): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect()
      return Object.assign(Object.create(client) as PostgresPoolClient, {
        query: (text: string | PostgresCursor<never>, values?: readonly unknown[]) =>
          typeof text === 'string' && values && values.length > 0 && values.length <= 60
            ? client.query({ name: nameOf(text), text, values: values as unknown[] })
            : client.query(text as string, values as unknown[]),
        release: () => client.release(),
      })
    },
    end: () => pool.end(),
    options: pool.options,
  }
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
