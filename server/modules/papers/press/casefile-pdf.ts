// A casefile as PDF: its papers shown where they can be, PDF by their pages, photographs made smaller, other texts set anew; what cannot be shown is named.
import { join } from 'node:path'
import sharp from 'sharp'
import { getDocumentProxy } from 'unpdf'
import type { Casefile, CasefilePaper, PaperFile } from '../casefile/casefile.ts'
import { isPdf, isPicture } from '../casefile/casefile.ts'
import { inner, margins, standing } from '../form/sheet.ts'
import { breakable, placeWhole } from '../form/widths.ts'
import { linedOf, pdfOf, type SetPaper, typeset, typesetter } from './pdf.ts'

/** More pages of others' PDF than anybody leafs through; what is longer is named, and lies in the folder. */
const mostPages = 400
/** Of a photograph, along its longer side: fine enough for half a page. */
const pictureSide = 1400

type Part =
  | { kind: 'text'; paragraphs: string[] }
  | { kind: 'note'; words: string }
  | { kind: 'pictures'; paths: string[] }
  | { kind: 'pages'; path: string; pages: number }
type Shown = { no: number; title: string; parts: Part[] }

/** @param files contents by path, as many as are to be shown */
export async function pdfOfCasefile(
  { casefile, files, at }: { casefile: Casefile; files: ReadonlyMap<string, Uint8Array>; at: Date },
  onStep: (done: number, of: number) => void,
): Promise<Buffer> {
  typesetter().resetShadow()
  const shown: Shown[] = []
  let pages = 0
  for (const paper of casefile.papers) {
    const parts = await partsOf(paper, { files, room: mostPages - pages })
    pages += parts.reduce((total, part) => total + (part.kind === 'pages' ? part.pages : 0), 0)
    if (parts.length > 0) shown.push({ no: paper.no, title: paper.title, parts })
    onStep(paper.no, casefile.papers.length + 1)
  }
  return pdfOf(setCasefile(casefile, shown).document, at)
}

function setCasefile(casefile: Casefile, papers: Shown[]): SetPaper {
  const room = inner(standing)
  const { heading, title, cover, placed, signatures } = casefile
  return typeset('casefile.typ', {
    page: standing,
    margins,
    above: heading.above,
    agency: placeWhole(heading.agency),
    title,
    cover,
    contents: linedOf(casefile.contents, room),
    papers,
    lines: linedOf(casefile.lines, room),
    placed,
    signatures,
  })
}

async function partsOf(
  { files, text }: CasefilePaper,
  { files: contents, room }: { files: ReadonlyMap<string, Uint8Array>; room: number },
): Promise<Part[]> {
  const parts: Part[] = []
  const pictures: string[] = []
  const notes: string[] = []
  for (const file of files) {
    const content = contents.get(file.path)
    const picture = content && isPicture(file) ? await pictureAt(file, content) : null
    const pages = content && isPdf(file) ? await pagesAt(file, content, room) : null
    if (picture) pictures.push(picture)
    else if (pages) parts.push(pages)
    else
      notes.push(file.missing ? `Tệp ${file.name} không còn trong kho.` : `Tệp ${file.name}: xem trong thư mục hồ sơ.`)
  }
  if (pictures.length > 0) parts.push({ kind: 'pictures', paths: pictures })
  if (text && !parts.some(({ kind }) => kind === 'pages'))
    parts.unshift({ kind: 'text', paragraphs: paragraphsOf(text) })
  return parts.length === 0 ? [] : [...notes.map((words): Part => ({ kind: 'note', words })), ...parts]
}

const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map(breakable)

/** Puts a photograph beside the form, upright and small; null where it is none after all. */
async function pictureAt(file: PaperFile, content: Uint8Array): Promise<string | null> {
  const size = { width: pictureSide, height: pictureSide, fit: 'inside' as const, withoutEnlargement: true }
  const small = await sharp(content)
    .rotate()
    .resize(size)
    .flatten({ background: '#fff' })
    .jpeg({ quality: 80 })
    .toBuffer()
    .catch(() => null)
  return small && laid(`${file.fileId}.jpg`, small)
}

/** Puts a PDF beside the form; null where it cannot be shown: locked, broken, too long. */
async function pagesAt(file: PaperFile, content: Uint8Array, room: number): Promise<Part | null> {
  const document = await getDocumentProxy(new Uint8Array(content)).catch(() => null)
  const pages = document?.numPages ?? 0
  await document?.cleanup()
  if (pages === 0 || pages > room) return null
  const path = laid(`${file.fileId}.pdf`, Buffer.from(content))
  return canBeShown(path, pages) ? { kind: 'pages', path, pages } : null
}

/** Typst refuses a paper whole where one page of one file is broken: each file is tried by itself first. */
function canBeShown(path: string, pages: number): boolean {
  const mainFileContent = Array.from(
    { length: pages },
    (_, i) => `#image("${path}", page: ${i + 1}, height: 10mm)`,
  ).join('\n')
  const { result } = typesetter().compile({ mainFileContent })
  try {
    return result !== null && typesetter().pdf(result).length > 0
  } catch {
    return false
  }
}

function laid(name: string, content: Buffer): string {
  typesetter().mapShadow(join(import.meta.dirname, 'files', name), content)
  return `/files/${name}`
}
