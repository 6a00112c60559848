// The route table walked: every route × a stranger, every part of the office and of the unit that may not, and another office's thing.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Part, parts } from '../server/platform/access.ts'
import type { RouteRow } from '../server/platform/http.ts'
import { makeWorld, type Who, type World } from './world.ts'

let world: World
let table: RouteRow[]
beforeAll(async () => {
  world = await makeWorld()
  table = world.serving.table
})
afterAll(() => world?.stop())

const someoneOf: Record<Part, Who> = {
  administrator: 'quan',
  coordinator: 'hang',
  leader: 'duc',
  'department-officer': 'tue',
  'commune-officer': 'doan',
}
const filled = (path: string) =>
  path
    .replace(/^\/api/, '')
    .replace(/:(\w+)/g, (_, name: string) =>
      name === 'agencyId' || name === 'groupId' || name === 'unitId' ? '999999' : randomUUID(),
    )
const method = (row: RouteRow) => row.method as 'GET'

describe('every route', () => {
  it('has a policy with a verb of its own thing', () => {
    expect(table.length).toBeGreaterThan(30)
    for (const row of table) expect(row.may.verb, row.path).toMatch(/^[a-z-]+\.[a-z-]+$/)
  })

  it('answers 401 to a stranger, whatever was sent', async () => {
    for (const row of table.filter((row) => row.may.parts !== 'stranger')) {
      const { status } = await world.as(
        null,
        method(row),
        filled(row.path),
        method(row) === 'GET' ? undefined : { nonsense: true },
      )
      expect([row.method, row.path, status]).toEqual([row.method, row.path, 401])
    }
  })

  it('answers 403 to every part that its policy leaves out', async () => {
    for (const row of table) {
      if (!Array.isArray(row.may.parts)) continue
      for (const part of parts.filter((part) => !(row.may.parts as readonly Part[]).includes(part))) {
        const { status } = await world.as(
          someoneOf[part],
          method(row),
          filled(row.path),
          method(row) === 'GET' ? undefined : {},
        )
        expect([row.method, row.path, part, status]).toEqual([row.method, row.path, part, 403])
      }
    }
  })

  it('answers 404 for a thing that is not there, to everybody who may ask', async () => {
    for (const row of table.filter((row) => row.method === 'GET' && row.path.includes('/:'))) {
      for (const part of parts.filter((part) => !Array.isArray(row.may.parts) || row.may.parts.includes(part))) {
        const { status } = await world.as(someoneOf[part], 'GET', filled(row.path))
        expect([row.path, part, status]).toEqual([row.path, part, 404])
      }
    }
  })

  it('that writes refuses a request without an Idempotency-Key', async () => {
    for (const row of table.filter(
      (row) => row.method !== 'GET' && row.may.parts !== 'stranger' && !row.path.startsWith('/api/session'),
    )) {
      const part = Array.isArray(row.may.parts) ? (row.may.parts[0] as Part) : 'coordinator'
      const { status, body } = await world.as(
        someoneOf[part],
        method(row),
        filled(row.path),
        {},
        { 'idempotency-key': 'none' },
      )
      expect([row.path, status, body?.code]).toEqual([row.path, 400, expect.any(String)])
    }
  })

  it('stands in the OpenAPI document', async () => {
    const document = (await world.serving.app.inject('/api/openapi.json')).json() as { paths: Record<string, object> }
    const shown = new Set(Object.keys(document.paths).map((path) => path.replace(/\{(\w+)\}/g, ':$1')))
    expect(table.map((row) => row.path).filter((path) => !shown.has(path))).toEqual([])
  })
})
