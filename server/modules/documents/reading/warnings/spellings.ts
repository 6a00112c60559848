// When two spellings are one name: letters without marks, "y" like "i".
import { withoutMarks } from '../fold.ts'

/** The same for two ways to spell one name: "Phú Quới" and "Phú Qưới", "Nậm Thi" and "Nậm Thy". */
export const sameName = (name: string): string => withoutMarks(name).replaceAll('y', 'i')

// a document names few syllables, and the next one the same
const bare = new Map<string, string>()
const mostBare = 20_000

/** sameName of one syllable in small letters. */
export function sameSyllable(low: string): string {
  const known = bare.get(low)
  if (known !== undefined) return known
  const made = sameName(low)
  if (bare.size < mostBare) bare.set(low, made)
  return made
}
