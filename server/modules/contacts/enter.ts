// People come into the book, or those who stand there under their agency and name are brought up to date.
import type { Deed } from '../../platform/access.ts'
import { nameKey } from '../spelling/fold.ts'
import {
  type ContactToChange,
  type ContactToMake,
  contactsOf,
  insertContacts,
  lockAgencies,
  updateContacts,
} from './queries.ts'

/** What is left out stays as it is; of somebody new it is none. */
export type Entered = {
  agencyId: number
  name: string
  /** Empty: as it is; of somebody new the usual one. */
  title: string
  phone?: string | null
  needsApproval?: boolean | null
}

/** Of whom nothing is known but the name. */
const usualTitle = 'Cán bộ'

/** Of two of one name at one agency the later holds. @param rows agencies of the office's book */
export async function enterContacts(deed: Deed, rows: readonly Entered[]): Promise<{ added: number; changed: number }> {
  const { tx, actor } = deed
  const agencyIds = [...new Set(rows.map(({ agencyId }) => agencyId))]
  await lockAgencies(tx, actor.officeId, agencyIds)
  const agencies = await contactsOf(tx, actor.officeId, agencyIds)
  const key = (agencyId: number, name: string) => `${agencyId} ${nameKey(name)}`
  const known = new Map(
    agencies.flatMap(({ agencyId, contacts }) => contacts.map((one) => [key(agencyId, one.name), one] as const)),
  )
  const added: ContactToMake[] = []
  const changed: ContactToChange[] = []
  for (const [at, row] of new Map(rows.map((row) => [key(row.agencyId, row.name), row]))) {
    const before = known.get(at)
    const phone = row.phone === undefined ? (before?.phone ?? null) : row.phone
    const needsApproval = row.needsApproval === undefined ? (before?.needsApproval ?? null) : row.needsApproval
    const title = row.title || (before?.title ?? usualTitle)
    if (!before) added.push({ agencyId: row.agencyId, name: row.name, title, phone, needsApproval })
    else changed.push({ postId: before.postId, name: before.account ? null : row.name, title, phone, needsApproval })
  }
  if (added.length > 0) await insertContacts(tx, actor.officeId, added)
  if (changed.length > 0) await updateContacts(tx, changed)
  return { added: added.length, changed: changed.length }
}
