import type { Route } from '../../platform/http.ts'
import { Nothing } from '../../platform/shapes.ts'
import { issueList, showGaps } from './actions/gaps.ts'
import { changeRound, planRound, withdrawRound } from './actions/plan.ts'
import { addMinutes, saveResults } from './actions/results.ts'
import { showRound, showRounds } from './actions/show.ts'
import * as contract from './contract.ts'
import { policies } from './rules.ts'

export function roundRoutes(route: Route): void {
  route.get('/rounds', { may: policies.list, output: contract.RoundList, says: 'Các đợt thẩm định' }, showRounds)
  route.post(
    '/rounds',
    {
      may: policies.plan,
      body: contract.PlanRound,
      output: contract.RoundDetail,
      says: 'Lập một đợt: ai, khi nào, những xã nào, tiêu chí và chỉ tiêu nào',
    },
    planRound,
  )
  route.get(
    '/rounds/gaps',
    {
      may: policies.seeGaps,
      query: contract.AskGaps,
      output: contract.Gaps,
      says: 'Đã đạt, chưa thẩm định; chưa đạt: từng xã, theo bảng tiêu chí',
    },
    showGaps,
  )
  route.post(
    '/rounds/gaps/issues',
    {
      may: policies.issue,
      body: contract.IssueList,
      output: contract.ListIssued,
      says: 'Giao một danh sách có hạn, mỗi xã một nhiệm vụ, theo một văn bản',
    },
    issueList,
  )
  ofOneRound(route)
}

function ofOneRound(route: Route): void {
  const params = contract.RoundId
  const output = contract.RoundDetail
  route.get(
    '/rounds/:roundId',
    { may: policies.see, params, output, says: 'Một đợt thẩm định, từng dòng kết quả' },
    showRound,
  )
  route.put(
    '/rounds/:roundId',
    { may: policies.change, params, body: contract.ChangeRound, output, says: 'Sửa kế hoạch của một đợt' },
    changeRound,
  )
  route.post(
    '/rounds/:roundId/withdrawal',
    { may: policies.withdraw, params, body: contract.WithdrawRound, output: Nothing, says: 'Gỡ đợt lập nhầm' },
    withdrawRound,
  )
  route.post(
    '/rounds/:roundId/results',
    {
      may: policies.saveResults,
      params,
      body: contract.SaveResults,
      output,
      says: 'Ghi kết quả từng dòng; sửa là thêm dòng',
    },
    saveResults,
  )
  route.post(
    '/rounds/:roundId/minutes',
    {
      may: policies.addMinutes,
      params,
      body: contract.AddMinutes,
      output,
      says: 'Biên bản: kết quả vào bảng tiêu chí, bổ sung hồ sơ thành nhiệm vụ',
    },
    addMinutes,
  )
}
