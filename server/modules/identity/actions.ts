import { createHash, randomBytes } from 'node:crypto'
import type { Deed } from '../../platform/access.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { Problem, platformProblems, refuseIf } from '../../platform/problem.ts'
import { openOffice } from '../units/actions.ts'
import type { Surroundings } from '../units/surroundings/propose.ts'
import type { AddPerson, Session, SetUp, SignIn } from './contract.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
import { identityProblems } from './problems.ts'
import {
  accountByLogin,
  deleteSession,
  insertAccount,
  insertPerson,
  insertPost,
  insertSession,
  insertTry,
  loginIsTaken,
  postsOf,
  recentTries,
  setSessionPost,
  takeSetUpLink,
} from './queries.ts'
import { whyNotTry } from './rules.ts'

const sessionDays = 30

/** A session: the token goes to the client once, only its hash is kept. */
export type OpenedSession = { token: string; expiresAt: Date; session: Session }

/**
 * Signs a person in by login (telephone number or user name, case ignored) and password.
 * The password is checked between two short transactions, so that no connection is held while it is hashed.
 * @throws Problem wrongLogin, tooManyTries (five wrong tries in ten minutes), noPost.
 */
export async function signIn(
  at: { database: Database; clock: Clock; client: string | null },
  { login: typed, password }: SignIn,
): Promise<OpenedSession> {
  const login = typed.toLowerCase()
  const now = at.clock.now()
  const found = await at.database.read(async (db) => {
    refuseIf(whyNotTry(await recentTries(db, login, now), now))
    return accountByLogin(db, login)
  })
  const right = found ? await passwordMatches(found.passwordHash, password) : await passwordMatches(decoyHash, password)
  return at.database
    .write(async (tx) => {
      if (!found || !right) {
        await insertTry(tx, { login, client: at.client, at: now })
        return null
      }
      const posts = await postsOf(tx, found.personId, now)
      if (!posts[0]) throw new Problem(identityProblems.noPost)
      const token = randomBytes(32).toString('base64url')
      const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000)
      await insertSession(tx, {
        tokenHash: hashOf(token),
        personId: found.personId,
        postId: posts[0].postId,
        expiresAt,
      })
      return { token, expiresAt, session: sessionOf(found.personId, posts[0].postId, posts) }
    })
    .then((opened) => {
      if (!opened) throw new Problem(identityProblems.wrongLogin)
      return opened
    })
}

// The same work for a login that does not exist, so that the time of an answer does not tell which logins do.
const decoyHash = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$0Qq1uCvXkAj1nBHNFhRQS1+6zOyRkzqeKxE2mQ0m0pA'

/** Works from now on as another of one's own posts. @throws Problem nothingHere */
export async function switchPost(
  deed: Deed,
  { postId, tokenHash }: { postId: number; tokenHash: Buffer },
): Promise<Session> {
  const posts = await postsOf(deed.tx, deed.actor.personId, deed.clock.now())
  if (!posts.some((post) => post.postId === postId)) throw new Problem(platformProblems.nothingHere)
  await setSessionPost(deed.tx, tokenHash, postId)
  return sessionOf(deed.actor.personId, postId, posts)
}

export async function signOut(deed: Deed, tokenHash: Buffer): Promise<void> {
  await deleteSession(deed.tx, tokenHash)
}

/**
 * The first person sets the office up by the one-time link: place, what stands round it, agency, office, himself as coordinator and administrator.
 * @param surroundings what was proposed for the place of the input
 * @throws Problem setUpClosed, loginTaken.
 */
export async function setUp(deed: Deed, input: SetUp, surroundings: Surroundings): Promise<{ personId: number }> {
  const now = deed.clock.now()
  if (!(await takeSetUpLink(deed.tx, hashOf(input.token), now))) throw new Problem(identityProblems.setUpClosed)
  if (await loginIsTaken(deed.tx, input.person.login))
    throw new Problem(identityProblems.loginTaken, { login: input.person.login })
  const { chosen, agencyName, startDay } = input
  const { officeId, agencyId, made } = await openOffice(deed.tx, {
    surroundings,
    chosen,
    agencyName,
    startDay,
    at: now,
  })
  const personId = await insertPerson(deed.tx, { name: input.person.name })
  await insertAccount(deed.tx, {
    personId,
    login: input.person.login,
    passwordHash: await hashPassword(input.person.password),
  })
  const postId = await insertPost(deed.tx, {
    personId,
    agencyId,
    officeId,
    part: 'coordinator',
    title: input.person.title,
  })
  await insertPost(deed.tx, { personId, agencyId, officeId, part: 'administrator', title: 'Quản trị' })
  const actor = { ...deed.actor, personId, postId, officeId, agencyId }
  recordEvent(
    { ...deed, actor },
    {
      kind: 'office.set-up',
      thing: 'office',
      thingId: newId(now),
      body: { officeId, agencyId, startDay: input.startDay, made },
    },
  )
  return { personId }
}

/** Adds a person with a post in this office; an account only where login and password are given. @throws Problem loginTaken */
export async function addPerson(deed: Deed, input: AddPerson): Promise<{ personId: number; postId: number }> {
  if (input.login && (await loginIsTaken(deed.tx, input.login)))
    throw new Problem(identityProblems.loginTaken, { login: input.login })
  const personId = await insertPerson(deed.tx, input)
  if (input.login && input.password)
    await insertAccount(deed.tx, { personId, login: input.login, passwordHash: await hashPassword(input.password) })
  const postId = await insertPost(deed.tx, {
    personId,
    agencyId: input.agencyId,
    officeId: deed.actor.officeId,
    part: input.part,
    title: input.title,
  })
  recordEvent(deed, {
    kind: 'person.added',
    thing: 'person',
    thingId: newId(deed.clock.now()),
    body: { personId, postId, agencyId: input.agencyId, part: input.part },
  })
  return { personId, postId }
}

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

export function sessionOf(personId: number, postId: number, rows: Awaited<ReturnType<typeof postsOf>>): Session {
  const posts = rows.map(({ personName: _, ...post }) => post)
  return {
    person: { personId, name: rows[0]!.personName },
    post: posts.find((post) => post.postId === postId) ?? posts[0]!,
    posts,
  }
}
