export { foldName, modernTone, withoutMarks } from '../../spelling/fold.ts'

/** The text all offsets refer to: NFC. Line breaks and everything else stay as they are. */
export function normaliseText(text: string): string {
  return text.normalize('NFC')
}

const dressed = /[*_`\t\n\r\u00a0]|^\s|\s$|\s\s/

/** As printed, but with stars of the source dropped and every run of white space made one blank. */
export function printed(words: string): string {
  return dressed.test(words)
    ? words
        .replace(/[*_`]+/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : words
}
