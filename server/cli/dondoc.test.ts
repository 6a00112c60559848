import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beforeFlags } from '../../scripts/child-server.ts'
import { commands } from './commands.ts'

const root = join(import.meta.dirname, '../..')
const letter = 'muong-lam-cong-van-day-nhanh-tien-do-2024'
const fixtures = 'server/modules/documents/text/fixtures'

function dondoc(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...beforeFlags, 'server/cli/dondoc.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { stdout, stderr, status }
}

test('help lists every command with an example', () => {
  const { stdout, status } = dondoc('--help')
  expect(status).toBe(0)
  for (const { name, example } of commands) {
    expect(stdout).toContain(`  ${name}`)
    expect(stdout).toContain(example)
  }
  expect(dondoc().stdout).toBe(stdout)
})

describe('dondoc read', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-cli-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('--json prints the object of the contract and nothing else', () => {
    const path = `seeds/documents/${letter}.txt`
    const { stdout, stderr, status } = dondoc('read', path, '--json')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    const reading = JSON.parse(stdout)
    expect(Object.keys(reading).toSorted()).toEqual(['directives', 'document', 'statements', 'warnings'])
    expect(reading.document).toMatchObject({ type: 'cong-van', number: '1247/UBND-NN', issuer: 'UBND huyện Mường Lâm' })
    const text = readFileSync(join(root, path), 'utf8')
    for (const { quote, start, end } of reading.directives) expect(text.slice(start, end)).toBe(quote)
  })

  test('for a person: letterhead, what is to be done by whom and when, and what to look at again', () => {
    const { stdout, status } = dondoc('read', `seeds/files/${letter}.pdf`)
    expect(status).toBe(0)
    expect(stdout).toContain('1247/UBND-NN')
    expect(stdout).toMatch(/NỘI DUNG GIAO \(\d+\)\n1\. /)
    expect(stdout).toMatch(/Thời hạn\s+.*6\/9\/2024/)
    expect(stdout).toMatch(/Định kỳ\s+thứ Sáu hằng tuần, 10:00/)
    expect(stdout).toMatch(/CẦN XEM LẠI \(\d+\)\n! /)
  })

  test('--explain tells of each finding its rule, and whether it is sure', () => {
    const { stdout, stderr, status } = dondoc('read', `seeds/documents/${letter}.txt`, '--explain')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toMatch(/^NỘI DUNG GIAO \(\d+ chắc, \d+ cần xem\)\n1\. /)
    expect(stdout).toMatch(/ {3}chắc {5}chủ trì Phòng Tài chính - Kế hoạch · tên ở tiêu đề phía trên/)
    expect(stdout).toMatch(/ {3}cần xem {2}Chỉ tiêu kế hoạch .*có thể là chuẩn đã đạt/)
    expect(stdout).toMatch(/CHỖ MÂU THUẪN \(\d+ chắc, 0 cần xem\)/)
  })

  test('a scan is recognised; its pages are told on a terminal only, so that a pipe holds nothing but the reading', () => {
    const { stdout, stderr, status } = dondoc('read', `${fixtures}/bao-cao-bieu-quet.pdf`, '--json')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(JSON.parse(stdout).document).toMatchObject({ type: 'bao-cao', number: '07/BC-VPĐP', date: '2024-09-12' })
  })

  test('a mark of secrecy stamped on a scan: --json prints the refusal, without it one sentence', () => {
    const path = `${fixtures}/dong-dau.jpg`
    expect(JSON.parse(dondoc('read', path, '--json').stdout)).toMatchObject({ refused: 'secret' })
    expectRefusal(dondoc('read', path), 'hãy xóa tệp khỏi máy này')
  })

  test.each([
    ['a file that is not there', ['khong-co.docx'], 'Không tìm thấy'],
    ['no file', [], 'đúng một tệp'],
    ['two files', ['a', 'b'], 'đúng một tệp'],
    ['an unknown option', ['a', '--xml'], 'Tùy chọn không đúng'],
  ])('%s: one sentence on stderr, exit code 1', (_, args, words) => {
    expectRefusal(dondoc('read', ...args), words)
  })

  test.each([
    ['chuong-trinh.docx', 'MZ\x90\0', 'chương trình'],
    ['rong.txt', '', 'rỗng'],
    ['english.txt', 'The quick brown fox jumps over the lazy dog. '.repeat(20), 'tiếng Việt'],
    [
      'mat.txt',
      'MẬT\n\nỦY BAN NHÂN DÂN\nHUYỆN MƯỜNG LÂM\n\nSố: 1/UBND\n\nĐề nghị các xã báo cáo trước ngày 1/9/2024.',
      'độ mật',
    ],
  ])('%s is refused', (name, content, words) => {
    writeFileSync(join(folder, name), content)
    expectRefusal(dondoc('read', join(folder, name)), words)
  })
})

test('an unknown command', () => {
  expectRefusal(dondoc('lam-gi-do'), 'lam-gi-do')
})

function expectRefusal({ stdout, stderr, status }: ReturnType<typeof dondoc>, words: string) {
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
  expect(stderr).toContain(words)
  expect(stderr.trimEnd()).not.toContain('\n')
}
