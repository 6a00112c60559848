// A connection and what is still to be said on it. A statement whose answer nobody waits for goes in the message of the next one whose answer is waited for,
// since each message costs a turn of the sockets: BEGIN with the first question, a deed's rows with COMMIT (decision 011).
import { createHash } from 'node:crypto'
import type { CompiledQuery } from 'kysely'
import pg from 'pg'
import { prepareValue } from 'pg/lib/utils.js'

export type Line = {
  client: pg.PoolClient
  /** SQL not yet sent, each statement with its semicolon. */
  unsent: string
  /** Statements this connection has prepared, by name. */
  prepared: Set<string>
  /** Takes the rows of what was unsent, a list a statement, once; what it throws is the next question's failure. */
  heard: ((rows: Record<string, unknown>[][]) => void) | null
}

export const openLine = (client: pg.PoolClient): Line => ({ client, unsent: '', prepared: new Set(), heard: null })

/** Asks and waits. Each text is kept prepared under a name made from it: planning the lists' joins anew costs more than running them. */
export async function ask(line: Line, text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
  const name = nameFor(text, values)
  if (line.unsent) {
    const merged = name === null ? (values.length === 0 ? text : null) : executing(line, name, values)
    if (merged !== null) return (await send(line, merged))!
    await send(line)
  }
  const result = await line.client.query(name ? { name, text, values: values as unknown[] } : text, values as unknown[])
  if (name) line.prepared.add(name)
  return result
}

/** Says what nobody waits for: it goes with the next question, or with the end. Only the first time on a connection it is sent at once, so that it is prepared. */
export async function say(line: Line, { sql, parameters }: CompiledQuery): Promise<void> {
  const name = nameFor(sql, parameters)
  const merged = name && executing(line, name, parameters)
  if (merged) line.unsent += `${merged}; `
  else await ask(line, sql, parameters)
}

/** Sends what is unsent, with a last statement whose answer is given. */
export async function send(line: Line, last = ''): Promise<pg.QueryResult | undefined> {
  const { unsent, heard } = line
  line.unsent = ''
  line.heard = null
  const results = [(await line.client.query(unsent + last)) as unknown as pg.QueryResult | pg.QueryResult[]].flat()
  const answer = last ? results.pop() : undefined
  heard?.(results.slice(results.findIndex(({ command }) => command === 'BEGIN') + 1).map(({ rows }) => rows))
  return answer
}

/** A value as SQL text. A message of SQL ends at the first NUL, so no value may hold one. */
export const literal = (value: string | number | null): string =>
  typeof value === 'string' ? quoted(value.replaceAll('\0', '')) : String(value)

/** As pg.escapeLiteral, which goes letter by letter: the standings of a saved grid are a hundred thousand of them. */
function quoted(text: string): string {
  const doubled = text.replaceAll("'", "''")
  return text.includes('\\') ? ` E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`
}

// Texts are few, since values are parameters; one with a list of columns per row (a bulk insert) is left unnamed.
const mostValues = 60
const names = new Map<string, string>()

function nameFor(text: string, values: readonly unknown[]): string | null {
  if (values.length === 0 || values.length > mostValues) return null
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha1').update(text).digest('base64url')
  if (names.size < 5000) names.set(text, name)
  return name
}

/** EXECUTE of a prepared statement; null where the connection has not prepared it, or a value cannot stand in SQL text. */
function executing(line: Line, name: string, values: readonly unknown[]): string | null {
  if (!line.prepared.has(name)) return null
  const written: string[] = []
  for (const value of values) {
    const plain = prepareValue(value)
    if (plain === null || plain === undefined) written.push('null')
    else if (typeof plain !== 'string' || plain.includes('\0')) return null
    else written.push(quoted(plain))
  }
  return `execute ${pg.escapeIdentifier(name)}(${written.join(',')})`
}
