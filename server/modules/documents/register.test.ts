import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { anotherPaper, conclusion, file } from './test-sending.ts'

let world: World
let documentId: string
beforeAll(async () => {
  world = await makeWorld()
  documentId = await file(world, { name: 'kết luận.txt', content: conclusion() })
})
afterAll(() => world?.stop())

const detail = async (id = documentId) => (await world.as('hang', 'GET', `/documents/${id}`)).body
const fields = async () => {
  const {
    version,
    kind,
    numberOut,
    numberIn,
    issuedOn,
    issuedPrecision,
    receivedOn,
    issuer,
    place,
    subject,
    signer,
    urgency,
    eofficeId,
  } = await detail()
  return {
    version,
    kind,
    numberOut,
    numberIn,
    issuedOn,
    issuedPrecision,
    receivedOn,
    issuer,
    place,
    subject,
    signer,
    urgency,
    eofficeId,
  }
}

describe('the register', () => {
  it.each(['41/TB', 'kết luận', 'ket luan', 'KET LUAN nam pung', 'nhà tạm', 'nha tam'])('finds by “%s”', async (q) => {
    const { body } = await world.as('hang', 'GET', `/documents?q=${encodeURIComponent(q)}`)
    expect(body.total).toBe(1)
    expect(body.documents[0].documentId).toBe(documentId)
  })

  it.each(['không có gì như vậy', '100%', 'a_b', '\\'])('finds nothing by “%s”', async (q) => {
    const { status, body } = await world.as('hang', 'GET', `/documents?q=${encodeURIComponent(q)}`)
    expect([status, body.total]).toEqual([200, 0])
  })

  it('counts by state of work and filters by kind', async () => {
    await file(world, { name: 'khác.txt', content: anotherPaper(1) })
    const { body } = await world.as('hang', 'GET', '/documents')
    const { toReview, reviewed, handedOut, entered } = body.counts
    expect(body.total).toBe(toReview + reviewed + handedOut + entered)
    const notices = await world.as('hang', 'GET', '/documents?kind=thong-bao&work=to-review')
    expect(notices.body.documents.every((row: { kind: string; work: string }) => row.kind === 'thong-bao')).toBe(true)
    expect((await world.as('hang', 'GET', '/documents?kind=thu')).status).toBe(400)
  })
})

describe('saving', () => {
  it('corrects the fields and raises the version', async () => {
    const before = await fields()
    const saved = await world.as('hang', 'PUT', `/documents/${documentId}`, {
      ...before,
      numberIn: '128',
      receivedOn: '2024-09-06',
    })
    expect(saved.body).toMatchObject({ version: before.version + 1, numberIn: '128', receivedOn: '2024-09-06' })
  })

  it('on an older version is refused with what stands there', async () => {
    const before = await fields()
    await world.as('hang', 'PUT', `/documents/${documentId}`, { ...before, subject: 'Của người kia' })
    const late = await world.as('hang', 'PUT', `/documents/${documentId}`, { ...before, subject: 'Của tôi' })
    expect([late.status, late.body.code]).toEqual([409, 'documents.changed-by-other'])
    expect(late.body.details.theirs.subject).toBe('Của người kia')
  })

  it('is for the coordinator of this office', async () => {
    const body = await fields()
    expect((await world.as('duc', 'PUT', `/documents/${documentId}`, body)).status).toBe(403)
    expect((await world.as('xa', 'PUT', `/documents/${documentId}`, body)).status).toBe(404)
    expect((await world.as('hang', 'PUT', `/documents/${documentId}`, { ...body, kind: 'thu' })).status).toBe(400)
  })
})

describe('stages', () => {
  it('are rows with day and ground', async () => {
    const other = await file(world, { name: 'thay.txt', content: anotherPaper(2) })
    const bare = await world.as('hang', 'POST', `/documents/${documentId}/stages`, { stage: 'replaced' })
    expect(bare.body.code).toBe('documents.replaced-by-nothing')
    const itself = await world.as('hang', 'POST', `/documents/${documentId}/stages`, {
      stage: 'replaced',
      byDocumentId: documentId,
    })
    expect(itself.body.code).toBe('documents.by-itself')
    const moved = await world.as('hang', 'POST', `/documents/${documentId}/stages`, {
      stage: 'replaced',
      onDay: '2024-09-19',
      byDocumentId: other,
    })
    expect(moved.body.stage).toBe('replaced')
    expect(moved.body.stageList.at(-1)).toMatchObject({
      stage: 'replaced',
      onDay: '2024-09-19',
      by: 'Nông Thị Thu Hằng',
      byDocument: { documentId: other },
    })
    const foreign = await world.as('xa', 'POST', `/documents/${documentId}/stages`, { stage: 'revoked', words: 'x' })
    expect(foreign.status).toBe(404)
  })
})

describe('contradictions', () => {
  it('are doubts until a person decides', async () => {
    const blank = await file(world, {
      name: 'chưa số.txt',
      content: conclusion({ number: '', day: '11' })
        .replaceAll('nhà tạm', 'nhà dột nát')
        .replaceAll('Nậm Pung', 'Pá Khoang')
        .replace('bản Nà Hạ', 'bản Co Muông'),
    })
    const before = await detail(blank)
    const warning = before.warnings.find((one: { kind: string }) => one.kind === 'blank-number')
    expect(warning).toBeTruthy()
    const decided = await world.as('hang', 'POST', `/documents/${blank}/decisions`, {
      finding: warning.finding,
      choice: 'bo-qua',
      words: 'Chờ văn thư cấp số',
    })
    expect(decided.body.doubts).toBe(before.doubts - 1)
    expect(
      decided.body.warnings.find((one: { finding: string }) => one.finding === warning.finding).decision,
    ).toMatchObject({ choice: 'bo-qua', by: 'Nông Thị Thu Hằng' })
    expect(
      (await world.as('hang', 'POST', `/documents/${blank}/decisions`, { finding: 'blank-date:0:0', choice: 'x' }))
        .status,
    ).toBe(404)
    expect(
      (await world.as('duc', 'POST', `/documents/${blank}/decisions`, { finding: warning.finding, choice: 'x' }))
        .status,
    ).toBe(403)
  })
})
