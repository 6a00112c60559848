// The agencies that a cell names: several in one, parted by lines, semicolons, commas or "và", with who leads and who works along. Pure.
import type { Party } from '../../directives/contract.ts'
import { sureEnough } from '../../directives/linking/agencies.ts'
import { nameKey, withoutMarks } from '../../spelling/fold.ts'

/** What the office's book says of a printed name. */
export type Link = (printed: string) => Party

export const isSure = (party: Party): boolean => party.agencyIds.length > 0 && party.sure >= sureEnough

/** Leads and co-operators of a cell of leads and of one of co-operators, each name once. */
export function partiesOf(lead: string, cooperate: string, link: Link): { lead: string[]; cooperate: string[] } {
  const told = byRole(lead)
  const leads = namesIn(told.lead, link)
  const others = [...namesIn(told.cooperate, link), ...namesIn(byRole(cooperate).whole, link)]
  const known = new Set(leads.map(nameKey))
  return { lead: leads, cooperate: distinct(others).filter((name) => !known.has(nameKey(name)) && !isNobody(name)) }
}

/** "A chủ trì, B phối hợp", "A (chủ trì); B", "Chủ trì: A. Phối hợp: B". */
function byRole(cell: string): { lead: string; cooperate: string; whole: string } {
  const leadWord = /\(?\s*(?:là\s+)?(?:đơn vị\s+|cơ quan\s+)?chủ trì\s*\)?\s*:?/giu
  const alongWord = /\(?\s*(?:cùng\s+)?(?:đơn vị\s+|cơ quan\s+)?phối hợp(?:\s+(?:với|cùng))?\s*\)?\s*:?/giu
  const bare = (text: string) =>
    text
      .replace(leadWord, ' ')
      .replace(alongWord, ' ')
      .replace(/^[\s,;.:]+|[\s,;.:]+$/gu, '')
  const whole = bare(cell)
  if (!alongWord.test(cell)) return { lead: whole, cooperate: '', whole }
  const labelled = /^(.*?)(?:^|[\s,;.(])phối hợp(?:\s+(?:với|cùng))?\s*[:)]?\s*(\p{L}.*)$/isu.exec(cell)
  if (labelled?.[1]?.trim()) return { lead: bare(labelled[1]), cooperate: bare(labelled[2]!), whole }
  const behind = /^(.*?)\(?\s*chủ trì\s*\)?\s*[,;:.]?\s*(\S.*?)\(?\s*phối hợp\s*\)?\s*$/isu.exec(cell)
  if (behind) return { lead: bare(behind[1]!), cooperate: bare(behind[2]!), whole }
  return { lead: whole, cooperate: '', whole }
}

/** Names in the order printed. A separator parts them only where the parts are names, so that "Phòng Văn hóa, Thể thao" stays one. */
export function namesIn(cell: string, link: Link): string[] {
  const text = cell.replace(/[^\S\n]+/g, ' ').trim()
  if (text === '') return []
  const whole = text.replace(/\s*\n\s*/g, ' ')
  const party = link(whole)
  const isOne = isSure(party)
  if (isOne && (party.sure >= 0.95 || !/[;\n]/.test(text))) return [whole]
  for (const { parting, always } of separators) {
    const parts = partsOf(text, parting)
    if (parts.length < 2) continue
    const headed = withHeads(parts, link)
    const known = headed.filter((name) => isSure(link(name))).length
    if (always ? known > 0 || !isOne : known * 2 >= headed.length && known > 0)
      return distinct(headed.flatMap((name) => namesIn(name, link)))
  }
  return [whole]
}

const separators = [
  { parting: /[;\n]+/, always: true },
  { parting: /[,+]+/, always: false },
  { parting: /\s+(?:và|&)\s+|\s+[-–]\s+|\s*\/\s*/, always: false },
]

const partsOf = (text: string, parting: RegExp): string[] =>
  text
    .split(parting)
    .map((part) =>
      part
        .replace(/^\s*(?:[-–•*+]|\d{1,2}[.)])\s*/, '')
        .replace(/^(?:và|cùng|các xã:)\s+/i, '')
        .trim(),
    )
    .filter((part) => /\p{L}/u.test(part))

/** "UBND xã A, B": a part that no one knows by itself may stand under the head of the one before. */
function withHeads(parts: readonly string[], link: Link): string[] {
  let head = ''
  return parts.map((part) => {
    const headed = head && !isSure(link(part)) && isSure(link(`${head} ${part}`)) ? `${head} ${part}` : part
    head = /^(.*?(?:xã|phường|thị trấn|thôn|bản|huyện))\s/iu.exec(headed)?.[1] ?? head
    return headed
  })
}

/** Of two spellings of one name the first. */
function distinct(names: readonly string[]): string[] {
  const keys = names.map(nameKey)
  return names.filter((_, at) => keys.indexOf(keys[at]!) === at)
}

/** Co-operators that name nobody in particular are left out without a question. */
const isNobody = (name: string): boolean =>
  /lien quan$|^cac (don vi|co quan|phong ban|phong|ban nganh|nganh|phong, ban)( khac| lien quan)?$/.test(
    withoutMarks(name),
  )
