// What administrators and coordinators enter: units, agencies, other names, groups. Each leaves an event.
import type { z } from 'zod'
import type { Deed } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { Problem, platformProblems, refuseIf } from '../../platform/problem.ts'
import { nameKey } from '../spelling/fold.ts'
import type {
  AddAgency,
  AddAlias,
  AddGroup,
  AddUnit,
  AgencyRow,
  GroupRow,
  MemberId,
  SaveAgency,
  SaveCharges,
  SaveMembers,
  UnitRow,
} from './contract.ts'
import { listAgencies, listGroups, listUnits } from './lists.ts'
import { unitProblems } from './problems.ts'
import { learnName } from './queries/aliases.ts'
import { replaceCharges, whatIsUnknown } from './queries/charges.ts'
import {
  addOfficeAgencies,
  agenciesOfBook,
  insertAgency,
  insertGroup,
  insertUnit,
  rebuildUnitPath,
  replaceMembers,
  unitIsKnown,
  updateAgency,
} from './queries.ts'
import { whyNotCharge, whyNotEnd } from './rules.ts'

/** A new unit from a day on; the projection of ancestors is remade. @throws Problem unknownParent */
export async function addUnit(deed: Deed, input: z.output<typeof AddUnit>): Promise<z.output<typeof UnitRow>> {
  if (input.parentId !== null && !(await unitIsKnown(deed.tx, input.parentId)))
    throw new Problem(unitProblems.unknownParent)
  const unitId = await insertUnit(deed.tx, input)
  await rebuildUnitPath(deed.tx)
  record(deed, 'unit.added', { unitId, kind: input.kind, parentId: input.parentId, from: input.from })
  const units = await listUnits(deed.tx, deed.actor.officeId)
  return units.find((unit) => unit.unitId === unitId) ?? { ...input, unitId, parentName: null, to: null, depth: 0 }
}

/** A new agency in the book of this office. @throws Problem unknownParent */
export async function addAgency(deed: Deed, input: z.output<typeof AddAgency>): Promise<AgencyRow> {
  const { officeId } = deed.actor
  const unknownUnit = input.unitId !== null && !(await unitIsKnown(deed.tx, input.unitId))
  if (unknownUnit || (input.parentId !== null && !(await inBook(deed, [input.parentId]))))
    throw new Problem(unitProblems.unknownParent)
  const agencyId = await insertAgency(deed.tx, input)
  await addOfficeAgencies(deed.tx, officeId, [agencyId])
  record(deed, 'agency.added', { agencyId, kind: input.kind, parentId: input.parentId, unitId: input.unitId })
  return agencyOf(deed, agencyId)
}

/** Its name, and the last day on which it exists. @throws Problem nothingHere, endsBeforeItBegins */
export async function saveAgency(
  deed: Deed,
  { agencyId, ...input }: z.output<typeof SaveAgency> & { agencyId: number },
): Promise<AgencyRow> {
  const { from } = await agencyOf(deed, agencyId)
  refuseIf(whyNotEnd({ from, to: input.to }))
  await updateAgency(deed.tx, { agencyId, ...input })
  record(deed, 'agency.saved', { agencyId, to: input.to })
  return agencyOf(deed, agencyId)
}

/** Another printed name by which this office's papers mean the agency. @throws Problem nothingHere */
export async function addAlias(
  deed: Deed,
  { agencyId, printed }: z.output<typeof AddAlias> & { agencyId: number },
): Promise<AgencyRow> {
  await agencyOf(deed, agencyId)
  const { officeId, personId } = deed.actor
  const folded = nameKey(printed)
  await learnName(deed.tx, { officeId, agencyId, groupId: null, printed, folded, personId, at: deed.clock.now() })
  record(deed, 'agency.alias-added', { agencyId })
  return agencyOf(deed, agencyId)
}

/** @throws Problem unknownAgency */
export async function addGroup(deed: Deed, input: z.output<typeof AddGroup>): Promise<z.output<typeof GroupRow>> {
  const agencyIds = [...new Set(input.agencyIds)]
  if (!(await inBook(deed, agencyIds))) throw new Problem(unitProblems.unknownAgency)
  const groupId = await insertGroup(deed.tx, { ...input, agencyIds, officeId: deed.actor.officeId })
  record(deed, 'group.added', { groupId, agencyIds, from: input.from })
  return groupOf(deed, groupId)
}

/** The membership from a day on; earlier days keep theirs. @throws Problem nothingHere, unknownAgency */
export async function saveMembers(
  deed: Deed,
  { groupId, ...input }: z.output<typeof SaveMembers> & { groupId: number },
): Promise<z.output<typeof GroupRow>> {
  await groupOf(deed, groupId)
  const agencyIds = [...new Set(input.agencyIds)]
  if (!(await inBook(deed, agencyIds))) throw new Problem(unitProblems.unknownAgency)
  await replaceMembers(deed.tx, { groupId, agencyIds, from: input.from, ground: input.ground })
  record(deed, 'group.members-saved', { groupId, agencyIds, from: input.from })
  return groupOf(deed, groupId)
}

/** What a member of a group is in charge of from a day on; earlier days keep theirs. @throws Problem nothingHere, notAMember, unknownUnit, unknownPerson */
export async function saveCharges(
  deed: Deed,
  { groupId, agencyId, charges, from, ground }: z.output<typeof SaveCharges> & z.output<typeof MemberId>,
): Promise<z.output<typeof GroupRow>> {
  await groupOf(deed, groupId)
  const member = { officeId: deed.actor.officeId, groupId, agencyId, from, ground }
  refuseIf(whyNotCharge(await whatIsUnknown(deed.tx, member, charges)))
  await replaceCharges(deed.tx, member, charges)
  const fields = charges.flatMap(({ field }) => (field === null ? [] : [field]))
  const things = charges.map(({ field, ...thing }) => ({ ...thing, field: field !== null }))
  record(deed, 'group.charges-saved', { groupId, agencyId, from, charges: things }, fields.join('; ') || null)
  return groupOf(deed, groupId)
}

async function inBook(deed: Deed, agencyIds: number[]): Promise<boolean> {
  return (await agenciesOfBook(deed.tx, deed.actor.officeId, agencyIds)) === agencyIds.length
}

async function agencyOf(deed: Deed, agencyId: number): Promise<AgencyRow> {
  const found = (await listAgencies(deed.tx, deed.actor.officeId, {})).find((row) => row.agencyId === agencyId)
  if (!found) throw new Problem(platformProblems.nothingHere)
  return found
}

async function groupOf(deed: Deed, groupId: number): Promise<z.output<typeof GroupRow>> {
  const [found] = await listGroups(deed.tx, deed.actor.officeId, groupId)
  if (!found) throw new Problem(platformProblems.nothingHere)
  return found
}

/** Units and agencies are numbered, not known by a UUID: the event's thing is the office's register, the number is in its body. */
function record(deed: Deed, kind: string, body: Record<string, unknown>, words: string | null = null): void {
  recordEvent(deed, { kind, thing: kind.split('.')[0]!, thingId: newId(deed.clock.now()), body, words })
}
