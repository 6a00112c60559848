// A link as a phone holds it, for tests: made by hang, used over HTTP without an account.
import { randomBytes, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { handedOut } from '../assignments/test-paper.ts'
import type { MakePass, PassTarget } from './contract.ts'

export type Link = { passId: string; secret: string; code: string | null }
type Answer = {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever was answered
  body: any
}

/** A picture of one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Asks for a link as somebody of the office. */
export function askLink(
  world: World,
  target: PassTarget | object,
  more: Partial<MakePass> = {},
  who: Who = 'hang',
): Promise<Answer> {
  const body = { target, title: 'Liên kết thử', secret: newSecret(), lastDay: '2024-10-20', ...more }
  return world.as(who, 'POST', '/passes', body)
}

export async function makeLink(world: World, target: PassTarget | object, more: Partial<MakePass> = {}): Promise<Link> {
  const secret = more.secret ?? newSecret()
  const made = await askLink(world, target, { ...more, secret })
  if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  return { passId: made.body.passId, secret, code: more.code ?? null }
}

const heads = ({ secret, code }: Pick<Link, 'secret' | 'code'>) => ({
  'x-pass': secret,
  ...(code === null ? {} : { 'x-pass-code': code }),
})

export const openLink = (world: World, link: Pick<Link, 'secret' | 'code'>): Promise<Answer> =>
  world.as(null, 'POST', '/l/opening', undefined, heads(link))

/** Reports by a link as Tòng Văn Ơn's phone does. */
export const reportBy = (world: World, link: Link, body: object, key: string = randomUUID()): Promise<Answer> =>
  world.as(
    null,
    'POST',
    '/l/reports',
    { words: 'Đã đổ xong 120 m mặt đường', name: 'Tòng Văn Ơn', phone: '0912 345 678', ...body },
    { ...heads(link), 'idempotency-key': key },
  )

export async function sendPhoto(world: World, link: Link, name: string, content: Uint8Array | string): Promise<Answer> {
  const form = new FormData()
  form.append('files', new File([content as BlobPart], name))
  const request = new Response(form)
  const response = await world.serving.app.inject({
    method: 'POST',
    url: '/api/l/files',
    headers: { 'content-type': request.headers.get('content-type')!, ...heads(link) },
    payload: Readable.fromWeb(request.body as import('node:stream/web').ReadableStream),
  })
  return { status: response.statusCode, body: response.json() }
}

/** The district with one paper handed out: an item of Nậm Pung, one of its neighbour Chiềng Mai. */
export async function openPassOffice() {
  const world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
  const { namPung, chiengMai } = world.agencies
  const { documentId, byLead } = await handedOut(world, {
    clauses: [
      { title: 'Hỗ trợ hộ ông Lò Văn Pản sửa nhà', lead: [namPung], due: [{ day: '2024-09-30' }] },
      { title: 'Làm đường trục thôn', lead: [chiengMai], due: [{ day: '2024-10-05' }] },
      { title: 'Báo cáo chung', following: 'filed' },
    ],
  })
  const listed = async ({ passId }: Link) =>
    (await world.as('hang', 'GET', '/passes')).body.passes.find((row: { passId: string }) => row.passId === passId)
  const openings = async ({ passId }: Link): Promise<string[]> =>
    (await world.as('hang', 'GET', `/passes/${passId}/openings`)).body.openings.map(
      (row: { what: string; result: string }) => `${row.what} ${row.result}`,
    )
  const events = async (kind: string) =>
    (await world.serving.database.pool.query('select * from event where kind = $1 order by seq', [kind])).rows
  return {
    world,
    documentId,
    his: byLead.get(namPung)!,
    hers: byLead.get(chiengMai)!,
    reportOf: () => ({ scope: 'report', documentId, agencyId: namPung }),
    listed,
    openings,
    events,
  }
}
export type PassOffice = Awaited<ReturnType<typeof openPassOffice>>
