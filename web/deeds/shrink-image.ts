/**
 * A photograph made smaller before it leaves a phone on a weak line: 1,600 px on its long side is enough to read a sign
 * on a building. When and where it was taken (EXIF) goes along; what is not a photograph goes as it is.
 */
import { exifOf, withExif } from './exif.ts'

const longSide = 1_600
const quality = 0.82
const smallEnough = 400_000

export async function shrinkImage(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size <= smallEnough) return file
  try {
    const drawn = await draw(file)
    if (drawn === null || drawn.size >= file.size) return file
    const bytes = new Uint8Array(await drawn.arrayBuffer())
    const exif = exifOf(new Uint8Array(await file.slice(0, 200_000).arrayBuffer()))
    const name = file.name.replace(/\.\w+$/, '.jpg')
    return new File([withExif(bytes, exif)], name, { type: 'image/jpeg', lastModified: file.lastModified })
  } catch {
    // A picture this browser cannot draw is for the server to judge.
    return file
  }
}

async function draw(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const brush = canvas.getContext('2d')
  if (!brush) return null
  // A screenshot with holes in it would come out black as JPEG.
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}
