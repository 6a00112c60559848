import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Route } from '../../platform/http.ts'
import { sessionCookie, tokenHashOf } from '../../platform/http.ts'
import type { ServerParts } from '../../platform/server.ts'
import { addPerson, hashOf, type OpenedSession, sessionOf, setUp, signIn, signOut, switchPost } from './actions.ts'
import { AddPerson, People, SetUp, SignIn, SwitchPost } from './contract.ts'
import { listPeople, postsOf, setUpLinkIsOpen } from './queries.ts'
import { policies } from './rules.ts'

export function identityRoutes(route: Route, parts: ServerParts): void {
  const { database, clock, secureCookie } = parts
  const giveSession = (reply: FastifyReply, opened: OpenedSession) =>
    reply
      .setCookie(sessionCookie, opened.token, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: secureCookie,
        expires: opened.expiresAt,
      })
      .send(opened.session)

  route.raw('POST', '/session', { may: policies.signIn, says: 'Đăng nhập' }, async (_, request, reply) =>
    giveSession(reply, await signIn({ database, clock, client: request.ip }, SignIn.parse(request.body))),
  )
  route.raw('GET', '/session', { may: policies.session, says: 'Phiên đang mở' }, (border) =>
    border.look(async ({ db, actor }) =>
      sessionOf(actor.personId, actor.postId, await postsOf(db, actor.personId, clock.now())),
    ),
  )
  route.raw('POST', '/session/post', { may: policies.switchPost, says: 'Đổi vị trí công tác' }, (border, request) =>
    border.deed((deed) => switchPost(deed, { ...SwitchPost.parse(request.body), tokenHash: tokenHashOf(request) })),
  )
  route.raw('DELETE', '/session', { may: policies.signOut, says: 'Đăng xuất' }, async (border, request, reply) => {
    await border.deed((deed) => signOut(deed, tokenHashOf(request)))
    return reply.clearCookie(sessionCookie, { path: '/' }).send({})
  })
  route.raw(
    'GET',
    '/setup',
    { may: policies.setUp, says: 'Liên kết thiết lập còn dùng được không' },
    (border, request) =>
      border.look(async ({ db }) => ({
        open: await setUpLinkIsOpen(db, hashOf(String(request.headers['x-setup-token'] ?? ''))),
      })),
  )
  route.raw('POST', '/setup', { may: policies.setUp, says: 'Thiết lập văn phòng' }, async (border, request, reply) => {
    const input = SetUp.parse(request.body)
    await border.deed((deed) => setUp(deed, input))
    return giveSession(
      reply,
      await signIn(
        { database, clock, client: request.ip },
        { login: input.person.login, password: input.person.password },
      ),
    )
  })
  route.get(
    '/people',
    { may: policies.seePeople, output: People, says: 'Người và vị trí công tác' },
    async ({ db, actor }) => ({
      people: await listPeople(db, actor),
    }),
  )
  route.post(
    '/people',
    {
      may: policies.addPerson,
      body: AddPerson,
      output: z.object({ personId: z.number(), postId: z.number() }),
      says: 'Thêm người',
    },
    addPerson,
  )
}
