/** Brings the server of a cluster to where it answers: finds the one that runs, waits for one that starts or stops, or starts a new one. */
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefused } from '../start-refused.ts'
import type { Secrets } from './cluster.ts'
import { connectAdmin, connectionFault } from './connect.ts'
import { isTaken } from './ownership.ts'
import { readPidFile, serverProcess } from './pid-file.ts'
import { launch, removeShortSocket, type ServerSite, shutDown } from './postmaster.ts'
import { plainRefusal } from './refusals.ts'
import { logEnd, logSince } from './server-log.ts'
import type { Listening } from './settings.ts'

const QUIET_MS = 5_000
const LONGEST_START_MS = 10 * 60_000
// A server makes its socket before anything that takes long: one without it for so long has lost it.
const LOST_SOCKET_MS = 5_000

/** `version` is that of our programs; a server of another one left from before is exchanged. */
export type Bringing = { folder: string; secrets: Secrets; version: string; say: (line: string) => void }

/** A server that answers: the one already running, unless it is ownerless and of other programs, or a new one. */
export async function bringUp(site: ServerSite, bringing: Bringing): Promise<Listening> {
  await refuseElsewhere(site, bringing)
  const running = await waitForRunning(site, bringing)
  if (!running) return startNew(site, bringing, { shortSocket: false })
  const { listening, version } = running
  if (version === bringing.version || (await isTaken(listening, bringing.secrets))) return listening
  bringing.say(`PostgreSQL còn chạy từ lần trước là bản ${version}: dừng và khởi động bản ${bringing.version}.`)
  await shutDown(site)
  return startNew(site, bringing, { shortSocket: false })
}

// The folder may be shared with another container, whose processes we do not see but whose socket answers: a second
// server on it would destroy the data, and PostgreSQL itself would not notice.
async function refuseElsewhere(site: ServerSite, { folder, secrets }: Bringing): Promise<void> {
  const noted = readPidFile(site.cluster)
  if (!noted?.listening || serverProcess(site.cluster)) return
  const answered = await answers(noted.listening, secrets)
  if (!answered || readPidFile(site.cluster)?.pid !== noted.pid) return
  throw new StartRefused(
    `Một Đôn Đốc ở máy hoặc vùng chứa khác đang chạy trên thư mục dữ liệu này (${folder}); hãy dừng nó trước.`,
  )
}

/** Waits while a noted server starts or stops; undefined once none runs. */
async function waitForRunning(
  site: ServerSite,
  { secrets, say }: Bringing,
): Promise<{ listening: Listening; version: string } | undefined> {
  const began = Date.now()
  for (let told = false; ; await sleep(50)) {
    const noted = serverProcess(site.cluster)
    if (!noted) return undefined
    const version = noted.listening && (await answers(noted.listening, secrets))
    if (noted.listening && version) return { listening: noted.listening, version }
    if (hasLostSocket(noted.listening) && Date.now() - began > LOST_SOCKET_MS) await shutDown(site)
    if (!told && Date.now() - began > QUIET_MS) {
      told = true
      say('PostgreSQL đang khôi phục dữ liệu sau lần dừng đột ngột, xin đợi.')
    }
    if (Date.now() - began > LONGEST_START_MS)
      throw new StartRefused(`PostgreSQL không trả lời; xem nhật ký ${site.log}.`)
  }
}

// Somebody cleaned the folder of temporary files: nobody can reach that server any more, not even its owner.
function hasLostSocket(listening: Listening | undefined): boolean {
  return listening !== undefined && 'socketFolder' in listening && !existsSync(listening.socketFolder)
}

/** The version of the server that answers there, undefined while none does. */
async function answers(listening: Listening, secrets: Secrets): Promise<string | undefined> {
  try {
    const client = await connectAdmin(listening, secrets, 'dondoc:look')
    const { rows } = await client.query('show server_version')
    await client.end()
    return /\d+(\.\d+)?/.exec(rows[0].server_version)?.[0]
  } catch (error) {
    if (connectionFault(error) !== 'other') return undefined
    if ((error as { code?: string }).code !== '28P01') throw error
    throw new StartRefused(
      'Mật khẩu trong database/secrets.json không khớp với dữ liệu; hãy lấy lại tệp này từ bản sao lưu.',
      { cause: error },
    )
  }
}

async function startNew(site: ServerSite, bringing: Bringing, options: { shortSocket: boolean }): Promise<Listening> {
  const began = Date.now()
  for (;;) {
    const logFrom = logEnd(site.log)
    const launched = await launch(site, options)
    while (!launched.ended()) {
      const running = await waitForRunning(site, bringing)
      if (running) return running.listening
      await sleep(20)
    }
    removeShortSocket(launched.listening)
    const log = logSince(site.log, logFrom)
    if (/could not (bind|create) .*Unix/i.test(log) && !options.shortSocket)
      return startNew(site, bringing, { shortSocket: true })
    // Another process started at the same moment and won; or servers of a killed postmaster are still ending.
    const passing = /already exists|pre-existing shared memory|is still in use/i.test(log)
    if (!passing || Date.now() - began > 30_000) throw failedStart(site, bringing.folder, log)
    const running = await waitForRunning(site, bringing)
    if (running) return running.listening
    await sleep(200)
  }
}

function failedStart(site: ServerSite, folder: string, log: string): unknown {
  const cause = new Error(log || 'the server ended without a word')
  const plain = plainRefusal(cause, folder)
  if (plain !== cause) return plain
  return new StartRefused(`PostgreSQL đi kèm không khởi động được; xem nhật ký ${site.log}.`, { cause })
}
