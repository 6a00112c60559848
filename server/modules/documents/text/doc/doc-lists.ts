// Automatic lists of an old Word file (MS-DOC 2.9.131 to 2.9.150) as the same plain data that a .docx gives.

import type { Level, Numbering } from '../word/labels.ts'
import { codes, numberOf } from './doc-properties.ts'
import type { Style } from './doc-styles.ts'

/**
 * The lists by the numbers under which paragraphs name them.
 * @param table the table stream; `lists` and `uses` are where PlfLst and PlfLfo stand in it
 */
export function numberingIn(
  table: Buffer,
  lists: { from: number; size: number },
  uses: { from: number; size: number },
  styles: Map<number, Style>,
): Numbering {
  const levels = lists.size > 0 ? levelsOf(table, lists.from) : new Map<number, Map<number, Level>>()
  const numbering: Numbering = { lists: new Map(), styles: new Map() }
  const count = uses.size > 0 ? table.readUInt32LE(uses.from) : 0
  if (count > 10_000) throw new Error('too many lists')
  let data = uses.from + 4 + count * 16
  for (let at = 0; at < count; at++) {
    const use = table.subarray(uses.from + 4 + at * 16, uses.from + 20 + at * 16)
    const id = use.readInt32LE(0)
    const own = overridesAt(table, data, use[12]!)
    data = own.end
    numbering.lists.set(String(at + 1), {
      abstractId: String(id),
      levels: new Map([...(levels.get(id) ?? []), ...own.levels]),
      startOverrides: own.starts,
    })
  }
  for (const [number, style] of styles) {
    const list = numberOf(style.paragraph, codes.list)
    numbering.styles.set(String(number), {
      listId: list === null ? null : String(list),
      level: numberOf(style.paragraph, codes.listLevel),
      basedOn: style.base === null ? null : String(style.base),
    })
  }
  return numbering
}

/** The heads of all lists stand together; behind the last the levels of each follow, one or nine. */
function levelsOf(table: Buffer, from: number): Map<number, Map<number, Level>> {
  const count = table.readUInt16LE(from)
  const levels = new Map<number, Map<number, Level>>()
  let at = from + 2 + count * 28
  for (let list = 0; list < count; list++) {
    const head = table.subarray(from + 2 + list * 28, from + 30 + list * 28)
    const own = new Map<number, Level>()
    const isSimple = (head[26]! & 1) === 1
    for (let level = 0; level < (isSimple ? 1 : 9); level++) {
      const read = levelAt(table, at)
      own.set(level, read.level)
      at = read.end
    }
    levels.set(head.readInt32LE(0), own)
  }
  return levels
}

function levelAt(table: Buffer, at: number): { level: Level; end: number } {
  const head = table.subarray(at, at + 28)
  const words = at + 28 + head[24]! + head[25]!
  const length = table.readUInt16LE(words)
  const text = table.toString('utf16le', words + 2, words + 2 + length * 2)
  const level: Level = {
    start: head.readInt32LE(0),
    format: formats[head[4]!] ?? 'decimal',
    // The place of a number is held by a sign below 9, which names the level it counts.
    text: [...text].map((sign) => (sign.charCodeAt(0) < 9 ? `%${sign.charCodeAt(0) + 1}` : sign)).join(''),
    legal: (head[5]! & 4) !== 0,
    restarts: (head[5]! & 8) === 0,
    style: null,
  }
  return { level, end: words + 2 + length * 2 }
}

const formats: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
}

function overridesAt(table: Buffer, from: number, count: number) {
  const levels = new Map<number, Level>()
  const starts = new Map<number, number>()
  let at = from + (count > 0 || from + 4 <= table.length ? 4 : 0)
  for (let one = 0; one < count; one++) {
    const start = table.readInt32LE(at)
    const flags = table.readUInt32LE(at + 4)
    at += 8
    const level = flags & 0xf
    if (flags & 0x10 && !(flags & 0x20)) starts.set(level, start)
    if (flags & 0x20) {
      const read = levelAt(table, at)
      levels.set(level, read.level)
      at = read.end
    }
  }
  return { levels, starts, end: at }
}
