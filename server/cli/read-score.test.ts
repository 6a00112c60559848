// The reader judged by what an office has corrected: a story over HTTP, then the command on the same database.
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { runChild } from '../../scripts/child-server.ts'
import { makeWorld, type World } from '../../test/world.ts'
import { measureReading } from '../modules/directives/measure-reading.ts'
import { anotherPaper, file } from '../modules/documents/test-sending.ts'
import { scoreTable } from './read-score.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const measure = () => measureReading(world.serving.database)
const score = (...args: string[]) => {
  const { host, user, password } = inject('postgres').app
  const query = new URLSearchParams({ host: String(host), user: String(user), password: String(password ?? '') })
  const url = `postgresql:///${world.databases.app.database}?${query}`
  return runChild(['server/cli/dondoc.ts', 'read-score', ...args], { DATABASE_URL: url })
}

test('without a reviewed document it says what to do', async () => {
  await file(world, { name: 'chưa rà soát.txt', content: anotherPaper(1) })
  expect(await measure()).toMatchObject({ documents: 0, clauses: 0 })
  expect((await score()).stdout).toBe(
    'Chưa có văn bản nào rà soát xong; hãy rà soát hoặc giao việc từ một văn bản rồi chạy lại.\n',
  )
})

test('what a person corrected counts against the reader, when it was read and now', async () => {
  const documentId = await file(world, { name: 'rà soát.txt', content: anotherPaper(2) })
  const { body } = await world.as('hang', 'GET', `/documents/${documentId}/directives`)
  for (const [i, { directiveId, version, terms }] of body.directives.entries()) {
    const due = [{ text: 'trước ngày 01/11/2024', day: '2024-11-01', time: null, inherited: false }]
    const change = i === 0 ? { terms: { ...terms, due } } : {}
    await world.as('hang', 'PUT', `/directives/${directiveId}`, { version, checked: true, ...change })
  }
  const n = body.directives.length
  const measured = await measure()
  expect(measured).toMatchObject({ documents: 1, clauses: n, corrected: n })
  expect(measured.now).toMatchObject({
    directives: { hit: n, wanted: n, found: n },
    lead: { hit: n, wanted: n, found: n },
    deadlines: { hit: n - 1, wanted: n, found: n },
  })
  expect(measured.before).toEqual(measured.now)
})

test('the command prints a table, or with --json the figures and nothing else', async () => {
  const measured = await measure()
  expect((await score()).stdout.trimEnd()).toBe(scoreTable(measured))
  expect(scoreTable(measured)).toMatch(/Thời hạn +0,80 +0,80 +0,80 +0,80 +4\/5\/5$/m)
  const { code, stdout, stderr } = await score('--json')
  expect([code, stderr]).toEqual([0, ''])
  const { fields, ...counts } = JSON.parse(stdout)
  expect(counts).toEqual({ documents: 1, clauses: 5, corrected: 5 })
  expect(fields.find((field: { id: string }) => field.id === 'deadlines').now).toEqual({
    precision: 0.8,
    recall: 0.8,
    f1: 0.8,
    hit: 4,
    wanted: 5,
    found: 5,
  })
})
