/** What the rows of a board are called, by the level of its set of criteria. */
export const wordOf = (level: string, t: { unitWords: Record<string, string> }): string =>
  t.unitWords[level] ?? t.unitWords.other ?? ''
