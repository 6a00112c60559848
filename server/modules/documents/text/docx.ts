import mammoth from 'mammoth'
import { writeLabels } from './docx-labels.ts'
import { readNumbering } from './docx-numbering.ts'
import { beginsLetterheadPart } from './letterhead-lines.ts'
import type { Limits } from './limits.ts'
import { Unreadable, unreadable } from './unreadable.ts'
import { attribute, tagsOf } from './xml-tags.ts'
import { type OfficeParts, unpackOfficeFile } from './zip.ts'

/**
 * A Word document as text: paragraphs parted by a blank line, automatic numbers written out, tables in reading order.
 * @throws Unreadable `zip-bomb`, `too-large`, `broken-docx`, and what another kind of zip is (`spreadsheet`, `archive` …)
 */
export async function readDocx(bytes: Uint8Array, name: string, limits: Limits) {
  const office = await unpackOfficeFile(bytes, name, limits)
  const main = mainDocument(office, name)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const numbering = readNumbering(
    office.parts.get(`${folder}numbering.xml`) ?? '',
    office.parts.get(`${folder}styles.xml`) ?? '',
  )
  office.parts.set(main, writeLabels(office.parts.get(main) ?? '', numbering))
  try {
    return { text: textOfBlocks((await documentTree(office)).children).normalize('NFC'), notes: [] as string[] }
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault
    throw unreadable('broken-docx', name)
  }
}

/** The path of the document part; a zip without one is something else, and is called by its name. */
function mainDocument({ names, parts }: OfficeParts, name: string): string {
  for (const tag of tagsOf(parts.get('_rels/.rels') ?? '')) {
    const target = attribute(tag, 'Target')?.replace(/^\//, '')
    if (attribute(tag, 'Type')?.endsWith('/officeDocument') && target?.startsWith('word/') && parts.has(target)) {
      return target
    }
  }
  if (parts.has('word/document.xml')) return 'word/document.xml'
  if (names.some((entry) => entry.startsWith('xl/'))) throw unreadable('spreadsheet', name)
  if (names.includes('mimetype')) throw unreadable('open-document', name)
  throw unreadable(names.includes('[Content_Types].xml') ? 'broken-docx' : 'archive', name)
}

type Node = { type: string; children: Node[]; value?: string; breakType?: string; checked?: boolean }

/**
 * Mammoth's own tree of the document, taken before it becomes HTML. Mammoth is given our unpacked parts through `file`, which
 * its types do not list: so it never unpacks anything itself, and reads the numbers written into the document.
 */
async function documentTree({ parts }: OfficeParts): Promise<Node> {
  let tree: Node = { type: 'document', children: [] }
  const file = {
    exists: (path: string) => parts.has(path),
    read: async (path: string) => parts.get(path) ?? '',
  }
  await mammoth.convertToHtml({ file } as unknown as { path: string }, {
    includeEmbeddedStyleMap: false,
    transformDocument: (document: Node) => {
      tree = document
      return { ...document, children: [] }
    },
  })
  return tree
}

function textOfBlocks(blocks: Node[]): string {
  const texts = blocks.map((block) => (block.type === 'table' ? textOfTable(block) : textOfInline(block.children)))
  return texts.filter((text) => text !== '').join('\n\n')
}

/**
 * A table of at most two filled cells a row is a layout (letterhead, "Nơi nhận" beside the signature): cell after cell, the
 * left one first. A wider one is a table of figures: a line for each row, so that a figure stays beside its name.
 */
function textOfTable(table: Node): string {
  const rows = table.children.map((row) => row.children.map(textOfCell).filter((cell) => cell !== ''))
  const isLayout = rows.every((cells) => cells.length <= 2)
  if (isLayout) return rows.flat().join('\n\n')
  return rows.map((cells) => cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ')).join(' | ')).join('\n')
}

/** Paragraphs of a cell are the lines of a block; a blank line where somebody put one, or a letterhead goes on to its next part. */
function textOfCell(cell: Node): string {
  const lines = cell.children
    .map((block) => (block.type === 'table' ? textOfTable(block) : textOfInline(block.children)))
    .map((line) => (beginsLetterheadPart(line) ? `\n${line}` : line))
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The words of a paragraph; soft line breaks stay, indenting tabs and spaces go. */
function textOfInline(nodes: Node[]): string {
  return nodes
    .map(textOfNode)
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

function textOfNode(node: Node): string {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return '\t'
  if (node.type === 'break') return node.breakType === 'line' ? '\n' : ''
  if (node.type === 'checkbox') return node.checked ? '☒' : '☐'
  return node.children ? node.children.map(textOfNode).join('') : ''
}
