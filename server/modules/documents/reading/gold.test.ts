// Scores the reader against annotated documents that lie beside the project, where they lie there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { foldName } from './fold.ts'
import { readDocument } from './read.ts'
import type { Directive, Reading } from './reading.ts'

const shared = new URL('../../../../../shared/', import.meta.url)
const present = existsSync(new URL('gold/', shared)) && existsSync(new URL('seeds/', shared))
const names = present ? readdirSync(new URL('gold/', shared)).filter((name) => name.endsWith('.json')) : []

type Tally = { hit: number; wanted: number; found: number }
type Gold = { directives: Directive[]; warnings: { kind: string }[] }

describe.skipIf(!present)(
  `annotated documents${present ? '' : ' (skipped: no ../shared/gold beside the project)'}`,
  () => {
    const tallies = new Map<string, Tally>()
    let extraWarnings = 0
    let missedWarnings = 0
    for (const name of names) {
      const gold = JSON.parse(readFileSync(new URL(`gold/${name}`, shared), 'utf8')) as Gold
      const reading = readDocument(
        readFileSync(new URL(`seeds/${name.replace('.json', '.txt')}`, shared), 'utf8'),
      ) as Reading
      score(tallies, gold.directives, reading.directives)
      missedWarnings += gold.warnings.filter((one) => !reading.warnings.some((other) => other.kind === one.kind)).length
      extraWarnings += Math.max(0, reading.warnings.length - gold.warnings.length)
    }

    test.each([
      ['directives', 0.95],
      ['spans', 0.85],
      ['lead', 0.9],
      ['places', 0.9],
      ['criteria', 0.95],
      ['deadlines', 0.95],
      ['recurrence', 0.95],
    ])('%s reach %f', (field, bar) => {
      const { hit, wanted, found } = tallies.get(field) ?? { hit: 0, wanted: 0, found: 0 }
      expect((2 * hit) / (wanted + found || 1)).toBeGreaterThanOrEqual(bar)
    })

    test('all warnings are given, and at most two more', () => {
      expect(missedWarnings).toBe(0)
      expect(extraWarnings).toBeLessThanOrEqual(2)
    })
  },
)

function score(tallies: Map<string, Tally>, wanted: readonly Directive[], found: readonly Directive[]) {
  const count = (field: string, a: readonly string[], b: readonly string[]) => {
    const tally = tallies.get(field) ?? { hit: 0, wanted: 0, found: 0 }
    tally.hit += a.filter((one) => b.includes(one)).length
    tally.wanted += a.length
    tally.found += b.length
    tallies.set(field, tally)
  }
  const pairs = wanted.map((one) => [one, found.find((other) => overlap(one, other) >= 0.5)] as const)
  count(
    'directives',
    wanted.map((_, i) => String(i)),
    [
      ...pairs.flatMap(([, other], i) => (other ? [String(i)] : [])),
      ...Array(Math.max(0, found.length - pairs.filter(([, other]) => other).length)).fill('extra'),
    ],
  )
  for (const [one, other] of pairs) {
    count(
      'spans',
      ['same'],
      [other && Math.abs(one.start - other.start) <= 2 && Math.abs(one.end - other.end) <= 2 ? 'same' : 'other'],
    )
    count('lead', one.lead.map(foldName), other?.lead.map(foldName) ?? [])
    count('places', one.places.map(foldName), other?.places.map(foldName) ?? [])
    count('criteria', one.criteria.map(spelled), other?.criteria.map(spelled) ?? [])
    count(
      'deadlines',
      one.deadlines.map((deadline) => deadline.at),
      other?.deadlines.map((deadline) => deadline.at) ?? [],
    )
    count('recurrence', one.recurrence ? [one.recurrence.rrule] : [], other?.recurrence ? [other.recurrence.rrule] : [])
  }
}

const spelled = (one: Directive['criteria'][number]) => `${one.place}|${one.level}|${one.no}|${one.indicator}`

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}
