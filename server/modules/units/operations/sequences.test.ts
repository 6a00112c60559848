// Any sequence of operations, over HTTP on a real database: paths are what the states say, no unit is two things on one day, taking one back restores everything.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../../test/world.ts'
import { insertUnits } from '../queries/in-sets.ts'
import { rebuildUnitPath } from '../queries.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const decision = { number: '1/QĐ', day: '2024-01-01', issuer: 'UBND tỉnh' }
const day = fc.integer({ min: 2012, max: 2023 }).map((year) => `${year}-07-01`)
const pick = fc.nat(30)
const kinds = fc.constantFrom('xa', 'phuong', 'thi-tran')
/** Units are named by a number that is taken round the list of those there are. */
const deed = fc.record({
  onDay: day,
  undo: fc.boolean(),
  what: fc.oneof(
    fc.record({ kind: fc.constant('create'), a: pick, to: kinds }),
    fc.record({ kind: fc.constant('rename'), a: pick, name: fc.constantFrom('A', 'B', 'C') }),
    fc.record({ kind: fc.constant('recode'), a: pick, code: fc.constantFrom('1', '2') }),
    fc.record({ kind: fc.constant('retype'), a: pick, b: pick, to: kinds }),
    fc.record({ kind: fc.constant('move'), a: pick, b: pick }),
    fc.record({ kind: fc.constant('merge'), a: pick, b: pick, c: pick, fresh: fc.boolean() }),
    fc.record({ kind: fc.constant('split'), a: pick, b: pick, stays: fc.boolean() }),
    fc.record({ kind: fc.constant('abolish-level'), a: pick }),
    fc.record({ kind: fc.constant('duplicate'), a: pick, b: pick }),
  ),
})
type Asked = Record<string, never> & {
  kind: string
  a: number
  b: number
  c: number
  to: string
  fresh: boolean
  stays: boolean
}

it('holds for every sequence, and taking the last back restores what was', async () => {
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 10 }), async (deeds) => {
      const own = await freshUnits()
      for (const { what, onDay, undo } of deeds) {
        const before = await everything()
        const asked = whatOf(what as Asked, own)
        const { status, body } = await world.as('hang', 'POST', '/unit-operations', { what: asked, onDay, decision })
        expect(status, JSON.stringify(body)).toBeLessThan(500)
        if (status !== 200) {
          expect(await everything()).toEqual(before)
          continue
        }
        done.add(what.kind)
        await expectSound()
        if (undo) {
          const path = `/unit-operations/${body.operationId}/undoing`
          const undone = await world.as('hang', 'POST', path, { words: 'thử' })
          expect(undone.status, JSON.stringify(undone.body)).toBe(200)
          expect(await everything()).toEqual(before)
        } else own.push(...body.changes.map((one: { unitId: number }) => one.unitId))
      }
    }),
    { numRuns: 20 },
  )
  expect([...done].toSorted()).toEqual(
    ['abolish-level', 'create', 'duplicate', 'merge', 'move', 'recode', 'rename', 'retype', 'split'].toSorted(),
  )
}, 120_000)

/** A province of its own below the office's place: two districts, communes, villages. */
async function freshUnits(): Promise<number[]> {
  return world.serving.database.write(async (tx) => {
    const at = (name: string, kind: string, parentId: number) => ({ name, kind, parentId, from: '2010-01-01' })
    const [top] = await insertUnits(tx, [at('Vùng', 'xa', world.units.huyen)])
    const districts = await insertUnits(tx, [at('H1', 'huyen', top!), at('H2', 'huyen', top!)])
    const communes = await insertUnits(
      tx,
      [0, 1, 2, 3, 4].map((i) => at(`X${i}`, 'xa', districts[i % 2]!)),
    )
    const villages = await insertUnits(
      tx,
      communes.map((id, i) => at(`T${i}`, 'thon', id)),
    )
    await rebuildUnitPath(tx)
    return [...communes, top!, ...districts, ...villages]
  })
}

function whatOf(what: Asked, own: readonly number[]): object {
  const unit = (n: number) => own[n % own.length]!
  const [a, b, c] = [unit(what.a), unit(what.b ?? 0), unit(what.c ?? 0)]
  const fresh = { name: 'Mới', kind: 'xa', parentId: world.units.huyen }
  switch (what.kind) {
    case 'create':
      return { kind: 'create', unit: { ...fresh, kind: what.to, parentId: a } }
    case 'retype':
      return { kind: 'retype', unitIds: [a, b], to: what.to }
    case 'move':
      return { kind: 'move', unitIds: [a], parentId: b }
    case 'merge':
      return { kind: 'merge', unitIds: [a, b], into: what.fresh ? fresh : { unitId: c } }
    case 'split':
      return {
        kind: 'split',
        unitId: a,
        parts: [
          { into: fresh, share: 0.5 },
          { into: { unitId: what.stays ? a : b }, share: 0.5 },
        ],
      }
    case 'abolish-level':
      return { kind: 'abolish-level', parentId: unit(5) }
    case 'duplicate':
      return { kind: 'duplicate', unitId: a, sameAs: b }
    default:
      return { ...what, unitId: a }
  }
}

type State = { unit_id: number; from: string | null; until: string | null; parent_id: number | null }

async function everything(): Promise<unknown> {
  const { pool } = world.serving.database
  const of = async (sql: string) => (await pool.query(sql)).rows
  return {
    states: await of(
      'select unit_id, valid::text, name, kind, code, parent_id from unit_state order by unit_id, valid',
    ),
    descent: await of('select from_id, to_id, on_day, share from unit_descent order by 1, 2, 3'),
    same: await of('select unit_id, same_as from unit where same_as is not null order by 1'),
    paths: await of('select unit_id, ancestor_id, valid::text, depth from unit_path order by 1, 2, 3, 4'),
  }
}

/** On every day on which anything changes, each unit is one thing, and its path is the walk from superior to superior. */
async function expectSound(): Promise<void> {
  const { pool } = world.serving.database
  const states: State[] = (
    await pool.query(`select s.unit_id, lower(valid)::text as from, upper(valid)::text as until, parent_id
      from unit_state s join unit u using (unit_id) where u.same_as is null`)
  ).rows
  const paths: { unit_id: number; ancestor_id: number; depth: number; from: string | null; until: string | null }[] = (
    await pool.query(
      'select unit_id, ancestor_id, depth, lower(valid)::text as from, upper(valid)::text as until from unit_path',
    )
  ).rows
  const covers = (one: { from: string | null; until: string | null }, on: string) =>
    (one.from === null || one.from <= on) && (one.until === null || one.until > on)
  for (const on of [...new Set(states.flatMap(({ from, until }) => [from, until]))].filter((one) => one !== null)) {
    const now = states.filter((state) => covers(state, on))
    const byUnit = new Map(now.map((state) => [state.unit_id, state]))
    expect(byUnit.size).toBe(now.length)
    const walked = now.flatMap(({ unit_id }) => {
      const steps: string[] = []
      for (let at = byUnit.get(unit_id), depth = 0; at; at = byUnit.get(at.parent_id ?? 0), depth++)
        steps.push(`${unit_id}>${at.unit_id}:${depth}`)
      return steps
    })
    const stored = paths
      .filter((path) => covers(path, on))
      .map((path) => `${path.unit_id}>${path.ancestor_id}:${path.depth}`)
    expect(stored.toSorted()).toEqual(walked.toSorted())
  }
}
