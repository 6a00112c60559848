// The fonts and capitals that the styles of an OpenDocument text give to its words.

import { attribute } from '../xml-tags.ts'
import { childOf, type Element, findAll } from '../xml-tree.ts'

export type Look = { font: string | null; caps: boolean; hidden: boolean }

/** How words look by the names of the styles around them, the innermost first. */
export function readLooks(...roots: Element[]): (names: string[]) => Look {
  const styles = new Map<string, Element>()
  for (const root of roots) {
    for (const style of findAll(root, 'style:style')) styles.set(attribute(style, 'style:name') ?? '', style)
  }
  const properties = new Map<string, Map<string, string>>()
  const propertiesOf = (name: string, depth = 0): Map<string, string> => {
    const found = properties.get(name)
    const style = styles.get(name)
    if (found || !style || depth > 20) return found ?? new Map()
    const parent = attribute(style, 'style:parent-style-name')
    const all = new Map([...(parent === null ? [] : propertiesOf(parent, depth + 1)), ...ownOf(style)])
    properties.set(name, all)
    return all
  }
  return (names) => {
    const given = (property: string) =>
      names.map((name) => propertiesOf(name).get(property)).find((one) => one !== undefined)
    return {
      font: given('font') ?? null,
      caps: given('fo:text-transform') === 'uppercase',
      hidden: given('text:display') === 'none',
    }
  }
}

function ownOf(style: Element): [string, string][] {
  const own = childOf(style, 'style:text-properties')
  if (!own) return []
  const font = attribute(own, 'style:font-name') ?? attribute(own, 'fo:font-family')?.replace(/^'|'$/g, '')
  const named = ['fo:text-transform', 'text:display'].flatMap((name): [string, string][] => {
    const value = attribute(own, name)
    return value === null ? [] : [[name, value]]
  })
  return font ? [['font', font], ...named] : named
}
