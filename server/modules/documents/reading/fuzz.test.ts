// The reader on hostile texts: a second or two in every run, a minute with FUZZ_SECONDS=60, from a seed that FUZZ_SEED fixes.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { normaliseText } from './fold.ts'
import { hostileText } from './hostile-texts.ts'
import { readDocument } from './read.ts'
import type { Reading, Refused } from './reading.ts'

const folder = new URL('./examples/', import.meta.url)
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
const seconds = Number(process.env.FUZZ_SECONDS ?? 2)
const first = Number(process.env.FUZZ_SEED ?? (process.env.FUZZ_SECONDS ? Date.now() % 1e9 : 20260101))

test(`${seconds} s of hostile texts: no fault, no hang, every quote is its slice`, {
  timeout: seconds * 1000 + 120_000,
}, () => {
  const until = performance.now() + seconds * 1000
  let seed = first
  for (; performance.now() < until; seed++) {
    const raw = hostileText(seed, documents)
    const { reading, milliseconds } = timed(raw)
    const about = `FUZZ_SEED=${seed}, ${raw.length} characters`
    expect(milliseconds / Math.max(1, raw.length / 100_000), `${about}: processor time per 100 kB`).toBeLessThan(1000)
    if (!('refused' in reading)) expect(faultsOf(normaliseText(raw), reading), about).toEqual([])
  }
  expect(seed).toBeGreaterThan(first)
})

/** The reading and the processor time of this thread it took, so that a busy machine makes no hang. */
function timed(raw: string): { reading: Reading | Refused; milliseconds: number } {
  const before = process.threadCpuUsage()
  const reading = readDocument(raw)
  const { user, system } = process.threadCpuUsage(before)
  return { reading, milliseconds: (user + system) / 1000 }
}

function faultsOf(text: string, reading: Reading): string[] {
  const quoted = [
    ...reading.directives,
    ...reading.statements,
    ...reading.warnings,
    ...reading.directives.flatMap((one) => one.deadlines),
  ]
  const wrong = quoted.filter((one) => one.end <= one.start || text.slice(one.start, one.end) !== one.quote)
  const spans = [...reading.directives].sort((a, b) => a.start - b.start)
  const overlapping = spans.filter((one, i) => i > 0 && spans[i - 1]!.end > one.start)
  return [
    ...wrong.map((one) => `quote: ${one.quote.slice(0, 60)}`),
    ...overlapping.map((one) => `overlap: ${one.quote.slice(0, 60)}`),
  ]
}
