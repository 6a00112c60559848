// Only hashes of secrets are kept.
import { createHash } from 'node:crypto'

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

export const hashOfSecret = (secret: string): Buffer => sha256(secret)

/** The four digits are hashed with the secret, which is nowhere in the database: alone they would be found in ten thousand tries. */
export const hashOfCode = (secret: string, code: string): Buffer => sha256(`${secret}:${code}`)
