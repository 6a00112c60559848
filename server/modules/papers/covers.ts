// Bìa hồ sơ: the cover of one folder of papers, as the press sets it. Pure.
import type { PaperTable, Signature } from './contract.ts'
import { widthOf } from './form/letters.ts'

/** What is not known is left to the hand as a dotted line by who makes it. */
export type Cover = {
  heading: PaperTable['heading']
  /** HỒ SƠ MINH CHỨNG */
  title: string
  /** TIÊU CHÍ SỐ 17; null: the folder has no number. */
  number: string | null
  /** What the folder is about. */
  subject: string
  /** By what set of criteria, in italics. */
  under: string
  /** Đơn vị, năm, thời gian, gồm bao nhiêu: each with its word before it. */
  lines: { word: string; said: string }[]
  placed: string | null
  signatures: Signature[]
  /** What the archive writes: phông, mục lục, hồ sơ số; thời hạn bảo quản. */
  archive: { word: string; said: string }[]
}

export const coverFormats = ['pdf', 'docx'] as const
export type CoverFormat = (typeof coverFormats)[number]

/** Between the margins and the words of a cover, where its frame stands, in millimetres. */
export const coverPadding = 8

const sizes = [22, 20, 18, 16]

/** Letters of the subject in points: the largest in which it is one line, or, where none is, those in which it still leaves room for the rest. @param width of a line, in millimetres */
export function subjectSize({ subject }: Pick<Cover, 'subject'>, width: number): number {
  const lines = (size: number) => linesOf(subject, width, { size, strong: true })
  return sizes.find((size) => lines(size) === 1) ?? (lines(18) <= 3 ? 18 : 15)
}

/** How many lines words take, about: a line is seldom full. */
export const linesOf = (words: string, width: number, look: { size: number; strong?: boolean }): number => {
  const long = widthOf(words, look)
  return long <= width ? 1 : Math.ceil((long * 1.06) / width)
}
