// What comes in by a report link: from a phone without an account into the inbox of the office, where an officer decides.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../../../test/world.ts'
import { handedOut } from '../assignments/test-paper.ts'
import {
  type Link,
  makeLink,
  openLink,
  openPassOffice,
  type PassOffice,
  png,
  reportBy,
  sendPhoto,
} from './test-link.ts'

let world: World
/** Items of Nậm Pung and of its neighbour Chiềng Mai. */
let his: string
let hers: string
let listed: PassOffice['listed']
let openings: PassOffice['openings']
let events: PassOffice['events']
let reportOf: PassOffice['reportOf']
const start = '2024-09-20T08:00:00+07:00'
beforeAll(async () => {
  ;({ world, his, hers, listed, openings, events, reportOf } = await openPassOffice())
})
afterAll(() => world?.stop())
const inbox = async (state = 'waiting') => (await world.as('hang', 'GET', `/pass-reports?state=${state}`)).body

describe('a link to report by', () => {
  let link: Link
  beforeAll(async () => {
    link = await makeLink(world, reportOf(), { title: 'Nậm Pung báo cáo thông báo 215' })
  })

  it("opens the unit's open items of the document and no others", async () => {
    const { body } = await openLink(world, link)
    expect(body).toMatchObject({ kind: 'report', unit: 'UBND xã Nậm Pung', document: { number: '215/TB-UBND' } })
    expect(body.items.map(({ row }: { row: { assignmentId: string } }) => row.assignmentId)).toEqual([his])
  })

  it("refuses the other unit's item, and logs it", async () => {
    expect((await reportBy(world, link, { assignmentId: hers })).body.code).toBe('passes.out-of-scope')
    expect((await reportBy(world, link, { assignmentId: randomUUID() })).status).toBe(404)
    expect((await openings(link)).slice(0, 2)).toEqual(['report out-of-scope', 'report out-of-scope'])
    expect((await inbox()).waiting).toBe(0)
  })

  it('asks for a name, a telephone, words and a key', async () => {
    for (const fault of [{ name: '' }, { phone: 'không có' }, { words: ' ' }, { percent: 120 }])
      expect((await reportBy(world, link, { assignmentId: his, ...fault })).status).toBe(400)
    expect((await reportBy(world, link, { assignmentId: his }, 'không phải khóa')).body.code).toBe(
      'platform.key-missing',
    )
  })

  it('takes photographs and nothing else, and only its own', async () => {
    expect((await sendPhoto(world, link, 'trang.png', '<script>alert(1)</script>')).body.code).toBe(
      'passes.file-refused',
    )
    const photo = await sendPhoto(world, link, 'duong.png', png)
    expect(photo.status).toBe(200)
    const again = await sendPhoto(world, link, 'duong.png', png)
    expect(again.body.files[0].fileId).toBe(photo.body.files[0].fileId)
    const other = await makeLink(world, reportOf())
    const fileIds = [photo.body.files[0].fileId]
    expect((await reportBy(world, other, { assignmentId: his, fileIds })).body.code).toBe('passes.unknown-file')
    expect((await world.as(null, 'GET', `/files/${fileIds[0]}`)).status).toBe(401)
    expect((await world.as('doan', 'GET', `/files/${fileIds[0]}`)).status).toBe(404)
  })

  it('sent twice, also at once, is one report and one answer; another content under the same key is refused', async () => {
    const key = randomUUID()
    const { fileId } = (await sendPhoto(world, link, 'duong.png', png)).body.files[0]
    const body = { assignmentId: his, percent: 60, fileIds: [fileId] }
    const answers = await Promise.all(Array.from({ length: 8 }, () => reportBy(world, link, body, key)))
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1)
    expect(answers[0]!.status).toBe(200)
    expect((await reportBy(world, link, { ...body, percent: 70 }, key)).body.code).toBe('platform.key-reused')
    expect((await inbox()).waiting).toBe(1)
    expect(await events('pass.reported')).toHaveLength(1)
    expect((await events('pass.reported'))[0]).toMatchObject({
      actor_id: null,
      client: null,
      office_id: world.officeId,
    })
  })

  it('waits in the inbox with the name and telephone typed, and is no deed yet', async () => {
    const { reports } = await inbox()
    expect(reports[0]).toMatchObject({
      name: 'Tòng Văn Ơn',
      phone: '0912 345 678',
      percent: 60,
      state: 'waiting',
      passTitle: 'Nậm Pung báo cáo thông báo 215',
      assignment: { assignmentId: his, lead: 'UBND xã Nậm Pung' },
      files: [{ name: 'duong.png', mediaType: 'image/png' }],
    })
    expect((await world.as('hang', 'GET', `/assignments/${his}`)).body.percent).toBeNull()
    expect((await world.as('hang', 'GET', '/desk/counts')).body.links).toBe(1)
    expect((await world.as('xa', 'GET', '/pass-reports')).body).toEqual({ reports: [], waiting: 0, waitingTallies: 0 })
    const { body } = await openLink(world, link)
    expect(body.items[0].sent).toEqual([{ at: expect.any(String), state: 'waiting', why: null }])
    expect(JSON.stringify(body)).not.toMatch(/Tòng Văn Ơn|0912|120 m/)
  })

  it('accepted by an officer it is a progress row recorded for the unit, with its channel, photograph and the instant it was sent', async () => {
    const { reportId } = (await inbox()).reports[0]
    for (const who of ['quan', 'duc', 'doan'] as const)
      expect((await world.as(who, 'POST', `/pass-reports/${reportId}/acceptance`, {})).status).toBe(403)
    expect((await world.as('xa', 'POST', `/pass-reports/${reportId}/acceptance`, {})).status).toBe(404)
    world.clock.moveTo('2024-09-20T10:15:00+07:00')
    const both = await Promise.all(
      [1, 2].map(() => world.as('hang', 'POST', `/pass-reports/${reportId}/acceptance`, {})),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const { body } = await world.as('hang', 'GET', `/assignments/${his}`)
    expect(body).toMatchObject({ percent: 60, waits: ['recorded'] })
    expect(body.deeds[0]).toMatchObject({
      verb: 'report',
      at: new Date(start).toISOString(),
      agency: { agencyId: world.agencies.namPung },
      person: 'Nông Thị Thu Hằng',
      recordedFor: { channel: 'lien-ket', saidBy: 'Tòng Văn Ơn' },
      words: 'Đã đổ xong 120 m mặt đường',
      files: [{ name: 'duong.png' }],
    })
    expect((await inbox()).waiting).toBe(0)
    expect((await inbox('answered')).reports[0]).toMatchObject({
      reportId,
      state: 'accepted',
      answer: { by: 'Nông Thị Thu Hằng' },
    })
    expect((await openLink(world, link)).body.items[0].sent[0].state).toBe('accepted')
    expect(await events('pass.report-accepted')).toHaveLength(1)
  })

  it('refused, its reason is told to the unit and nothing is written on the assignment', async () => {
    const sent = await reportBy(world, link, { assignmentId: his, words: 'Xong hết', percent: 100 })
    const path = `/pass-reports/${sent.body.reportId}/refusal`
    expect((await world.as('hang', 'POST', path, { words: '' })).status).toBe(400)
    expect((await world.as('hang', 'POST', path, { words: 'Chưa có ảnh nghiệm thu' })).status).toBe(200)
    expect((await world.as('hang', 'POST', path, { words: 'Lần nữa' })).body.code).toBe('passes.answered')
    const [last] = (await openLink(world, link)).body.items[0].sent
    expect(last).toMatchObject({ state: 'refused', why: 'Chưa có ảnh nghiệm thu' })
    expect((await world.as('hang', 'GET', `/assignments/${his}`)).body.percent).toBe(60)
  })

  it('may be agreed to or disputed by the unit like all that was recorded for it', async () => {
    const { body } = await world.as('doan', 'GET', `/assignments/${his}`)
    const { seq } = body.deeds.find((deed: { recordedFor: unknown }) => deed.recordedFor)
    const { status } = await world.as('doan', 'POST', `/assignments/${his}/dispute`, {
      deedSeq: seq,
      words: 'Mới được nửa',
    })
    expect(status).toBe(200)
  })

  it('takes no more once the item is completed', async () => {
    await world.as('doan', 'POST', `/assignments/${his}/completion`, { words: 'Xong' })
    expect((await reportBy(world, link, { assignmentId: his })).body.code).toBe('passes.item-closed')
    expect((await openLink(world, link)).body.items).toEqual([])
  })

  it('for work of the office itself is accepted as its own progress, with the name in the words', async () => {
    const { phongNN } = world.agencies
    const paper = await handedOut(world, {
      number: '301/TB-UBND',
      clauses: [{ title: 'Tổng hợp kết quả tháng', lead: [phongNN], due: [{ day: '2024-10-30' }] }],
    })
    const own = await makeLink(world, { scope: 'report', documentId: paper.documentId, agencyId: phongNN })
    const assignmentId = paper.byLead.get(phongNN)!
    const { reportId } = (await reportBy(world, own, { assignmentId, words: 'Đã tổng hợp 3 xã' })).body
    expect((await world.as('hang', 'POST', `/pass-reports/${reportId}/acceptance`, {})).status).toBe(200)
    const { body } = await world.as('hang', 'GET', `/assignments/${assignmentId}`)
    expect(body.deeds[0]).toMatchObject({ recordedFor: null, words: 'Đã tổng hợp 3 xã (Tòng Văn Ơn)' })
  })

  it('two hundred phones report by one link within a minute: none lost, none doubled', async () => {
    const paper = await handedOut(world, {
      number: '300/TB-UBND',
      clauses: [{ title: 'Rà soát nhà tạm', lead: [world.agencies.taSoi], due: [{ day: '2024-10-30' }] }],
    })
    const assignmentId = paper.byLead.get(world.agencies.taSoi)!
    const many = await makeLink(world, {
      scope: 'report',
      documentId: paper.documentId,
      agencyId: world.agencies.taSoi,
    })
    const phones = Array.from({ length: 200 }, (_, i) => ({ key: randomUUID(), words: `Bản ${i + 1} đã rà soát xong` }))
    const sent = await Promise.all(
      phones.flatMap(({ key, words }, i) => {
        const once = () => reportBy(world, many, { assignmentId, words }, key)
        return i % 5 === 0 ? [once(), once()] : [once()]
      }),
    )
    expect(sent.map(({ status }) => status)).toEqual(Array(240).fill(200))
    expect((await listed(many)).reports).toBe(200)
    const { rows } = await world.serving.database.pool.query('select words from pass_report where pass_id = $1', [
      many.passId,
    ])
    expect(new Set(rows.map(({ words }) => words))).toEqual(new Set(phones.map(({ words }) => words)))
  }, 60_000)
})
