// The demo does everything through the API, as its people, so that what it shows is what the product does.
import { randomUUID } from 'node:crypto'
import type { Serving } from '../serve.ts'

export type Caller = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<unknown>

/** Somebody of the demo at work; he signs in anew where the story has gone on for longer than a session lasts. */
export function signInAs(serving: Serving, login: string, password: string): Caller {
  let cookie: Promise<string> | undefined
  return async (method, path, body) => {
    for (;;) {
      cookie ??= openSession(serving, login, password)
      const answer = await serving.app.inject({
        method,
        url: `/api${path}`,
        headers: { cookie: await cookie, ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }) },
        ...(body ? { payload: body } : {}),
      })
      if (answer.statusCode === 200) return answer.json()
      if (answer.statusCode !== 401) throw new Error(`demo: ${method} ${path}: ${answer.body.slice(0, 400)}`)
      cookie = undefined
    }
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
  const cookie = await openSession(serving, as.login, as.password)
  const form = new FormData()
  form.append('files', new File([file.text], file.name, { type: 'text/plain' }))
  const sent = new Response(form)
  const uploaded = await serving.app.inject({
    method: 'POST',
    url: '/api/documents',
    headers: { cookie, 'idempotency-key': randomUUID(), 'content-type': sent.headers.get('content-type')! },
    payload: Buffer.from(await sent.arrayBuffer()),
  })
  const readingId = (uploaded.json() as { files: { readingId: string }[] }).files?.[0]?.readingId
  if (!readingId) throw new Error(`demo: ${file.name}: ${uploaded.body.slice(0, 400)}`)
  for (let i = 0; i < 600; i++) {
    const reading = (await serving.app.inject({ url: `/api/readings/${readingId}`, headers: { cookie } })).json() as {
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
