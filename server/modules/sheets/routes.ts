import { buffer } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import type { Border, Route } from '../../platform/http.ts'
import { Problem } from '../../platform/problem.ts'
import { hashesWithoutUse } from '../documents/queries/files.ts'
import { receiveFiles } from '../documents/upload.ts'
import { saveAnswers, saveLayout } from './actions/correct.ts'
import { importSheet } from './actions/import.ts'
import { showRows, showSheet, showSheets } from './actions/show.ts'
import { takeIn } from './actions/take-in.ts'
import { undoImport } from './actions/undo.ts'
import * as contract from './contract.ts'
import { exportSheet } from './out/export.ts'
import { policies } from './policies.ts'
import { faultProblems, sheetProblems } from './problems.ts'
import { UnreadableSheet } from './reading/grid.ts'
import { readInThread } from './reading/in-thread.ts'

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

/** The file goes to the store and is read in a thread, with no connection held; one deed keeps what was read. */
async function upload(border: Border, request: FastifyRequest) {
  await border.actor()
  const [received, ...others] = await receiveFiles(border.files, request)
  if (!received || others.length > 0) throw new Problem(sheetProblems.oneFile)
  const { name, hash, problem } = received
  if (hash === null) throw new Problem(faultProblems[problem.code === 'empty' ? 'empty' : 'too-large'], { name })
  const bytes = new Uint8Array(await buffer(await border.files.open(hash)))
  const source = bytes[0] === 0x50 ? 'xlsx' : bytes[0] === 0xd0 ? 'xls' : 'text'
  const grid = await readInThread(bytes, name).catch(async (fault: unknown) => {
    if (!(fault instanceof UnreadableSheet)) throw fault
    if (fault.fault === 'secret') await forget(border, hash)
    throw new Problem(faultProblems[fault.fault], { name })
  })
  return contract.TakenIn.parse(
    await border.deed((deed) => takeIn(deed, { received, grid, source }), { body: { name, hash } }),
  )
}

/** Nothing secret stays in the store, unless the same content came in as something else before. */
async function forget(border: Border, hash: string): Promise<void> {
  const unused = await border.look(({ db }) => hashesWithoutUse(db, [hash]))
  for (const content of unused) await border.files.remove(content)
}
