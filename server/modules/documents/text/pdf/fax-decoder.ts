// Pictures as fax machines and office scanners pack them, black and white: CCITT group 3 and 4, and JBIG2 (see decoder/README.md).

import { readFile } from 'node:fs/promises'

export type Fax =
  | {
      packing: 'ccitt'
      k: number
      columns: number
      rows: number
      blackIs1: boolean
      endOfLine: boolean
      byteAlign: boolean
    }
  | { packing: 'jbig2'; globals: Uint8Array | null }

/** Unpacks a picture to one bit a point, rows padded to whole bytes, 0 being black. @throws Error where the data make none */
export type FaxDecoder = (data: Uint8Array, size: { width: number; height: number }, fax: Fax) => Uint8Array

type Exports = {
  i: WebAssembly.Memory
  j(): void
  k(size: number): number
  l(pointer: number): void
  m(data: number, size: number, width: number, height: number, globals: number, globalsSize: number): void
  n(
    data: number,
    size: number,
    width: number,
    height: number,
    k: number,
    endOfLine: number,
    byteAlign: number,
    blackIs1: number,
    columns: number,
    rows: number,
  ): void
}

/** Loads the decoder. Its memory goes with whatever holds the function that is returned. */
export async function openFaxDecoder(): Promise<FaxDecoder> {
  const held: Held = { picture: null, memory: null }
  const program = await readFile(new URL('decoder/jbig2.wasm', import.meta.url))
  const { instance } = await WebAssembly.instantiate(program, { a: surroundings(held) })
  const exports = instance.exports as unknown as Exports
  held.memory = exports.i
  exports.j()
  const put = (data: Uint8Array): number => {
    const pointer = exports.k(data.length)
    new Uint8Array(exports.i.buffer).set(data, pointer)
    return pointer
  }
  return (data, { width, height }, fax) => {
    held.picture = null
    const globals = fax.packing === 'jbig2' ? fax.globals : null
    const [pointer, shared] = [put(data), globals ? put(globals) : 0]
    if (fax.packing === 'jbig2') exports.m(pointer, data.length, width, height, shared, globals?.length ?? 0)
    else {
      const [endOfLine, byteAlign, blackIs1] = [fax.endOfLine, fax.byteAlign, fax.blackIs1].map(Number)
      const { k, columns, rows } = fax
      exports.n(pointer, data.length, width, height, k, endOfLine!, byteAlign!, blackIs1!, columns, rows)
    }
    exports.l(pointer)
    if (shared) exports.l(shared)
    if (!held.picture) throw new Error('no picture')
    return held.picture
  }
}

type Held = { picture: Uint8Array | null; memory: WebAssembly.Memory | null }

/** What the program asks of whoever runs it, by the names its compiler gave: to end, to grow, to take the lines of a picture. */
function surroundings(held: Held): Record<string, (...given: number[]) => unknown> {
  const bytes = (from: number, size: number) => new Uint8Array(held.memory!.buffer, from, size)
  const end = () => {
    throw new Error('the decoder gave up')
  }
  return {
    a: end,
    b: () => {},
    c: () => 0,
    d: (wanted) => grow(held.memory!, wanted! >>> 0),
    e: end,
    f: (line, size, at) => held.picture?.set(bytes(line!, size!), at),
    g: (size) => {
      held.picture = new Uint8Array(size!)
    },
    h: (from, size, pitch, height) => {
      held.picture = new Uint8Array(size! * height!)
      for (let row = 0; row < height!; row++) held.picture.set(bytes(from! + row * pitch!, size!), row * size!)
    },
  }
}

/** A page of A3 at 600 dots an inch is 9 MB unpacked; what asks for more than 512 MB is no page. */
function grow(memory: WebAssembly.Memory, wanted: number): number {
  if (wanted > 512_000_000) return 0
  try {
    memory.grow(Math.max(0, Math.ceil((wanted - memory.buffer.byteLength) / 65_536)))
    return 1
  } catch {
    return 0
  }
}
