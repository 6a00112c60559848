import type { Route } from '../../platform/http.ts'
import type { ServerParts } from '../../platform/server.ts'
import { framing, paperRoute, refuseTooMany } from '../papers/paper-routes.ts'
import { pressOf } from '../papers/press/press.ts'
import { endRecognition, recognise, showRecognitions } from './actions.ts'
import * as contract from './contract.ts'
import { shortfallLines, shortfallTable } from './paper.ts'
import { policies, shownDay } from './rules.ts'
import { showShortfalls } from './shortfalls.ts'

export function recognitionRoutes(route: Route, { log }: ServerParts): void {
  route.get(
    '/recognitions',
    {
      may: policies.list,
      output: contract.RecognitionList,
      says: 'Công nhận đạt chuẩn: địa bàn, bộ tiêu chí, quyết định',
    },
    showRecognitions,
  )
  route.post(
    '/recognitions',
    {
      may: policies.keep,
      body: contract.Recognise,
      output: contract.RecognitionList,
      says: 'Ghi quyết định công nhận một hay nhiều địa bàn',
    },
    recognise,
  )
  route.post(
    '/recognitions/:recognitionId/end',
    {
      may: policies.end,
      params: contract.RecognitionId,
      body: contract.EndRecognition,
      output: contract.RecognitionList,
      says: 'Thu hồi công nhận, hoặc gỡ dòng ghi nhầm',
    },
    endRecognition,
  )
  route.get(
    '/recognitions/shortfalls',
    {
      may: policies.seeShortfalls,
      query: contract.AskShortfalls,
      output: contract.Shortfalls,
      says: 'Địa bàn đã công nhận theo bộ cũ mà chưa đạt bộ mới, từng tiêu chí còn thiếu',
    },
    showShortfalls,
  )
  paperRoute(route, pressOf(log), {
    path: '/papers/shortfalls',
    says: 'Biểu địa bàn đã công nhận theo bộ cũ mà chưa đạt bộ mới',
    may: policies.seeShortfalls,
    file: 'da-cong-nhan-chua-dat-bo-moi',
    query: contract.AskShortfalls,
    async table(look, asked, format) {
      const shown = await showShortfalls(look, asked)
      refuseTooMany(shown.units.length, format)
      const asOf = `Số liệu đến ngày ${shownDay(shown.day)}`
      return shortfallTable(shown, await framing(look, { list: 'shortfalls', lines: shortfallLines(shown), asOf }))
    },
  })
}
