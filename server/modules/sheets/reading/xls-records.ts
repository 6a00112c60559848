// The records of an old binary workbook (BIFF8, [MS-XLS]): a type, a length, and what a string is among them.

export type Record = { type: number; data: Buffer /** Offset of the record in its stream. */; at: number }

export const kinds = {
  formula: 0x0006,
  eof: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  palette: 0x0092,
  multipleRk: 0x00bd,
  multipleBlank: 0x00be,
  richString: 0x00d6,
  xf: 0x00e0,
  merged: 0x00e5,
  sharedStrings: 0x00fc,
  sharedLabel: 0x00fd,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  string: 0x0207,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const

/** Records from an offset on; a record that breaks off ends them. */
export function* recordsFrom(stream: Buffer, from: number): Generator<Record> {
  let at = from
  while (at + 4 <= stream.length) {
    const length = stream.readUInt16LE(at + 2)
    if (at + 4 + length > stream.length) return
    yield { type: stream.readUInt16LE(at), data: stream.subarray(at + 4, at + 4 + length), at }
    at += 4 + length
  }
}

/** A string inside one record: its length in characters (of one or two bytes), a flag of how they are stored, the characters. */
export function stringIn(data: Buffer, at: number, lengthBytes: 1 | 2): string {
  const length = lengthBytes === 1 ? data.readUInt8(at) : data.readUInt16LE(at)
  const flags = data.readUInt8(at + lengthBytes)
  const from = at + lengthBytes + 1
  return flags & 1 ? data.toString('utf16le', from, from + length * 2) : data.toString('latin1', from, from + length)
}

/** The table of shared strings: cut anywhere into records, and inside a string the next record says anew how it is stored. */
export function sharedStrings(parts: Buffer[]): string[] {
  const reader = partsReader(parts)
  const strings: string[] = []
  reader.skip(4)
  const count = reader.number(4)
  while (strings.length < count && reader.more()) strings.push(oneString(reader))
  return strings
}

function oneString(reader: ReturnType<typeof partsReader>): string {
  const length = reader.number(2)
  const flags = reader.number(1)
  const runs = flags & 8 ? reader.number(2) : 0
  const extension = flags & 4 ? reader.number(4) : 0
  const text = reader.letters(length, (flags & 1) === 1)
  reader.skip(runs * 4 + extension)
  return text
}

function partsReader(parts: Buffer[]) {
  let part = 0
  let at = 0
  const onward = () => {
    while (part < parts.length && at >= parts[part]!.length) {
      part++
      at = 0
    }
  }
  const byte = (): number => {
    onward()
    return part < parts.length ? parts[part]!.readUInt8(at++) : 0
  }
  return {
    more(): boolean {
      onward()
      return part < parts.length
    },
    number(bytes: number): number {
      let value = 0
      for (let i = 0; i < bytes; i++) value += byte() * 256 ** i
      return value
    },
    skip(bytes: number) {
      for (let left = bytes; left > 0 && part < parts.length; ) {
        const step = Math.min(left, parts[part]!.length - at)
        at += step
        left -= step
        onward()
      }
    },
    letters(length: number, wide: boolean): string {
      let text = ''
      let isWide = wide
      for (let left = length; left > 0 && part < parts.length; ) {
        if (at >= parts[part]!.length) {
          part++
          at = 0
          if (part >= parts.length) break
          isWide = (parts[part]!.readUInt8(at++) & 1) === 1
        }
        const size = isWide ? 2 : 1
        const here = Math.min(left, Math.floor((parts[part]!.length - at) / size))
        if (here === 0) break
        text += parts[part]!.toString(isWide ? 'utf16le' : 'latin1', at, at + here * size)
        at += here * size
        left -= here
      }
      return text
    },
  }
}

/** A number squeezed into four bytes: a double without its last half, or an integer of 30 bits; either may count hundredths. */
export function rkNumber(rk: number): number {
  const hundredths = (rk & 1) === 1
  const buffer = Buffer.alloc(8)
  buffer.writeInt32LE(rk & ~3, 4)
  const value = rk & 2 ? rk >> 2 : buffer.readDoubleLE(0)
  return hundredths ? value / 100 : value
}
