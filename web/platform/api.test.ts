import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { get, newKey, post, whenSignedOut } from './api.ts'
import { ApiProblem, problemSentence } from './problem.ts'

type Answer = Response | 'no answer'
let sent: { url: string; init: RequestInit }[]

function answers(...list: Answer[]) {
  sent = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, init })
    const next = list.shift()
    if (next === undefined || next === 'no answer') throw new TypeError('failed to fetch')
    return next
  })
}
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const keyOf = ({ init }: { init: RequestInit }) => (init.headers as Record<string, string>)['idempotency-key']

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('sends a deed again under the same key when the line drops', async () => {
  answers('no answer', new Response('', { status: 502 }), json(200, { done: true }))
  const answer = post('/api/assignments/7/confirmation', { note: 'đủ' })
  await vi.runAllTimersAsync()
  expect(await answer).toEqual({ done: true })
  expect(new Set(sent.map(keyOf)).size).toBe(1)
  expect(keyOf(sent[0]!)).toMatch(/^[0-9a-f-]{36}$/)
})

it('keeps the key of the caller, and gives up after three tries', async () => {
  answers('no answer', 'no answer', 'no answer', json(200, {}))
  const key = newKey()
  const answer = post('/api/x', {}, { key }).catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  expect(await answer).toMatchObject({ code: 'network.unreachable', status: 0 })
  expect(sent.map(keyOf)).toEqual([key, key, key])
})

it('does not repeat a refusal, and words it in the language of the page', async () => {
  const body = {
    code: 'x.refused',
    kind: 'conflict',
    message: 'Đã có người làm.',
    english: 'Done.',
    details: { n: 3 },
    requestId: 'r',
  }
  answers(json(409, body))
  const error = await post('/api/x').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ApiProblem)
  expect(sent).toHaveLength(1)
  expect(problemSentence(error, 'vi')).toBe('Đã có người làm.')
  expect(problemSentence(error, 'en')).toBe('Done.')
  expect(problemSentence(error, 'vi', { 'x.refused': ({ n }) => `Còn ${n}.` })).toBe('Còn 3.')
})

it('reads a proxy page as a problem of its status', async () => {
  answers(new Response('<h1>Too large</h1>', { status: 413 }))
  const error = await post('/api/x').catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'http.413', kind: 'too-large' })
})

it('says once that we are signed out, but not of the sign-in itself', async () => {
  const told = vi.fn()
  whenSignedOut(told)
  answers(json(401, {}), json(401, {}))
  await get('/api/desk').catch(() => {})
  await post('/api/session').catch(() => {})
  expect(told).toHaveBeenCalledTimes(1)
})

it('stops when called off', async () => {
  answers('no answer')
  const call = new AbortController()
  const answer = get('/api/x', { signal: call.signal }).catch((error: unknown) => error)
  call.abort()
  await vi.runAllTimersAsync()
  expect(await answer).toMatchObject({ name: 'AbortError' })
})

it('makes keys that are UUIDs of version 7 in order of time', () => {
  const first = newKey()
  vi.setSystemTime(Date.now() + 10)
  const second = newKey()
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(second > first).toBe(true)
})
