// One commune, village, person or body spelled two ways.

import { foldName } from '../fold.ts'
import { oneOf } from '../phrases.ts'
import type { Place } from '../places.ts'
import type { Register, Warning } from '../reading.ts'
import type { Source, Word } from '../words.ts'
import { bodyVariants } from './body-variants.ts'
import { sameName } from './spellings.ts'
import type { Findings } from './warnings.ts'

type Spelled = { name: string; start: number; end: number }

/** Warns at the last place of the rarer spelling. */
export function nameVariants(source: Source, findings: Findings): Warning[] {
  const units = unitVariants(source, findings)
  return [...units, ...personVariants(source.text, findings), ...bodyVariants(source)]
}

/** Every capitalised run of words that is, but for marks, the name of a place of the document. */
function unitVariants(source: Source, findings: Findings): Warning[] {
  const keys = new Map<string, number>()
  const firsts = new Set<string>()
  for (const name of new Set(findings.places.map(ownName))) {
    if (!/^\p{L}+(?: \p{L}+)+$/u.test(name)) continue
    const key = sameName(name)
    keys.set(key, name.split(' ').length)
    firsts.add(key.slice(0, key.indexOf(' ')))
  }
  const longest = [...keys.values()].reduce((most, length) => Math.max(most, length), 0)
  const found: Spelled[] = []
  for (let at = 0; at < source.words.length; at++) {
    if (!opensName(source.words, at)) continue
    if (unitWords(source.words[at]) && !unitWords(source.words[at - 1])) continue
    const end = endOfName(source.words, at)
    if (end - at > 1 && end - at <= longest && firsts.has(sameName(source.words[at]!.low))) {
      const [start, stop] = [source.words[at]!.start, source.words[end - 1]!.end]
      const name = source.text.slice(start, stop).replace(/\s+/g, ' ')
      if (keys.has(sameName(name))) found.push({ name, start, end: stop })
    }
    at = Math.max(at, end - 1)
  }
  return variantsOf(source.text, found, { what: 'Tên đơn vị', register: findings.register })
}

/** A village's without its kind. */
const ownName = ({ name, village }: Place) => (village ? name.replace(/^\S+ (?=\p{Lu})/u, '') : name)

/** "Xã Nậm Thi" at the start of a sentence: the name begins behind its unit's word; of "thôn Làng Mới" it begins behind the first. */
const unitWords = oneOf(['xã', 'phường', 'thôn', 'bản', 'ấp', 'buôn', 'làng', 'xóm'])
const titlesOfPersons = oneOf(['ông', 'bà', 'chí', 'c'])

const large = (word: Word | undefined) => word?.kind === 'word' && word.cap

/** A name begins behind a word printed small or a mark; names of persons have their title in front. */
function opensName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  return large(words[at]) === true && (!large(before) || unitWords(before)) && !titlesOfPersons(before)
}

function endOfName(words: readonly Word[], at: number): number {
  let end = at + 1
  while (large(words[end]) && words[end]!.breaks === 0) end++
  return end
}

type About = { what: string; register: Register | null }

function variantsOf(text: string, names: readonly Spelled[], { what, register }: About): Warning[] {
  const groups = new Map<string, Map<string, Spelled[]>>()
  for (const one of names) {
    const key = sameName(one.name)
    const spellings = groups.get(key) ?? groups.set(key, new Map()).get(key)!
    const folded = foldName(one.name)
    const list = spellings.get(folded) ?? spellings.set(folded, []).get(folded)!
    list.push(one)
  }
  const known = new Set(
    (register?.communes ?? []).map((name) => foldName(name.replace(/^(?:xã|phường|thị trấn|đặc khu)\s+/i, ''))),
  )
  return [...groups.values()].flatMap((spellings) => {
    if (spellings.size < 2) return []
    const [usual, ...others] = [...spellings.values()].sort((a, b) => b.length - a.length || a[0]!.start - b[0]!.start)
    return others
      .filter((other) => !areTwo(text, usual!, other, known))
      .map((other) => {
        const last = other.at(-1)!
        const detail = `${what} viết hai cách: "${usual![0]!.name}" và "${last.name}".`
        return {
          kind: 'name-variant' as const,
          quote: text.slice(last.start, last.end),
          start: last.start,
          end: last.end,
          detail,
        }
      })
  })
}

/** Two names in truth: both in one list, both often used, or both in the register. */
const areTwo = (text: string, usual: readonly Spelled[], other: readonly Spelled[], known: ReadonlySet<string>) =>
  other.some((one) => usual.some((peer) => inOneList(text, peer, one))) ||
  (other.length > 2 && usual.length < other.length * 3) ||
  (known.has(foldName(usual[0]!.name)) && known.has(foldName(other[0]!.name)))

/** Both in one line, close together: a list that names two communes. */
function inOneList(text: string, a: Spelled, b: Spelled): boolean {
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start]
  return to - from < 120 && !text.slice(from, to).includes('\n\n')
}

const person = /(?:đồng chí|[Đđ]\/c|ông|bà|Đồng chí|Ông|Bà)\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4})/gu

function personVariants(text: string, { document }: Findings): Warning[] {
  const found: Spelled[] = []
  for (const hit of text.matchAll(person)) {
    const start = hit.index + hit[0].length - hit[1]!.length
    found.push({ name: hit[1]!.replace(/\s+/g, ' '), start, end: start + hit[1]!.length })
  }
  const signer = document.signer?.name
  const mark = document.marks.findLast((one) => one.field === 'signer')
  const at = signer && mark ? text.indexOf(signer, Math.max(0, mark.start)) : -1
  const signed = signer && at >= 0 ? { name: signer, start: at, end: at + signer.length } : null
  if (signed) found.push(signed)
  const variants = variantsOf(text, found, { what: 'Tên người', register: null })
  const chaired = signed && !variants.length ? chairOtherwise(text, document, signed) : null
  return chaired ? [...variants, chaired] : variants
}

/** Who chaired signs in the same post by a name that differs in its middle alone: "Lê Xuân Hòa" and "Lê Văn Hòa". */
function chairOtherwise(text: string, { chair, signer }: Findings['document'], signed: Spelled): Warning | null {
  const [one, other] = [chair?.name, signer?.name].map((name) => name?.split(/\s+/) ?? [])
  if (!chair?.name || !signer || !one?.length || one.length !== other?.length || one.length < 3) return null
  const differing = one.filter((syllable, i) => foldName(syllable) !== foldName(other[i]!))
  const ends = [0, one.length - 1].every((i) => foldName(one[i]!) === foldName(other[i]!))
  if (differing.length !== 1 || !ends || !samePost(chair.position, signer.position)) return null
  return {
    kind: 'name-variant',
    quote: text.slice(signed.start, signed.end),
    start: signed.start,
    end: signed.end,
    detail: `Tên người viết hai cách: "${chair.name}" và "${signer.name}".`,
  }
}

/** One of the two posts names the other. */
const samePost = (a: string | null | undefined, b: string | null | undefined) => {
  const [one, other] = [foldName(a ?? ''), foldName(b ?? '')]
  const first = one.split(',')[0]!.trim()
  return first.length > 5 && (other.includes(first) || one.includes(other.split(',').at(-1)!.trim()))
}
