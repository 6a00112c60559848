import type { Policy } from '../../platform/access.ts'
import type { Route } from '../../platform/http.ts'
import { Desk, DeskCounts, FirstSteps } from './contract.ts'
import { openDesk } from './desk.ts'
import { countWaiting, firstSteps } from './queries.ts'

const policies = {
  open: { verb: 'desk.open', parts: 'anybody' },
  firstSteps: { verb: 'desk.first-steps', parts: 'anybody' },
  count: { verb: 'desk.count', parts: 'anybody' },
} as const satisfies Record<string, Policy>

export function deskRoutes(route: Route): void {
  route.get('/desk', { may: policies.open, output: Desk, says: 'Bàn làm việc' }, openDesk)
  route.get(
    '/desk/counts',
    { may: policies.count, output: DeskCounts, says: 'Số việc chờ mình, cạnh tên các trang' },
    ({ db, actor, clock }) => countWaiting(db, actor, clock.now()),
  )
  route.get(
    '/desk/first-steps',
    { may: policies.firstSteps, output: FirstSteps, says: 'Những bước đầu của một văn phòng mới' },
    async ({ db, actor }) => ({ steps: await firstSteps(db, actor) }),
  )
}
