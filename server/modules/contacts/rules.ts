// Who may keep contacts; who counts as a head; how pasted rows are read. Pure; the page reads what is pasted with the same rules.
import type { Policy } from '../../platform/access.ts'
import { withoutMarks } from '../spelling/fold.ts'

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

/** Nothing goes to a Party body without approval, unless the office says otherwise; nor to an agency it has marked. */
export const isGuardedAgency = (kind: string, needsApproval: boolean | null): boolean =>
  needsApproval ?? kind === 'dang'

/** Digits of a telephone number as it was typed, with + where it stood first; null where there is none, undefined where it is no number. */
export function readPhone(typed: string): string | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const digits = text.replace(/[\s.()/-]/g, '')
  return /^\+?\d{8,15}$/.test(digits) ? digits : undefined
}

export type KnownAgency = { agencyId: number; name: string; shortName: string | null; aliases: readonly string[] }
export type PastedContact = {
  name: string
  title: string
  phone: string
  /** Null where the row does not say which agency, or says one that is not known. */
  agencyId: number | null
  needsApproval: boolean
}

/**
 * Rows pasted from a sheet: name, post, telephone, and before or behind them the agency where the sheet has a fourth column. Without it the
 * agency is the one whose name stands in the post ("Chủ tịch UBND xã Nậm Pung"), the longest where several do. A heading row is left out.
 */
export function readContacts(pasted: string, agencies: readonly KnownAgency[]): PastedContact[] {
  const rows = pasted
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')))
    .filter((cells) => cells.some(Boolean) && !isHeading(cells))
  return rows.flatMap((cells) => readRow(cells, agencies))
}

const headWords = /^(stt|tt|ho (va )?ten|ten|chuc vu|chuc danh|dien thoai|so dien thoai|sdt|don vi|co quan)$/
const isHeading = (cells: readonly string[]): boolean =>
  cells.filter((cell) => headWords.test(withoutMarks(cell))).length >= 2

function readRow(cells: readonly string[], agencies: readonly KnownAgency[]): PastedContact[] {
  const phoneAt = cells.findLastIndex((cell) => /\d{3}/.test(cell) && !/\p{L}/u.test(cell))
  const rest = cells.filter((cell, i) => i !== phoneAt && cell !== '' && !/^\d+\.?$/.test(cell))
  const exact = rest.findIndex((cell) => agencyNamed(cell, agencies) !== null)
  const [name = '', ...titles] = rest.filter((_, i) => i !== exact)
  if (name === '') return []
  const title = titles.join(', ')
  const agencyId = exact >= 0 ? agencyNamed(rest[exact]!, agencies) : agencyWithin(title, agencies)
  return [
    {
      name,
      title,
      phone: phoneAt >= 0 ? firstPhone(cells[phoneAt]!) : '',
      agencyId,
      needsApproval: isHeadTitle(title),
    },
  ]
}

/** Of two numbers in one cell the first; what is no number stays as it is, to be told. */
function firstPhone(cell: string): string {
  if (readPhone(cell) !== undefined) return cell
  const [first = ''] = cell.split(/\s*[;,/]\s*|\s+[-–]\s+/)
  return readPhone(first) ? first : cell
}

const namesOf = ({ name, shortName, aliases }: KnownAgency): string[] =>
  [name, ...(shortName ? [shortName] : []), ...aliases].map(withoutMarks)

function agencyNamed(cell: string, agencies: readonly KnownAgency[]): number | null {
  const folded = withoutMarks(cell)
  return agencies.find((agency) => namesOf(agency).includes(folded))?.agencyId ?? null
}

function agencyWithin(title: string, agencies: readonly KnownAgency[]): number | null {
  const folded = ` ${withoutMarks(title)} `
  const found = agencies
    .flatMap((agency) => namesOf(agency).map((name) => ({ agencyId: agency.agencyId, name })))
    .filter(({ name }) => folded.includes(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length)
  return found[0]?.agencyId ?? null
}
