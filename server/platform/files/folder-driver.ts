import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, opendir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { FileMissing, refuseBadHash } from './faults.ts'
import type { FileStore, StoredFile } from './files.ts'
import { spool } from './spool.ts'

const INCOMING = 'incoming'
const DAY_MS = 24 * 60 * 60 * 1000

/** Files in a folder, as `ab/abcd…`; what is still coming in lies in `incoming` until it takes its name in one rename. */
export function folderStore(folder: string): FileStore {
  const pathOf = (hash: string) => join(folder, refuseBadHash(hash).slice(0, 2), hash)
  return {
    put: (source, { limitBytes }) => put(folder, pathOf, source, limitBytes),
    open: async (hash) => (await openForReading(pathOf(hash), hash)).createReadStream(),
    has: (hash) => exists(pathOf(hash)),
    remove: (hash) => rm(pathOf(hash), { force: true }),
    list: () => list(folder),
  }
}

async function put(
  folder: string,
  pathOf: (hash: string) => string,
  source: Readable,
  limitBytes: number,
): Promise<StoredFile> {
  const incoming = join(folder, INCOMING, randomUUID())
  await mkdir(dirname(incoming), { recursive: true, mode: 0o700 })
  const stored = await spool(source, incoming, limitBytes)
  try {
    await takeName(incoming, pathOf(stored.hash), folder)
    return stored
  } catch (error) {
    await rm(incoming, { force: true })
    throw error
  }
}

// The rename also replaces an older file of the same content: its day becomes new, so the sweep of orphans spares it.
async function takeName(incoming: string, path: string, folder: string): Promise<void> {
  const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await rename(incoming, path).catch((error) => renewInstead(error, incoming, path))
  await syncFolder(dirname(path))
  if (made) await syncFolder(folder)
}

// Windows refuses a rename onto a file that somebody just reads; its content is the same, so a new day suffices.
async function renewInstead(error: unknown, incoming: string, path: string): Promise<void> {
  if (!(await exists(path))) throw error
  const now = new Date()
  await utimes(path, now, now)
  await rm(incoming, { force: true })
}

// A rename is safe from a power cut only once its folder is on disk. Windows has no such call.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

async function openForReading(path: string, hash: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (cause) {
    throw isAbsent(cause) ? new FileMissing(`no file ${hash}`, { cause }) : cause
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (isAbsent(error)) return false
    throw error
  }
}

async function* list(folder: string): AsyncGenerator<{ hash: string; size: number; at: Date }> {
  await removeAbandoned(join(folder, INCOMING))
  for await (const shelf of entriesOf(folder)) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue
    for await (const hash of entriesOf(join(folder, shelf))) {
      const found = /^[0-9a-f]{64}$/.test(hash) && (await stat(join(folder, shelf, hash)).catch(() => undefined))
      if (found) yield { hash, size: found.size, at: found.mtime }
    }
  }
}

// What a process killed in the middle of an upload left; nobody uploads for a day.
async function removeAbandoned(incoming: string): Promise<void> {
  for await (const name of entriesOf(incoming)) {
    const found = await stat(join(incoming, name)).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > DAY_MS) await rm(join(incoming, name), { force: true })
  }
}

async function* entriesOf(folder: string): AsyncGenerator<string> {
  try {
    for await (const entry of await opendir(folder)) yield entry.name
  } catch (error) {
    if (!isAbsent(error)) throw error
  }
}

function isAbsent(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
