/** The ways out of a contradiction, read off the reader's sentence. Pure. A way is what the person will have decided, in words. */
import type { Warning } from './findings.ts'

export interface WayOut {
  /** What the button says, and what is kept as the decision. */
  choice: string
  /** decide: kept at once; register: the fields of the register open first; place: a unit is chosen first. */
  deed: 'decide' | 'register' | 'place'
  quiet?: boolean
}

export interface WayWords {
  takeListed: (count: string) => string
  takeStated: (count: string) => string
  takeFirst: (figure: string) => string
  takeSecond: (figure: string) => string
  askBack: string
  onlyMisnumbered: string
  isMissing: string
  takeName: (name: string) => string
  areTwo: string
  citationWrong: string
  ownDateWrong: string
  fillNumber: string
  fillDate: string
  leaveBlank: string
  choosePlace: string
  outside: string
}

export function waysOut({ kind, detail }: Pick<Warning, 'kind' | 'detail'>, t: WayWords): WayOut[] {
  const askBack: WayOut = { choice: t.askBack, deed: 'decide', quiet: true }
  const decide = (...choices: string[]): WayOut[] => choices.map((choice) => ({ choice, deed: 'decide' }))
  switch (kind) {
    case 'count-mismatch':
    case 'sum-mismatch':
      return [...decide(...figureWays(detail, t)), askBack]
    case 'numbering-gap':
      return [...decide(t.onlyMisnumbered), { choice: t.isMissing, deed: 'decide' }]
    case 'name-variant':
      return [...decide(...quoted(detail).map(t.takeName)), { choice: t.areTwo, deed: 'decide', quiet: true }]
    case 'date-order':
      return [...decide(t.citationWrong), { choice: t.ownDateWrong, deed: 'register' }, askBack]
    case 'blank-number':
    case 'blank-date':
      return [
        { choice: kind === 'blank-number' ? t.fillNumber : t.fillDate, deed: 'register' },
        { choice: t.leaveBlank, deed: 'decide' },
      ]
    case 'unknown-place':
      return [{ choice: t.choosePlace, deed: 'place' }, ...decide(t.outside), askBack]
    default:
      return [askBack]
  }
}

/** Contradictions nobody has decided about (and the one being looked at again) that are no more once a printed place is known to be a unit. */
export function answeredByPlace(
  warnings: readonly Warning[],
  { printed, unit, again }: { printed: string; unit: string; again?: string | undefined },
  t: { placeIs: (printed: string, name: string) => string; ways: Pick<WayWords, 'takeName'> },
): { finding: string; choice: string }[] {
  return warnings.flatMap(({ kind, quote, detail, finding, decision }) => {
    if ((decision !== null && finding !== again) || quote !== printed) return []
    if (kind === 'unknown-place') return [{ finding, choice: t.placeIs(printed, unit) }]
    return kind === 'name-variant' && quoted(detail).includes(unit) ? [{ finding, choice: t.ways.takeName(unit) }] : []
  })
}

/** Two figures in conflict: what is said and what is listed, or what stands above and below. */
function figureWays(detail: string, t: WayWords): string[] {
  const listed = /ghi (?:đạt )?(\d+(?:[.,/]\d+)*)[^;]*? liệt kê (\d+)/i.exec(detail)
  if (listed?.[1] && listed[2]) return [t.takeListed(listed[2]), t.takeStated(listed[1])]
  const figures = detail.match(/\d+(?:[.,/]\d+)*%?/g) ?? []
  const [first] = figures
  const last = figures.at(-1)
  return first && last && first !== last ? [t.takeFirst(first), t.takeSecond(last)] : []
}

const quoted = (detail: string) => [...detail.matchAll(/["“]([^"”]+)["”]/g)].map((match) => match[1] as string)

/** Members of a list that a count contradicts: the numbers between the last brackets of the sentence. */
export function listedIn({ kind, detail }: Pick<Warning, 'kind' | 'detail'>): string[] {
  if (kind !== 'count-mismatch') return []
  const list = /\(([^()]+)\)\.?$/.exec(detail)?.[1]?.split(/,\s*/) ?? []
  return list.length > 1 ? list : []
}

/** The sentence as a heading: without the list, which is drawn below it, and without its stop. */
export const headingOf = ({ detail }: Pick<Warning, 'detail'>) =>
  detail.replace(/\s*\([^()]*,[^()]*\)(?=\.?$)/, '').replace(/\.$/, '')
