/** What a colour is called, so that it is told by a word and not by the eye alone. Pure. */
import type { vi } from './words/vi.ts'

/** @param hex RRGGBB */
export function colourName(hex: string, t: (typeof vi)['colours']): string {
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number]
  const max = Math.max(r, g, b)
  const spread = max - Math.min(r, g, b)
  const light = (max + Math.min(r, g, b)) / 2
  if (spread < 0.1) return light < 0.15 ? t.black : t.grey
  const sixth = max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  const name = t[hueName(sixth * 60, light)]
  if (light > 0.72) return t.light(name)
  return light < 0.25 ? t.dark(name) : name
}

function hueName(
  hue: number,
  light: number,
): 'red' | 'orange' | 'amber' | 'yellow' | 'green' | 'blue' | 'violet' | 'pink' | 'brown' {
  if (hue >= 345 || hue < 12) return light > 0.72 ? 'pink' : 'red'
  if (hue >= 40 && hue < 47) return 'amber'
  if (hue < 45) return light < 0.35 ? 'brown' : 'orange'
  if (hue < 70) return 'yellow'
  if (hue < 165) return 'green'
  if (hue < 255) return 'blue'
  return hue < 300 ? 'violet' : 'pink'
}
