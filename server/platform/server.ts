// Fastify with what every route stands on: cookies, uploads, compression, the page's files, OpenAPI, one error handler.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import fixedFiles from '@fastify/static'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { keepsTheBook } from './access.ts'
import { answerProblem } from './answer-problem.ts'
import { apiPage } from './api-page.ts'
import { openRoutes, type Platform, type Route, type RouteRow } from './http.ts'
import type { Live } from './live.ts'
import type { Log } from './log.ts'
import { Problem, platformProblems } from './problem.ts'

export type ServerParts = Platform & {
  live: Live
  log: Log
  /** Folder of the built page; where it is not there only the API is served. */
  web: string
  registers: ((route: Route, parts: ServerParts) => void)[]
  /** What is told at /readyz beside ready. */
  notes: string[]
  secureCookie: boolean
}

const uploadLimit = 110 * 1024 * 1024

/** Builds the server; nothing listens yet. The table lists every route with its policy. */
export async function openServer(parts: ServerParts): Promise<{ app: FastifyInstance; table: RouteRow[] }> {
  const app = Fastify({
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    trustProxy: ['127.0.0.1', '::1'],
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(
    ({ schema }) =>
      (value) =>
        JSON.stringify((schema as z.ZodType).parse(value)),
  )
  app.setErrorHandler(answerProblem(parts.log))
  // Pages count days by the server's clock, not by that of an old PC.
  app.addHook('onSend', (_, reply, payload, done) => {
    reply.header('date', parts.clock.now().toUTCString())
    done(null, payload)
  })
  await app.register(cookie)
  await app.register(compress, { encodings: ['gzip'], threshold: 2048, globalDecompression: false })
  await app.register(multipart, { limits: { files: 20, fileSize: uploadLimit, fields: 20, fieldSize: 64 * 1024 } })
  await app.register(swagger, {
    openapi: { info: { title: 'Đôn Đốc', version: '0.3.0' } },
    transform: jsonSchemaTransform,
  })
  let table: RouteRow[] = []
  await app.register(async (scope) => {
    const routes = openRoutes(scope, parts)
    for (const register of parts.registers) register(routes.route, parts)
    serveNews(routes.route, parts.live)
    table = routes.table
  })
  serveHealth(app, parts)
  await serveWeb(app, parts.web)
  return { app, table }
}

/** News of the office as server-sent events; the page asks again for what changed, through its rights. */
function serveNews(route: Route, live: Live): void {
  route.raw(
    'GET',
    '/live',
    {
      may: { verb: 'news.hear', parts: 'anybody' },
      says: 'Tin mới của văn phòng (server-sent events); ?at=… thêm ai khác cũng đang mở mục ấy',
    },
    async (border, request, reply) => {
      const actor = await border.actor()
      const at = z.uuid().safeParse((request.query as { at?: unknown }).at).data
      reply.hijack()
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-cache',
        'x-accel-buffering': 'no',
      })
      reply.raw.write(': xin chào\n\n')
      // Who keeps the book sees all of it and may know who else has a part of it open.
      const looking = at && keepsTheBook(actor) ? { thingId: at, personId: actor.personId } : undefined
      live.join(actor.officeId, reply.raw, looking)
    },
  )
}

function serveHealth(app: FastifyInstance, parts: ServerParts): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ alive: true }))
  app.get('/readyz', { schema: { hide: true } }, async (_, reply) => {
    await parts.database.pool.query('select 1')
    return reply.send({ ready: true, notes: parts.notes })
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  app.get('/api/docs', { schema: { hide: true } }, async (_, reply) =>
    reply.type('text/html; charset=utf-8').send(apiPage(app.swagger())),
  )
}

async function serveWeb(app: FastifyInstance, web: string): Promise<void> {
  const notFound = async (): Promise<never> => {
    throw new Problem(platformProblems.nothingHere)
  }
  if (!existsSync(web)) return void app.setNotFoundHandler(notFound)
  await app.register(fixedFiles, {
    root: web,
    preCompressed: true,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  })
  app.setNotFoundHandler(async (request, reply) => {
    const page =
      request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w+$/.test(request.url.split('?')[0]!)
    return page ? reply.sendFile('index.html') : notFound()
  })
}
