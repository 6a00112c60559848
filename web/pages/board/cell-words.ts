/** How a cell is announced. Pure. */
import type { Stage } from '../../../server/modules/assessments/contract.ts'
import type { Reading } from '../../../server/modules/board/cells.ts'
import type { Place } from '../../../server/modules/board/contract.ts'
import { actLower } from './stage-names.ts'
import type { BoardWords } from './words.ts'

export type Change = 'gained' | 'lost'

/** "Xã Hữu Cầu", "Thôn Nà Mò": names of the book stand without their kind. */
export function unitNameOf({ name, kind }: { name: string; kind: string }, t: BoardWords): string {
  const word = (t.kindNames as Record<string, string>)[kind]
  if (!word || name.toLocaleLowerCase('vi').startsWith(word.toLocaleLowerCase('vi'))) return name
  return `${word} ${name}`
}

export const placeName = ({ kind, code, name }: Pick<Place, 'kind' | 'code' | 'name'>, t: BoardWords): string =>
  kind === 'criterion' ? t.cell.criterion(code, name) : t.cell.indicator(code, name)

/** "Xã Hữu Cầu, tiêu chí 10 Thu nhập: đã xác nhận; tự đánh giá đạt, xác nhận đạt, thẩm định chưa có; các bên nói khác nhau" */
export function cellWords(
  t: BoardWords,
  {
    unit,
    place,
    reading,
    stages,
    change,
    more: marked = [],
  }: {
    unit: string
    place: string
    reading: Reading
    stages: readonly Stage[]
    change: Change | undefined
    /** What is marked in it besides: planned, with proof. */
    more?: readonly string[] | undefined
  },
): string {
  const besides = [change ? t.cell[change] : '', ...marked].filter(Boolean)
  return `${unit}, ${place}: ${[readingWords(t, reading, stages), ...besides].join('; ')}`
}

/** A board has a few dozen different readings and draws each of them thousands of times while it is scrolled. */
const said = new WeakMap<Reading, { t: BoardWords; stages: readonly Stage[]; words: string }>()

function readingWords(t: BoardWords, reading: Reading, stages: readonly Stage[]): string {
  const known = said.get(reading)
  if (known && known.t === t && known.stages === stages) return known.words
  const { says, differ, overruled, byDocument } = reading
  const truths = stages.map((stage, i) => t.cell.stageSays(actLower(stage, t), t.says[says[i] ?? 0] ?? '')).join(', ')
  const more = [
    says.some((one) => one !== 0) && stages.length > 1 ? truths : '',
    differ ? t.cell.differ : '',
    overruled ? t.cell.overruled : '',
    byDocument ? t.cell.byDocument : '',
  ].filter(Boolean)
  const words = [stateWords(t, reading, stages), ...more].join('; ')
  said.set(reading, { t, stages, words })
  return words
}

/** The state of the tile itself: "đã thẩm định" is the stage's own name with what it says. */
export function stateWords(t: BoardWords, { tone, slot }: Reading, stages: readonly Stage[]): string {
  const stage = stages.find((one) => one.slot === slot)
  return stage ? t.done[stage.code] : t.tones[tone]
}
