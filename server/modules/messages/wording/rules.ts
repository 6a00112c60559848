// An office's own words for a message: placeholders between braces, filled from the rows of one agency. Pure; the page previews with the same rules.
import type { Refusal } from '../../../platform/problem.ts'
import { writtenDay } from '../../papers/form/written.ts'
import type { Occasion } from '../contract.ts'
import { messageProblems as problems } from '../problems.ts'

export const placeholders = ['đơn vị', 'số việc', 'số quá hạn', 'việc', 'hạn', 'văn bản', 'lần', 'văn phòng'] as const
export type Placeholder = (typeof placeholders)[number]

export const usualTexts: Record<Occasion, string> = {
  before:
    'Kính gửi {đơn vị},\n{văn phòng} nhắc {số việc} việc sắp đến hạn:\n{việc}\nĐề nghị đơn vị hoàn thành, báo cáo đúng hạn. Trân trọng.',
  late: 'Kính gửi {đơn vị},\n{văn phòng} nhắc {số việc} việc ({số quá hạn} việc quá hạn), lần {lần}:\n{việc}\nĐề nghị báo cáo kết quả hoặc nêu rõ lý do, ngày hoàn thành. Trân trọng.',
  plain:
    'Kính gửi {đơn vị},\n{văn phòng} gửi {số việc} việc đơn vị đang chủ trì:\n{việc}\nĐề nghị cho biết tiến độ. Trân trọng.',
}
/** Letters of a template before it is filled. */
export const longestText = 600

export type RowWords = {
  title: string
  /** The legal day that holds; null where it has none. */
  dueDay: string | null
  /** Whole days from today to it; negative once it has passed. */
  daysLeft: number | null
  documentNumber: string | null
  section: string
  ordinal: number
}
export type MessageFacts = { unit: string; office: string; rows: readonly RowWords[] }

const slot = /\{([^{}]*)\}/g
const nameOf = (written: string): string => written.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
const known = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name)

/** Why a template is not kept: an unknown placeholder, a stray brace, no {việc}, too long. */
export function whyNotTemplate(text: string): Refusal {
  const names = [...text.matchAll(slot)].map(([whole, written = '']) => ({ whole, name: nameOf(written) }))
  const strange = names.find(({ name }) => !known(name))
  if (strange) return { spec: problems.unknownPlaceholder, details: { name: strange.whole } }
  if (/[{}]/.test(text.replace(slot, ''))) return { spec: problems.openBrace }
  if (!names.some(({ name }) => name === 'việc')) return { spec: problems.withoutWork }
  return text.length > longestText ? { spec: problems.tooLong, details: { most: longestText } } : null
}

/** The words of one message. What a template says itself of a single row ({hạn}, {văn bản}) is not said again in {việc}. */
export function fillTemplate(template: string, { unit, office, rows }: MessageFacts): string {
  const used = new Set([...template.matchAll(slot)].map(([, written = '']) => nameOf(written)))
  const dated = rows
    .filter(({ dueDay }) => dueDay !== null)
    .sort((a, b) => (a.dueDay ?? '').localeCompare(b.dueDay ?? ''))
  const values: Record<Placeholder, () => string> = {
    'đơn vị': () => unit,
    'văn phòng': () => office,
    'số việc': () => String(rows.length),
    'số quá hạn': () => String(rows.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length),
    việc: () => workWords(rows, { due: !used.has('hạn'), document: !used.has('văn bản') }),
    hạn: () => (dated[0] ? dueWords(dated[0]) : 'không ghi ngày'),
    'văn bản': () => numbersOf(rows),
    lần: () => String(Math.max(1, ...rows.map(({ ordinal }) => ordinal))),
  }
  return template.replace(slot, (whole, written: string) => {
    const name = nameOf(written)
    return known(name) ? values[name]() : whole
  })
}

/** Lines of a message before the rest is only counted. */
const mostLines = 12

function workWords(rows: readonly RowWords[], says: { due: boolean; document: boolean }): string {
  const [first, ...others] = rows
  if (first && others.length === 0) return rowWords(first, says)
  const lines = rows.slice(0, mostLines).map((row, i) => `${i + 1}. ${rowWords(row, { due: true, document: true })}`)
  const left = rows.length - mostLines
  return [...lines, ...(left > 0 ? [`… và ${left} việc khác.`] : [])].join('\n')
}

function rowWords(row: RowWords, says: { due: boolean; document: boolean }): string {
  const due = says.due && row.dueDay ? `, hạn ${dueWords(row)}` : ''
  const section = row.section ? `, nội dung ${row.section}` : ''
  const document = says.document && row.documentNumber ? ` (${row.documentNumber}${section})` : ''
  return `${shortened(row.title)}${due}${document}`
}

const longestTitle = 160
const shortened = (title: string): string =>
  title.length <= longestTitle ? title : `${title.slice(0, longestTitle).replace(/\s+\S*$/, '')}…`

/** "10/9/2024, đã quá 10 ngày", "25/9/2024, còn 5 ngày", "20/9/2024, hôm nay" */
function dueWords({ dueDay, daysLeft }: RowWords): string {
  const written = writtenDay(dueDay ?? '')
  if (daysLeft === null) return written
  if (daysLeft === 0) return `${written}, hôm nay`
  return `${written}, ${daysLeft < 0 ? `đã quá ${-daysLeft} ngày` : `còn ${daysLeft} ngày`}`
}

const mostNumbers = 3
function numbersOf(rows: readonly RowWords[]): string {
  const numbers = [...new Set(rows.flatMap(({ documentNumber }) => documentNumber ?? []))]
  if (numbers.length === 0) return 'không ghi văn bản'
  const left = numbers.length - mostNumbers
  return `${numbers.slice(0, mostNumbers).join('; ')}${left > 0 ? ` và ${left} văn bản khác` : ''}`
}

/** Which template a message takes: late where anything is late; before where something falls due within a week; else plain. */
export function occasionOf(rows: readonly Pick<RowWords, 'daysLeft'>[]): Occasion {
  const days = rows.flatMap(({ daysLeft }) => (daysLeft === null ? [] : [daysLeft]))
  if (days.some((left) => left < 0)) return 'late'
  return days.some((left) => left <= 7) ? 'before' : 'plain'
}
