// Which unit a place printed in a clause means: by what was learnt, by name and kind on the document's day, by what stands beside it. Pure.
import { nameKey, withoutMarks } from '../../spelling/fold.ts'
import type { Place } from '../contract.ts'
import { whySlip } from './agencies.ts'
import { type Book, unitWithKind } from './book.ts'
import { bareName, kindsBefore, partName, plainName, type UnitName } from './names.ts'
import { unitOfAnotherDay } from './other-days.ts'
import type { Setting } from './setting.ts'
import { alikeEnough, slipBetween, sureOfSlip } from './slips.ts'

/** Each place as printed with its unit; none where the name is unknown (sure 0) or several units bear it. */
export function linkPlaces(setting: Setting, book: Book): Place[] {
  const candidates = setting.places.map((name) => ({ name, units: unitsNamed(name, book) }))
  const beside = new Set(candidates.flatMap(({ units }) => units.map((unit) => unit.unitId)))
  return candidates.map(({ name, units }) => linkPlace(name, units, { setting, beside, book }))
}

type Around = { setting: Setting; beside: ReadonlySet<number>; book: Book }

function linkPlace(name: string, units: readonly UnitName[], around: Around): Place {
  const { setting, book } = around
  const place = (unitId: number | null, sure: number, why: string | null): Place => ({
    printed: name,
    unitId,
    sure,
    why,
  })
  const learnt = book.placeAliases.find((alias) => alias.folded === nameKey(name))
  if (learnt) return place(learnt.unitId, 1, 'Văn phòng đã chọn địa bàn này cho tên in trong văn bản.')
  const kinds = kindsBefore(name, setting.quote)
  const [only, ...others] = narrowed(units, kinds, around)
  if (only && others.length === 0)
    return kinds && !kinds.includes(only.kind)
      ? place(
          only.unitId,
          0.8,
          `Danh sách địa bàn ghi ${unitWithKind(only)}, khác loại in trong văn bản; cần xác nhận.`,
        )
      : place(only.unitId, 1, null)
  if (only)
    return place(null, 0.5, `Có ${others.length + 1} nơi mang tên này: ${namesOf([only, ...others], book)}; hãy chọn.`)
  const other = unitOfAnotherDay(name, kinds, book)
  if (other) return other.unitIds.length === 1 ? place(other.unitIds[0]!, 0.8, other.why) : place(null, 0.5, other.why)
  return misspelled(name, kinds, book) ?? place(null, 0, null)
}

/** Units spelled just so. The office's own place is meant only where no other bears the name. */
function unitsNamed(name: string, book: Book): UnitName[] {
  const parted = partName(name, book.unitsByName)
  if (parted.units.length && !parted.slip && parted.body.length === 0 && parted.kinds) return [...parted.units]
  const same = (book.unitsByName.get(plainName(name)) ?? []).filter(
    (unit) => slipBetween(name, bareName(unit)) === null,
  )
  const others = same.filter((unit) => unit.unitId !== book.unitId)
  return others.length ? others : same
}

/** Of several of one name those of the kind printed before it, then those whose superior stands beside it or in the clause. */
function narrowed(units: readonly UnitName[], kinds: readonly string[] | null, around: Around): readonly UnitName[] {
  const words = ` ${withoutMarks(around.setting.quote)} `
  const tests: ((unit: UnitName) => boolean)[] = [
    (unit) => kinds?.includes(unit.kind) ?? true,
    (unit) => unit.parentId !== null && around.beside.has(unit.parentId),
    (unit) => {
      const parent = around.book.units.find((one) => one.unitId === unit.parentId)
      return parent !== undefined && words.includes(` ${withoutMarks(bareName(parent))} `)
    },
  ]
  return tests.reduce<readonly UnitName[]>((left, test) => {
    const passing = left.length > 1 ? left.filter(test) : left
    return passing.length ? passing : left
  }, units)
}

function namesOf(units: readonly UnitName[], book: Book): string {
  const parentOf = (unit: UnitName) => book.units.find((one) => one.unitId === unit.parentId)
  return units
    .slice(0, 4)
    .map((unit) =>
      [unitWithKind(unit), parentOf(unit)].map((one) => (typeof one === 'string' ? one : one && unitWithKind(one))),
    )
    .map(([name, parent]) => (parent ? `${name} (${parent})` : name))
    .join(', ')
}

/** A village is too often one letter away from another to be guessed, unless it lies in the office's own commune. */
function misspelled(name: string, kinds: readonly string[] | null, book: Book): Place | undefined {
  const near = book.units
    .filter(
      (unit) =>
        (unit.kind !== 'thon' || unit.parentId === book.unitId) &&
        unit.unitId !== book.unitId &&
        (!kinds || kinds.includes(unit.kind)),
    )
    .flatMap((unit) => {
      const slip = slipBetween(name, bareName(unit))
      return slip && slip.like >= alikeEnough ? [{ unit, slip }] : []
    })
    .sort((a, b) => b.slip.like - a.slip.like)
  const [best, second] = near
  if (!best) return undefined
  if (second?.slip.like === best.slip.like) {
    const why = `Có thể là ${unitWithKind(best.unit)} hoặc ${unitWithKind(second.unit)}; hãy chọn.`
    return { printed: name, unitId: null, sure: 0.5, why }
  }
  return {
    printed: name,
    unitId: best.unit.unitId,
    sure: sureOfSlip(best.slip),
    why: whySlip(bareName(best.unit), best.slip),
  }
}
