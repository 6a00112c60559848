// What a file is, judged by its content: the name of a file is only what somebody typed.

import { orderOfUtf16 } from './letters/decode.ts'

export type SniffedKind =
  | 'txt'
  | 'zip'
  | 'pdf'
  | 'executable'
  | 'ole'
  | 'encrypted-office'
  | 'picture'
  | 'other-picture'
  | 'rtf'
  | 'archive'
  | 'unknown'

/** The kind of a file by its bytes. A zip is looked into elsewhere: a .docx, an .xlsx and a plain archive begin alike. */
export function sniff(bytes: Uint8Array): SniffedKind {
  for (const { kind, at, magic } of signatures) if (startsWith(bytes, magic, at)) return kind
  if (startsWith(bytes, ole)) return holdsEncryptedPackage(bytes) ? 'encrypted-office' : 'ole'
  if (hasPdfHeader(bytes)) return 'pdf'
  if (looksLikeBitmap(bytes)) return 'other-picture'
  return looksBinary(bytes) ? 'unknown' : 'txt'
}

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const signatures: { kind: SniffedKind; magic: number[]; at?: number }[] = [
  { kind: 'executable', magic: ascii('MZ') },
  { kind: 'executable', magic: [0x7f, ...ascii('ELF')] },
  { kind: 'executable', magic: [0xfe, 0xed, 0xfa, 0xce] },
  { kind: 'executable', magic: [0xfe, 0xed, 0xfa, 0xcf] },
  { kind: 'executable', magic: [0xce, 0xfa, 0xed, 0xfe] },
  { kind: 'executable', magic: [0xcf, 0xfa, 0xed, 0xfe] },
  { kind: 'executable', magic: [0xca, 0xfe, 0xba, 0xbe] },
  { kind: 'zip', magic: [...ascii('PK'), 3, 4] },
  { kind: 'zip', magic: [...ascii('PK'), 5, 6] },
  { kind: 'picture', magic: [0x89, ...ascii('PNG')] },
  { kind: 'picture', magic: [0xff, 0xd8, 0xff] },
  { kind: 'other-picture', magic: ascii('GIF8') },
  { kind: 'picture', magic: [...ascii('II'), 0x2a, 0] },
  { kind: 'picture', magic: [...ascii('MM'), 0, 0x2a] },
  { kind: 'picture', magic: ascii('WEBP'), at: 8 },
  { kind: 'other-picture', magic: ascii('ftypheic'), at: 4 },
  { kind: 'other-picture', magic: ascii('ftypmif1'), at: 4 },
  { kind: 'rtf', magic: ascii('{\\rtf') },
  { kind: 'archive', magic: ascii('Rar!') },
  { kind: 'archive', magic: [...ascii('7z'), 0xbc, 0xaf] },
  { kind: 'archive', magic: [0x1f, 0x8b] },
]

/** "BM" also begins a Vietnamese abbreviation, so a bitmap must carry its own size too; other pictures are in the table. */
function looksLikeBitmap(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, ascii('BM')) || bytes.length < 14) return false
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.length
}

/** Readers accept a PDF whose header stands anywhere in the first 1,024 bytes; mail gateways do put lines before it. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')
}

/** Word wraps a .docx with a password into an OLE file that has a stream of this name, written in UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

/** Control characters that no text has. UTF-16 is full of zero bytes, so a text is asked for its mark or its pattern first. */
function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || orderOfUtf16(bytes)) return false
  const head = bytes.subarray(0, 65_536)
  const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0)
  return head.includes(0) || controls > head.length / 100
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d
}

function startsWith(bytes: Uint8Array, magic: number[], at = 0): boolean {
  return magic.every((byte, i) => bytes[at + i] === byte)
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}
