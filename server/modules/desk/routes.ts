import type { Policy } from '../../platform/access.ts'
import type { Route } from '../../platform/http.ts'
import { Desk } from './contract.ts'
import { openDesk } from './desk.ts'

const policies = { open: { verb: 'desk.open', parts: 'anybody' } } as const satisfies Record<string, Policy>

export function deskRoutes(route: Route): void {
  route.get('/desk', { may: policies.open, output: Desk, says: 'Bàn làm việc' }, openDesk)
}
