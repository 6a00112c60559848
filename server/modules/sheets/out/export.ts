// A list goes out in the columns, order and titles in which it came, with what has become of each row since.

import type { RawHandler } from '../../../platform/http.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { dayOf } from '../../calendar/days.ts'
import { type Breathe, breather, inTurns } from '../breathe.ts'
import { SheetId } from '../contract.ts'
import { identifierOf } from '../identifier.ts'
import { inThread } from '../in-thread.ts'
import { inOrderOfSpeaking, type PlannedRow } from '../plan/plan.ts'
import { type KeptRow, type KeptTab, plannedOf, rowsOfSheet, type Sheet, sheetById } from '../queries/sheets.ts'
import { rowsToday, type Today } from '../queries/today.ts'
import { colourOfRow, legendOf } from '../recognition/colour-of.ts'
import type { Role } from '../recognition/roles.ts'
import { contextOf } from '../recognition/tab-context.ts'
import { refreshed, type Told, toldBy, toldOf, type Vocabulary } from './refresh.ts'
import type { OutTab } from './workbook.ts'

export const exportSheet: RawHandler = async (border, request, reply) => {
  const now = border.clock.now()
  const sent = SheetId.safeParse(request.params)
  const kept = await border.look(async ({ db, actor }) => {
    const sheet = sent.success ? await sheetById(db, actor.officeId, sent.data.sheetId) : undefined
    if (!sheet) return undefined
    const { sheetId } = sheet
    return {
      sheet,
      rows: await rowsOfSheet(db, sheetId),
      planned: await plannedOf(db, sheetId),
      today: await rowsToday(db, sheetId, now),
    }
  })
  if (!kept) throw new Problem(platformProblems.nothingHere)
  const latest = { ...kept, speaks: lastToSpeak(kept) }
  const breathe = breather()
  const tabs: OutTab[] = []
  for (const i of kept.sheet.tabs.keys()) tabs.push(await outTab(latest, i, breathe))
  const name = `${kept.sheet.name.replace(/\.\w{2,4}$/, '')} ${dayOf(now).split('-').toReversed().join('.')}.xlsx`
  return reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header(
      'content-disposition',
      `attachment; filename="danh-sach.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .send(Buffer.from(await inThread<Uint8Array>(new URL('workbook-thread.ts', import.meta.url), tabs)))
}

/** Of the rows that speak of one assignment the last; those before it stay as they were written. */
function lastToSpeak({ sheet, rows, today }: Kept): ReadonlySet<Today> {
  const tabs = sheet.tabs.map((tab, index) => {
    const own = rows.filter((row) => row.tab === index)
    return { index, context: contextOf({ ...tab, rows: own }, tab.head[0] ?? 0) }
  })
  const taken = tabs.filter(({ index }) => sheet.tabs[index]!.taken)
  const place = new Map(inOrderOfSpeaking(taken).map(({ index }, i) => [index, i]))
  const order = (one: Today) => (place.get(one.tab) ?? 0) * 1_000_000 + one.no
  return new Set(
    [...Map.groupBy(today, ({ assignmentId }) => assignmentId).values()].map((rows) =>
      rows.reduce((a, b) => (order(b) > order(a) ? b : a)),
    ),
  )
}

type Kept = { sheet: Sheet; rows: KeptRow[]; planned: PlannedRow[]; today: Today[] }

async function outTab(
  { sheet, rows, planned, today, speaks }: Kept & { speaks: ReadonlySet<Today> },
  index: number,
  breathe: Breathe,
): Promise<OutTab> {
  const tab = sheet.tabs[index]!
  const own = rows.filter((row) => row.tab === index)
  if (!tab.taken) return { ...tab, rows: own, table: null }
  const withId = tab.roles.includes('id')
    ? tab
    : { ...tab, roles: [...tab.roles, 'id' as const], widths: [...tab.widths, 12] }
  const plan = new Map(planned.filter((row) => row.tab === index).map((row) => [row.no, row]))
  const now = Map.groupBy(
    today.filter((row) => row.tab === index),
    ({ no }) => no,
  )
  const vocabulary = vocabularyOf(sheet, withId, own, plan)
  const out = await inTurns(own, breathe, (row) =>
    outRow(row, withId, { plan: plan.get(row.no), today: now.get(row.no) ?? [], vocabulary, speaks }),
  )
  const tasks = planned.filter((row) => row.tab === index && row.words !== '').map(({ no }) => no)
  const columns = withId.roles.length
  return {
    ...withId,
    rows: out,
    table: { first: Math.min(...tab.head, ...tasks), last: Math.max(...tab.head, ...tasks), columns },
  }
}

type About = { plan: PlannedRow | undefined; today: Today[]; vocabulary: Vocabulary; speaks: ReadonlySet<Today> }

function outRow(row: KeptRow, { roles, head }: KeptTab, { plan, today, vocabulary, speaks }: About): KeptRow {
  const cells = roles.map((_, i) => row.cells[i] ?? '')
  const idAt = roles.indexOf('id')
  if (row.no === Math.max(...head) && cells[idAt] === '') cells[idAt] = 'Mã Đôn Đốc'
  if (today[0]) cells[idAt] = identifierOf(today[0].assignmentId)
  if (!today.some((one) => speaks.has(one))) return { ...row, cells }
  const state = plan?.state === 'ended' ? null : (plan?.state ?? null)
  const imported = { dueDay: plan?.extendedTo ?? plan?.dueDay ?? null, state }
  for (const [at, words] of refreshed({ cells, roles, imported }, today, vocabulary)) cells[at] = words
  return { ...row, cells, fills: fillsNow(row, roles, toldOf(today.map((one) => one.state)), vocabulary) }
}

/** Where the state is said by colour, the colour of today's state. */
function fillsNow(row: KeptRow, roles: readonly Role[], told: Told | null, { colours }: Vocabulary): (string | null)[] {
  const colour = colourOfRow({ ...row, own: row.cells }, roles)
  const known = Object.values(colours)
  if (told === null || known.length === 0 || (colour !== null && !known.includes(colour))) return row.fills
  const now = colours[told] ?? (told === 'late' ? colours.open : undefined) ?? null
  const marked = colour === null ? roles.map((_, i) => i) : row.fills.flatMap((fill, i) => (fill === colour ? [i] : []))
  return roles.map((role, i) => (role !== 'id' && marked.includes(i) ? now : (row.fills[i] ?? null)))
}

/** The word for each state that stands in most rows, and the colours that the legend or the answers give a meaning. */
function vocabularyOf(
  sheet: Sheet,
  tab: KeptTab,
  rows: readonly KeptRow[],
  plan: ReadonlyMap<number, PlannedRow>,
): Vocabulary {
  const at = tab.roles.indexOf('status')
  const spelled = rows.flatMap(({ no, cells }) => (plan.has(no) && cells[at] ? [cells[at].trim()] : []))
  const counted = [...Map.groupBy(spelled, (word) => word)].sort((a, b) => b[1].length - a[1].length)
  const words: Vocabulary['words'] = {}
  for (const [word] of counted) {
    const told = toldBy(word)
    if (told) words[told] ??= word
  }
  const colours: Vocabulary['colours'] = {}
  const tasks = new Set([...plan.values()].flatMap(({ no, words }) => (words === '' ? [] : [no])))
  for (const [colour, { state }] of legendOf({ ...tab, rows: [...rows] }, tasks))
    if (state !== 'ended') colours[state] ??= colour
  for (const { kind, printed, answer } of sheet.plan.questions)
    if (kind === 'colour' && answer && 'state' in answer && answer.state !== 'nothing' && answer.state !== 'ended')
      colours[answer.state] ??= printed
  return { words, colours }
}
