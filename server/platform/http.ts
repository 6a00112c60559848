// The border of HTTP: contract in, actor set, one transaction, contract out. A route without a policy stops the start.
import { createHash } from 'node:crypto'
import '@fastify/cookie'
import '@fastify/swagger'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Actor, type Deed, type Look, type Policy, whyNotThisPart } from './access.ts'
import type { Clock } from './clock.ts'
import type { Database, Reader } from './db.ts'
import { type Enter, type Entered, type EnteringSql, openEntering, type Transact } from './entering.ts'
import type { FileStore } from './files/files.ts'
import { Problem, platformProblems, refuseIf } from './problem.ts'
import { hashOfBody, keepingAnswer, type RequestClaim, storedAnswer } from './requests.ts'

export type Terms<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType> = {
  may: Policy
  params?: P
  query?: Q
  body?: B
  output: O
  /** One line for the API page. */
  says?: string
}
type Sum<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = z.output<P> & z.output<Q> & z.output<B>
type Empty = z.ZodObject<Record<never, never>>

/** How a module names its routes; see ARCHITECTURE.md. */
export type Route = {
  get<O extends z.ZodType, P extends z.ZodType = Empty, Q extends z.ZodType = Empty>(
    path: string,
    terms: Terms<P, Q, Empty, O>,
    answer: (look: Look, input: Sum<P, Q, Empty>) => Promise<z.input<O>>,
  ): void
  post: Writing
  put: Writing
  delete: Writing
  /** For streams, uploads, downloads, live news: the handler opens its transactions itself. */
  raw(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    terms: { may: Policy; says?: string; bodyLimit?: number },
    handler: RawHandler,
  ): void
}
type Writing = <
  O extends z.ZodType,
  P extends z.ZodType = Empty,
  Q extends z.ZodType = Empty,
  B extends z.ZodType = Empty,
>(
  path: string,
  terms: Terms<P, Q, B, O>,
  deed: (deed: Deed, input: Sum<P, Q, B>) => Promise<z.input<O>>,
) => void

export type Border = {
  /** Who this is, in a short transaction of its own; no connection is held afterwards. */
  actor(): Promise<Actor>
  look<T>(work: (look: Look) => Promise<T>): Promise<T>
  deed<T>(work: (deed: Deed) => Promise<T>, request?: { body: unknown }): Promise<T>
  clock: Clock
  files: FileStore
}
export type RawHandler = (border: Border, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

export type Platform = {
  database: Database
  clock: Clock
  files: FileStore
  entering: EnteringSql
}

export type RouteRow = { method: string; path: string; may: Policy }
export const sessionCookie = 'dondoc_session'
const stranger: Actor = { personId: 0, postId: 0, part: 'leader', officeId: 0, agencyId: 0, agencyIds: [] }

/** Makes the route functions of one server and keeps the table of all of them. */
export function openRoutes(app: FastifyInstance, platform: Platform): { route: Route; table: RouteRow[] } {
  const table: RouteRow[] = []
  const entry = { ...platform, enter: openEntering(platform.entering) }
  const note = (method: string, path: string, may: Policy) => {
    if (!may?.verb) throw new Error(`route ${method} ${path} has no policy`)
    table.push({ method, path: `/api${path}`, may })
  }
  const register = (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    terms: Terms<z.ZodType, z.ZodType, z.ZodType, z.ZodType>,
    work: AnyWork,
  ) => {
    note(method, path, terms.may)
    const withBody = method !== 'GET' && terms.body
    app.route({
      method,
      url: `/api${path}`,
      attachValidation: true,
      schema: {
        ...(terms.params ? { params: terms.params } : {}),
        ...(terms.query ? { querystring: terms.query } : {}),
        ...(withBody ? { body: terms.body } : {}),
        response: { 200: terms.output },
        summary: terms.says ?? terms.may.verb,
        tags: [path.split('/')[1]!],
      },
      handler: async (request) => {
        const border = borderOf(entry, request, terms.may)
        const input = {
          ...(request.query as object),
          ...(request.body as object | null),
          ...(request.params as object),
        }
        const answer =
          method === 'GET'
            ? await border.look((look) => checked(request, () => work(look, input)))
            : await border.deed((deed) => checked(request, () => work(deed, input)), { body: request.body ?? null })
        return answer ?? {}
      },
    })
  }
  const writing =
    (method: 'POST' | 'PUT' | 'DELETE'): Writing =>
    (path, terms, deed) =>
      register(method, path, terms as never, deed as AnyWork)
  const route: Route = {
    get: (path, terms, answer) => register('GET', path, terms as never, answer as AnyWork),
    post: writing('POST'),
    put: writing('PUT'),
    delete: writing('DELETE'),
    raw(method, path, terms, handler) {
      note(method, path, terms.may)
      app.route({
        method,
        url: `/api${path}`,
        ...(terms.bodyLimit ? { bodyLimit: terms.bodyLimit } : {}),
        schema: { summary: terms.says ?? terms.may.verb, tags: [path.split('/')[1]!] },
        handler: async (request, reply) => handler(borderOf(entry, request, terms.may), request, reply),
      })
    },
  }
  return { route, table }
}

type AnyWork = (context: Look | Deed, input: unknown) => Promise<unknown>

/** Input is complained of only after the actor is known and allowed, so that a stranger learns nothing from it. */
function checked<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  if (request.validationError) throw request.validationError
  return work()
}

function borderOf(
  { database, clock, files, enter }: Platform & { enter: Enter },
  request: FastifyRequest,
  may: Policy,
): Border {
  const requestId = request.id
  const client = request.ip ?? null
  const open = may.parts === 'stranger'
  const holder = (claim: RequestClaim | null) => ({ tokenHash: tokenHashOf(request), now: clock.now(), claim })
  const allowed = ({ actor }: Entered): Actor => {
    if (!actor) throw new Problem(platformProblems.notSignedIn)
    refuseIf(whyNotThisPart(actor, may))
    return actor
  }
  const reading: Transact<Reader> = (work, opening) => database.read((db) => work(db, () => {}), opening)
  const look: Border['look'] = (work) =>
    open
      ? database.read((db) => work({ db, actor: stranger, clock, files, requestId }))
      : enter(reading, holder(null), (entered, db: Reader) =>
          work({ db, actor: allowed(entered), clock, files, requestId }),
        )
  return {
    clock,
    files,
    actor: () => look(async ({ actor }) => actor),
    look,
    deed(work, keyed) {
      if (open)
        return database.write((tx, closing) => work({ tx, actor: stranger, clock, files, requestId, client, closing }))
      const claim = keyed ? claimOf(request, keyed.body) : null
      return enter(database.write, holder(claim), async (entered, tx, closing) => {
        const deed = { tx, actor: allowed(entered), clock, files, requestId, client, closing }
        if (!claim) return work(deed)
        if (!claim.key) throw new Problem(platformProblems.keyMissing)
        if (!entered.claimed) return (await storedAnswer(deed, claim)) as never
        const answer = await work(deed)
        closing(keepingAnswer(claim, answer))
        return answer
      })
    },
  }
}

/** sha256 of the session token in the cookie, or of the bearer token (command line, bench). */
export function tokenHashOf(request: FastifyRequest): Buffer {
  const bearer = request.headers.authorization?.match(/^Bearer (\S+)$/)?.[1]
  const token = bearer ?? request.cookies[sessionCookie]
  if (!token) throw new Problem(platformProblems.notSignedIn)
  return createHash('sha256').update(token).digest()
}

/** What the request claims; without a key where it brought none that is a UUID, which is complained of once the actor is known. */
function claimOf(request: FastifyRequest, body: unknown): RequestClaim {
  const key = z.uuid().safeParse(request.headers['idempotency-key'])
  return { key: key.data ?? null, route: `${request.method} ${request.url}`, bodyHash: hashOfBody(body) }
}
