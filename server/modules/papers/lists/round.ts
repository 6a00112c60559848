// Biểu kết quả thẩm định: annex of the minutes of a round, commune by commune, line by line. Pure.
import type { Result, RoundDetail, RoundPlace } from '../../rounds/contract.ts'
import { byCode, countScope, scopeWords } from '../../rounds/rules.ts'
import type { PaperTable } from '../contract.ts'
import { type ColumnOf, column, headsOf } from '../form/column.ts'
import type { Frame } from '../form/frame.ts'
import { type Levelled, numbered } from '../form/numbering.ts'
import { writtenDay } from '../form/written.ts'

const resultWords: Record<Result, string> = { met: 'Đạt', supplement: 'Đạt, bổ sung hồ sơ', 'not-met': 'Chưa đạt' }

type Line = RoundDetail['unitList'][number]['lines'][number]
const columns: ColumnOf<[line: Line, place: RoundPlace]>[] = [
  column('Tiêu chí, chỉ tiêu', (_, { code }) => code, { align: 'center' }),
  column('Nội dung', (_, { name }) => name),
  column('Kết quả thẩm định', ({ held }) => (held?.result ? resultWords[held.result] : null)),
  column('Hạn bổ sung hồ sơ', ({ held }) => (held?.supplementBy ? { day: held.supplementBy } : null), {
    align: 'center',
  }),
  column('Ghi chú', ({ held }) => held?.words ?? null),
]

/** The whole round, or one commune of it (`unitId`). Lines without a result keep an empty place for the hand. */
export function roundTable(round: RoundDetail, frame: Frame, unitId: number | null): PaperTable {
  const places = new Map(round.places.map((place) => [place.place, place]))
  const units = round.unitList.filter((unit) => unitId === null || unit.unitId === unitId)
  const levelled = units.flatMap(({ name, onDay, lines }): Levelled[] => {
    const scope = countScope(
      lines.map(({ place }) => place),
      round.places,
    )
    const ordered = [...lines].sort((a, b) => byCode(places.get(a.place)!, places.get(b.place)!))
    return [
      { level: 0, cells: `${name}: ${scopeWords(scope)}, thẩm định ngày ${writtenDay(onDay)}` },
      ...ordered.map(
        (line): Levelled => ({ level: 1, cells: columns.map(({ of }) => of(line, places.get(line.place)!)) }),
      ),
    ]
  })
  return {
    ...frame,
    measure: null,
    columns: headsOf(columns),
    rows: [...numbered(levelled), { kind: 'total', no: '', strong: true, cells: totalWords(units) }],
    fit: 'width',
  }
}

function totalWords(units: RoundDetail['unitList']): string {
  const held = units.flatMap(({ lines }) => lines.map((line) => line.held?.result ?? null))
  const count = (result: Result | null) => held.filter((one) => one === result).length
  const open = count(null)
  return [
    `Tổng cộng ${units.length} đơn vị, ${held.length} nội dung: đạt ${count('met')}`,
    `đạt, bổ sung hồ sơ ${count('supplement')}`,
    `chưa đạt ${count('not-met')}`,
    ...(open > 0 ? [`chưa có kết quả ${open}`] : []),
  ].join('; ')
}

/** Lines under the title: the round, who appraised, when. */
export function roundLines({ name, team, startsOn, endsOn }: RoundDetail): string[] {
  const days =
    startsOn === endsOn
      ? `ngày ${writtenDay(startsOn)}`
      : `từ ngày ${writtenDay(startsOn)} đến ngày ${writtenDay(endsOn)}`
  return [name, [team, days].filter(Boolean).join(', ')]
}
