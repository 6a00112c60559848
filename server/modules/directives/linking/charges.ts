// "Các thành viên Ban Chỉ đạo theo địa bàn, lĩnh vực được phân công": the members whom the decision on charges puts in charge of what the clause is
// about, as of the document's day. Pure; a person confirms them.
import { withoutMarks } from '../../spelling/fold.ts'
import type { Book, Charge } from './book.ts'
import { unitWithKind } from './book.ts'
import type { Members } from './collectives.ts'
import { bareName } from './names.ts'
import type { Setting } from './setting.ts'
import { slipBetween } from './slips.ts'

const ofGround = '(?:dia ban|xa|phuong|thi tran|thon|don vi|khu vuc)'
const ofField = '(?:linh vuc|tieu chi|chi tieu|noi dung|nganh)'
const charged = '(?:phan cong|phu trach)'
const near = '[^.;:]{0,30}'
const speaksOf = (what: string) => new RegExp(`\\b(?:${what}${near}\\b${charged}|${charged}${near}\\b${what})\\b`)
const groundCharged = speaksOf(ofGround)
const fieldCharged = speaksOf(ofField)

const isCharged = (words: string): boolean => groundCharged.test(words) || fieldCharged.test(words)

type Asked = { book: Book; setting: Setting; group: Book['groups'][number] | null; kinds: readonly string[] }

/**
 * The members by their charges; null where the words speak of none, or the office has none of the kind. A group that is itself called after its charges
 * ("các sở, ngành phụ trách tiêu chí") is narrowed by them, not replaced.
 * @param asked.group the committee, where the name tells it; else everybody of the kinds named
 */
export function byCharges(printed: string, asked: Asked): Members | null {
  const { book, setting } = asked
  const words = withoutMarks(`${printed} . ${setting.quote.normalize('NFC')}`)
  const [ground, field] = [groundCharged.test(words), fieldCharged.test(words)]
  if (!ground && !field) return null
  const pool = book.charges.filter((charge) => (charge.unitId === null ? field : ground) && isMember(charge, asked))
  if (pool.length === 0) return null
  const touching = pool.filter((charge) => isAbout(charge, { words, setting, book }))
  if (touching.length === 0 && asked.group && isCharged(withoutMarks(asked.group.name))) return null
  const chosen = touching.length ? touching : pool
  return {
    agencyIds: [...new Set(chosen.map((charge) => charge.agencyId))],
    groupId: null,
    sure: 0.8,
    why: whyCharged(chosen, { book, all: touching.length === 0 }),
    basis: 'charges',
  }
}

function isMember({ groupId, agencyId }: Charge, asked: Asked): boolean {
  if (asked.group) return groupId === asked.group.groupId
  const agency = asked.book.agencies.find((one) => one.agencyId === agencyId)
  return agency !== undefined && (asked.kinds.length === 0 || asked.kinds.includes(agency.kind))
}

function isAbout(
  { unitId, criterionNo, field }: Charge,
  { words, setting, book }: { words: string; setting: Setting; book: Book },
): boolean {
  if (criterionNo !== null) return setting.criteria.includes(criterionNo)
  if (field !== null) return words.includes(withoutMarks(field))
  const unit = book.units.find((one) => one.unitId === unitId)
  return unit !== undefined && setting.places.some((place) => slipBetween(place, bareName(unit)) === null)
}

/** "Theo phân công phụ trách: Phòng A (xã X; tiêu chí 2, 17), Phòng B (…); cần xác nhận." */
function whyCharged(charges: readonly Charge[], { book, all }: { book: Book; all: boolean }): string {
  const byAgency = [...Map.groupBy(charges, (charge) => charge.agencyId)]
  const named = byAgency.slice(0, 4).map(([agencyId, some]) => {
    const agency = book.agencies.find((one) => one.agencyId === agencyId)
    const people = [...new Set(some.flatMap(({ person }) => (person === null ? [] : [`đồng chí ${person}`])))]
    return `${[agency?.shortName ?? agency?.name, ...people].join(', ')} (${thingsOf(some, book)})`
  })
  const more = byAgency.length > 4 ? ` và ${byAgency.length - 4} đơn vị khác` : ''
  const scope = all ? 'Mọi thành viên được phân công phụ trách' : 'Theo phân công phụ trách'
  return `${scope}: ${named.join(', ')}${more}; cần xác nhận.`
}

function thingsOf(charges: readonly Charge[], book: Book): string {
  const units = book.units.filter((unit) => charges.some(({ unitId }) => unitId === unit.unitId)).map(unitWithKind)
  const numbers = charges.flatMap(({ criterionNo }) => (criterionNo === null ? [] : [criterionNo]))
  const criteria = numbers.length ? [`tiêu chí ${numbers.sort((a, b) => a - b).join(', ')}`] : []
  return [...units, ...criteria, ...charges.flatMap(({ field }) => (field === null ? [] : [field]))].join('; ')
}
