import type { Route } from '../../platform/http.ts'
import type { ServerParts } from '../../platform/server.ts'
import { DocumentId } from '../documents/contract.ts'
import { pressOf } from '../papers/press/press.ts'
import * as contract from './contract.ts'
import { showGrounds } from './grounds.ts'
import { boardPaperRoutes } from './paper-routes.ts'
import { compareDays, showCountry, showFigures, tellBoards } from './questions.ts'
import { policies } from './rules.ts'
import { waitingDocuments } from './waiting.ts'

export function boardRoutes(route: Route, { log }: ServerParts): void {
  boardPaperRoutes(route, pressOf(log))
  const tellBoard = tellBoards()
  // Raw, because the rows come from PostgreSQL as the text that is sent; board.test.ts holds it to Board.
  route.raw(
    'GET',
    '/board',
    { may: policies.see, says: 'Bảng tiêu chí của các xã trong một địa bàn vào một ngày' },
    async (border, request, reply) => {
      const text = await border.look((look) => tellBoard(look, contract.BoardQuery.parse(request.query)))
      return reply.type('application/json; charset=utf-8').send(text)
    },
  )
  route.get(
    '/board/compare',
    {
      may: policies.see,
      query: contract.CompareQuery,
      output: contract.Comparison,
      says: 'So hai ngày: mới đạt gì, mất gì',
    },
    compareDays,
  )
  route.get(
    '/board/counts',
    {
      may: policies.see,
      query: contract.BoardQuery,
      output: contract.Figures,
      says: 'Bình quân tiêu chí/xã, xã đạt đủ, xã dưới 5, số xã đạt từng tiêu chí; kèm danh sách xã',
    },
    showFigures,
  )
  route.get(
    '/board/country',
    {
      may: policies.seeCountry,
      query: contract.CountryQuery,
      output: contract.Country,
      says: 'Cả nước theo tỉnh vào một ngày',
    },
    showCountry,
  )
  route.get(
    '/board/waiting',
    {
      may: policies.seeWaiting,
      output: contract.WaitingDocuments,
      says: 'Văn bản có câu nêu tiêu chí đạt chưa xác nhận vào bảng',
    },
    async ({ db, actor }) => ({ documents: await waitingDocuments(db, actor) }),
  )
  route.get(
    '/documents/:documentId/grounds',
    {
      may: policies.seeGrounds,
      params: DocumentId,
      output: contract.Grounds,
      says: 'Văn bản làm căn cứ cho những gì: ô của biểu tiêu chí, câu đã xác nhận, đợt thẩm định, công nhận',
    },
    showGrounds,
  )
}
