/** Where a clause may be parted: after a sentence, or a semicolon that begins another order. Pure; offsets into the whole text. */

const ending = /[.;!?…]["”’)*]*\s+(?=[\p{Lu}\p{N}"“(*+\-–]|\p{Ll}+\s)/gu
/** "TS. Lê", "TP. Hà", "KT. Chủ tịch": a stop that shortens a word ends nothing. */
const shortened = /(^|[\s(])(\p{Lu}{1,3}|TUQ|[Tt]p|[Tt]x|[Tt]t|[Ss]ố)\.\s*$/u

export interface Sentence {
  start: number
  end: number
}

/** The sentences of [start, end), without the blanks between them; one if it cannot be parted. */
export function sentencesOf(text: string, { start, end }: Sentence): Sentence[] {
  const quote = text.slice(start, end)
  const cuts: number[] = []
  for (const match of quote.matchAll(ending)) {
    const semicolon = match[0].startsWith(';')
    const next = quote.charAt(match.index + match[0].length)
    const small = next === next.toLocaleLowerCase('vi') && /\p{L}/u.test(next)
    const stops = !shortened.test(quote.slice(0, match.index + 1))
    if (semicolon || (stops && !small)) cuts.push(match.index + match[0].length)
  }
  for (const match of quote.matchAll(/\n+\s*/g)) cuts.push(match.index + match[0].length)
  const at = [0, ...new Set(cuts.filter((cut) => cut > 0 && cut < quote.length)), quote.length].sort((a, b) => a - b)
  return at.slice(0, -1).flatMap((from, index) => {
    const words = quote.slice(from, at[index + 1])
    return words.trim() === '' ? [] : [{ start: start + from, end: start + from + words.trimEnd().length }]
  })
}
