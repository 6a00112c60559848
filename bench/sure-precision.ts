// Of what the reader calls sure on annotated documents, how much is right; and how much it calls sure at all.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { doubtOfStatement, isSure } from '../server/modules/documents/reading/confidence.ts'
import { readDocument } from '../server/modules/documents/reading/read.ts'
import type { CriterionRef, Directive, Reading, Span, Statement } from '../server/modules/documents/reading/reading.ts'
import { nameKey } from '../server/modules/spelling/fold.ts'

/** Findings: directives, and of those found the lead, the deadlines and the criteria; figures and contradictions. */
export type SureTally = { found: number; sure: number; right: number }

/** Counts over the folders' `x.txt` with their annotations `x.json` by the reading contract. */
export function sureTally(folders: readonly string[]): SureTally {
  const judged = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => {
        const wanted = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Reading
        const found = readDocument(readFileSync(join(folder, name.replace(/json$/, 'txt')), 'utf8'))
        return 'refused' in found ? [] : judgedIn(wanted, found)
      }),
  )
  const sure = judged.filter((one) => one.sure)
  return { found: judged.length, sure: sure.length, right: sure.filter((one) => one.right).length }
}

type Judged = { sure: boolean; right: boolean }

const judgedIn = (wanted: Reading, found: Reading): Judged[] => [
  ...pairs(wanted.directives, found.directives, (a, b) => overlap(a, b) >= 0.5).flatMap(([a, b]) =>
    judgeDirective(a, b),
  ),
  ...pairs(wanted.statements, found.statements, sameStatement).map(([a, b]) => ({
    sure: doubtOfStatement(b) === null,
    right: a !== undefined,
  })),
  ...pairs(wanted.warnings, found.warnings, (a, b) => a.kind === b.kind).map(([a]) => ({
    sure: true,
    right: a !== undefined,
  })),
]

function judgeDirective(wanted: Directive | undefined, found: Directive): Judged[] {
  const judged = [{ sure: isSure(found, 'directive'), right: wanted !== undefined }]
  if (!wanted) return judged
  const fields: [string, (of: Directive) => string[]][] = [
    ['lead', ({ lead }) => lead.map(bodyKey)],
    ['deadline', ({ deadlines }) => deadlines.map(({ at, inherited }) => `${at} ${inherited}`)],
    ['criteria', ({ criteria }) => criteria.map(criterionKey)],
  ]
  for (const [field, of] of fields)
    if (of(found).length) judged.push({ sure: isSure(found, field), right: sameSet(of(wanted), of(found)) })
  return judged
}

/** Each finding with the annotation it answers to; none answers to two. */
function pairs<T extends Span>(wanted: readonly T[], found: readonly T[], same: (a: T, b: T) => boolean) {
  const free = new Set(wanted)
  return found.map((one): [T | undefined, T] => {
    const [best] = [...free].filter((other) => same(other, one)).sort((a, b) => overlap(b, one) - overlap(a, one))
    if (best) free.delete(best)
    return [best, one]
  })
}

const overlap = (a: Span, b: Span): number => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

const sameSet = (a: readonly string[], b: readonly string[]) => a.toSorted().join('|') === b.toSorted().join('|')

const bodyKey = (name: string) => nameKey(name).replaceAll('ủy ban nhân dân', 'ubnd')

const criterionKey = ({ place, level, no, indicator }: CriterionRef) =>
  [place && nameKey(place), level, no, indicator].join(' ')

/** A unit that reached a standard and one that shall reach it are told apart by a person, not here. */
const reached = (kind: Statement['kind']) => (kind === 'standard' ? 'target' : kind)

const sameStatement = (a: Statement, b: Statement): boolean =>
  reached(a.kind) === reached(b.kind) && overlap(a, b) >= 0.3 && figureOf(a) === figureOf(b) && samePlace(a, b)

const samePlace = (a: Statement, b: Statement) =>
  !a.place || (b.place !== null && nameKey(a.place) === nameKey(b.place))

/** The figures of a statement, by its kind. */
function figureOf(one: Statement): string {
  switch (one.kind) {
    case 'achieved':
      return `${one.count}/${one.total} ${one.criteria}`
    case 'appraised':
      return `${one.date} ${one.criteria} ${one.indicators}`
    case 'standard':
      return String(one.count)
    case 'average':
    case 'indicator':
      return String(one.value)
    case 'finance':
      return `${one.plan} ${one.disbursed} ${one.percent}`
    case 'target':
      return String(one.value)
  }
}
