import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf } from '../modules/calendar/days.ts'
import { type BookKeeper, bookKeepers } from '../modules/identity/queries.ts'
import { readTable } from '../modules/sheets/read-table.ts'
import { importById, type StoredRow } from '../modules/units/imports/queries.ts'
import { countFates } from '../modules/units/imports/rows.ts'
import { confirmImport, fatesOf, laySheet, runImport, type Sheet } from '../modules/units/imports/take-in.ts'
import type { Deed } from '../platform/access.ts'
import { systemClock } from '../platform/clock.ts'
import { type Database, openDatabase } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { type Data, say, withData } from './with-data.ts'

const usage =
  'Cần một việc và một tệp: dondoc units import danh-sach-xa.xlsx [--dry-run] [--from 2025-07-01] [--as tài-khoản]'

/**
 * `dondoc units import FILE [--dry-run] [--from DAY] [--as LOGIN] [--demo]`: a sheet of units as the page takes it in: every row's fate first, then units
 * made by one operation that can be undone on the page. The server may go on. Exit code 1 where rows were refused or nothing was written.
 */
export async function units(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      from: { type: 'string' },
      as: { type: 'string' },
      demo: { type: 'boolean' },
    },
  })
  const [what, path, ...more] = positionals
  if (what !== 'import' || path === undefined || more.length > 0) throw new Error(usage)
  const from = values.from ?? dayOf(systemClock.now())
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || Number.isNaN(Date.parse(from)))
    throw new Error(`--from phải là một ngày như 2025-07-01, không phải “${values.from}”.`)
  const sheet = { ...(await sheetIn(path)), from }
  return withData({ demo: values.demo, beside: true, existing: true }, async (data) => {
    const database = openDatabase(data.databases.app, { connections: 2 })
    try {
      const fates = await database.read((db) => fatesOf(db, sheet))
      tell(fates)
      if (values['dry-run']) return refusedIn(fates)
      const keeper = await keeperOf(database, values.as)
      return (await takeIn(database, data, { sheet, keeper })) ? refusedIn(fates) : 1
    } finally {
      await database.close()
    }
  })
}

async function sheetIn(path: string): Promise<Omit<Sheet, 'from'>> {
  const bytes = await readFile(path).catch(() => {
    throw new Error(`Không đọc được tệp ${path}.`)
  })
  const name = basename(path)
  const rows = await readTable(new Uint8Array(bytes), name)
  if (!rows) throw new Error(`${name} không phải là một bảng đọc được; hãy lưu thành .xlsx hoặc .csv.`)
  return { name, rows }
}

const fateWords: Record<string, string> = {
  make: 'lập mới',
  same: 'đã có',
  complete: 'bổ sung',
  differs: 'khác, giữ sổ',
  refused: 'không nhận',
}
const why: Record<string, string> = {
  older: 'đơn vị cũ hơn, gói không có mã',
  twice: 'trùng một dòng ở trên',
  'no-former': 'gói không ghi đơn vị cũ',
  unclear: 'có nhiều đơn vị cùng tên',
  name: 'tên trong sổ khác',
  kind: 'loại trong sổ khác',
  'past-left': 'phần trước 01/7/2025 chưa ghi',
  'bad-day': 'ngày không đọc được',
  'bad-kind': 'chưa rõ loại',
  'too-long': 'tên quá dài',
  'no-parent': 'chưa ghi thuộc đơn vị nào',
  'unknown-parent': 'không thấy đơn vị cấp trên',
  'unclear-parent': 'có nhiều đơn vị cấp trên cùng tên; hãy ghi mã',
}

function tell(fates: readonly StoredRow[]): void {
  for (const { no, fate, name, kind, code, above, why: reason } of fates) {
    const about = [kind, code, above && `thuộc ${above}`].filter(Boolean).join(', ')
    say(
      `${String(no).padStart(5)}  ${(fateWords[fate] ?? fate).padEnd(12)}  ${name}${about ? ` (${about})` : ''}${reason ? `: ${why[reason] ?? reason}` : ''}`,
    )
  }
  const counts = countFates(fates)
  say(
    Object.entries(counts)
      .map(([fate, count]) => `${fateWords[fate]}: ${count}`)
      .join(' · '),
  )
}

const refusedIn = (fates: readonly StoredRow[]): number => (fates.some(({ fate }) => fate === 'refused') ? 1 : 0)

/** Whose book it enters: the only office's, or that of the account named. */
async function keeperOf(database: Database, login: string | undefined): Promise<BookKeeper> {
  const found = await database.read((db) => bookKeepers(db, { login, now: systemClock.now() }))
  const offices = new Set(found.map(({ officeId }) => officeId))
  if (offices.size === 1) return found[0]!
  if (login !== undefined) throw new Error(`Tài khoản “${login}” không giữ sổ của văn phòng nào.`)
  if (offices.size === 0) throw new Error('Chưa có ai giữ sổ; hãy thiết lập trên trang trước.')
  const known = found.map((one) => `${one.login} (${one.office})`).join(', ')
  throw new Error(`Có nhiều văn phòng, hãy nêu tài khoản bằng --as: ${known}.`)
}

/** Keeps the fates, confirms them and makes the units; a server's own job that comes upon it finds it done. */
async function takeIn(
  database: Database,
  { store }: Data,
  { sheet, keeper }: { sheet: Sheet; keeper: BookKeeper },
): Promise<boolean> {
  const { personId, postId, part, officeId, agencyId } = keeper
  const actor = { personId, postId, part, officeId, agencyId, agencyIds: [agencyId] }
  const clock = systemClock
  const importId = await database.write(async (tx, closing) => {
    const requestId = newId(clock.now())
    const deed: Deed = { tx, actor, clock, files: store, requestId, client: null, closing }
    const { importId } = await laySheet(deed, sheet)
    await confirmImport(deed, { importId })
    return importId
  })
  await runImport({ database, clock, files: store }, importId)
  const done = await database.read((db) => importById(db, importId, null))
  if (done?.phase !== 'done') {
    say('Sổ đã thay đổi trong lúc nhập: chưa ghi gì. Chạy lại lệnh này.')
    return false
  }
  say(`Đã ghi vào sổ của ${keeper.office}, do ${keeper.name}; hoàn tác được ở trang Quản trị, mục Sắp xếp.`)
  return true
}
