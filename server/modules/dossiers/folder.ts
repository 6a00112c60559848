// A unit's proof as a tree of folders: "05 Truong hoc/05.1 …/01 Bien ban.pdf", as the office laid it on criteria; the list on top. Pure.
import { asciiName } from '../papers/casefile/file-names.ts'
import type { Dossier, Item } from './contract.ts'

export type Leaf = { path: string; item: Item }

/** One leaf for each place an item lies on; one that lies nowhere goes to "Khac". */
export function treeOf({ places, items }: Pick<Dossier, 'places' | 'items'>): Leaf[] {
  const folderOf = folders(places)
  const counts = new Map<string, number>()
  return items
    .filter(({ file }) => file !== null)
    .flatMap((item) => {
      const folders = item.places.length === 0 ? ['Khac'] : item.places.map(({ place }) => folderOf(place))
      return folders.map((folder) => {
        const no = (counts.get(folder) ?? 0) + 1
        counts.set(folder, no)
        return { path: `${folder}/${String(no).padStart(2, '0')} ${asciiName(item.file!.name)}`, item }
      })
    })
}

/** The folder of each place, that of an indicator within its criterion's. */
export function folders(places: Dossier['places']): (place: number) => string {
  const byPlace = new Map(places.map((one) => [one.place, one]))
  return (place) => {
    const own = byPlace.get(place)!
    const above = own.criterion === null ? undefined : byPlace.get(own.criterion)
    const name = asciiName(`${padded(own.code)} ${own.name.slice(0, 40)}`)
    return above ? `${asciiName(`TC ${padded(above.code)} ${above.name.slice(0, 40)}`)}/${name}` : `TC ${name}`
  }
}

const padded = (code: string): string => code.replace(/^\d(?=\.|$)/, '0$&')
