import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extractText } from './extract.ts'
import { encryptedPdf, pdfOfPictures, pdfWithoutText, zipOf } from './test-files.ts'
import { Unreadable } from './unreadable.ts'

const contentTypes = { name: '[Content_Types].xml', data: Buffer.from('<Types/>') }
const mimetype = (kind: string) => ({
  name: 'mimetype',
  data: Buffer.from(`application/vnd.oasis.opendocument.${kind}`),
})
const emptyWord = { name: 'word/document.xml', data: Buffer.from('<w:document><w:body/></w:document>') }
const whole = '595 0 0 842 0 0'

describe('a file that gives no text is refused with one sentence', () => {
  const zeros = Buffer.alloc(1_000)
  test.each([
    ['an empty file', 'rong.docx', Buffer.alloc(0), 'empty', 'rỗng'],
    ['a file of blanks', 'trang.txt', Buffer.from(' \n\n\t'), 'empty', 'rỗng'],
    [
      'a Windows program',
      'thong-bao.docx',
      Buffer.concat([Buffer.from('MZ\x90\0'), zeros]),
      'executable',
      'chương trình',
    ],
    [
      'a Linux program',
      'thong-bao.pdf',
      Buffer.concat([Buffer.from('\x7fELF\x02'), zeros]),
      'executable',
      'chương trình',
    ],
    ['a PDF with a password', 'kin.pdf', encryptedPdf(), 'encrypted-pdf', 'mật khẩu'],
    ['a PDF without a letter or a picture', 'trang.pdf', pdfWithoutText(), 'empty', 'rỗng'],
    ['500 scanned pages', 'quet.pdf', scan(500), 'too-many-pages', '500 trang quét, giới hạn 200'],
    ['a damaged PDF', 'hong.pdf', Buffer.from('%PDF-1.7\nnothing'), 'broken-pdf', 'hỏng'],
    [
      'a photograph that breaks off',
      'anh.docx',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      'broken-picture',
      'hỏng',
    ],
    ['a picture of one point', 'cham.png', pngHead(1, 1), 'too-small', '1 × 1 điểm ảnh'],
    ['a picture of 200 million points', 'to.png', pngHead(20_000, 10_000), 'too-many-points', '200 triệu điểm ảnh'],
    ['a picture of another kind', 'anh.jpg', Buffer.from('GIF89a..........'), 'other-picture', '.jpg, .png hoặc .pdf'],
    ['an old .doc that is nothing inside', 'cu.doc', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'broken-doc', '.docx'],
    [
      'a .docx with a password',
      'kin.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted-office',
      'mật khẩu',
    ],
    ['UTF-8 with a hole', 'dut.txt', cutInside('Kết luận của Chủ tịch UBND xã'), 'broken-encoding', 'UTF-8'],
    ['bytes of no alphabet', 'la.txt', Buffer.from('8081828d8e8f9091a0', 'hex'), 'broken-encoding', 'UTF-8'],
    [
      'a file of nothing known',
      'du-lieu.bin',
      Buffer.from([1, 2, 3, 0, 5, 6, 0, 8]),
      'unknown-kind',
      '.docx, .doc, .odt, .pdf',
    ],
    ['a rich text file that breaks off', 'van-ban.rtf', Buffer.from('{\\rtf1{\\fonttbl'), 'broken-rtf', 'RTF'],
    [
      'a workbook of zeros',
      'bieu.xlsx',
      zipOf([contentTypes, { name: 'xl/workbook.xml', data: zeros }]),
      'empty',
      'rỗng',
    ],
    ['an OpenDocument drawing', 'a.odg', zipOf([mimetype('graphics')]), 'open-document', 'OpenDocument'],
    ['an OpenDocument text without its text', 'a.odt', zipOf([mimetype('text')]), 'broken-office', 'hỏng'],
    [
      'a .docx of nothing but pictures',
      'anh.docx',
      zipOf([contentTypes, emptyWord, { name: 'word/media/a.png', data: zeros }]),
      'only-pictures',
      'lưu lại thành .pdf',
    ],
    ['a zip of anything', 'goi.zip', zipOf([{ name: 'a.txt', data: zeros }]), 'archive', 'giải nén'],
    ['half a .docx', 'nua.docx', zipOf([contentTypes]).subarray(0, 60), 'broken-office', 'hỏng'],
    ['a .docx without its document', 'thieu.docx', zipOf([contentTypes]), 'broken-office', 'hỏng'],
  ])('%s', async (_, name, bytes, code, words) => {
    const refusal = await refusalOf({ bytes }, name)
    expect(refusal.code).toBe(code)
    expect(refusal.message).toContain(words)
    expect(refusal.message).toContain(name)
    expect(refusal.message).toMatch(/^[^\n]+\.$/)
  })
})

describe('weight', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-text-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('300 MB are refused by their size alone', async () => {
    const path = join(folder, 'lon.pdf')
    const file = await open(path, 'w')
    await file.truncate(300_000_000)
    await file.close()
    const before = process.memoryUsage().rss
    const refusal = await refusalOf({ path }, 'lon.pdf')
    expect(refusal.code).toBe('too-large')
    expect(refusal.message).toContain('300 MB')
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  test('a .docx that would unpack to 10 GB is refused without unpacking it', async () => {
    const bomb = zipOf([contentTypes, { name: 'word/media/image', data: Buffer.alloc(100_000_000), times: 100 }])
    expect(bomb.length).toBeLessThan(12_000_000)
    const begun = performance.now()
    const refusal = await refusalOf({ bytes: bomb }, 'bom.docx')
    expect(refusal.code).toBe('zip-bomb')
    expect(refusal.message).toContain('10.000 MB')
    expect(performance.now() - begun).toBeLessThan(1_000)
  })

  test('one entry that is nearly all repetition is refused', async () => {
    const bomb = zipOf([contentTypes, { name: 'word/document.xml', data: Buffer.alloc(30_000_000) }])
    expect((await refusalOf({ bytes: bomb }, 'bom.docx')).code).toBe('zip-bomb')
  })

  test('an entry longer than its directory claims is not unpacked further', async () => {
    const liar = zipOf([contentTypes, { name: 'word/document.xml', data: Buffer.alloc(50_000_000), claims: 1_000 }])
    expect((await refusalOf({ bytes: liar }, 'doi.docx')).code).toBe('broken-office')
  })

  test('an .odt whose text is nearly all repetition is refused', async () => {
    const bomb = zipOf([mimetype('text'), { name: 'content.xml', data: Buffer.alloc(30_000_000, '<text:p>') }])
    expect((await refusalOf({ bytes: bomb }, 'bom.odt')).code).toBe('zip-bomb')
  })

  test('a zip of very many entries is refused', async () => {
    const bomb = zipOf([{ name: 'a', data: Buffer.from('a'), times: 6_000 }])
    expect((await refusalOf({ bytes: bomb }, 'nhieu.docx')).code).toBe('zip-bomb')
  })

  test('more than 20 MB of words are refused', async () => {
    const bytes = Buffer.from('Kết luận. '.repeat(2_000_000))
    expect((await refusalOf({ bytes }, 'dai.txt')).code).toBe('too-much-text')
  })

  test('a file that is not there', async () => {
    expect((await refusalOf({ path: join(folder, 'khong-co.txt') }, 'khong-co.txt')).code).toBe('missing')
  })

  test('a text file by path', async () => {
    const path = join(folder, 'a.txt')
    await writeFile(path, 'Kết luận')
    expect(await extractText({ path }, { name: 'a.txt' })).toEqual({
      text: 'Kết luận',
      margins: '',
      pages: null,
      scanned: 0,
      kind: 'txt',
      notes: [],
    })
  })
})

describe('a scan is left unread where nobody waits for its pages', () => {
  test.each([
    ['a PDF of pictures', scan(3), 3],
    ['a picture', pngHead(1200, 1700), 1],
  ])('%s', async (_, bytes, unread) => {
    expect(await extractText({ bytes }, { name: 'quet' })).toEqual({ unread })
  })

  test('a page whose picture cannot be unpacked is told, with what to do', async () => {
    const packed = {
      head: '/Width 800 /Height 1200 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /JPXDecode',
      data: Buffer.from('none'),
      matrix: whole,
    }
    const scanning = { begins: () => {}, soFar: () => {} }
    const read = extractText({ bytes: pdfOfPictures([[packed]]) }, { name: 'quet.pdf', scanning })
    await expect(read).rejects.toMatchObject({ code: 'unreadable-scan', message: expect.stringContaining('JPEG') })
  })
})

/** Pages that all show one small grey picture from edge to edge. */
function scan(pages: number): Buffer {
  const head = '/Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8'
  const picture = { head, data: Buffer.alloc(16, 200), matrix: whole }
  return pdfOfPictures(Array.from({ length: pages }, () => [picture]))
}

/** A PNG that says how large it is, and breaks off. */
function pngHead(width: number, height: number): Buffer {
  const chunk = Buffer.alloc(17)
  chunk.write('IHDR')
  chunk.writeUInt32BE(width, 4)
  chunk.writeUInt32BE(height, 8)
  chunk[12] = 8
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(13)
  sum.writeUInt32BE(crc32(chunk))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    length,
    chunk,
    sum,
    Buffer.from('0000000049444154', 'hex'),
  ])
}

function cutInside(text: string): Buffer {
  const bytes = Buffer.from(text.repeat(3))
  const cut = bytes.indexOf(0xe1, 30) + 1
  return Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut + 1)])
}

async function refusalOf(file: { path: string } | { bytes: Uint8Array }, name: string): Promise<Unreadable> {
  const fault = await extractText(file, { name }).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(fault instanceof Unreadable)) throw new Error('Expected a refusal', { cause: fault })
  return fault
}
