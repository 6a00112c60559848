// How a made paper leaves: as a file; with ?progress=yes as lines that say how far it is, then the file (PaperFrame of the contract).
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ZipFile } from 'yazl'
import { problemOf } from '../../platform/answer-problem.ts'
import type { Problem } from '../../platform/problem.ts'
import type { OnStep } from './press/press.ts'

/** A stream where it is too much to hold; its size is known all the same. */
export type MadeFile = { name: string; type: string; size: number; content: Buffer | Readable }

export const madeFile = (name: string, type: string, content: Buffer): MadeFile => ({
  name,
  type,
  size: content.length,
  content,
})

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  zip: 'application/zip',
}

/** One picture is a picture; of several pages a folder. */
export async function fileOfPages(name: string, format: keyof typeof mediaTypes, pages: Buffer[]): Promise<MadeFile> {
  if (pages.length === 1) return madeFile(`${name}.${format}`, mediaTypes[format], pages[0]!)
  return madeFile(`${name}.zip`, mediaTypes.zip, await zipped(name, format, pages))
}

async function zipped(name: string, format: string, pages: Buffer[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [i, page] of pages.entries()) zip.addBuffer(page, `${name}-trang-${i + 1}.${format}`, { compress: false })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Makes the file and sends it; where progress was asked for the answer begins at once. */
export async function sendMade(
  request: FastifyRequest,
  reply: FastifyReply,
  make: (onStep: OnStep) => Promise<MadeFile>,
): Promise<unknown> {
  if ((request.query as { progress?: string }).progress !== 'yes') {
    const { name, type, size, content } = await make(() => {})
    const how = type === mediaTypes.pdf || type === mediaTypes.png ? 'inline' : 'attachment'
    return reply
      .type(type)
      .header('content-disposition', `${how}; filename="${name}"`)
      .header('content-length', size)
      .send(content)
  }
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, { 'content-type': 'application/x-paper', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  const line = (frame: object) => raw.write(`${JSON.stringify(frame)}\n`)
  try {
    const { name, type, size, content } = await make((done, of) => void line({ done, of }))
    line({ file: { name, type, size } })
    // What breaks off here arrives short of its size, and the page says so.
    await pipeline(Buffer.isBuffer(content) ? Readable.from([content]) : content, raw).catch(() => raw.destroy())
  } catch (error) {
    const { spec, details, message, english } = problemOf(error) satisfies Problem
    line({ problem: { code: spec.code, kind: spec.kind, message, english, details, requestId: request.id } })
    raw.end()
  }
  return reply
}
