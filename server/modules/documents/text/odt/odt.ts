import { type Block, type Cell, type Run, type Table, textOfBlocks } from '../blocks.ts'
import { unreadable } from '../unreadable.ts'
import { attribute } from '../xml-tags.ts'
import { type Element, elementsIn, findAll, treeOf } from '../xml-tree.ts'
import type { OfficeFile } from '../zip.ts'
import { bodyOf, countItems, goesOn, listStylesIn, outline, startOf, styleOfList } from './odt-lists.ts'
import { readLooks } from './odt-styles.ts'

/**
 * An OpenDocument text as text: paragraphs parted by a blank line, automatic numbers written out, tables in reading order.
 * @throws Unreadable `broken-office`, `encrypted-office`
 */
export async function readOdt(file: OfficeFile, name: string): Promise<{ text: string; margins: string }> {
  const manifest = await file.part('META-INF/manifest.xml')
  if (manifest?.includes('encryption-data')) throw unreadable('encrypted-office', name)
  const contentXml = (await file.part('content.xml')) ?? ''
  const stylesXml = (await file.part('styles.xml')) ?? ''
  try {
    const content = treeOf(contentXml)
    const styles = treeOf(stylesXml)
    const body = bodyOf(content)
    if (!body) throw new Error('no office:text')
    const around = {
      looks: readLooks(styles, content),
      items: countItems(new Map([...listStylesIn(styles), ...listStylesIn(content)])),
    }
    const margins = [...findAll(styles, 'style:header'), ...findAll(styles, 'style:footer')]
    return {
      text: textOfBlocks(blocksIn(body, around, null)),
      margins: textOfBlocks(margins.flatMap((one) => blocksIn(one, around, null))),
    }
  } catch {
    throw unreadable('broken-office', name)
  }
}

type Around = { looks: ReturnType<typeof readLooks>; items: ReturnType<typeof countItems> }
type List = { style: string; depth: number }

function blocksIn(element: Element, around: Around, list: List | null): Block[] {
  return elementsIn(element).flatMap((child): Block[] => {
    switch (child.name) {
      case 'text:p':
      case 'text:h':
        return paragraphOf(child, around, list ? '' : headingLabel(child, around))
      case 'text:list':
        return listOf(child, around, list)
      case 'table:table':
        return [tableOf(child, around)]
      default:
        return unread.has(child.name) ? [] : blocksIn(child, around, list)
    }
  })
}

/** What was taken away by a tracked change, remarks, notes, and what is no text. */
const unread = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
])

function headingLabel(heading: Element, { items }: Around): string {
  if (heading.name !== 'text:h' || attribute(heading, 'text:is-list-header') === 'true') return ''
  return items.label({ style: outline, depth: Number(attribute(heading, 'text:outline-level') ?? 1), startsAt: null })
}

/** The first paragraph of an item bears its label; what follows in the item stands without one. */
function listOf(list: Element, around: Around, within: List | null): Block[] {
  const inner = { style: styleOfList(list, within?.style ?? null), depth: (within?.depth ?? 0) + 1 }
  if (!within && !goesOn(list)) around.items.begin(inner.style)
  return elementsIn(list).flatMap((item) => {
    const isNumbered = item.name === 'text:list-item'
    let label = ''
    return elementsIn(item).flatMap((child, at): Block[] => {
      const isParagraph = child.name === 'text:p' || child.name === 'text:h'
      if (!isParagraph) return blocksIn({ name: '', attributes: '', children: [child] }, around, inner)
      label = at === 0 && isNumbered ? around.items.label({ ...inner, startsAt: startOf(item) }) : ''
      return paragraphOf(child, around, label)
    })
  })
}

/** The paragraph, and behind it what its text boxes hold. */
function paragraphOf(element: Element, around: Around, label: string): Block[] {
  const runs: Run[] = label === '' ? [] : [{ text: `${label} `, font: null, caps: false }]
  const boxes: Block[] = []
  const walk = (within: Element, styles: string[]) => {
    const { font, caps, hidden } = around.looks(styles)
    const say = (text: string) => hidden || runs.push({ text, font, caps })
    for (const child of within.children) {
      if (typeof child === 'string') say(child.replace(/\s+/g, ' '))
      else if (child.name === 'text:s') say(' '.repeat(Math.min(100, Number(attribute(child, 'text:c') ?? 1))))
      else if (child.name === 'text:tab') say('\t')
      else if (child.name === 'text:line-break') say('\n')
      else if (child.name === 'draw:text-box') boxes.push(...blocksIn(child, around, null))
      else if (!unread.has(child.name)) walk(child, stylesAround(child, styles))
    }
  }
  walk(element, stylesAround(element, []))
  return [{ kind: 'paragraph', runs }, ...boxes]
}

function stylesAround(element: Element, styles: string[]): string[] {
  const own = attribute(element, 'text:style-name')
  return own === null ? styles : [own, ...styles]
}

function tableOf(table: Element, around: Around): Table {
  const rows: Cell[][] = []
  const walk = (element: Element) => {
    for (const child of elementsIn(element)) {
      if (child.name === 'table:table-row') rows.push(rowOf(child, around))
      else if (/^table:table-(?:header-rows|rows|row-group)$/.test(child.name)) walk(child)
    }
  }
  walk(table)
  return { kind: 'table', rows }
}

/** A cell that spans others is followed by those it covers, so each stands in a column of its own. */
function rowOf(row: Element, around: Around): Cell[] {
  return elementsIn(row).flatMap((cell): Cell[] => {
    const times = Math.min(100, Number(attribute(cell, 'table:number-columns-repeated') ?? 1) || 1)
    if (cell.name === 'table:covered-table-cell') return [{ blocks: [], span: times, under: true }]
    if (cell.name !== 'table:table-cell') return []
    return Array.from({ length: times }, () => ({ blocks: blocksIn(cell, around, null), span: 1, under: false }))
  })
}
