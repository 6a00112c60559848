import type { Route } from '../../../platform/http.ts'
import type { Carrier } from './carriers.ts'
import * as contract from './contract.ts'
import { lifeOf } from './life.ts'
import { operate, previewOperation } from './operate.ts'
import { listOperations, operationDetail } from './operations.ts'
import { policies } from './policies.ts'
import { undoOperation } from './undo.ts'
import { decideWork } from './worklist.ts'

/** @param carriers who keeps things of units, in the order in which they are carried over */
export function operationRoutes(route: Route, carriers: readonly Carrier[]): void {
  route.get(
    '/units/:unitId',
    {
      may: policies.seeLife,
      params: contract.ThisUnit,
      output: contract.Life,
      says: 'Đời của một đơn vị: tên, loại, mã, cấp trên qua các ngày; từ đâu mà có, thành gì',
    },
    ({ db }, { unitId }) => lifeOf(db, unitId),
  )
  route.raw(
    'POST',
    '/unit-operations/preview',
    { may: policies.preview, says: 'Xem trước một thao tác trên đơn vị: đụng đến gì' },
    (border, request) =>
      border.look(async (look) => {
        const asked = contract.AskOperation.parse(request.body)
        return contract.Preview.parse(await previewOperation(look, carriers, asked))
      }),
  )
  route.post(
    '/unit-operations',
    {
      may: policies.operate,
      body: contract.AskOperation,
      output: contract.OperationDetail,
      says: 'Lập, đổi tên, đổi mã, đổi loại, chuyển cấp trên, nhập, chia đơn vị, bỏ cấp huyện, sửa đơn vị nhập trùng',
    },
    (deed, asked) => operate(deed, carriers, asked),
  )
  route.get(
    '/unit-operations',
    { may: policies.list, output: contract.OperationList, says: 'Các thao tác trên đơn vị và việc còn phải chuyển' },
    async (look) => ({ operations: await listOperations(look) }),
  )
  route.get(
    '/unit-operations/:operationId',
    {
      may: policies.list,
      params: contract.OperationId,
      output: contract.OperationDetail,
      says: 'Một thao tác: thay đổi, việc phải chuyển, có hoàn tác được không',
    },
    (look, { operationId }) => operationDetail(look, carriers, operationId),
  )
  route.post(
    '/unit-operations/:operationId/decisions',
    {
      may: policies.decide,
      params: contract.OperationId,
      body: contract.Decide,
      output: contract.OperationDetail,
      says: 'Quyết định các mục phải chuyển: chuyển sang đơn vị mới, cho kết thúc, giữ nguyên',
    },
    async (deed, { operationId, ...ruling }) => {
      await decideWork(deed, carriers, { operationId, byRule: ruling.workIds === null, ...ruling })
      return operationDetail({ db: deed.tx, actor: deed.actor }, carriers, operationId)
    },
  )
  route.post(
    '/unit-operations/:operationId/undoing',
    {
      may: policies.undo,
      params: contract.OperationId,
      body: contract.Undo,
      output: contract.OperationDetail,
      says: 'Hoàn tác một thao tác khi chưa có gì dựa vào nó',
    },
    async (deed, input) => {
      await undoOperation(deed, input)
      return operationDetail({ db: deed.tx, actor: deed.actor }, carriers, input.operationId)
    },
  )
}
