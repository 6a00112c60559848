// Who may what with documents, and what is read off a text's head; pure.
import { type Actor, officeParts, type Policy } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import type { MoveStage } from './contract.ts'
import { documentProblems } from './problems.ts'

export const policies = {
  upload: { verb: 'document.file', parts: ['coordinator'] },
  list: { verb: 'document.list', parts: 'anybody' },
  see: { verb: 'document.see', parts: 'anybody' },
  save: { verb: 'document.save', parts: ['coordinator'] },
  moveStage: { verb: 'document.move-stage', parts: ['coordinator'] },
  decide: { verb: 'document.decide', parts: ['coordinator'] },
  seeReadings: { verb: 'reading.list', parts: officeParts },
  decideReading: { verb: 'reading.decide', parts: ['coordinator'] },
  addFile: { verb: 'file.add', parts: 'anybody' },
  seeFile: { verb: 'file.see', parts: 'anybody' },
} as const satisfies Record<string, Policy>

/** What this actor may press on a document he sees. */
export function verbsOf(actor: Actor): string[] {
  return actor.part === 'coordinator' ? ['save', 'decide', 'stage', 'handOut', 'readAgain'] : []
}

/** Once work was handed out, what it asks is changed at the assignments, on a ground. */
export function whyNotReadAgain({ handedOut }: { handedOut: boolean }): Refusal {
  return handedOut ? { spec: documentProblems.readOnlyToSee } : null
}

/** A replaced or corrected document names by which, or at least says why (nghị định 30/2020, Điều 18). */
export function whyNotMoveStage(documentId: string, move: MoveStage): Refusal {
  if (move.byDocumentId === documentId) return { spec: documentProblems.byItself }
  const needsGround = move.stage === 'replaced' || move.stage === 'corrected' || move.stage === 'revoked'
  return needsGround && !move.byDocumentId && !move.words ? { spec: documentProblems.replacedByNothing } : null
}

/** A day the reader found, which may lack its day or month: the first of what is known, and how much is known. */
export function issuedOf(date: string | null): { day: string | null; precision: 'day' | 'month' | 'year' } {
  const parts = date?.match(/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/)
  if (!parts) return { day: null, precision: 'day' }
  const [, year, month, day] = parts
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (Number.isNaN(Date.parse(first)) || new Date(first).toISOString().slice(0, 10) !== first)
    return { day: null, precision: 'day' }
  return { day: first, precision: day ? 'day' : month ? 'month' : 'year' }
}

const headLines = (text: string): string[] =>
  text
    .slice(0, 3000)
    .split('\n')
    .map((line) => line.replace(/[*_()[\]"“”]/g, '').trim())

/** The mark of urgency stamped in the head (nghị định 30/2020, Phụ lục I, mục II.9). */
export function urgencyOf(text: string): 'thuong' | 'khan' | 'thuong-khan' | 'hoa-toc' {
  const marks = headLines(text).map((line) => line.normalize('NFC'))
  if (marks.some((line) => /^(HỎA|HOẢ) TỐC/.test(line))) return 'hoa-toc'
  if (marks.includes('THƯỢNG KHẨN')) return 'thuong-khan'
  return marks.includes('KHẨN') ? 'khan' : 'thuong'
}

/** A paper marked as a draft in its head is one; any other is taken as issued until a person says otherwise. */
export function stageOf(text: string): 'draft' | 'issued' {
  return headLines(text).some((line) => /^(BẢN )?DỰ THẢO( LẦN \d+)?$/.test(line.normalize('NFC'))) ? 'draft' : 'issued'
}

/** The stable name of a contradiction within its document. */
export const findingOf = (warning: { kind: string; start: number; end: number }): string =>
  `${warning.kind}:${warning.start}:${warning.end}`

/** What PostgreSQL can hold: no NUL, no half characters; the length stays, so offsets stay. */
export const storable = (text: string): string => text.replaceAll('\u0000', ' ').toWellFormed()
