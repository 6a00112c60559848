// The paper itself comes after the list that named it: it joins the number, and its clauses are not handed out twice unasked.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { anotherPaper, conclusion, read, send } from '../documents/test-sending.ts'
import { pasted, takeIn } from './test-sheet.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const get = async (path: string) => (await world.as('hang', 'GET', path)).body
const imported = async (number: string) => {
  const bytes = pasted(
    ['Nội dung nhiệm vụ', 'Số, ký hiệu', 'Ngày', 'Chủ trì', 'Thời hạn'],
    ['Khởi công tuyến đường bản Nà Hạ', number, '05/9/2024', 'UBND xã Nậm Pung', '20/9/2024'],
  )
  const { sheetId } = await takeIn(world, { name: `${number}.tsv`, bytes })
  await world.as('hang', 'POST', `/sheets/${sheetId}/import`)
  const { documents } = await get(`/documents?q=${encodeURIComponent(number)}`)
  return { sheetId, documentId: documents[0].documentId as string }
}
const dropped = async (content: string) => {
  const sent = await send(world, 'hang', '/documents', [{ name: 'kết luận.txt', content }])
  return read(world, sent.body.files[0].readingId)
}

it('joins the document of its number: text, subject and clauses; the import is no longer undone', async () => {
  const { sheetId, documentId } = await imported('41/TB-UBND')
  const reading = await dropped(conclusion())
  expect(reading).toMatchObject({ documentId: null, like: { documentId, likeness: 0, differences: [] } })
  const decided = await world.as('hang', 'POST', `/readings/${reading.readingId}/decision`, {
    as: 'copy',
    stage: 'issued',
  })
  expect(decided.body).toMatchObject({ documentId })
  expect(await get(`/documents/${documentId}`)).toMatchObject({
    numberOut: '41/TB-UBND',
    subject: expect.stringContaining('nông thôn mới'),
    copies: 1,
  })
  const { directives } = await get(`/documents/${documentId}/directives`)
  expect(directives).toHaveLength(3)
  expect(directives[0].doubts.some(({ why }: { why: string }) => why.includes('bản mới'))).toBe(false)
  const plan = await get(`/documents/${documentId}/hand-out`)
  expect(plan.alike).toMatchObject([{ directiveId: directives[0].directiveId, documentNumber: '41/TB-UBND' }])
  const refused = await world.as('hang', 'POST', `/sheets/${sheetId}/undoing`)
  expect(refused.body).toMatchObject({ code: 'sheets.built-on', details: { builtOn: [{ what: 'document-read' }] } })
})

it('of another day it is another document', async () => {
  await imported('42/TB-UBND')
  const reading = await dropped(conclusion({ number: '42', day: '07' }))
  expect(reading.documentId === null || reading.like === null).toBe(true)
  expect(reading.like?.likeness).not.toBe(0)
})

it('a number alone is joined by its day', async () => {
  const { documentId } = await imported('515')
  const paper = anotherPaper(15).replace('12 tháng 9', '05 tháng 9')
  expect(await dropped(paper)).toMatchObject({ like: { documentId, likeness: 0 } })
})
