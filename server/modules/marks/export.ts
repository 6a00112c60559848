// The bad cells of a sheet as a workbook: what was read where, why it cannot be taken, what to do next.
import type { RawHandler } from '../../platform/http.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { inThread } from '../sheets/in-thread.ts'
import type { OutTab } from '../sheets/out/workbook.ts'
import { cellTeller, seen } from './actions/show.ts'
import { SheetId } from './contract.ts'
import { listBadCells, type Sheet } from './queries/sheets.ts'

const headings = ['STT', 'Trang', 'Ô', 'Địa bàn', 'Tiêu chí, chỉ tiêu', 'Đọc được', 'Vì sao chưa ghi, làm gì tiếp']
const widths = [6, 18, 8, 26, 12, 24, 90]

export const exportBadCells: RawHandler = async (border, request, reply) => {
  const sent = SheetId.safeParse(request.params)
  const told = await border.look(async ({ db, actor }) => {
    if (!sent.success) throw new Problem(platformProblems.nothingHere)
    const sheet = await seen(db, actor, sent.data.sheetId)
    const cells = await listBadCells(db, sheet.sheetId)
    return { sheet, cells: cells.map(await cellTeller(db, sheet)) }
  })
  const tabs = [tabOf(told.sheet, told.cells)]
  const file = new URL('../sheets/out/workbook-thread.ts', import.meta.url)
  const name = `O chua ghi duoc - ${told.sheet.name.replace(/\.\w{2,4}$/, '')}.xlsx`
  return reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header(
      'content-disposition',
      `attachment; filename="o-chua-ghi-duoc.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .send(Buffer.from(await inThread<Uint8Array>(file, tabs)))
}

function tabOf({ name }: Sheet, cells: readonly Awaited<ReturnType<Awaited<ReturnType<typeof cellTeller>>>>[]): OutTab {
  const rows = cells.map(({ tab, at, unit, code, read, message }, i) => [
    ...[String(i + 1), tab, at, unit, code ?? ''],
    ...[read, message],
  ])
  const all = [[`Ô chưa ghi được của bảng “${name}”`], headings, ...rows]
  return {
    name: 'Ô chưa ghi được',
    rows: all.map((line, i) => ({ no: i + 1, cells: line, fills: [] })),
    merges: [{ top: 1, bottom: 1, left: 0, right: headings.length - 1 }],
    widths,
    head: [1, 2],
    table: { first: 2, last: all.length, columns: headings.length },
  }
}
