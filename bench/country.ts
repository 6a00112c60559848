// Every province's sums on any day of five years, beside the same sums by bare SQL.
import type { Figure } from './bench.ts'
import { type CountryServer, pastDay, withCountry } from './country-server.ts'
import { drive, median, pairs, round } from './measure.ts'

const asks = 30

/** country.past.ms */
export const run = (): Promise<Figure[]> => withCountry(1, measureCountry)

export async function measureCountry({ made, http, pool, cookie }: CountryServer): Promise<Figure[]> {
  const { frameworkId } = made
  const path = (day: string) => `/api/board/country?framework=${frameworkId}&day=${day}`
  const { bare, ours } = await pairs(
    5,
    () =>
      drive(asks, 1, (_, nth) =>
        pool.query({ name: 'sums', text: bareSql, values: [pastDay(made, nth), frameworkId] }),
      ),
    () => drive(asks, 1, (lane, nth) => http.ask(lane, { method: 'GET', path: path(pastDay(made, nth)), cookie })),
  )
  const ms = median(ours.map(({ p50 }) => p50))
  return [
    {
      id: 'country.past.ms',
      what: 'cả nước theo tỉnh vào một ngày bất kỳ trong 5 năm',
      value: round(ms, 1),
      unit: 'ms',
      against: `SQL trần ${round(median(bare.map(({ p50 }) => p50)), 1)} ms`,
      ratio: round(median(ours.map((run, i) => run.p50 / bare[i]!.p50))),
      target: '≤ 200',
      met: ms <= 200,
    },
  ]
}

const slots = [1, 2, 3, 4, 5, 6]
const bareSql = `
  select p.ancestor_id, count(*), count(x.counts), ${slots.map((slot) => `sum(x.counts[${slot}]), count(*) filter (where x.counts[${slot}] = 19), count(*) filter (where coalesce(x.counts[${slot}], 0) < 5)`).join(', ')}
  from unit_state v join unit_path p on p.ancestor_id = v.unit_id and p.valid @> $1::date
  cross join lateral (select s.kind from unit_state s where s.unit_id = p.unit_id and s.valid @> $1::date order by lower(s.valid) desc limit 1) s
  left join lateral (select x.counts from standing x where x.unit_id = p.unit_id and x.framework_id = $2::smallint and x.valid_from <= $1::date
    order by x.valid_from desc limit 1) x on true
  where v.kind in ('tinh', 'thanh-pho-tw') and v.valid @> $1::date and s.kind = 'xa' group by p.ancestor_id`
