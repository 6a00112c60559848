import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extractText } from './extract.ts'
import { encryptedPdf, pdfWithoutText, zipOf } from './test-files.ts'
import { Unreadable } from './unreadable.ts'

const contentTypes = { name: '[Content_Types].xml', data: Buffer.from('<Types/>') }

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
    ['a scanned PDF', 'quet.pdf', pdfWithoutText(), 'scanned-pdf', 'bản quét'],
    ['a damaged PDF', 'hong.pdf', Buffer.from('%PDF-1.7\nnothing'), 'broken-pdf', 'hỏng'],
    ['a photograph', 'anh.docx', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'picture', 'ảnh'],
    ['a picture', 'anh.txt', Buffer.concat([Buffer.from([0x89]), Buffer.from('PNG\r\n')]), 'picture', 'ảnh'],
    ['an old .doc', 'cu.doc', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'old-word', 'lưu lại thành .docx'],
    [
      'a .docx with a password',
      'kin.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted-docx',
      'mật khẩu',
    ],
    ['UTF-8 with a hole', 'dut.txt', cutInside('Kết luận của Chủ tịch UBND xã'), 'broken-encoding', 'UTF-8'],
    ['bytes of no alphabet', 'la.txt', Buffer.from('8081828d8e8f9091a0', 'hex'), 'broken-encoding', 'UTF-8'],
    [
      'a file of nothing known',
      'du-lieu.bin',
      Buffer.from([1, 2, 3, 0, 5, 6, 0, 8]),
      'unknown-kind',
      '.docx, .pdf hoặc .txt',
    ],
    ['a rich text file', 'van-ban.rtf', Buffer.from('{\\rtf1\\ansi Xin chao}'), 'rich-text', 'RTF'],
    [
      'a workbook',
      'bieu.xlsx',
      zipOf([contentTypes, { name: 'xl/workbook.xml', data: zeros }]),
      'spreadsheet',
      'Excel',
    ],
    ['an OpenDocument text', 'a.odt', zipOf([{ name: 'mimetype', data: zeros }]), 'open-document', 'OpenDocument'],
    ['a zip of anything', 'goi.zip', zipOf([{ name: 'a.txt', data: zeros }]), 'archive', 'giải nén'],
    ['half a .docx', 'nua.docx', zipOf([contentTypes]).subarray(0, 60), 'broken-docx', 'hỏng'],
    ['a .docx without its document', 'thieu.docx', zipOf([contentTypes]), 'broken-docx', 'hỏng'],
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
    expect((await refusalOf({ bytes: liar }, 'doi.docx')).code).toBe('broken-docx')
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
      pages: null,
      kind: 'txt',
      notes: [],
    })
  })
})

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
