// A grid of 1,000 cells saved at once, judged row by row, folded, kept as one event, beside one INSERT of the same 1,000 rows into the same table.
import { randomUUID } from 'node:crypto'
import type { Figure } from './bench.ts'
import { type CountryServer, withCountry } from './country-server.ts'
import { drive, median, pairs, round } from './measure.ts'

const cells = 1000
const saves = 20

/** grid.save.ratio */
export const run = (): Promise<Figure[]> => withCountry(1, measureGrid)

export async function measureGrid(on: CountryServer): Promise<Figure[]> {
  const { http, pool, cookie } = on
  const bareSave = () => pool.query({ name: 'save', text: bareSql, values: valuesOf(on) })
  const save = (lane: number, nth: number) =>
    http.ask(lane, { method: 'POST', path: '/api/assessments', cookie, json: gridOf(on, nth) })
  const { bare, ours } = await pairs(
    7,
    () => drive(saves, 1, bareSave),
    () => drive(saves, 1, save),
  )
  const ratio = median(ours.map((run, i) => run.p50 / bare[i]!.p50))
  const ms = (runs: { p50: number }[]) => round(median(runs.map(({ p50 }) => p50)), 1)
  return [
    {
      id: 'grid.save.ratio',
      what: `lưu ${cells} ô một lần: kiểm từng ô, gập vào bảng, một sự kiện (${ms(ours)} ms)`,
      value: round(ratio),
      unit: 'lần',
      against: `một câu INSERT ${cells} dòng ${ms(bare)} ms`,
      ratio: round(ratio),
      target: '≤ 2',
      met: ratio <= 2,
    },
  ]
}

const today = () => new Date().toISOString().slice(0, 10)

/** Whole communes, one after another, as an officer types them. */
const cellsOf = ({ made }: CountryServer) =>
  Array.from({ length: cells }, (_, i) => ({
    unitId: made.communes[Math.floor(i / made.indicators) % made.communes.length]!,
    place: i % made.indicators,
  }))

const gridOf = (on: CountryServer, nth: number) => ({
  frameworkId: on.made.frameworkId,
  stage: 'claim',
  onDay: today(),
  reason: 'Rà soát cuối tuần',
  rows: cellsOf(on).map((cell, i) => ({ ...cell, met: (i + nth) % 3 !== 0 })),
})

// The fastest we know: one statement, arrays instead of 13,000 parameters.
const bareSql = `
  insert into assessment (office_id, unit_id, framework_id, place, stage, says, on_day, reason, source_kind, source_id, post_id, recorded_at)
  select $1::int, r.unit_id, $2::smallint, r.place, 0, 2, $3::date, 'Rà soát cuối tuần', 'grid', $4::uuid, $5::int, $6::timestamptz
  from unnest($7::int[], $8::smallint[]) r(unit_id, place)`

const valuesOf = (on: CountryServer) => {
  const { officeId, frameworkId, postId } = on.made
  const list = cellsOf(on)
  return [
    officeId,
    frameworkId,
    today(),
    randomUUID(),
    postId,
    new Date(),
    list.map(({ unitId }) => unitId),
    list.map(({ place }) => place),
  ]
}
