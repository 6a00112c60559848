// Pools, transactions and the two handles: Reader for questions, Tx for deeds. A query that writes asks for Tx and so does not compile outside one.
import {
  type Kysely,
  Kysely as KyselyDb,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type RawBuilder,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import { type Connections, openConnections } from './connections.ts'
import { ask, type Line, say, send } from './line.ts'
import type { DB } from './rows.gen.ts'

export type Reader = Kysely<DB>
export type Tx = Transaction<DB>

// Rows carry days as 'YYYY-MM-DD' text and counts as numbers; instants stay Date.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value))
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (value) => Number(value))

/** Takes SQL without parameters that is to be sent with the next question or with COMMIT; its failure is the deed's. */
export type Closing = (statement: string) => void
/**
 * SQL that opens a transaction, and what hears its rows (a list a statement); what it throws is the transaction's failure. The work waits for it, or
 * begins at once: then it is heard before the first answer reaches the work, and before the commit.
 */
export type Opening = { statements: string; heard(rows: Record<string, unknown>[][]): void; wait: boolean }

export type Database = {
  /** One deed: all or nothing, read committed. */
  write<T>(work: (tx: Tx, closing: Closing) => Promise<T>, opening?: Opening): Promise<T>
  /** One question, read only. */
  read<T>(work: (db: Reader) => Promise<T>, opening?: Opening): Promise<T>
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
    write: (work, opening) =>
      transact(connections, 'begin; ', opening, async (line) => {
        const value = await work(handleOn(line), (statement) => {
          line.unsent += `${statement}; `
        })
        if (line.heard) await send(line)
        await send(line, 'commit')
        connections.give(line)
        return value
      }),
    read: (work, opening) =>
      transact(connections, 'begin transaction read only; ', opening, async (line) => {
        const value = await work(handleOn(line))
        if (line.unsent) await send(line)
        connections.rest(line)
        return value
      }),
    async close() {
      await connections.settle()
      await pool.end()
    },
  }
}

async function transact<T>(
  connections: Connections,
  begin: string,
  opening: Opening | undefined,
  work: (line: Line) => Promise<T>,
): Promise<T> {
  const line = await connections.take()
  line.unsent += begin + (opening ? `${opening.statements}; ` : '')
  line.heard = opening?.heard ?? null
  try {
    if (opening?.wait) await send(line)
    return await work(line)
  } catch (error) {
    line.unsent = ''
    line.heard = null
    await line.client.query('rollback').then(
      () => connections.give(line),
      (lost: Error) => connections.give(line, lost),
    )
    throw error
  }
}

/** Writes what nobody waits for: it goes in the message of the deed's next question, or of its commit. */
export const writeLater = (tx: Tx, statement: RawBuilder<unknown>): Promise<void> =>
  say(lines.get(tx)!, statement.compile(tx))

const handles = new WeakMap<Line, Tx>()
const lines = new WeakMap<Tx, Line>()

/** The handle of a connection; it is only given out inside a transaction, and kept for the next one. */
function handleOn(line: Line): Tx {
  const known = handles.get(line)
  if (known) return known
  const handle = new KyselyDb<DB>({ dialect: new PostgresDialect({ pool: justThis(line) }) }) as unknown as Tx
  handles.set(line, handle)
  lines.set(handle, line)
  return handle
}

/** A "pool" of just this connection. */
function justThis(line: Line): PostgresPool {
  const lent = Object.assign(Object.create(line.client) as PostgresPoolClient, {
    query: (text: string | PostgresCursor<never>, values?: readonly unknown[]) => ask(line, text as string, values), // cursors are not used
    release: () => {},
  })
  return { connect: async () => lent, end: async () => {}, options: {} }
}

export { literal } from './line.ts'

export const bytea = (hex: string | null): string => (hex === null ? 'null' : `'\\x${hex}'`)

/** Runs one statement of SQL and returns its rows; for statements of modules' queries.ts. */
export async function rowsOf<Row>(db: Reader, statement: RawBuilder<Row>): Promise<Row[]> {
  const result = await statement.execute(db)
  return result.rows
}
