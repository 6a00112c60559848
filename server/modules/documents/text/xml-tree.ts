import { piecesOf } from './xml-tags.ts'

/** An element of an XML text; `attributes` are kept as written until one is asked for. */
export type Element = { name: string; attributes: string; children: (Element | string)[] }

/** The XML text as a tree below one root without a name. @throws Error where a tag is left open or closed twice */
export function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: '', children: [] }
  const open = [root]
  for (const piece of piecesOf(xml)) {
    const within = open.at(-1)!
    if (piece.kind === 'text') within.children.push(piece.text)
    else if (piece.kind === 'close') {
      if (within.name !== piece.name) throw new Error(`</${piece.name}> closes <${within.name}>`)
      open.pop()
    } else {
      const element: Element = { name: piece.name, attributes: piece.attributes, children: [] }
      within.children.push(element)
      if (piece.kind === 'open') open.push(element)
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is left open`)
  return root
}

export function elementsIn(element: Element): Element[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** The first child of that name, prefix included. */
export function childOf(element: Element | null | undefined, name: string): Element | null {
  return element ? (elementsIn(element).find((child) => child.name === name) ?? null) : null
}

/** Every element of that name below, in order; none inside another of the same name. */
export function* findAll(element: Element, name: string): Generator<Element> {
  for (const child of elementsIn(element)) {
    if (child.name === name) yield child
    else yield* findAll(child, name)
  }
}

/** All words below an element. */
export function wordsIn(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')
}
