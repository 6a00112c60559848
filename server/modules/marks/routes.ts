import type { FastifyRequest } from 'fastify'
import type { Border, Route } from '../../platform/http.ts'
import { receiveSheet } from '../sheets/receive-sheet.ts'
import { saveAnswers, saveLayout } from './actions/correct.ts'
import { importSheet, undoImport } from './actions/import.ts'
import { showBadCells, showRows, showSheet, showSheets } from './actions/show.ts'
import { takeIn } from './actions/take-in.ts'
import * as contract from './contract.ts'
import { exportBadCells } from './export.ts'
import { policies } from './policies.ts'

export function markRoutes(route: Route): void {
  route.raw(
    'POST',
    '/mark-sheets',
    {
      may: policies.takeIn,
      says: 'Đưa một bảng xã × tiêu chí vào để xem trước (multipart, một tệp; ?framework=…&stage=…&day=…)',
    },
    upload,
  )
  route.get(
    '/mark-sheets',
    { may: policies.list, output: contract.MarkSheetList, says: 'Các bảng số liệu tiêu chí đã đưa vào' },
    showSheets,
  )
  route.get(
    '/mark-sheets/:sheetId',
    {
      may: policies.see,
      params: contract.SheetId,
      output: contract.MarkSheetDetail,
      says: 'Một bảng: cột, câu hỏi, sẽ ghi gì, đã ghi gì',
    },
    showSheet,
  )
  route.get(
    '/mark-sheets/:sheetId/rows',
    {
      may: policies.see,
      params: contract.SheetId,
      query: contract.ListRows,
      output: contract.MarkRows,
      says: 'Số phận từng dòng',
    },
    showRows,
  )
  badCells(route)
  deeds(route)
}

function badCells(route: Route): void {
  route.get(
    '/mark-sheets/:sheetId/bad-cells',
    {
      may: policies.see,
      params: contract.SheetId,
      query: contract.ListBadCells,
      output: contract.BadCells,
      says: 'Từng ô chưa ghi được: ở đâu, đọc được gì, vì sao',
    },
    showBadCells,
  )
  route.raw(
    'GET',
    '/mark-sheets/:sheetId/bad-cells/export',
    { may: policies.export, says: 'Các ô chưa ghi được (.xlsx)' },
    exportBadCells,
  )
}

function deeds(route: Route): void {
  route.put(
    '/mark-sheets/:sheetId/layout',
    {
      may: policies.saveLayout,
      params: contract.SheetId,
      body: contract.SaveLayout,
      output: contract.MarkSheetDetail,
      says: 'Sửa bước đánh giá, ngày số liệu, nghĩa của các cột; không nêu gì thì chỉ xem lại',
    },
    saveLayout,
  )
  route.put(
    '/mark-sheets/:sheetId/answers',
    {
      may: policies.saveAnswers,
      params: contract.SheetId,
      body: contract.SaveAnswers,
      output: contract.MarkSheetDetail,
      says: 'Trả lời câu hỏi',
    },
    saveAnswers,
  )
  route.post(
    '/mark-sheets/:sheetId/import',
    {
      may: policies.import,
      params: contract.SheetId,
      body: contract.Confirm,
      output: contract.Imported,
      says: 'Ghi bảng vào biểu tiêu chí, đúng như đã xem trước',
    },
    importSheet,
  )
  route.post(
    '/mark-sheets/:sheetId/undoing',
    { may: policies.undo, params: contract.SheetId, output: contract.MarkSheetDetail, says: 'Hoàn tác lần ghi' },
    undoImport,
  )
}

async function upload(border: Border, request: FastifyRequest) {
  await border.actor()
  const asked = contract.AskTakeIn.parse(request.query)
  const read = await receiveSheet(border, request)
  const { name, hash } = read.received
  const work = border.deed((deed) => takeIn(deed, { ...read, ...asked }), { body: { name, hash, ...asked } })
  return contract.TakenIn.parse(await work)
}
