/** "60% đã đổ xong mặt đường": a percent that opens the sentence is recorded as such; the words stay as typed. */
export function readTyped(text: string): { words: string; percent: number | null } {
  const words = text.trim()
  const percent = Number(/^(\d{1,3})\s?%/.exec(words)?.[1] ?? Number.NaN)
  return { words, percent: percent >= 0 && percent <= 100 ? percent : null }
}
