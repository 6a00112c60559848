import type { Route } from '../../platform/http.ts'
import { decideTransition, showTransition, showTransitions } from './actions.ts'
import * as contract from './contract.ts'
import { policies } from './rules.ts'

export function transitionRoutes(route: Route): void {
  route.get(
    '/transitions',
    {
      may: policies.list,
      output: contract.TransitionList,
      says: 'Trình tự đánh giá đã kết thúc, bộ tiêu chí đã có bộ mới: còn bao nhiêu mục phải quyết định',
    },
    showTransitions,
  )
  route.get(
    '/transitions/:key',
    {
      may: policies.see,
      params: contract.TransitionKey,
      output: contract.TransitionDetail,
      says: 'Một lần chuyển tiếp: từng ô, từng xã còn chờ; ai đã quyết định gì',
    },
    showTransition,
  )
  route.post(
    '/transitions/:key/decisions',
    {
      may: policies.decide,
      params: contract.TransitionKey,
      body: contract.DecideTransition,
      output: contract.TransitionDetail,
      says: 'Quyết định mục còn chờ: chuyển bước sau, xét lại, lưu; từng mục hoặc tất cả theo một quy tắc',
    },
    decideTransition,
  )
}
