// The pictures that a page of a PDF shows, with where they stand on the page as it is turned for reading.

import { getResolvedPDFJS } from 'unpdf'
import type { PDFPageProxy } from 'unpdf/pdfjs'
import { type Matrix, operatorsOf, times } from './operators.ts'

/** A picture's points, one byte for grey, three or four for colours; `turn` is by how many degrees clockwise it is shown. */
export type Picture = {
  points: Uint8Array
  width: number
  height: number
  channels: 1 | 3 | 4
  turn: 0 | 90 | 180 | 270
  mirrored: boolean
  /** In points of 1/72 inch from the upper left corner of the page. */
  place: { left: number; top: number; width: number; height: number }
}

/** What a page draws: its pictures (from the lowest to the topmost), where those stand that could not be unpacked too. */
export type Drawn = { pictures: Picture[]; places: Picture['place'][]; unreadable: boolean }

export async function picturesOf(page: PDFPageProxy): Promise<Drawn> {
  const { OPS } = await getResolvedPDFJS()
  const drawn: Drawn = { pictures: [], places: [], unreadable: false }
  const painting = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject])
  for (const { code, given, on } of await operatorsOf(page)) {
    const painted: { image: unknown; at: Matrix }[] = painting.has(code) ? [{ image: given[0], at: on }] : []
    if (code === OPS.paintImageMaskXObjectGroup) {
      for (const one of given[0] as { transform: Matrix }[]) painted.push({ image: one, at: times(on, one.transform) })
    }
    for (const { image, at } of painted) {
      const found = await imageOf(page, image)
      const placed = placeOf(at)
      drawn.places.push(placed.place)
      if (found) drawn.pictures.push({ ...found, ...placed })
      else drawn.unreadable = true
    }
  }
  return drawn
}

/** A picture fills the unit square, its first row at the top; the matrix takes that square onto the page, counted downwards. */
function placeOf([a, b, c, d, e, f]: Matrix): Pick<Picture, 'turn' | 'mirrored' | 'place'> {
  const corners = [
    [e, f],
    [a + e, b + f],
    [c + e, d + f],
    [a + c + e, b + d + f],
  ] as const
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  const isUpright = Math.abs(a) >= Math.abs(b)
  const turn = isUpright ? (a >= 0 ? 0 : 180) : b >= 0 ? 90 : 270
  return {
    turn,
    mirrored: a * -d - b * -c < 0,
    place: { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top },
  }
}

type Image = { data?: Uint8Array | string; width: number; height: number; kind?: number; interpolate?: boolean }

async function imageOf(
  page: PDFPageProxy,
  named: unknown,
): Promise<Pick<Picture, 'points' | 'width' | 'height' | 'channels'> | null> {
  const image = (typeof named === 'string' ? await objectOf(page, named) : named) as Image | null
  const held = typeof image?.data === 'string' ? ((await objectOf(page, image.data)) as Image | null) : image
  const data = held?.data as Uint8Array | undefined
  if (!image || !data?.length || !image.width || !image.height) return null
  const { width, height } = image
  const channels = data.length / (width * height)
  if (channels === 1 || channels === 3 || channels === 4) {
    return { points: new Uint8Array(data.buffer, data.byteOffset, data.length), width, height, channels }
  }
  return data.length >= Math.ceil(width / 8) * height
    ? { points: fromBits(data, width, height), width, height, channels: 1 }
    : null
}

/** Pictures of single bits, as fax machines make them: 0 is black. */
function fromBits(bits: Uint8Array, width: number, height: number): Uint8Array {
  const points = new Uint8Array(width * height)
  const rowBytes = Math.ceil(width / 8)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) points[at++] = (bits[y * rowBytes + (x >> 3)]! >> (7 - (x & 7))) & 1 ? 255 : 0
  }
  return points
}

/** An object that PDF.js unpacks beside the page; null where it did not come. */
function objectOf(page: PDFPageProxy, id: string): Promise<unknown> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((done) => {
    const waiting = setTimeout(() => done(null), 20_000)
    objects.get(id, (found: unknown) => {
      clearTimeout(waiting)
      done(found)
    })
  })
}
