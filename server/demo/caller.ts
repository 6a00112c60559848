// The demo does everything through the API, as its people, so that what it shows is what the product does.
import { randomUUID } from 'node:crypto'
import type { Serving } from '../serve.ts'

export type Caller = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<unknown>

type Asked = { method: 'GET' | 'POST' | 'PUT'; url: string; headers?: Record<string, string>; payload?: object }
const sessions = new WeakMap<Serving, Map<string, Promise<string>>>()

/** Asks as somebody of the demo: one session each (a password costs 50 ms), opened anew where the story has gone on for longer than it lasts. */
async function askAs(serving: Serving, { login, password }: { login: string; password: string }, asked: Asked) {
  const known = sessions.get(serving) ?? new Map<string, Promise<string>>()
  sessions.set(serving, known)
  for (;;) {
    const cookie = known.get(login) ?? openSession(serving, login, password)
    known.set(login, cookie)
    const answer = await serving.app.inject({ ...asked, headers: { ...asked.headers, cookie: await cookie } })
    if (answer.statusCode !== 401) return answer
    known.delete(login)
  }
}

/** Somebody of the demo at work. */
export function signInAs(serving: Serving, login: string, password: string): Caller {
  return async (method, path, body) => {
    const headers: Record<string, string> = method === 'GET' ? {} : { 'idempotency-key': randomUUID() }
    const asked = { method, url: `/api${path}`, headers, ...(body ? { payload: body } : {}) }
    const answer = await askAs(serving, { login, password }, asked)
    if (answer.statusCode === 200) return answer.json()
    throw new Error(`demo: ${method} ${path}: ${answer.body.slice(0, 400)}`)
  }
}

async function openSession(serving: Serving, login: string, password: string): Promise<string> {
  const opened = await serving.app.inject({ method: 'POST', url: '/api/session', payload: { login, password } })
  const cookie = opened.headers['set-cookie']?.toString().split(';')[0]
  if (!cookie) throw new Error(`demo: ${login} không đăng nhập được: ${opened.body.slice(0, 200)}`)
  return cookie
}

/** Uploads one text as a file and waits until it is read. @returns the document's id */
export async function uploadText(
  serving: Serving,
  as: { login: string; password: string },
  file: { name: string; text: string },
): Promise<string> {
  const form = new FormData()
  form.append('files', new File([file.text], file.name, { type: 'text/plain' }))
  const sent = new Response(form)
  const uploaded = await askAs(serving, as, {
    method: 'POST',
    url: '/api/documents',
    headers: { 'idempotency-key': randomUUID(), 'content-type': sent.headers.get('content-type')! },
    payload: Buffer.from(await sent.arrayBuffer()),
  })
  const readingId = (uploaded.json() as { files: { readingId: string }[] }).files?.[0]?.readingId
  if (!readingId) throw new Error(`demo: ${file.name}: ${uploaded.body.slice(0, 400)}`)
  for (let i = 0; i < 600; i++) {
    const reading = (await askAs(serving, as, { method: 'GET', url: `/api/readings/${readingId}` })).json() as {
      state: string
      documentId: string | null
      problem: { words: string } | null
    }
    if (reading.documentId) return reading.documentId
    if (reading.state === 'failed') throw new Error(`demo: ${file.name}: ${reading.problem?.words}`)
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`demo: ${file.name}: đọc quá lâu`)
}
