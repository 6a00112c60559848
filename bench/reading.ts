// The reader alone on text of ours: its speed, its time and memory over length, how right it is where it is sure; and a document's way through a running server.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openClient, pause, startChild } from '../scripts/child-server.ts'
import { root } from '../scripts/steps.ts'
import { fillDates } from '../seeds/fill-dates.ts'
import { readDocument } from '../server/modules/documents/reading/read.ts'
import type { Figure } from './bench.ts'
import { median, round } from './measure.ts'
import { sureTally } from './sure-precision.ts'

/** Speed warm on one core, time and memory over length, what is right among what is called sure, a document's way through the server. */
export async function run(): Promise<Figure[]> {
  const texts = readdirSync(join(root, 'seeds/documents'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: fillDates(readFileSync(join(root, 'seeds/documents', name), 'utf8'), '2026-11-21') }))
  return [
    speedOf(texts.map(({ text }) => text)),
    ...lengthsOf(texts.map(({ text }) => text).join('\n\n')),
    ...surenessOf(),
    await waitOf(texts),
  ]
}

const plain = { against: null, ratio: null }

function speedOf(texts: readonly string[]): Figure {
  const all = () => texts.forEach((text) => void readDocument(text))
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const speed = (rounds: number) => {
    const seconds = processorSeconds(() => {
      for (let i = 0; i < rounds; i++) all()
    })
    return (bytes * rounds) / 1e6 / seconds
  }
  warmUp(() => speed(50))
  const value = round(median(Array.from({ length: 21 }, () => speed(5))))
  return {
    id: 'reading.mb_per_s',
    what: 'bộ đọc, một nhân, UTF-8',
    value,
    unit: 'MB/s',
    ...plain,
    target: '≥ 2',
    met: value >= 2,
  }
}

/** Warm: five times in a row no faster than before, or forty times (the engine goes on compiling for some seven hundred readings of each document). */
function warmUp(speed: () => number): void {
  let best = 0
  for (let turn = 0, idle = 0; turn < 40 && idle < 5; turn++) {
    const now = speed()
    idle = now > best ? 0 : idle + 1
    best = Math.max(best, now)
  }
}

const megabytes = [1.25, 2.5, 5, 10]

/** The same documents over and over up to each length: seconds of the longest, its time for a megabyte against the shortest's, and its memory. */
function lengthsOf(text: string): Figure[] {
  const seconds = megabytes.map((size) => {
    const long = text.repeat(Math.ceil((size * 1e6) / Buffer.byteLength(text)))
    return processorSeconds(() => void readDocument(long))
  })
  const memory = process.resourceUsage().maxRSS / 1000
  const perMegabyte = seconds.map((time, i) => time / megabytes[i]!)
  const linear = round(perMegabyte.at(-1)! / perMegabyte[0]!)
  const longest = round(seconds.at(-1)!)
  const told = seconds.map((time, i) => `${megabytes[i]} MB ${time.toFixed(1)} s`).join(', ')
  return [
    {
      id: 'reading.ten_mb_s',
      what: `đọc văn bản 10 MB (${told})`,
      value: longest,
      unit: 's',
      ...plain,
      target: '≤ 10',
      met: longest <= 10,
    },
    {
      id: 'reading.linear',
      what: 'thời gian mỗi MB: văn bản 10 MB so với 1,25 MB',
      value: linear,
      unit: '',
      ...plain,
      target: '≤ 1.3',
      met: linear <= 1.3,
    },
    {
      id: 'reading.ten_mb_mb',
      what: 'bộ nhớ của tiến trình khi đọc 10 MB',
      value: round(memory, 0),
      unit: 'MB',
      ...plain,
      target: '≤ 2000',
      met: memory <= 2000,
    },
  ]
}

/** Of this thread, so that a busy machine makes no difference. */
function processorSeconds(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1e6
}

function surenessOf(): Figure[] {
  const { found, sure, right } = sureTally([join(root, 'samples')])
  const precision = round(right / sure, 3)
  const share = round(sure / found, 3)
  return [
    {
      id: 'reading.sure_precision',
      what: `đúng trong ${sure} nội dung được coi là chắc`,
      value: precision,
      unit: '',
      ...plain,
      target: '≥ 0.98',
      met: precision >= 0.98,
    },
    {
      id: 'reading.sure_share',
      what: `được coi là chắc trong ${found} nội dung tìm thấy`,
      value: share,
      unit: '',
      ...plain,
      target: '≥ 0.8',
      met: share >= 0.8,
    },
  ]
}

async function waitOf(texts: { name: string; text: string }[]): Promise<Figure> {
  const wait = round(median(await uploadToRead(texts)), 0)
  return {
    id: 'reading.upload_to_read.p50_ms',
    what: 'từ lúc gửi tệp đến lúc nội dung bóc tách mở được',
    value: wait,
    unit: 'ms',
    ...plain,
    target: '≤ 2000',
    met: wait <= 2000,
  }
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
