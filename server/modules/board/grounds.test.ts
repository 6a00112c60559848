// What a document is the ground of, and a document that is known by its number alone: over HTTP, as in test/world.ts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { shippedSet, type TestSet } from '../assessments/test-set.ts'
import { handedOut } from '../assignments/test-paper.ts'
import type { DocumentList } from '../documents/contract.ts'
import type { Grounds } from './contract.ts'

let world: World
let set: TestSet
beforeAll(async () => {
  world = await makeWorld({ at: '2024-12-20T08:00:00+07:00' })
  set = await shippedSet(world, 'xa-ntm-2021-2025')
})
afterAll(() => world?.stop())

const register = async (query = ''): Promise<DocumentList> => (await world.as('hang', 'GET', `/documents${query}`)).body
const numbered = async (number: string) =>
  (await register()).documents.find((row) => row.numberOut === number)!.documentId
const grounds = (documentId: string, who: Who = 'hang') => world.as(who, 'GET', `/documents/${documentId}/grounds`)
const decision = { number: '871/QĐ-UBND', issuedOn: '2024-12-02', subject: 'Thành lập Đoàn thẩm định' }

describe('a document entered by its number', () => {
  it('stands in the register as such, has no work of its own, and says what rests on it', async () => {
    const { namPung, chiengMai } = world.units
    const planned = await world.as('hang', 'POST', '/rounds', {
      frameworkId: set.frameworkId,
      name: 'Thẩm định đợt 3 năm 2024',
      startsOn: '2024-12-09',
      endsOn: '2024-12-10',
      ground: decision,
      units: [{ unitId: namPung, places: [set.at('1')] }],
    })
    expect(planned.status).toBe(200)
    const { roundId, name } = planned.body
    const documentId = await numbered(decision.number)
    expect((await grounds(documentId)).body).toEqual({
      marks: [],
      rounds: [{ roundId, name, startsOn: '2024-12-09', held: true, minutes: false }],
      recognitions: [],
    })
    const recognised = await world.as('hang', 'POST', '/recognitions', {
      frameworkId: set.frameworkId,
      recognisedOn: '2024-12-15',
      document: { number: '2105/QĐ-UBND', issuedOn: '2024-12-15', subject: 'Công nhận xã đạt chuẩn nông thôn mới' },
      unitIds: [namPung, chiengMai],
    })
    expect(recognised.status).toBe(200)
    const { recognitions } = (await grounds(await numbered('2105/QĐ-UBND'))).body as Grounds
    expect(recognitions).toMatchObject([{ frameworkId: set.frameworkId, units: 2, ended: 0 }])
    const { documents, counts, total } = await register('?work=entered')
    expect([documents.map(({ work }) => work), counts.entered, total]).toEqual([['entered', 'entered'], 2, 2])
    expect((await world.as('hang', 'GET', `/documents/${documentId}`)).body.work).toBe('entered')
  })

  it('is the ground of the cells written on it, until they are taken back', async () => {
    const documentId = await numbered(decision.number)
    const saved = await world.as('hang', 'POST', '/assessments', {
      frameworkId: set.frameworkId,
      documentId,
      stage: 'claim',
      onDay: '2024-12-01',
      rows: ['1', '2', '4'].map((code) => ({ unitId: world.units.taSoi, place: set.at(code), met: true })),
    })
    expect(saved.status).toBe(200)
    const { marks } = (await grounds(documentId)).body as Grounds
    expect(marks).toMatchObject([{ frameworkId: set.frameworkId, cells: 3, statements: 0 }])
  })

  it('with work handed out from it is followed as any other', async () => {
    const { documentId } = await handedOut(world, {
      clauses: [{ lead: [world.agencies.taSoi], due: [{ day: '2024-12-25' }] }],
    })
    expect((await world.as('hang', 'GET', `/documents/${documentId}`)).body.work).toBe('handed-out')
    expect((await grounds(documentId)).body).toEqual({ marks: [], rounds: [], recognitions: [] })
  })

  it('is shown to those who keep the book of its office, and to nobody else', async () => {
    const documentId = await numbered(decision.number)
    expect((await grounds(documentId, 'duc')).status).toBe(200)
    for (const who of ['doan', 'tue'] as const) expect((await grounds(documentId, who)).status).toBe(403)
    expect((await grounds(documentId, 'xa')).status).toBe(404)
  })
})
