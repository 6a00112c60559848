// How a printed name differs from one that is known: by a mark, by a letter. What differs is only ever suggested, never taken. Pure.
import { distance } from 'fastest-levenshtein'
import { foldName } from '../../spelling/fold.ts'

/** `like`: 0 to 1; `how`: what differs, in Vietnamese ("khác một dấu"). */
export type Slip = { like: number; how: string }

type Letter = { base: string; marks: string }

/** null where both are one spelling: case, blanks and the place of a tone mark do not count. */
export function slipBetween(printed: string, known: string): Slip | null {
  const [a, b] = [spellingOf(printed), spellingOf(known)]
  if (a.bases === b.bases) {
    const marks = a.letters.reduce((sum, { marks }, i) => sum + changed(marks, b.letters[i]!.marks), 0)
    if (marks === 0) return null
    return marks === 1 ? { like: 0.97, how: 'khác một dấu' } : { like: 0.94, how: 'khác dấu' }
  }
  const letters = distance(a.bases, b.bases)
  const like = 1 - letters / Math.max(a.bases.length, b.bases.length, 1)
  return { like, how: letters === 1 ? 'khác một chữ cái' : 'viết gần giống' }
}

/** Below this two names are two names: one letter in five, two in ten. */
export const alikeEnough = 0.79

/** What a suggestion on the ground of a slip is worth: never enough to be taken without asking. */
export const sureOfSlip = ({ like }: Slip): number => Math.round(like * 84) / 100

/** Marks put on, taken off or exchanged: one exchanged for another is one. */
function changed(a: string, b: string): number {
  const without = (some: string, others: string) => [...some].filter((mark) => !others.includes(mark)).length
  return Math.max(without(a, b), without(b, a))
}

type Spelling = { letters: Letter[]; bases: string }

// A province's names are compared with every unknown one: they are taken apart once.
const spellings = new Map<string, Spelling>()
function spellingOf(name: string): Spelling {
  const known = spellings.get(name)
  if (known) return known
  const letters = lettersOf(name)
  const spelling = { letters, bases: letters.map(({ base }) => base).join('') }
  if (spellings.size < 20_000) spellings.set(name, spelling)
  return spelling
}

/** "Kỹ" and "kĩ", "lý" and "lí" are both in use: one key for a y that is the syllable's only vowel. */
export const oneVowel = (syllable: string): string =>
  syllable.replace(/^([bhklmstv])([yýỳỷỹỵ])$/, (_, first: string, y: string) => first + 'iíìỉĩị'['yýỳỷỹỵ'.indexOf(y)]!)

/** Letters and digits of a name, each with the marks it bears; "đ" is a d with a mark of its own. */
function lettersOf(name: string): Letter[] {
  const letters: Letter[] = []
  const spelled = foldName(name.normalize('NFC')).split(' ').map(oneVowel).join('')
  for (const sign of spelled.normalize('NFD')) {
    if (/[\u0300-\u036f]/.test(sign)) {
      const last = letters.at(-1)
      if (last) last.marks += sign
    } else if (sign === 'đ') letters.push({ base: 'd', marks: 'đ' })
    else if (/[\p{L}\p{N}]/u.test(sign)) letters.push({ base: sign, marks: '' })
  }
  return letters
}
