/** Starts, finds and stops the server process itself. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, closeSync, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serverEnvironment } from './cluster.ts'
import { isAlive, readPidFile, removeMisleadingPidFile, serverProcess } from './pid-file.ts'
import { type Programs, programPath } from './programs.ts'
import type { ServerUser } from './server-user.ts'
import { type Listening, serverSettings } from './settings.ts'

/** What starting needs: the cluster's folder, the log beside it, the programs and their user. */
export type ServerSite = { cluster: string; log: string; programs: Programs; user: ServerUser | undefined }

/** A server process that we started; `ended` is its exit, seen while it was starting. */
export type Launched = { listening: Listening; ended: () => boolean }

const SHORT_SOCKET = 'dondoc-'
// sun_path holds 104 bytes on macOS and 108 on Linux; the file's own name takes 16.
const LONGEST_SOCKET_FOLDER = 86

/** Starts the server in the background, in a session of its own: an interrupt from the keyboard is ours to handle, not its. */
export async function launch(site: ServerSite, options: { shortSocket: boolean }): Promise<Launched> {
  removeOldSocket(site.cluster)
  removeMisleadingPidFile(site.cluster)
  const listening = await chooseListening(site, options.shortSocket)
  const settings = serverSettings(listening)
  const log = openSync(site.log, 'a', 0o600)
  const child = process.platform === 'win32' ? launchByPgCtl(site, settings) : launchDirectly(site, settings, log)
  closeSync(log)
  let failed = false
  child.once('error', () => {
    failed = true
  })
  child.unref()
  // pg_ctl ends at once after launching, so on Windows only its failure counts.
  const ended = () =>
    failed ||
    (process.platform === 'win32' ? (child.exitCode ?? 0) > 0 : child.exitCode !== null || child.signalCode !== null)
  return { listening, ended }
}

/** Fast shutdown of whatever server runs on this cluster; immediate after `patienceMs`, which loses nothing committed. */
export async function shutDown(site: ServerSite, patienceMs = 8_000): Promise<void> {
  const running = serverProcess(site.cluster)
  if (!running) return
  if (process.platform === 'win32') {
    execFileSync(programPath(site.programs, 'pg_ctl'), [
      'stop',
      '-m',
      'fast',
      '-w',
      '-t',
      String(patienceMs / 1000),
      '-D',
      site.cluster,
    ])
    return
  }
  signal(running.pid, 'SIGINT')
  if (!(await isGone(site.cluster, running.pid, patienceMs))) {
    signal(running.pid, 'SIGQUIT')
    await isGone(site.cluster, running.pid, 2_000)
  }
  removeShortSocket(running.listening)
}

async function isGone(cluster: string, pid: number, patienceMs: number): Promise<boolean> {
  let signedOff = 0
  for (let waited = 0; waited < patienceMs; waited += 20) {
    if (!isAlive(pid)) return true
    // It removes its file as its last deed; a process that lives on for long after that is another one of the same number.
    if (readPidFile(cluster)?.pid !== pid && ++signedOff > 50) return true
    await sleep(20)
  }
  return false
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function launchDirectly(site: ServerSite, settings: string[], log: number): ChildProcess {
  const args = ['-D', site.cluster, ...settings.flatMap((setting) => ['-c', setting])]
  return spawn(programPath(site.programs, 'postgres'), args, {
    cwd: site.cluster,
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment(),
    ...(site.user && { uid: site.user.uid, gid: site.user.gid }),
  })
}

// Only pg_ctl drops an administrator's rights, without which postgres.exe refuses to run.
function launchByPgCtl(site: ServerSite, settings: string[]): ChildProcess {
  const options = settings.map((setting) => `-c ${setting}`).join(' ')
  const args = ['start', '-W', '-D', site.cluster, '-l', site.log, '-o', options]
  return spawn(programPath(site.programs, 'pg_ctl'), args, {
    stdio: 'ignore',
    env: serverEnvironment(),
    windowsHide: true,
  })
}

async function chooseListening(site: ServerSite, shortSocket: boolean): Promise<Listening> {
  if (process.platform === 'win32') return { port: await freePort() }
  const inside = join(dirname(site.cluster), 'socket')
  if (!shortSocket && Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER) {
    if (!existsSync(inside)) givePrivate(inside, site.user)
    return { socketFolder: inside }
  }
  const parent = Buffer.byteLength(tmpdir()) <= LONGEST_SOCKET_FOLDER - 16 && !site.user ? tmpdir() : '/tmp'
  // A fresh random name, since anybody may put a folder of a guessed name there; others find it through postmaster.pid.
  const socketFolder = mkdtempSync(join(parent, SHORT_SOCKET))
  if (site.user) chownSync(socketFolder, site.user.uid, site.user.gid)
  return { socketFolder }
}

function givePrivate(folder: string, user: ServerUser | undefined): void {
  mkdirSync(folder, { mode: 0o700 })
  if (user) chownSync(folder, user.uid, user.gid)
}

function removeOldSocket(cluster: string): void {
  if (!serverProcess(cluster)) removeShortSocket(readPidFile(cluster)?.listening)
}

/** Removes the short socket folder of a server that no longer runs. */
export function removeShortSocket(listening: Listening | undefined): void {
  if (!listening || !('socketFolder' in listening)) return
  const folder = listening.socketFolder
  const ours = basename(folder).startsWith(SHORT_SOCKET) && lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()
  if (ours) rmSync(folder, { recursive: true, force: true })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
