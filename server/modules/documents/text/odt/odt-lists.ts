// Automatic numbers of an OpenDocument text: list styles as plain data, and counting by them.

import { inFormat } from '../word/labels.ts'
import { attribute } from '../xml-tags.ts'
import { childOf, type Element, elementsIn, findAll } from '../xml-tree.ts'

type ListLevel = { format: string; prefix: string; suffix: string; shows: number; start: number; bullet: string | null }
export type ListStyles = Map<string, Map<number, ListLevel>>

/** The name under which the numbering of headings outside any list is kept. */
export const outline = '\u0000outline'

/** The list styles of content.xml or styles.xml. */
export function listStylesIn(root: Element): ListStyles {
  const styles: ListStyles = new Map()
  for (const style of findAll(root, 'text:list-style'))
    styles.set(attribute(style, 'style:name') ?? '', levelsOf(style))
  for (const style of findAll(root, 'text:outline-style')) styles.set(outline, levelsOf(style))
  return styles
}

function levelsOf(style: Element): Map<number, ListLevel> {
  return new Map(
    elementsIn(style).map((level) => {
      const given = (name: string) => attribute(level, name) ?? ''
      return [
        Number(given('text:level')),
        {
          format: given('style:num-format'),
          prefix: given('style:num-prefix'),
          suffix: given('style:num-suffix'),
          shows: Number(given('text:display-levels')) || 1,
          start: Number(given('text:start-value') || 1),
          bullet: level.name === 'text:list-level-style-bullet' ? given('text:bullet-char') : null,
        },
      ]
    }),
  )
}

/** Where a list item stands: the style of its list, how deep (from 1), and the number it begins anew with. */
export type Item = { style: string; depth: number; startsAt: number | null }

/** Counts items in their order. `begin` tells that a list begins which does not go on with an earlier one. */
export function countItems(styles: ListStyles) {
  const counters = new Map<string, number[]>()
  const countsOf = (style: string) => {
    const counts = counters.get(style) ?? []
    counters.set(style, counts)
    return counts
  }
  return {
    begin: (style: string) => void counters.delete(style),
    label({ style, depth, startsAt }: Item): string {
      const levels = styles.get(style)
      const level = levels?.get(depth)
      if (!levels || !level) return ''
      if (level.bullet !== null) return ['+', '*', '•'].includes(level.bullet) ? level.bullet : '-'
      const counts = countsOf(style)
      counts[depth] = startsAt ?? (counts[depth] === undefined ? level.start : counts[depth] + 1)
      counts.length = depth + 1
      return labelOf(levels, depth, counts)
    },
  }
}

function labelOf(levels: Map<number, ListLevel>, depth: number, counts: number[]): string {
  const level = levels.get(depth)!
  if (level.format === '') return ''
  const shown = Array.from({ length: level.shows }, (_, at) => depth - level.shows + 1 + at).filter((at) => at > 0)
  const numbers = shown.map((at) =>
    inFormat(counts[at] ?? levels.get(at)?.start ?? 1, formats[levels.get(at)?.format ?? '1'] ?? 'decimal'),
  )
  return `${level.prefix}${numbers.join('.')}${level.suffix}`
}

const formats: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** The list style of a text:list: its own, else that of the list around it. */
export function styleOfList(list: Element, around: string | null): string {
  return attribute(list, 'text:style-name') ?? around ?? ''
}

/** Whether a list goes on counting where an earlier one stopped. */
export function goesOn(list: Element): boolean {
  return attribute(list, 'text:continue-numbering') === 'true' || attribute(list, 'text:continue-list') !== null
}

/** The list item's own number, where it begins anew. */
export function startOf(item: Element): number | null {
  const given = attribute(item, 'text:start-value')
  return given === null ? null : Number(given)
}

export const bodyOf = (root: Element): Element | null =>
  childOf(childOf(childOf(root, 'office:document-content'), 'office:body'), 'office:text')
