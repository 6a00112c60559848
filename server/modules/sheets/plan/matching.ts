// Which task of a list is which assignment of the office: by lead, number and words. Pure.

/** An assignment as far as a list can name it. */
export type Known = {
  assignmentId: string
  leadAgencyId: number
  /** numberKey of its document, '' without one. */
  number: string
  issuedOn: string | null
  /** plainWords of the whole and of its title. */
  words: string[]
  /** YYYY-MM-DD: as handed out, and as it holds now. */
  dueDays: string[]
}
/** A task of a list for one lead; words: plainWords of it. */
export type Wanted = {
  leadAgencyId: number
  number: string
  issuedOn: string | null
  words: string
  dueDays: string[]
}

/** Letters and digits only, without marks: two spellings of one sentence meet. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]+/g, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Finds what is known of a task. */
export function finder<K extends Known>(known: readonly K[]): (wanted: Wanted) => K | null {
  const exact = new Map<string, K[]>()
  const near = new Map<string, K[]>()
  for (const one of known) {
    for (const words of new Set(one.words)) add(exact, `${nearKey(one)}|${words}`, one)
    add(near, nearKey(one), one)
  }
  return (wanted) => {
    const same = (exact.get(`${nearKey(wanted)}|${wanted.words}`) ?? []).filter((one) => fits(one, wanted))
    if (same.length > 0) return same.find((one) => meet(one, wanted)) ?? same[0]!
    const beside = near.get(nearKey(wanted)) ?? []
    // Of a lead with hundreds of tasks of no document each would be laid beside each.
    if (beside.length > 300) return null
    const alike = beside.filter((one) => fits(one, wanted) && isReworded(one.words[0]!, wanted.words))
    return alike.length === 1 ? alike[0]! : null
  }
}

function add<K>(map: Map<string, K[]>, key: string, one: K): void {
  const before = map.get(key)
  if (before) before.push(one)
  else map.set(key, [one])
}
export const nearKey = ({ leadAgencyId, number }: Pick<Wanted, 'leadAgencyId' | 'number'>): string =>
  `${leadAgencyId}|${number}`

type Told = Pick<Known, 'number' | 'issuedOn' | 'dueDays'>
export const meet = (a: Pick<Told, 'dueDays'>, b: Pick<Told, 'dueDays'>): boolean =>
  a.dueDays.some((day) => b.dueDays.includes(day)) || a.dueDays.length + b.dueDays.length === 0

/** Numbers begin anew each year. A task of no document that has another due day is another time of the same duty. */
export function fits(known: Told, wanted: Told): boolean {
  const year = (day: string | null) => day?.slice(0, 4) ?? null
  if (known.issuedOn && wanted.issuedOn && year(known.issuedOn) !== year(wanted.issuedOn)) return false
  return wanted.number !== '' || known.dueDays.length === 0 || wanted.dueDays.length === 0 || meet(known, wanted)
}

/** The same sentence with a word mended: nine words of ten, and every number in its place, for "đợt 1" is not "đợt 2". */
export function isReworded(a: string, b: string): boolean {
  const [left, right] = [a.split(' '), b.split(' ')]
  if (Math.min(left.length, right.length) < 6) return false
  const digits = (words: string[]) => words.filter((word) => /\d/.test(word)).join(' ')
  if (digits(left) !== digits(right)) return false
  const others = new Map<string, number>()
  for (const word of right) others.set(word, (others.get(word) ?? 0) + 1)
  let common = 0
  for (const word of left) {
    const left = others.get(word) ?? 0
    if (left > 0) common++
    others.set(word, left - 1)
  }
  return (2 * common) / (left.length + right.length) >= 0.9
}
