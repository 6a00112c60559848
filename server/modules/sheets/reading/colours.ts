// The colours of fills in a workbook: written out, as a place in the theme made lighter or darker, or in the palette of 1997.

/** The palette that a workbook need not carry (ECMA-376, part 1, 18.8.27), from place 8 on; before it stand the same eight again. */
const palette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ')

/** RRGGBB of a place in the palette, null where it stands for the window's own colour. */
export const indexedColour = (index: number, own: readonly string[] = palette): string | null =>
  own[index >= 8 ? index - 8 : index] ?? null

/** A colour of the theme with its tint: below 0 darker, above 0 lighter (18.8.19: by the lightness of HSL). */
export function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour
  const { hue, saturation, light } = toHsl(colour)
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, moved)))
}

/** White says nothing: it is what an empty cell looks like. */
export const told = (colour: string | null): string | null =>
  colour === null || /^F[C-F]F[C-F]F[C-F]$/.test(colour) ? null : colour

function toHsl(colour: string): { hue: number; saturation: number; light: number } {
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ]
  const max = Math.max(r, g, b)
  const min = Math.min(r, g, b)
  const light = (max + min) / 2
  const spread = max - min
  if (spread === 0) return { hue: 0, saturation: 0, light }
  const saturation = spread / (1 - Math.abs(2 * light - 1))
  const sixth = max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  return { hue: sixth / 6, saturation, light }
}

function fromHsl(hue: number, saturation: number, light: number): string {
  const spread = saturation * Math.min(light, 1 - light)
  const part = (n: number) => {
    const at = (n + hue * 12) % 12
    const value = light - spread * Math.max(-1, Math.min(at - 3, 9 - at, 1))
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase()
  }
  return `${part(0)}${part(8)}${part(4)}`
}
