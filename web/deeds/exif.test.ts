import { describe, expect, it } from 'vitest'
import { exifOf, withExif } from './exif.ts'

/** A JPEG of no picture: start, an APP0, an APP1 with one little-endian entry of orientation, end. */
function photograph(orientation: number): Uint8Array {
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
  const body = [...'Exif\0\0'].map((letter) => letter.charCodeAt(0)).concat(tiff)
  return Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    1,
    2,
    0xff,
    0xe1,
    0,
    body.length + 2,
    ...body,
    0xff,
    0xda,
    0,
    2,
  ])
}

describe('EXIF of a photograph', () => {
  it('goes along to the smaller copy, upright', () => {
    const exif = exifOf(photograph(6))
    const copy = withExif(Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2]), exif)
    expect([...copy.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xe1])
    expect(exif?.[10 + 8 + 2 + 8]).toBe(1)
    expect([...copy.subarray(-4)]).toEqual([0xff, 0xda, 0, 2])
  })

  it('is null for what has none', () => {
    expect(exifOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2]))).toBeNull()
    expect(exifOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toBeNull()
    expect(exifOf(new Uint8Array())).toBeNull()
  })

  it('leaves a copy without it as it is', () => {
    expect([...withExif(Uint8Array.from([0xff, 0xd8]), null)]).toEqual([0xff, 0xd8])
  })
})
