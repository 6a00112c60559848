// The board's projection checked and made anew by the command, on the database of a story over HTTP.
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { runChild } from '../../scripts/child-server.ts'
import { makeWorld, type World } from '../../test/world.ts'
import { shippedSet } from '../modules/assessments/test-set.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const standing = (...args: string[]) => {
  const { host, user, password } = inject('postgres').app
  const query = new URLSearchParams({ host: String(host), user: String(user), password: String(password ?? '') })
  const url = `postgresql:///${world.databases.app.database}?${query}`
  return runChild(['server/cli/dondoc.ts', 'standing', ...args], { DATABASE_URL: url })
}

test('a board gone astray is found, and made anew from its rows', async () => {
  const set = await shippedSet(world, 'xa-ntm-2021-2025')
  const claim = (onDay: string) =>
    world.as('doan', 'POST', '/assessments', {
      frameworkId: set.frameworkId,
      ...{ stage: 'claim', onDay },
      rows: [
        { unitId: world.units.namPung, place: set.at('1'), met: onDay < '2024-09-10', reason: 'Quy hoạch hết hạn' },
      ],
    })
  await claim('2024-09-01')
  await claim('2024-09-10')
  expect((await standing('check')).stdout).toContain('khớp với mọi dòng')
  const before = (await world.as('hang', 'GET', '/board')).body
  await world.serving.database.pool.query(
    `update standing set cells = set_byte(cells, 3, 255) where valid_from = '2024-09-10'`,
  )
  const astray = await standing('check')
  expect([astray.code, astray.stdout]).toEqual([1, expect.stringContaining('khác từ ngày 10/09/2024')])
  expect((await standing('rebuild')).stdout).toContain('Đã dựng lại bảng của 1 địa bàn, 2 ngày')
  expect((await standing('check')).code).toBe(0)
  expect((await world.as('hang', 'GET', '/board')).body).toEqual(before)
})

test('without saying what to do it says what there is', async () => {
  expect((await standing()).stderr).toContain('dondoc standing check')
})
