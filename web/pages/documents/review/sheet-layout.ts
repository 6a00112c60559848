/**
 * Where each line stands on the paper: letterhead in two columns, title in the middle, addressees indented, recipients and
 * signature side by side (nghị định 30/2020, Phụ lục I). Only the order of drawing; no line is left out. Pure.
 */

import type { Stretch } from '../../../platform/emphasis.ts'
import { fold } from '../../../platform/fold.ts'
import type { SheetLine } from './sheet-text.ts'

export type Block =
  | { kind: 'letterhead'; left: SheetLine[]; right: SheetLine[] }
  | { kind: 'title'; lines: SheetLine[] }
  | { kind: 'addressees'; lines: SheetLine[] }
  | { kind: 'closing'; left: SheetLine[]; right: SheetLine[] }
  | { kind: 'body'; lines: SheetLine[] }

/** What the reader found in letterhead and signature: where its words stand. */
export interface FieldMark extends Stretch {
  field: string
}

const letterheadAtMost = 14

export function layOut(lines: readonly SheetLine[], marks: readonly FieldMark[]): Block[] {
  const headEnd = letterheadEnd(lines, marks)
  const titleEnd = headEnd === 0 ? 0 : titleFrom(lines, headEnd, marks)
  const toEnd = addresseesFrom(lines, titleEnd)
  const [closeStart, closeEnd] = closing(lines, marks, toEnd)
  const blocks: Block[] = [
    letterhead(lines.slice(0, headEnd), marks),
    { kind: 'title', lines: lines.slice(headEnd, titleEnd) },
    { kind: 'addressees', lines: lines.slice(titleEnd, toEnd) },
    { kind: 'body', lines: lines.slice(toEnd, closeStart) },
    signatures(lines.slice(closeStart, closeEnd), marks),
    { kind: 'body', lines: lines.slice(closeEnd) },
  ]
  return blocks.filter((block) => ('lines' in block ? block.lines : [...block.left, ...block.right]).length > 0)
}

/** All lines of a block in the order they are drawn. */
export const linesIn = (block: Block): readonly SheetLine[] =>
  'lines' in block ? block.lines : [...block.left, ...block.right]

const plain = (line: SheetLine) => fold(line.text.replace(/[*_|]/g, ' ')).trim().replace(/\s+/g, ' ')
const touches = (line: SheetLine, marks: readonly FieldMark[], ...fields: string[]) =>
  marks.some((mark) => fields.includes(mark.field) && mark.start < line.end && mark.end > line.start)
const onRight = (line: SheetLine) =>
  /^(cong hoa xa hoi chu nghia|doc lap|dang cong san viet nam)/.test(plain(line)) || saysWhere(line)
const saysWhere = (line: SheetLine) => /^[^,.]{2,40},? ngay .{0,6} ?thang .{0,6} ?nam/.test(plain(line))
const isRule = (line: SheetLine) => /^[-–—_=*\s]+$/.test(line.text)
const isShouted = (line: SheetLine) =>
  line.text === line.text.toLocaleUpperCase('vi') && /\p{Lu}/u.test(line.text) && line.text.length < 90
const isNumber = (line: SheetLine) => /^so ?:/.test(plain(line))
const isAbout = (line: SheetLine) => /^v\/v\b/.test(plain(line))

function letterheadEnd(lines: readonly SheetLine[], marks: readonly FieldMark[]): number {
  let end = 0
  for (const [index, line] of lines.slice(0, letterheadAtMost).entries()) {
    if (touches(line, marks, 'type')) break
    const known =
      onRight(line) ||
      isNumber(line) ||
      isAbout(line) ||
      isRule(line) ||
      touches(line, marks, 'number', 'date', 'place')
    const name = (isShouted(line) || touches(line, marks, 'issuer')) && isHeadStill(lines, index)
    if (!known && !name) break
    end = index + 1
  }
  return lines.slice(0, end).some(onRight) ? end : 0
}

/** A line in capitals belongs to the head while a number, a motto or the place and day are still to come. */
const isHeadStill = (lines: readonly SheetLine[], index: number) =>
  lines.slice(index + 1, letterheadAtMost).some((line) => onRight(line) || isNumber(line))

function letterhead(lines: SheetLine[], marks: readonly FieldMark[]): Block {
  const words = lines.filter((line) => !isRule(line))
  const right = words.filter((line) => onRight(line) || (touches(line, marks, 'date') && !isNumber(line)))
  return { kind: 'letterhead', left: words.filter((line) => !right.includes(line)), right }
}

function titleFrom(lines: readonly SheetLine[], from: number, marks: readonly FieldMark[]): number {
  let end = from
  while (end < lines.length && end < from + 5) {
    const line = lines[end] as SheetLine
    if (!touches(line, marks, 'type', 'subject') && !isRule(line)) break
    end++
  }
  return end
}

function addresseesFrom(lines: readonly SheetLine[], from: number): number {
  const first = lines[from]
  if (first === undefined || !plain(first).startsWith('kinh gui')) return from
  let end = from + 1
  while (end < lines.length && /^[-–+]/.test((lines[end] as SheetLine).text.trim())) end++
  return end
}

/** From "Nơi nhận" or the line of authority over the signature down to the last of both. */
function closing(lines: readonly SheetLine[], marks: readonly FieldMark[], from: number): [number, number] {
  const ours = (line: SheetLine) => touches(line, marks, 'signer', 'recipient')
  let last = lines.length - 1
  while (last >= from && !ours(lines[last] as SheetLine)) last--
  if (last < from) return [lines.length, lines.length]
  let first = last
  for (let index = last; index >= from && index > last - 30; index--) {
    const line = lines[index] as SheetLine
    if (ours(line) || startsClosing(line)) first = index
  }
  return [first, last + 1]
}

const startsClosing = (line: SheetLine) => /^(noi nhan|tl\.|kt\.|tm\.|q\.|tuq\.)/.test(plain(line))

function signatures(lines: SheetLine[], marks: readonly FieldMark[]): Block {
  const left = lines.filter((line) => {
    const words = plain(line)
    const listed = /^[-–+•]/.test(words) || words.startsWith('noi nhan')
    return !isRule(line) && (listed || (touches(line, marks, 'recipient') && !touches(line, marks, 'signer')))
  })
  return { kind: 'closing', left, right: lines.filter((line) => !left.includes(line) && !isRule(line)) }
}
