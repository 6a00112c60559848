import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openPaperReader } from './paper-workers.ts'
import { conclusion } from './test-sending.ts'
import { zipOf } from './text/test-files.ts'

const begun: ChildProcess[] = []
const count = (message: unknown) => void begun.push((message as { process: ChildProcess }).process)
subscribe('child_process', count)
afterAll(() => void unsubscribe('child_process', count))

const paper = () => ({ bytes: new Uint8Array(Buffer.from(conclusion())) })

test('papers are read one after the other by one worker, which ends when there is nothing more', async () => {
  const papers = openPaperReader({ idle: 50 })
  const before = begun.length
  const first = await papers.read(paper(), { name: 'a.txt' })
  expect(first).toMatchObject({ as: 'read', reading: { document: { number: '41/TB-UBND' } } })
  await papers.read(paper(), { name: 'b.txt' })
  expect(begun.length - before).toBe(1)
  await new Promise((done) => begun.at(-1)!.once('exit', done))
  expect((await papers.read(paper(), { name: 'c.txt' })).as).toBe('read')
  expect(begun.length - before).toBe(2)
})

test('papers that come just as their worker ends of having nothing to do are read all the same', async () => {
  const papers = openPaperReader({ idle: 2 })
  for (let nth = 0; nth < 5; nth++) {
    expect((await papers.read(paper(), { name: `${nth}.txt` })).as).toBe('read')
    await sleep(2)
  }
})

test('a paper that needs too much memory ends its worker and gets its sentence; the next is read', async () => {
  const papers = openPaperReader({ heapMb: 48, atOnce: 1 })
  const heavy = papers.read({ bytes: largeWord(6_000_000) }, { name: 'nặng.docx' })
  const light = papers.read(paper(), { name: 'nhẹ.txt' })
  await expect(heavy).rejects.toMatchObject({ code: 'too-heavy', message: expect.stringContaining('“nặng.docx”') })
  expect((await light).as).toBe('read')
})

test('a paper that takes too long is given up with its sentence', async () => {
  const papers = openPaperReader({ silence: 5 })
  await expect(papers.read(paper(), { name: 'chậm.txt' })).rejects.toMatchObject({ code: 'too-slow' })
})

test('what a paper is refused for comes through as it was said', async () => {
  const read = openPaperReader().read({ bytes: new Uint8Array([0x4d, 0x5a, 0, 0]) }, { name: 'virus.docx' })
  await expect(read).rejects.toMatchObject({ name: 'Unreadable', code: 'executable' })
})

test('a large paper does not hold up whoever waits for it', async () => {
  const large = largeWord(1_500_000)
  const began = performance.now()
  let last = began
  let longest = 0
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  expect((await openPaperReader().read({ bytes: large }, { name: 'lớn.docx' })).as).toBe('read')
  clearInterval(beat)
  // read here, the whole reading would be one pause
  expect(longest).toBeLessThan((performance.now() - began) / 2)
})

test.each([
  ['in the text', Buffer.from(conclusion().replace('THÔNG BÁO', 'TỐI MẬT\n\nTHÔNG BÁO')), 'TỐI MẬT'],
  ['in the header of a .docx', withHeader('MẬT'), 'MẬT'],
])('a mark of secrecy %s ends the reading', async (_, bytes, quote) => {
  expect(await openPaperReader().read({ bytes: new Uint8Array(bytes) }, { name: 'a' })).toMatchObject({
    as: 'secret',
    refused: { refused: 'secret', quote },
  })
})

function word(body: string, more: { name: string; data: Buffer }[] = []): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', data: Buffer.from('<Types/>') },
    { name: 'word/document.xml', data: Buffer.from(`<w:document><w:body>${body}</w:body></w:document>`) },
    ...more,
  ])
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
}

/** A .docx whose text part has so many bytes; each paragraph differs, so that it does not look like a bomb. */
function largeWord(bytes: number): Uint8Array {
  const lines = conclusion().split('\n').filter(Boolean)
  let body = lines.map(paragraph).join('')
  const parts = [body]
  for (let at = 0, size = body.length; size < bytes; at++) {
    body = paragraph(`${at}. ${lines[at % lines.length]} ${((at * 2_654_435_761) >>> 0).toString(36)}`)
    size += Buffer.byteLength(body)
    parts.push(body)
  }
  return new Uint8Array(word(parts.join('')))
}

function withHeader(words: string): Buffer {
  return word(conclusion().split('\n').map(paragraph).join(''), [
    { name: 'word/header1.xml', data: Buffer.from(`<w:hdr>${paragraph(words)}</w:hdr>`) },
  ])
}
