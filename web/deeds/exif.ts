/**
 * The EXIF block of a JPEG, carried from a photograph to its smaller copy: the day and place of a photograph are part of
 * the proof. The copy is already upright, so the orientation is set to "as it stands". Pure, bytes in, bytes out.
 */
const startOfImage = 0xffd8
const app1 = 0xffe1
const startOfScan = 0xffda
const orientationTag = 0x0112

/** The whole APP1 segment (marker included), upright; null where there is none. */
export function exifOf(jpeg: Uint8Array): Uint8Array | null {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  if (jpeg.length < 4 || view.getUint16(0) !== startOfImage) return null
  for (let at = 2; at + 4 <= jpeg.length; ) {
    const marker = view.getUint16(at)
    const size = view.getUint16(at + 2)
    if (marker === startOfScan || (marker & 0xff00) !== 0xff00 || at + 2 + size > jpeg.length) return null
    if (marker === app1 && startsWith(jpeg, at + 4, 'Exif\0\0')) return upright(jpeg.slice(at, at + 2 + size))
    at += 2 + size
  }
  return null
}

/** The JPEG with the segment right after its start. */
export function withExif(jpeg: Uint8Array, exif: Uint8Array | null): Uint8Array<ArrayBuffer> {
  if (exif === null) return new Uint8Array(jpeg)
  const whole = new Uint8Array(jpeg.length + exif.length)
  whole.set(jpeg.subarray(0, 2))
  whole.set(exif, 2)
  whole.set(jpeg.subarray(2), 2 + exif.length)
  return whole
}

function upright(segment: Uint8Array): Uint8Array {
  const view = new DataView(segment.buffer)
  const tiff = 10
  const little = view.getUint16(tiff) === 0x4949
  const first = tiff + view.getUint32(tiff + 4, little)
  if (first + 2 > segment.length) return segment
  const entries = view.getUint16(first, little)
  for (let i = 0; i < entries; i++) {
    const entry = first + 2 + i * 12
    if (entry + 12 > segment.length) break
    if (view.getUint16(entry, little) === orientationTag) view.setUint16(entry + 8, 1, little)
  }
  return segment
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
}
