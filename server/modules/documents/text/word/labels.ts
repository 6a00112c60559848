// Word keeps "1.", "a)", "-" of automatic lists out of the text; here they are counted, so that they can be written into it.

export type Level = {
  start: number
  format: string
  text: string
  legal: boolean
  restarts: boolean
  style: string | null
}
export type List = { abstractId: string; levels: Map<number, Level>; startOverrides: Map<number, number> }
export type Reference = { listId: string | null; level: number | null }
export type Numbering = { lists: Map<string, List>; styles: Map<string, Reference & { basedOn: string | null }> }

/** What a paragraph says of its number: its style, and its own list and level. */
export type Numbered = { style: string | null; listId: string | null; level: number | null }

/**
 * Asked for the label of each paragraph in their order. Counts as Word does: one run of counters per abstract list, shared by the
 * lists made of it, unless a list restarts it.
 */
export function countLabels(numbering: Numbering): (paragraph: Numbered) => string {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (paragraph) => {
    const { listId, level: at } = listOf(paragraph, numbering)
    const list = listId === null ? undefined : numbering.lists.get(listId)
    const level = list?.levels.get(at)
    if (!list || !level || listId === null) return ''
    if (level.format === 'bullet') return bulletOf(level)
    const counts = counters.get(list.abstractId) ?? []
    counters.set(list.abstractId, counts)
    restartWhereTold(counts, listId, list, begun)
    counts[at] = (counts[at] ?? level.start - 1) + 1
    for (let deeper = at + 1; deeper < 9; deeper++) {
      if (list.levels.get(deeper)?.restarts !== false) counts[deeper] = undefined
    }
    return labelOf(list, level, counts)
  }
}

/** The list of a paragraph: its own, else that of its style or of a style this is based on. List "0" means none. */
function listOf(paragraph: Numbered, numbering: Numbering): { listId: string | null; level: number } {
  if (paragraph.listId !== null) return { listId: paragraph.listId, level: paragraph.level ?? 0 }
  const seen = new Set<string>()
  for (let id = paragraph.style; id !== null && !seen.has(id); id = numbering.styles.get(id)?.basedOn ?? null) {
    seen.add(id)
    const style = numbering.styles.get(id)
    if (!style?.listId) continue
    const bound = [...(numbering.lists.get(style.listId)?.levels ?? [])].find(([, level]) => level.style === id)
    return { listId: style.listId, level: paragraph.level ?? style.level ?? bound?.[0] ?? 0 }
  }
  return { listId: null, level: 0 }
}

function restartWhereTold(counts: (number | undefined)[], listId: string, list: List, begun: Set<string>) {
  if (begun.has(listId)) return
  begun.add(listId)
  for (const [at, start] of list.startOverrides) counts[at] = start - 1
}

function labelOf(list: List, level: Level, counts: (number | undefined)[]): string {
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const source = list.levels.get(at)
    return inFormat(counts[at] ?? source?.start ?? 1, level.legal ? 'decimal' : (source?.format ?? 'decimal'))
  })
}

/** Bullets of symbol fonts are unreadable outside Word; those an official types himself ("-", "+") stay. */
function bulletOf(level: Level): string {
  return ['+', '*', '•'].includes(level.text) ? level.text : '-'
}

/** A count as a list prints it; `format` by the names of Word ("lowerLetter", "upperRoman" …). */
export function inFormat(count: number, format: string): string {
  if (format === 'none') return ''
  if (format === 'lowerLetter') return letter(count)
  if (format === 'upperLetter') return letter(count).toUpperCase()
  if (format === 'lowerRoman') return roman(count).toLowerCase()
  if (format === 'upperRoman') return roman(count)
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count)
}

/** a … z, aa, bb: Word repeats the letter, and has no đ. */
function letter(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
}

function roman(count: number): string {
  const steps = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = count
  let written = ''
  for (const [worth, sign] of steps) {
    written += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return written
}
