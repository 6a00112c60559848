import type { Route } from '../../platform/http.ts'
import type { ServerParts } from '../../platform/server.ts'
import { casefileRoutes } from './casefile/casefile-routes.ts'
import { choose, showChoices } from './choices.ts'
import { AskChoices, ChoicesOfList, SaveChoices } from './contract.ts'
import { holdingRoutes } from './holding-routes.ts'
import { meetingRoutes } from './meeting/meeting-routes.ts'
import { listRoutes } from './paper-routes.ts'
import { pressOf } from './press/press.ts'
import { policies } from './rules.ts'

export function paperRoutes(route: Route, { log }: ServerParts): void {
  const press = pressOf(log)
  route.get(
    '/paper-choices',
    {
      may: policies.choose,
      query: AskChoices,
      output: ChoicesOfList,
      says: 'Khổ giấy, tiêu đề, nơi ký đã chọn cho một biểu',
    },
    showChoices,
  )
  route.put(
    '/paper-choices',
    {
      may: policies.choose,
      body: SaveChoices,
      output: ChoicesOfList,
      says: 'Chọn khổ giấy, tiêu đề, nơi ký cho một biểu',
    },
    choose,
  )
  listRoutes(route, press)
  meetingRoutes(route, press)
  holdingRoutes(route, press)
  casefileRoutes(route, press)
}
