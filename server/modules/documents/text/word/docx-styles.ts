// The fonts and capitals that word/styles.xml gives to words which name none themselves.

import { type Element, elementsIn, findAll, treeOf } from '../xml-tree.ts'
import { localName, value } from './docx-numbering.ts'

/** What a run or a style says of its words; null where it says nothing. */
export type Look = { font: string | null; caps: boolean | null; hidden: boolean | null }

/** How words look by a style of characters and one of paragraphs, each after those it is based on. */
export type Styles = (ofRun: string | null, ofParagraph: string | null) => Look

export function readStyles(xml: string): Styles {
  const root = treeOf(xml)
  const styles = new Map([...findAll(root, 'w:style')].map((style) => [value(style, 'styleId') ?? '', style]))
  const usual = [...styles].find(([, style]) => value(style, 'type') === 'paragraph' && value(style, 'default') === '1')
  const defaults = lookOf([...findAll(root, 'w:rPrDefault')].flatMap(elementsIn)[0] ?? null)
  const known = new Map<string, Look>()
  const lookOfStyle = (id: string, depth = 0): Look => {
    const found = known.get(id)
    const style = styles.get(id)
    if (found || !style || depth > 20) return found ?? lookOf(null)
    const base = propertyOf(style, 'basedOn')
    const own = lookOf(elementsIn(style).find((child) => localName(child) === 'rPr') ?? null)
    const look = base === null ? own : over(own, lookOfStyle(base, depth + 1))
    known.set(id, look)
    return look
  }
  return (ofRun, ofParagraph) => {
    const paragraph = over(lookOfStyle(ofParagraph ?? usual?.[0] ?? ''), defaults)
    return ofRun === null ? paragraph : over(lookOfStyle(ofRun), paragraph)
  }
}

/** What the first says, and where it says nothing the second. */
export function over(first: Look, second: Look): Look {
  return {
    font: first.font ?? second.font,
    caps: first.caps ?? second.caps,
    hidden: first.hidden ?? second.hidden,
  }
}

/** The look that a w:rPr gives. */
export function lookOf(properties: Element | null): Look {
  const look: Look = { font: null, caps: null, hidden: null }
  for (const one of properties ? elementsIn(properties) : []) {
    const name = localName(one)
    if (name === 'rFonts') look.font = value(one, 'ascii') ?? value(one, 'hAnsi')
    if (name === 'caps') look.caps = isOn(one)
    if (name === 'vanish') look.hidden = isOn(one)
  }
  return look
}

const isOn = (element: Element) => !['0', 'false', 'off'].includes(value(element, 'val') ?? '')

function propertyOf(style: Element, name: string): string | null {
  const found = elementsIn(style).find((child) => localName(child) === name)
  return found ? value(found, 'val') : null
}
