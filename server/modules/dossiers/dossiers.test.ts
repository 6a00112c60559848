// Hồ sơ minh chứng: stories over HTTP. Place and cast as in test/world.ts.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { shippedSet, type TestSet } from '../assessments/test-set.ts'
import { pagesOf } from '../papers/press/test-pdf.ts'
import { workbookOf } from '../sheets/frameworks.ts'

let world: World
let set: TestSet
beforeAll(async () => {
  world = await makeWorld()
  set = await shippedSet(world, 'xa-ntm-2021-2025')
})
afterAll(() => world?.stop())

/** A multipart request with files, as the page sends it. */
async function send(who: Who, path: string, files: { name: string; content: Buffer }[]) {
  const boundary = 'xxBOUNDARYxx'
  const payload = Buffer.concat([
    ...files.flatMap(({ name, content }) => [
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return world.as(who, 'POST', path, payload, { 'content-type': `multipart/form-data; boundary=${boundary}` })
}
const sendFile = async (who: Who, name: string, words: string): Promise<string> =>
  (await send(who, '/files', [{ name, content: Buffer.from(words) }])).body.files[0].fileId
const query = (unit: keyof World['units'] = 'namPung') => `unit=${world.units[unit]}&framework=${set.frameworkId}`
const dossier = async (who: Who = 'doan', unit: keyof World['units'] = 'namPung') =>
  (await world.as(who, 'GET', `/dossiers?${query(unit)}`)).body
const subjectsAt = (body: { items: { subject: string; places: { place: number }[] }[] }, code: string) =>
  body.items.filter(({ places }) => places.some(({ place }) => place === set.at(code))).map(({ subject }) => subject)
const item = (more: object = {}) => ({
  unitId: world.units.namPung,
  frameworkId: set.frameworkId,
  subject: 'Quyết định phê duyệt quy hoạch chung xây dựng xã',
  ...more,
})

describe('the guide', () => {
  it('is read from Excel first, then taken; a newer one ends what it no longer asks for', async () => {
    const rows = [
      ['1.1', 'Quyết định phê duyệt quy hoạch', 'bản chính'],
      ['2.1', 'Biên bản nghiệm thu', ''],
      ['77.7', 'Không có', ''],
    ]
    const book = await workbookOf([
      {
        name: 'HD',
        title: 'Hướng dẫn',
        headings: ['Chỉ tiêu', 'Hồ sơ minh chứng', 'Ghi chú'],
        widths: [10, 40, 20],
        rows,
      },
    ])
    const read = await send('hang', `/dossiers/guide/reading?framework=${set.frameworkId}`, [
      { name: 'huong-dan.xlsx', content: book },
    ])
    expect(read.status).toBe(200)
    expect(read.body.rows.map(({ code, fate }: { code: string; fate: string }) => [code, fate])).toEqual([
      ['1.1', 'add'],
      ['2.1', 'add'],
      ['77.7', 'unknown-code'],
    ])
    const taken = read.body.rows.filter(({ fate }: { fate: string }) => fate === 'add')
    const saveGuide = (asked: object[]) =>
      world.as('hang', 'POST', '/dossiers/guide', { frameworkId: set.frameworkId, rows: asked })
    expect((await saveGuide([...taken, { place: set.at('2.2'), name: 'Cũ' }])).body).toEqual({
      added: 3,
      ended: 0,
      kept: 0,
    })
    expect((await saveGuide(taken)).body).toEqual({ added: 0, ended: 1, kept: 2 })
    const place = (await dossier()).places.find((one: { place: number }) => one.place === set.at('2.1'))
    expect(place.required).toMatchObject([{ name: 'Biên bản nghiệm thu', state: 'missing' }])
    expect((await world.as('doan', 'POST', '/dossiers/guide', {})).status).toBe(403)
  })
})

describe('an item of proof', () => {
  it('may be a paper that lies somewhere, serves several indicators and satisfies the guide', async () => {
    const { places } = await dossier()
    const required = places.find((one: { place: number }) => one.place === set.at('1.1')).required[0]
    const added = await world.as(
      'doan',
      'POST',
      '/dossiers/items',
      item({
        number: '12/QĐ-UBND',
        issuedOn: '2023-05-04',
        issuer: 'UBND huyện',
        original: true,
        sheets: 3,
        keptAt: 'tủ số 2, phòng địa chính',
        places: [{ place: set.at('1.1'), requiredId: required.requiredId }, { place: set.at('1.2') }],
      }),
    )
    expect(added.status).toBe(200)
    const body = await dossier()
    expect(subjectsAt(body, '1.1')).toEqual(subjectsAt(body, '1.2'))
    expect(body.places.find((one: { place: number }) => one.place === set.at('1.1')).required[0].state).toBe('there')
    const proof = await world.as('tue', 'GET', `/dossiers/proof?${query()}&place=${set.at('1.1')}`)
    expect(proof.body).toMatchObject({ items: [{ number: '12/QĐ-UBND', sheets: 3 }], missing: [] })
    const { rows } = await world.serving.database.pool.query(
      `select count(*)::int as n from event where kind = 'dossier.added' and thing_id = $1`,
      [added.body.itemId],
    )
    expect(rows[0].n).toBe(1)
  })

  it('is marked on the board: which cells have proof, and to a commune only its own', async () => {
    const marks = (who: Who) => world.as(who, 'GET', `/dossiers/marks?framework=${set.frameworkId}`)
    const own = { unitId: world.units.namPung, places: [set.at('1.1'), set.at('1.2')], photos: [] }
    for (const who of ['hang', 'tue', 'doan'] as const) expect((await marks(who)).body.units).toContainEqual(own)
    for (const who of ['lan', 'xa'] as const) expect((await marks(who)).body.units).toEqual([])
    const unknown = await world.as('hang', 'GET', '/dossiers/marks?framework=999')
    expect([unknown.status, unknown.body.code]).toEqual([404, 'assessments.unknown-framework'])
  })

  it('has versions; one that ran out is to be made anew', async () => {
    const fileId = await sendFile('doan', 'bien-ban.txt', 'bản 1')
    const required = (await dossier()).places.find((one: { place: number }) => one.place === set.at('2.1')).required[0]
    const first = await world.as(
      'doan',
      'POST',
      '/dossiers/items',
      item({ subject: 'Biên bản', fileId, places: [{ place: set.at('2.1'), requiredId: required.requiredId }] }),
    )
    const replaces = first.body.itemId
    const second = await world.as(
      'doan',
      'POST',
      '/dossiers/items',
      item({
        subject: 'Biên bản bổ sung',
        fileId: await sendFile('doan', 'b.txt', 'bản 2'),
        validUntil: '2024-01-01',
        replaces,
      }),
    )
    expect(second.status).toBe(200)
    const body = await dossier()
    expect(subjectsAt(body, '2.1')).toEqual(['Biên bản bổ sung'])
    expect(body.items.find(({ itemId }: { itemId: string }) => itemId === second.body.itemId)).toMatchObject({
      versions: 1,
      expired: true,
    })
    expect(body.places.find((one: { place: number }) => one.place === set.at('2.1')).required[0].state).toBe('anew')
    const again = await world.as('doan', 'POST', '/dossiers/items', item({ keptAt: 'tủ 1', replaces }))
    expect(again.body.code).toBe('dossiers.wrong-unit')
  })

  it.each<[string, Who, object, number, string]>([
    ['without file or place', 'doan', {}, 400, 'dossiers.nothing-to-keep'],
    ['with a file of another', 'doan', { fileId: randomUUID() }, 404, 'dossiers.unknown-file'],
    ['on a place the set has not', 'doan', { keptAt: 'x', places: [{ place: 999 }] }, 400, 'dossiers.unknown-place'],
    ['of a neighbour', 'lan', { keptAt: 'x' }, 404, 'platform.nothing-here'],
    ['by a department', 'tue', { keptAt: 'x' }, 403, 'platform.not-your-part'],
    ['by another office', 'xa', { keptAt: 'x' }, 404, 'platform.nothing-here'],
  ])('is refused %s', async (_, who, more, status, code) => {
    const refused = await world.as(who, 'POST', '/dossiers/items', item(more))
    expect([refused.status, refused.body.code]).toEqual([status, code])
  })

  it('is mended, taken off its places and withdrawn with a reason', async () => {
    const { itemId } = (
      await world.as('doan', 'POST', '/dossiers/items', item({ keptAt: 'tủ 1', places: [{ place: set.at('3.1') }] }))
    ).body
    const mended = { subject: 'Kế hoạch phòng chống thiên tai', keptAt: 'tủ 3', sheets: 7 }
    expect((await world.as('lan', 'PUT', `/dossiers/items/${itemId}`, mended)).status).toBe(404)
    expect((await world.as('doan', 'PUT', `/dossiers/items/${itemId}`, mended)).status).toBe(200)
    expect(subjectsAt(await dossier(), '3.1')).toEqual([mended.subject])
    await world.as('doan', 'PUT', `/dossiers/items/${itemId}/places`, { frameworkId: set.frameworkId, places: [] })
    expect(subjectsAt(await dossier(), '3.1')).toEqual([])
    expect((await world.as('doan', 'POST', `/dossiers/items/${itemId}/withdrawal`, {})).status).toBe(400)
    await world.as('doan', 'POST', `/dossiers/items/${itemId}/withdrawal`, { reason: 'nộp nhầm' })
    expect((await dossier()).items.some((one: { itemId: string }) => one.itemId === itemId)).toBe(false)
  })
})

describe('a folder dropped at once', () => {
  it('is laid on criteria by the names of its folders, leftovers in the tray, the same content once', async () => {
    const zip = new ZipFile()
    const put = (path: string, words: string) => zip.addBuffer(Buffer.from(words), path)
    put('Chiềng Mai/TC 05/Quyết định trường.txt', 'trường')
    put('Chiềng Mai/Tiêu chí 17/17.1 Nước sạch.txt', 'nước')
    put('Chiềng Mai/13.2/Hợp đồng.txt', 'hợp đồng')
    put('Chiềng Mai/13.1/Hợp đồng lại.txt', 'hợp đồng')
    put('Chiềng Mai/Khác/Tờ trình.txt', 'tờ trình')
    put('__MACOSX/TC 05/._x', 'x')
    put('Chiềng Mai/TC 05/rỗng.txt', '')
    zip.end()
    const chunks: Buffer[] = []
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
    const content = Buffer.concat(chunks)
    const dropped = await send('lan', `/dossiers/zip?${query('chiengMai')}`, [{ name: 'ho-so.zip', content }])
    expect(dropped.status).toBe(200)
    expect(dropped.body).toMatchObject({ laid: 4, tray: 1, refused: [{ path: 'Chiềng Mai/TC 05/rỗng.txt' }] })
    const body = await dossier('lan', 'chiengMai')
    expect(subjectsAt(body, '5')).toEqual(['Quyết định trường'])
    expect(subjectsAt(body, '17.1')).toEqual(['17.1 Nước sạch'])
    expect(subjectsAt(body, '13.2')).toEqual(subjectsAt(body, '13.1'))
    expect(body.items.filter(({ places }: { places: [] }) => places.length === 0)).toHaveLength(1)
    const twice = await send('lan', `/dossiers/zip?${query('chiengMai')}`, [{ name: 'ho-so.zip', content }])
    expect(twice.body.items.every(({ again }: { again: boolean }) => again)).toBe(true)
    expect((await dossier('lan', 'chiengMai')).items).toHaveLength(body.items.length)
    const refused = await send('doan', `/dossiers/zip?${query('chiengMai')}`, [{ name: 'ho-so.zip', content }])
    expect(refused.status).toBe(404)
    expect(
      (await send('lan', `/dossiers/zip?${query('chiengMai')}`, [{ name: 'a.zip', content: Buffer.from('không') }]))
        .body.code,
    ).toBe('dossiers.not-zip')
  })

  it('file by file too, by the paths the browser knows', async () => {
    const fileId = await sendFile('hang', 'anh.txt', 'ảnh đường')
    const files = [{ fileId, path: 'Tà Sỏi/TC 02/anh.txt' }]
    const laid = await world.as('hang', 'POST', '/dossiers/laying', {
      unitId: world.units.taSoi,
      frameworkId: set.frameworkId,
      files,
    })
    expect(laid.body).toMatchObject({ laid: 1, tray: 0 })
    expect(subjectsAt(await dossier('hang', 'taSoi'), '2')).toEqual(['anh'])
    const stolen = await world.as('doan', 'POST', '/dossiers/laying', {
      unitId: world.units.namPung,
      frameworkId: set.frameworkId,
      files,
    })
    expect(stolen.body.code).toBe('dossiers.unknown-file')
  })
})

describe('what leaves', () => {
  it('a list by criterion with what is missing, and a zip with the same tree', async () => {
    const paper = await world.as('doan', 'GET', `/papers/dossiers?${query()}&format=json`)
    expect(paper.status).toBe(200)
    expect(paper.body.title).toBe('DANH MỤC HỒ SƠ MINH CHỨNG')
    const rows = JSON.stringify(paper.body.rows)
    expect(rows).toContain('Tiêu chí 1.')
    expect(rows).toContain('tủ số 2, phòng địa chính')
    const zip = await world.as('lan', 'GET', `/dossiers/folder.zip?${query('chiengMai')}`)
    const opened = await fromBufferPromise(zip.body)
    const names = (await Array.fromAsync(opened.eachEntry())).map(({ fileName }) => fileName)
    expect(names[0]).toBe('Ho so minh chung Chieng Mai/000 Danh muc ho so minh chung.pdf')
    expect(names[1]).toBe('Ho so minh chung Chieng Mai/000 Bia ho so.pdf')
    const folderOf = (name: string) => name.split('/')[1]!
    const covered = names.filter((name) => name.endsWith('/00 Bia ho so.pdf')).map(folderOf)
    expect(covered).toEqual([...new Set(names.map(folderOf).filter((name) => name.startsWith('TC ')))])
    expect(covered).toHaveLength(3)
    expect(names.filter((name) => name.includes('Hop dong'))).toHaveLength(2)
    expect(names.some((name) => /\/TC 17 [^/]+\/17\.1 [^/]+\/01 17\.1 Nuoc sach\.txt$/.test(name))).toBe(true)
    expect(names.some((name) => name.includes('/Khac/'))).toBe(true)
  }, 60_000)

  it('covers: a sheet for each criterion with proof, for those asked, for the whole commune; as Word too', async () => {
    const covers = (more: string, who: Who = 'doan', unit: keyof World['units'] = 'namPung') =>
      world.as(who, 'GET', `/papers/dossier-covers?${query(unit)}${more}`)
    const made = await covers('&format=pdf')
    expect(made.status).toBe(200)
    const pages = await pagesOf(made.body)
    // 1.1 with 1.2, and 2.1
    expect(pages.map(({ text }) => /TIÊU CHÍ SỐ \d+/.exec(text)?.[0])).toEqual(['TIÊU CHÍ SỐ 1', 'TIÊU CHÍ SỐ 2'])
    for (const words of [
      'ỦY BAN NHÂN DÂN HUYỆN MƯỜNG LÂM',
      'ỦY BAN NHÂN DÂN XÃ NẬM PUNG',
      'QUY HOẠCH',
      'Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021-2025',
      'Xã Nậm Pung, huyện Mường Lâm, tỉnh Hà Vân',
      'ngày 04/5/2023',
      'Lý Văn Đoàn',
      'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH',
      'Thời hạn bảo quản',
    ])
      expect(pages[0]!.text).toContain(words)
    expect(pages[0]!.text).toMatch(/Số văn bản: 1 Số tờ: 3 /)
    const [whole, seventeen] = await pagesOf(
      (await covers(`&whole=yes&criteria=${set.at('17')}&year=2023&format=pdf`, 'hang')).body,
    )
    expect(whole!.text).toMatch(
      /HỒ SƠ MINH CHỨNG XÃ NẬM PUNG .*Năm: 2023 Số tiêu chí: 2 tiêu chí có hồ sơ Số văn bản: 2 /,
    )
    expect(whole!.text).toContain('3 (1 văn bản chưa ghi số tờ)')
    // Of another's dossier nobody knows who made it.
    expect(whole!.text).not.toContain('Nông Thị Thu Hằng')
    expect(seventeen!.text).toMatch(/Số văn bản: …+ Số tờ: …+ /)
    const word = await covers('&format=docx')
    expect([word.status, word.body.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    expect((await covers(`&criteria=${set.at('17.1')}&format=pdf`)).body.code).toBe('dossiers.unknown-place')
    expect((await covers('&format=xlsx')).status).toBe(400)
    expect((await covers('&format=pdf', 'lan')).status).toBe(404)
    expect((await covers('&format=pdf', 'xa')).status).toBe(404)
  }, 60_000)

  it('a file is opened by whoever sees the dossier, and by nobody else', async () => {
    const { items } = await dossier('lan', 'chiengMai')
    const path = `/dossiers/items/${items[0].itemId}/file`
    expect((await world.as('tue', 'GET', path)).status).toBe(200)
    expect((await world.as('doan', 'GET', path)).status).toBe(404)
    expect((await world.as('xa', 'GET', path)).status).toBe(404)
  })
})

describe('what is missing', () => {
  it('is counted by commune and by the agency that answers; a commune sees its own line', async () => {
    await world.serving.database.pool.query(
      `insert into responsible_agency (office_id, framework_id, place, unit_id, agency_id, valid) values ($1, $2, $3, $4, $5, '[2020-01-01,)')`,
      [world.officeId, set.frameworkId, set.at('2'), world.units.huyen, world.agencies.phongKTHT],
    )
    const all = (await world.as('hang', 'GET', `/dossiers/missing?framework=${set.frameworkId}`)).body
    expect(all.required).toBe(2)
    const line = (name: string) => all.units.find((one: { name: string }) => one.name === name)
    expect(line('Nậm Pung')).toMatchObject({ required: 2, there: 1, anew: 1, missing: 0 })
    expect(line('Pá Khoang')).toMatchObject({ required: 2, there: 0, missing: 2 })
    const agency = (name: string | null) => all.agencies.find((one: { name: string | null }) => one.name === name)
    expect(agency('P. KT-HT')).toMatchObject({ required: 4, missing: 3, anew: 1 })
    expect(agency(null)).toMatchObject({ required: 4, there: 1, missing: 3 })
    const own = (await world.as('doan', 'GET', `/dossiers/missing?framework=${set.frameworkId}`)).body
    expect(own.units.map(({ name }: { name: string }) => name)).toEqual(['Nậm Pung'])
  })

  it('a merged commune keeps the proof of its parts, and what came from them is to be made anew', async () => {
    await world.serving.database.pool.query(
      `insert into unit_descent (from_id, to_id, on_day, share) values ($1, $2, '2024-09-01', 1)`,
      [world.units.namPung, world.units.chiengMai],
    )
    const merged = await dossier('lan', 'chiengMai')
    expect(merged.parts).toEqual([{ unitId: world.units.namPung, name: 'Nậm Pung' }])
    expect(merged.items.some(({ part }: { part: string | null }) => part === 'Nậm Pung')).toBe(true)
    const state = (code: string) =>
      merged.places.find((one: { place: number }) => one.place === set.at(code)).required[0].state
    expect([state('1.1'), state('2.1')]).toEqual(['anew', 'anew'])
  })
})
