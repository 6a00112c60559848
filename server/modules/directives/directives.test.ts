import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { anotherPaper, conclusion, file } from '../documents/test-sending.ts'
import { markHandedOut } from './actions.ts'
import type { DirectiveRow } from './contract.ts'
import { directivesToHandOut } from './queries.ts'

let world: World
let documentId: string
beforeAll(async () => {
  world = await makeWorld()
  documentId = await file(world, { name: 'kết luận.txt', content: conclusion() })
})
afterAll(() => world?.stop())

const clauses = async (id = documentId): Promise<DirectiveRow[]> =>
  (await world.as('hang', 'GET', `/documents/${id}/directives`)).body.directives
const eventsOf = async (kind: string) =>
  (await world.serving.database.pool.query('select body from event where kind = $1 order by seq', [kind])).rows.map(
    (row) => row.body,
  )

describe('the clauses of a document read', () => {
  it('are linked to whom they name, with dates, rows and the names of all', async () => {
    const { body } = await world.as('hang', 'GET', `/documents/${documentId}/directives`)
    const [first, second, third] = body.directives
    expect(first.terms.lead[0]).toMatchObject({ agencyIds: [world.agencies.namPung], sure: 1 })
    expect(first.terms.places).toContainEqual({
      printed: 'Nậm Pung',
      unitId: world.units.namPung,
      sure: 1,
      why: null,
    })
    expect(second.terms.due).toEqual([
      { text: 'trước 10h00 ngày 25/9/2024', day: '2024-09-25', time: '10:00', inherited: false },
    ])
    expect(second.terms.lead[0].agencyIds).toEqual([world.agencies.phongKTHT])
    expect(third.rows).toBe(4)
    expect(third.doubts).toHaveLength(1)
    expect(body.agencies.map((one: { agencyId: number }) => one.agencyId)).toContain(world.agencies.taSoi)
    expect(body.units).toEqual([{ unitId: world.units.namPung, name: 'Nậm Pung' }])
  })

  it('are seen by the leader, not by a stranger, a commune without work, another office', async () => {
    const seen = async (who: Who | null) => (await world.as(who, 'GET', `/documents/${documentId}/directives`)).status
    expect([await seen('duc'), await seen(null), await seen('lan'), await seen('xa')]).toEqual([200, 401, 404, 404])
  })
})

describe('correcting a clause', () => {
  it('settles the doubt about what was corrected', async () => {
    const third = (await clauses())[2]!
    const lead = [{ ...third.terms.lead[0]!, agencyIds: [world.agencies.namPung, world.agencies.taSoi] }]
    const saved = await world.as('hang', 'PUT', `/directives/${third.directiveId}`, {
      version: third.version,
      terms: { ...third.terms, lead },
      checked: true,
    })
    const row = saved.body.directives[2]
    expect(row).toMatchObject({
      version: third.version + 1,
      checked: true,
      doubts: [],
      rows: 2,
      changedBy: 'Nông Thị Thu Hằng',
    })
    expect(row.terms.lead[0].sure).toBe(1)
    expect((await eventsOf('directive.saved')).at(-1).lead).toEqual([world.agencies.namPung, world.agencies.taSoi])
  })

  it('two officers who save on one version: the second sees what the first wrote', async () => {
    const first = (await clauses())[0]!
    const save = (title: string) =>
      world.as('hang', 'PUT', `/directives/${first.directiveId}`, { version: first.version, title })
    expect((await save('Người thứ nhất')).status).toBe(200)
    const late = await save('Người thứ hai')
    expect([late.status, late.body.code]).toEqual([409, 'directives.changed-by-other'])
    expect(late.body.details.theirs).toMatchObject({ directiveId: first.directiveId, title: 'Người thứ nhất' })
  })

  it('is refused to others, and with agencies that are not the office’s', async () => {
    const first = (await clauses())[0]!
    const path = `/directives/${first.directiveId}`
    const body = { version: first.version, title: 'x' }
    expect((await world.as('doan', 'PUT', path, body)).status).toBe(403)
    expect((await world.as('quan', 'PUT', path, body)).status).toBe(403)
    expect((await world.as('xa', 'PUT', path, body)).status).toBe(404)
    expect((await world.as('hang', 'PUT', path, { ...body, following: 'mai' })).status).toBe(400)
    const lead = [{ ...first.terms.lead[0]!, agencyIds: [world.agencies.phongKhac] }]
    const foreign = await world.as('hang', 'PUT', path, { version: first.version, terms: { ...first.terms, lead } })
    expect(foreign.body.code).toBe('directives.unknown-agency')
  })
})

describe('how clauses are followed', () => {
  it('is chosen for some or for a section', async () => {
    const id = await file(world, { name: 'theo dõi.txt', content: anotherPaper(4) })
    const filed = (await world.as('hang', 'POST', `/documents/${id}/following`, { following: 'filed', section: '2' }))
      .body.directives as DirectiveRow[]
    expect(filed.filter((row) => row.following === 'filed').map((row) => row.section)).toEqual(['2'])
    expect(filed[1]).toMatchObject({ rows: 0, proposedFollowing: 'dated' })
    const none = await world.as('hang', 'POST', `/documents/${id}/following`, { following: 'filed', section: '77' })
    expect([none.status, none.body.code]).toEqual([400, 'directives.nothing-chosen'])
    expect(
      (await world.as('duc', 'POST', `/documents/${id}/following`, { following: 'filed', section: '2' })).status,
    ).toBe(403)
  })
})

describe('what was handed out', () => {
  it('is changed at its assignment, no longer here; the rest still is', async () => {
    const id = await file(world, { name: 'đã giao.txt', content: anotherPaper(7) })
    const [first, second] = await clauses(id)
    const { database, clock, files } = world.serving.parts
    const { personId, postId } = world.people.hang
    const actor = {
      personId,
      postId,
      part: 'coordinator' as const,
      officeId: world.officeId,
      agencyId: world.agencies.phongNN,
      agencyIds: [world.agencies.phongNN],
    }
    await database.write((tx, closing) =>
      markHandedOut(
        { tx, closing, actor, clock, files, requestId: first!.directiveId, client: null },
        { documentId: id, directiveIds: [first!.directiveId] },
      ),
    )
    const left = await database.read((db) => directivesToHandOut(db, id))
    expect(left.map((row) => row.directiveId)).not.toContain(first!.directiveId)
    expect(left[0]).toMatchObject({ directiveId: second!.directiveId, following: 'dated' })
    const now = (await clauses(id))[0]!
    expect(new Date(now.handedOutAt!)).toEqual(world.clock.now())
    for (const [method, path, body] of [
      ['PUT', `/directives/${now.directiveId}`, { version: now.version, title: 'x' }],
      ['POST', `/directives/${now.directiveId}/split`, { version: now.version, at: [now.start + 9] }],
      [
        'POST',
        `/documents/${id}/merges`,
        { directives: [now, second!].map(({ directiveId, version }) => ({ directiveId, version })) },
      ],
    ] as const) {
      const refused = await world.as('hang', method, path, body)
      expect([refused.status, refused.body.code]).toEqual([409, 'directives.handed-out'])
    }
    expect((await world.as('hang', 'GET', `/documents/${id}`)).body.work).toBe('handed-out')
  })
})
