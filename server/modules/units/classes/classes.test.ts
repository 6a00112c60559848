import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const put = (body: object, who: 'hang' | 'doan' | 'xa' = 'hang') => world.as(who, 'PUT', '/unit-classes', body)
const classesOn = async (on: string) => {
  const { body } = await world.as('lan', 'GET', `/units?on=${on}`)
  const unit = body.units.find(({ unitId }: { unitId: number }) => unitId === world.units.namPung)
  return unit.classes as string[]
}

it('classes hold for their days: a group that changed, a border commune, a year of target', async () => {
  const unitIds = [world.units.namPung, world.units.taSoi]
  const first = { unitIds, class: 'group', value: '3', from: '2020-01-01', ground: 'QĐ 861/QĐ-TTg' }
  expect((await put(first)).body).toEqual({ units: 2 })
  expect((await put({ unitIds, class: 'group', value: '2', from: '2024-01-01' })).status).toBe(200)
  expect((await put({ unitIds, class: 'border', value: 'yes', from: '2020-01-01' })).status).toBe(200)
  expect(
    (await put({ unitIds, class: 'target-ntm', value: '2025', from: '2023-01-01', to: '2024-06-30' })).status,
  ).toBe(200)
  expect(await classesOn('2019-12-31')).toEqual([])
  expect(await classesOn('2023-06-01')).toEqual(['border:yes', 'group:3', 'target-ntm:2025'])
  expect(await classesOn('2024-07-01')).toEqual(['border:yes', 'group:2'])
  const { body } = await world.as('hang', 'GET', `/units/${world.units.namPung}`)
  expect(body.classes.filter((one: { class: string }) => one.class === 'group')).toEqual([
    { class: 'group', value: '3', from: '2020-01-01', to: '2023-12-31', ground: 'QĐ 861/QĐ-TTg' },
    { class: 'group', value: '2', from: '2024-01-01', to: null, ground: null },
  ])
})

it('a stretch in the middle is cut out, and what went on behind it goes on; nothing takes it away', async () => {
  const unitIds = [world.units.namPung]
  await put({ unitIds, class: 'border', value: null, from: '2021-01-01', to: '2021-12-31' })
  expect(await classesOn('2020-12-31')).toContain('border:yes')
  expect(await classesOn('2021-06-01')).not.toContain('border:yes')
  expect(await classesOn('2022-01-01')).toContain('border:yes')
})

it('wants a value of its class, units that are there and of the place', async () => {
  const unitIds = [world.units.namPung]
  expect((await put({ unitIds, class: 'group', value: '4', from: '2024-01-01' })).status).toBe(400)
  expect((await put({ unitIds, class: 'hard', value: 'yes', from: '2024-01-01' }, 'doan')).status).toBe(403)
  expect((await put({ unitIds, class: 'hard', value: 'yes', from: '2024-01-01' }, 'xa')).body.code).toBe(
    'units.not-your-units',
  )
  expect((await put({ unitIds: [999_999], class: 'hard', value: 'yes', from: '2024-01-01' })).body.code).toBe(
    'units.unknown-unit',
  )
})
