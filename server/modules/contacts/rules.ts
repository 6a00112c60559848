// Who may keep contacts; who counts as a head; what a telephone number is. Pure; the page knows by the same rules.
import type { Policy } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import { nameKey, withoutMarks } from '../spelling/fold.ts'
import { contactProblems } from './problems.ts'

export const policies = {
  list: { verb: 'contact.list', parts: ['administrator', 'coordinator', 'leader'] },
  save: { verb: 'contact.save', parts: ['administrator', 'coordinator'] },
  end: { verb: 'contact.end', parts: ['administrator', 'coordinator'] },
  markAgency: { verb: 'agency.mark-approval', parts: ['administrator', 'coordinator'] },
} as const satisfies Record<string, Policy>

const heads =
  /^(quyen )?(pho )?(pct|ct|chu tich|bi thu|giam doc|truong phong|truong ban|chanh (van phong|thanh tra)|thu truong|chi huy truong|chinh tri vien|truong cong an|cuc truong|chi cuc truong|tong giam doc|vu truong|hieu truong)\b/

/** True where a title is that of an agency's head or of one of its leaders: reminders to them wait for approval. Village heads are nobody's superior here. */
export const isHeadTitle = (title: string): boolean => heads.test(withoutMarks(title))

/** Leaders always; others as the office has marked them, else as their title says. */
export const isGuardedPerson = (one: { part: string; title: string; needsApproval: boolean | null }): boolean =>
  one.part === 'leader' || (one.needsApproval ?? isHeadTitle(one.title))

/** Nothing goes to a Party body without approval, unless the office says otherwise; nor to an agency it has marked. */
export const isGuardedAgency = (kind: string, needsApproval: boolean | null): boolean =>
  needsApproval ?? kind === 'dang'

/** Who signs in keeps his name and is not ended here: both belong to his account. @param name the new one; null: he is to be ended */
export function whyNotChange(known: { name: string; account: boolean }, name: string | null): Refusal {
  if (!known.account || (name !== null && isSameName(known.name, name))) return null
  return { spec: contactProblems.hasAccount, details: { name: known.name } }
}

export const isSameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other)

/**
 * A telephone number as it was typed: digits, with the 0 that sheets swallow, "+84 912 345 678" as 0912345678, + before another country.
 * @returns null where nothing was typed, undefined where it is no number
 */
export function readPhone(typed: string): string | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const digits = text
    .replace(/[\s.()/-]/g, '')
    .replace(/^\+?84(?=\d{9}$)/, '0')
    .replace(/^(?=[1-9]\d{8}$)/, '0')
  return /^\+?\d{8,15}$/.test(digits) ? digits : undefined
}
