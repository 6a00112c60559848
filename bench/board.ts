// The board of a province of 170 communes, today and on any day of five years, and the story of a cell, at 8 connections over more than ten million rows:
// the server as a process of its own beside the fastest statement we know that gives the same units with the same bytes. Today's board comes with its places,
// a past day's without, as a page asks that has them and walks from day to day. Pairs; the median counts.
import type { Figure } from './bench.ts'
import { type CountryServer, pastDay, withCountry } from './country-server.ts'
import { drive, median, pairs, round } from './measure.ts'

const lanes = 8
const asks = 800

/** board.rows, board.province.today.p50_ms, board.province.past.{p50_ms,p99_ms,ratio}, board.cell.story.p50_ms */
export const run = (): Promise<Figure[]> => withCountry(lanes, measureBoard)

export async function measureBoard({ made, http, pool, cookie }: CountryServer): Promise<Figure[]> {
  const { frameworkId, provinceId, communes, places } = made
  const board = (day: string) => `/api/board?unit=${provinceId}&framework=${frameworkId}&day=${day}`
  const get = (lane: number, path: string) => http.ask(lane, { method: 'GET', path, cookie })
  const today = new Date().toISOString().slice(0, 10)
  await drive(asks, lanes, (lane) => get(lane, board(today)))
  const now = await several(5, () => drive(asks, lanes, (lane) => get(lane, board(today))))

  const bareBoard = (day: string) =>
    pool.query({ name: 'board', text: bareSql, values: [provinceId, day, frameworkId] })
  const { bare, ours } = await pairs(
    7,
    () => drive(asks, lanes, (_, nth) => bareBoard(pastDay(made, nth))),
    () => drive(asks, lanes, (lane, nth) => get(lane, `${board(pastDay(made, nth))}&only=rows`)),
  )
  const ratio = median(ours.map((run, i) => run.p50 / bare[i]!.p50))
  const past = median(ours.map((run) => run.p50))
  const slowest = median(ours.map((run) => run.p99))

  const story = (nth: number) =>
    `/api/assessments/cell?unit=${communes[nth % communes.length]}&framework=${frameworkId}&place=${(nth * 13) % places}`
  await drive(asks, lanes, (lane, nth) => get(lane, story(nth)))
  const stories = await several(5, () => drive(asks, lanes, (lane, nth) => get(lane, story(nth))))
  const ofToday = median(now.map(({ p50 }) => p50))
  const ofStory = median(stories.map(({ p50 }) => p50))
  return [
    figure('board.rows', 'dòng số liệu trong cơ sở dữ liệu', made.rows, 'dòng', '≥ 10000000', made.rows >= 10_000_000),
    figure(
      'board.province.today.p50_ms',
      `bảng hôm nay của ${communes.length} xã, quyền đã kiểm`,
      round(ofToday),
      'ms',
      '≤ 20',
      ofToday <= 20,
    ),
    {
      ...figure(
        'board.province.past.p50_ms',
        'bảng của một ngày bất kỳ trong 5 năm',
        round(past),
        'ms',
        '≤ 50',
        past <= 50,
      ),
      against: `SQL trần p50 ${round(median(bare.map(({ p50 }) => p50)))} ms`,
      ratio: round(ratio),
    },
    figure('board.province.past.p99_ms', 'chậm nhất trong 100 lần', round(slowest), 'ms', '≤ 300', slowest <= 300),
    figure(
      'board.province.past.ratio',
      'p50 so với SQL trần cùng câu trả lời, cùng số kết nối (trung vị của từng cặp)',
      round(ratio),
      'lần',
      '≤ 1.5',
      ratio <= 1.5,
    ),
    figure(
      'board.cell.story.p50_ms',
      'mọi dòng của một ô, kèm căn cứ và người ghi',
      round(ofStory),
      'ms',
      '≤ 20',
      ofStory <= 20,
    ),
  ]
}

async function several<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const all: T[] = []
  for (let i = 0; i < times; i++) all.push(await work())
  return all
}

// The same units with the same bytes and counts; no rights, no HTTP.
const bareSql = `
  select s.unit_id, s.name, s.kind, x.valid_from, x.cells, x.counts
  from unit_path p
  cross join lateral (select s.unit_id, s.name, s.kind from unit_state s where s.unit_id = p.unit_id and s.valid @> $2::date order by lower(s.valid) desc limit 1) s
  left join lateral (select x.valid_from, x.cells, x.counts from standing x where x.unit_id = p.unit_id and x.framework_id = $3::smallint and x.valid_from <= $2::date
    order by x.valid_from desc limit 1) x on true
  where p.ancestor_id = $1 and p.valid @> $2::date and s.kind = 'xa' order by s.name, s.unit_id`

function figure(id: string, what: string, value: number, unit: string, target: string, met: boolean): Figure {
  return { id, what, value, unit, against: null, ratio: null, target, met }
}
