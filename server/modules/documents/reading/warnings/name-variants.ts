// One commune, person or body spelled two ways.

import { headAt } from '../actor-heads.ts'
import { actorsAt } from '../actors.ts'
import { foldName, withoutMarks } from '../fold.ts'
import type { Warning } from '../reading.ts'
import type { Source } from '../words.ts'
import { wordAt } from '../words.ts'
import type { Findings } from './warnings.ts'

type Spelled = { name: string; start: number; end: number }

/** Warns at the last spelling that differs from a more frequent or earlier one. */
export function nameVariants(source: Source, findings: Findings): Warning[] {
  const places = findings.places.filter((place) => !place.village)
  return [
    ...toneVariants(source.text, places, 'Tên xã'),
    ...toneVariants(source.text, personsIn(source.text), 'Tên người'),
    ...bodyVariants(source),
  ]
}

/** Names that differ in marks only: "Thượng Đồng" and "Thương Đồng"; both in one list are two communes. */
function toneVariants(text: string, names: readonly Spelled[], what: string): Warning[] {
  const groups = new Map<string, Map<string, Spelled[]>>()
  for (const one of names) {
    const bare = withoutMarks(one.name)
    if (bare.length < 4 || !bare.includes(' ')) continue
    const spellings = groups.get(bare) ?? groups.set(bare, new Map()).get(bare)!
    const folded = foldName(one.name)
    const list = spellings.get(folded) ?? spellings.set(folded, []).get(folded)!
    list.push(one)
  }
  const found: Warning[] = []
  for (const spellings of groups.values()) {
    if (spellings.size < 2) continue
    const [usual, ...others] = [...spellings.values()].sort((a, b) => b.length - a.length || a[0]!.start - b[0]!.start)
    for (const other of others) {
      if (
        other.some((one) => usual!.some((peer) => inOneList(text, peer, one))) ||
        (other.length === usual!.length && other.length > 2)
      )
        continue
      const last = other.at(-1)!
      found.push({
        kind: 'name-variant',
        quote: last.name,
        start: last.start,
        end: last.end,
        detail: `${what} viết hai cách: "${usual![0]!.name}" và "${last.name}".`,
      })
    }
  }
  return found.filter((one) => one.end - one.start === one.quote.length)
}

/** Both in one line, close together: a list that names two communes. */
function inOneList(text: string, a: Spelled, b: Spelled): boolean {
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start]
  return to - from < 120 && !text.slice(from, to).includes('\n')
}

const person = /(?:đồng chí|[Đđ]\/c|ông|bà|Đồng chí|Ông|Bà)\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4})/gu

function personsIn(text: string): Spelled[] {
  const found: Spelled[] = []
  for (const hit of text.matchAll(person)) {
    const start = hit.index + hit[0].length - hit[1]!.length
    found.push({ name: hit[1]!, start, end: start + hit[1]!.length })
  }
  return found
}

/** Bodies whose names agree in all words but one abbreviation, off by a letter or two: "Ủy ban MTTQ …", "Ủy ban MTQG …". */
function bodyVariants(source: Source): Warning[] {
  const bodies = bodiesWithAbbreviation(source)
  const found: Warning[] = []
  for (let i = 0; i < bodies.length; i++) {
    for (let j = 0; j < bodies.length; j++) {
      const [a, b] = [bodies[i]!, bodies[j]!]
      if (a.rest !== b.rest || a.short === b.short || !near(a.short, b.short)) continue
      // the odd one is the abbreviation that means something else in this document, or the later one
      if (
        oddness(source.text, a) <= oddness(source.text, b) &&
        !(oddness(source.text, a) === oddness(source.text, b) && i > j)
      )
        continue
      if (found.some((one) => one.start === a.start)) continue
      found.push({
        kind: 'name-variant',
        quote: a.name,
        start: a.start,
        end: a.end,
        detail: `Một cơ quan viết hai cách: "${a.name}" và "${b.name}".`,
      })
    }
  }
  return found.filter((one, i) => found.findIndex((other) => foldName(other.quote) === foldName(one.quote)) === i)
}

type Body = Spelled & { short: string; rest: string }

function bodiesWithAbbreviation(source: Source): Body[] {
  const { words } = source
  const found = new Map<string, Body>()
  for (let at = 0; at < words.length; at++) {
    if (
      words[at]!.low !== 'ủy' ||
      words[at + 1]?.low !== 'ban' ||
      !words[at + 2]?.upper ||
      !headAt(words, at, words.length)
    )
      continue
    const line = source.text.indexOf('\n', words[at]!.start)
    const named = actorsAt(source, at, line < 0 ? words.length : wordAt(words, line))
    const actor = named?.actors[0]
    if (!actor) continue
    const spread = spell(actor.name)
    const [short, ...rest] = spread.slice(2)
    if (!short || short.length < 3) continue
    found.set(actor.name, {
      name: source.text.slice(actor.start, actor.end),
      start: actor.start,
      end: actor.end,
      short,
      rest: rest.join(' '),
    })
    at = wordAt(words, actor.end) - 1
  }
  return [...found.values()]
}

/** Words of a body's name with "VN" written out, also where it is glued: "MTTQVN". */
function spell(name: string): string[] {
  return name
    .replace(/(\p{Lu}{3,})VN(?=\s|$)/gu, '$1 Việt Nam')
    .replace(/(?:^|\s)VN(?=\s|$)/gu, ' Việt Nam')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase())
}

/** Abbreviations one or two letters apart. */
function near(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    previous = row
  }
  return previous[b.length]! <= 2
}

/** How often the abbreviation stands elsewhere for something that is no committee. */
function oddness(text: string, body: Body): number {
  const short = body.short.toUpperCase()
  let count = 0
  for (let at = text.indexOf(short); at >= 0 && count < 50; at = text.indexOf(short, at + 1))
    if (!/ban $/i.test(text.slice(at - 4, at))) count++
  return count
}
