// "bình quân đạt 14,5 tiêu chí/xã", "Bình quân tiêu chí/xã: 16,8 tiêu chí".
import type { Figure } from '../figures.ts'
import { levelBehind } from '../levels.ts'
import type { Statement } from '../reading.ts'
import { isAimed } from './goals.ts'
import { labelStart } from './labels.ts'
import { districtBetween, lowBefore, quoted, spend, type Told, wordsBetween } from './told.ts'

/** Criteria per commune, or per village, as reached. */
export function averagesIn(told: Told): Statement[] {
  const { words } = told.source
  return told.figures.flatMap((figure, i): Statement[] => {
    if (told.spent.has(i) || told.directive || /^(?:tăng|giảm|thêm|dưới)$/.test(lowBefore(told, figure.from))) return []
    const from = meanStart(told, i)
    if (from === null || isAimed(told, i) || isIncrease(told, from, figure.from)) return []
    spend(told, figure.from, figure.to)
    const ofVillages = /(?:mỗi|các|\/) ?(?:thôn|bản|ấp|xóm|buôn|làng)(?:\s|$)/.test(wordsBetween(told, from, figure.to))
    return [
      {
        kind: 'average',
        ...quoted(told, from, figure.to),
        place: ofVillages ? told.unit : districtBetween(told, Math.max(told.from, from - 12), figure.from),
        level:
          levelBehind(words, figure.to, Math.min(told.to, figure.to + 10))?.level ??
          (ofVillages ? 'thon-ntm' : (told.level ?? 'xa-ntm')),
        value: figure.value,
      },
    ]
  })
}

/** "mỗi xã tăng bình quân 1,5 tiêu chí". */
const isIncrease = (told: Told, from: number, to: number) =>
  /(?:tăng|giảm|thêm)/.test(wordsBetween(told, Math.max(told.from, from - 2), to))

/** Where the words of a mean begin; null where the figure is none. */
function meanStart(told: Told, i: number): number | null {
  const { words } = told.source
  const figure = told.figures[i]!
  if (!isPerCommune(figure) && !isBareMean(told, i)) return null
  const least = Math.max(told.from, i ? told.figures[i - 1]!.to : told.from, figure.from - 24)
  for (let at = figure.from - 1; at >= least; at--) {
    const { low } = words[at]!
    if (low === ';') break
    if (!(low === 'bình' && words[at + 1]?.low === 'quân') && !(low === 'trung' && words[at + 1]?.low === 'bình'))
      continue
    if (words[at - 1]?.low !== 'chí' || words[at - 2]?.low !== 'tiêu') return at
    return words[at - 3]?.low === 'số' ? at - 3 : at - 2
  }
  return figure.unit?.startsWith('tiêu chí/') ? labelStart(told, i) : null
}

/** "Bình quân số tiêu chí đạt chuẩn của một xã là 17,2". */
const isBareMean = (told: Told, i: number) =>
  told.figures[i]!.unit === null &&
  told.figures[i]!.total === null &&
  told.figures[i]!.value < 20 &&
  /(?:bình quân|trung bình) (?:số )?tiêu chí|tiêu chí (?:đạt (?:chuẩn )?)?(?:bình quân|trung bình)/.test(
    wordsBetween(told, labelStart(told, i), told.figures[i]!.from),
  )

const isPerCommune = ({ unit, total }: Figure) => total === null && /^(?:tiêu chí|tc)(?:$|\/)/.test(unit ?? '')
