/** Files by the hash of their content: the content first, then (by others) the row that names it. */
import type { Readable } from 'node:stream'
import { folderStore } from './folder-driver.ts'
import { type S3Config, s3Store } from './s3-driver.ts'

export { FileMissing, FileTooLarge } from './faults.ts'

/** What `put` learnt of a file: SHA-256 in hex, size in bytes, the first 4 kB (by which its kind is told). */
export type StoredFile = { hash: string; size: number; head: Buffer }

/**
 * A store of files. `put` resolves once the content is safe on disk; on any failure nothing of it remains, and the
 * same content twice is one file. `open` rejects with FileMissing. `remove` of a missing file is no fault. `list` names
 * all files in no order, `at` being when the content last came in.
 */
export type FileStore = {
  put(source: Readable, options: { limitBytes: number }): Promise<StoredFile>
  open(hash: string): Promise<Readable>
  has(hash: string): Promise<boolean>
  remove(hash: string): Promise<void>
  list(): AsyncIterable<{ hash: string; size: number; at: Date }>
}

export type FileStoreConfig = { folder: string } | { s3: S3Config }

/** Opens the store that the configuration names; touches neither disk nor network until it is used. */
export function openFileStore(config: FileStoreConfig): FileStore {
  return 'folder' in config ? folderStore(config.folder) : s3Store(config.s3)
}
