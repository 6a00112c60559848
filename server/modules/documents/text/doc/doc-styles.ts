// Style sheet and fonts of an old Word file (MS-DOC 2.9.271, 2.9.286).

import { type Changes, changesIn, codes, isOn, numberOf } from './doc-properties.ts'

/** What words look like; null where nothing is said. */
export type Look = { font: string | null; caps: boolean | null; hidden: boolean | null }
export type Style = { base: number | null; paragraph: Changes; characters: Changes }

/** The names of the fonts in the order in which the file numbers them. */
export function fontsIn(table: Buffer): string[] {
  const fonts: string[] = []
  for (let at = 4; at < table.length; at += table[at]! + 1) {
    const one = table.subarray(at, at + table[at]! + 1)
    fonts.push(one.toString('utf16le', 40).split('\0')[0] ?? '')
  }
  return fonts
}

/** The styles by their numbers, and the number of the font of words that name none. */
export function stylesIn(sheet: Buffer): { styles: Map<number, Style>; usualFont: number | null } {
  const styles = new Map<number, Style>()
  if (sheet.length < 20) return { styles, usualFont: null }
  const headSize = sheet.readUInt16LE(0)
  const baseSize = sheet.readUInt16LE(4)
  let at = 2 + headSize
  for (let number = 0; at + 2 <= sheet.length; number++) {
    const size = sheet.readUInt16LE(at)
    if (size > 0) styles.set(number, styleOf(sheet.subarray(at + 2, at + 2 + size), baseSize))
    at += 2 + size
  }
  return { styles, usualFont: headSize >= 14 ? sheet.readUInt16LE(14) : null }
}

function styleOf(entry: Buffer, baseSize: number): Style {
  const second = entry.readUInt16LE(2)
  const kind = second & 0xf
  const base = second >> 4
  const style: Style = { base: base === 0xfff ? null : base, paragraph: new Map(), characters: new Map() }
  let at = baseSize + 2 + entry.readUInt16LE(baseSize) * 2 + 2
  const next = () => {
    at += at % 2
    if (at + 2 > entry.length) return Buffer.alloc(0)
    const size = entry.readUInt16LE(at)
    const list = entry.subarray(at + 2, at + 2 + size)
    at += 2 + size
    return list
  }
  if (kind === 1) style.paragraph = changesIn(next().subarray(2))
  if (kind === 1 || kind === 2) style.characters = changesIn(next())
  return style
}

/** How words look by their own changes, their style, and the style of their paragraph, each after those it is based on. */
export function looksBy(sheet: Buffer, fonts: string[]): (own: Changes, ofParagraph: number) => Look {
  const { styles, usualFont } = stylesIn(sheet)
  const lookOf = (changes: Changes): Look => {
    const font = numberOf(changes, codes.font)
    return {
      font: font === null ? null : (fonts[font] ?? null),
      caps: isOn(changes, codes.caps),
      hidden: isOn(changes, codes.hidden),
    }
  }
  const known = new Map<number, Look>()
  const lookOfStyle = (number: number, depth = 0): Look => {
    const found = known.get(number)
    const style = styles.get(number)
    if (found || !style || depth > 20) return found ?? lookOf(new Map())
    const own = lookOf(style.characters)
    const look = style.base === null ? own : over(own, lookOfStyle(style.base, depth + 1))
    known.set(number, look)
    return look
  }
  const usual: Look = { font: usualFont === null ? null : (fonts[usualFont] ?? null), caps: null, hidden: null }
  return (own, ofParagraph) => {
    const style = numberOf(own, codes.characterStyle)
    const named = style === null ? lookOf(own) : over(lookOf(own), lookOfStyle(style))
    return over(over(named, lookOfStyle(ofParagraph)), usual)
  }
}

function over(first: Look, second: Look): Look {
  return {
    font: first.font ?? second.font,
    caps: first.caps ?? second.caps,
    hidden: first.hidden ?? second.hidden,
  }
}
