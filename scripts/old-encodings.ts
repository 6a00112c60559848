// Vietnamese text as the bytes of Windows-1258, for the sample files: letters with their marks of shape are one byte, tones follow as a byte of their own.

const byteOf = new Map<string, number>()
const decoder = new TextDecoder('windows-1258')
for (let byte = 255; byte >= 0; byte--) byteOf.set(decoder.decode(Uint8Array.of(byte)), byte)

/** @throws Error for a letter the code page does not have */
export function bytesIn1258(text: string): Buffer {
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const whole = byteOf.get(letter)
    if (whole !== undefined) {
      bytes.push(whole)
      continue
    }
    const apart = letter.normalize('NFD')
    const tones = [...apart].filter((part) => tone.test(part))
    const base = [...apart]
      .filter((part) => !tone.test(part))
      .join('')
      .normalize('NFC')
    for (const part of [base, ...tones]) {
      const byte = byteOf.get(part)
      if (byte === undefined) throw new Error(`Windows-1258 has no ${letter}`)
      bytes.push(byte)
    }
  }
  return Buffer.from(bytes)
}
const tone = /[\u0300\u0301\u0303\u0309\u0323]/
