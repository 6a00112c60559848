// Whom a printed name means in this office: by what was learnt, by its exact name, its short form, its place, or its spelling.
// Pure; every link says how sure it is and why, in one Vietnamese sentence.
import { nameKey } from '../units/name-key.ts'
import type { Book, BookAgency } from './book.ts'
import { linkCollective } from './collectives.ts'
import type { Party, Terms } from './contract.ts'
import { layOver, type NameWord, type PartedName, partName, plainName, spelledAlike, type UnitName } from './names.ts'

/** From this on a link is taken without asking. */
export const sureEnough = 0.85

/** @param places communes the clause names; they tell which members a qualified collective has */
export function linkName(printed: string, book: Book, places: readonly string[] = []): Party {
  const learnt = book.aliases.find((alias) => alias.folded === nameKey(printed))
  if (learnt) return byAlias(printed, learnt, book)
  const single = linkAgency(withoutOffice(printed), book)
  if (single.sure >= 0.95) return { ...single, printed }
  const many = linkCollective(printed, book, places)
  if (many) return many
  return { ...single, printed }
}

function byAlias(printed: string, alias: Book['aliases'][number], book: Book): Party {
  const group = book.groups.find((one) => one.groupId === alias.groupId)
  const agencyIds = group ? group.members : alias.agencyId === null ? [] : [alias.agencyId]
  const why = group
    ? `Văn phòng đã chọn nhóm “${group.name}” cho tên này.`
    : 'Văn phòng đã chọn đơn vị này cho tên in trong văn bản.'
  return { printed, agencyIds, groupId: alias.groupId, sure: 1, why }
}

/** "Chủ tịch UBND xã X", "Trưởng phòng Nội vụ": the order goes to the body the person heads. */
function withoutOffice(printed: string): string {
  const head =
    /^(?:(?:các\s+)?đồng chí\s+)?(?:phó\s+)?(?:chủ tịch|thủ trưởng|lãnh đạo|giám đốc|hiệu trưởng|trưởng(?=\s+(?:phòng|ban|công an))|chánh(?=\s+văn phòng))\s+(?=\S)/iu
  return printed.normalize('NFC').replace(head, '')
}

type Scored = { agency: BookAgency; score: number; why: string }

function linkAgency(printed: string, book: Book): Party {
  const none = (why: string): Party => ({ printed, agencyIds: [], groupId: null, sure: 0, why })
  const plain = plainName(printed)
  const exact = book.agencies.filter((agency) => agency.plain === plain)
  if (exact.length === 1) return one(printed, { agency: exact[0]!, score: 1, why: 'Đúng tên trong danh bạ.' })
  const parted = partName(printed, book.unitsByName)
  const place = placeOf(parted, book)
  if (place === 'unknown') return none(`Chưa có “${printed}” trong danh sách địa bàn của văn phòng.`)
  const scored = book.agencies
    .filter((agency) => place.unitIds.includes(agency.unitId ?? book.unitId))
    .flatMap((agency) => scoreOf(parted.body, agency))
    .map((found) => ({ ...found, score: found.score * place.sure, why: place.why ?? found.why }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (!best || best.score < 0.7) return none('Chưa có đơn vị nào trong danh bạ giống tên này.')
  if (second && best.score - second.score < 0.03)
    return none(`Có thể là ${best.agency.name} hoặc ${second.agency.name}; hãy chọn.`)
  return one(printed, best)
}

const one = (printed: string, { agency, score, why }: Scored): Party => ({
  printed,
  agencyIds: [agency.agencyId],
  groupId: null,
  sure: Math.round(score * 100) / 100,
  why,
})

type Where = { unitIds: number[]; sure: number; why: string | null }

/** The units whose agencies are meant; without any place printed those of the office's own place. */
function placeOf(parted: PartedName, book: Book): Where | 'unknown' {
  if (parted.units.length) return { unitIds: parted.units.map((unit) => unit.unitId), sure: 1, why: null }
  if (parted.placeName) return misspelled(parted.placeName, parted.kinds, book)
  const level = parted.kinds
  const own = book.units.filter((unit) => level?.includes(unit.kind) && isAboveOrOwn(unit, book))
  return { unitIds: own.length ? own.map((unit) => unit.unitId) : [book.unitId], sure: 1, why: null }
}

function isAboveOrOwn(unit: UnitName, book: Book): boolean {
  for (
    let at = book.units.find((own) => own.unitId === book.unitId);
    at;
    at = book.units.find((up) => up.unitId === at?.parentId)
  )
    if (at.unitId === unit.unitId) return true
  return false
}

function misspelled(placeName: string, kinds: readonly string[] | null, book: Book): Where | 'unknown' {
  const near = book.units
    .filter((unit) => !kinds || kinds.includes(unit.kind))
    .map((unit) => ({ unit, like: spelledAlike(placeName, plainName(unit.name)) }))
    .filter(({ like }) => like >= 0.75)
    .sort((a, b) => b.like - a.like)
  const [best, second] = near
  if (!best || (second && best.like === second.like)) return 'unknown'
  return {
    unitIds: [best.unit.unitId],
    sure: 0.8,
    why: `Tên in gần giống “${best.unit.name}”; có thể là lỗi gõ, cần xác nhận.`,
  }
}

function scoreOf(body: readonly NameWord[], agency: BookAgency): Scored[] {
  if (body.length === 0)
    return agency.kind === 'ubnd' || agency.kind === 'thon'
      ? [{ agency, score: 0.97, why: `Tên địa bàn được hiểu là ${agency.name}.` }]
      : []
  const best = agency.bodies.map((known) => scoreBody(body, known)).sort((a, b) => b.score - a.score)[0]!
  return best.score > 0 ? [{ agency, ...best }] : []
}

function scoreBody(printed: readonly NameWord[], known: readonly NameWord[]): { score: number; why: string } {
  const joined = (words: readonly NameWord[]) => words.map((word) => word.folded).join(' ')
  if (joined(printed) === joined(known)) return { score: 0.98, why: 'Đúng tên, lược phần tên địa bàn.' }
  const over = layOver(printed, known)
  const all = over.a === printed.length
  if (all && over.b === known.length) return { score: 0.95, why: 'Đúng tên, viết tắt.' }
  if (all && over.b >= 2)
    return { score: 0.9 - 0.1 * (1 - over.b / known.length), why: 'Khớp phần đầu của tên trong danh bạ.' }
  if (over.b === known.length && over.b >= 2) return { score: 0.82, why: 'Tên trong danh bạ khớp phần đầu của tên in.' }
  const like = spelledAlike(joined(printed), joined(known))
  return like >= 0.85
    ? { score: like * 0.9, why: 'Viết gần giống tên trong danh bạ, cần xác nhận.' }
    : { score: 0, why: '' }
}

/** Units that places printed in a clause mean; null where the name is unknown or two units bear it. */
export function linkPlaces(printed: readonly string[], book: Book): Terms['places'] {
  const communes = printed.flatMap((name) => unitsNamed(name, book).map((unit) => unit.unitId))
  return printed.map((name) => {
    const named = unitsNamed(name, book)
    // "thôn 9" stands in many communes: the one whose commune is named beside it
    const inside =
      named.length > 1 ? named.filter((unit) => unit.parentId !== null && communes.includes(unit.parentId)) : named
    return { printed: name, unitId: inside.length === 1 ? inside[0]!.unitId : null }
  })
}

function unitsNamed(name: string, book: Book): UnitName[] {
  const parted = partName(name, book.unitsByName)
  if (parted.units.length && parted.body.length === 0 && parted.kinds) return [...parted.units]
  const same = book.unitsByName.get(plainName(name)) ?? []
  const others = same.filter((unit) => unit.unitId !== book.unitId)
  return others.length ? others : same
}
