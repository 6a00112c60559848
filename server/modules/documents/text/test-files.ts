// Files made by hand for the tests of this folder: zips with any directory we like, and a PDF that asks for a password.

import { crc32, deflateRawSync } from 'node:zlib'

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
  return pdfOf(`/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${secret}> /U <${secret}> >> /ID [<aa><aa>]`)
}

/** A one-page PDF without a single letter, as a scanner makes it. */
export function pdfWithoutText(): Buffer {
  return pdfOf('')
}

function pdfOf(trailer: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(`${text}${table}trailer << /Size 4 /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`)
}
