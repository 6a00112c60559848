// Files made by hand for the tests of this folder: zips with any directory we like, PDFs of any objects, texts in old encodings.

import { crc32, deflateRawSync } from 'node:zlib'
import { fromOldLetters, type OldEncoding } from './letters/old-letters.ts'

export type ZipEntry = { name: string; data: Buffer; times?: number; claims?: number }

/**
 * A zip file. An entry with `times` is packed once and written that often under numbered names; `claims` is the unpacked size
 * its headers state, when it is to be a lie.
 */
export function zipOf(entries: ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  let count = 0
  for (const { name, data, times = 1, claims } of entries) {
    const packed = deflateRawSync(data, { level: 9 })
    const sum = crc32(data)
    for (let copy = 0; copy < times; copy++) {
      const path = Buffer.from(times > 1 ? `${name}${copy}` : name)
      const common = Buffer.alloc(26)
      common.writeUInt16LE(20, 0)
      common.writeUInt16LE(8, 4)
      common.writeUInt32LE(sum, 10)
      common.writeUInt32LE(packed.length, 14)
      common.writeUInt32LE(claims ?? data.length, 18)
      common.writeUInt16LE(path.length, 22)
      files.push(Buffer.from('PK\x03\x04'), common, path, packed)
      const tail = Buffer.alloc(14)
      tail.writeUInt32LE(offset, 10)
      directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, path)
      offset += 30 + path.length + packed.length
      count++
    }
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    8,
  )
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, ...directory, Buffer.from('PK\x05\x06'), end])
}

/** A one-page PDF encrypted (40-bit RC4, the oldest kind) with a password that is not the empty one. */
export function encryptedPdf(): Buffer {
  const secret = 'ab'.repeat(32)
  return pdfOf(
    emptyPage,
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${secret}> /U <${secret}> >> /ID [<aa><aa>]`,
  )
}

/** A one-page PDF without a single letter or picture. */
export function pdfWithoutText(): Buffer {
  return pdfOf(emptyPage)
}

const emptyPage = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
]

/** A picture on a page: `head` and `data` as in the object of the PDF, `matrix` where it stands ("595 0 0 842 0 0": the whole page). */
export type PdfPicture = { head: string; data: Uint8Array; matrix: string }

/** A PDF of A4 pages that show pictures and nothing else, as scanners make it; `turn` is the page's own /Rotate. */
export function pdfOfPictures(pages: PdfPicture[][], { turn = 0 } = {}): Buffer {
  const pictures = [...new Set(pages.flat())]
  const pictureNumber = (picture: PdfPicture) => 3 + pages.length * 2 + pictures.indexOf(picture)
  const kids = pages.map((_, at) => `${3 + at * 2} 0 R`)
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    ...pages.flatMap((page, at) => {
      const named = page.map((picture, i) => `/I${i} ${pictureNumber(picture)} 0 R`).join(' ')
      const drawn = page.map(({ matrix }, i) => `q ${matrix} cm /I${i} Do Q`).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${turn} /Contents ${4 + at * 2} 0 R /Resources << /XObject << ${named} >> >> >>`,
        { head: '', data: Buffer.from(drawn) },
      ]
    }),
    ...pictures.map(({ head, data }) => ({ head: `/Type /XObject /Subtype /Image ${head}`, data })),
  ])
}

type PdfObject = string | { head: string; data: Uint8Array }

/** A PDF of these objects, the first being its catalogue; `trailer` is added to the trailer. */
export function pdfOf(objects: PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  let at = parts[0]!.length
  const add = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  const lines = objects.map((object, index) => {
    const line = `${String(at).padStart(10, '0')} 00000 n \n`
    add(Buffer.from(`${index + 1} 0 obj\n`))
    if (typeof object === 'string') add(Buffer.from(object))
    else {
      add(Buffer.from(`<< ${object.head} /Length ${object.data.length} >>\nstream\n`))
      add(Buffer.from(object.data))
      add(Buffer.from('\nendstream'))
    }
    add(Buffer.from('\nendobj\n'))
    return line
  })
  const end = at
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join('')}`))
  add(Buffer.from(`trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${end}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** A text as a program writes it that knows only an old font: letters of Western Europe. TCVN3 has no marked capitals. */
export function inOldLetters(text: string, encoding: OldEncoding): string {
  const spelled = encoding === 'TCVN3' ? text.replace(/[\u0080-\uffff]/g, smallUnlessKnown) : text
  return spelled.normalize('NFC').replace(/[\u0080-\uffff]/g, (letter) => oldLetters[encoding].get(letter) ?? letter)
}

const smallUnlessKnown = (letter: string) => (oldLetters.TCVN3.has(letter) ? letter : letter.toLowerCase())

const western = Array.from({ length: 96 }, (_, at) => String.fromCharCode(160 + at))
const vowels = [...'aeouyAEOUYôöÔÖ']
const oldLetters = {
  TCVN3: inverse(western, 'TCVN3'),
  VNI: inverse([...western, ...vowels.flatMap((vowel) => western.map((mark) => vowel + mark))], 'VNI'),
}

function inverse(spellings: string[], encoding: OldEncoding): Map<string, string> {
  const found = new Map<string, string>()
  for (const spelling of spellings) {
    const letter = fromOldLetters(spelling, encoding)
    if (letter !== spelling && letter.length === 1 && !found.has(letter)) found.set(letter, spelling)
  }
  return found
}

/** A text in Windows-1258, which writes a letter with its hat and behind it the tone as a mark of its own. */
export function inWindows1258(text: string): Buffer {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]),
  )
  return Buffer.from(
    [...text.normalize('NFC')].flatMap((letter) => {
      const known = bytes.get(letter)
      if (known !== undefined) return [known]
      const parts = [...letter.normalize('NFD')]
      const tone = parts.findIndex((part) => /[\u0300\u0301\u0303\u0309\u0323]/.test(part))
      const rest = parts
        .filter((_, at) => at !== tone)
        .join('')
        .normalize('NFC')
      return [rest, parts[tone] ?? ''].map((part) => bytes.get(part) ?? 63)
    }),
  )
}
