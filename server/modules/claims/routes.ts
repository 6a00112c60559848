import type { Look } from '../../platform/access.ts'
import type { Route } from '../../platform/http.ts'
import { Problem } from '../../platform/problem.ts'
import type { ServerParts } from '../../platform/server.ts'
import { framing, paperRoute, refuseTooMany } from '../papers/paper-routes.ts'
import { openPress } from '../papers/press/press.ts'
import { decideClaims, numberAnnex } from './actions.ts'
import { showClaims } from './board.ts'
import * as contract from './contract.ts'
import { annexPaper } from './paper.ts'
import { claimProblems } from './problems.ts'
import { annexRows, decidedDeeds } from './queries/annex.ts'
import { policies } from './rules.ts'

export function claimRoutes(route: Route, { log }: ServerParts): void {
  route.get(
    '/claims',
    {
      may: policies.see,
      query: contract.AskClaims,
      output: contract.ClaimBoard,
      says: 'Bảng của ngành: các xã, những chỉ tiêu cơ quan phụ trách, đề nghị đang chờ',
    },
    showClaims,
  )
  route.post(
    '/claims/decisions',
    {
      may: policies.decide,
      body: contract.DecideClaims,
      output: contract.ClaimsDecided,
      says: 'Xác nhận hoặc trả lại nhiều đề nghị một lần; ghi hết hoặc không ghi gì',
    },
    decideClaims,
  )
  route.get(
    '/claims/decided',
    {
      may: policies.see,
      query: contract.AskDecided,
      output: contract.DecidedDeeds,
      says: 'Các lần đã quyết định, kèm số văn bản',
    },
    async ({ db, actor }: Look, { framework }) => ({
      deeds: await decidedDeeds(db, actor, { frameworkId: framework }),
    }),
  )
  route.post(
    '/claims/annex',
    {
      may: policies.number,
      body: contract.NumberAnnex,
      output: contract.AnnexNumbered,
      says: 'Số và ngày của văn bản mà các quyết định làm phụ lục',
    },
    numberAnnex,
  )
  paperRoute(
    route,
    openPress((stack) => log.error({ stack }, 'a paper was not made')),
    {
      path: '/papers/claims',
      says: 'Phụ lục kết quả xác nhận: ?framework=, &deeds= (không có thì các lần chưa gắn số), &format=pdf, docx, xlsx, png hoặc json',
      may: policies.see,
      file: 'phu-luc-xac-nhan',
      query: contract.AskAnnex,
      async table(look, { framework, deeds }, format) {
        const known = await decidedDeeds(look.db, look.actor, {
          frameworkId: framework,
          ...(deeds && { deedIds: deeds }),
        })
        const chosen = deeds ? known : known.filter(({ document }) => document === null)
        if (chosen.length === 0) throw new Problem(claimProblems.nothingDecided)
        const rows = await annexRows(
          look.db,
          chosen.map(({ deedId }) => deedId),
        )
        refuseTooMany(rows.length, format)
        return annexPaper(rows, await framing(look, { list: 'claims' }))
      },
    },
  )
}
