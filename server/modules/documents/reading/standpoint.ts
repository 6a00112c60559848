// From which day and for which commune a document speaks, as far as it tells.
import type { Today } from './near-days.ts'
import type { Place } from './places.ts'
import type { DocumentFinding } from './reading.ts'
import type { Word } from './words.ts'

/** Day of the document: its date, its meeting's, else the year it names most often (of several the latest). */
export function speakingDay(text: string, document: DocumentFinding): { day: string | null; today: Today } {
  const day = document.date ?? document.eventDate ?? mostNamedYear(text)
  const year = day ? Number(day.slice(0, 4)) : null
  const month = day && day.length >= 7 ? Number(day.slice(5, 7)) : null
  // a conclusion is often signed days after its meeting: what was due in between was still to come when it was said
  const since = document.eventDate && (!day || document.eventDate < day) ? document.eventDate : day
  return { day, today: { year, month, day: day?.length === 10 ? day : null, since } }
}

function mostNamedYear(text: string): string | null {
  const counts = new Map<string, number>()
  for (const hit of text.matchAll(/\b(20[0-4]\d)\b/g)) counts.set(hit[1]!, (counts.get(hit[1]!) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1] || b[0].localeCompare(a[0]))[0]
  return best?.[0] ?? null
}

/** The commune whose body issues, or the only commune the document names; else null. */
export function oneCommune(
  { issuer, subject }: { issuer: string | null; subject: string | null },
  places: readonly Place[],
  bodyEnd: number,
  words: readonly Word[],
): string | null {
  const own = /(?:xã|phường|thị trấn|đặc khu) (\p{Lu}[\p{L}’' ]*)$/u.exec(issuer ?? '')
  if (own && !/thị xã \p{Lu}/u.test(issuer ?? '')) return own[1]!.trim()
  // "Làm việc với UBND xã An Phú": a paper about one commune, whatever others it names on the way
  const titled = new Set(
    [...(subject ?? '').matchAll(/(?<!các )(?:xã|phường|thị trấn) (\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3})/gu)].map(
      (hit) => hit[1]!,
    ),
  )
  const [about] = titled
  if (about && titled.size === 1 && places.some((place) => place.name === about)) return about
  const end = words[bodyEnd - 1]?.end ?? 0
  const names = new Set(
    places.filter((place) => !place.village && place.start < end).map((place) => place.name.toLowerCase()),
  )
  return names.size === 1 ? places.find((place) => !place.village)!.name : null
}
