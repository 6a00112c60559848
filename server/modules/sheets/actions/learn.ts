// What a person answered about names becomes known to the office: agencies are entered, printed names learnt.
import type { Deed } from '../../../platform/access.ts'
import { nameKey } from '../../spelling/fold.ts'
import { addAgency } from '../../units/keeping.ts'
import { learnName, meaningOfName } from '../../units/queries/aliases.ts'
import { insertGroup } from '../../units/queries.ts'
import type { Plan } from '../plan/plan.ts'
import type { Learnt } from '../queries/imports.ts'

/** agencyIds: the agencies made, by the number below 0 they had in the dry run. */
export type Learning = { learnt: Learnt; agencyIds: Map<number, number> }

export async function learnAnswers(deed: Deed, { questions, newAgencies }: Plan): Promise<Learning> {
  const { officeId, personId } = deed.actor
  const at = deed.clock.now()
  const agencyIds = new Map<number, number>()
  for (const { agencyId, name, kind } of newAgencies) {
    const made = await addAgency(deed, { name, kind, shortName: null, parentId: null, unitId: null, from: null })
    agencyIds.set(agencyId, made.agencyId)
  }
  const names: Learnt['names'] = []
  for (const { kind, key, printed, answer } of questions) {
    if (kind !== 'name' || !answer || 'skip' in answer) continue
    const made = newAgencies.find((one) => one.key === key)
    const meant = made ? [agencyIds.get(made.agencyId)!] : 'agencyIds' in answer ? answer.agencyIds : []
    if (meant.length === 0) continue
    const folded = nameKey(printed)
    const before = await meaningOfName(deed.tx, officeId, folded)
    await learnName(deed.tx, {
      officeId,
      folded,
      printed,
      personId,
      at,
      ...(await meaningOf(officeId, meant, { deed, printed })),
    })
    names.push({ folded, printed, before })
  }
  return { learnt: { names, agencies: [...agencyIds.values()] }, agencyIds }
}

/** Several agencies are learnt as a group of that name. */
async function meaningOf(officeId: number, agencyIds: number[], { deed, printed }: { deed: Deed; printed: string }) {
  if (agencyIds.length === 1) return { agencyId: agencyIds[0]!, groupId: null }
  const ground = 'Chọn khi nhập danh sách'
  return {
    agencyId: null,
    groupId: await insertGroup(deed.tx, { officeId, name: printed, ground, from: null, agencyIds }),
  }
}

/** Names mean again what they meant before. */
export async function forgetAnswers(deed: Deed, { names }: Learnt): Promise<void> {
  const { officeId, personId } = deed.actor
  for (const { folded, printed, before } of names)
    await learnName(deed.tx, { officeId, folded, printed, personId, at: deed.clock.now(), ...before })
}
