// Pools, transactions and the two handles: Reader for questions, Tx for deeds. A query that writes asks for Tx and so does not compile outside one.
import { type Kysely, Kysely as KyselyDb, PostgresDialect, type sql, type Transaction } from 'kysely'
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
  const kysely = new KyselyDb<DB>({ dialect: new PostgresDialect({ pool }) })
  return {
    pool,
    write: (work) => kysely.transaction().execute(work),
    read: (work) => kysely.transaction().setAccessMode('read only').execute(work),
    close: () => kysely.destroy(),
  }
}

/** Runs one statement of SQL and returns its rows; for statements of modules' queries.ts. */
export async function rowsOf<Row>(db: Reader, statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  const result = await statement.execute(db)
  return result.rows
}
