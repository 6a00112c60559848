import pg from 'pg'
import type { Secrets } from './cluster.ts'
import { ADMIN_ROLE } from './cluster.ts'
import type { Listening } from './settings.ts'

/** Connection settings for one of the roles. */
export function clientConfig(
  listening: Listening,
  secrets: Secrets,
  role: keyof Secrets,
  database: string,
): pg.ClientConfig {
  const where =
    'port' in listening ? { host: '127.0.0.1', port: listening.port } : { host: listening.socketFolder, port: 5432 }
  const user = role === 'admin' ? ADMIN_ROLE : `dondoc_${role}`
  return { ...where, user, password: secrets[role], database, ssl: false }
}

/** A client of the administrator, connected; `name` is what others see in pg_stat_activity. */
export async function connectAdmin(
  listening: Listening,
  secrets: Secrets,
  name: string,
  database = 'postgres',
): Promise<pg.Client> {
  const client = new pg.Client({
    ...clientConfig(listening, secrets, 'admin', database),
    application_name: name,
    connectionTimeoutMillis: 5_000,
  })
  // Without a listener a lost connection would end the process; who must know listens himself.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

/** Why a connection failed: nobody listens; the server starts or stops just now; or another reason. */
export function connectionFault(error: unknown): 'absent' | 'not yet' | 'other' {
  const { code, message } = error as { code?: string; message?: string }
  if (code === '57P03' || code === '57P01' || code === '53300') return 'not yet'
  if (['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'].includes(code ?? '')) return 'absent'
  return /terminated|timeout|ECONNRESET|EPIPE/i.test(`${code} ${message}`) ? 'not yet' : 'other'
}
