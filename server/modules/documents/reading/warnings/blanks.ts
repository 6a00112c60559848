import type { Letterhead } from '../letterhead-fields.ts'
import type { DocumentFinding, DocumentType, Warning } from '../reading.ts'

const kinds: Partial<Record<DocumentType, string>> = {
  'thong-bao': 'thông báo',
  'cong-van': 'công văn',
  'ke-hoach': 'kế hoạch',
  'bao-cao': 'báo cáo',
  'quyet-dinh': 'quyết định',
  'to-trinh': 'tờ trình',
  'chi-thi': 'chỉ thị',
  'nghi-quyet': 'nghị quyết',
}

/** A number line without a number, a date line without a day; a line missing altogether gives none. */
export function blanksIn(text: string, document: DocumentFinding, head: Letterhead): Warning[] {
  const found: Warning[] = []
  const at = (span: { start: number; end: number }) => ({
    quote: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
  })
  if (head.blankNumber)
    found.push({
      kind: 'blank-number',
      ...at(head.blankNumber),
      detail: `Số ${kinds[document.type] ?? 'văn bản'} để trống.`,
    })
  if (head.blankDate)
    found.push({
      kind: 'blank-date',
      ...at(head.blankDate),
      detail: `Ngày ban hành để trống${document.date ? `, chỉ có ${spoken(document.date)}` : ''}.`,
    })
  return found
}

const spoken = (date: string) =>
  date.length === 7 ? `tháng ${Number(date.slice(5))} năm ${date.slice(0, 4)}` : `năm ${date.slice(0, 4)}`
