// A document read by an older reader, corrected here and there, is read again by the present one.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { anotherPaper, file } from '../documents/test-sending.ts'
import { nameKey } from '../spelling/fold.ts'
import type { DirectiveRow, RereadClause } from './contract.ts'

let world: World
let id: string
let paper = 30
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())
beforeEach(async () => {
  paper += 1
  id = await file(world, { name: `văn bản ${paper}.txt`, content: anotherPaper(paper) })
})

const path = () => `/documents/${id}/rereading`
const plan = async (who: Who = 'hang') => (await world.as(who, 'GET', path())).body
const readAgain = (who: Who | null = 'hang') => world.as(who, 'POST', path())
const clauses = async (): Promise<DirectiveRow[]> =>
  (await world.as('hang', 'GET', `/documents/${id}/directives`)).body.directives
const clause = async (section: string) => (await clauses()).find((row) => row.section === section)!
const days = (row: DirectiveRow) => row.terms.due.map(({ day }) => day)
const whats = (told: { clauses: RereadClause[] }) =>
  told.clauses.map(({ what, section }) => `${what} ${section}`).sort()
const save = async (section: string, body: object) => {
  const { directiveId, version } = await clause(section)
  return world.as('hang', 'PUT', `/directives/${directiveId}`, { version, ...body })
}
const sql = (text: string, ...values: unknown[]) => world.serving.database.pool.query(text, values)

/** As if the reader of that day had found another due day in a clause. */
const olderDue = async (section: string, day: string) => {
  const deadline = { at: day, start: 0, end: 1, quote: 'x', inherited: false }
  const due = { text: 'x', day, time: null, inherited: false }
  await sql(
    `update directive set terms = jsonb_set(terms, '{due}', $3), found = jsonb_set(found, '{directive,deadlines}', $4) where document_id = $1 and section = $2`,
    ...[id, section, JSON.stringify([due]), JSON.stringify([deadline])],
  )
}
/** As if that reader had not seen a clause, and had taken other words for one. */
const olderClauses = async (missed: string) => {
  await sql('update directive set replaced_at = now() where document_id = $1 and section = $2', id, missed)
  await sql(
    `insert into directive (directive_id, office_id, document_id, ordinal, section, quote, starts, ends, title, following, proposed_following, terms, found, doubts)
     select gen_random_uuid(), office_id, document_id, 0.5, '0', 'Kính gửi: UBND các xã', 0, 21, 'Kính gửi', 'filed', 'filed', terms,
       jsonb_set(found, '{directive,quote}', '"Kính gửi: UBND các xã"'), '[]' from directive where document_id = $1 and section = '1'`,
    id,
  )
}

describe('reading a document again', () => {
  it('changes nothing where the reader finds the same', async () => {
    const before = await clauses()
    expect(await plan()).toEqual({ handedOut: false, fields: [], clauses: [], kept: 0 })
    expect((await readAgain()).status).toBe(200)
    expect(await clauses()).toEqual(before)
  })

  it('says first what it will change, then replaces what nobody has touched', async () => {
    await olderDue('1', '2024-01-31')
    await olderClauses('2')
    const said = await plan()
    expect(whats(said)).toEqual(['added 2', 'changed 1', 'gone 0'])
    expect(said.clauses.find((one: RereadClause) => one.what === 'changed')).toMatchObject({
      was: { terms: { due: [{ day: '2024-01-31' }] } },
      is: { terms: { due: [{ day: '2024-10-15' }] } },
    })
    expect(days(await clause('1'))).toEqual(['2024-01-31'])

    expect((await readAgain()).body).toEqual(said)
    expect((await clauses()).map((row) => row.section)).toEqual(['1', '2', '3', '4', '5'])
    expect(days(await clause('1'))).toEqual(['2024-10-15'])
    expect((await clause('2')).doubts).toEqual([])
    expect(whats(await plan())).toEqual([])
    const { rows } = await sql(`select body from event where kind = 'document.read-again' and thing_id = $1`, id)
    expect(rows[0].body).toMatchObject({ kept: 0, fields: [] })
    expect(rows[0].body.clauses).toHaveLength(3)
  })

  it('keeps what a person has corrected, and replaces the rest of the clause', async () => {
    const { terms } = await clause('3')
    await save('3', { terms: { ...terms, due: [{ text: 'x', day: '2024-12-25', time: null, inherited: false }] } })
    await save('4', { title: 'Tên tôi đặt', following: 'ongoing', checked: true })
    await sql(
      `update directive set terms = jsonb_set(terms, '{lead}', '[]'), found = jsonb_set(found, '{directive,lead}', '[]') where document_id = $1 and section in ('3', '4')`,
      id,
    )
    await olderClauses('2')
    const said = await readAgain()
    expect(said.body.kept).toBe(2)
    const third = await clause('3')
    expect([days(third), third.terms.lead[0]?.agencyIds]).toEqual([['2024-12-25'], [world.agencies.phongKTHT]])
    expect(await clause('4')).toMatchObject({
      title: 'Tên tôi đặt',
      following: 'ongoing',
      checked: true,
      terms: { lead: [] },
    })
    expect((await clause('2')).doubts.map(({ why }) => why)).toEqual([
      'Lần đọc lại mới thấy nội dung này; cần rà soát.',
    ])
  })

  it('a clause a person worked on stays, in doubt, where the reader no longer finds it', async () => {
    await olderClauses('2')
    await save('0', { title: 'Gửi các xã' })
    expect(whats((await readAgain()).body)).toEqual(['added 2', 'orphaned 0'])
    expect((await clause('0')).doubts.at(-1)?.why).toMatch(/không còn tách riêng/)
    expect(whats(await plan())).toEqual([])
  })

  it('merged clauses stay merged', async () => {
    const [one, two] = await clauses()
    const directives = [one!, two!].map(({ directiveId, version }) => ({ directiveId, version }))
    await world.as('hang', 'POST', `/documents/${id}/merges`, { directives })
    expect(whats((await readAgain()).body)).toEqual([])
    expect(await clauses()).toHaveLength(4)
  })

  it('fields of the register that nobody corrected are read again too', async () => {
    await sql(
      `update reading set found = jsonb_set(found, '{reading,document}', found #> '{reading,document}' || '{"number": "9/CŨ", "subject": "Cũ"}') where document_id = $1`,
      id,
    )
    await sql(`update document set number_out = '9/CŨ', subject = 'Người sửa' where document_id = $1`, id)
    const number = `${500 + paper}/UBND-NN`
    expect((await plan()).fields).toEqual([{ field: 'numberOut', was: '9/CŨ', is: number }])
    await readAgain()
    const { body } = await world.as('hang', 'GET', `/documents/${id}`)
    expect(body).toMatchObject({ numberOut: number, subject: 'Người sửa', version: 2 })
  })

  it('links names anew by what the office has learnt since', async () => {
    const { namPung, taSoi } = world.agencies
    const { printed } = (await clause('1')).terms.lead[0]!
    await sql(
      'insert into agency_alias (office_id, folded, printed, agency_id) values ($1, $2, $3, $4)',
      ...[world.officeId, nameKey(printed), printed, taSoi],
    )
    const told = (await plan()).clauses.find((one: RereadClause) => one.section === '1')
    expect([told?.was?.terms.lead[0].agencyIds, told?.is?.terms.lead[0].agencyIds]).toEqual([[namPung], [taSoi]])
  })
})

describe('once work was handed out', () => {
  it('what is read again is only said', async () => {
    await world.as('hang', 'POST', `/documents/${id}/hand-out`, { relations: [] })
    await olderDue('1', '2024-01-31')
    const said = await plan()
    expect([said.handedOut, whats(said)]).toEqual([true, ['changed 1']])
    const refused = await readAgain()
    expect([refused.status, refused.body.code]).toEqual([409, 'documents.read-only-to-see'])
    expect(days(await clause('1'))).toEqual(['2024-01-31'])
  })
})

describe('who may', () => {
  it('the coordinator of the office alone', async () => {
    const answers = await Promise.all(([null, 'duc', 'doan', 'xa'] as const).map((who) => readAgain(who)))
    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403, 404])
    expect((await world.as('xa', 'GET', path())).status).toBe(404)
    expect((await world.as('hang', 'GET', `/documents/${id}`)).body.verbs).toContain('readAgain')
  })
})
