import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { anotherPaper, conclusion, file, read, send } from '../documents/test-sending.ts'
import type { DirectiveRow } from './contract.ts'

let world: World
let documentId: string
beforeAll(async () => {
  world = await makeWorld()
  documentId = await file(world, { name: 'kết luận.txt', content: conclusion() })
})
afterAll(() => world?.stop())

const clauses = async (id = documentId): Promise<DirectiveRow[]> =>
  (await world.as('hang', 'GET', `/documents/${id}/directives`)).body.directives

describe('merging and splitting', () => {
  it('merged clauses stand as one, and undone they stand as before', async () => {
    const id = await file(world, { name: 'gộp.txt', content: anotherPaper(1) })
    const before = await clauses(id)
    const two = before.slice(0, 2).map(({ directiveId, version }) => ({ directiveId, version }))
    const merged = (await world.as('hang', 'POST', `/documents/${id}/merges`, { directives: two })).body.directives
    expect(merged).toHaveLength(before.length - 1)
    expect(merged[0]).toMatchObject({
      madeFrom: 'merged',
      section: '1',
      start: before[0]!.start,
      end: before[1]!.end,
      rows: 2,
    })
    expect(merged[0].terms.due.map((due: { day: string }) => due.day)).toEqual(['2024-10-15', '2024-10-20'])
    const again = await world.as('hang', 'POST', `/documents/${id}/merges`, { directives: two })
    expect(again.body.code).toBe('directives.not-of-this-document')
    const undone = (await world.as('hang', 'POST', `/directives/${merged[0].directiveId}/undoing`)).body.directives
    expect(undone.map((row: DirectiveRow) => row.directiveId)).toEqual(before.map((row) => row.directiveId))
    expect((await world.as('hang', 'POST', `/directives/${merged[0].directiveId}/undoing`)).status).toBe(404)
    expect((await world.as('hang', 'POST', `/directives/${before[0]!.directiveId}/undoing`)).body.code).toBe(
      'directives.nothing-to-undo',
    )
  })

  it('a split clause is undone as a whole, the later deed first', async () => {
    const id = await file(world, { name: 'tách.txt', content: anotherPaper(2) })
    const [first, second] = await clauses(id)
    const cut = first!.start + first!.quote.indexOf(', ') + 1
    const split = (
      await world.as('hang', 'POST', `/directives/${first!.directiveId}/split`, { version: first!.version, at: [cut] })
    ).body.directives as DirectiveRow[]
    expect(split.slice(0, 3).map((row) => row.madeFrom)).toEqual(['split', 'split', null])
    expect(split[1]!.terms.lead).toEqual(first!.terms.lead)
    expect(split[0]!.terms.due).toEqual([])
    expect(split[1]!.terms.due.map((due) => due.day)).toEqual(['2024-10-15'])
    const directives = [split[1]!, split[2]!].map(({ directiveId, version }) => ({ directiveId, version }))
    const merged = (await world.as('hang', 'POST', `/documents/${id}/merges`, { directives })).body
      .directives as DirectiveRow[]
    const early = await world.as('hang', 'POST', `/directives/${split[0]!.directiveId}/undoing`)
    expect([early.status, early.body.code]).toEqual([409, 'directives.undo-later-first'])
    await world.as('hang', 'POST', `/directives/${merged[1]!.directiveId}/undoing`)
    const undone = (await world.as('hang', 'POST', `/directives/${split[0]!.directiveId}/undoing`)).body
      .directives as DirectiveRow[]
    expect(undone.slice(0, 2).map((row) => row.directiveId)).toEqual([first!.directiveId, second!.directiveId])
  })

  it('a cut outside, a clause of another document and another office are refused', async () => {
    const first = (await clauses())[0]!
    const outside = await world.as('hang', 'POST', `/directives/${first.directiveId}/split`, {
      version: first.version,
      at: [first.end + 5],
    })
    expect(outside.body.code).toBe('directives.split-outside')
    expect(
      (
        await world.as('xa', 'POST', `/directives/${first.directiveId}/split`, {
          version: first.version,
          at: [first.start + 5],
        })
      ).status,
    ).toBe(404)
    expect(
      (
        await world.as('duc', 'POST', `/directives/${first.directiveId}/split`, {
          version: first.version,
          at: [first.start + 5],
        })
      ).status,
    ).toBe(403)
    const other = await file(world, { name: 'khác.txt', content: anotherPaper(3) })
    const strange = (await clauses(other))[0]!
    const directives = [first, strange].map(({ directiveId, version }) => ({ directiveId, version }))
    expect((await world.as('hang', 'POST', `/documents/${documentId}/merges`, { directives })).body.code).toBe(
      'directives.not-of-this-document',
    )
  })
})

describe('a newer copy', () => {
  it('leaves a merged clause merged, on its new stretch of text', async () => {
    const id = await file(world, { name: 'bản mềm.txt', content: anotherPaper(9) })
    const two = (await clauses(id)).slice(0, 2).map(({ directiveId, version }) => ({ directiveId, version }))
    const merged = (await world.as('hang', 'POST', `/documents/${id}/merges`, { directives: two })).body.directives
    const text = `\n\n${anotherPaper(9).replace('15/10/2024', '16/10/2024')}`
    const sent = await send(world, 'hang', '/documents', [{ name: 'bản ký.txt', content: text }])
    const { readingId } = await read(world, sent.body.files[0].readingId)
    await world.as('hang', 'POST', `/readings/${readingId}/decision`, { as: 'copy' })
    const after = await clauses(id)
    expect(after.map((row) => row.directiveId)).toEqual(merged.map((row: DirectiveRow) => row.directiveId))
    const now = (await world.as('hang', 'GET', `/documents/${id}`)).body
    expect(now.text.slice(after[0]!.start, after[0]!.end)).toBe(after[0]!.quote)
    expect(after[0]!.quote).toMatch(/16\/10\/2024.*20\/10\/2024\.$/s)
  })
})
