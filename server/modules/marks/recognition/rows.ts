// The rows under a heading: whose each is, and which are none's (sums, sections, numbers of columns, signatures). Pure.

import type { GridRow } from '../../sheets/reading/grid.ts'
import { withoutMarks } from '../../spelling/fold.ts'
import { type ColumnRole, placeOfRole, type skipReasons } from '../contract.ts'
import { isNumbering } from './columns.ts'
import type { Spelled } from './units.ts'

export type UnitRow = { row: GridRow; why: null; spelled: Spelled }
export type SkippedRow = { row: GridRow; why: (typeof skipReasons)[number]; spelled: Spelled }

const sums =
  /^(tong|cong|tong so|tong cong|binh quan|trung binh|ty le|toan (tinh|huyen|xa)|so xa|luy ke|nguoi lap|ghi chu|don vi tinh|dvt|muc dat chuan|yeu cau|quy dinh)\b/

/** @param known whether a spelling is that of a unit, so that a row without marks is still its; or of what units lie in */
export function rowsUnder(
  rows: readonly GridRow[],
  { head, roles }: { head: readonly number[]; roles: readonly ColumnRole[] },
  known: { unit: (printed: string) => boolean; above: (printed: string) => boolean },
): (UnitRow | SkippedRow)[] {
  const at = (role: ColumnRole) => roles.indexOf(role)
  const [unit, code, over] = [at('unit'), at('code'), at('above')]
  const places = roles.flatMap((role, i) => (placeOfRole(role) === null ? [] : [i]))
  const last = Math.max(0, ...head)
  let above = ''
  return rows.flatMap((row): (UnitRow | SkippedRow)[] => {
    if (row.no <= last) return []
    const printed = (row.cells[unit] ?? '').replace(/\s+/g, ' ').trim()
    const marked = places.some((i) => (row.cells[i] ?? '') !== '')
    const own = over < 0 ? '' : (row.cells[over] ?? '').trim()
    if (own !== '') above = own
    const spelled = { printed, code: code < 0 ? '' : (row.cells[code] ?? '').trim(), above }
    const skip = (why: SkippedRow['why']) => [
      { row, why, spelled: { ...spelled, printed: printed || firstWords(row) } },
    ]
    if (isNumbering(row.cells, unit) || /^(\(?\d{1,3}\)?|[A-Z])$/.test(printed)) return skip('numbering')
    const words = withoutMarks(printed === '' ? firstWords(row) : printed.normalize('NFC'))
    if (sums.test(words)) return skip('total')
    if (printed !== '' && (marked || known.unit(printed))) return [{ row, why: null, spelled }]
    if (marked) return skip('no-unit')
    // "I. Huyện Mường Lâm": what the rows below lie in.
    const section = printed || firstWords(row)
    if (over < 0 && section !== '') above = known.above(section) ? section : ''
    return skip('section')
  })
}

const firstWords = ({ cells }: GridRow): string => cells.find((text) => /\p{L}{2}/u.test(text)) ?? ''
