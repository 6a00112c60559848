import { foldName as fold } from '../../spelling/fold.ts'

export { modernTone, withoutMarks } from '../../spelling/fold.ts'

// one document says the same few names again and again, and so do all of one office
const folded = new Map<string, string>()
const mostFolded = 20_000

/** A name as names are compared: small letters, modern tone marks, single blanks, no stars. */
export function foldName(name: string): string {
  const known = folded.get(name)
  if (known !== undefined) return known
  const found = fold(name)
  // a slice would keep the whole document it is cut from
  if (name.length < 80 && folded.size < mostFolded) folded.set(internalised(name), internalised(found))
  return found
}

/** The text all offsets refer to: NFC. Line breaks and everything else stay as they are. */
export function normaliseText(text: string): string {
  return text.normalize('NFC')
}

/** Whether nothing is to be dropped: no star, and no blank but single ones between words. */
function isPlain(words: string): boolean {
  let before = 32
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    if (code === 32 ? before === 32 : code < 32 || code === 42 || code === 95 || code === 96 || code === 160)
      return false
    // blanks of other widths, dashes and quotation marks: looked at by the expressions below
    if (code >= 0x1f00) return false
    before = code
  }
  return before !== 32
}

/** What is to be made one blank: a single blank is let stand, as it is by far the most frequent. */
export const manyBlanks = /\s{2,}|[^\S ]/g

/** As printed, but with stars of the source dropped and every run of white space made one blank. */
export function printed(words: string): string {
  return isPlain(words)
    ? words
    : words
        .replace(/[*_`]+/g, '')
        .replace(manyBlanks, ' ')
        .trim()
}

/** Whether no small letter stands in it; nearly every line has one that needs no look into the tables of Unicode. */
export const isUpper = (words: string) => !/[a-z]/.test(words) && words === words.toUpperCase()

/** The engine's one copy of a string, as names of properties are: comparing two of them is comparing addresses. */
export function internalised(word: string): string {
  // digits alone are an index, not a name; JSON takes its short strings from the same store. One number that is no such copy would
  // make each place that compares it with a word compare letter by letter from then on
  if (/^\d{1,9}$/.test(word)) return JSON.parse(`"${word}"`)
  for (const key in { [word]: true }) return key
  return word
}
