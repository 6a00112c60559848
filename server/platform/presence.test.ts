// Who else has a document open: told over the live stream, across processes, and no longer once a browser or a process is gone.
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../test/world.ts'
import { type Serving, serve } from '../serve.ts'
import { readConfig } from './config.ts'
import { openLog } from './log.ts'
import { openPresence, type Told } from './presence.ts'

describe('two processes on one database', () => {
  let world: World
  let other: Serving
  beforeAll(async () => {
    world = await makeWorld()
    const config = { ...readConfig({}), port: 0 }
    other = await serve(world.databases, { config, clock: world.clock, log: openLog('silent') })
  })
  afterAll(async () => {
    await other?.stop()
    await world?.stop()
  })

  const at = (serving: Serving, who: Who, thing: string) => {
    const { personId, token } = world.people[who]
    return { personId, ...openPage(`${serving.address}/api/live?at=${thing}`, token) }
  }

  it('each tells who else is there, until that browser is gone', async () => {
    const [paper, another] = [randomUUID(), randomUUID()]
    const hang = at(world.serving, 'hang', paper)
    const quan = at(other, 'quan', paper)
    await expect.poll(hang.others).toEqual([quan.personId])
    await expect.poll(quan.others).toEqual([hang.personId])

    const duc = at(world.serving, 'duc', paper)
    await expect.poll(duc.others).toEqual([hang.personId, quan.personId].sort((a, b) => a - b))
    await expect.poll(quan.others).toHaveLength(2)
    const hangAgain = at(other, 'hang', paper)
    await expect.poll(hangAgain.others).toHaveLength(2)
    const elsewhere = at(other, 'duc', another)

    duc.kill()
    await expect.poll(hang.others).toEqual([quan.personId])
    hang.kill()
    hangAgain.kill()
    await expect.poll(quan.others).toEqual([])
    expect(elsewhere.others()).toEqual([])
    elsewhere.kill()
    quan.kill()
  })

  it('tells it to nobody who does not keep the book, and nothing of another office', async () => {
    const paper = randomUUID()
    const pages = (['doan', 'xa'] as const).map((who) => at(other, who, paper))
    const hang = at(world.serving, 'hang', paper)
    const duc = at(world.serving, 'duc', paper)
    await expect.poll(hang.others).toEqual([duc.personId])
    expect(pages.map((page) => page.others())).toEqual([undefined, []])
    for (const page of [...pages, hang, duc]) page.kill()
  })
})

describe('a process that dies without a word', () => {
  it('is forgotten after a while, and a late one is told of those who were there before', async () => {
    const heard: Told[] = []
    const shown: number[][] = []
    const presence = openPresence((told) => heard.push(told), { patienceMs: 20 })
    presence.come((people) => shown.push(people), { officeId: 1, thingId: 'vb', personId: 7 })
    presence.hear({ p: 'other', o: 1, i: 'vb', w: [8] })
    expect([shown, heard.length]).toEqual([[[8]], 2])
    presence.hear({ p: 'other', o: 1, i: 'vb', w: [8] })
    expect([shown.length, heard.length]).toEqual([1, 2])
    await new Promise((done) => setTimeout(done, 30))
    presence.beat()
    expect(shown).toEqual([[8], []])
  })
})

/** A page's stream; others() is what it was last told. */
function openPage(address: string, token: string): { others(): number[] | undefined; kill(): void } {
  let last: number[] | undefined
  const sent = request(address, { headers: { authorization: `Bearer ${token}` } })
  sent.on('response', (answer) => {
    answer.on('error', () => {})
    answer.on('data', (part: Buffer) => {
      for (const [, data] of part.toString().matchAll(/^event: presence\ndata: (.*)$/gm))
        last = JSON.parse(data!).people
    })
  })
  sent.on('error', () => {})
  sent.end()
  return { others: () => last, kill: () => sent.destroy() }
}
