// Danh mục hồ sơ minh chứng of a unit: by criterion and indicator, what there is and what is missing. Pure.
import type { PaperTable } from '../papers/contract.ts'
import { column, headsOf } from '../papers/form/column.ts'
import type { Frame } from '../papers/form/frame.ts'
import { type Levelled, numbered } from '../papers/form/numbering.ts'
import { writtenDay } from '../papers/form/written.ts'
import type { Dossier, Item } from './contract.ts'

type Line = { item: Item | null; required: string | null; state: string }

const columns = [
  column('Tên văn bản, tài liệu', ({ item, required }: Line) => item?.subject ?? required),
  column('Số, ký hiệu', ({ item }: Line) => item?.number ?? null),
  column('Ngày', ({ item }: Line) => (item?.issuedOn ? { day: item.issuedOn } : null), { align: 'center' }),
  column('Cơ quan ban hành', ({ item }: Line) => item?.issuer ?? null),
  column('Bản', ({ item }: Line) => (item?.original == null ? null : item.original ? 'chính' : 'sao'), {
    align: 'center',
  }),
  column('Số tờ', ({ item }: Line) => item?.sheets ?? null, { align: 'center' }),
  column('Nơi lưu', ({ item }: Line) => (item ? (item.keptAt ?? (item.file ? 'tệp điện tử' : null)) : null)),
  column('Ghi chú', ({ state }: Line) => state || null),
]

/** @param places only those of one criterion, or all */
export function dossierPaper({ places, items }: Pick<Dossier, 'places' | 'items'>, frame: Frame): PaperTable {
  const criteria = places.filter(({ kind }) => kind === 'criterion')
  const rows = criteria.flatMap((criterion): Levelled[] => {
    const kin = [criterion, ...places.filter((one) => one.criterion === criterion.place)]
    const lines = kin.flatMap((place) => {
      const own = linesOf(place, items)
      return own.length === 0 || place === criterion
        ? own.map(row)
        : [{ level: 1 as const, cells: `Chỉ tiêu ${place.code}. ${place.name}` }, ...own.map(row)]
    })
    return lines.length === 0 ? [] : [{ level: 0, cells: `Tiêu chí ${criterion.code}. ${criterion.name}` }, ...lines]
  })
  const tray = items.filter((item) => item.places.length === 0)
  const rest: Levelled[] =
    tray.length === 0 ? [] : [{ level: 0, cells: 'Chưa xếp vào tiêu chí' }, ...tray.map((item) => row(lineOf(item)))]
  return { ...frame, measure: null, columns: headsOf(columns), rows: numbered([...rows, ...rest]), fit: 'width' }
}

const row = (line: Line): Levelled => ({ level: 2, cells: columns.map(({ of }) => of(line)) })

function linesOf(place: Dossier['places'][number], items: readonly Item[]): Line[] {
  const own = items.filter((item) => item.places.some((one) => one.place === place.place)).map(lineOf)
  const lacking = place.required
    .filter(({ state }) => state === 'missing')
    .map(({ name }): Line => ({ item: null, required: name, state: 'còn thiếu' }))
  return [...own, ...lacking]
}

const lineOf = (item: Item): Line => ({
  item,
  required: null,
  state: [
    item.part && `của ${item.part} (cũ)`,
    item.expired && item.validUntil && `hết giá trị từ ${writtenDay(item.validUntil)}`,
  ]
    .filter(Boolean)
    .join('; '),
})
