import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { handedOut } from '../assignments/test-paper.ts'
import { readSheet } from '../sheets/reading/read-sheet.ts'
import type { Comparison, Difference, TrackerDetail } from './contract.ts'
import { exported, heading, sendList, type TrackerRow } from './test-tracker.ts'

let world: World
let trackerId: string
let readbackId: string
let byLead: Map<number, string>

const gate = 'Hoàn thành sửa chữa cổng chào và hàng rào xanh tại các thôn đăng ký thôn nông thôn mới kiểu mẫu'
const files = 'Báo cáo kết quả rà soát, hoàn thiện hồ sơ minh chứng các tiêu chí đăng ký đạt chuẩn năm 2024'
const roads = 'Tham mưu phân bổ vốn sự nghiệp duy tu các tuyến đường trục thôn năm 2024'

/** As the province's tracker says on 20/9/2024. */
const theirs = (change: Partial<Record<string, Partial<TrackerRow>>> = {}): TrackerRow[] =>
  [
    {
      id: 'NV-2024-0101',
      words: files,
      number: '215/TB-UBND',
      lead: 'UBND xã Nậm Pung',
      due: '30/9/2024',
      status: 'Đã hoàn thành',
      progress: 'Xã đã nộp đủ 5/5 hồ sơ ngày 18/9.',
    },
    {
      id: 'NV-2024-0102',
      words: files,
      number: '215/TB-UBND',
      lead: 'UBND xã Chiềng Mai',
      due: '15/10/2024',
      status: 'Đang xử lý trong hạn',
    },
    {
      id: 'NV-2024-0103',
      words: gate,
      number: '215/TB-UBND',
      lead: 'UBND xã Tà Sỏi',
      due: '25/9/2024',
      status: 'Chưa xử lý',
    },
    {
      id: 'NV-2024-0104',
      words: 'Tham mưu phân bổ vốn duy tu đường trục thôn',
      lead: 'Phòng Tài nguyên và Môi trường',
      due: '30/11/2024',
      status: 'Chưa xử lý',
    },
    {
      id: 'NV-2024-0999',
      words: 'Tổ chức hội thao chào mừng ngày thành lập ngành',
      lead: 'Sở Văn hóa, Thể thao và Du lịch',
      due: '1/12/2024',
      status: 'Tạm chuyển theo dõi',
    },
  ].map((row) => ({ ...row, ...change[row.id] }))

beforeAll(async () => {
  world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
  const { namPung, chiengMai, taSoi, phongKTHT } = world.agencies
  const made = await handedOut(world, {
    number: '215/TB-UBND',
    clauses: [
      { title: files, lead: [namPung, chiengMai], due: [{ day: '2024-09-30' }] },
      { title: gate, lead: [taSoi], due: [{ day: '2024-09-25' }] },
      { title: roads, lead: [phongKTHT], due: [{ day: '2024-11-30' }] },
    ],
  })
  byLead = made.byLead
  await world.as('hang', 'POST', `/assignments/${byLead.get(taSoi)}/report`, {
    words: 'Đã làm xong 2/4 cổng chào.',
    recordedFor: { channel: 'zalo', saidBy: 'Tòng Văn Hặc', at: null },
  })
})
afterAll(() => world?.stop())

const compared = async (): Promise<Comparison> =>
  (await world.as('hang', 'GET', `/trackers/${trackerId}/readbacks/${readbackId}`)).body
const tracker = async (): Promise<TrackerDetail> => (await world.as('hang', 'GET', `/trackers/${trackerId}`)).body
const choose = (body: object) => world.as('hang', 'PUT', `/trackers/${trackerId}/readbacks/${readbackId}/answers`, body)
const settle = () => world.as('hang', 'POST', `/trackers/${trackerId}/readbacks/${readbackId}/settlement`, {})
const undo = () => world.as('hang', 'POST', `/trackers/${trackerId}/readbacks/${readbackId}/undoing`, {})
const told = (one: Difference) => `${one.field}: ${one.ours} ≠ ${one.theirs}, ${one.may.join(' ')}`
const lines = ({ rows }: Comparison) =>
  Object.fromEntries(rows.map((row) => [row.identifier, row.differences.map(told)]))
const deedsOf = async (lead: number) =>
  (await world.as('hang', 'GET', `/assignments/${byLead.get(lead)}`)).body.deeds as { verb: string; undone: boolean }[]

describe('twins of a tracker', () => {
  it('is set up from a sample export: columns and words as recognised, corrected once', async () => {
    const sample = { name: 'Phần mềm theo dõi nhiệm vụ tỉnh.tsv', bytes: exported(theirs()) }
    expect((await sendList(world, 'doan', '/trackers', sample)).status).toBe(403)
    const made = await sendList(world, 'hang', '/trackers', sample)
    expect(made.status).toBe(200)
    ;({ trackerId, readbackId } = made.body)
    const found = await tracker()
    expect(found).toMatchObject({ name: 'Phần mềm theo dõi nhiệm vụ tỉnh', confirmed: false, twins: 0 })
    expect(found.columns.map(({ title, role }) => [title, role])).toEqual(
      heading.map((title, i) => [
        title,
        ['no', 'twin', 'words', 'number', 'lead', 'due', 'status', 'progress', 'other'][i],
      ]),
    )
    expect(found.words).toMatchObject({
      done: ['Đã hoàn thành'],
      open: ['Đang xử lý trong hạn'],
      unseen: ['Chưa xử lý'],
    })
    const roles = found.columns.map(({ role }) => role)
    const save = (body: object) => world.as('hang', 'PUT', `/trackers/${trackerId}`, body)
    const without = await save({
      name: found.name,
      words: found.words,
      roles: roles.map((role) => (role === 'twin' ? 'other' : role)),
    })
    expect([without.status, without.body.code]).toEqual([400, 'twins.no-identifier'])
    const saved = await save({
      name: 'Phần mềm nhiệm vụ UBND tỉnh',
      words: { ...found.words, late: ['Quá hạn xử lý'] },
      roles,
    })
    expect(saved.body).toMatchObject({ name: 'Phần mềm nhiệm vụ UBND tỉnh', confirmed: true })
    expect((await world.as('xa', 'GET', `/trackers/${trackerId}`)).status).toBe(404)
    expect((await world.as('xa', 'GET', `/trackers/${trackerId}/readbacks/${readbackId}`)).status).toBe(404)
  })

  it('unknown identifiers are linked by likeness: sure ones without a question, doubtful ones by a person', async () => {
    const { unknown, counts } = await compared()
    const { namPung, chiengMai, taSoi, phongKTHT } = world.agencies
    expect(counts).toMatchObject({ rows: 5, twins: 0, unknown: 5 })
    expect(unknown.map(({ identifier, link, sure }) => [identifier, link, sure])).toEqual([
      ['NV-2024-0101', byLead.get(namPung), true],
      ['NV-2024-0102', byLead.get(chiengMai), true],
      ['NV-2024-0103', byLead.get(taSoi), true],
      ['NV-2024-0104', null, false],
      ['NV-2024-0999', null, false],
    ])
    expect(unknown[3]!.proposals[0]).toMatchObject({ assignmentId: byLead.get(phongKTHT) })
    expect(unknown[4]!.proposals).toEqual([])
    const taken = await choose({ links: { 'NV-2024-0999': byLead.get(namPung), 'NV-2024-0104': byLead.get(namPung) } })
    expect([taken.status, taken.body.code]).toEqual([409, 'twins.already-twin'])
    expect((await choose({ links: { 'NV-2024-0104': trackerId } })).body.code).toBe('twins.unknown-twin')
    await choose({ links: { 'NV-2024-0104': byLead.get(phongKTHT)!, 'NV-2024-0999': 'none' } })
    expect((await settle()).body).toMatchObject({
      counts: { twins: 4, notOurs: 1, unknown: 0 },
      settled: { counts: { link: 4, notOurs: 1, take: 0 }, mayUndo: true },
    })
    expect((await settle()).body.code).toBe('twins.nothing-chosen')
  })

  it('the page shows row by row where the two disagree, with what can be done', async () => {
    expect(lines(await compared())).toEqual({
      'NV-2024-0101': [
        'state: unseen ≠ Đã hoàn thành, take keep send',
        'words:  ≠ Xã đã nộp đủ 5/5 hồ sơ ngày 18/9., take keep send',
      ],
      'NV-2024-0102': [
        'state: unseen ≠ Đang xử lý trong hạn, take keep send',
        'due: 2024-09-30 ≠ 2024-10-15, take keep send',
      ],
      'NV-2024-0103': ['state: soon ≠ Chưa xử lý, keep send', 'words: Đã làm xong 2/4 cổng chào. ≠ , keep send'],
      'NV-2024-0104': ['lead: P. KT-HT ≠ Phòng Tài nguyên và Môi trường, keep send'],
    })
    const wrong = await choose({ choices: { 'NV-2024-0104|lead': 'take' } })
    expect([wrong.status, wrong.body.code]).toEqual([409, 'twins.not-offered'])
  })

  it('nothing is done before it is confirmed; then theirs is progress recorded for the lead, by that tracker', async () => {
    const { namPung, chiengMai } = world.agencies
    const before = (await deedsOf(namPung)).length
    const choices = {
      'NV-2024-0101|state': 'take',
      'NV-2024-0101|words': 'take',
      'NV-2024-0102|due': 'take',
      'NV-2024-0103|state': 'send',
      'NV-2024-0103|words': 'send',
      'NV-2024-0104|lead': 'keep',
    }
    const chosen = await choose({ choices })
    expect(chosen.body.toSettle).toEqual({ take: 3, keep: 1, send: 2, link: 0, notOurs: 0 })
    expect((await deedsOf(namPung)).length).toBe(before)
    await settle()
    expect((await deedsOf(namPung))[0]).toMatchObject({
      verb: 'complete',
      words: 'Xã đã nộp đủ 5/5 hồ sơ ngày 18/9.',
      recordedFor: { channel: 'phan-mem', saidBy: 'Phần mềm nhiệm vụ UBND tỉnh, dòng 3, mã NV-2024-0101' },
    })
    const { body } = await world.as('hang', 'GET', `/assignments/${byLead.get(chiengMai)}`)
    expect(body).toMatchObject({ dueDay: '2024-10-15', originalDueAt: '2024-09-30T17:00:00.000Z' })
    expect(lines(await compared())).toEqual({
      'NV-2024-0102': ['state: unseen ≠ Đang xử lý trong hạn, take keep send'],
    })
    expect(await tracker()).toMatchObject({ twins: 4, toSend: 1 })
  })

  it('a settling is taken back whole, unless something was done since', async () => {
    const { namPung, chiengMai } = world.agencies
    const back = await undo()
    expect(back.body.counts).toMatchObject({ twins: 4, differ: 4 })
    expect((await deedsOf(namPung)).map(({ verb, undone }) => [verb, undone]).slice(0, 2)).toEqual([
      ['undo', false],
      ['complete', true],
    ])
    const { body } = await world.as('hang', 'GET', `/assignments/${byLead.get(chiengMai)}`)
    expect(body).toMatchObject({ dueDay: '2024-09-30', state: 'unseen' })
    await choose({
      choices: { 'NV-2024-0101|state': 'take', 'NV-2024-0103|words': 'send', 'NV-2024-0104|lead': 'keep' },
    })
    await settle()
    const { status } = await world.as('duc', 'POST', `/assignments/${byLead.get(namPung)}/return`, {
      words: 'Thiếu biên bản.',
    })
    expect(status).toBe(200)
    const refused = await undo()
    expect([refused.status, refused.body.code]).toEqual([409, 'twins.built-on'])
  })

  it('what is marked goes out in their columns and words; what nobody here knows stays as it stands there', async () => {
    const sent = await world.as('hang', 'POST', `/trackers/${trackerId}/exports`, { scope: 'marked' })
    expect(sent.body).toMatchObject({ rows: 1 })
    const file = await world.as('hang', 'GET', `/trackers/${trackerId}/exports/${sent.body.exportId}`)
    const { tabs } = await readSheet(file.body, 'x.xlsx')
    expect(tabs[0]!.rows.map(({ cells }) => cells)).toEqual([
      heading,
      [
        '1',
        'NV-2024-0103',
        gate,
        '215/TB-UBND',
        'UBND xã Tà Sỏi',
        '25/09/2024',
        'Đang xử lý trong hạn',
        'Đã làm xong 2/4 cổng chào.',
        'Thường kỳ',
      ],
    ])
    expect(await tracker()).toMatchObject({ toSend: 0, exports: [{ scope: 'marked', rows: 1 }] })
    const none = await world.as('hang', 'POST', `/trackers/${trackerId}/exports`, { scope: 'marked' })
    expect(none.body.code).toBe('twins.nothing-to-send')
    const all = await world.as('hang', 'POST', `/trackers/${trackerId}/exports`, { scope: 'all' })
    expect(all.body.rows).toBe(4)
  })

  it('our own list in their columns, read back as a workbook, agrees with itself', async () => {
    const { body: made } = await world.as('hang', 'POST', `/trackers/${trackerId}/exports`, { scope: 'twins' })
    const { body: bytes } = await world.as('hang', 'GET', `/trackers/${trackerId}/exports/${made.exportId}`)
    const read = await sendList(world, 'hang', `/trackers/${trackerId}/readbacks`, { name: 'ta-gui.xlsx', bytes })
    expect(read.status).toBe(200)
    const { body } = await world.as('hang', 'GET', `/trackers/${trackerId}/readbacks/${read.body.readbackId}`)
    expect(body.counts).toMatchObject({ rows: 4, twins: 4, agree: 4, differ: 0, unknown: 0, missing: 0 })
    expect(body.rows).toEqual([])
  })

  it('the next export is read back by its identifiers alone, columns in another order; what was kept is not asked again', async () => {
    world.clock.moveTo('2024-09-27T08:00:00+07:00')
    const rows = theirs({
      'NV-2024-0103': {
        words: 'Nội dung đã viết lại',
        status: 'Đang xử lý trong hạn',
        progress: 'Đã làm xong 2/4 cổng chào.',
      },
    })
    const swapped = exported(rows.slice(1))
      .split('\n')
      .map((line) => {
        const [first, ...rest] = line.split('\t')
        return [...rest, first].join('\t')
      })
    const read = await sendList(world, 'hang', `/trackers/${trackerId}/readbacks`, {
      name: 'ban-2709.tsv',
      bytes: swapped.join('\n'),
    })
    expect(read.status).toBe(200)
    ;({ readbackId } = read.body)
    const now = await compared()
    expect(now.counts).toMatchObject({ rows: 4, twins: 3, unknown: 0, notOurs: 1, missing: 1, decided: 1 })
    expect(now.missing).toMatchObject([{ identifier: 'NV-2024-0101' }])
    expect(Object.keys(lines(now))).toEqual(['NV-2024-0102'])
    const other = await sendList(world, 'hang', `/trackers/${trackerId}/readbacks`, {
      name: 'khac.tsv',
      bytes: 'A\tB\nmột\thai\nba\tbốn',
    })
    expect([other.status, other.body.code]).toEqual([400, 'twins.columns-changed'])
  })

  it('is ended: it is in no list any more', async () => {
    expect((await world.as('hang', 'POST', `/trackers/${trackerId}/ending`, {})).status).toBeLessThan(300)
    expect((await world.as('hang', 'GET', '/trackers')).body).toEqual({ trackers: [] })
    expect((await world.as('hang', 'GET', `/trackers/${trackerId}`)).status).toBe(404)
  })
})
