import type { Route } from '../../platform/http.ts'
import { decideLate, decideTransition } from './actions/decide.ts'
import { chooseRule } from './actions/rule.ts'
import { showTransition, showTransitions } from './actions/show.ts'
import { undoDecision } from './actions/undo.ts'
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
  route.post(
    '/transitions/:key/late-decisions',
    {
      may: policies.decideLate,
      params: contract.TransitionKey,
      body: contract.DecideLate,
      output: contract.TransitionDetail,
      says: 'Số liệu về ngày trước thay đổi, ghi sau khi chuyển: chuyển lại hay không, từng số liệu hoặc tất cả',
    },
    decideLate,
  )
  route.post(
    '/transitions/:key/decisions/:decisionId/undoing',
    {
      may: policies.undo,
      params: contract.DecisionOf,
      body: contract.UndoDecision,
      output: contract.TransitionDetail,
      says: 'Hoàn tác một quyết định, của người hay của hệ thống, khi chưa có gì ghi tiếp: các mục của nó chờ quyết định lại',
    },
    undoDecision,
  )
  route.put(
    '/transition-rules/:kind',
    {
      may: policies.chooseRule,
      params: contract.RuleOf,
      body: contract.ChooseRule,
      output: contract.TransitionList,
      says: 'Chọn một lần điều hệ thống tự làm vào ngày chuyển tiếp',
    },
    chooseRule,
  )
}
