export { foldName, modernTone, withoutMarks } from '../../spelling/fold.ts'

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

/** As printed, but with stars of the source dropped and every run of white space made one blank. */
export function printed(words: string): string {
  return isPlain(words)
    ? words
    : words
        .replace(/[*_`]+/g, '')
        .replace(/\s+/g, ' ')
        .trim()
}
