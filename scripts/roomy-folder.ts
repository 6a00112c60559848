// Where the tests put what they throw away: in memory where Linux offers it with room to spare.
import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
const roomNeeded = 6 * 2 ** 30

/** A folder for temporary things, gone when this process ends. A copy of a database is a thousand files, and a file system on disk takes its time over each. */
export function makeRoomyFolder(): string {
  const folder = mkdtempSync(join(hasRoom() ? memory : tmpdir(), 'dondoc-'))
  // as open as the system's own: servers run as another user where root starts them
  chmodSync(folder, 0o1777)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  return folder
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory)
    const mounted = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .find((line) => line.split(' ')[1] === memory)
    return (
      bavail * bsize > roomNeeded &&
      process.availableMemory() > roomNeeded &&
      mounted !== undefined &&
      !mounted.includes('noexec')
    )
  } catch {
    return false
  }
}
