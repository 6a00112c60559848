// Pictures of pages made ready for recognition: upright, on white, at a density at which letters are recognised well.

import sharp, { type Sharp } from 'sharp'
import type { Limits } from '../limits.ts'
import type { Picture } from '../pdf/page-pictures.ts'
import { unreadable } from '../unreadable.ts'
import type { Grey } from './recogniser.ts'

/** A page as colours (three bytes a point); `dpi` dots an inch tell its size on paper. */
export type PageImage = { points: Buffer; width: number; height: number; dpi: number }

/** Dots an inch: finer pictures are recognised no better (99.5 % of letters at 300, 99.8 % at 220) and take twice as long. */
const most = 220
const least = 200
/** A4 upright, in inches: what a photograph is taken for, which knows nothing of the size of the paper. */
const paper = { width: 8.27, height: 11.69 }

/**
 * The pages of a picture file (.jpg, .png, .tif, .webp), turned as the camera noted.
 * @throws Unreadable `too-many-points`, `too-small`, `too-many-pages`, `broken-picture`
 */
export async function* pagesOfPicture(bytes: Uint8Array, name: string, limits: Limits): AsyncGenerator<PageImage> {
  for (let page = 0; page < (await sizeOf(bytes, name, limits)).pages; page++) {
    yield await whole(name, async () => {
      const source = sharp(bytes, { page, limitInputPixels: limits.points }).autoOrient()
      const { autoOrient, density } = await source.metadata()
      return scaled(source, autoOrient, dpiOf(autoOrient, density))
    })
  }
}

/** How many pages a picture file has; judged by its head before a point is unpacked. */
export async function sizeOf(bytes: Uint8Array, name: string, limits: Limits): Promise<{ pages: number }> {
  // The limit is ours to tell in words, so the head is read without one.
  const { width, height, pages = 1 } = await whole(name, () => sharp(bytes, { limitInputPixels: false }).metadata())
  const millions = Math.round((width * height) / 1e6)
  if (width * height > limits.points) throw unreadable('too-many-points', name, `${millions} triệu điểm ảnh`)
  if (Math.min(width, height) < 200) throw unreadable('too-small', name, `${width} × ${height} điểm ảnh`)
  if (pages > limits.scannedPages)
    throw unreadable('too-many-pages', name, `${pages} trang, giới hạn ${limits.scannedPages}`)
  return { pages }
}

async function whole<T>(name: string, work: () => Promise<T>): Promise<T> {
  return work().catch(() => {
    throw unreadable('broken-picture', name)
  })
}

/** The density that a scanner wrote, where it gives a sheet of paper; else that of an A4 page filled by the picture. */
function dpiOf({ width, height }: { width: number; height: number }, density: number | undefined): number {
  const inches = Math.max(width, height) / (density ?? 0)
  if (density && inches > 5 && inches < 18) return density
  return Math.max(Math.max(width, height) / paper.height, Math.min(width, height) / paper.width)
}

/**
 * The pictures of a PDF's page on white paper of its size; strips come together by their places.
 * @param size of the page in points of 1/72 inch
 */
export async function pageOfPictures(pictures: Picture[], size: { width: number; height: number }): Promise<PageImage> {
  const densest = Math.max(
    ...pictures.map(({ width, height, place }) => (72 * Math.max(width, height)) / Math.max(place.width, place.height)),
  )
  const dpi = dpiToUse(densest)
  const scale = dpi / 72
  const width = Math.round(size.width * scale)
  const height = Math.round(size.height * scale)
  const layers = []
  for (const picture of pictures) {
    const layer = await placed(picture, scale, { width, height })
    if (layer) layers.push(layer)
  }
  const white = { width, height, channels: 3 as const, background: '#fff' }
  const points = await sharp({ create: white }).composite(layers).removeAlpha().raw().toBuffer()
  return { points, width, height, dpi }
}

/** One picture in its place, cut to the page; "darken" lets a layer of black letters lie over a layer of colours. */
async function placed(picture: Picture, scale: number, page: { width: number; height: number }) {
  const { place, turn, mirrored, channels } = picture
  const left = Math.round(place.left * scale)
  const top = Math.round(place.top * scale)
  const width = Math.max(1, Math.round((place.left + place.width) * scale) - left)
  const height = Math.max(1, Math.round((place.top + place.height) * scale) - top)
  if (left >= page.width || top >= page.height || left + width <= 0 || top + height <= 0 || width * height > 80_000_000)
    return null
  const raw = { width: picture.width, height: picture.height, channels }
  const source = sharp(picture.points, { raw, limitInputPixels: false }).flip(mirrored).rotate(turn)
  const turned = await source
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const layer = sharp(turned.data, { raw: turned.info }).resize(width, height, { fit: 'fill' })
  const cut = {
    left: Math.max(0, -left),
    top: Math.max(0, -top),
    width: Math.min(width, page.width - left) - Math.max(0, -left),
    height: Math.min(height, page.height - top) - Math.max(0, -top),
  }
  const { data, info } = await sharp(await layer.raw().toBuffer(), {
    raw: { width, height, channels: turned.info.channels },
  })
    .extract(cut)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { input: data, raw: info, left: Math.max(0, left), top: Math.max(0, top), blend: 'darken' as const }
}

async function scaled(source: Sharp, size: { width: number; height: number }, native: number): Promise<PageImage> {
  const dpi = dpiToUse(native)
  const { data, info } = await source
    .resize(Math.round((size.width * dpi) / native), Math.round((size.height * dpi) / native), { fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { points: data, width: info.width, height: info.height, dpi }
}

/** Letters of a coarse picture are recognised better when it is enlarged. */
function dpiToUse(native: number): number {
  return native >= least ? Math.min(native, most) : Math.min(Math.max(native * 2, least), most)
}

/** The page turned by quarters, clockwise. */
export async function turned(page: PageImage, degrees: 90 | 180 | 270): Promise<PageImage> {
  const { data, info } = await sharp(page.points, { raw: { width: page.width, height: page.height, channels: 3 } })
    .rotate(degrees)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { ...page, points: data, width: info.width, height: info.height }
}

/** The page in grey, one byte a point. */
export async function greyOf({ points, width, height }: PageImage): Promise<Grey> {
  const grey = sharp(points, { raw: { width, height, channels: 3 } })
    .greyscale()
    .toColourspace('b-w')
  return { points: await grey.raw().toBuffer(), width, height }
}

/** The page turned about its middle, its size kept. */
export async function straightened({ points, width, height }: Grey, radians: number): Promise<Grey> {
  const { data, info } = await sharp(points, { raw: { width, height, channels: 1 } })
    .rotate((radians * 180) / Math.PI, { background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const cut = { left: (info.width - width) >> 1, top: (info.height - height) >> 1, width, height }
  const whole = sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } }).extract(cut)
  return { points: await whole.toColourspace('b-w').raw().toBuffer(), width, height }
}
