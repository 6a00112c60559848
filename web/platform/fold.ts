import { withoutMarks } from '../../server/modules/spelling/fold.ts'

/** A name as it is searched for: no marks, no case, đ as d. "Hoà Bình", "Hòa Bình" and "hoa binh" are one. */
export const fold = withoutMarks

/** Every word of the query begins some word of the text, in any order: "khe xa" finds "UBND xã Cam Khê". */
export function foldedMatch(text: string, query: string): boolean {
  const said = wordsOf(text)
  return wordsOf(query).every((part) => said.some((word) => word.startsWith(part)))
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
