// Finding a place by a few letters, with or without marks. Pure.
import { foldName, withoutMarks } from '../../spelling/fold.ts'
import { type KindOfUnit, placeWithKind } from '../place-names.ts'
import type { Country } from './read-country.ts'

export type Findable = {
  code: string
  name: string
  kind: KindOfUnit
  provinceName: string | null
  provinceCode: string
}
type Entry = { place: Findable; plain: string; marked: string; words: string[]; province: string }
/** Names folded once, for as many questions as are asked. */
export type PlaceIndex = readonly Entry[]

const shownAtMost = 12

/** @param kindOf what a province or commune is on the day asked about */
export function indexPlaces(
  { provinces, communes }: Country,
  kindOf: (place: Pick<Country['provinces'][number], 'kinds'>) => KindOfUnit,
): { provinces: PlaceIndex; communes: PlaceIndex } {
  const names = new Map(provinces.map(({ code, name }) => [code, name]))
  const entry = (place: Findable): Entry => {
    const plain = withoutMarks(place.name)
    const province = place.provinceName ? withoutMarks(place.provinceName) : ''
    return { place, plain, marked: foldName(place.name), words: plain.split(' '), province }
  }
  return {
    provinces: provinces.map((one) =>
      entry({ code: one.code, name: one.name, kind: kindOf(one), provinceName: null, provinceCode: one.code }),
    ),
    communes: communes.map(({ code, name, kinds, provinceCode }) =>
      entry({ code, name, kind: kindOf({ kinds }), provinceCode, provinceName: names.get(provinceCode) ?? null }),
    ),
  }
}

/**
 * Places whose words begin with the words typed, the best first: the name just so with its marks, the name just so without, a name that begins so,
 * a name with these words somewhere; what was typed beyond the name narrows to a province ("tan phu dong nai"). A kind typed before the name counts.
 */
export function findPlaces(index: PlaceIndex, typed: string): Findable[] {
  const asked = foldName(typed.normalize('NFC'))
    .replace(/[,;()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const plain = withoutMarks(asked)
  if (plain === '') return []
  return index
    .flatMap((entry) => {
      const rank = rankOf(entry, asked, plain)
      return rank === null ? [] : [{ entry, rank }]
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.entry.plain.length - b.entry.plain.length ||
        (a.entry.plain < b.entry.plain ? -1 : a.entry.plain > b.entry.plain ? 1 : 0) ||
        (a.entry.province < b.entry.province ? -1 : 1),
    )
    .slice(0, shownAtMost)
    .map(({ entry }) => entry.place)
}

/** Lower is nearer; null: not this one. The word for its kind may stand before the name, with marks or without. */
function rankOf(entry: Entry, asked: string, plain: string): number | null {
  const { kind, name } = entry.place
  const words = withoutMarks(placeWithKind(entry.place)).slice(0, -name.length)
  const kindTyped = [words, ...(kind === 'thanh-pho-tw' ? ['tp ', 'tp. '] : [])].find(
    (word) => word !== '' && plain.startsWith(word),
  )
  const whole = rankOfName(entry, asked, plain)
  if (kindTyped === undefined) return whole
  // a mark never changes how many letters there are
  const rest = rankOfName(entry, asked.slice(kindTyped.length), plain.slice(kindTyped.length))
  return whole === null || (rest !== null && rest < whole) ? rest : whole
}

function rankOfName({ plain: name, marked, words, province }: Entry, asked: string, plain: string): number | null {
  if (marked === asked) return 0
  if (name === plain) return 1
  if (marked.startsWith(asked)) return 2
  if (name.startsWith(plain)) return 3
  const wanted = plain.split(' ')
  // what was typed beyond the name is of its province: the longest head that is a name, the rest in the province's
  for (let at = wanted.length - 1; at > 0; at--) {
    const head = wanted.slice(0, at).join(' ')
    const rest = wanted
      .slice(at)
      .filter((word) => !['tinh', 'thanh', 'pho', 'tp', 'tp.'].includes(word))
      .join(' ')
    if (province === '' || !` ${province}`.includes(` ${rest}`)) continue
    if (name === head) return 4
    if (name.startsWith(head)) return 5
  }
  return wanted.every((part) => words.some((word) => word.startsWith(part))) ? 6 : null
}
