// The reader alone on text of ours, and a document's way from upload to read through a running server.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openClient, pause, startChild } from '../scripts/child-server.ts'
import { root } from '../scripts/steps.ts'
import { fillDates } from '../seeds/fill-dates.ts'
import { readDocument } from '../server/modules/documents/reading/read.ts'
import type { Figure } from './bench.ts'
import { median, round } from './measure.ts'

/** reading.mb_per_s, reading.upload_to_read.p50_ms */
export async function run(): Promise<Figure[]> {
  const texts = readdirSync(join(root, 'seeds/documents'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: fillDates(readFileSync(join(root, 'seeds/documents', name), 'utf8'), '2026-11-21') }))
  const speed = median(Array.from({ length: 5 }, () => megabytesPerSecond(texts.map(({ text }) => text))))
  const waits = await uploadToRead(texts)
  return [
    {
      id: 'reading.mb_per_s',
      what: 'bộ đọc, một nhân, UTF-8',
      value: round(speed),
      unit: 'MB/s',
      against: null,
      ratio: null,
      target: '≥ 1',
      met: speed >= 1,
    },
    {
      id: 'reading.upload_to_read.p50_ms',
      what: 'từ lúc gửi tệp đến lúc nội dung bóc tách mở được',
      value: round(median(waits), 0),
      unit: 'ms',
      against: null,
      ratio: null,
      target: '≤ 2000',
      met: median(waits) <= 2000,
    },
  ]
}

function megabytesPerSecond(texts: string[]): number {
  for (const text of texts) readDocument(text)
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const began = performance.now()
  const rounds = 20
  for (let i = 0; i < rounds; i++) for (const text of texts) readDocument(text)
  return (bytes * rounds) / 1e6 / ((performance.now() - began) / 1000)
}

async function uploadToRead(texts: { name: string; text: string }[]): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
  chmodSync(folder, 0o755)
  const server = await startChild(folder)
  try {
    const call = openClient(server, 2)
    const person = { name: 'Người Đo', login: 'nguoi-do', password: 'mot-mat-khau-dai', title: 'Chuyên viên' }
    const { cookie } = await call('POST', '/api/setup', {
      json: {
        token: server.setUpToken,
        place: { kind: 'commune', name: 'Suối Đo' },
        agencyName: 'Phòng Kinh tế xã Suối Đo',
        person,
        startDay: '2026-01-01',
      },
    })
    const waits: number[] = []
    for (const { name, text } of texts) {
      const form = new FormData()
      form.append('files', new File([text], name, { type: 'text/plain' }))
      const began = performance.now()
      const sent = await call('POST', '/api/documents', { form, cookie: cookie! })
      const { readingId } = (JSON.parse(sent.body) as { files: { readingId: string }[] }).files[0]!
      for (let i = 0; i < 500; i++) {
        const { state } = JSON.parse((await call('GET', `/api/readings/${readingId}`, { cookie: cookie! })).body) as {
          state: string
        }
        if (state === 'done' || state === 'failed') break
        await pause(5)
      }
      waits.push(performance.now() - began)
    }
    call.close()
    return waits
  } finally {
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
