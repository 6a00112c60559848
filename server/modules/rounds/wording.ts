// Words of the assignments that rounds and lists make. In Vietnamese, whatever the language of the page: they go out with the paper. Pure.
import type { ListedWork } from '../assignments/actions/hand-out-list.ts'
import type { GapList, RoundPlace } from './contract.ts'
import { byCode, countScope, scopeWords, shownDay } from './rules.ts'

type CriteriaSet = { level: string; degree: string }
type Around = { places: readonly RoundPlace[]; leadAgencyId: number }

/** "Bổ sung hồ sơ 02 tiêu chí: 7, 17.3" with the names, the round and what was noted of each. */
export function supplementWork(
  round: CriteriaSet & { name: string },
  {
    lines,
    places,
    leadAgencyId,
  }: Around & {
    lines: readonly { unitId: number; place: number; supplementBy: string | null; words: string | null }[]
  },
): ListedWork {
  const { unitId, supplementBy } = lines[0]!
  const chosen = chosenOf(lines, places)
  const noted = new Map(lines.map(({ place, words }) => [place, words]))
  const each = chosen.map((one) => [`- ${one.code} ${one.name}`, noted.get(one.place)].filter(Boolean).join(': '))
  return {
    ...{ leadAgencyId, unitId, dueDay: supplementBy! },
    title: `Bổ sung hồ sơ ${countedWords(chosen, places)} (${round.name})`,
    quote: [`Đạt, bổ sung hồ sơ trước ngày ${shownDay(supplementBy!)} theo kết quả ${round.name}:`, ...each].join('\n'),
    criteria: criteriaOf(chosen, round),
  }
}

const openings: Record<GapList, { title: string; quote: string }> = {
  'not-appraised': {
    title: 'Hoàn thiện hồ sơ, đề nghị thẩm định',
    quote: 'Hoàn thiện hồ sơ, đề nghị thẩm định các tiêu chí, chỉ tiêu đã đạt, chưa thẩm định',
  },
  'not-met': { title: 'Hoàn thành', quote: 'Hoàn thành các tiêu chí, chỉ tiêu chưa đạt' },
}

/** "Hoàn thành 03 tiêu chí và 02 chỉ tiêu: 4, 5, 11, 17.3, 17.4" */
export function gapWork(
  list: GapList,
  {
    unitId,
    chosen: wanted,
    dueDay,
    day,
    set,
    ...around
  }: Around & { unitId: number; chosen: readonly number[]; dueDay: string; day: string; set: CriteriaSet },
): ListedWork {
  const chosen = chosenOf(
    wanted.map((place) => ({ place })),
    around.places,
  )
  const { title, quote } = openings[list]
  return {
    ...{ leadAgencyId: around.leadAgencyId, unitId, dueDay },
    title: `${title} ${countedWords(chosen, around.places)}`,
    quote: [
      `${quote} (số liệu đến ngày ${shownDay(day)}), xong trước ngày ${shownDay(dueDay)}:`,
      ...chosen.map(({ code, name }) => `- ${code} ${name}`),
    ].join('\n'),
    criteria: criteriaOf(chosen, set),
  }
}

const chosenOf = (wanted: readonly { place: number }[], places: readonly RoundPlace[]): RoundPlace[] =>
  places.filter(({ place }) => wanted.some((one) => one.place === place)).sort(byCode)

const longest = 110
function countedWords(chosen: readonly RoundPlace[], places: readonly RoundPlace[]): string {
  const codes = chosen.map(({ code }) => code).join(', ')
  const counted = scopeWords(
    countScope(
      chosen.map(({ place }) => place),
      places,
    ),
  )
  return codes.length > longest ? counted : `${counted}: ${codes}`
}

/** As assignments name criteria: 17, or 17 with its indicator 17.4. */
function criteriaOf(chosen: readonly RoundPlace[], { level, degree }: CriteriaSet): ListedWork['criteria'] {
  return chosen.map(({ kind, code }) => ({
    place: null,
    level: `${level}-${degree}`,
    no: Number(code.split('.')[0]),
    indicator: kind === 'indicator' ? code : null,
  }))
}
