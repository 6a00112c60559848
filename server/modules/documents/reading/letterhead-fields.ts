// What the head of a document tells, and how its date line is written.
import type { DocumentMark, DocumentType } from './reading.ts'

export type Letterhead = {
  type: DocumentType
  number: string | null
  blankNumber: { start: number; end: number } | null
  issuer: string | null
  place: string | null
  date: string | null
  blankDate: { start: number; end: number } | null
  subject: string | null
  addressees: { name: string; start: number; end: number }[]
  marks: DocumentMark[]
  /** Offset at which the body begins. */
  bodyStart: number
}

export const dateLine =
  /(?:^|[\s*|_])((?:(?:TP|Tp|TX)\.?\s*)?\p{Lu}[\p{L}’'-]*(?:\s+\p{L}[\p{L}’'-]*){0,5}?)\s*,?\s*(ngày\s*([\d…._\s]*?)\s*tháng\s*([\d…._\s]*?)\s*năm\s*([\d…._]*))/u

/** The same with the date in figures ("An Bình, ngày 18/10/2014"); it closes its line. */
export const shortDateLine =
  /(?:^|[\s*|_])(\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){0,5}),\s*(ngày\s*(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d))\s*[*|_]*$/u
