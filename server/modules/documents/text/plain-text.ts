import { looksUtf16 } from './sniff.ts'
import { unreadable } from './unreadable.ts'

/**
 * A text file as text: UTF-8 (with or without byte order mark), UTF-16, or else Windows-1258, the old Vietnamese code page.
 * Nothing is trimmed, so offsets into the result are offsets into the file normalised to NFC with \n line ends.
 * @throws Unreadable `broken-encoding` when the bytes are damaged UTF-8 or no encoding gives Vietnamese letters.
 */
export function readPlainText(bytes: Uint8Array, name: string): { text: string; notes: string[] } {
  const marked = decodeMarked(bytes)
  if (marked !== null) return { text: tidy(marked), notes: [] }
  const utf8 = decodeStrictly('utf-8', bytes)
  if (utf8 !== null) return { text: tidy(utf8), notes: [] }
  const old = hasUtf8Vietnamese(bytes) ? null : decodeWindows1258(bytes)
  if (old === null) throw unreadable('broken-encoding', name)
  return { text: tidy(old), notes: ['Tệp dùng bảng mã cũ Windows-1258; hãy xem lại dấu của các chữ.'] }
}

function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly('utf-16be', bytes)
  return looksUtf16(bytes) ? decodeStrictly('utf-16le', bytes) : null
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
  let letters = 0
  for (let i = 0; i + 2 < bytes.length; i++) {
    const tail = bytes[i + 2] ?? 0
    if (bytes[i] === 0xe1 && (bytes[i + 1] === 0xba || bytes[i + 1] === 0xbb) && tail >= 0x80 && tail < 0xc0) letters++
  }
  return letters > 0
}

const vietnameseLetter = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/giu
const notInVietnamese = /[^\p{ASCII}àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ\u00a0–—‘’“”…•°²³½¼¾×·«»§±]/giu

/** Windows-1258 accepts nearly every byte, so what comes out must also be Vietnamese letters, nearly all of it. */
function decodeWindows1258(bytes: Uint8Array): string | null {
  const text = decodeStrictly('windows-1258', bytes)?.normalize('NFC')
  if (text === undefined) return null
  const letters = text.match(vietnameseLetter)?.length ?? 0
  const strangers = text.match(notInVietnamese)?.length ?? 0
  return letters > 0 && strangers * 20 <= letters ? text : null
}

function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC')
}
