// When two spellings are one name: letters without marks, "y" like "i", "tr" like "ch", "x" like "s".
import { internalised, withoutMarks } from '../fold.ts'

// a document names few bodies and places, and the next one the same
const bare = new Map<string, string>()
const mostBare = 20_000

/** The same for two ways to spell one name: "Phú Quới" and "Phú Qưới", "Nậm Thi" and "Nậm Thy", "Làng Trạm" and "Làng Chạm". */
export function sameName(name: string): string {
  const known = bare.get(name)
  if (known !== undefined) return known
  const made = withoutMarks(name)
    .replaceAll('y', 'i')
    .replace(/(?<!\p{L})(?:tr|x)/gu, (sound) => (sound === 'x' ? 's' : 'ch'))
  // a slice would keep the whole document it is cut from
  if (name.length < 80 && bare.size < mostBare) bare.set(internalised(name), internalised(made))
  return made
}
