/**
 * What a file may weigh before it is refused: sizes in bytes, `zipRatio` unpacked to packed of one large entry, `points` of one
 * picture, `scannedPages` those that must be recognised.
 */
export type Limits = {
  fileBytes: number
  textBytes: number
  unpackedBytes: number
  xmlPartBytes: number
  zipEntries: number
  zipRatio: number
  points: number
  pages: number
  scannedPages: number
}

export const standardLimits: Limits = {
  fileBytes: 100_000_000,
  textBytes: 20_000_000,
  unpackedBytes: 500_000_000,
  // A document of 100 pages has one or two; its tree takes ten times that in memory.
  xmlPartBytes: 10_000_000,
  zipEntries: 5_000,
  zipRatio: 200,
  // A sheet of A3 scanned at 600 dots an inch has 70 million.
  points: 100_000_000,
  pages: 3_000,
  // A quarter of an hour at four seconds a page.
  scannedPages: 200,
}

/** "1.234 MB", in Vietnamese digits. */
export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000).toLocaleString('vi-VN')} MB`
}
