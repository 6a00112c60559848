// The rows of a list as a page of them is shown.
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Reader, rowsOf } from '../../../platform/db.ts'
import { type ListRows, rowsOfPage, type SheetRow } from '../contract.ts'
import type { PlannedRow } from '../plan/plan.ts'

type Shown = z.output<typeof SheetRow>
type Listed = {
  tab: number
  no: number
  fate: Shown['fate']
  plan: Omit<PlannedRow, 'tab' | 'no' | 'fate'>
  /** Of a row left out: what stands in it. */
  written: string | null
  assignments: Shown['assignments']
  total: number
}

/** One page in the order of the list, with the assignments an import made of each row or went on with. */
export async function plannedRows(
  db: Reader,
  sheetId: string,
  { fate, tab, page }: z.output<typeof ListRows>,
): Promise<{ rows: (Omit<Shown, 'leads'> & { leads: number[] })[]; total: number }> {
  const listed = await rowsOf(
    db,
    sql<Listed>`
    select r.tab, r.no, r.fate, r.plan, count(*) over () as total,
      case when r.fate = 'skip' then (select left(string_agg(word, ' '), 300) from jsonb_array_elements_text(r.cells) as word where word <> '') end as written,
      coalesce((select json_agg(distinct jsonb_build_object('assignmentId', h.assignment_id, 'code', h.code))
        from sheet_import i join sheet_import_row x on x.import_id = i.import_id and x.tab = r.tab and x.no = r.no join assignment_head h on h.assignment_id = x.assignment_id
        where i.sheet_id = r.sheet_id and not exists (select 1 from sheet_undoing u where u.import_id = i.import_id)), '[]') as assignments
    from sheet_row r where r.sheet_id = ${sheetId} and r.fate is not null
      and ${fate ? sql`r.fate = ${fate}` : sql`true`} and ${tab === undefined ? sql`true` : sql`r.tab = ${tab}`}
    order by r.tab, r.no limit ${rowsOfPage} offset ${(page - 1) * rowsOfPage}`,
  )
  return {
    rows: listed.map(({ plan, written, total: _, ...row }) => ({
      ...row,
      ...plan,
      words: plan.words || (written ?? ''),
    })),
    total: listed[0]?.total ?? 0,
  }
}

/** Names of agencies by their number, the short one where there is one. */
export async function agencyNames(db: Reader, agencyIds: number[]): Promise<Map<number, string>> {
  const rows = await rowsOf(
    db,
    sql<{ agencyId: number; name: string }>`
    select agency_id as "agencyId", coalesce(short_name, name) as name from agency where agency_id = any(${agencyIds}::int[])`,
  )
  return new Map(rows.map((row) => [row.agencyId, row.name]))
}
