/** What a file may weigh before it is refused: sizes in bytes, `zipRatio` unpacked to packed of one large entry. */
export type Limits = {
  fileBytes: number
  textBytes: number
  unpackedBytes: number
  xmlPartBytes: number
  zipEntries: number
  zipRatio: number
}

export const standardLimits: Limits = {
  fileBytes: 100_000_000,
  textBytes: 20_000_000,
  unpackedBytes: 500_000_000,
  // A document of 100 pages has one or two; parsing 10 takes 5 s and 1 GB of memory (measured).
  xmlPartBytes: 10_000_000,
  zipEntries: 5_000,
  zipRatio: 200,
}

/** "1.234 MB", in Vietnamese digits. */
export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000).toLocaleString('vi-VN')} MB`
}
