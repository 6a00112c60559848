// Live news: one LISTEN connection, fanned out to the open pages of an office as server-sent events. What is sent are ids; a page asks again through its rights.
import type { ServerResponse } from 'node:http'
import pg from 'pg'
import type { Log } from './log.ts'
import { type Looking, openPresence, type Told } from './presence.ts'
import { newsChannel } from './sealer.ts'

type News = { o: number; k: string; t: string; i: string }
export type Live = {
  /** `looking`: the thing this page has open, told to the other pages that have it open. */
  join(officeId: number, response: ServerResponse, looking?: Omit<Looking, 'officeId'>): void
  close(): Promise<void>
}
const presenceChannel = 'dondoc_presence'

/** Opens the listening connection and keeps it open; pages that join get a comment at each beat so that proxies hold the line. */
export function openLive(config: pg.ClientConfig, log: Log, { beatMs = 25_000 } = {}): Live {
  const pages = new Map<ServerResponse, number>()
  let client: pg.Client | undefined
  let closed = false
  const tell = (told: Told) =>
    void client?.query('select pg_notify($1, $2)', [presenceChannel, JSON.stringify(told)]).catch(() => {})
  const presence = openPresence(tell, { patienceMs: 3 * beatMs })
  const listen = async () => {
    if (closed) return
    client = new pg.Client({ ...config, application_name: 'dondoc live' })
    client.on('error', () => {})
    client.on('end', () => !closed && setTimeout(listen, 1000).unref())
    client.on('notification', ({ channel, payload }) => {
      if (channel === presenceChannel) presence.hear(JSON.parse(payload!))
      else spread(JSON.parse(payload ?? '[]'))
    })
    try {
      await client.connect()
      await client.query(`listen ${newsChannel}; listen ${presenceChannel}`)
      presence.beat()
    } catch {
      log.warn({}, 'live news lost its connection; tried again')
      await client.end().catch(() => {})
    }
  }
  const spread = (news: News[]) => {
    for (const [page, officeId] of pages) {
      const mine = news.filter((item) => item.o === officeId).map(({ k, t, i }) => ({ kind: k, thing: t, thingId: i }))
      if (mine.length > 0) page.write(`data: ${JSON.stringify(mine)}\n\n`)
    }
  }
  const beat = setInterval(() => {
    for (const page of pages.keys()) page.write(': còn đây\n\n')
    presence.beat()
  }, beatMs)
  void listen()
  return {
    join(officeId, response, looking) {
      pages.set(response, officeId)
      response.on('close', () => pages.delete(response))
      if (!looking) return
      const show = (people: number[]) =>
        void response.write(`event: presence\ndata: ${JSON.stringify({ thingId: looking.thingId, people })}\n\n`)
      presence.come(show, { ...looking, officeId })
      response.on('close', () => presence.go(show))
    },
    async close() {
      closed = true
      clearInterval(beat)
      for (const page of pages.keys()) page.end()
      await client?.end().catch(() => {})
    },
  }
}
