/** Our archive: a .tar.gz whose last entry is the manifest. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { MANIFEST_NAME, Manifest } from './manifest.ts'
import { BackupRefused } from './refused.ts'
import { readTar, TAR_END, type TarEntry, tarHeader, tarPadding } from './tar.ts'

type Part = Manifest['parts'][number]

/** An archive being written. `add` takes the exact size beforehand; `close` resolves once all is on disk. */
export type ArchiveWriter = {
  parts: Part[]
  add(name: string, size: number, content: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}

/** Begins an archive in a new file (mode 0600: it holds people's data). */
export function writeArchive(path: string, at: Date): ArchiveWriter {
  const gzip = createGzip({ level: 5 })
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
  file.on('error', (error) => gzip.destroy(error))
  // Told by `done`; a stream whose error nobody hears would end the process.
  gzip.on('error', () => {})
  const done = finished(gzip.pipe(file))
  done.catch(() => {})
  const parts: Part[] = []
  const write = async (bytes: Buffer) => {
    if (gzip.destroyed) await done
    if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), done])
  }
  const add: ArchiveWriter['add'] = async (name, size, content) => {
    const hash = createHash('sha256')
    let written = 0
    await write(tarHeader(name, size, at))
    for await (const chunk of content) {
      hash.update(chunk)
      written += chunk.length
      await write(chunk)
    }
    if (written !== size) throw new Error(`${name} has ${written} bytes instead of ${size}`)
    await write(tarPadding(size))
    parts.push({ name, size, sha256: hash.digest('hex') })
  }
  const close = async () => {
    gzip.end(TAR_END)
    await done
  }
  const abort = async () => {
    gzip.destroy()
    file.destroy()
    if (!file.closed) await once(file, 'close').catch(() => {})
  }
  return { parts, add, close, abort }
}

/** The entries of an archive, in order. */
export async function* readArchive(path: string): AsyncGenerator<TarEntry> {
  const file = createReadStream(path)
  const gunzip = createGunzip()
  file.on('error', (error) => gunzip.destroy(error))
  try {
    yield* readTar(file.pipe(gunzip))
  } finally {
    file.destroy()
    gunzip.destroy()
  }
}

/**
 * Reads the whole archive and checks every byte against the manifest; nothing is written anywhere.
 * Throws BackupRefused with a sentence that says what is wrong with it.
 */
export async function verifyBackup(path: string): Promise<Manifest> {
  const found = new Map<string, Part>()
  let manifest: Manifest | undefined
  try {
    for await (const { name, size, content } of readArchive(path)) {
      if (name === MANIFEST_NAME) manifest = await parseManifest(content)
      else found.set(name, { name, size, sha256: await sha256(content) })
    }
  } catch (cause) {
    if (cause instanceof BackupRefused) throw cause
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw new BackupRefused(`Không có tệp ${path}.`, { cause })
    throw new BackupRefused(`Bản sao lưu ${path} bị hỏng hoặc bị cắt cụt.`, { cause })
  }
  if (!manifest) throw new BackupRefused(`Bản sao lưu ${path} không trọn vẹn: thiếu bảng kê ở cuối.`)
  const wrong = wrongPart(manifest, found)
  if (wrong) throw new BackupRefused(`Bản sao lưu ${path} bị hỏng ở phần ${wrong}.`)
  return manifest
}

async function parseManifest(content: AsyncIterable<Buffer>): Promise<Manifest> {
  const text = Buffer.concat(await Array.fromAsync(content)).toString('utf8')
  const parsed = Manifest.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  throw new BackupRefused('Bản sao lưu do một phiên bản khác của Đôn Đốc tạo ra, bản này không đọc được.', {
    cause: parsed.error,
  })
}

async function sha256(content: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of content) hash.update(chunk)
  return hash.digest('hex')
}

function wrongPart(manifest: Manifest, found: Map<string, Part>): string | undefined {
  const told = new Map(manifest.parts.map((part) => [part.name, part]))
  for (const name of found.keys()) if (!told.has(name)) return name
  for (const [name, { size, sha256 }] of told) {
    const part = found.get(name)
    if (!part || part.size !== size || part.sha256 !== sha256) return name
  }
  return undefined
}
