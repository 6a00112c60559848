// Villages' figures entered, their sums claimed by the commune, base figures once a year.
import type { z } from 'zod'
import type { Deed } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { Problem } from '../../platform/problem.ts'
import { saveAssessments } from '../assessments/actions/state-rows.ts'
import { dayOf } from '../calendar/days.ts'
import { unitSeen } from '../dossiers/show.ts'
import type {
  BaseSaved,
  ClaimedFromTallies,
  ClaimFromTallies,
  SaveBase,
  SaveTallies,
  TalliesSaved,
  Tally,
} from './contract.ts'
import { tallyProblems as problems } from './problems.ts'
import { insertBase, insertTallies, talliesOf } from './queries.ts'
import { saidOfSum, sumOf } from './rules.ts'
import { countedPlaces, mayEnter } from './show.ts'

type About = Pick<SaveTallies, 'unitId' | 'frameworkId' | 'place' | 'onDay'>

/** @throws Problem nothingHere, notYourUnit, notCounted, afterToday, notItsVillage, moreThanAll, twice */
export async function saveTallies(deed: Deed, { rows, ...about }: SaveTallies): Promise<z.output<typeof TalliesSaved>> {
  const villages = new Map((await sheetOf(deed, about)).map((one) => [one.unitId, one]))
  for (const { unitId, numerator, denominator } of rows) {
    const village = villages.get(unitId)
    if (!village) throw new Problem(problems.notItsVillage, { day: about.onDay.split('-').reverse().join('/') })
    if (numerator > denominator) throw new Problem(problems.moreThanAll, { name: village.name, numerator, denominator })
  }
  if (new Set(rows.map(({ unitId }) => unitId)).size < rows.length) throw new Problem(problems.twice)
  const { officeId, postId } = deed.actor
  const at = deed.clock.now()
  await insertTallies(deed.tx, { ...about, officeId, postId, at }, rows)
  tell(deed, 'entered', { ...about, villages: rows.map(({ unitId }) => unitId) })
  return { saved: rows.length, sum: sumOf(await talliesOf(deed.tx, { ...about, officeId, day: about.onDay })) }
}

/** The sums become the commune's own claim; its row says how many villages are in. @throws Problem nothingCounted, brokenRows */
export async function claimFromTallies(
  deed: Deed,
  { met, ...about }: ClaimFromTallies,
): Promise<z.output<typeof ClaimedFromTallies>> {
  const sum = sumOf(await sheetOf(deed, about))
  if (sum.counted === 0) throw new Problem(problems.nothingCounted)
  const { unitId, place, onDay, frameworkId } = about
  const value = { numerator: sum.numerator, denominator: sum.denominator }
  const { deedId } = await saveAssessments(deed, {
    ...{ frameworkId, onDay, stage: 'claim', source: 'claim', reason: saidOfSum(sum), documentId: null, dryRun: false },
    rows: [{ unitId, place, met, value, act: 'state', stage: null, onDay: null, reason: null }],
  })
  tell(deed, 'claimed', { ...about, ...sum })
  return { deedId, sum }
}

/** @throws Problem nothingHere, notYourUnit */
export async function saveBase(deed: Deed, { figures, ...about }: SaveBase): Promise<z.output<typeof BaseSaved>> {
  await enterable(deed, about.unitId)
  const { officeId, postId } = deed.actor
  await insertBase(deed.tx, { ...about, officeId, postId, at: deed.clock.now() }, figures)
  tell(deed, 'base-entered', { unitId: about.unitId, year: about.year, kinds: figures.map(({ kind }) => kind) })
  return { saved: figures.length }
}

/** The villages of the commune as they stand on the day, where this actor may enter them. */
async function sheetOf(deed: Deed, { unitId, frameworkId, place, onDay }: About): Promise<Tally[]> {
  await enterable(deed, unitId)
  if (onDay > dayOf(deed.clock.now())) throw new Problem(problems.afterToday)
  if (!(await countedPlaces(deed.tx, frameworkId)).some((one) => one.place === place))
    throw new Problem(problems.notCounted)
  return talliesOf(deed.tx, { officeId: deed.actor.officeId, unitId, frameworkId, place, day: onDay })
}

async function enterable(deed: Deed, unitId: number): Promise<void> {
  const unit = await unitSeen(deed.tx, deed.actor, { unitId, day: dayOf(deed.clock.now()) })
  if (!mayEnter(deed.actor, unit)) throw new Problem(problems.notYourUnit)
}

function tell(deed: Deed, what: string, body: Record<string, unknown>): void {
  recordEvent(deed, { kind: `tally.${what}`, thing: 'tally', thingId: newId(deed.clock.now()), body })
}
