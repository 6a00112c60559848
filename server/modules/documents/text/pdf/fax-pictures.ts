// Our PDF.js cannot unpack black-and-white fax pictures. They are unpacked here and written behind the file as newer versions of
// the same objects, as any program that changes a PDF does, so that whoever reads the file next finds pictures it knows.

import { deflateSync } from 'node:zlib'
import { type Fax, type FaxDecoder, openFaxDecoder } from './fax-decoder.ts'

/** The file with its fax pictures unpacked; the file itself where it has none, or hides its contents under a password. */
export async function withReadablePictures(file: Uint8Array): Promise<Uint8Array> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
  const pictures = faxPicturesIn(bytes)
  const root = lastMatch(bytes, '/Root', /\/Root\s+(\d+\s+\d+\s+R)/)
  if (pictures.length === 0 || !root || bytes.includes('/Encrypt')) return file
  const decode = await openFaxDecoder()
  const objects = pictures.flatMap((picture) => unpacked(picture, decode))
  return Buffer.concat([bytes, ...update(objects, { bytes, root: root[1]! })])
}

type Picture = { number: string; head: string; data: Buffer; width: number; height: number; fax: Fax }
type NewObject = { number: string; content: Buffer }

/** Pictures never lie inside other streams (ISO 32000-1, 7.5.7), so all of them show their heads in the plain bytes. */
function faxPicturesIn(bytes: Buffer): Picture[] {
  const found = new Map<string, Picture>()
  for (const filter of ['/CCITTFaxDecode', '/CCF', '/JBIG2Decode']) {
    for (let at = bytes.indexOf(filter); at >= 0; at = bytes.indexOf(filter, at + 1)) {
      const picture = pictureAt(bytes, at)
      if (picture) found.set(picture.number, picture)
    }
  }
  return [...found.values()]
}

const headAtMost = 4096

function pictureAt(bytes: Buffer, at: number): Picture | null {
  const before = bytes.toString('latin1', Math.max(0, at - headAtMost), at)
  const opens = [...before.matchAll(/(\d+\s+\d+)\s+obj\b/g)].at(-1)
  const streamAt = bytes.indexOf('stream', at)
  if (!opens || streamAt < 0 || streamAt - at > headAtMost) return null
  const start = at - before.length + opens.index
  const head = bytes.toString('latin1', start + opens[0].length, streamAt)
  const number = (name: string) => numberIn(bytes, head, name)
  const width = number('Width') ?? 0
  const height = number('Height') ?? 0
  const filters = /\/Filter\s*(?:\[([^\]]*)\]|(\/\w+))/.exec(head)
  const isAlone =
    (filters?.[1] ?? filters?.[2] ?? '')
      .trim()
      .split(/\s+|(?=\/)/)
      .filter(Boolean).length === 1
  if (!/\/Subtype\s*\/Image/.test(head) || !isAlone || width < 1 || height < 1 || width * height > 200_000_000)
    return null
  const data = streamData(bytes, streamAt, number('Length'))
  return {
    number: opens[1]!.replace(/\s+/, ' '),
    head,
    data,
    width,
    height,
    fax: faxOf(bytes, head, { width, height }),
  }
}

function faxOf(bytes: Buffer, head: string, { width, height }: { width: number; height: number }): Fax {
  const parameters = referred(bytes, head, 'DecodeParms') ?? referred(bytes, head, 'DP') ?? head
  if (head.includes('/JBIG2Decode')) {
    const shared = /\/JBIG2Globals\s+(\d+\s+\d+)\s+R/.exec(parameters)?.[1]
    return { packing: 'jbig2', globals: shared ? streamOf(bytes, shared) : null }
  }
  const is = (name: string) => new RegExp(`/${name}\\s+true`).test(parameters)
  return {
    packing: 'ccitt',
    k: numberIn(bytes, parameters, 'K') ?? 0,
    columns: numberIn(bytes, parameters, 'Columns') ?? (width || 1728),
    rows: numberIn(bytes, parameters, 'Rows') ?? height,
    blackIs1: is('BlackIs1'),
    endOfLine: is('EndOfLine'),
    byteAlign: is('EncodedByteAlign'),
  }
}

/** A number of a head, written there or in an object of its own. */
function numberIn(bytes: Buffer, head: string, name: string): number | null {
  const found = new RegExp(`/${name}\\s+(-?\\d+)(\\s+\\d+\\s+R)?`).exec(head)
  if (!found) return null
  if (!found[2]) return Number(found[1])
  const content = contentOf(bytes, `${found[1]}${found[2].replace(/\s*R$/, '')}`)
  const value = /^\s*(-?\d+)/.exec(content ?? '')?.[1]
  return value === undefined ? null : Number(value)
}

/** The dictionary that a head names by reference, else null. */
function referred(bytes: Buffer, head: string, name: string): string | null {
  const number = new RegExp(`/${name}\\s*\\[?\\s*(\\d+\\s+\\d+)\\s+R`).exec(head)?.[1]
  return number ? contentOf(bytes, number) : null
}

function placeOf(bytes: Buffer, number: string): number {
  const [object, generation] = number.trim().split(/\s+/)
  for (
    let at = bytes.lastIndexOf(`${object} ${generation} obj`);
    at >= 0;
    at = bytes.lastIndexOf(`${object} ${generation} obj`, at - 1)
  ) {
    const before = bytes[at - 1] ?? 10
    if (before < 48 || before > 57) return at + `${object} ${generation} obj`.length
    if (at === 0) break
  }
  return -1
}

function contentOf(bytes: Buffer, number: string): string | null {
  const at = placeOf(bytes, number)
  return at < 0 ? null : bytes.toString('latin1', at, at + headAtMost).split('endobj')[0]!
}

function streamOf(bytes: Buffer, number: string): Buffer | null {
  const at = placeOf(bytes, number)
  const streamAt = at < 0 ? -1 : bytes.indexOf('stream', at)
  return streamAt < 0
    ? null
    : streamData(bytes, streamAt, numberIn(bytes, bytes.toString('latin1', at, streamAt), 'Length'))
}

function streamData(bytes: Buffer, streamAt: number, length: number | null): Buffer {
  const from = streamAt + 6 + (bytes[streamAt + 6] === 13 ? 2 : 1)
  // A length may be a lie; right is what ends where the stream is said to end.
  const told = length === null ? -1 : bytes.indexOf('endstream', from + length)
  const isRight = length !== null && told >= 0 && told - from - length <= 2
  const end = isRight ? from + length : bytes.indexOf('endstream', from)
  return bytes.subarray(from, end < 0 ? bytes.length : end)
}

/** A picture that does not unpack stays as it is: its page will be one that cannot be recognised. */
function unpacked({ number, head, data, width, height, fax }: Picture, decode: FaxDecoder): NewObject[] {
  try {
    const plain = deflateSync(decode(data, { width, height }, fax), { level: 1 })
    const kept = ['ImageMask', 'Decode', 'ColorSpace'].flatMap((name) => entryOf(head, name))
    const entries = [`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 1`, ...kept]
    const dictionary = `<< ${entries.join(' ')} /Filter /FlateDecode /Length ${plain.length} >>`
    return [
      { number, content: Buffer.concat([Buffer.from(`${dictionary}\nstream\n`), plain, Buffer.from('\nendstream')]) },
    ]
  } catch {
    return []
  }
}

function entryOf(head: string, name: string): string[] {
  return new RegExp(`/${name}\\s*(?:\\[[^\\]]*\\]|/\\w+|true|false|\\d+\\s+\\d+\\s+R)`).exec(head)?.slice(0, 1) ?? []
}

/** An incremental update (ISO 32000-1, 7.5.6). Offsets count from the header, before which mail gateways may have put lines. */
function update(objects: NewObject[], { bytes, root }: { bytes: Buffer; root: string }): Buffer[] {
  const header = Math.max(0, bytes.subarray(0, 1024).indexOf('%PDF-'))
  const previous = lastMatch(bytes, 'startxref', /startxref\s+(\d+)/)?.[1]
  const parts: Buffer[] = [Buffer.from('\n')]
  let at = bytes.length + 1 - header
  const lines = objects.map(({ number, content }) => {
    const [object, generation = '0'] = number.split(' ')
    const whole = Buffer.concat([Buffer.from(`${number} obj\n`), content, Buffer.from('\nendobj\n')])
    parts.push(whole)
    const line = `${object} 1\n${String(at).padStart(10, '0')} ${generation.padStart(5, '0')} n \n`
    at += whole.length
    return line
  })
  const most = Math.max(...objects.map(({ number }) => Number(number.split(' ')[0])), 0)
  const size = Math.max(most + 1, Number(lastMatch(bytes, '/Size', /\/Size\s+(\d+)/)?.[1] ?? 0))
  const trailer = `<< /Size ${size} /Root ${root}${previous ? ` /Prev ${previous}` : ''} >>`
  parts.push(Buffer.from(`xref\n${lines.join('')}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`))
  return parts
}

function lastMatch(bytes: Buffer, word: string, pattern: RegExp): RegExpExecArray | null {
  const at = bytes.lastIndexOf(word)
  return at < 0 ? null : pattern.exec(bytes.toString('latin1', at, at + 200))
}
