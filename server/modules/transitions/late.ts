// What late figures come to: the rows "to be examined again" that a figure recorded after the carrying over would change.
import { type Carrying, wordsOfSays } from '../assessments/actions/carry-rows.ts'
import type { Says } from '../assessments/cells.ts'
import { chainOn } from '../assessments/chains.ts'
import { chainsOf } from '../assessments/queries/ground.ts'
import { dayOf } from '../calendar/days.ts'
import { successionBetween } from '../frameworks/queries/own.ts'
import { frameworkById, placesOf } from '../frameworks/queries/sets.ts'
import { type Asking, passingsOf, type SetsChanged, type UnitsChanged } from './open.ts'
import { type LastSaid, type LateRow, lastSaid } from './queries/late.ts'
import { shownDay } from './rules.ts'

export type Again = { seq: number; rows: { frameworkId: number; row: Carrying }[] }

const keyOf = (one: Pick<LastSaid, 'unitId' | 'place' | 'slot'>) => `${one.unitId}:${one.place}:${one.slot}`
const whyAgain = ({ onDay, recordedAt }: LateRow): string =>
  `Số liệu đến ${shownDay(onDay)}, ghi ngày ${shownDay(dayOf(new Date(recordedAt)))}, sau khi đã chuyển`

/** For each late figure what would be written; what somebody has stated anew since stays, and so does what says the same already. */
export const againOf = (
  asked: Asking,
  ending: SetsChanged | UnitsChanged,
  late: readonly LateRow[],
): Promise<Again[]> => (ending.kind === 'sets' ? againOfSets(asked, ending, late) : againOfUnits(asked, ending, late))

async function againOfSets(asked: Asking, ending: SetsChanged, late: readonly LateRow[]): Promise<Again[]> {
  const { db } = asked
  const { from, to } = ending.pair
  const passings = new Map((await passingsOf(asked, ending)).map((one) => [one.unitId, one.rows]))
  const places = new Map((await placesOf(db, from)).map(({ place, criterion }) => [place, criterion]))
  const mapping = await successionBetween(db, from, to)
  const unitIds = [...new Set(late.map(({ unitId }) => unitId))]
  const last = new Map((await lastSaid(db, { frameworkId: to, unitIds })).map((one) => [keyOf(one), one]))
  const written = new Set<string>()
  return late.map((figure) => {
    const own = new Set([figure.place, places.get(figure.place) ?? figure.place])
    const targets = new Set(mapping.filter(({ fromPlace }) => own.has(fromPlace)).map(({ toPlace }) => toPlace))
    const rows = (passings.get(figure.unitId) ?? []).flatMap(({ place, stage, words }) => {
      const key = keyOf({ unitId: figure.unitId, place, slot: stage })
      const said = last.get(key)
      if (!targets.has(place) || written.has(key) || (said && (!said.carried || said.words === words))) return []
      written.add(key)
      const row = { unitId: figure.unitId, place, stage, onDay: ending.onDay, words, reason: whyAgain(figure) }
      return [{ frameworkId: to, row }]
    })
    return { seq: figure.seq, rows }
  })
}

async function againOfUnits({ db, actor }: Asking, ending: UnitsChanged, late: readonly LateRow[]): Promise<Again[]> {
  const chains = await chainsOf(db, actor.officeId, null)
  const again: Again[] = []
  for (const [frameworkId, own] of Map.groupBy(late, (one) => one.frameworkId)) {
    const set = await frameworkById(db, frameworkId)
    const inForce = new Set(chainOn(chains, set?.level ?? 'xa', ending.onDay)?.stages.map(({ slot }) => slot))
    const unitIds = [...new Set(own.map(({ toUnitId }) => toUnitId))]
    const last = new Map((await lastSaid(db, { frameworkId, unitIds })).map((one) => [keyOf(one), one]))
    for (const figure of own) {
      const { seq, unitName, toUnitId, place, slot, says, holds } = figure
      const words = `trước khi sắp xếp, ${unitName}: ${wordsOfSays(says as Says)}`
      const said = last.get(keyOf({ unitId: toUnitId, place, slot }))
      const takes = holds && says !== 0 && inForce.has(slot) && (!said || (said.carried && said.words !== words))
      const row = { unitId: toUnitId, place, stage: slot, onDay: ending.onDay, words, reason: whyAgain(figure) }
      again.push({ seq, rows: takes ? [{ frameworkId, row }] : [] })
    }
  }
  return again
}
