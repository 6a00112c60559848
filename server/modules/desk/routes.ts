import type { Policy } from '../../platform/access.ts'
import type { Route } from '../../platform/http.ts'
import { Desk, DeskCounts } from './contract.ts'
import { openDesk } from './desk.ts'
import { countWaiting } from './queries.ts'

const policies = {
  open: { verb: 'desk.open', parts: 'anybody' },
  count: { verb: 'desk.count', parts: 'anybody' },
} as const satisfies Record<string, Policy>

export function deskRoutes(route: Route): void {
  route.get('/desk', { may: policies.open, output: Desk, says: 'Bàn làm việc' }, openDesk)
  route.get(
    '/desk/counts',
    { may: policies.count, output: DeskCounts, says: 'Số việc chờ mình, cạnh tên các trang' },
    ({ db, actor, clock }) => countWaiting(db, actor, clock.now()),
  )
}
