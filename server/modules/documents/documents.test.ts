import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { anotherPaper, conclusion, file, read, send } from './test-sending.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const countOf = async (table: string) =>
  Number((await world.serving.database.pool.query(`select count(*) from ${table}`)).rows[0].count)

describe('filing a document', () => {
  it('reads it into the register, with its stage, its clauses and an event', async () => {
    const documentId = await file(world, { name: 'kết luận.txt', content: conclusion() })
    const { body } = await world.as('hang', 'GET', `/documents/${documentId}`)
    expect(body).toMatchObject({
      numberOut: '41/TB-UBND',
      issuedOn: '2024-09-05',
      kind: 'thong-bao',
      stage: 'issued',
      issuer: 'UBND huyện Mường Lâm',
      signer: 'Vi Đức Thuận',
      work: 'to-review',
      directives: 3,
      copies: 1,
      verbs: ['save', 'decide', 'stage', 'handOut', 'readAgain'],
    })
    expect(body.copyList[0]).toMatchObject({ name: 'kết luận.txt', shown: true, addedBy: 'Nông Thị Thu Hằng' })
    expect(body.marks.length).toBeGreaterThan(3)
    for (const mark of body.marks) expect(mark.end).toBeGreaterThan(mark.start)
    const { rows } = await world.serving.database.pool.query(
      `select kind, actor_id from event where kind in ('document.uploaded', 'document.filed') order by seq`,
    )
    expect(rows).toEqual([
      { kind: 'document.uploaded', actor_id: world.people.hang.personId },
      { kind: 'document.filed', actor_id: null },
    ])
  })

  it('reads a PDF too', async () => {
    const content = await readFile(join(import.meta.dirname, '../../../seeds/files/ha-van-ke-hoach-nam.pdf'))
    const documentId = await file(world, { name: 'kế hoạch.pdf', content })
    const { body } = await world.as('hang', 'GET', `/documents/${documentId}`)
    expect(body).toMatchObject({ kind: 'ke-hoach', copies: 1 })
    expect(body.directives).toBeGreaterThan(5)
    const opened = await world.as('hang', 'GET', `/files/${body.copyList[0].fileId}`)
    expect(opened.body.equals(content)).toBe(true)
  })

  it('sent twice with the same key is one; with another body it is refused', async () => {
    const before = await countOf('reading')
    const key = { 'idempotency-key': randomUUID() }
    const paper = { name: 'hai lần.txt', content: anotherPaper(1) }
    const first = await send(world, 'hang', '/documents', [paper], key)
    const second = await send(world, 'hang', '/documents', [paper], key)
    expect(second.body).toEqual(first.body)
    expect(await countOf('reading')).toBe(before + 1)
    const other = await send(world, 'hang', '/documents', [{ ...paper, content: 'khác' }], key)
    expect([other.status, other.body.code]).toEqual([409, 'platform.key-reused'])
    await read(world, first.body.files[0].readingId)
  })

  it('two files of one text in one upload become one document and one question', async () => {
    const paper = anotherPaper(2)
    const sent = await send(world, 'hang', '/documents', [
      { name: 'a.txt', content: paper },
      { name: 'b.txt', content: `${paper}\n` },
    ])
    const readings = []
    for (const { readingId } of sent.body.files) readings.push(await read(world, readingId))
    expect(readings.filter((reading) => reading.documentId)).toHaveLength(1)
    expect(readings.filter((reading) => reading.like)).toHaveLength(1)
  })

  it('a job that comes again makes nothing twice', async () => {
    const sent = await send(world, 'hang', '/documents', [{ name: 'lại.txt', content: anotherPaper(3) }])
    const { readingId } = sent.body.files[0]
    await read(world, readingId)
    const before = await countOf('document')
    await world.serving.database.pool.query(
      `select enqueue('read-document', json_build_object('readingId', $1::text))`,
      [readingId],
    )
    await new Promise((done) => setTimeout(done, 300))
    expect(await countOf('document')).toBe(before)
  })

  it('a reading whose process died is taken up again', async () => {
    const sent = await send(world, 'hang', '/documents', [{ name: 'đứt.txt', content: anotherPaper(4) }])
    const { readingId } = sent.body.files[0]
    await read(world, readingId)
    const { pool } = world.serving.database
    const before = await countOf('document')
    await pool.query(
      `with lost as (insert into reading (reading_id, office_id, file_id, state, queued_at, started_at)
        select gen_random_uuid(), office_id, file_id, 'reading', $2::timestamptz - interval '1 hour', $2::timestamptz - interval '1 hour' from reading where reading_id = $1 returning 1)
       select from lost`,
      [readingId, world.clock.now()],
    )
    await pool.query(`select enqueue('resume-readings', '{}')`)
    const lost = (
      await pool.query(
        `select reading_id from reading where file_id = (select file_id from reading where reading_id = $1) and reading_id <> $1`,
        [readingId],
      )
    ).rows[0]
    expect((await read(world, lost.reading_id)).like).not.toBeNull()
    expect(await countOf('document')).toBe(before)
  })
})

describe('a file that brings the process down', () => {
  it('is given up after five tries', async () => {
    const sent = await send(world, 'hang', '/documents', [{ name: 'hại.txt', content: anotherPaper(14) }])
    const { readingId } = sent.body.files[0]
    await read(world, readingId)
    const { pool } = world.serving.database
    const lost = '0190f3a4-0000-7000-8000-0000000000aa'
    await pool.query(
      `insert into reading (reading_id, office_id, file_id, state, tries) select $2, office_id, file_id, 'reading', 5 from reading where reading_id = $1`,
      [readingId, lost],
    )
    await pool.query(`select enqueue('read-document', json_build_object('readingId', $1::text))`, [lost])
    expect((await read(world, lost)).problem?.code).toBe('broken')
  })
})

describe('who may', () => {
  it('a stranger sends and sees nothing', async () => {
    expect((await send(world, null, '/documents', [{ name: 'a.txt', content: 'a' }])).status).toBe(401)
    expect((await world.as(null, 'GET', '/documents')).status).toBe(401)
  })

  it.each(['doan', 'tue', 'duc', 'quan'] as const)('%s does not send documents to the register', async (who) => {
    const sent = await send(world, who, '/documents', [{ name: 'a.txt', content: conclusion() }])
    expect([sent.status, sent.body.code]).toEqual([403, 'platform.not-your-part'])
  })

  it('the leader sees, a commune without work from it and another office see nothing', async () => {
    const documentId = await file(world, { name: 'a.txt', content: anotherPaper(5) })
    expect((await world.as('duc', 'GET', `/documents/${documentId}`)).body.verbs).toEqual([])
    for (const who of ['doan', 'xa'] as const) {
      expect((await world.as(who, 'GET', `/documents/${documentId}`)).status).toBe(404)
      expect((await world.as(who, 'GET', '/documents')).body.total).toBe(0)
    }
    expect((await world.as('xa', 'GET', '/readings')).body.readings).toEqual([])
    expect((await world.as('doan', 'GET', '/readings')).status).toBe(403)
  })

  it('a commune sees the document once work from it is its own, not while it is a plan', async () => {
    const documentId = await file(world, { name: 'a.txt', content: anotherPaper(6) })
    const { pool } = world.serving.database
    await pool.query(
      `with made as (insert into assignment (assignment_id, office_id, document_id, lead_agency_id, follower_agency_id, code, title, following, planned, handed_out_at, handed_out_by)
         values (gen_random_uuid(), $1, $2, $3, $4, 'x', 'x', 'dated', true, $5, $6) returning assignment_id)
       insert into assignment_party select assignment_id, $3, 'lead' from made`,
      [
        world.officeId,
        documentId,
        world.agencies.namPung,
        world.agencies.phongNN,
        world.clock.now(),
        world.people.hang.postId,
      ],
    )
    expect((await world.as('doan', 'GET', `/documents/${documentId}`)).status).toBe(404)
    await pool.query(`update assignment set planned = false where document_id = $1`, [documentId])
    const seen = await world.as('doan', 'GET', `/documents/${documentId}`)
    expect([seen.status, seen.body.verbs]).toEqual([200, []])
    expect((await world.as('lan', 'GET', `/documents/${documentId}`)).status).toBe(404)
    const copy = seen.body.copyList[0]
    expect((await world.as('doan', 'GET', `/files/${copy.fileId}`)).status).toBe(200)
    expect((await world.as('lan', 'GET', `/files/${copy.fileId}`)).status).toBe(404)
  })
})
