// Chốt số liệu: a named set of figures of a day; what touches that day later carries a reason and is listed.
import type { z } from 'zod'
import type { Deed, Look } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { dayOf } from '../../calendar/days.ts'
import { frameworkById } from '../../frameworks/queries/sets.ts'
import type { Freeze, FreezeDetail, FreezeList, FreezeRow, ListFreezes } from '../contract.ts'
import { assessmentProblems } from '../problems.ts'
import { insertFreeze, listFreezes, unitsBelow } from '../queries/freezes.ts'
import { placeOfOffice, staterOf } from '../queries/ground.ts'
import { lockUnits } from '../queries/rows.ts'
import { adjustmentsOf, tellRows, unitOfPlace } from '../queries/story.ts'
import { kindsOf } from '../rules.ts'

/** @throws Problem unknownFramework, nothingHere, frozenBefore */
export async function freezeFigures(deed: Deed, input: z.output<typeof Freeze>): Promise<FreezeRow> {
  const { tx, actor, clock } = deed
  const at = clock.now()
  if (input.day > dayOf(at)) throw new Problem(assessmentProblems.frozenBefore)
  const framework = await frameworkById(tx, input.frameworkId)
  if (!framework) throw new Problem(assessmentProblems.unknownFramework)
  const unitId = input.unitId ?? (await staterOf(tx, actor)).officeUnitId
  const unit = await unitOfPlace(tx, placeOfOffice(actor.officeId), { unitId, day: input.day })
  if (!unit) throw new Problem(platformProblems.nothingHere)
  const units = await unitsBelow(tx, { unitId, day: input.day, kinds: kindsOf(framework.level, 'all') })
  const unitIds = units.map((one) => one.unitId)
  await lockUnits(tx, unitIds)
  const freezeId = newId(at)
  const { officeId, postId } = actor
  await insertFreeze(tx, { ...input, freezeId, unitId, officeId, postId, at }, unitIds)
  recordEvent(deed, {
    kind: 'figures.frozen',
    thing: 'freeze',
    thingId: freezeId,
    body: { frameworkId: input.frameworkId, unitId, day: input.day, units: unitIds.length },
    words: [input.name, input.ground].filter(Boolean).join(': '),
  })
  return (await listFreezes(tx, officeId, { freezeId }))[0]!
}

export async function showFreezes(
  look: Look,
  { framework }: z.output<typeof ListFreezes>,
): Promise<z.input<typeof FreezeList>> {
  return { freezes: await listFreezes(look.db, look.actor.officeId, { frameworkId: framework }) }
}

/** A frozen set with its adjustments: điều chỉnh sau chốt. @throws Problem nothingHere */
export async function showFreeze(look: Look, { freezeId }: { freezeId: string }): Promise<FreezeDetail> {
  const [freeze] = await listFreezes(look.db, look.actor.officeId, { freezeId })
  if (!freeze) throw new Problem(platformProblems.nothingHere)
  const rows = await tellRows(look.db, look.actor.officeId, adjustmentsOf(freezeId))
  return { ...freeze, rows }
}
