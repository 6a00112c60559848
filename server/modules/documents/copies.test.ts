import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { anotherPaper, conclusion, file, read, send } from './test-sending.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const detail = async (id: string) => (await world.as('hang', 'GET', `/documents/${id}`)).body

describe('a file of a known text', () => {
  it('waits for a decision with its differences, and as a copy keeps corrections and moves the clauses', async () => {
    const draft = await file(world, { name: 'bản mềm.txt', content: `DỰ THẢO\n\n${anotherPaper(11)}` })
    expect((await detail(draft)).stage).toBe('draft')
    const before = (await world.as('hang', 'GET', `/documents/${draft}/directives`)).body.directives
    const corrected = await world.as('hang', 'PUT', `/directives/${before[0].directiveId}`, {
      version: before[0].version,
      title: 'Tên tôi đặt',
      checked: true,
    })
    expect(corrected.status).toBe(200)
    const signed = `${anotherPaper(11).replace('30/11/2024', '05/12/2024')}`
    const sent = await send(world, 'hang', '/documents', [{ name: 'bản ký.txt', content: signed }])
    const reading = await read(world, sent.body.files[0].readingId)
    expect(reading.documentId).toBeNull()
    expect(reading.like).toMatchObject({ documentId: draft })
    expect(reading.like!.differences.some((one) => one.is?.includes('05/12/2024'))).toBe(true)

    expect((await world.as('duc', 'POST', `/readings/${reading.readingId}/decision`, { as: 'copy' })).status).toBe(403)
    expect((await world.as('xa', 'POST', `/readings/${reading.readingId}/decision`, { as: 'copy' })).status).toBe(404)
    const decided = await world.as('hang', 'POST', `/readings/${reading.readingId}/decision`, {
      as: 'copy',
      stage: 'issued',
    })
    expect(decided.body).toMatchObject({ documentId: draft, like: null })
    const again = await world.as('hang', 'POST', `/readings/${reading.readingId}/decision`, { as: 'new' })
    expect([again.status, again.body.code]).toEqual([409, 'documents.already-decided'])

    const now = await detail(draft)
    expect(now).toMatchObject({ stage: 'issued', copies: 2 })
    expect(now.copyList.map((copy: { shown: boolean }) => copy.shown)).toEqual([true, false])
    const after = (await world.as('hang', 'GET', `/documents/${draft}/directives`)).body.directives
    expect(after.map((row: { directiveId: string }) => row.directiveId)).toEqual(
      before.map((row: { directiveId: string }) => row.directiveId),
    )
    expect(after[0]).toMatchObject({ title: 'Tên tôi đặt', checked: true })
    for (const row of after) expect(now.text.slice(row.start, row.end)).toBe(row.quote)
    expect(
      after.some((row: { terms: { due: { day: string }[] } }) => row.terms.due.some((due) => due.day === '2024-12-05')),
    ).toBe(true)
  })

  it('can be a document of its own, or put away', async () => {
    const one = await file(world, { name: 'một.txt', content: anotherPaper(12) })
    const sent = await send(world, 'hang', '/documents', [
      { name: 'hai.txt', content: anotherPaper(12) },
      { name: 'ba.txt', content: `${anotherPaper(12)} ` },
    ])
    const [two, three] = [
      await read(world, sent.body.files[0].readingId),
      await read(world, sent.body.files[1].readingId),
    ]
    expect([two.like?.likeness, two.like?.differences]).toEqual([1, []])
    const made = await world.as('hang', 'POST', `/readings/${two.readingId}/decision`, { as: 'new' })
    expect(made.body.documentId).toBeTruthy()
    expect(made.body.documentId).not.toBe(one)
    const away = await world.as('hang', 'POST', `/readings/${three.readingId}/decision`, { as: 'dismissed' })
    expect(away.body).toMatchObject({ documentId: null, like: null })
    const done = await read(world, two.readingId)
    expect((await world.as('hang', 'POST', `/readings/${done.readingId}/decision`, { as: 'copy' })).status).toBe(409)
  })
})

describe('new and vanished clauses of a copy', () => {
  it('are kept apart and marked', async () => {
    const id = await file(world, { name: 'đủ.txt', content: anotherPaper(13) })
    const before = (await world.as('hang', 'GET', `/documents/${id}/directives`)).body.directives
    const text = anotherPaper(13)
      .replace(/\n\n4\. [^\n]+/, '')
      .replace(
        'Nơi nhận:',
        '9. Phòng Tài nguyên và Môi trường mở lớp tập huấn phân loại chất thải cho cán bộ bản trước ngày 20/12/2024.\n\nNơi nhận:',
      )
    const sent = await send(world, 'hang', '/documents', [{ name: 'sửa.txt', content: text }])
    const reading = await read(world, sent.body.files[0].readingId)
    await world.as('hang', 'POST', `/readings/${reading.readingId}/decision`, { as: 'copy' })
    const after = (await world.as('hang', 'GET', `/documents/${id}/directives`)).body.directives
    expect(after).toHaveLength(before.length + 1)
    const doubted = (word: string) =>
      after.filter((row: { doubts: { why: string }[] }) => row.doubts.some((doubt) => doubt.why.includes(word)))
    expect(doubted('không còn ở bản mới').map((row: { section: string }) => row.section)).toEqual(['4'])
    expect(doubted('chỉ có ở bản mới').map((row: { section: string }) => row.section)).toEqual(['9'])
  })
})

describe('a contradiction decided about', () => {
  it('is not asked about again in a newer copy that has it in the same words', async () => {
    const blank = conclusion({ number: '' })
    const id = await file(world, { name: 'chưa số.txt', content: blank })
    const finding = (await detail(id)).warnings[0].finding
    await world.as('hang', 'POST', `/documents/${id}/decisions`, { finding, choice: 'bo-qua' })
    const sent = await send(world, 'hang', '/documents', [{ name: 'lại.txt', content: `KHẨN\n\n${blank}` }])
    const { readingId } = await read(world, sent.body.files[0].readingId)
    await world.as('hang', 'POST', `/readings/${readingId}/decision`, { as: 'copy' })
    const [warning] = (await detail(id)).warnings
    expect(warning.finding).not.toBe(finding)
    expect(warning.decision).toMatchObject({ choice: 'bo-qua', by: 'Nông Thị Thu Hằng' })
  })
})
