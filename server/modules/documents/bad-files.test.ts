import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { anotherPaper, conclusion, read, send } from './test-sending.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const countOf = async (table: string) =>
  Number((await world.serving.database.pool.query(`select count(*) from ${table}`)).rows[0].count)

describe('bad files leave the register whole', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['chương trình.docx', Buffer.from(`MZ${'\0'.repeat(200)}`), 'executable'],
    [
      'mã hỏng.txt',
      Buffer.concat([Buffer.from('Kính gửi '), Buffer.from([0xc3, 0x28, 0xa0, 0xff, 0xfe, 0x81])]),
      'broken-encoding',
    ],
    [
      'tiếng Anh.txt',
      'To whom it may concern: please find enclosed the minutes of the last meeting.',
      'not-vietnamese',
    ],
    ['mật.txt', conclusion().replace('THÔNG BÁO', 'MẬT\n\nTHÔNG BÁO'), 'secret'],
  ])('%s', async (name, content, code) => {
    const before = await countOf('document')
    const sent = await send(world, 'hang', '/documents', [{ name, content }])
    const reading = await read(world, sent.body.files[0].readingId)
    expect([reading.state, reading.problem?.code]).toEqual(['failed', code])
    expect(reading.problem?.words).toMatch(/\p{L}.*\.$/u)
    expect(await countOf('document')).toBe(before)
    const opened = await world.as('hang', 'GET', `/files/${sent.body.files[0].fileId}`)
    expect(opened.status).toBe(code === 'secret' ? 404 : 200)
    const put = await world.as('hang', 'POST', `/readings/${reading.readingId}/decision`, { as: 'dismissed' })
    expect(put.status).toBe(200)
    const { body } = await world.as('hang', 'GET', '/readings')
    expect(body.readings.some((row: { readingId: string }) => row.readingId === reading.readingId)).toBe(false)
  })

  it('an empty file is answered at once, and the other of the same upload is read', async () => {
    const sent = await send(world, 'hang', '/documents', [
      { name: 'rỗng.txt', content: '' },
      { name: 'tốt.txt', content: anotherPaper(7) },
    ])
    expect(sent.body.files[0]).toMatchObject({ readingId: null, problem: { code: 'empty' } })
    expect((await read(world, sent.body.files[1].readingId)).state).toBe('done')
  })

  it('a file of 300 MB gets its sentence, and the one behind it is read', async () => {
    const boundary = 'ranh-gioi'
    const head = (name: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
    const block = Buffer.alloc(1024 * 1024)
    async function* body() {
      yield Buffer.from(head('lớn.bin'))
      for (let i = 0; i < 300; i++) yield block
      yield Buffer.from(`\r\n${head('tốt.txt')}${anotherPaper(8)}\r\n--${boundary}--\r\n`)
    }
    const response = await world.serving.app.inject({
      method: 'POST',
      url: '/api/documents',
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'idempotency-key': randomUUID(),
        authorization: `Bearer ${world.people.hang.token}`,
      },
      payload: Readable.from(body()),
    })
    const { files } = response.json()
    expect(files[0]).toMatchObject({ fileId: null, problem: { code: 'too-large' } })
    expect(files[0].problem.words).toContain('100 MB')
    expect((await read(world, files[1].readingId)).state).toBe('done')
  }, 60_000)

  it('no file, a broken body and twenty-one files are refused', async () => {
    expect((await world.as('hang', 'POST', '/documents', { files: [] })).body.code).toBe('documents.no-files')
    const broken = await world.serving.app.inject({
      method: 'POST',
      url: '/api/documents',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        'idempotency-key': randomUUID(),
        authorization: `Bearer ${world.people.hang.token}`,
      },
      payload: '--x\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nđứt giữa chừng',
    })
    expect([broken.statusCode, broken.json().code]).toEqual([400, 'documents.broken-upload'])
    const many = Array.from({ length: 21 }, (_, i) => ({ name: `${i}.txt`, content: `${i}` }))
    expect((await send(world, 'hang', '/documents', many)).body.code).toBe('documents.too-many-files')
  })
})
