/** A small S3 of the tests' own on 127.0.0.1: path style, objects in memory, lists in pages of three, checks what it is sent. */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { S3Config } from './s3-driver.ts'

type Stored = { bytes: Buffer; at: Date }
export type S3Server = { config: S3Config; keys(): string[]; stop(): Promise<void> }

const BUCKET = 'ho-so'
const KEY_ID = 'khoa-thu'
const PAGE = 3

/** Starts it on a free port with one empty bucket. */
export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Stored>()
  const server = createServer((request, response) => {
    answer(objects, request, response).catch((error) => fail(response, 500, 'InternalError', String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    config: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: BUCKET,
      region: 'vn-1',
      accessKeyId: KEY_ID,
      secretAccessKey: 'thu',
      forcePathStyle: true,
    },
    keys: () => [...objects.keys()],
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function answer(objects: Map<string, Stored>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url!, 'http://s3')
  const [, bucket, ...rest] = decodeURIComponent(url.pathname).split('/')
  const key = rest.join('/')
  if (!request.headers.authorization?.includes(`Credential=${KEY_ID}/`))
    return fail(response, 403, 'AccessDenied', 'who are you')
  if (bucket !== BUCKET) return fail(response, 404, 'NoSuchBucket', String(bucket))
  if (!key) return sendList(objects, url, response)
  if (request.method === 'PUT') return store(objects, key, request, response)
  if (request.method === 'DELETE') {
    objects.delete(key)
    response.writeHead(204).end()
    return
  }
  const found = objects.get(key)
  if (!found) return fail(response, 404, 'NoSuchKey', key)
  response.writeHead(200, { 'content-length': found.bytes.length, 'last-modified': found.at.toUTCString() })
  response.end(request.method === 'HEAD' ? undefined : found.bytes)
}

async function store(
  objects: Map<string, Stored>,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const sum = createHash('sha256').update(bytes)
  const hex = sum.copy().digest('hex')
  const { 'x-amz-checksum-sha256': told, 'x-amz-content-sha256': signed } = request.headers
  if (told !== sum.digest('base64')) return fail(response, 400, 'BadDigest', 'checksum')
  if (signed !== hex && signed !== 'UNSIGNED-PAYLOAD')
    return fail(response, 400, 'XAmzContentSHA256Mismatch', String(signed))
  objects.set(key, { bytes, at: new Date() })
  response.writeHead(200, { etag: `"${hex}"` }).end()
}

function sendList(objects: Map<string, Stored>, url: URL, response: ServerResponse): void {
  const prefix = url.searchParams.get('prefix') ?? ''
  const after = url.searchParams.get('continuation-token') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
  const page = keys.slice(0, PAGE)
  const contents = page.map((key) => {
    const { bytes, at } = objects.get(key)!
    return `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${bytes.length}</Size></Contents>`
  })
  const more = keys.length > PAGE
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  response.writeHead(200, { 'content-type': 'application/xml' })
  response.end(
    `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
  )
}

function fail(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`)
}
