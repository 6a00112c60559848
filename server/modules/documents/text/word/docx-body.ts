// The body of a .docx as blocks: paragraphs with the fonts of their words, tables with the columns of their cells.

import type { Block, Cell, Paragraph, Run, Table } from '../blocks.ts'
import { type Element, elementsIn, treeOf, wordsIn } from '../xml-tree.ts'
import { localName, value } from './docx-numbering.ts'
import { type Look, lookOf, over, type Styles } from './docx-styles.ts'
import type { Numbered } from './labels.ts'

/** What the other parts of the file add: the looks of its styles, and the next label of a list. */
export type Surroundings = { styles: Styles; label: (paragraph: Numbered) => string }

/** The blocks of a part of a .docx (document, header, footer). @throws Error where its XML is not whole */
export function blocksOfPart(xml: string, surroundings: Surroundings): Block[] {
  return blocksIn(treeOf(xml), surroundings)
}

function blocksIn(element: Element, look: Surroundings): Block[] {
  return elementsIn(shownOf(element)).flatMap((child): Block[] => {
    const name = localName(child)
    if (name === 'p') return paragraphOf(child, look)
    if (name === 'tbl') return [tableOf(child, look)]
    return isRemoved(name) ? [] : blocksIn(child, look)
  })
}

/** The paragraph, and behind it what its text boxes hold. */
function paragraphOf(element: Element, look: Surroundings): Block[] {
  const properties = childNamed(element, 'pPr')
  const style = propertyOf(properties, 'pStyle')
  const list = childNamed(properties, 'numPr')
  const level = propertyOf(list, 'ilvl')
  const label = properties
    ? look.label({ style, listId: propertyOf(list, 'numId'), level: level === null ? null : Number(level) })
    : ''
  const boxes: Block[] = []
  const runs: Run[] = label === '' ? [] : [{ text: `${label} `, font: null, caps: false }]
  const paragraph: Paragraph = { kind: 'paragraph', runs }
  runsInto(paragraph.runs, boxes, element, (run) => over(run.look, look.styles(run.style, style)), look)
  return [paragraph, ...boxes]
}

type LookOfRun = (run: { look: Look; style: string | null }) => Look

function runsInto(runs: Run[], boxes: Block[], element: Element, lookOfRun: LookOfRun, look: Surroundings): void {
  for (const child of elementsIn(shownOf(element))) {
    const name = localName(child)
    if (name === 'r') {
      const own = childNamed(child, 'rPr')
      const shown = lookOfRun({ look: lookOf(own), style: propertyOf(own, 'rStyle') })
      const text = shown.hidden ? '' : elementsIn(child).map(textOfPiece).join('')
      if (text !== '') runs.push({ text, font: shown.font, caps: shown.caps ?? false })
      for (const piece of elementsIn(child)) boxesInto(boxes, piece, look)
    } else if (!isRemoved(name) && name !== 'pPr') runsInto(runs, boxes, child, lookOfRun, look)
  }
}

function boxesInto(boxes: Block[], element: Element, look: Surroundings): void {
  if (localName(element) === 'txbxContent') boxes.push(...blocksIn(element, look))
  else for (const child of elementsIn(shownOf(element))) boxesInto(boxes, child, look)
}

function textOfPiece(piece: Element): string {
  switch (localName(piece)) {
    case 't':
      return wordsIn(piece)
    case 'tab':
      return '\t'
    case 'cr':
      return '\n'
    case 'br':
      return ['page', 'column'].includes(value(piece, 'type') ?? '') ? '' : '\n'
    case 'noBreakHyphen':
      return '-'
    case 'softHyphen':
      return '\u00ad'
    case 'sym':
      return signs[value(piece, 'char')?.toUpperCase() ?? ''] ?? ''
    default:
      return ''
  }
}

/** Signs of Wingdings that an official ticks or begins a line with. */
const signs: Record<string, string> = { F0A8: '☐', F06F: '☐', F0FE: '☒', F0FD: '☒', F0FC: '✓', F0A7: '-', F0B7: '-' }

function tableOf(element: Element, look: Surroundings): Table {
  const rows: Cell[][] = []
  const walk = (within: Element) => {
    for (const child of elementsIn(within)) {
      const name = localName(child)
      if (name === 'tr') rows.push(rowOf(child, look))
      else if (!isRemoved(name)) walk(child)
    }
  }
  walk(element)
  return { kind: 'table', rows }
}

function rowOf(element: Element, look: Surroundings): Cell[] {
  const cells: Cell[] = []
  const indent = spanOf(propertyOf(childNamed(element, 'trPr'), 'gridBefore'))
  if (indent > 0) cells.push({ blocks: [], span: indent, under: true })
  const walk = (within: Element) => {
    for (const child of elementsIn(within)) {
      const name = localName(child)
      if (name === 'tc') cells.push(cellOf(child, look))
      else if (!isRemoved(name)) walk(child)
    }
  }
  walk(element)
  return cells
}

function cellOf(element: Element, look: Surroundings): Cell {
  const properties = childNamed(element, 'tcPr')
  const merge = childNamed(properties, 'vMerge')
  return {
    blocks: blocksIn(element, look),
    span: Math.max(1, spanOf(propertyOf(properties, 'gridSpan'))),
    under: merge !== null && value(merge, 'val') !== 'restart',
  }
}

/** Word has at most 63 columns; a file that says more is not believed. */
const spanOf = (given: string | null) => Math.min(63, Math.max(0, Number(given) || 0))

/** A drawing is stored twice, mc:Choice for new Word and mc:Fallback for old: one of them is read. */
function shownOf(element: Element): Element {
  if (element.name !== 'mc:AlternateContent') return element
  const children = elementsIn(element)
  return children.find((child) => child.name === 'mc:Fallback') ?? children[0] ?? element
}

/** What a tracked change took away, and the properties it replaced. */
const isRemoved = (name: string) => name === 'del' || name === 'moveFrom' || name.endsWith('Change')

function childNamed(element: Element | null, name: string): Element | null {
  return element ? (elementsIn(element).find((child) => localName(child) === name) ?? null) : null
}

function propertyOf(element: Element | null, name: string): string | null {
  const found = childNamed(element, name)
  return found && value(found, 'val')
}
