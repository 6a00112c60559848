import '@fastify/multipart'
import { z } from 'zod'
import type { Policy } from '../../../platform/access.ts'
import type { Route } from '../../../platform/http.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { country } from '../country/country.ts'
import { unitProblems } from '../problems.ts'
import * as contract from './contract.ts'
import { importById, listImports, listRows } from './queries.ts'
import type { SheetRow } from './sheet.ts'
import { askImport, confirmImport, laySheet, type Sheet } from './take-in.ts'

/** Whoever keeps the book; what an import made is shared by all offices and can be undone by the one that took it in. */
export const policies = {
  ask: { verb: 'unit.ask-import', parts: ['administrator', 'coordinator'] },
  upload: { verb: 'unit.upload-list', parts: ['administrator', 'coordinator'] },
  list: { verb: 'unit.list-imports', parts: ['administrator', 'coordinator'] },
  see: { verb: 'unit.see-import', parts: ['administrator', 'coordinator'] },
  confirm: { verb: 'unit.confirm-import', parts: ['administrator', 'coordinator'] },
} as const satisfies Record<string, Policy>

/** The cells of a file, the first tab that has any; null where it is no table. The module of sheets reads it (app.ts). */
export type ReadTable = (bytes: Uint8Array, name: string) => Promise<SheetRow[] | null>

const mostBytes = 10 * 1024 * 1024

export function importRoutes(route: Route, readTable: ReadTable): void {
  route.raw(
    'POST',
    '/unit-imports',
    { may: policies.ask, says: 'Xem trước việc nhập danh mục cả nước hoặc một tỉnh' },
    async (border, request) => {
      await border.actor()
      const asked = contract.AskImport.parse(request.body)
      const place = asked.provinceCode === null ? undefined : await country.placeOf(asked.provinceCode)
      if (asked.provinceCode !== null && !place) throw new Problem(unitProblems.unknownPlace)
      const name = place?.province.name ?? null
      return border.deed((deed) => askImport(deed, { ...asked, name }), { body: request.body })
    },
  )
  route.raw(
    'POST',
    '/unit-imports/sheet',
    {
      may: policies.upload,
      bodyLimit: mostBytes,
      says: 'Xem trước việc nhập một bảng đơn vị (multipart: from, một tệp)',
    },
    async (border, request) => {
      await border.actor()
      const sheet = await fileOf(request, readTable)
      const { name, from, rows } = sheet
      return border.deed((deed) => laySheet(deed, sheet), { body: { name, from, rows: rows.length } })
    },
  )
  route.get(
    '/unit-imports',
    { may: policies.list, output: contract.ImportList, says: 'Các lần nhập danh mục đơn vị' },
    async ({ db, actor }) => ({ imports: await listImports(db, actor.officeId) }),
  )
  route.get(
    '/unit-imports/:importId',
    { may: policies.see, params: contract.ImportId, output: contract.Import, says: 'Một lần nhập: tiến độ, số liệu' },
    async ({ db, actor }, { importId }) => {
      const [found] = await listImports(db, actor.officeId, importId)
      if (!found) throw new Problem(platformProblems.nothingHere)
      return found
    },
  )
  route.get(
    '/unit-imports/:importId/rows',
    {
      may: policies.see,
      params: contract.ImportId,
      query: contract.ListRows,
      output: contract.ImportRows,
      says: 'Số phận từng dòng',
    },
    async ({ db, actor }, asked) => {
      if (!(await importById(db, asked.importId, actor.officeId))) throw new Problem(platformProblems.nothingHere)
      return listRows(db, asked)
    },
  )
  route.post(
    '/unit-imports/:importId/confirmation',
    {
      may: policies.confirm,
      params: contract.ImportId,
      output: contract.Import,
      says: 'Đồng ý nhập những gì đã xem; hoàn tác ở thao tác tương ứng',
    },
    confirmImport,
  )
}

async function fileOf(request: Parameters<Parameters<Route['raw']>[3]>[1], readTable: ReadTable): Promise<Sheet> {
  if (!request.isMultipart()) throw new Problem(unitProblems.noTable)
  const file = await request.file({ limits: { fileSize: mostBytes, files: 1 } })
  if (!file) throw new Problem(unitProblems.noTable)
  const bytes = await file.toBuffer().catch(() => {
    throw new Problem(platformProblems.tooLarge, { limit: '10 MB' })
  })
  const field = file.fields.from
  const { from } = z
    .object({ from: contract.SheetAsked.shape.from })
    .parse({ from: field && 'value' in field ? field.value : undefined })
  const rows = await readTable(new Uint8Array(bytes), file.filename)
  if (!rows) throw new Problem(unitProblems.noTable)
  return { name: file.filename.slice(-200), rows, from }
}
