// The country filled for benchmarks of the board: 3,321 communes in 34 provinces; every cell of one province of 170 communes said anew each week at every
// stage of the day's chain for five years, elsewhere each year. Rows by insert-select while the table has neither keys nor indexes, standings by COPY from
// the same formula folded by the product's own fold; some units are then folded from the rows as a check. DONDOC_BENCH_SHARE (0.05) makes
// fewer weeks and fewer communes elsewhere.
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import {
  type FoldHead,
  type FoldRow,
  foldRows,
  type Shape,
  type Standing,
  shapeOf,
} from '../server/modules/assessments/fold.ts'

export type CountryMade = {
  officeId: number
  frameworkId: number
  postId: number
  /** The province whose communes change weekly. */
  provinceId: number
  communes: number[]
  places: number
  indicators: number
  rows: number
  /** The first and last day anything was said of. */
  days: string[]
}

const share = Number(process.env.DONDOC_BENCH_SHARE ?? 1)
const size = (whole: number) => Math.max(2, Math.round(whole * share))
const weekly = 170
const others = size(3321 - 170)
const provinces = 34
const years = 5
const beforeMerger = [0, 1, 2, 3, 4]
const afterMerger = [0, 3, 4]
/** What a stage says of the nth commune's place in a week: the same in SQL below. */
const saysOf = (n: number, place: number, stage: number, week: number): 1 | 2 =>
  (n * 31 + place * 17 + stage * 7 + week * 13) % 10 < 7 ? 2 : 1
const saysSql = 'case when (u.n * 31 + p * 17 + s * 7 + $3::int * 13) % 10 < 7 then 2 else 1 end'

type Occasion = { day: string; week: number; units: { unitId: number; n: number }[]; stages: number[]; at: Date }
type Ground = { officeId: number; postId: number; frameworkId: number; shape: Shape; indicators: number }

/** Fills the country around the only office of a fresh database. */
export async function makeCountry(client: pg.Client): Promise<CountryMade> {
  const { rows: offices } = await client.query(
    `select o.office_id, o.unit_id, p.post_id, (select framework_id from framework where code = 'xa-ntm-2021-2025' limit 1) as framework_id
     from office o join post p on p.office_id = o.office_id order by p.post_id limit 1`,
  )
  const { office_id: officeId, unit_id: provinceId, post_id: postId, framework_id: frameworkId } = offices[0]
  const { rows: placeRows } = await client.query(
    `select place, criterion from framework_place where framework_id = $1 order by place`,
    [frameworkId],
  )
  const shape = shapeOf(placeRows)
  const indicators = placeRows.filter(({ criterion }) => criterion !== null).length
  const ground = { officeId, postId, frameworkId, shape, indicators }
  const units = await makeUnits(client, provinceId)
  const occasions = occasionsOf(units)
  const upto = await makeRows(client, occasions, ground)
  await makeStandings(client, { occasions, upto, units, ground })
  await client.query('vacuum (analyze) assessment, standing, unit_state, unit_path')
  await checkSome(client, ground, [units[0]!, units[weekly]!, units.at(-1)!])
  return {
    ...{ officeId, frameworkId, postId, provinceId, indicators },
    communes: units.slice(0, weekly).map(({ unitId }) => unitId),
    places: shape.size,
    rows: upto.at(-1)!,
    days: [occasions[0]!.day, occasions.at(-1)!.day],
  }
}

async function makeUnits(client: pg.Client, provinceId: number): Promise<{ unitId: number; n: number }[]> {
  const made = async (count: number): Promise<number[]> =>
    (await client.query('insert into unit select from generate_series(1, $1) returning unit_id', [count])).rows.map(
      (row) => row.unit_id,
    )
  await client.query(`update unit_state set valid = '[2010-01-01,)' where unit_id = $1`, [provinceId])
  const elsewhere = await made(provinces - 1)
  await client.query(
    `insert into unit_state (unit_id, valid, name, kind) select u, '[2010-01-01,)', 'Tỉnh Đo ' || u, 'tinh' from unnest($1::int[]) u`,
    [elsewhere],
  )
  const communes = await made(weekly + others)
  const parents = communes.map((_, i) => (i < weekly ? provinceId : elsewhere[i % elsewhere.length]!))
  await client.query(
    `insert into unit_state (unit_id, valid, name, kind, parent_id) select u, '[2010-01-01,)', 'Xã Đo ' || u, 'xa', p from unnest($1::int[], $2::int[]) r(u, p)`,
    [communes, parents],
  )
  await client.query(`delete from unit_path`)
  await client.query(
    `insert into unit_path (unit_id, ancestor_id, valid, depth)
     select unit_id, unit_id, valid, 0 from unit_state union all select unit_id, parent_id, valid, 1 from unit_state where parent_id is not null`,
  )
  return communes.map((unitId, n) => ({ unitId, n }))
}

/** Each week of five years for the one province, each year for the others, in the order of time. */
function occasionsOf(units: { unitId: number; n: number }[]): Occasion[] {
  const last = new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`).getTime() - 3 * 86_400_000
  const step = 7 * 86_400_000 * (share < 1 ? Math.round(1 / share) : 1)
  const weeks = Math.floor((years * 365.25 * 86_400_000) / step)
  return Array.from({ length: weeks }, (_, week) => {
    const day = new Date(last - (weeks - 1 - week) * step).toISOString().slice(0, 10)
    const at = new Date(`${day}T09:00:00Z`)
    const stages = day < '2025-07-01' ? beforeMerger : afterMerger
    const yearly = week % Math.ceil(weeks / years) === 0
    return { day, week, at, stages, units: yearly ? units : units.slice(0, weekly) }
  })
}

/** @returns after each occasion the number of its last row */
async function makeRows(client: pg.Client, occasions: Occasion[], ground: Ground): Promise<number[]> {
  const { rows: keys } = await client.query(
    `select conname, pg_get_constraintdef(oid) as def from pg_constraint where conrelid = 'assessment'::regclass and contype in ('f', 'p') order by contype desc`,
  )
  const { rows: indexes } = await client.query(
    `select indexname, indexdef from pg_indexes where tablename = 'assessment' and indexname not in (select conname from pg_constraint where contype = 'p')`,
  )
  for (const { conname } of keys) await client.query(`alter table assessment drop constraint ${conname}`)
  for (const { indexname } of indexes) await client.query(`drop index ${indexname}`)
  const upto: number[] = []
  for (const { day, week, units, stages, at } of occasions) {
    const { rowCount } = await client.query(
      `insert into assessment (office_id, unit_id, framework_id, place, stage, says, on_day, source_kind, source_id, post_id, recorded_at)
       select $1, u.unit_id, $2, p, s, ${saysSql}, $4, 'grid', '019a0000-0000-7000-8000-000000000000', $5, $6
       from unnest($7::int[], $8::int[]) u(unit_id, n) cross join generate_series(0, $9::int - 1) p cross join unnest($10::smallint[]) s`,
      [
        ...[ground.officeId, ground.frameworkId, week, day, ground.postId, at],
        ...[units.map(({ unitId }) => unitId), units.map(({ n }) => n), ground.indicators, stages],
      ],
    )
    upto.push((upto.at(-1) ?? 0) + rowCount!)
  }
  await client.query(`set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 2`)
  for (const { conname, def } of keys) await client.query(`alter table assessment add constraint ${conname} ${def}`)
  for (const { indexdef } of indexes) await client.query(indexdef)
  return upto
}

type Filling = { occasions: Occasion[]; upto: number[]; units: { unitId: number; n: number }[]; ground: Ground }

/** Every unit folded by the product's fold, copied in as it is folded. */
async function makeStandings(client: pg.Client, { occasions, upto, units, ground }: Filling): Promise<void> {
  const heads: { unitId: number; head: FoldHead }[] = []
  function* lines() {
    for (const unit of units) {
      const { standings, head } = foldRows(ground.shape, null, [
        ...rowsOf(unit, { occasions, upto, indicators: ground.indicators }),
      ])
      heads.push({ unitId: unit.unitId, head: head! })
      yield standings.map((one) => standingLine(unit.unitId, ground.frameworkId, one)).join('')
    }
  }
  const stream = client.query(
    copyFrom('copy standing (unit_id, framework_id, valid_from, cells, counts, upto_seq, known_at) from stdin'),
  )
  await pipeline(Readable.from(lines()), stream)
  const ofHeads = client.query(
    copyFrom('copy standing_head (unit_id, framework_id, last_day, upto_seq, known_at, memo) from stdin'),
  )
  for (const { unitId, head } of heads) {
    const { lastDay, uptoSeq, knownAt, memo } = head
    const line = `${unitId}\t${ground.frameworkId}\t${lastDay}\t${uptoSeq}\t${new Date(knownAt).toISOString()}\t${hex(memo)}\n`
    if (!ofHeads.write(line)) await once(ofHeads, 'drain')
  }
  ofHeads.end()
  await once(ofHeads, 'finish')
}

function* rowsOf(
  { n }: { n: number },
  { occasions, upto, indicators }: { occasions: Occasion[]; upto: number[]; indicators: number },
): Generator<FoldRow> {
  for (const [i, { day, week, units, stages, at }] of occasions.entries()) {
    if (n >= units.length) continue
    const same = { seq: upto[i]!, onDay: day, overruled: false, byDocument: false, recordedAt: at.getTime() }
    for (let place = 0; place < indicators; place++)
      for (const stage of stages) yield { ...same, place, stage, says: saysOf(n, place, stage, week) }
  }
}

const hex = (bytes: Uint8Array): string => `\\\\x${Buffer.from(bytes).toString('hex')}`
const standingLine = (
  unitId: number,
  frameworkId: number,
  { validFrom, cells, counts, uptoSeq, knownAt }: Standing,
): string =>
  `${unitId}\t${frameworkId}\t${validFrom}\t${hex(cells)}\t{${counts}}\t${uptoSeq}\t${new Date(knownAt).toISOString()}\n`

/** Some units folded from the rows themselves. @throws where their last standing is not that */
async function checkSome(client: pg.Client, { frameworkId, shape }: Ground, some: { unitId: number }[]): Promise<void> {
  for (const { unitId } of some) {
    const { rows } = await client.query(
      `select seq, place, stage, says, on_day as "onDay", overruled, false as "byDocument", 0 as "recordedAt" from assessment
       where unit_id = $1 and framework_id = $2 order by on_day, seq`,
      [unitId, frameworkId],
    )
    const { rows: stored } = await client.query(
      `select valid_from, encode(cells, 'hex') as cells from standing where unit_id = $1 and framework_id = $2 order by valid_from`,
      [unitId, frameworkId],
    )
    const folded = foldRows(shape, null, rows).standings.map(({ validFrom, cells }) => ({
      valid_from: validFrom,
      cells: Buffer.from(cells).toString('hex'),
    }))
    if (JSON.stringify(folded) !== JSON.stringify(stored))
      throw new Error(`bảng của địa bàn ${unitId} không khớp với các dòng`)
  }
}
