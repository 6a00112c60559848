import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Border, Route } from '../../platform/http.ts'
import { sessionCookie, tokenHashOf } from '../../platform/http.ts'
import { Problem } from '../../platform/problem.ts'
import type { ServerParts } from '../../platform/server.ts'
import { dayOf } from '../calendar/days.ts'
import { FindPlaces, PlaceAsked } from '../units/surroundings/contract.ts'
import { placesFound, proposalOf, surroundingsOf } from '../units/surroundings/propose.ts'
import { addPerson, hashOf, type OpenedSession, sessionOf, setUp, signIn, signOut, switchPost } from './actions.ts'
import { AddPerson, People, SetUp, SignIn, SwitchPost } from './contract.ts'
import { identityProblems } from './problems.ts'
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
  setUpRoutes(route, parts, giveSession)
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

type Give = (reply: FastifyReply, opened: OpenedSession) => FastifyReply

/** What whoever holds the one-time link may ask and do; everybody else is refused before anything is looked up. */
function setUpRoutes(route: Route, { database, clock }: ServerParts, giveSession: Give): void {
  const may = policies.setUp
  const isOpen = (border: Border, token: unknown) =>
    border.look(({ db }) => setUpLinkIsOpen(db, hashOf(String(token ?? ''))))
  const refuseStrangers = async (border: Border, token: unknown) => {
    if (!(await isOpen(border, token))) throw new Problem(identityProblems.setUpClosed)
  }
  const tokenOf = (request: FastifyRequest) => request.headers['x-setup-token']
  route.raw('GET', '/setup', { may, says: 'Liên kết thiết lập còn dùng được không' }, async (border, request) => ({
    open: await isOpen(border, tokenOf(request)),
  }))
  route.raw('GET', '/setup/places', { may, says: 'Tìm tỉnh, xã khi thiết lập' }, async (border, request) => {
    await refuseStrangers(border, tokenOf(request))
    return placesFound(FindPlaces.parse(request.query), dayOf(clock.now()))
  })
  route.raw('GET', '/setup/proposal', { may, says: 'Địa bàn, cơ quan thường có' }, async (border, request) => {
    await refuseStrangers(border, tokenOf(request))
    const on = dayOf(clock.now())
    return proposalOf(await surroundingsOf(PlaceAsked.parse(request.query), { on, from: on }))
  })
  route.raw('POST', '/setup', { may, says: 'Thiết lập văn phòng' }, async (border, request, reply) => {
    const input = SetUp.parse(request.body)
    await refuseStrangers(border, input.token)
    const surroundings = await surroundingsOf(input.place, { on: dayOf(clock.now()), from: input.startDay })
    await border.deed((deed) => setUp(deed, input, surroundings))
    const { login, password } = input.person
    return giveSession(reply, await signIn({ database, clock, client: request.ip }, { login, password }))
  })
}
