// What a list says of how far a task is, in a word: "Đã xong", "đang th.hiện", "chậm", "HT". Pure.
import { withoutMarks } from '../../spelling/fold.ts'

/** ended: given up; late: it says that it was done after its day. */
export const sheetStates = ['done', 'open', 'unseen', 'ended'] as const
export type SheetState = (typeof sheetStates)[number]
export type Status = { state: SheetState; late: boolean }

const shortForms: Record<string, string> = {
  ht: 'hoan thanh',
  th: 'thuc hien',
  dth: 'dang thuc hien',
  cth: 'chua thuc hien',
  tk: 'trien khai',
  t: 'thuc',
  'th.hien': 'thuc hien',
  qh: 'qua han',
  ok: 'xong',
  done: 'xong',
}

const late = /cham|qua han|tre|muon|khong dung han/
/** With their marks: "đúng", "bộ", "huy động" are other words. */
const ended =
  /^(đã )?(tạm )?(dừng|hủy|huỷ|đình chỉ|thu hồi|bỏ|gỡ)(?!\p{L})|^không (thực hiện|triển khai|còn)|không (thực hiện|triển khai) nữa/u
const endedPlain = /^(da )?(tam dung|dung|huy|huy bo|dinh chi|thu hoi)$|^khong (thuc hien|trien khai)/
const unseen =
  /^chua$|^(da giao|moi giao|chua (co|lam|thuc hien|trien khai|bat dau|xu ly|bao cao|tiep nhan|nop|gui)|cho trien khai|khong bao cao)/
const open =
  /^(dang|con|tiep tuc|trong han|sap den han|sap|co ban|gan xong|mot phan|cham|qua han|tre|chua (xong|hoan thanh|dat))/
const done =
  /^(da )?(co ban )?(xong|hoan thanh|hoan tat|ket thuc|dat)\b|^da (thuc hien|lam|to chuc|trien khai|xu ly|nop|gui)( xong)?$|^dung han$|^100 ?%$|^✓$|^x$/

/** The state a whole cell names; null where its words are not known. */
export function readStatus(cell: string): Status | null {
  const plain = plainStatus(cell)
  if (plain === '') return null
  if (isEnded(cell, plain)) return { state: 'ended', late: false }
  if (isPart(plain) || open.test(plain)) return { state: 'open', late: false }
  if (unseen.test(plain)) return { state: 'unseen', late: false }
  return done.test(plain) ? { state: 'done', late: late.test(plain) } : null
}

function isEnded(cell: string, plain: string): boolean {
  const written = cell.normalize('NFC').trim().toLowerCase()
  return ended.test(written) || (withoutMarks(written) === written && endedPlain.test(plain))
}

/** "Hoàn thành 60%", "đạt 3/5": begun, not done. */
function isPart(plain: string): boolean {
  const percent = /(\d{1,3})(?:[.,]\d+)?\s*%/.exec(plain)
  const share = /\b(\d{1,4})\s*\/\s*(\d{1,4})\b/.exec(plain)
  return (percent !== null && Number(percent[1]) < 100) || (share !== null && Number(share[1]) < Number(share[2]))
}

/** What the words of a progress say of the state: only where they begin with it; any other words mean that it is under way. */
export function readProgress(words: string): Status | null {
  if (words.trim() === '') return null
  const [opening = ''] = words.split(/[.;,\n(]/)
  const told = readStatus(opening)
  const begun: Status = { state: 'open', late: false }
  if (!told || told.state === 'ended') return begun
  // "Đã tổ chức ngày 18/8" tells a deed of the way; "Đã hoàn thành ngày 18/8" tells the end.
  const plain = plainStatus(opening)
  return told.state === 'done' && !/^(da )?(xong|hoan thanh|hoan tat|dung han)/.test(plain) ? begun : told
}

/** The key under which a word of a state is known again. */
export function plainStatus(cell: string): string {
  const words = withoutMarks(cell.normalize('NFC'))
    .replace(/\bth\.\s*hien/g, 'thuc hien')
    .replace(/\bt\.\s*hien/g, 'thuc hien')
    .replace(/[^a-z0-9%/.,✓]+/g, ' ')
    .trim()
    .split(' ')
  return words
    .map((word) => shortForms[word.replace(/[.,]+$/, '')] ?? word.replace(/[.,]+$/, ''))
    .join(' ')
    .trim()
}

/** "80%", "0,8" or "0.8" of a column of percents; null where no number stands there. */
export function readPercent(cell: string): number | null {
  const found = /^\s*(\d{1,3})(?:[.,](\d+))?\s*(%?)\s*$/.exec(cell)
  if (!found) return null
  const value = Number(`${found[1]}.${found[2] ?? 0}`)
  const percent = !found[3] && value <= 1 ? value * 100 : value
  return percent > 100 ? null : Math.round(percent)
}
