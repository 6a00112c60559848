import { z } from 'zod'
import type { Route } from '../../platform/http.ts'
import { StageCode } from '../assessments/contract.ts'
import { framing, paperRoute, refuseTooMany } from '../papers/paper-routes.ts'
import type { Press } from '../papers/press/press.ts'
import { BoardQuery } from './contract.ts'
import { asOfLine, boardLines, boardTable } from './paper.ts'
import { showBoard } from './questions.ts'
import { policies } from './rules.ts'

/** As the page asks for its board; `units`, written 3,7,12, are those that its other filters leave, in its order. */
const PaperQuery = BoardQuery.omit({ only: true }).extend({
  stage: StageCode.optional(),
  units: z
    .string()
    .regex(/^\d{1,9}(,\d{1,9}){0,1999}$/)
    .transform((written) => written.split(',').map(Number))
    .optional(),
})

export function boardPaperRoutes(route: Route, press: Press): void {
  paperRoute(route, press, {
    path: '/papers/board',
    says: 'Biểu tiêu chí như đang xem trên trang: ?format=pdf, docx, xlsx, png hoặc json; &stage=, &units=',
    may: policies.see,
    file: 'bieu-tieu-chi',
    query: PaperQuery,
    async table(look, { stage, units, ...asked }, format) {
      const whole = await showBoard(look, asked)
      const rows = units ? units.flatMap((id) => whole.rows.find(({ unitId }) => unitId === id) ?? []) : whole.rows
      refuseTooMany(rows.length, format)
      const printed = { board: { ...whole, rows }, only: stage }
      return boardTable(
        printed,
        await framing(look, { list: 'board', lines: boardLines(printed), asOf: asOfLine(whole) }),
      )
    },
  })
}
