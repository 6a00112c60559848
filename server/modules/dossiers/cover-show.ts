// What stands on the covers of a unit's proof, as this actor sees it now.
import type { z } from 'zod'
import type { Look } from '../../platform/access.ts'
import { Problem } from '../../platform/problem.ts'
import { dayOf } from '../calendar/days.ts'
import { frameworkById } from '../frameworks/queries/sets.ts'
import type { Signature } from '../papers/contract.ts'
import type { Cover } from '../papers/covers.ts'
import type { Frame } from '../papers/form/frame.ts'
import { signatureOf } from '../papers/form/signing.ts'
import { framing } from '../papers/paper-routes.ts'
import type { AskCovers, AskDossier, Dossier } from './contract.ts'
import { coverOfCriterion, coverOfUnit, criteriaOf, filledCriteria } from './covers.ts'
import { dossierProblems } from './problems.ts'
import { lineageOf, seatOf } from './queries.ts'
import { showDossier } from './show.ts'

/** Covers in the order of their criteria, each with its place; null: that of the whole unit. */
export type PlacedCover = { place: number | null; cover: Cover }

export type Covers = { dossier: Dossier; covers: PlacedCover[] }

/**
 * Those asked for; of criteria that nobody named, those that have proof, or all where none has.
 * @throws Problem nothingHere, unknownFramework, unknownPlace
 */
export async function showCovers(look: Look, { criteria, whole, year, ...asked }: AskCovers): Promise<Covers> {
  const dossier = await showDossier(look, asked)
  const filled = filledCriteria(dossier)
  const chosen = criteria ?? (whole ? [] : filled.length > 0 ? filled : criteriaOf(dossier))
  if (chosen.some((place) => !criteriaOf(dossier).includes(place))) throw new Problem(dossierProblems.unknownPlace)
  return coversOf(look, dossier, { chosen, whole: whole !== undefined, year })
}

/** Those that lie in the folder of a unit: its own, and one in the folder of each criterion that has proof. @throws Problem nothingHere, unknownFramework */
export async function showFolder(look: Look, asked: z.output<typeof AskDossier>): Promise<Covers> {
  const dossier = await showDossier(look, asked)
  return coversOf(look, dossier, { chosen: filledCriteria(dossier), whole: true, year: undefined })
}

type Chosen = { chosen: readonly number[]; whole: boolean; year: number | undefined }

async function coversOf(look: Look, dossier: Dossier, { chosen, whole, year }: Chosen): Promise<Covers> {
  const { unitId } = dossier.unit
  const today = dayOf(look.clock.now())
  const lineage = await lineageOf(look.db, { unitId, day: today })
  const covered = {
    dossier,
    lineage,
    framework: (await frameworkById(look.db, dossier.frameworkId))!.name,
    year: year ?? Number(today.slice(0, 4)),
    framed: await framed(look, lineage[0]!),
  }
  const places = criteriaOf(dossier).filter((place) => chosen.includes(place))
  return {
    dossier,
    covers: [
      ...(whole ? [{ place: null, cover: coverOfUnit(covered) }] : []),
      ...places.map((place) => ({ place, cover: coverOfCriterion(place, covered) })),
    ],
  }
}

const maker = 'NGƯỜI LẬP HỒ SƠ'

/** The unit's own agency signs as it chose for its list of proof; for another unit its People's Committee signs, by whom is not known here. */
async function framed(
  look: Look,
  unit: { unitId: number; name: string },
): Promise<Pick<Frame, 'placed' | 'signatures'>> {
  if ((await seatOf(look.db, look.actor.agencyId)) === unit.unitId) {
    const { placed, signatures } = await framing(look, { list: 'dossiers' })
    const [first, ...others] = signatures
    return { placed, signatures: [{ ...first!, lines: [maker] }, ...others] }
  }
  const signatures: Signature[] = [
    { lines: [maker], name: null },
    signatureOf({ steps: [{ authority: 'TM', of: 'Ủy ban nhân dân' }], post: 'Chủ tịch', name: null }),
  ]
  const year = dayOf(look.clock.now()).slice(0, 4)
  return { placed: `${unit.name}, ngày …… tháng …… năm ${year}`, signatures }
}
