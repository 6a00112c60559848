// One run of the server from the command line: says what happens, refuses in one sentence, stops cleanly.

import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from './platform/config.ts'
import { type Databases, openDatabases, projectFolder } from './platform/databases.ts'
import { openLog } from './platform/log.ts'
import { refusalOf } from './platform/refusal.ts'
import { webIsBuilt } from './platform/web-folder.ts'
import type { Serving } from './serve.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Starts the server on ./data (or the demo's own folder) and stays until a signal. Exit code 1 with one sentence where it cannot. */
export async function run(name: 'data' | 'demo'): Promise<void> {
  const started: Started = {}
  const end = endOf(started)
  endAtSignals(() => end.now(0))
  const lost = (why: string) => {
    say(why)
    void end.now(1)
  }
  try {
    const config = readConfig(process.env)
    const log = openLog(name === 'demo' && !process.env.DONDOC_LOG ? 'warn' : config.logLevel)
    const built = buildWeb()
    built.catch(() => {}) // awaited below; until then its failure is not unhandled
    started.databases = openDatabases(config, { name, say, onLost: lost })
    // The modules are loaded while the database starts.
    const [databases, { openOffice }] = await Promise.all([started.databases, import('./open-office.ts'), built])
    const serving = await openOffice(name, databases, { config, log, say })
    started.serving = serving
    say(`Đôn Đốc đang chạy tại ${serving.address.replace('127.0.0.1', 'localhost')}   (dừng: Ctrl+C)`)
    for (const note of databases.notes) say(note)
  } catch (error) {
    if (!end.begun()) process.stderr.write(`${refusalOf(error)}\n`)
    await end.now(1)
  }
}

type Started = { databases?: Promise<Databases>; serving?: Serving }

/** The one way to end a run: what was started is stopped in reverse, then the process exits with the code first named. */
function endOf(started: Started): { now(code: number): Promise<void>; begun(): boolean } {
  let ending: Promise<void> | undefined
  const stopAll = async (code: number) => {
    setTimeout(() => process.exit(code || 1), 15_000).unref()
    // A job in the middle of its work may go on for long; it is taken up again at the next start.
    await Promise.race([started.serving?.stop().catch(() => {}), sleep(5_000)])
    // A signal may come while the database still starts: it must not be left behind.
    await started.databases?.then((databases) => databases.stop()).catch(() => {})
    process.exit(code)
  }
  return { now: (code) => (ending ??= stopAll(code)), begun: () => ending !== undefined }
}

/** npm gives a signal to its shell, which dies and does not pass it on: that our parent is gone is then the only sign. */
function endAtSignals(end: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  setInterval(() => process.ppid !== parent && end(), 250).unref()
}

/** Builds the page where it is not built yet; no install script is needed for it. */
async function buildWeb(): Promise<void> {
  if (webIsBuilt()) return
  say('Đang dựng trang lần đầu (vài giây)…')
  const code = await new Promise<number | null>((done) => {
    const build = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
      cwd: projectFolder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    build.on('exit', done)
  })
  if (code !== 0) throw new Error('không dựng được trang; hãy chạy "npm run build" để xem lỗi')
}
