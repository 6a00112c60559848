// Black-and-white scans: our PDF.js cannot unpack them, so they are unpacked for it. Pages are made of a picture whose points we know.
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { pageOfPictures } from '../scan/page-image.ts'
import { pdfOfPictures } from '../test-files.ts'
import { withReadablePictures } from './fax-pictures.ts'
import { picturesOf } from './page-pictures.ts'

const scan = readFileSync(new URL('../fixtures/bao-cao-bieu-quet.pdf', import.meta.url))

test('strips of CCITT group 4 come together to the page they were cut from', async () => {
  const { pictures, unreadable } = await drawnOn(await withReadablePictures(scan))
  expect({ strips: pictures.length > 5, unreadable }).toEqual({ strips: true, unreadable: false })
  const page = await pageOfPictures(pictures, { width: 595, height: 842 })
  const grey = await sharp(page.points, { raw: { width: page.width, height: page.height, channels: 3 } })
    .greyscale()
    .stats()
  // A printed page is nearly all paper, with a few hundredths of ink.
  expect(grey.channels[0]!.mean).toBeGreaterThan(230)
  expect(grey.channels[0]!.mean).toBeLessThan(252)
})

test('without that they cannot be read, and it is known', async () => {
  expect((await drawnOn(scan)).unreadable).toBe(true)
})

test.each([
  ['black', 0],
  ['white', 255],
] as const)('JBIG2 is unpacked too (a %s page), whatever length its head claims', async (colour, point) => {
  const head = '/Width 64 /Height 16 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter [/JBIG2Decode]'
  const pdf = pdfOfPictures([[{ head, data: jbig2(64, 16, colour), matrix: '595 0 0 842 0 0' }]])
  const lying = Buffer.from(pdf)
  lying.write('99', pdf.lastIndexOf('/Length 30') + 8)
  const { pictures } = await drawnOn(await withReadablePictures(lying))
  expect(pictures).toHaveLength(1)
  expect(new Set(pictures[0]!.points)).toEqual(new Set([point]))
})

test('a file without such pictures, and one under a password, stay as they are', async () => {
  const plain = pdfOfPictures([[]])
  expect(await withReadablePictures(plain)).toBe(plain)
  const hidden = Buffer.concat([scan, Buffer.from('/Encrypt')])
  expect(await withReadablePictures(hidden)).toBe(hidden)
})

test.each([
  [0, '595 0 0 842 0 0', 'upper left'],
  [0, '-595 0 0 -842 595 842', 'lower right'],
  [90, '595 0 0 842 0 0', 'upper right'],
  [0, '0 842 -595 0 595 0', 'lower left'],
])('a page turned by %i with a picture laid %s shows its black corner %s', async (turn, matrix, where) => {
  const width = 200
  const points = Buffer.alloc(width * width, 255)
  for (let y = 0; y < width / 2; y++) points.fill(0, y * width, y * width + width / 2)
  const head = `/Width ${width} /Height ${width} /ColorSpace /DeviceGray /BitsPerComponent 8`
  const pdf = await getDocumentProxy(new Uint8Array(pdfOfPictures([[{ head, data: points, matrix }]], { turn })))
  const page = await pdf.getPage(1)
  const size = page.getViewport({ scale: 1 })
  const image = await pageOfPictures((await picturesOf(page)).pictures, size)
  const at = (x: number, y: number) =>
    image.points[(Math.round(y * image.height) * image.width + Math.round(x * image.width)) * 3]!
  const dark = [
    ['upper left', at(0.25, 0.25)],
    ['upper right', at(0.75, 0.25)],
    ['lower left', at(0.25, 0.75)],
    ['lower right', at(0.75, 0.75)],
  ].flatMap(([name, point]) => (Number(point) < 128 ? [name] : []))
  expect(dark).toEqual([where])
})

async function drawnOn(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  return picturesOf(await pdf.getPage(1))
}

/** A page of JBIG2 (ITU-T T.88, 7.4.8) of one colour: the segment that tells its size, and nothing drawn on it. */
function jbig2(width: number, height: number, colour: 'black' | 'white'): Buffer {
  const segment = Buffer.alloc(30)
  segment[4] = 48
  segment[6] = 1
  segment.writeUInt32BE(19, 7)
  segment.writeUInt32BE(width, 11)
  segment.writeUInt32BE(height, 15)
  segment[27] = colour === 'black' ? 0x04 : 0
  return segment
}
