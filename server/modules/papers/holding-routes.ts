import { z } from 'zod'
import type { Route } from '../../platform/http.ts'
import { AskHolding, Holding } from './contract.ts'
import { openHolding } from './holding.ts'
import { handingLines, handingSignatures, holdingTable } from './lists/holding.ts'
import { framing, paperRoute, refuseTooMany } from './paper-routes.ts'
import type { Press } from './press/press.ts'
import { holdingPost } from './queries/holding.ts'
import { policies } from './rules.ts'

export function holdingRoutes(route: Route, press: Press): void {
  route.get(
    '/holding',
    {
      may: policies.seeHolding,
      query: AskHolding,
      output: Holding,
      says: 'Mọi việc một người đang giữ: theo dõi, chỉ đạo, thụ lý',
    },
    openHolding,
  )
  paperRoute(route, press, {
    path: '/papers/holding',
    says: 'Danh mục bàn giao của một người: ?post=, &to=, &format=pdf, docx, xlsx, png hoặc json',
    may: policies.seeHolding,
    file: 'ban-giao',
    query: AskHolding.extend({ to: z.coerce.number().int().optional() }),
    async table(look, { post, to }, format) {
      const holding = await openHolding(look, { post })
      refuseTooMany(holding.rows.length, format)
      const other = to === undefined ? undefined : await holdingPost(look.db, to)
      const taker = other?.officeId === look.actor.officeId ? other : null
      const [lines, before] = [handingLines(holding.post, taker), handingSignatures(holding.post, taker)]
      return holdingTable(holding, await framing(look, { list: 'holding', lines, before }), look.clock.now())
    },
  })
}
