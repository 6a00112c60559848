/** More came than was allowed; nothing was kept. */
export class FileTooLarge extends Error {
  override name = 'FileTooLarge'
  limitBytes: number

  constructor(limitBytes: number) {
    super(`the file is larger than ${limitBytes} bytes`)
    this.limitBytes = limitBytes
  }
}

/** No file of this hash is in the store. */
export class FileMissing extends Error {
  override name = 'FileMissing'
}

/** Rejects whatever is not the lower-case hex of a SHA-256, so that a hash from outside can never become a path. */
export function refuseBadHash(hash: string): string {
  if (/^[0-9a-f]{64}$/.test(hash)) return hash
  throw new FileMissing(`not a file hash: ${hash.slice(0, 80)}`)
}
