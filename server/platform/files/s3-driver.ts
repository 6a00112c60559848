import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { FileMissing, refuseBadHash } from './faults.ts'
import type { FileStore, StoredFile } from './files.ts'
import { spool } from './spool.ts'

/** A bucket of S3 or of anything that speaks its language; most of our own houses' servers want `forcePathStyle`. */
export type S3Config = {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  forcePathStyle: boolean
}

type Sdk = typeof import('@aws-sdk/client-s3')
type Bucket = { name: string; client: S3Client; sdk: Sdk }

const PREFIX = 'files/'

/** Files in a bucket, as `files/<hash>`. The client library is loaded at the first use, since most installations never need it. */
export function s3Store(config: S3Config): FileStore {
  let opened: Promise<Bucket> | undefined
  const bucket = () => (opened ??= openBucket(config))
  return {
    put: async (source, { limitBytes }) => put(bucket, source, limitBytes),
    open: async (hash) => openObject(await bucket(), refuseBadHash(hash)),
    has: async (hash) => hasObject(await bucket(), refuseBadHash(hash)),
    remove: async (hash) => {
      const { client, sdk, name } = await bucket()
      await client.send(new sdk.DeleteObjectCommand({ Bucket: name, Key: PREFIX + refuseBadHash(hash) }))
    },
    list: () => list(bucket),
  }
}

async function openBucket(config: S3Config): Promise<Bucket> {
  const sdk = await import('@aws-sdk/client-s3')
  const { accessKeyId, secretAccessKey, bucket, ...rest } = config
  const client = new sdk.S3Client({
    ...rest,
    credentials: { accessKeyId, secretAccessKey },
    // Servers other than Amazon's do not know the trailing checksums that are otherwise added; we send our own SHA-256.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return { name: bucket, client, sdk }
}

// The key is the hash, known only at the end: the file waits on the local disk meanwhile.
async function put(bucket: () => Promise<Bucket>, source: Readable, limitBytes: number): Promise<StoredFile> {
  const path = join(tmpdir(), `dondoc-incoming-${randomUUID()}`)
  const stored = await spool(source, path, limitBytes)
  try {
    const { client, sdk, name } = await bucket()
    await client.send(
      new sdk.PutObjectCommand({
        Bucket: name,
        Key: PREFIX + stored.hash,
        Body: createReadStream(path),
        ContentLength: stored.size,
        ContentType: 'application/octet-stream',
        ChecksumSHA256: Buffer.from(stored.hash, 'hex').toString('base64'),
      }),
    )
    return stored
  } finally {
    await rm(path, { force: true })
  }
}

async function openObject({ client, sdk, name }: Bucket, hash: string): Promise<Readable> {
  try {
    const answer = await client.send(new sdk.GetObjectCommand({ Bucket: name, Key: PREFIX + hash }))
    return answer.Body as Readable
  } catch (cause) {
    throw isAbsent(cause) ? new FileMissing(`no file ${hash}`, { cause }) : cause
  }
}

async function hasObject({ client, sdk, name }: Bucket, hash: string): Promise<boolean> {
  try {
    await client.send(new sdk.HeadObjectCommand({ Bucket: name, Key: PREFIX + hash }))
    return true
  } catch (error) {
    if (isAbsent(error)) return false
    throw error
  }
}

async function* list(bucket: () => Promise<Bucket>): AsyncGenerator<{ hash: string; size: number; at: Date }> {
  const { client, sdk, name } = await bucket()
  for await (const page of sdk.paginateListObjectsV2({ client }, { Bucket: name, Prefix: PREFIX })) {
    for (const { Key, Size, LastModified } of page.Contents ?? []) {
      const hash = Key?.slice(PREFIX.length) ?? ''
      if (/^[0-9a-f]{64}$/.test(hash)) yield { hash, size: Size ?? 0, at: LastModified ?? new Date(0) }
    }
  }
}

// A missing bucket is a fault of the configuration, not a missing file.
function isAbsent(error: unknown): boolean {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  return name !== 'NoSuchBucket' && $metadata?.httpStatusCode === 404
}
