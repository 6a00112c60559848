import type { Route } from '../../platform/http.ts'
import type { ServerParts } from '../../platform/server.ts'
import { framing, paperRoute, refuseTooMany } from '../papers/paper-routes.ts'
import { openPress } from '../papers/press/press.ts'
import { answer, close, makeTable, object, reconcile, reopen } from './actions.ts'
import { citeTable } from './cite.ts'
import * as contract from './contract.ts'
import { figuresUntil, linesUnder, resultsPaper } from './paper.ts'
import { policies } from './rules.ts'
import { lateRows, listTables, showObjections, showRows, showTable } from './show.ts'

export function resultRoutes(route: Route, { log }: ServerParts): void {
  questions(route)
  steps(route)
  objections(route)
  paperRoute(
    route,
    openPress((stack) => log.error({ stack }, 'a paper was not made')),
    {
      path: '/papers/results',
      says: 'Bảng kết quả thực hiện nhiệm vụ: ?tableId=, &by=agency hoặc unit, &version=, &format=pdf, docx, xlsx, png hoặc json',
      may: policies.see,
      file: 'ket-qua-nhiem-vu',
      query: contract.TableId.extend(contract.AskTable.shape),
      async table(look, asked, format) {
        const table = await showTable(look, asked)
        const late = await lateRows(look, asked)
        refuseTooMany(table.lines.length + late.length, format)
        const frame = await framing(look, {
          list: 'results',
          lines: linesUnder(table),
          asOf: `Số liệu đến ${figuresUntil(table)}`,
        })
        return resultsPaper({ ...table, late }, frame)
      },
    },
  )
}

function questions(route: Route): void {
  route.get(
    '/results',
    { may: policies.list, output: contract.TableList, says: 'Các bảng kết quả thực hiện nhiệm vụ' },
    (look) => listTables(look),
  )
  route.get(
    '/results/:tableId',
    {
      may: policies.see,
      params: contract.TableId,
      query: contract.AskTable,
      output: contract.Table,
      says: 'Một bảng kết quả: theo cơ quan hoặc địa bàn; &version= bản đã chốt',
    },
    showTable,
  )
  route.get(
    '/results/:tableId/rows',
    {
      may: policies.see,
      params: contract.TableId,
      query: contract.AskRows,
      output: contract.ResultRows,
      says: 'Những việc mà một con số của bảng đếm',
    },
    showRows,
  )
  route.get(
    '/results/:tableId/citation',
    {
      may: policies.see,
      params: contract.TableId,
      query: contract.AskCitation,
      output: contract.Citation,
      says: 'Câu trích dẫn một bảng đã chốt: số, ngày, số liệu',
    },
    citeTable,
  )
}

function steps(route: Route): void {
  const output = contract.Stepped
  route.post(
    '/results',
    { may: policies.make, body: contract.MakeTable, output, says: 'Lập dự thảo bảng kết quả của một kỳ' },
    makeTable,
  )
  route.post(
    '/results/:tableId/reconciliation',
    {
      may: policies.reconcile,
      params: contract.TableId,
      body: contract.Reconcile,
      output,
      says: 'Gửi các đơn vị đối soát đến hết một ngày',
    },
    reconcile,
  )
  route.post(
    '/results/:tableId/closing',
    { may: policies.close, params: contract.TableId, body: contract.Close, output, says: 'Chốt bảng, có số và ngày' },
    close,
  )
  route.post(
    '/results/:tableId/versions',
    {
      may: policies.reopen,
      params: contract.TableId,
      body: contract.Reopen,
      output,
      says: 'Lập bản mới của bảng đã chốt, nêu lý do',
    },
    reopen,
  )
}

function objections(route: Route): void {
  route.get(
    '/results/:tableId/objections',
    {
      may: policies.see,
      params: contract.TableId,
      query: contract.AskTable,
      output: contract.Objections,
      says: 'Ý kiến của các đơn vị về bảng, kèm trả lời',
    },
    showObjections,
  )
  route.post(
    '/results/:tableId/objections',
    {
      may: policies.object,
      params: contract.TableId,
      body: contract.SayObjection,
      output: contract.Objected,
      says: 'Nêu ý kiến về dòng của cơ quan mình; văn phòng ghi nhận hộ',
    },
    object,
  )
  route.post(
    '/results/objections/:objectionId/answer',
    {
      may: policies.answer,
      params: contract.ObjectionId,
      body: contract.Answer,
      output: contract.Objected,
      says: 'Trả lời một ý kiến: chấp nhận hoặc không, kèm lý do',
    },
    answer,
  )
}
