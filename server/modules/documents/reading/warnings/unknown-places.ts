import { foldName } from '../fold.ts'
import type { Place } from '../places.ts'
import type { Register, Warning } from '../reading.ts'

/** Communes that the given register does not hold, each once; nothing without a register. */
export function unknownPlaces(text: string, places: readonly Place[], register: Register | null): Warning[] {
  if (!register) return []
  const known = new Set(
    register.communes.map((name) => foldName(name.replace(/^(?:xã|phường|thị trấn|đặc khu)\s+/i, ''))),
  )
  const seen = new Set<string>()
  const found: Warning[] = []
  for (const place of places) {
    const name = foldName(place.name)
    if (place.village || known.has(name) || seen.has(name)) continue
    seen.add(name)
    found.push({
      kind: 'unknown-place',
      quote: text.slice(place.start, place.end),
      start: place.start,
      end: place.end,
      detail: `Không có xã "${place.name}" trong danh mục đơn vị hành chính.`,
    })
  }
  return found
}
