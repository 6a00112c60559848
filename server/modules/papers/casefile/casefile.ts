// Hồ sơ công việc of a document: its papers in the order in which they came, and the line of time of all that was done. Pure.
import { dayOf, type LegalDay } from '../../calendar/days.ts'
import type { Cell, PaperTable, Signature } from '../contract.ts'
import { paperColumn } from '../form/column.ts'
import { numbered } from '../form/numbering.ts'
import { writtenDay, writtenInstant } from '../form/written.ts'
import type { CasefileDeed, CasefileDocument, CasefilePart } from '../queries/casefile.ts'
import { asciiName } from './file-names.ts'
import { deedName, documentTitle, whoDid } from './words.ts'

/** One paper: a line of the table of contents, with its files. */
export type CasefilePaper = {
  no: number
  number: string | null
  day: LegalDay | null
  title: string
  author: string | null
  /** Of which assignment it is the product or the proof. */
  about: string | null
  files: PaperFile[]
  /** Full text, where no file of it can be shown on a page. */
  text: string | null
}
export type PaperFile = CasefilePart & {
  /** Its place in the folder. */
  path: string
  /** The store has lost it. */
  missing: boolean
}

/** A casefile as the press sets it. */
export type Casefile = {
  heading: PaperTable['heading']
  title: string
  /** What is printed on the cover under the title, line by line. */
  cover: string[]
  papers: CasefilePaper[]
  contents: Pick<PaperTable, 'columns' | 'rows'>
  lines: Pick<PaperTable, 'columns' | 'rows'>
  placed: string | null
  signatures: Signature[]
}

/** Files that can be shown on a page. */
export const isPicture = ({ mediaType }: CasefilePart): boolean => /^image\/(jpeg|png|webp|gif|tiff)$/.test(mediaType)
export const isPdf = ({ mediaType }: CasefilePart): boolean => mediaType === 'application/pdf'

type Sources = {
  document: CasefileDocument
  deeds: readonly CasefileDeed[]
  /** Hashes of contents that are not in the store. */
  lost: ReadonlySet<string>
}

/** The document with its copies first, then what each deed brought: a product with its number, a report, photographs. */
export function papersOf({ document, deeds, lost }: Sources): CasefilePaper[] {
  const { numberOut, issuedOn, issuer, copies, text } = document
  const shown = copies.some((copy) => isPdf(copy) && !lost.has(copy.hash))
  const first: CasefilePaper = {
    no: 1,
    number: numberOut,
    day: issuedOn,
    title: documentTitle(document),
    author: issuer,
    about: null,
    files: filed(copies, { no: 1, lost }),
    text: shown ? null : text || null,
  }
  const brought = deeds.filter(({ files, product }) => files.length > 0 || product?.number)
  return [first, ...brought.map((deed, i) => paperOfDeed(deed, { no: i + 2, lost }))]
}

function paperOfDeed(deed: CasefileDeed, at: { no: number; lost: ReadonlySet<string> }): CasefilePaper {
  return {
    no: at.no,
    number: deed.product?.number ?? null,
    day: deed.product?.day ?? dayOf(deed.at),
    title: [deedName(deed), deed.words].filter(Boolean).join(': '),
    author: deed.agency,
    about: `${deed.code} ${deed.lead}`,
    files: filed(deed.files, at),
    text: null,
  }
}

function filed(files: readonly CasefilePart[], { no, lost }: { no: number; lost: ReadonlySet<string> }): PaperFile[] {
  const number = String(no).padStart(3, '0')
  return files.map((file, i) => ({
    ...file,
    path: `${files.length > 1 ? `${number}-${i + 1}` : number} ${asciiName(file.name)}`,
    missing: lost.has(file.hash),
  }))
}

/** Mục lục: the page of each paper that is shown is filled in when the whole is set. */
export function contentsOf(papers: readonly CasefilePaper[]): Casefile['contents'] {
  const columns = [
    paperColumn('Số, ký hiệu'),
    paperColumn('Ngày', { align: 'center' }),
    paperColumn('Tên loại và trích yếu nội dung'),
    paperColumn('Tác giả'),
    paperColumn('Nhiệm vụ'),
    paperColumn('Số tệp', { align: 'center' }),
    paperColumn('Trang', { align: 'center', room: 15 }),
  ]
  const rows = papers.map(({ number, day, title, author, about, files }) => {
    const inFolder = files.length > 0 ? 'tệp kèm' : null
    const cells: Cell[] = [number, day && { day }, title, author, about, filesWords(files), inFolder]
    return { level: 1 as const, cells }
  })
  return { columns, rows: numbered(rows) }
}

function filesWords(files: readonly PaperFile[]): string {
  const missing = files.filter((file) => file.missing).length
  return `${files.length}${missing > 0 ? `, mất ${missing}` : ''}`
}

/** Diễn biến: when, who as what, what, on which assignment, with what words and papers. */
export function linesOf(deeds: readonly CasefileDeed[]): Casefile['lines'] {
  const columns = [
    paperColumn('Thời gian', { align: 'center' }),
    paperColumn('Người thực hiện'),
    paperColumn('Việc'),
    paperColumn('Nhiệm vụ, đơn vị'),
    paperColumn('Nội dung'),
  ]
  const rows = deeds.map((deed) => {
    const cells: Cell[] = [
      writtenInstant(deed.at),
      whoDid(deed),
      deedName(deed),
      `${deed.code} ${deed.lead}`,
      said(deed),
    ]
    return { level: 1 as const, cells }
  })
  return { columns, rows: numbered(rows) }
}

function said({ words, product, files }: CasefileDeed): string {
  const paper = product?.number && `Văn bản ${product.number}${product.day ? ` ngày ${writtenDay(product.day)}` : ''}`
  return [words, paper, files.length > 0 && `${files.length} tệp`].filter(Boolean).join('. ')
}

type Told = {
  document: CasefileDocument
  papers: readonly CasefilePaper[]
  deeds: readonly CasefileDeed[]
  keeper: string
}

/** The cover: of what, from when to when, how much, who keeps it; numbers of the archive are left to the hand. */
export function coverOf({ document, papers, deeds, keeper }: Told): string[] {
  const { numberOut, issuedOn, issuer } = document
  const named = [numberOut, issuedOn && `ngày ${writtenDay(issuedOn)}`, issuer && `của ${issuer}`]
    .filter(Boolean)
    .join(' ')
  const files = papers.reduce((total, paper) => total + paper.files.length, 0)
  const from = issuedOn ?? dayOf(document.createdAt)
  const to = dayOf(deeds.at(-1)?.at ?? document.createdAt)
  return [
    documentTitle(document),
    ...(named ? [`Văn bản số ${named}`] : []),
    `Từ ngày ${writtenDay(from)} đến ngày ${writtenDay(to)}`,
    `Gồm ${papers.length} giấy tờ, ${files} tệp, ${deeds.length} việc đã ghi`,
    `Người lập hồ sơ: ${keeper}`,
    'Số, ký hiệu hồ sơ: ………………………',
    'Thời hạn bảo quản: ………………………',
  ]
}
