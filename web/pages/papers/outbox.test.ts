import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, unreachable } from '../../platform/problem.ts'
import { type Entry, openOutbox } from './outbox.ts'

const place = 'outbox.7'
let kept: Map<string, string>
const store = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
}
const refused = new ApiProblem(409, { code: 'assignments.done', kind: 'conflict', details: {}, requestId: '' })
const sentence = () => 'Việc này đã xong.'
const line = (assignmentId: string, words = 'Đã xong 2 km') => ({
  assignmentId,
  kind: 'said' as const,
  words,
  own: false,
})
const settled = () => vi.waitFor(() => {})
const open = (send: (entry: Entry) => Promise<void>, restMs = 5) => openOutbox({ place, send, sentence, store, restMs })
const inStore = () => JSON.parse(kept.get(place) ?? '[]') as Entry[]

beforeEach(() => {
  kept = new Map()
})

describe('what was typed at the table', () => {
  it('lies in the store from the moment of Enter, and no longer once the server has it', async () => {
    let arrived = () => {}
    const outbox = open(() => new Promise((done) => (arrived = done)))
    outbox.add(line('a'))
    expect(inStore()).toMatchObject([{ assignmentId: 'a', words: 'Đã xong 2 km', state: 'going' }])
    arrived()
    await vi.waitFor(() => expect(kept.has(place)).toBe(false))
    outbox.close()
  })

  it('is sent again by itself when the line is back, under the same key, in the order it was typed', async () => {
    const sent: Entry[] = []
    let down = true
    const outbox = open(async (entry) => {
      sent.push(entry)
      if (down) throw unreachable()
    })
    for (const id of ['a', 'b', 'a']) outbox.add(line(id, `lời ${id}${sent.length}`))
    await vi.waitFor(() => expect(sent.length).toBeGreaterThan(1))
    expect(inStore()).toHaveLength(3)
    down = false
    await vi.waitFor(() => expect(outbox.entries()).toEqual([]))
    const ids = sent.slice(-3).map(({ assignmentId }) => assignmentId)
    expect(ids).toEqual(['a', 'b', 'a'])
    expect(sent[0]!.key).toBe(sent.at(-3)!.key)
    expect(new Set(sent.slice(-3).map(({ key }) => key)).size).toBe(3)
    outbox.close()
  })

  it('survives a reload: what was on its way is sent again under its key', async () => {
    const first = open(() => new Promise(() => {}))
    first.add(line('a'))
    const { key } = first.entries()[0]!
    first.close()
    const sent: Entry[] = []
    const second = open(async (entry) => void sent.push(entry))
    second.wake()
    await vi.waitFor(() => expect(second.entries()).toEqual([]))
    expect(sent.map((entry) => entry.key)).toEqual([key])
    second.close()
  })

  it('refused, waits with why for a person and holds nothing else back', async () => {
    const outbox = open(async ({ assignmentId }) => {
      if (assignmentId === 'a') throw refused
    })
    outbox.add(line('a'))
    outbox.add(line('b'))
    await vi.waitFor(() => expect(outbox.entries()).toHaveLength(1))
    expect(outbox.entries()[0]).toMatchObject({ assignmentId: 'a', state: 'refused', fault: 'Việc này đã xong.' })
    outbox.drop(outbox.entries()[0]!.key)
    expect(kept.has(place)).toBe(false)
    outbox.close()
  })

  it('an ended session keeps it until somebody has signed in again', async () => {
    let signedIn = false
    const outbox = open(async () => {
      if (!signedIn) throw new ApiProblem(401, { code: 'x', kind: 'unknown', details: {}, requestId: '' })
    }, 60_000)
    outbox.add(line('a'))
    await settled()
    expect(outbox.entries()).toMatchObject([{ state: 'waiting' }])
    signedIn = true
    outbox.wake()
    await vi.waitFor(() => expect(outbox.entries()).toEqual([]))
    outbox.close()
  })

  it('a store that was broken begins empty', () => {
    kept.set(place, '{nonsense')
    const outbox = open(async () => {})
    expect(outbox.entries()).toEqual([])
    outbox.close()
  })
})
