import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { FileMissing } from '../../platform/files/files.ts'
import type { Border, Route } from '../../platform/http.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { addFiles } from './actions/file-upload.ts'
import { AddedFiles, FileId } from './contract.ts'
import { isVoice, shownInPage } from './media-type.ts'
import { documentProblems } from './problems.ts'
import { type FileRow, fileSeen } from './queries/files.ts'
import { policies } from './rules.ts'
import { type Stretch, stretchAsked, stretchOf } from './stretch.ts'
import { receiveFiles } from './upload.ts'

export function fileRoutes(route: Route): void {
  route.raw(
    'POST',
    '/files',
    { may: policies.addFile, says: 'Gửi tệp đính kèm (multipart, trường files)' },
    async (border, request) => {
      await border.actor()
      const received = await receiveFiles(border.files, request)
      const body = received.map(({ name, hash, problem }) => ({ name, hash, problem: problem?.code ?? null }))
      return AddedFiles.parse(await border.deed((deed) => addFiles(deed, received), { body }))
    },
  )
  route.raw(
    'GET',
    '/files/:fileId',
    { may: policies.seeFile, says: 'Mở một tệp; ?download=yes để tải về' },
    async (border, request, reply) => {
      const sent = FileId.safeParse(request.params)
      const file = await border.look(async ({ db, actor }) =>
        sent.success ? fileSeen(db, actor, sent.data.fileId) : undefined,
      )
      if (!file) throw new Problem(platformProblems.nothingHere)
      const download = (request.query as { download?: string }).download === 'yes'
      const stretch = isVoice(file.mediaType) ? stretchAsked(request.headers.range, file.size) : null
      if (stretch === 'outside')
        return reply.code(416).header('content-range', `bytes */${file.size}`).header('content-length', 0).send()
      return sendFile(border, reply, { file, download, stretch })
    },
  )
}

/** Streams a file of the store; what runs in a page is never shown in ours. */
export async function sendFile(
  border: Border,
  reply: FastifyReply,
  { file, download, stretch = null }: { file: Omit<FileRow, 'fileId'>; download: boolean; stretch?: Stretch | null },
): Promise<FastifyReply> {
  const content = await border.files.open(file.hash).catch((error) => {
    throw error instanceof FileMissing ? new Problem(documentProblems.contentGone) : error
  })
  const how = shownInPage(file.mediaType) && !download ? 'inline' : 'attachment'
  if (stretch) reply.code(206).header('content-range', `bytes ${stretch.from}-${stretch.to}/${file.size}`)
  if (isVoice(file.mediaType)) reply.header('accept-ranges', 'bytes')
  return reply
    .header('content-type', file.mediaType)
    .header('content-length', stretch ? stretch.to - stretch.from + 1 : file.size)
    .header('content-disposition', `${how}; filename="${asciiName(file.name)}"; filename*=UTF-8''${encoded(file.name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cache-control', 'private, max-age=0, no-cache')
    .send(stretch ? Readable.from(stretchOf(content, stretch)) : content)
}

const asciiName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '_')

/** RFC 5987: what encodeURIComponent leaves is encoded too where the grammar asks for it. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
