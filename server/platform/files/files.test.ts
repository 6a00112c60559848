import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, test } from 'vitest'
import { FileMissing, FileTooLarge } from './faults.ts'
import { type FileStore, openFileStore } from './files.ts'
import { startS3Server } from './s3-server.ts'

const LIMIT = { limitBytes: 50_000_000 }
const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** A store and a look behind it: how many things lie there, finished or not. */
type Opened = { store: FileStore; things: () => number }

const drivers: [string, () => Promise<Opened>][] = [
  ['folder', openFolder],
  ['S3', openS3],
]

describe.each(drivers)('files in a %s', (_, open) => {
  test('what was put comes back, known by its hash, with its size and its head', async () => {
    const { store } = await open()
    const content = randomBytes(3_000_000)
    const stored = await store.put(Readable.from(slices(content)), LIMIT)
    expect(stored).toEqual({ hash: sha256(content), size: content.length, head: content.subarray(0, 4096) })
    expect(await contentOf(store, stored.hash)).toEqual(content)
    expect(await store.has(stored.hash)).toBe(true)
  })

  test('an empty file and a string of Vietnamese letters are files too', async () => {
    const { store } = await open()
    const empty = await store.put(Readable.from([]), LIMIT)
    expect(empty.size).toBe(0)
    expect(await contentOf(store, empty.hash)).toHaveLength(0)
    const words = await store.put(Readable.from(['Đôn ', 'Đốc']), LIMIT)
    expect((await contentOf(store, words.hash)).toString()).toBe('Đôn Đốc')
    expect(words.head.toString()).toBe('Đôn Đốc')
  })

  test('the same content from many hands at once is one file', async () => {
    const { store, things } = await open()
    const content = randomBytes(200_000)
    const all = await Promise.all(Array.from({ length: 8 }, () => store.put(Readable.from(slices(content)), LIMIT)))
    expect(new Set(all.map((stored) => stored.hash)).size).toBe(1)
    expect(things()).toBe(1)
    expect(await contentOf(store, all[0]!.hash)).toEqual(content)
  })

  test('the last allowed byte is kept, one more is refused and leaves nothing', async () => {
    const { store, things } = await open()
    await store.put(Readable.from([Buffer.alloc(1000)]), { limitBytes: 1000 })
    await expect(store.put(Readable.from([Buffer.alloc(1001)]), { limitBytes: 1000 })).rejects.toThrow(FileTooLarge)
    expect(things()).toBe(1)
  })

  test('an upload that breaks off leaves nothing', async () => {
    const { store, things } = await open()
    const broken = Readable.from(breakingOff())
    await expect(store.put(broken, LIMIT)).rejects.toThrow('line lost')
    const closed = new Readable({ read() {} })
    const put = store.put(closed, LIMIT)
    closed.push(randomBytes(70_000))
    setTimeout(() => closed.destroy(), 20)
    await expect(put).rejects.toThrow()
    expect(things()).toBe(0)
  })

  test('all files are listed, with size and day; a removed one is gone, twice removed is no fault', async () => {
    const { store } = await open()
    const sizes = [1, 20, 300, 4000, 50_000, 600_000, 7]
    const stored = await Promise.all(sizes.map((size) => store.put(Readable.from([randomBytes(size)]), LIMIT)))
    const listed = await Array.fromAsync(store.list())
    expect(listed.map((file) => [file.hash, file.size]).sort()).toEqual(
      stored.map((file) => [file.hash, file.size]).sort(),
    )
    expect(listed.every((file) => Math.abs(Date.now() - file.at.getTime()) < 60_000)).toBe(true)
    await store.remove(stored[0]!.hash)
    await store.remove(stored[0]!.hash)
    expect(await store.has(stored[0]!.hash)).toBe(false)
    expect(await Array.fromAsync(store.list())).toHaveLength(sizes.length - 1)
  })

  test('a file that is not there, and a hash that is a path, are refused', async () => {
    const { store } = await open()
    await expect(store.open('0'.repeat(64))).rejects.toThrow(FileMissing)
    expect(await store.has('0'.repeat(64))).toBe(false)
    await expect(store.open('../../../etc/passwd')).rejects.toThrow(FileMissing)
    await expect(async () => store.remove(`${'0'.repeat(60)}/../`)).rejects.toThrow(FileMissing)
  })
})

test('content that comes again is new again, so that a sweep of old orphans spares it; abandoned uploads are removed', async () => {
  const folder = newFolder()
  const store = openFileStore({ folder })
  const { hash } = await store.put(Readable.from(['giấy']), LIMIT)
  const path = join(folder, hash.slice(0, 2), hash)
  utimesSync(path, 1, 1)
  await store.put(Readable.from(['giấy']), LIMIT)
  expect(Date.now() - statSync(path).mtimeMs).toBeLessThan(60_000)
  const abandoned = join(folder, 'incoming', 'abandoned')
  writeFileSync(abandoned, '')
  utimesSync(abandoned, 1, 1)
  await Array.fromAsync(store.list())
  expect(existsSync(abandoned)).toBe(false)
})

test('a bucket that does not exist is a fault, not a missing file', async () => {
  const server = await startS3Server()
  closers.push(() => server.stop())
  const store = openFileStore({ s3: { ...server.config, bucket: 'khong-co' } })
  const fault = await store.open('0'.repeat(64)).catch((error) => error)
  expect(fault).not.toBeInstanceOf(FileMissing)
})

async function openFolder(): Promise<Opened> {
  const folder = newFolder()
  const things = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
  return { store: openFileStore({ folder }), things }
}

async function openS3(): Promise<Opened> {
  const server = await startS3Server()
  closers.push(() => server.stop())
  const waiting = () => readdirSync(tmpdir()).filter((name) => name.startsWith('dondoc-incoming-')).length
  return { store: openFileStore({ s3: server.config }), things: () => server.keys().length + waiting() }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-files-'))
  closers.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function contentOf(store: FileStore, hash: string): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync((await store.open(hash)) as AsyncIterable<Buffer>))
}

function* slices(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536)
}

async function* breakingOff(): AsyncGenerator<Buffer> {
  yield randomBytes(100_000)
  throw new Error('line lost')
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
