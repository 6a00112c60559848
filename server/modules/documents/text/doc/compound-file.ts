// The file system inside an old Office file (MS-CFB): streams cut into sectors that tables chain together.

/** The streams at the top of a compound file, by name. @throws Error where the file breaks off or its tables lead nowhere */
export function openCompoundFile(bytes: Buffer): { names: string[]; stream(name: string): Buffer | null } {
  const sectorSize = 1 << bytes.readUInt16LE(30)
  const miniSize = 1 << bytes.readUInt16LE(32)
  if (sectorSize < 512 || sectorSize > 4096 || miniSize > sectorSize) throw new Error('sector size')
  const sector = (id: number) => {
    const at = (id + 1) * sectorSize
    if (id < 0 || at >= bytes.length) throw new Error('sector out of the file')
    return bytes.subarray(at, at + sectorSize)
  }
  const fat = tableOf(sectorsOfFat(bytes, sector, sectorSize).map(sector))
  const stream = (start: number) => Buffer.concat(chain(fat, start).map(sector))
  const entries = entriesOf(stream(bytes.readInt32LE(48)))
  const root = entries[0]
  if (!root) throw new Error('no root')
  const miniFat = bytes.readInt32LE(64) > 0 ? tableOf([stream(bytes.readInt32LE(60))]) : []
  const miniSectors = root.start >= 0 ? stream(root.start) : Buffer.alloc(0)
  const cutoff = bytes.readUInt32LE(56)
  const contentOf = (entry: Entry): Buffer => {
    const content =
      entry.size < cutoff
        ? Buffer.concat(
            chain(miniFat, entry.start).map((id) => miniSectors.subarray(id * miniSize, (id + 1) * miniSize)),
          )
        : stream(entry.start)
    if (content.length < entry.size) throw new Error('stream breaks off')
    return content.subarray(0, entry.size)
  }
  const top = new Map(below(entries, root.child).map((entry) => [entry.name, entry]))
  return {
    names: [...top.keys()],
    stream(name) {
      const entry = top.get(name)
      return entry ? contentOf(entry) : null
    },
  }
}

/** The first 109 sectors of the table are named in the header, more of them in sectors of their own. */
function sectorsOfFat(bytes: Buffer, sector: (id: number) => Buffer, sectorSize: number): number[] {
  const ids = Array.from({ length: 109 }, (_, at) => bytes.readInt32LE(76 + at * 4))
  const last = sectorSize - 4
  const most = bytes.length / sectorSize
  for (let next = bytes.readInt32LE(68), read = 0; next >= 0; read++) {
    if (read > most) throw new Error('ring of sectors')
    const more = sector(next)
    for (let at = 0; at < last; at += 4) ids.push(more.readInt32LE(at))
    next = more.readInt32LE(last)
  }
  return ids.filter((id) => id >= 0)
}

function tableOf(sectors: Buffer[]): number[] {
  return sectors.flatMap((one) =>
    Array.from({ length: Math.floor(one.length / 4) }, (_, at) => one.readInt32LE(at * 4)),
  )
}

function chain(table: number[], start: number): number[] {
  const ids: number[] = []
  for (let id = start; id >= 0; id = table[id] ?? -1) {
    if (ids.length > table.length) throw new Error('ring of sectors')
    ids.push(id)
  }
  return ids
}

type Entry = { name: string; left: number; right: number; child: number; start: number; size: number }

function entriesOf(directory: Buffer): Entry[] {
  return Array.from({ length: Math.floor(directory.length / 128) }, (_, index) => {
    const one = directory.subarray(index * 128, (index + 1) * 128)
    return {
      name: one.toString('utf16le', 0, Math.max(0, Math.min(64, one.readUInt16LE(64)) - 2)),
      left: one.readInt32LE(68),
      right: one.readInt32LE(72),
      child: one.readInt32LE(76),
      start: one.readInt32LE(116),
      size: one.readUInt32LE(120),
    }
  })
}

/** A folder keeps its entries as a tree; each is visited once, whatever the links say. */
function below(entries: Entry[], first: number): Entry[] {
  const found = new Set<number>()
  const waiting = [first]
  while (waiting.length > 0) {
    const id = waiting.pop()!
    const entry = entries[id]
    if (id < 0 || !entry || found.has(id)) continue
    found.add(id)
    waiting.push(entry.left, entry.right)
  }
  return [...found].map((id) => entries[id]!)
}
