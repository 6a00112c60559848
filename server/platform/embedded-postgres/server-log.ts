/** The server's own log: one file, held under a limit by us, so that no collector process is needed. */
import { closeSync, copyFileSync, existsSync, openSync, readSync, statSync, truncateSync } from 'node:fs'

const LIMIT_BYTES = 5_000_000
const CHECK_EVERY_MS = 60_000

/** Keeps the log under its limit from now on; returns what ends the keeping. The last full log is kept beside it as `.1`. */
export function limitServerLog(path: string): () => void {
  limitOnce(path)
  const timer = setInterval(() => limitOnce(path), CHECK_EVERY_MS).unref()
  return () => clearInterval(timer)
}

/** Size of the log in bytes, to be given to `logSince` later. */
export function logEnd(path: string): number {
  return existsSync(path) ? statSync(path).size : 0
}

/** What was written since, at most its last 4 kB. */
export function logSince(path: string, from: number): string {
  const end = logEnd(path)
  const start = Math.max(from > end ? 0 : from, end - 4096)
  if (end <= start) return ''
  const handle = openSync(path, 'r')
  const bytes = Buffer.alloc(end - start)
  readSync(handle, bytes, 0, bytes.length, start)
  closeSync(handle)
  return bytes.toString('utf8')
}

// The server appends, so the file may be emptied under it; lines written between copy and cut are lost, which a log bears.
function limitOnce(path: string): void {
  try {
    if (logEnd(path) < LIMIT_BYTES) return
    copyFileSync(path, `${path}.1`)
    truncateSync(path)
  } catch {
    // A full disk must not end the process over its log; the next minute tries again.
  }
}
