// Which of the office's units "UBND các xã" are, from the nearest ground to the farthest: the clause, a named group, what the document spoke of before,
// what it is addressed to, all of the kind. Pure.
import type { Book, BookAgency } from './book.ts'
import type { Collective } from './collective-words.ts'
import { type Members, proposed, unknown } from './collectives.ts'
import { bareName, type UnitName } from './names.ts'
import type { Setting } from './setting.ts'
import { slipBetween } from './slips.ts'

type Around = { book: Book; setting: Setting; group: Members | null }
type Ground = { units: readonly UnitName[]; why: (n: number) => string; basis: Members['basis'] }

export function unitsMeant(collective: Collective, { book, setting, group }: Around): Members {
  const below = book.units.filter((unit) => unit.unitId !== book.unitId && collective.kinds.includes(unit.kind))
  const named = (places: readonly string[]) =>
    below.filter((unit) => places.some((place) => slipBetween(place, bareName(unit)) === null))
  const from = ({ units, why, basis }: Ground): Members | null => {
    const agencies = fits(units, below, collective) ? agenciesOf(units, collective, book) : []
    return agencies.length ? proposed(agencies, { sure: 0.8, why: why(units.length), basis }) : null
  }
  const clause: Ground = {
    units: excepting.test(setting.quote) ? [] : named(setting.places),
    why: (n) => `Theo ${n} nơi nêu tên trong nội dung này; cần xác nhận.${group?.groupId ? ` ${group.why}` : ''}`,
    basis: 'clause',
  }
  return (
    from(clause) ?? group ?? ofDocument(collective, { below, named, setting }, from) ?? ofKind(collective, below, book)
  )
}

/** "trừ xã A", "riêng xã B": those named are not the members. */
const excepting = /(?<!\p{L})(?:trừ|riêng)(?!\p{L})/iu

/** "các xã nêu trên" are those of the clause before; plain "UBND các xã" those to whom the document is addressed. */
function ofDocument(
  { points, narrowing, whole }: Collective,
  around: { below: readonly UnitName[]; named: (places: readonly string[]) => UnitName[]; setting: Setting },
  from: (ground: Ground) => Members | null,
): Members | null {
  if (whole || narrowing !== '') return null
  const { earlier, addressed } = around.setting
  const before: Ground = {
    units: points ? around.named(earlier) : [],
    why: (n) => `Theo ${n} nơi nêu tên ở nội dung trước; cần xác nhận.`,
    basis: 'clause',
  }
  const receivers: Ground = {
    units: around.below.filter((unit) => addressed.includes(unit.unitId)),
    why: (n) => `Theo ${n} nơi văn bản này gửi đến, nêu ở trích yếu hoặc nơi nhận; cần xác nhận.`,
    basis: 'document',
  }
  return from(before) ?? from(receivers)
}

function ofKind(
  { narrowing, points, count, ...collective }: Collective,
  below: readonly UnitName[],
  book: Book,
): Members {
  const narrowed = narrowing || (points ? 'nêu trên' : '')
  if (narrowed)
    return unknown(`Chưa rõ gồm những đơn vị nào (“${narrowed}”); hãy chọn, hoặc lập nhóm mang tên này.`, 0.3)
  const all = agenciesOf(below, collective, book)
  if (all.length === 0) return unknown('Danh bạ chưa có đơn vị nào loại này; hãy thêm hoặc chọn.')
  return count === null || count === all.length
    ? proposed(all, {
        sure: 0.8,
        why: `Hiểu là cả ${all.length} đơn vị loại này trong danh bạ; cần xác nhận.`,
        basis: 'kind',
      })
    : unknown(`Văn bản ghi ${count}, danh bạ có ${all.length} đơn vị loại này; hãy chọn.`, 0.3)
}

/** Several, as many as the name says, and some of each kind it names: "các xã, thị trấn" are not three xã where there is a thị trấn. */
function fits(units: readonly UnitName[], all: readonly UnitName[], { count, kindsByWord }: Collective): boolean {
  const has = (some: readonly UnitName[], kinds: readonly string[]) => some.some((unit) => kinds.includes(unit.kind))
  return (
    units.length > 1 &&
    (count === null || units.length === count) &&
    kindsByWord.every((kinds) => has(units, kinds) || !has(all, kinds))
  )
}

function agenciesOf(
  units: readonly UnitName[],
  { agencyKind }: Pick<Collective, 'agencyKind'>,
  book: Book,
): BookAgency[] {
  const unitIds = new Set<number | null>(units.map((unit) => unit.unitId))
  return book.agencies.filter((agency) => agency.kind === agencyKind && unitIds.has(agency.unitId))
}
