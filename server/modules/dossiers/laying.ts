// Where a file belongs, told by the names of its folders: "TC 05", "Tiêu chí 17", "13.2 Điện", "05. Trường học". Pure.
import { withoutMarks } from '../spelling/fold.ts'

export type Placed = { place: number; kind: 'indicator' | 'criterion'; code: string; criterion: number | null }

/** The place a path names; the folder nearest to the file speaks first, a file's own number only refines it. Null: nobody can tell. */
export function placeOfPath(path: string, places: readonly Placed[]): number | null {
  const parts = path.split(/[/\\]/).filter((part) => part !== '' && part !== '.')
  const file = parts.pop() ?? ''
  const folder = parts
    .reverse()
    .map((name) => named(name, places, true))
    .find((found) => found !== null)
  const own = named(file, places, false)
  if (!folder) return own?.place ?? null
  return own && own.criterion === folder.place ? own.place : folder.place
}

/** @param bare whether a number alone names a criterion, as in a folder's name */
function named(name: string, places: readonly Placed[], bare: boolean): Placed | null {
  const words = withoutMarks(name.replace(/_/g, ' '))
  const code =
    /(?:^|[^\d.])0*(\d{1,2}\.\d{1,2})(?![\d]|[./-]\d)/.exec(words)?.[1] ??
    /(?:tieu chi|chi tieu|\btc|\bct)[ .:-]*(?:so )?[ .:-]*0*(\d{1,2})(?![\d]|[./-]\d)/.exec(words)?.[1] ??
    (bare ? /^0*(\d{1,2})(?:[ .):-]+(?!\d)|$)/.exec(words)?.[1] : undefined)
  if (code === undefined) return null
  const plain = code.replace(/\.0+(?=\d)/, '.')
  const wanted = plain.includes('.') ? 'indicator' : 'criterion'
  return (
    places.find((one) => one.kind === wanted && one.code === plain) ?? places.find((one) => one.code === plain) ?? null
  )
}

/** Which thing required at a place a file's name says it is: one lies within the other, marks aside. */
export function requiredOfName(name: string, required: readonly { requiredId: number; name: string }[]): number | null {
  const plain = (words: string) =>
    withoutMarks(words.replace(/_/g, ' '))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const stem = plain(name.replace(/\.\w{1,5}$/, ''))
  const found = required.filter((one) => {
    const asked = plain(one.name)
    return (asked.length >= 8 && stem.includes(asked)) || (stem.length >= 14 && asked.includes(stem))
  })
  return found.length === 1 ? found[0]!.requiredId : null
}

/** "17-moi-truong/Biên bản nghiệm thu.pdf" → "Biên bản nghiệm thu" */
export function subjectOf(path: string): string {
  const file = path.split(/[/\\]/).at(-1) ?? path
  return (
    file
      .replace(/\.\w{1,5}$/, '')
      .replace(/_/g, ' ')
      .trim()
      .slice(0, 500) || file
  )
}
