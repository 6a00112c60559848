import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { sweepStore } from './actions/sweep-store.ts'
import { conclusion, read, send } from './test-sending.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64)])
const open = async (who: 'doan' | 'lan' | 'hang' | 'xa' | null, fileId: string, query = '') =>
  world.serving.app.inject({
    url: `/api/files/${fileId}${query}`,
    headers: who ? { authorization: `Bearer ${world.people[who].token}` } : {},
  })

describe('files', () => {
  it('a photograph is shown in the page to its sender, and to nobody else', async () => {
    const sent = await send(world, 'doan', '/files', [{ name: 'đường bản.png', content: png }])
    const { fileId } = sent.body.files[0]
    expect(sent.body.files[0]).toMatchObject({ name: 'đường bản.png', mediaType: 'image/png', size: png.length })
    const opened = await open('doan', fileId)
    expect(opened.statusCode).toBe(200)
    expect(opened.rawPayload.equals(png)).toBe(true)
    expect(opened.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' })
    expect(opened.headers['content-disposition']).toMatch(/^inline; .*filename\*=UTF-8''%C4%91/)
    expect((await open('doan', fileId, '?download=yes')).headers['content-disposition']).toMatch(/^attachment/)
    expect((await open('lan', fileId)).statusCode).toBe(404)
    expect((await open('xa', fileId)).statusCode).toBe(404)
    expect((await open(null, fileId)).statusCode).toBe(401)
  })

  it('of a voice file a player gets the stretch it asks for', async () => {
    const voice = Buffer.concat([Buffer.from('OggS'), Buffer.from(Array.from({ length: 96 }, (_, i) => i))])
    const sent = await send(world, 'hang', '/files', [{ name: 'ghi âm.ogg', content: voice }])
    const asked = (range: string) =>
      world.serving.app.inject({
        url: `/api/files/${sent.body.files[0].fileId}`,
        headers: { authorization: `Bearer ${world.people.hang.token}`, range },
      })
    const part = await asked('bytes=40-49')
    expect(part.statusCode).toBe(206)
    expect(part.rawPayload.equals(voice.subarray(40, 50))).toBe(true)
    expect(part.headers).toMatchObject({ 'content-range': 'bytes 40-49/100', 'content-type': 'audio/ogg' })
    expect((await asked('bytes=100-')).statusCode).toBe(416)
    expect((await asked('bytes=0-')).rawPayload.equals(voice)).toBe(true)
  })

  it('a page of HTML called a picture is saved to disk, never shown', async () => {
    const sent = await send(world, 'doan', '/files', [{ name: 'ảnh.png', content: '<script>alert(1)</script>' }])
    const opened = await open('doan', sent.body.files[0].fileId)
    expect(opened.headers['content-type']).toBe('application/octet-stream')
    expect(opened.headers['content-disposition']).toMatch(/^attachment/)
  })

  it('a text that the connection packs comes out whole', async () => {
    const words = 'Biên bản kiểm tra hiện trường. '.repeat(500)
    const sent = await send(world, 'doan', '/files', [{ name: 'biên bản.txt', content: words }])
    const opened = await world.serving.app.inject({
      url: `/api/files/${sent.body.files[0].fileId}`,
      headers: { authorization: `Bearer ${world.people.doan.token}`, 'accept-encoding': 'gzip' },
    })
    const packed = opened.headers['content-encoding'] === 'gzip'
    expect((packed ? gunzipSync(opened.rawPayload) : opened.rawPayload).toString()).toBe(words)
    if (packed) expect(opened.headers['content-length']).toBeUndefined()
  })

  it('what is no file is not found', async () => {
    expect((await open('doan', '0190f3a4-0000-7000-8000-00000000ffff')).statusCode).toBe(404)
    expect((await open('doan', 'khong-phai')).statusCode).toBe(404)
  })
})

describe('the sweep of the store', () => {
  it('removes content without a row after a day, and content refused as secret; nothing else', async () => {
    const { files, database, log } = world.serving.parts
    const orphan = await files.put(Readable.from(['không ai nhắc tới']), { limitBytes: 1000 })
    const sent = await send(world, 'hang', '/documents', [{ name: 'giữ.txt', content: conclusion() }])
    await read(world, sent.body.files[0].readingId)
    const at = (days: number) => ({ now: () => new Date(Date.now() + days * 86_400_000) })
    await sweepStore({ database, files, log, clock: at(0) })
    expect(await files.has(orphan.hash)).toBe(true)
    await sweepStore({ database, files, log, clock: at(2) })
    expect(await files.has(orphan.hash)).toBe(false)
    expect((await open('hang', sent.body.files[0].fileId)).statusCode).toBe(200)
  })
})
