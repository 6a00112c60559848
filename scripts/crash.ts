// `npm run crash`: kill -9 of the server in the middle of 50 uploads and progress reports, ten times. Clients resend with the same key.
// Afterwards nothing acknowledged is missing, nothing is doubled, and no start needed a hand. Ends by itself (about two minutes).
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../server/platform/embedded-postgres/start.ts'
import { type ChildServer, type Client, openClient, pause, startChild } from './child-server.ts'

const rounds = Number(process.argv[2] ?? 10)
const perRound = 50
const password = 'mot-mat-khau-dai'

type Deed = { kind: 'upload' | 'report'; key: string; words: string; acknowledged: boolean }

const folder = mkdtempSync(join(tmpdir(), 'dondoc-crash-'))
chmodSync(folder, 0o755)
let failed = false
try {
  let server = await startChild(folder)
  const { cookie, assignmentId } = await setOut(server)
  const all: Deed[] = []
  for (let round = 1; round <= rounds; round++) {
    const deeds = deedsOf(round)
    all.push(...deeds)
    const before = send(server, cookie, assignmentId, deeds)
    await pause(40 + Math.random() * 360)
    await server.kill('SIGKILL')
    await before
    const acknowledged = deeds.filter((deed) => deed.acknowledged).length
    server = await startChild(folder)
    while (deeds.some((deed) => !deed.acknowledged)) await send(server, cookie, assignmentId, deeds)
    console.log(
      `lần ${round}: ${acknowledged} việc đã được trả lời trước kill -9, ${perRound - acknowledged} gửi lại; khởi động lại ${Math.round(server.startedInMs)} ms`,
    )
  }
  failed = !(await holds(all, assignmentId))
  await server.kill()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)

/** An office with one assignment, made through the API: set-up, a document of ours, handed out. */
async function setOut(server: ChildServer): Promise<{ cookie: string; assignmentId: string }> {
  const call = openClient(server, 2)
  const made = await call('POST', '/api/setup', {
    json: {
      token: server.setUpToken,
      place: { kind: 'commune', name: 'Suối Thử' },
      agencyName: 'Phòng Kinh tế xã Suối Thử',
      person: { name: 'Người Thử', login: 'thu', password, title: 'Chuyên viên' },
      startDay: '2026-01-01',
    },
  })
  const cookie = made.cookie!
  const text = `ỦY BAN NHÂN DÂN\nXÃ SUỐI THỬ\n\nSố: 9/TB-UBND\n\nSuối Thử, ngày 02 tháng 11 năm 2026\n\nTHÔNG BÁO\n\nKết luận giao ban về xây dựng nông thôn mới\n\nChủ tịch UBND xã yêu cầu:\n\n1. Phòng Kinh tế rà soát các tiêu chí chưa đạt, báo cáo UBND xã trước ngày 25/12/2026.\n\nNơi nhận:\n\n- Lưu: VT.\n`
  await call('POST', '/api/documents', { form: formOf('thong-bao.txt', text), cookie })
  const documentId = await until(
    async () =>
      (JSON.parse((await call('GET', '/api/documents', { cookie })).body) as { documents: { documentId: string }[] })
        .documents[0]?.documentId,
  )
  const handedOut = await call('POST', `/api/documents/${documentId}/hand-out`, { json: { relations: [] }, cookie })
  const list = JSON.parse((await call('GET', '/api/assignments', { cookie })).body) as {
    assignments: { assignmentId: string }[]
  }
  call.close()
  const assignmentId = list.assignments[0]?.assignmentId
  if (!assignmentId) throw new Error(`không giao được nội dung thử: ${handedOut.body}`)
  return { cookie, assignmentId }
}

function deedsOf(round: number): Deed[] {
  return Array.from({ length: perRound }, (_, i) => ({
    kind: i % 2 ? 'report' : 'upload',
    key: randomUUID(),
    words: `Lần ${round}, việc ${i}: thôn số ${round * 100 + i} đã làm ${i * 7 + round} mét đường, mã ${randomUUID()}.`,
    acknowledged: false,
  }))
}

/** Sends what is not acknowledged yet over eight connections; a broken connection leaves the deed as it is. */
async function send(server: { port: number }, cookie: string, assignmentId: string, deeds: Deed[]): Promise<void> {
  const call = openClient(server, 8)
  await Promise.all(
    deeds
      .filter((deed) => !deed.acknowledged)
      .map(async (deed) => {
        const answer = await sendOne(call, { cookie, assignmentId, deed }).catch(() => null)
        if (answer?.status === 200) deed.acknowledged = true
        else if (answer && answer.status < 500)
          throw new Error(`${deed.kind}: ${answer.status} ${answer.body.slice(0, 300)}`)
      }),
  )
  call.close()
}

function sendOne(call: Client, at: { cookie: string; assignmentId: string; deed: Deed }) {
  const { cookie, assignmentId, deed } = at
  if (deed.kind === 'upload')
    return call('POST', '/api/documents', { form: formOf(`${deed.key}.txt`, deed.words), key: deed.key, cookie })
  return call('POST', `/api/assignments/${assignmentId}/report`, {
    json: { words: deed.words, percent: 10 },
    key: deed.key,
    cookie,
  })
}

/** Looks into the database: each deed once, each file's content there, the head as its deeds say. */
async function holds(deeds: Deed[], assignmentId: string): Promise<boolean> {
  const embedded = await startEmbedded({ folder, say: () => {}, exclusive: false })
  const client = new pg.Client(embedded.config('owner'))
  await client.connect()
  const { rows: reports } = await client.query<{ words: string; n: number }>(
    `select words, count(*)::int as n from assignment_deed where verb = 'report' and assignment_id = $1 group by words`,
    [assignmentId],
  )
  const { rows: files } = await client.query<{ name: string; n: number }>(
    `select f.name, count(*)::int as n from reading r join file f using (file_id) group by f.name`,
  )
  const times = new Map([
    ...reports.map((row) => [row.words, row.n] as const),
    ...files.map((row) => [row.name.replace('.txt', ''), row.n] as const),
  ])
  const wrong = deeds.filter((deed) => times.get(deed.kind === 'report' ? deed.words : deed.key) !== 1)
  await client.end()
  await embedded.stop()
  console.log(`${deeds.length} việc: ${deeds.length - wrong.length} đúng một lần, ${wrong.length} thiếu hoặc lặp`)
  for (const deed of wrong.slice(0, 5))
    console.log(`  ${deed.kind} ${deed.key}: ${times.get(deed.kind === 'report' ? deed.words : deed.key) ?? 0} lần`)
  return wrong.length === 0
}

function formOf(name: string, text: string): FormData {
  const form = new FormData()
  form.append('files', new File([text], name, { type: 'text/plain' }))
  return form
}

async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 400; i++) {
    const value = await ask()
    if (value) return value
    await pause(50)
  }
  throw new Error('chờ quá lâu')
}
