// Whom a printed name means in this office: by what was learnt, by its exact name, its short form, its place, or its spelling.
// Pure; every link says how sure it is and why, in one Vietnamese sentence.
import { nameKey } from '../../spelling/fold.ts'
import type { Party } from '../contract.ts'
import { type Book, type BookAgency, unitWithKind } from './book.ts'
import { linkCollective } from './collectives.ts'
import { bareName, layOver, type NameWord, type PartedName, partName, spelledName, spelledWords } from './names.ts'
import { unitOfAnotherDay } from './other-days.ts'
import { nowhere, type Setting } from './setting.ts'
import { alikeEnough, type Slip, slipBetween, sureOfSlip } from './slips.ts'

/** From this on a link is taken without asking. */
export const sureEnough = 0.85

export function linkName(printed: string, book: Book, setting: Setting = nowhere): Party {
  const name = withoutOffice(printed)
  const learnt = aliasOf(printed, book) ?? aliasOf(name, book)
  if (learnt?.agencyId) return party(printed, [learnt.agencyId], { sure: 1, why: whyLearnt, basis: 'learnt' })
  const single = linkAgency(name, book)
  if (!learnt && single.sure >= 0.95) return { ...single, printed }
  return linkCollective(printed, book, setting) ?? { ...single, printed }
}

const whyLearnt = 'Văn phòng đã chọn đơn vị này cho tên in trong văn bản.'
const aliasOf = (printed: string, { aliases }: Book) => aliases.find((alias) => alias.folded === nameKey(printed))

/** "Chủ tịch UBND xã X", "Trưởng phòng Nội vụ": the order goes to the body the person heads. */
function withoutOffice(printed: string): string {
  const head =
    /^(?:(?:các\s+)?đồng chí\s+)?(?:phó\s+)?(?:chủ tịch|thủ trưởng|lãnh đạo|giám đốc|hiệu trưởng|trưởng(?=\s+(?:phòng|ban|công an))|chánh(?=\s+văn phòng))\s+(?=\S)/iu
  return printed.normalize('NFC').replace(head, '')
}

type Scored = { agency: BookAgency; score: number; why: string }

function linkAgency(printed: string, book: Book): Party {
  const none = (why: string): Party => party(printed, [], { sure: 0, why, basis: 'name' })
  const spelled = spelledName(printed)
  const exact = book.agencies.filter((agency) => agency.spelled === spelled)
  if (exact.length === 1) return one(printed, { agency: exact[0]!, score: 1, why: 'Đúng tên trong danh bạ.' })
  const parted = partName(printed, book.unitsByName)
  const place = placeOf(parted, book)
  if (typeof place === 'string') return none(place)
  const scored = book.agencies
    .filter((agency) => place.unitIds.includes(agency.unitId ?? book.unitId))
    .flatMap((agency) => scoreOf(parted.body, agency))
    .map((found) => ({ ...found, score: found.score * place.sure, why: place.why ?? found.why }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (!best || best.score < 0.6) return none(place.why ?? 'Chưa có đơn vị nào trong danh bạ giống tên này.')
  if (second && best.score - second.score < 0.03)
    return none(`Có thể là ${best.agency.name} hoặc ${second.agency.name}; hãy chọn.`)
  return one(printed, best)
}

type Ground = Pick<Party, 'sure' | 'why' | 'basis'>
const party = (printed: string, agencyIds: number[], ground: Ground): Party => ({
  printed,
  agencyIds,
  groupId: null,
  ...ground,
})

const one = (printed: string, { agency, score, why }: Scored): Party =>
  party(printed, [agency.agencyId], { sure: Math.round(score * 100) / 100, why, basis: 'name' })

type Where = { unitIds: number[]; sure: number; why: string | null }

/** The units whose agencies are meant, or why there are none; without any place printed those of the office's own place. */
function placeOf(parted: PartedName, book: Book): Where | string {
  const { units, slip, placeName, kinds } = parted
  if (units.length) return placeSpelled(units, slip)
  if (placeName) return placeOfAnotherDay(placeName, kinds, book) ?? misspelled(placeName, kinds, book)
  const own = book.units.filter((unit) => kinds?.includes(unit.kind) && isAboveOrOwn(unit.unitId, book))
  return { unitIds: own.length ? own.map((unit) => unit.unitId) : [book.unitId], sure: 1, why: null }
}

function placeSpelled(units: PartedName['units'], slip: Slip | null): Where {
  const unitIds = units.map((unit) => unit.unitId)
  return slip
    ? { unitIds, sure: sureOfSlip(slip), why: whySlip(bareName(units[0]!), slip) }
    : { unitIds, sure: 1, why: null }
}

function isAboveOrOwn(unitId: number, book: Book): boolean {
  const up = (id: number | null) => book.units.find((unit) => unit.unitId === id)
  for (let at = up(book.unitId); at; at = up(at.parentId)) if (at.unitId === unitId) return true
  return false
}

function placeOfAnotherDay(placeName: string, kinds: readonly string[] | null, book: Book): Where | null {
  const other = unitOfAnotherDay(placeName, kinds, book)
  return other?.unitIds.length ? { unitIds: other.unitIds, sure: 0.8, why: other.why } : null
}

function misspelled(placeName: string, kinds: readonly string[] | null, book: Book): Where | string {
  const near = book.units
    .filter((unit) => !kinds || kinds.includes(unit.kind))
    .map((unit) => ({ unit, slip: slipBetween(placeName, bareName(unit)) }))
    .flatMap(({ unit, slip }) => (slip && slip.like >= alikeEnough ? [{ unit, slip }] : []))
    .sort((a, b) => b.slip.like - a.slip.like)
  const [best, second] = near
  if (!best) return `Chưa có “${capitalised(placeName)}” trong danh sách địa bàn của văn phòng.`
  if (second && best.slip.like === second.slip.like)
    return `Có thể là ${unitWithKind(best.unit)} hoặc ${unitWithKind(second.unit)}; hãy chọn.`
  return placeSpelled([best.unit], best.slip)
}

const capitalised = (name: string): string => name.replace(/(^|\s)\p{Ll}/gu, (first) => first.toUpperCase())

/** "Giống tên “Nậm Pung”, khác một dấu; cần xác nhận." */
export const whySlip = (known: string, { how }: Slip): string => `Giống tên “${known}”, ${how}; cần xác nhận.`

function scoreOf(body: readonly NameWord[], agency: BookAgency): Scored[] {
  if (body.length === 0)
    return agency.kind === 'ubnd' || agency.kind === 'thon'
      ? [{ agency, score: 0.97, why: `Tên địa bàn được hiểu là ${agency.name}.` }]
      : []
  const [full, ...shorter] = agency.bodies.map((known) => scoreBody(body, known, agency.name))
  // where the full name is met with a slip, its first letters would hide it
  const best = full!.slipped ? full! : shorter.reduce((a, b) => (b.score > a.score ? b : a), full!)
  return best.score > 0 ? [{ agency, score: best.score, why: best.why }] : []
}

type BodyScore = { score: number; why: string; slipped?: boolean }

function scoreBody(printed: readonly NameWord[], known: readonly NameWord[], name: string): BodyScore {
  const [a, b] = [spelledWords(printed), spelledWords(known)]
  if (a === b) return { score: 0.98, why: 'Đúng tên, lược phần tên địa bàn.' }
  const over = layOver(printed, known)
  const slip = over.slip && slipBetween(over.slip[0].lower, over.slip[1].lower)
  const slipped = ({ score, why }: BodyScore): BodyScore =>
    slip ? { score: Math.min(score, sureOfSlip(slip)), why: whySlip(name, slip), slipped: true } : { score, why }
  const all = over.a === printed.length
  if (all && over.b === known.length) return slipped({ score: 0.95, why: 'Đúng tên, viết tắt.' })
  if (all && over.b >= 2)
    return slipped({ score: 0.9 - 0.1 * (1 - over.b / known.length), why: 'Khớp phần đầu của tên trong danh bạ.' })
  if (over.b === known.length && over.b >= 2)
    return slipped({ score: 0.82, why: 'Tên trong danh bạ khớp phần đầu của tên in.' })
  const whole = slipBetween(a, b)
  return whole && whole.like >= 0.85
    ? { score: sureOfSlip(whole), why: whySlip(name, whole), slipped: true }
    : { score: 0, why: '' }
}
