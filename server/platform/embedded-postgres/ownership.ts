/** One data folder has one server: a session lock in the embedded database, on a connection of its own, says whose it is. */
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { StartRefused } from '../start-refused.ts'
import type { Secrets } from './cluster.ts'
import { connectAdmin } from './connect.ts'
import { isAlive } from './pid-file.ts'
import type { Listening } from './settings.ts'

const LOCK_KEY = '110386840428387' // 'dondoc' as a number
const NAME = 'dondoc:lock:'
// A killed process's connections end a moment after it, on a busy server later; one that lives will not let go.
const PATIENCE_MS = { alive: 400, gone: 10_000 }
const REGAIN_MS = 15_000

/** The lock's connection, locked; undefined where another live process holds it. */
export async function takeOwnership(listening: Listening, secrets: Secrets): Promise<pg.Client | undefined> {
  const client = await connectAdmin(listening, secrets, `${NAME}${process.pid}`)
  for (let waited = 0; ; waited += 50) {
    if (await tryLock(client)) return client
    const pid = await holder(client)
    if (waited >= (pid && !isAlive(pid) ? PATIENCE_MS.gone : PATIENCE_MS.alive)) break
    await sleep(50)
  }
  await client.end()
  return undefined
}

/** Throws the sentence that names who holds this folder. */
export async function refuseTaken(folder: string, listening: Listening, secrets: Secrets): Promise<never> {
  const client = await connectAdmin(listening, secrets, 'dondoc:look')
  const pid = await holder(client)
  await client.end()
  const who = pid ? ` (tiến trình ${pid})` : ''
  throw new StartRefused(`Một Đôn Đốc khác${who} đang chạy trên thư mục dữ liệu này (${folder}); hãy dừng nó trước.`)
}

/** Does a live process hold the folder's lock? */
export async function isTaken(listening: Listening, secrets: Secrets): Promise<boolean> {
  const client = await connectAdmin(listening, secrets, 'dondoc:look')
  const free = await tryLock(client)
  await client.end()
  return !free
}

/**
 * Watches the lock's connection. When it breaks and the server comes back (a crashed backend makes it restart within
 * itself), the lock is taken again; otherwise `onLost` is called once. `rest` ends the watch and keeps the lock, `close` gives it up.
 */
export function watchOwnership(options: {
  client: pg.Client
  listening: Listening
  secrets: Secrets
  serverPid: number
  onLost: (reason: string) => void
}): { rest: () => void; close: () => Promise<void> } {
  let watching = true
  let client = options.client
  client.once('end', regain)
  const rest = () => {
    watching = false
  }
  const close = async () => {
    rest()
    await client.end().catch(() => {})
  }
  return { rest, close }

  async function regain(): Promise<void> {
    const until = Date.now() + REGAIN_MS
    while (watching && Date.now() < until && isAlive(options.serverPid)) {
      const again = await takeOwnership(options.listening, options.secrets).catch(() => undefined)
      if (again) {
        client = again
        client.once('end', regain)
        return
      }
      await sleep(200)
    }
    if (watching) options.onLost('Mất kết nối với PostgreSQL đi kèm; hãy khởi động lại Đôn Đốc.')
    watching = false
  }
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`select pg_try_advisory_lock(${LOCK_KEY}) as taken`)
  return rows[0].taken
}

async function holder(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and (l.classid::bigint << 32 | l.objid::bigint) = ${LOCK_KEY}`,
  )
  return Number(rows[0]?.name.slice(NAME.length)) || undefined
}
