// Bodies whose names agree in all words but one abbreviation, off by a letter or two: "Ủy ban MTTQ …", "Ủy ban MTQG …".
import { headAt } from '../actor-heads.ts'
import { actorsAt } from '../actors.ts'
import { foldName } from '../fold.ts'
import type { Warning } from '../reading.ts'
import type { Source } from '../words.ts'
import { wordAt } from '../words.ts'

// the name of a body is no longer; a list of them is read name by name
const longest = 16
const longestName = 200

/** Warns once for each odd name, at the abbreviation that means something else here, or the later one. */
export function bodyVariants(source: Source): Warning[] {
  const groups = new Map<string, Body[]>()
  for (const body of bodiesWithAbbreviation(source)) groups.set(body.rest, [...(groups.get(body.rest) ?? []), body])
  const found: Warning[] = []
  for (const bodies of groups.values()) {
    const kinds = bodies.filter((one, i) => bodies.findIndex((other) => other.short === one.short) === i).slice(0, 8)
    if (kinds.length < 2) continue
    const odd = new Map(kinds.map((one) => [one, oddness(source.text, one)]))
    // the odd one is the abbreviation that means something else in this document, or the later one
    const [usual, ...others] = [...kinds].sort((a, b) => odd.get(a)! - odd.get(b)! || a.start - b.start)
    for (const one of others.filter((other) => near(usual!.short, other.short)))
      found.push({
        kind: 'name-variant',
        quote: one.name,
        start: one.start,
        end: one.end,
        detail: `Một cơ quan viết hai cách: "${one.name}" và "${usual!.name}".`,
      })
  }
  return found.filter((one, i) => found.findIndex((other) => foldName(other.quote) === foldName(one.quote)) === i)
}

type Body = { name: string; start: number; end: number; short: string; rest: string }

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
    const named = actorsAt(source, at, Math.min(at + longest, line < 0 ? words.length : wordAt(words, line)))
    const actor = named?.actors[0]
    if (!actor || actor.name.length > longestName) continue
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
  const whole = name.includes('VN')
    ? name.replace(/(\p{Lu}{3,})VN(?=\s|$)/gu, '$1 Việt Nam').replace(/(?:^|\s)VN(?=\s|$)/gu, ' Việt Nam')
    : name
  return whole
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
