// Live news: one LISTEN connection, fanned out to the open pages of an office as server-sent events. What is sent are ids; a page asks again through its rights.
import type { ServerResponse } from 'node:http'
import pg from 'pg'
import type { Log } from './log.ts'
import { newsChannel } from './sealer.ts'

type News = { o: number; k: string; t: string; i: string }
export type Live = { join(officeId: number, response: ServerResponse): void; close(): Promise<void> }

/** Opens the listening connection and keeps it open; pages that join get a comment every 25 s so that proxies hold the line. */
export function openLive(config: pg.ClientConfig, log: Log): Live {
  const pages = new Map<ServerResponse, number>()
  let client: pg.Client | undefined
  let closed = false
  const listen = async () => {
    if (closed) return
    client = new pg.Client({ ...config, application_name: 'dondoc live' })
    client.on('error', () => {})
    client.on('end', () => !closed && setTimeout(listen, 1000).unref())
    client.on('notification', ({ payload }) => spread(JSON.parse(payload ?? '[]')))
    try {
      await client.connect()
      await client.query(`listen ${newsChannel}`)
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
  }, 25_000)
  void listen()
  return {
    join(officeId, response) {
      pages.set(response, officeId)
      response.on('close', () => pages.delete(response))
    },
    async close() {
      closed = true
      clearInterval(beat)
      for (const page of pages.keys()) page.end()
      await client?.end().catch(() => {})
    },
  }
}
