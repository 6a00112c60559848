// An answer is kept only while nothing has been committed in the database, by whomever; while it is kept, PostgreSQL does not make it again.
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDatabase } from '../../test/database.ts'
import { type Database, openDatabase } from './db.ts'
import { rememberAnswers } from './unchanged.ts'

let made: Awaited<ReturnType<typeof makeDatabase>>
let database: Database
let stranger: pg.Client
beforeAll(async () => {
  made = await makeDatabase()
  stranger = new pg.Client(made.owner)
  await stranger.connect()
  await stranger.query('create table weather (said text); grant select on weather to public')
  database = openDatabase(made.app)
})
afterAll(async () => {
  await database.close()
  await stranger.end()
  await made.drop()
})

const askUnchanged = rememberAnswers()
/** Says the weather, and when PostgreSQL said it. */
const weather = (place = 'Tà Sỏi') =>
  database.read(async (db) =>
    String(
      await askUnchanged(db, {
        question: sql<{
          text: string
        }>`select ${place}::text || ' ' || coalesce(string_agg(said, ', '), 'lặng') || ' ' || extract(epoch from clock_timestamp()) as text from weather`,
        make: ({ text }) => Buffer.from(text),
      }),
    ),
  )

// A snapshot is that of all databases of a server, and other files write at the same time: two in a row are the same between their commits.
const twiceTheSame = async () => {
  const first = await weather()
  return (await weather()) === first
}

it('is told again word for word while nothing is written', async () => {
  expect(await weather()).toMatch(/^Tà Sỏi lặng [\d.]+$/)
  expect(await weather('Nà Ớt')).toMatch(/^Nà Ớt lặng/)
  await expect.poll(twiceTheSame, { interval: 1 }).toBe(true)
})

it('is made again after a commit of anybody, and not before it', async () => {
  const before = await weather()
  await stranger.query("begin; insert into weather values ('mưa')")
  expect(await weather()).toMatch(/^Tà Sỏi lặng/)
  await stranger.query('commit')
  const after = await weather()
  expect(after).toMatch(/^Tà Sỏi mưa/)
  expect(after).not.toBe(before)
  await expect.poll(twiceTheSame, { interval: 1 }).toBe(true)
})

it('sees one commit that overtakes another', async () => {
  const second = new pg.Client(made.owner)
  await second.connect()
  await stranger.query("begin; insert into weather values ('gió')")
  await second.query("insert into weather values ('nắng')")
  await second.end()
  expect(await weather()).toMatch(/^Tà Sỏi mưa, nắng/)
  await stranger.query('commit')
  expect(await weather()).toMatch(/gió/)
})
