// How an old Word file says what its words look like: lists of single changes ("sprm", MS-DOC 2.6), kept by stretches of the file.

/** The changes of a list by their codes; of one that is named twice the last holds. */
export type Changes = Map<number, Buffer>

/** Codes of MS-DOC 2.6 that are looked at. */
export const codes = {
  deleted: 0x0800,
  hidden: 0x083c,
  caps: 0x083b,
  special: 0x0855,
  font: 0x4a4f,
  characterStyle: 0x4a30,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  listLevel: 0x260a,
  list: 0x460b,
  row: 0xd608,
} as const

/** Reads a list of changes; what is not whole at its end is left out. */
export function changesIn(list: Buffer): Changes {
  const changes: Changes = new Map()
  for (let at = 0; at + 2 < list.length; ) {
    const code = list.readUInt16LE(at)
    const size = sizeOf(code, list, at + 2)
    if (at + 2 + size > list.length) break
    changes.set(code, list.subarray(at + 2, at + 2 + size))
    at += 2 + size
  }
  return changes
}

/** The three highest bits of a code say how long its value is; two codes have lengths of their own kind. */
function sizeOf(code: number, list: Buffer, at: number): number {
  const kind = code >> 13
  if (kind === 6) {
    if (code === codes.row) return at + 2 <= list.length ? list.readUInt16LE(at) + 1 : list.length
    const length = list[at] ?? 0
    return code === 0xc615 && length === 255 ? sizeOfTabs(list, at) : length + 1
  }
  return [1, 1, 2, 4, 2, 2, 0, 3][kind]!
}

function sizeOfTabs(list: Buffer, at: number): number {
  const removed = 1 + (list[at + 1] ?? 0) * 4
  return 1 + removed + 1 + (list[at + 1 + removed] ?? 0) * 3
}

/** A change that is on or off; 0x80 and 0x81 mean "as the style" and its contrary. */
export function isOn(changes: Changes, code: number): boolean | null {
  const value = changes.get(code)?.[0]
  return value === undefined || value === 0x80 ? null : (value & 1) === 1
}

export function numberOf(changes: Changes, code: number): number | null {
  const value = changes.get(code)
  if (!value) return null
  return value.length >= 4 ? value.readUInt32LE(0) : value.length >= 2 ? value.readUInt16LE(0) : (value[0] ?? null)
}

/** A stretch of the stream WordDocument with what was changed there; `style` of paragraphs only. */
export type Stretch = { from: number; to: number; style: number; changes: Changes }

/**
 * The stretches of one kind, in order. Their table names pages of 512 bytes, each of which ends with the number of its stretches.
 * @param table the table (PlcBteChpx or PlcBtePapx)
 */
export function stretchesOf(document: Buffer, table: Buffer, kind: 'characters' | 'paragraphs'): Stretch[] {
  const pages = Math.max(0, Math.floor((table.length - 4) / 8))
  const stretches: Stretch[] = []
  for (let at = 0; at < pages; at++) {
    const number = table.readUInt32LE((pages + 1) * 4 + at * 4) & 0x3fffff
    const page = document.subarray(number * 512, (number + 1) * 512)
    if (page.length < 512) throw new Error('page out of the file')
    stretches.push(...(kind === 'characters' ? charactersOn(page) : paragraphsOn(page)))
  }
  return stretches.sort((a, b) => a.from - b.from)
}

function* charactersOn(page: Buffer): Generator<Stretch> {
  const count = page[511]!
  for (let at = 0; at < count; at++) {
    const offset = page[(count + 1) * 4 + at]! * 2
    const list = offset === 0 ? Buffer.alloc(0) : page.subarray(offset + 1, offset + 1 + page[offset]!)
    yield { from: page.readUInt32LE(at * 4), to: page.readUInt32LE(at * 4 + 4), style: 0, changes: changesIn(list) }
  }
}

function* paragraphsOn(page: Buffer): Generator<Stretch> {
  const count = page[511]!
  for (let at = 0; at < count; at++) {
    const offset = page[(count + 1) * 4 + at * 13]! * 2
    const size = page[offset]!
    const list =
      size === 0
        ? page.subarray(offset + 2, offset + 2 + (page[offset + 1] ?? 0) * 2)
        : page.subarray(offset + 1, offset + size * 2)
    const isStyled = offset > 0 && list.length >= 2
    yield {
      from: page.readUInt32LE(at * 4),
      to: page.readUInt32LE(at * 4 + 4),
      style: isStyled ? list.readUInt16LE(0) : 0,
      changes: isStyled ? changesIn(list.subarray(2)) : new Map(),
    }
  }
}

/** Finds the stretch that holds an offset; the stretches are in order. */
export function stretchAt(stretches: Stretch[], offset: number): Stretch | null {
  let low = 0
  let high = stretches.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const one = stretches[middle]!
    if (offset < one.from) high = middle - 1
    else if (offset >= one.to) low = middle + 1
    else return one
  }
  return null
}
