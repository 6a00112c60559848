import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { AssignmentList } from './contract.ts'
import { handedOut } from './test-paper.ts'

let world: World
let paper: Awaited<ReturnType<typeof handedOut>>
type Row = { assignmentId: string; code: string; dueDay: string | null; lead: { agencyId: number }; state: string }

beforeAll(async () => {
  world = await makeWorld()
  const { namPung, chiengMai, taSoi, paKhoang, phongKTHT } = world.agencies
  const criteria = [{ place: null, level: 'xa-ntm', no: 17, indicator: '17.4' }]
  paper = await handedOut(world, {
    clauses: [
      {
        section: '1',
        title: 'Thu gom rác thải',
        lead: [namPung, chiengMai, taSoi, paKhoang],
        cooperate: [phongKTHT],
        due: [{ day: '2024-09-10' }],
        terms: { criteria },
      },
      { section: '2', title: 'Cứng hoá đường trục thôn Hoà Bình', lead: [namPung], due: [{ day: '2024-09-24' }] },
      { section: '3', title: 'Báo cáo quý', lead: [phongKTHT], due: [{ day: '2024-12-15' }] },
      { section: '4', title: 'Giữ vệ sinh đường làng', lead: [namPung], following: 'ongoing' },
    ],
  })
  const done = paper.byLead.get(taSoi)!
  await world.as('hang', 'POST', `/assignments/${done}/completion`, { words: 'Xong', recordedFor: { channel: 'zalo' } })
  await world.as('duc', 'POST', `/assignments/${done}/confirmation`, {})
})
afterAll(() => world?.stop())

const get = async (path: string, who: Who = 'hang') => (await world.as(who, 'GET', path)).body
const codes = async (query: string, who: Who = 'hang') =>
  (await get(`/assignments?${query}`, who)).assignments.map((row: Row) => row.code)

describe('the list', () => {
  it('is what its contract says, though PostgreSQL wrote it', async () => {
    const page = await get('/assignments')
    expect(AssignmentList.parse(page)).toEqual(page)
  })

  it('stands in the order of its instants, those without one last, with a total where the page tells it or it is asked for', async () => {
    const { assignments, total } = await get('/assignments')
    const days = assignments.map((row: Row) => row.dueDay)
    expect(days).toEqual([...days].sort((a, b) => (a ?? '9').localeCompare(b ?? '9')))
    expect(total).toBe(7)
    const second = await get('/assignments?page=2&size=5')
    expect([second.total, second.assignments.length]).toEqual([7, 2])
    expect((await get('/assignments?size=5')).total).toBe(null)
    expect((await get('/assignments?size=5&total=yes')).total).toBe(7)
  })

  it.each([
    ['state=late', 3],
    ['state=soon', 1],
    ['state=done', 1],
    ['open=yes', 6],
    ['following=ongoing', 1],
    ['criterion=17', 4],
    ['criterion=5', 0],
    ['q=hoa+binh', 1],
    ['q=H%C3%B2a+B%C3%ACnh', 1],
    ['q=215-03', 1],
    ['q=%25', 0],
    ['dueBefore=2024-09-24', 5],
    ['dueAfter=2024-09-24', 2],
    ['dueBefore=2024-09-10&open=yes', 3],
  ])('filtered by %s leaves %i', async (query, n) => {
    const { assignments, total } = await get(`/assignments?${query}`)
    expect([assignments.length, total]).toEqual([n, n])
  })

  it('by lead, commune, document and clause', async () => {
    const { namPung } = world.agencies
    expect(await codes(`lead=${namPung}`)).toHaveLength(3)
    expect(await codes(`unit=${world.units.chiengMai}`)).toEqual(['215-01-02'])
    expect(await codes(`directive=${paper.directiveIds[0]}`)).toHaveLength(4)
    expect(await codes(`document=${paper.documentId}&lead=${namPung}&state=late`)).toEqual(['215-01-01'])
  })

  it('shows others only what concerns them', async () => {
    expect(await codes('', 'doan')).toHaveLength(3)
    expect(await codes('', 'lan')).toEqual(['215-01-02'])
    expect(await codes('', 'tue')).toHaveLength(5)
    expect(await codes('', 'mai')).toEqual([])
    expect(await codes('', 'xa')).toEqual([])
    expect((await world.as(null, 'GET', '/assignments')).status).toBe(401)
    expect((await world.as('hang', 'GET', '/assignments?state=quickly')).status).toBe(400)
  })

  it('what waits for whom', async () => {
    expect(await codes('mine=yes', 'doan')).toHaveLength(3)
    expect(await codes('mine=yes', 'duc')).toEqual([])
    await world.as('lan', 'POST', `/assignments/${paper.byLead.get(world.agencies.chiengMai)}/completion`, {
      words: 'x',
    })
    expect(await codes('mine=yes', 'duc')).toEqual(['215-01-02'])
    expect(await codes('mine=yes', 'hang')).toEqual(['215-01-02'])
  })

  it('a new row is in the total at once', async () => {
    const before = (await get('/assignments')).total
    await handedOut(world, { clauses: [{ lead: [world.agencies.paKhoang], due: [{ day: '2025-01-01' }] }] })
    expect((await get('/assignments')).total).toBe(before + 1)
  })
})

describe('any words', () => {
  it('arrive as they were typed', async () => {
    const title = 'Việc "khó" \\ 100% %s {x} – dòng\nhai'
    const words = 'Báo: "xong"\t\\n </script> %s \u0001 €'
    const { byLead } = await handedOut(world, {
      number: '7"/TB',
      clauses: [{ title, section: '1."a', lead: [world.agencies.phongTNMT], due: [{ day: '2025-02-01' }] }],
    })
    const id = byLead.get(world.agencies.phongTNMT)!
    await world.as('mai', 'POST', `/assignments/${id}/report`, { words })
    const [row] = (await get('/assignments', 'mai')).assignments
    expect(row).toMatchObject({ title, section: '1."a', documentNumber: '7"/TB', last: { words }, unit: null })
  })
})

describe('lists that count', () => {
  const of = `document=`
  it('by state, whatever state is filtered', async () => {
    const { states, total } = await get(`/assignments/counts?${of}${paper.documentId}&state=late`)
    expect(states).toEqual({ unseen: 2, open: 0, soon: 1, late: 2, awaiting: 1, done: 1, ended: 0, backlog: 0 })
    expect(total).toBe(7)
  })

  it('a clause for four is one row that counts them all, even where only one is late', async () => {
    const { clauses } = await get(`/assignments/clauses?${of}${paper.documentId}&lead=${world.agencies.namPung}`)
    expect(clauses[0]).toMatchObject({ section: '1', total: 4, done: 1, late: 2, awaiting: 1, only: null })
    expect(clauses[1]).toMatchObject({ section: '2', total: 1, only: { title: 'Cứng hoá đường trục thôn Hoà Bình' } })
    const mine = await get(`/assignments/clauses?${of}${paper.documentId}`, 'lan')
    expect(mine.clauses[0]).toMatchObject({ total: 1, only: { lead: { agencyId: world.agencies.chiengMai } } })
  })

  it.each([
    ['lead', 'UBND xã Nậm Pung', 3],
    ['unit', 'Nậm Pung', 3],
    ['document', '215/TB-UBND Kết luận giao ban', 7],
    ['criterion', 'Tiêu chí 17', 4],
    ['due', '2024-09-10', 4],
    ['state', 'late', 2],
  ])('grouped by %s', async (by, name, total) => {
    const { groups } = await get(`/assignments/groups?by=${by}&${of}${paper.documentId}`)
    expect(groups.find((group: { name: string }) => group.name === name)).toMatchObject({ total })
  })
})

describe('what recurs without a day of its own', () => {
  const recurrence = { rrule: 'FREQ=WEEKLY;BYDAY=FR', time: '10:00', from: null, until: null, untilCondition: null }
  let weekly: Awaited<ReturnType<typeof handedOut>>
  beforeAll(async () => {
    const { taSoi, paKhoang } = world.agencies
    weekly = await handedOut(world, {
      number: '99/TB-UBND',
      clauses: [
        { title: 'Báo cáo tuần', section: '1', lead: [taSoi, paKhoang], terms: { recurrence } },
        { title: 'Họp một lần', section: '2', lead: [taSoi], due: [{ day: '2024-09-24' }], terms: { recurrence } },
      ],
    })
  })

  it('has its rhythm in lists and on its own page', async () => {
    const rhythm = { rrule: recurrence.rrule, time: '10:00' }
    const { assignments } = await get(`/assignments?document=${weekly.documentId}`)
    expect(assignments.map((row: { recurrence: unknown }) => row.recurrence)).toEqual([null, rhythm, rhythm])
    expect(await get(`/assignments/${assignments[1].assignmentId}`)).toMatchObject({ recurrence: rhythm, dueDay: null })
  })

  it('a clause says how it is followed, its rhythm, and how many are due soon', async () => {
    const { clauses } = await get(`/assignments/clauses?document=${weekly.documentId}`)
    expect(clauses).toMatchObject([
      { title: 'Họp một lần', soon: 1, late: 0, ended: 0, recurrence: null, following: 'dated' },
      { title: 'Báo cáo tuần', soon: 0, total: 2, recurrence: { time: '10:00' }, following: 'dated', dueAt: null },
    ])
  })
})

describe('the outcome of a document', () => {
  it('tells clause by clause; another sees his own clauses, a third nothing', async () => {
    const { clauses } = await get(`/documents/${paper.documentId}/outcome`)
    expect(clauses.map((clause: { rows: Row[] }) => clause.rows.length)).toEqual([4, 1, 1, 1])
    expect((await get(`/documents/${paper.documentId}/outcome`, 'lan')).clauses).toHaveLength(1)
    expect((await world.as('xa', 'GET', `/documents/${paper.documentId}/outcome`)).status).toBe(404)
  })
})
