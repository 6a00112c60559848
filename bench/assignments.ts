// The list of assignments and the progress report over 20,000 rows at 8 connections: a server as a process of its own, rights checked, beside the
// fastest statement we know over the same tables. Pairs bare, ours, bare, ours …; the median of the ratios counts.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openClient, startChild } from '../scripts/child-server.ts'
import { startEmbedded } from '../server/platform/embedded-postgres/start.ts'
import { makeRows, rows } from './assignment-rows.ts'
import type { Figure } from './bench.ts'
import { openLanes } from './lanes.ts'
import { drive, median, pairs, round } from './measure.ts'
import { residentMb } from './start.ts'

const lanes = 8
const lists = 1600
const reports = 1600

/** assignments.rows, assignments.list.{p50_ms,ratio,per_s}, assignments.report.per_s, assignments.memory_mb */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
  chmodSync(folder, 0o755)
  // As a server of every day, not the first after an installation, which also compiles what it keeps for the later ones.
  await (await startChild(folder)).kill()
  const server = await startChild(folder)
  const embedded = await startEmbedded({ folder, say: () => {}, exclusive: false })
  const pool = new pg.Pool({ ...embedded.config('app'), max: lanes })
  pool.on('error', () => {}) // the server may be stopped first
  try {
    const call = openClient(server, lanes)
    const person = { name: 'Người Đo', login: 'nguoi-do', password: 'mot-mat-khau-dai', title: 'Chuyên viên' }
    const place = { kind: 'province', name: 'Hà Đo' }
    const { cookie, ...setUp } = await call('POST', '/api/setup', {
      json: {
        token: server.setUpToken,
        place,
        agencyName: 'Văn phòng Điều phối tỉnh Hà Đo',
        person,
        startDay: '2026-01-01',
      },
    })
    if (!cookie) throw new Error(setUp.body)
    const owner = new pg.Client(embedded.config('owner'))
    owner.on('error', () => {})
    await owner.connect()
    const ids = await makeRows(owner)
    await owner.end()

    call.close()
    const http = await openLanes(server.port, lanes)
    const list = (lane: number) => http.ask(lane, { method: 'GET', path: '/api/assignments?open=yes', cookie })
    const bareList = () => pool.query({ name: 'list', text: bareSql, values: [ids.officeId, new Date()] })
    const { bare, ours } = await pairs(
      7,
      () => drive(lists, lanes, bareList),
      () => drive(lists, lanes, list),
    )
    const ratio = median(ours.map((run, i) => run.p50 / bare[i]!.p50))
    const p50 = median(ours.map((run) => run.p50))
    const perSecond = median(ours.map((run) => run.perSecond))
    const report = (lane: number, nth: number) =>
      http.ask(lane, {
        method: 'POST',
        path: `/api/assignments/${ids.open[nth % ids.open.length]}/report`,
        cookie,
        json: {
          words: `Đã làm thêm ${nth} mét đường thôn.`,
          percent: nth % 100,
          recordedFor: { channel: 'dien-thoai' },
        },
      })
    await drive(200, lanes, report)
    const reportRuns = []
    for (let i = 0; i < 5; i++) reportRuns.push(await drive(reports, lanes, report))
    const reportsPerSecond = median(reportRuns.map((run) => run.perSecond))
    await pool.end() // the connections of bare SQL are not the product's
    const memory = residentMb(server.process.pid!)
    // Another first day of the same rows each time: no answer is the one of before.
    const anew = (lane: number, nth: number) =>
      http.ask(lane, { method: 'GET', path: `/api/assignments?open=yes&dueAfter=${dayBefore(nth)}`, cookie })
    const anewRuns = []
    for (let i = 0; i < 5; i++) anewRuns.push(await drive(lists, lanes, (lane, nth) => anew(lane, i * lists + nth)))
    http.close()
    return [
      figure('assignments.rows', 'nhiệm vụ trong cơ sở dữ liệu', rows, 'dòng', '≥ 20000', rows >= 20_000),
      figure(
        'assignments.list.p50_ms',
        'trang đầu 50 dòng, đang mở, quyền đã kiểm',
        round(p50),
        'ms',
        '≤ 10',
        p50 <= 10,
        `SQL trần p50 ${round(median(bare.map((run) => run.p50)))} ms`,
        round(ratio),
      ),
      figure(
        'assignments.list.ratio',
        'p50 so với SQL trần cùng câu trả lời, cùng số kết nối (trung vị của từng cặp)',
        round(ratio),
        'lần',
        '≤ 2',
        ratio <= 2,
        `SQL trần ${round(median(bare.map((run) => run.perSecond)), 0)}/s`,
      ),
      figure(
        'assignments.list.per_s',
        'danh sách mỗi giây, 8 kết nối',
        round(perSecond, 0),
        '/s',
        '≥ 1200',
        perSecond >= 1200,
      ),
      figure(
        'assignments.list.anew_per_s',
        'như trên, mỗi lần hỏi khác nhau nên PostgreSQL làm lại từ đầu (không có mức đặt ra)',
        round(median(anewRuns.map((run) => run.perSecond)), 0),
        '/s',
        'ghi lại',
        true,
      ),
      figure(
        'assignments.report.per_s',
        'báo cáo tiến độ kèm sự kiện mỗi giây, 8 kết nối',
        round(reportsPerSecond, 0),
        '/s',
        '≥ 1000',
        reportsPerSecond >= 1000,
      ),
      figure(
        'assignments.memory_mb',
        'máy chủ và PostgreSQL sau các lần đo (PSS)',
        round(memory, 0),
        'MB',
        '≤ 250',
        memory <= 250,
      ),
    ]
  } finally {
    if (!pool.ended) await pool.end()
    await embedded.stop()
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

const dayBefore = (nth: number) => new Date(Date.UTC(1990, 0, 1) - nth * 86_400_000).toISOString().slice(0, 10)

// The same fifty rows with the same columns: heads from the index in order, then their names; no rights, no HTTP.
const bareSql = `
  select h.assignment_id, h.directive_id, h.document_id, d.number_out, c.section, a.code, h.title, h.lead_agency_id, g.name as lead, g.short_name, h.unit_id,
    (select s.name from unit_state s where s.unit_id = h.unit_id order by lower(s.valid) desc limit 1) as unit_name, a.criteria, h.following, a.product, h.due_day, h.due_at,
    h.original_due_at, h.late_at, h.percent, h.phase, h.done_at, h.last_verb, h.last_at, h.last_words, h.returns, h.urgings, h.extension_seq, h.unanswered, h.disputed, h.planned
  from (select * from assignment_head h where h.office_id = $1 and h.phase not in ('done', 'ended') and $2::timestamptz is not null order by h.due_at, h.assignment_id limit 50) h
  join assignment a on a.assignment_id = h.assignment_id join agency g on g.agency_id = h.lead_agency_id
  left join document d on d.document_id = h.document_id left join directive c on c.directive_id = h.directive_id
  order by h.due_at, h.assignment_id`

function figure(
  id: string,
  what: string,
  value: number,
  unit: string,
  target: string,
  met: boolean,
  against: string | null = null,
  ratio: number | null = null,
): Figure {
  return { id, what, value, unit, against, ratio, target, met }
}
