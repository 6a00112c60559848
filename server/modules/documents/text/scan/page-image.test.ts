import sharp from 'sharp'
import { expect, test } from 'vitest'
import { standardLimits } from '../limits.ts'
import { greyOf, type PageImage, pageOfPictures, pagesOfPicture, straightened } from './page-image.ts'
import { isSideways } from './upright.ts'

test('a photograph is turned as the camera noted, and taken for an A4 page', async () => {
  const lying = await sharp(corner(1600, 1131)).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  const [page] = await Array.fromAsync(pagesOfPicture(lying, 'ảnh.jpg', standardLimits))
  expect(page!.height).toBeGreaterThan(page!.width)
  expect(Math.round((page!.height / page!.dpi) * 25.4)).toBe(297)
  expect(darkCorner(page!)).toBe('upper right')
})

test('a scanner that says how dense it was is believed where that gives a sheet of paper', async () => {
  const half = await sharp(corner(1754, 1240)).png().withMetadata({ density: 150 }).toBuffer()
  const [page] = await Array.fromAsync(pagesOfPicture(half, 'a.png', standardLimits))
  expect(Math.round((page!.width / page!.dpi) * 25.4)).toBe(297)
  // Too coarse to be recognised well, it is enlarged.
  expect(page!.dpi).toBeGreaterThanOrEqual(200)
})

test('a .tif is read page by page', async () => {
  const pages = await Promise.all([400, 400].map((side) => sharp(corner(side, side)).raw().toBuffer()))
  const tall = sharp(Buffer.concat(pages), { raw: { width: 400, height: 800, channels: 3, pageHeight: 400 } })
  const file = await tall.tiff().toBuffer()
  expect(await Array.fromAsync(pagesOfPicture(file, 'a.tif', standardLimits))).toHaveLength(2)
})

test('strips of a page come together by their places, whatever their order', async () => {
  const strip = (top: number, shade: number) => ({
    points: new Uint8Array(100 * 10).fill(shade),
    width: 100,
    height: 10,
    channels: 1 as const,
    turn: 0 as const,
    mirrored: false,
    place: { left: 0, top, width: 595, height: 421 },
  })
  const page = await pageOfPictures([strip(421, 200), strip(0, 20)], { width: 595, height: 842 })
  const { points, width, height } = await greyOf(page)
  const at = (share: number) => points[Math.floor(height * share) * width + (width >> 1)]!
  expect([at(0.25) < 60, at(0.75) > 150]).toEqual([true, true])
})

test('lines that run from top to bottom are noticed, borders of a table do not deceive', async () => {
  const lines = await sharp(Buffer.from(ruled()))
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const page = { points: lines.data, width: lines.info.width, height: lines.info.height }
  expect(await isSideways(page)).toBe(false)
  const lying = sharp(page.points, { raw: { width: page.width, height: page.height, channels: 1 } }).rotate(90)
  const { data, info } = await lying.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  expect(await isSideways({ points: data, width: info.width, height: info.height })).toBe(true)
})

test('a page that leans is straightened about its middle, its size kept', async () => {
  const points = Buffer.alloc(200 * 200, 255)
  for (let x = 0; x < 200; x++) points[(100 + Math.round((x - 100) * 0.05)) * 200 + x] = 0
  const straight = await straightened({ points, width: 200, height: 200 }, -Math.atan(0.05))
  expect([straight.width, straight.height]).toEqual([200, 200])
  const ink = (row: number) =>
    straight.points.subarray(row * 200, row * 200 + 200).filter((point) => point < 200).length
  expect(ink(99) + ink(100) + ink(101)).toBeGreaterThan(150)
})

/** White, its upper left quarter black. */
function corner(width: number, height: number): Parameters<typeof sharp>[0] & object {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><rect width="${width / 2}" height="${height / 2}"/></svg>`,
  )
}

function darkCorner({ points, width, height }: PageImage): string | undefined {
  const at = (x: number, y: number) => points[(Math.round(height * y) * width + Math.round(width * x)) * 3]! < 128
  const corners = {
    'upper left': at(0.2, 0.2),
    'upper right': at(0.8, 0.2),
    'lower left': at(0.2, 0.8),
    'lower right': at(0.8, 0.8),
  }
  return Object.entries(corners).find(([, isDark]) => isDark)?.[0]
}

/** Dashes in lines like words, between two borders from top to bottom. */
function ruled(): string {
  const lines = Array.from(
    { length: 40 },
    (_, at) =>
      `<line x1="60" x2="${500 - (at % 5) * 40}" y1="${40 + at * 18}" y2="${40 + at * 18}" stroke="#000" stroke-width="6" stroke-dasharray="30 8"/>`,
  )
  const borders = [40, 560].map((x) => `<line x1="${x}" x2="${x}" y1="20" y2="780" stroke="#000" stroke-width="2"/>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="#fff"/>${lines.join('')}${borders.join('')}</svg>`
}
