// Lists with one head for many branches: "các phòng: Nội vụ, Tư pháp", "Giám đốc các Sở: Tài chính, Xây dựng".
import type { Actor } from './actor.ts'
import { headAt } from './actor-heads.ts'
import type { SharedHead } from './actor-members.ts'
import { endOfName } from './actor-names.ts'
import { printed } from './fold.ts'
import { type Phrases, phraseAt, phrasesFrom } from './phrases.ts'
import { branchNames } from './vocabulary/agencies.ts'
import type { Source } from './words.ts'

/** "các phòng: Tài chính - Kế hoạch, Nội vụ", "các Sở: Tài chính, Xây dựng", "Giám đốc các Sở: …", "các hội: Nông dân, Phụ nữ". */
export function branchMembers(source: Source, head: SharedHead): { actors: Actor[]; to: number } | null {
  const { words, text } = source
  const kind = branchKind(source, head)
  if (!kind) return null
  const actors: Actor[] = []
  let at = kind.to
  let to = at
  while (at < head.limit) {
    if (actors.length && headAt(words, at, head.limit)) break
    const branch = phraseAt(branchNames, words, at, head.limit) ?? phraseAt(kind.own, words, at, head.limit)
    if (!branch || !words[at]!.cap) break
    const end = endOfBranch(source, branch.end, head.limit)
    const start = words[at]!.start
    actors.push({
      name: `${kind.shared} ${printed(text.slice(start, words[end - 1]!.end))}`,
      start: actors.length ? start : words[head.from]!.start,
      end: words[end - 1]!.end,
      kind: kind.person ? 'person' : 'office',
    })
    to = end
    at = end
    while (at < head.limit && (words[at]!.low === ',' || words[at]!.low === 'và' || words[at]!.low === ';')) at++
    if (at === end) break
  }
  return actors.length > 1 ? { actors, to } : null
}

type BranchKind = { shared: string; to: number; person: boolean; own: Phrases<string> }

/** What the members share ("Sở", "Giám đốc Sở"), where the head is plural. */
function branchKind({ words, text }: Source, head: SharedHead): BranchKind | null {
  const colon = words[head.headTo]?.low === ':' ? 1 : 0
  if (head.paired) {
    if (!colon) return null
    const shared = /sở/i.test(text.slice(words[head.from]!.start, words[head.headTo - 1]!.end)) ? 'Sở' : 'Phòng'
    return { shared, to: head.headTo + 1, person: false, own: associations }
  }
  const first = words[head.headFrom]!.low
  if (branching.has(first) && head.headTo === head.headFrom + 1) {
    if (head.from === head.headFrom && !colon) return null
    const shared = text.slice(words[head.headFrom]!.start, words[head.headFrom]!.end)
    return { shared, to: head.headTo + colon, person: false, own: first === 'hội' ? associations : forces }
  }
  // "Giám đốc các Sở: …", "Trưởng các phòng …"
  const at = words[head.headTo]?.low === 'các' ? head.headTo + 1 : head.headTo
  const before = words[at - 1]?.low
  if (before !== 'các' || !branching.has(words[at]?.low ?? '')) return null
  const chief = printed(text.slice(words[head.headFrom]!.start, words[at - 1]!.start))
  return {
    shared: `${chief} ${text.slice(words[at]!.start, words[at]!.end)}`,
    to: at + (words[at + 1]?.low === ':' ? 2 : 1),
    person: true,
    own: forces,
  }
}

const branching = new Set(['phòng', 'sở', 'ban', 'hội', 'ngành', 'chi cục', 'bộ'])

const associations = phrasesFrom(
  [
    'Nông dân',
    'Phụ nữ',
    'Liên hiệp Phụ nữ',
    'LHPN',
    'Cựu chiến binh',
    'CCB',
    'Chữ thập đỏ',
    'Người cao tuổi',
    'Khuyến học',
  ].map((name) => [name, name] as const),
)

const forces = phrasesFrom(
  [
    'Quân sự',
    'Điện lực',
    'Thuế',
    'Kiểm lâm',
    'Ngân hàng',
    'Tổ chức',
    'Tuyên giáo',
    'Dân vận',
    'Kinh tế - Ngân sách',
    'Pháp chế',
    'Quốc phòng',
  ].map((name) => [name, name] as const),
)

const endOfBranch = (source: Source, at: number, limit: number) => {
  const word = source.words[at]?.low
  return word === 'huyện' || word === 'tỉnh' || word === 'xã' || word === 'thành' || word === 'phường'
    ? Math.min(endOfName(source, at, limit), limit)
    : at
}
