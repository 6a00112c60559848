import { onlyUnicode } from './mend.ts'
import { fromOldLetters, type OldEncoding } from './old-letters.ts'
import { countSyllables } from './syllables.ts'

/** Words set in one font. `caps`: shown in capitals, whatever is stored. */
export type Run = { text: string; font: string | null; caps: boolean }

/**
 * The words of runs as their fonts show them. A font may be left over from an older text that was since typed in Unicode, so
 * what the fonts say is followed only where it reads as Vietnamese.
 */
export function runReader(runs: Iterable<Run>): (runs: Run[]) => string {
  const set = new Map<OldEncoding, string>()
  for (const { text, font } of runs) {
    const encoding = encodingOf(font)
    if (encoding && !onlyUnicode.test(text)) set.set(encoding, `${set.get(encoding) ?? ''} ${text}`)
  }
  const followed = new Set([...set].flatMap(([encoding, text]) => (readsBetter(text, encoding) ? [encoding] : [])))
  return (read) =>
    joined(read)
      .map((run) => shown(run, followed))
      .join('')
}

/** By the names that the makers of these fonts gave them: ".VnTime", ".VnArialH" (capitals), "VNI-Times". */
export function encodingOf(font: string | null): OldEncoding | null {
  if (font === null) return null
  if (/^\.?Vn(?!i)[A-Z]/.test(font)) return 'TCVN3'
  return /^VNI[- ]/i.test(font) ? 'VNI' : null
}

function readsBetter(text: string, encoding: OldEncoding): boolean {
  return countSyllables(fromOldLetters(text, encoding)).valid >= countSyllables(text).valid
}

/** Runs of one font and case joined: a letter of VNI and its mark may stand in two. */
function joined(runs: Run[]): Run[] {
  const whole: Run[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (last && last.font === run.font && last.caps === run.caps) last.text += run.text
    else whole.push({ ...run })
  }
  return whole
}

function shown({ text, font, caps }: Run, followed: Set<OldEncoding>): string {
  const encoding = encodingOf(font)
  const isOld = encoding !== null && followed.has(encoding) && !onlyUnicode.test(text)
  const words = isOld ? fromOldLetters(text, encoding) : text
  const inCapitals = caps || (encoding === 'TCVN3' && /H$/.test(font ?? ''))
  return inCapitals ? words.toLocaleUpperCase('vi') : words
}
