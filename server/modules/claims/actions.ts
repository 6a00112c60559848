// Deciding claims: many at once, each beside the row it was seen as; and the number of the paper they went out with.
import type { z } from 'zod'
import type { Deed } from '../../platform/access.ts'
import { Problem } from '../../platform/problem.ts'
import { attachDocument } from '../assessments/actions/annex.ts'
import { saveAssessments } from '../assessments/actions/state-rows.ts'
import { assessmentProblems } from '../assessments/problems.ts'
import { lockUnits } from '../assessments/queries/rows.ts'
import { dayOf } from '../calendar/days.ts'
import { frameworkById } from '../frameworks/queries/sets.ts'
import { stagesOfBoard } from './board.ts'
import type { AnnexNumbered, ClaimsDecided, DecideClaims, NumberAnnex } from './contract.ts'
import { claimProblems } from './problems.ts'
import { decidedDeeds, documentByNumber } from './queries/annex.ts'
import { type SaidRow, saidOf } from './queries/board.ts'
import { stateOf } from './rules.ts'

type Decision = DecideClaims['decisions'][number]

/** @throws Problem changed with the places of those no longer as seen, reasonMissing, noStage, unknownFramework, brokenRows */
export async function decideClaims(
  deed: Deed,
  { frameworkId, decisions }: DecideClaims,
): Promise<z.output<typeof ClaimsDecided>> {
  const { tx, actor } = deed
  const day = dayOf(deed.clock.now())
  const framework = await frameworkById(tx, frameworkId)
  if (!framework) throw new Problem(assessmentProblems.unknownFramework)
  const stages = await stagesOfBoard(tx, actor, framework, day)
  if (!stages) throw new Problem(claimProblems.noStage)
  if (decisions.some(({ decision, reason }) => decision === 'return' && reason === null))
    throw new Problem(claimProblems.reasonMissing)
  await lockUnits(tx, [...new Set(decisions.map(({ unitId }) => unitId))])
  const said = await saidOf(tx, actor, {
    frameworkId,
    unitIds: decisions.map(({ unitId }) => unitId),
    places: decisions.map(({ place }) => place),
    claimed: stages.claimed.slot,
    decided: stages.decided.slot,
    day,
  })
  const claims = new Map(said.map((row) => [`${row.unitId} ${row.place}`, row]))
  refuseChanged(decisions, claims)
  const rows = decisions.map((one) => ({
    unitId: one.unitId,
    place: one.place,
    onDay: day,
    reason: one.reason,
    ...(one.decision === 'confirm'
      ? {
          act: 'state' as const,
          stage: stages.decided.code,
          met: true,
          value: claims.get(`${one.unitId} ${one.place}`)!.value,
        }
      : { act: 'return' as const, stage: stages.claimed.code, met: null, value: null }),
  }))
  const saved = await saveAssessments(deed, {
    ...{ frameworkId, rows, stage: null, onDay: null, reason: null, documentId: null, dryRun: false },
    source: 'claim',
  })
  const returned = decisions.filter(({ decision }) => decision === 'return').length
  return { deedId: saved.deedId!, confirmed: decisions.length - returned, returned }
}

function refuseChanged(decisions: readonly Decision[], claims: ReadonlyMap<string, SaidRow>): void {
  const rows = decisions.flatMap(({ unitId, place, seq }, index) => {
    const claim = claims.get(`${unitId} ${place}`)
    return claim?.seq === seq && stateOf(claim, claim.decision) === 'waiting' ? [] : [{ index, unitId, place }]
  })
  if (rows.length > 0) throw new Problem(claimProblems.changed, { count: rows.length, rows })
}

/** The number and day of the văn bản stand on every row from now on. @throws Problem unknownDeeds, unknownPaper */
export async function numberAnnex(
  deed: Deed,
  { deedIds, number, issuedOn }: NumberAnnex,
): Promise<z.output<typeof AnnexNumbered>> {
  const known = await decidedDeeds(deed.tx, deed.actor, { deedIds })
  if (known.length !== new Set(deedIds).size) throw new Problem(claimProblems.unknownDeeds)
  const documentId = await documentByNumber(deed.tx, deed.actor.officeId, { number, issuedOn })
  if (!documentId)
    throw new Problem(claimProblems.unknownPaper, { number, day: issuedOn.split('-').reverse().join('/') })
  const rows = await attachDocument(deed, { deedIds, documentId })
  return { deeds: known.length, rows, documentId }
}
