import type { FastifyRequest } from 'fastify'
import type { Border, Route } from '../../platform/http.ts'
import { saveAnswers, saveLayout } from './actions/correct.ts'
import { importSheet } from './actions/import.ts'
import { showRows, showSheet, showSheets } from './actions/show.ts'
import { takeIn } from './actions/take-in.ts'
import { undoImport } from './actions/undo.ts'
import * as contract from './contract.ts'
import { exportSheet } from './out/export.ts'
import { policies } from './policies.ts'
import { receiveSheet } from './receive-sheet.ts'

export function sheetRoutes(route: Route): void {
  route.raw(
    'GET',
    '/sheets/:sheetId/export',
    { may: policies.export, says: 'Danh sách ra lại đúng cột, đúng thứ tự, theo tình trạng hôm nay (.xlsx)' },
    exportSheet,
  )
  route.raw(
    'POST',
    '/sheets',
    { may: policies.takeIn, says: 'Đưa một danh sách vào để xem trước (multipart, một tệp)' },
    upload,
  )
  route.get('/sheets', { may: policies.list, output: contract.SheetList, says: 'Các danh sách đã đưa vào' }, showSheets)
  route.get(
    '/sheets/:sheetId',
    {
      may: policies.see,
      params: contract.SheetId,
      output: contract.SheetDetail,
      says: 'Một danh sách: cột, câu hỏi, sẽ nhập gì, đã nhập gì',
    },
    showSheet,
  )
  route.get(
    '/sheets/:sheetId/rows',
    {
      may: policies.see,
      params: contract.SheetId,
      query: contract.ListRows,
      output: contract.SheetRows,
      says: 'Số phận từng dòng',
    },
    showRows,
  )
  route.put(
    '/sheets/:sheetId/layout',
    {
      may: policies.saveLayout,
      params: contract.SheetId,
      body: contract.SaveLayout,
      output: contract.SheetDetail,
      says: 'Sửa nghĩa của các cột',
    },
    saveLayout,
  )
  route.put(
    '/sheets/:sheetId/answers',
    {
      may: policies.saveAnswers,
      params: contract.SheetId,
      body: contract.SaveAnswers,
      output: contract.SheetDetail,
      says: 'Trả lời câu hỏi',
    },
    saveAnswers,
  )
  route.post(
    '/sheets/:sheetId/import',
    {
      may: policies.import,
      params: contract.SheetId,
      output: contract.Imported,
      says: 'Nhập danh sách thành văn bản, nhiệm vụ, tiến độ',
    },
    importSheet,
  )
  route.post(
    '/sheets/:sheetId/undoing',
    { may: policies.undo, params: contract.SheetId, output: contract.SheetDetail, says: 'Hoàn tác lần nhập sau cùng' },
    undoImport,
  )
}

async function upload(border: Border, request: FastifyRequest) {
  await border.actor()
  const read = await receiveSheet(border, request)
  const { name, hash } = read.received
  return contract.TakenIn.parse(await border.deed((deed) => takeIn(deed, read), { body: { name, hash } }))
}
