// From the bytes of a text file to its letters: by a mark where there is one, else by which encoding gives Vietnamese.

import { unreadable } from '../unreadable.ts'
import { fromOldLetters } from './old-letters.ts'
import { countSyllables } from './syllables.ts'

/** `from`: the old encoding that the bytes were in, where it was one. */
export type Decoded = { text: string; from: 'Windows-1258' | 'TCVN3' | 'VNI' | null }

/**
 * Bytes of a text as letters: UTF-8, UTF-16 with or without its mark, else the old Vietnamese encoding that gives most
 * Vietnamese syllables. Nothing is trimmed.
 * @throws Unreadable `broken-encoding` when the bytes are damaged UTF-8 or no encoding gives Vietnamese
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const marked = decodeUtf16(bytes)
  if (marked !== null) return { text: marked, from: null }
  const utf8 = decodeStrictly('utf-8', bytes)
  if (utf8 !== null) return { text: utf8, from: null }
  const old = hasUtf8Vietnamese(bytes) ? null : decodeOld(bytes)
  if (old === null) throw unreadable('broken-encoding', name)
  return old
}

function decodeUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly('utf-16be', bytes)
  const order = orderOfUtf16(bytes)
  return order && decodeStrictly(order, bytes)
}

/** UTF-16 without a byte order mark: the empty halves of spaces and line ends give it away. */
export function orderOfUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, Math.min(bytes.length & ~1, 4096))
  if (head.length < 8 || bytes.length % 2 === 1) return null
  const empty = [0, 0]
  for (let i = 0; i < head.length; i++) if (head[i] === 0) empty[i % 2]!++
  if (empty[0] === 0 && empty[1]! > head.length / 8) return 'utf-16le'
  return empty[1] === 0 && empty[0]! > head.length / 8 ? 'utf-16be' : null
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Whether bytes that are not valid UTF-8 nevertheless hold Vietnamese written in it (ạ–ỹ are E1 BA/BB xx): then the file is a
 * damaged UTF-8 file, and reading it by another code page would give plausible nonsense.
 */
function hasUtf8Vietnamese(bytes: Uint8Array): boolean {
  for (let i = 0; i + 2 < bytes.length; i++) {
    const tail = bytes[i + 2] ?? 0
    if (bytes[i] === 0xe1 && (bytes[i + 1] === 0xba || bytes[i + 1] === 0xbb) && tail >= 0x80 && tail < 0xc0)
      return true
  }
  return false
}

/** Each of these takes nearly any byte, so the one is right whose words are Vietnamese syllables, seven of ten at least. */
function decodeOld(bytes: Uint8Array): Decoded | null {
  const western = new TextDecoder('windows-1252').decode(bytes)
  const candidates: Decoded[] = [
    { text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC'), from: 'Windows-1258' },
    { text: fromOldLetters(western, 'TCVN3'), from: 'TCVN3' },
    { text: fromOldLetters(western, 'VNI'), from: 'VNI' },
  ]
  const best = candidates
    .map((candidate) => ({ candidate, ...countSyllables(candidate.text.slice(0, 200_000)) }))
    .toSorted((a, b) => b.valid - a.valid)[0]!
  if (best.valid === 0 || best.valid < best.marked * 0.7) return null
  // TCVN3 and VNI go on as their Western letters: whoever mends them line by line also knows the fonts of capitals.
  return best.candidate.from === 'Windows-1258' ? best.candidate : { text: western, from: best.candidate.from }
}
