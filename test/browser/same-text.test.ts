// The same text as .txt, as .docx and as PDF: each is read alike, and the later ones are offered as copies of the first.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'
import { type StoryDocument, storyDocument } from './own-document.ts'

let world: World
let story: StoryDocument
let folder: string

describe.skipIf(!chromiumPath)('one text in three forms (needs Chromium)', () => {
  beforeAll(async () => {
    story = storyDocument()
    folder = mkdtempSync(join(tmpdir(), 'dondoc-forms-'))
    world = await makeWorld({ at: story.at, names: story.names })
  }, 60_000)
  afterAll(async () => {
    await world?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('reads the .txt, then offers .docx and PDF as copies of it, nearly alike', async () => {
    const plain = await send('cong-van.txt', Buffer.from(story.text))
    expect(plain.state).toBe('done')
    for (const [name, bytes] of [
      ['cong-van.docx', await asDocx(story.text)],
      ['cong-van.pdf', await asPdf(story.text)],
    ] as const) {
      const reading = await send(name, bytes)
      expect(reading.like, name).toMatchObject({ documentId: plain.documentId })
      expect(reading.like.likeness, name).toBeGreaterThan(0.9)
      const { body } = await world.as('hang', 'POST', `/readings/${reading.readingId}/decision`, {
        as: 'copy',
        stage: 'issued',
      })
      expect(body.documentId ?? plain.documentId).toBe(plain.documentId)
    }
    const { body } = await world.as('hang', 'GET', `/documents/${plain.documentId}`)
    expect(body.copyList).toHaveLength(3)
  }, 60_000)
})

async function send(
  name: string,
  bytes: Buffer,
): Promise<{ readingId: string; state: string; documentId: string; like: { documentId: string; likeness: number } }> {
  const form = new FormData()
  form.append('files', new File([new Uint8Array(bytes)], name))
  const packed = new Response(form)
  const { body } = await world.as('hang', 'POST', '/documents', Buffer.from(await packed.arrayBuffer()), {
    'content-type': packed.headers.get('content-type')!,
  })
  const { readingId } = body.files[0]
  return expect
    .poll(async () => (await world.as('hang', 'GET', `/readings/${readingId}`)).body, { timeout: 20_000 })
    .toSatisfy(
      (reading: { state: string; like: unknown }) =>
        reading.state === 'done' || reading.state === 'failed' || reading.like !== null,
    )
    .then(async () => (await world.as('hang', 'GET', `/readings/${readingId}`)).body)
}

const plainOf = (text: string) => text.replaceAll('**', '').replaceAll('*', '').trim()

function asDocx(text: string): Promise<Buffer> {
  const children = plainOf(text)
    .split(/\n{2,}/)
    .map(
      (paragraph) =>
        new Paragraph({
          children: paragraph.split('\n').map((line, i) => new TextRun({ text: line, ...(i ? { break: 1 } : {}) })),
        }),
    )
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

async function asPdf(text: string): Promise<Buffer> {
  const file = join(folder, 'page.html')
  const paragraphs = plainOf(text)
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`)
  const font = readFileSync(
    join(import.meta.dirname, '../../node_modules/@fontsource/tinos/files/tinos-vietnamese-400-normal.woff2'),
  ).toString('base64')
  const latin = readFileSync(
    join(import.meta.dirname, '../../node_modules/@fontsource/tinos/files/tinos-latin-400-normal.woff2'),
  ).toString('base64')
  const faces = [latin, font]
    .map((data, i) => `@font-face{font-family:T${i};src:url(data:font/woff2;base64,${data})}`)
    .join('')
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><style>${faces} body{font:14pt/1.4 T0,T1;margin:0} p{margin:0 0 10pt;text-indent:1cm;text-align:justify}</style>${paragraphs.join('')}`,
  )
  const browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    await page.goto(`file://${file}`)
    return await page.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '30mm', right: '15mm' } })
  } finally {
    await browser.close()
  }
}
