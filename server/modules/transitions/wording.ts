// Words of the assignments that open work of a chain becomes. In Vietnamese, whatever the language of the page: they stand in the book. Pure.
import type { OwnWork } from '../assignments/actions/hand-out-own.ts'
import type { OpenCell } from './contract.ts'
import { shownDay } from './rules.ts'

type About = {
  stage: string
  set: { name: string; level: string; degree: string }
  chain: string
  onDay: string
  /** Why it is handed on; null: nothing was said. */
  reason: string | null
} & Pick<OwnWork, 'leadAgencyId' | 'dueDay' | 'code'>

/**
 * "Xem xét tiếp 02 tiêu chí, chỉ tiêu còn chờ UBND tỉnh thẩm định: 1, 2", with what each stood on. @param cells of one unit, one set and one stage
 */
export function openWork(
  cells: readonly OpenCell[],
  { stage, set, chain, onDay, reason, leadAgencyId, dueDay, code }: About,
): OwnWork {
  const codes = cells.map((cell) => cell.code).join(', ')
  const count = `${String(cells.length).padStart(2, '0')} tiêu chí, chỉ tiêu`
  const each = cells.map(({ code, name, before }) => {
    const stood = before && [`${before.stage}: đạt`, before.by, `số liệu đến ${shownDay(before.onDay)}`]
    return `- ${code} ${name}${stood ? ` (${stood.filter(Boolean).join(', ')})` : ''}`
  })
  return {
    ...{ leadAgencyId, dueDay, code, unitId: cells[0]!.unitId },
    title: `Xem xét tiếp ${count} còn chờ ${stage}${codes.length > longest ? '' : `: ${codes}`}`,
    quote: [
      `${chain} kết thúc từ ngày ${shownDay(onDay)}, không có trình tự tiếp theo. Còn chờ ${stage} (${set.name}):`,
      ...each,
      ...(reason === null ? [] : [reason]),
    ].join('\n'),
    criteria: cells.map(({ code }) => ({
      place: null,
      level: `${set.level}-${set.degree}`,
      no: Number(code.split('.')[0]),
      indicator: code.includes('.') ? code : null,
    })),
  }
}
const longest = 110
