// The province's guide as an office keeps it in Excel: indicator, paper, note. Pure.
import { withoutMarks } from '../spelling/fold.ts'
import type { GuideRow } from './contract.ts'
import type { Placed } from './laying.ts'

type Row = { no: number; cells: string[] }
type Known = { place: number; name: string }

/** @returns null where no heading is found */
export function readGuide(
  rows: readonly Row[],
  places: readonly Placed[],
  known: readonly Known[],
): { rows: GuideRow[]; ending: number } | null {
  const head = headOf(rows)
  if (!head) return null
  const there = new Set(known.map(keyOf))
  const seen = new Set<string>()
  const read: GuideRow[] = []
  let code = ''
  for (const { no, cells } of rows.filter((row) => row.no > head.no)) {
    const cell = (at: number) => (at < 0 ? '' : (cells[at] ?? '').trim())
    // Cells of one indicator are often merged: its number stands in the first row only.
    code = cell(head.code) || code
    const name = cell(head.name)
    if (name === '' && cell(head.code) === '') continue
    const place = placeOf(code, places)
    const key = place === null ? '' : keyOf({ place, name })
    const fate =
      name === ''
        ? 'no-name'
        : place === null
          ? 'unknown-code'
          : seen.has(key)
            ? 'twice'
            : there.has(key)
              ? 'same'
              : 'add'
    seen.add(key)
    read.push({ no, code, name: name.slice(0, 500), note: cell(head.note).slice(0, 500) || null, place, fate })
  }
  return { rows: read, ending: [...there].filter((key) => !seen.has(key)).length }
}

export const keyOf = ({ place, name }: Known): string => `${place} ${withoutMarks(name)}`

function headOf(rows: readonly Row[]): { no: number; code: number; name: number; note: number } | null {
  for (const { no, cells } of rows.slice(0, 20)) {
    const words = cells.map((cell) => withoutMarks(cell ?? ''))
    const code = words.findLastIndex(
      (cell) => cell.length < 40 && /^(ma |so )?(chi tieu|tieu chi|tc|ct)( so)?\b/.test(cell),
    )
    const name = words.findIndex((cell, i) => i !== code && /(ho so|tai lieu|minh chung|van ban)/.test(cell))
    if (code >= 0 && name >= 0)
      return {
        no,
        code,
        name,
        note: words.findIndex((cell, i) => i !== name && i !== code && /ghi chu|yeu cau/.test(cell)),
      }
  }
  return null
}

function placeOf(code: string, places: readonly Placed[]): number | null {
  const plain = /0*(\d{1,2})(?:\.0*(\d{1,2}))?/.exec(code)
  if (!plain) return null
  const wanted = plain[2] ? `${plain[1]}.${plain[2]}` : plain[1]!
  const kind = plain[2] ? 'indicator' : 'criterion'
  return (
    (
      places.find((one) => one.kind === kind && one.code === wanted) ??
      places.find((one) => one.code === wanted) ??
      null
    )?.place ?? null
  )
}
