import type { Route } from '../../platform/http.ts'
import { saveChain, showChains } from './actions/chains.ts'
import { confirmFacts, showFacts } from './actions/facts.ts'
import { freezeFigures, showFreeze, showFreezes } from './actions/freezes.ts'
import { saveAssessments } from './actions/state-rows.ts'
import { showCell, showUnitStory } from './actions/stories.ts'
import * as contract from './contract.ts'
import { policies } from './rules.ts'

export function assessmentRoutes(route: Route): void {
  route.post(
    '/assessments',
    {
      may: policies.state,
      body: contract.SaveAssessments,
      output: contract.AssessmentsSaved,
      says: 'Ghi số liệu tiêu chí: tự đánh giá, xác nhận, thẩm định, trả lại; cả lượt hoặc không ô nào',
    },
    saveAssessments,
  )
  route.get(
    '/assessments/cell',
    {
      may: policies.see,
      query: contract.CellQuery,
      output: contract.CellStory,
      says: 'Một ô: mọi dòng đã ghi, căn cứ, người ghi',
    },
    showCell,
  )
  route.get(
    '/assessments/unit',
    {
      may: policies.see,
      query: contract.UnitStoryQuery,
      output: contract.UnitStory,
      says: 'Một địa bàn vào một ngày, như đã biết khi đó và theo số liệu đến nay',
    },
    showUnitStory,
  )
  route.get(
    '/stage-chains',
    { may: policies.see, output: contract.Chains, says: 'Các trình tự đánh giá, mỗi trình tự cho những ngày của nó' },
    showChains,
  )
  route.post(
    '/stage-chains',
    { may: policies.saveChain, body: contract.SaveChain, output: contract.Chains, says: 'Trình tự của văn phòng' },
    saveChain,
  )
  route.get(
    '/documents/:documentId/facts',
    {
      may: policies.seeFacts,
      params: contract.DocumentId,
      output: contract.Facts,
      says: 'Số liệu tiêu chí văn bản nêu, chờ xác nhận vào bảng; chỗ khác với bảng',
    },
    showFacts,
  )
  route.post(
    '/documents/:documentId/facts/confirmation',
    {
      may: policies.confirmFacts,
      params: contract.DocumentId,
      body: contract.ConfirmFacts,
      output: contract.FactsConfirmed,
      says: 'Xác nhận số liệu văn bản nêu vào bảng, nguồn là văn bản đó',
    },
    confirmFacts,
  )
  freezes(route)
}

function freezes(route: Route): void {
  route.get(
    '/freezes',
    {
      may: policies.seeFreezes,
      query: contract.ListFreezes,
      output: contract.FreezeList,
      says: 'Các bản chốt số liệu',
    },
    showFreezes,
  )
  route.post(
    '/freezes',
    { may: policies.freeze, body: contract.Freeze, output: contract.FreezeRow, says: 'Chốt số liệu của một ngày' },
    freezeFigures,
  )
  route.get(
    '/freezes/:freezeId',
    {
      may: policies.seeFreezes,
      params: contract.FreezeId,
      output: contract.FreezeDetail,
      says: 'Một bản chốt và các điều chỉnh sau chốt',
    },
    showFreeze,
  )
}
