// The foot of a document: "Nơi nhận" and who signs, also where two columns were flattened into one.
import { printed } from './fold.ts'
import { dropDash } from './letterhead.ts'
import type { Line } from './lines.ts'
import type { Authority, DocumentMark } from './reading.ts'
import { columns, longestLine } from './signature-columns.ts'

export type Foot = {
  signer: { name: string | null; position: string | null; authority: Authority | null } | null
  recipients: string[]
  marks: DocumentMark[]
  /** Offset at which the body ends. */
  bodyEnd: number
  /** Offset behind the foot, where annexes begin. */
  end: number
}

const authority = /^(?:(TM|KT|TL|TUQ|T\/M|K\/T|T\/L)(?:\s*\.\s*|\s+)|(Q)\s*\.\s*)(?=\p{Lu}{2})/u
const position =
  /^(?:QUYỀN )?(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|BÍ THƯ|THỦ TRƯỞNG|CHỦ TRÌ|CHỦ TỌA|CỤC TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|ỦY VIÊN|UỶ VIÊN|THƯ KÝ|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHI CỤC TRƯỞNG|ĐỘI TRƯỞNG|TỔ TRƯỞNG|CHỈ HUY|THỦ TƯỚNG|NGƯỜI CHỦ TRÌ|PHÓ TRƯỞNG|PHÓ CHÁNH|PHÓ BÍ THƯ|KẾ TOÁN|ĐẠI DIỆN)/u
const personName =
  /^(?:(?:Ths|ThS|TS|PGS|BS|KS|Đại tá|Thượng tá|Trung tá|Thiếu tá)\.?\s+)?(\p{Lu}(?:['’]\p{Lu})?\p{Ll}*(?:[\s-]+\p{Lu}(?:['’]\p{Lu})?\p{Ll}*){1,5}|\p{Lu}{2,}(?:\s\p{Lu}{2,}){1,4})$/u

/** Reads the foot below `from`. Without "Nơi nhận" and without a signature the body runs to the end. */
export function readFoot(text: string, lines: readonly Line[], from: number): Foot {
  const rest = lines.filter((line) => !line.empty && line.start >= from)
  const listAt = rest.findIndex((line) => /^nơi nhận\s*:?/i.test(line.plain))
  const signAt = findSignature(text, rest, listAt)
  const foot: Foot = { signer: null, recipients: [], marks: [], bodyEnd: text.length, end: text.length }
  if (listAt < 0 && signAt < 0) return foot
  const first = Math.min(listAt < 0 ? Number.POSITIVE_INFINITY : listAt, signAt < 0 ? Number.POSITIVE_INFINITY : signAt)
  foot.bodyEnd = rest[first]!.start
  const signLines = takeRecipients(text, rest, listAt, foot)
  const last = takeSigner(text, rest, { first, signAt: presidedAt(rest, signAt), listAt, signLines }, foot)
  foot.end = rest[Math.min(Math.max(last, first), rest.length - 1)]!.end
  return foot
}

const smallTitle =
  /^(?:quyền |phó )?(?:chủ tịch|giám đốc|trưởng phòng|trưởng ban|trưởng đoàn|chánh văn phòng|bí thư|hiệu trưởng|thủ trưởng đơn vị)$/i
const smallAuthority = /^(?:tm|kt|tl|tuq|t\/m|k\/t|t\/l)\s*\.\s+\p{Lu}/iu

const signs = (piece: string) =>
  authority.test(piece) ||
  (position.test(piece) && piece.length < 70) ||
  smallTitle.test(piece) ||
  (smallAuthority.test(piece) && piece.length < 45)

function findSignature(text: string, rest: readonly Line[], listAt: number): number {
  const near = listAt >= 0 ? Math.max(0, listAt - 8) : Math.max(0, rest.length - 14)
  const until = listAt >= 0 ? Math.min(rest.length, listAt + 30) : rest.length
  for (let i = near; i < until; i++) {
    const pieces = columns(text.slice(rest[i]!.start, rest[i]!.end))
    if (
      listAt < 0 || i < listAt
        ? pieces.some((piece) => signs(piece) && piece === piece.toUpperCase())
        : pieces.some(signs)
    )
      return i
  }
  return -1
}

/** Fills the recipients; returns signature pieces that were printed beside them. */
function takeRecipients(text: string, rest: readonly Line[], listAt: number, foot: Foot): Map<number, string[]> {
  const beside = new Map<number, string[]>()
  if (listAt < 0) return beside
  const signed = takeOpening(text, rest[listAt]!, foot)
  if (signed.length) beside.set(listAt, signed)
  for (let i = listAt + 1; i < rest.length; i++) {
    const raw = text.slice(rest[i]!.start, rest[i]!.end)
    const pieces = columns(raw)
    const bullet = bulleted.test(raw)
    if (!bullet && endsList(rest[i]!, pieces)) {
      const next = rest[i + 1]
      // a line of the signature between two recipients
      if (!pieces.every(signs) || !next || !bulleted.test(text.slice(next.start, next.end))) break
      beside.set(i, pieces)
      continue
    }
    const own = pieces.filter((piece) => signs(piece) || (bullet && piece !== pieces[0]))
    if (own.length) beside.set(i, own)
    const words = pieces.filter((piece) => !own.includes(piece)).join(' ')
    if (bullet || !foot.recipients.length) pushRecipient(foot, words, rest[i]!)
    else foot.recipients[foot.recipients.length - 1] += ` ${words}`
    // the list ends with what is kept
    if (/^lưu\b/i.test(dropDash(words)) && /\.$/.test(words) && !beside.size) break
  }
  return beside
}

const bulleted = /^[*_|\s]*\\?[-–—+•]/

const endsList = (line: Line, pieces: readonly string[]) =>
  pieces.every(signs) || line.apart || personName.test(line.plain) || /^[\p{Lu}\s.,]+$/u.test(line.plain)

/** The recipients on the line "Nơi nhận:" itself; returns what of the signature stands beside them. */
function takeOpening(text: string, line: Line, foot: Foot): string[] {
  const behind = text.slice(line.start, line.end).replace(/^[\s*_|]*nơi nhận[*_]*\s*:?[*_]*/i, '')
  const pieces = columns(behind)
  const opening = pieces.length > 1 || signs(printed(behind)) ? pieces : [printed(behind)]
  const office = opening.findIndex(signs)
  const signed = opening.filter((piece, i) => signs(piece) || (office >= 0 && i > office && personName.test(piece)))
  for (const piece of opening)
    if (piece && !signed.includes(piece))
      for (const one of piece.split(/(?<=;)\s*(?=-)/)) pushRecipient(foot, one, line)
  return signed
}

function pushRecipient(foot: Foot, words: string, line: Line) {
  const name = dropDash(words.replace(/^\\/, ''))
  if (!name) return
  foot.recipients.push(name)
  foot.marks.push({ field: 'recipient', value: name, start: line.start, end: line.end })
}

type Where = { first: number; signAt: number; listAt: number; signLines: Map<number, string[]> }

/** Fills the signer; returns the index of the last line of the foot. */
function takeSigner(text: string, rest: readonly Line[], where: Where, foot: Foot): number {
  const pieces: Piece[] = []
  for (const [index, own] of where.signLines) for (const words of own) pieces.push({ words, line: rest[index]!, index })
  if (where.signAt >= 0 && !where.signLines.has(where.signAt)) {
    for (let i = where.signAt; i < Math.min(rest.length, where.signAt + 10); i++) {
      if (/^nơi nhận/i.test(rest[i]!.plain) || /^\\?[-–]\s/.test(rest[i]!.plain)) {
        if (pieces.some((piece) => personName.test(piece.words))) break
        continue
      }
      for (const words of columns(text.slice(rest[i]!.start, rest[i]!.end)))
        pieces.push({ words, line: rest[i]!, index: i })
      const two = pieces.some((piece) => pieces.some((other) => other !== piece && abreast(text, piece, other)))
      if (pieces.filter((piece) => isName(piece.words)).length > (two ? 1 : 0)) break
    }
  }
  if (!pieces.length) return Math.max(where.listAt + foot.recipients.length, where.first)
  const after = [...where.signLines.keys()].at(-1)
  if (after !== undefined && !pieces.some((piece) => isName(piece.words))) {
    for (let i = after + 1; i < Math.min(rest.length, after + 8); i++)
      pieces.push(
        ...columns(text.slice(rest[i]!.start, rest[i]!.end)).map((words) => ({ words, line: rest[i]!, index: i })),
      )
  }
  fillSigner(text, pieces, foot)
  return pieces.at(-1)!.index
}

const isName = (words: string) => personName.test(words) && !signs(words) && !/^(?:TM|KT|TL|TUQ|Q)\b/.test(words)

/** Minutes signed one below the other: the line of who presided, wherever it stands among them. */
function presidedAt(rest: readonly Line[], signAt: number): number {
  if (signAt < 0) return signAt
  const until = Math.min(rest.length, signAt + 12)
  for (let i = signAt; i < until; i++) if (presides.test(rest[i]!.plain) && rest[i]!.plain.length < 30) return i
  return signAt
}

const presides = /^(?:NGƯỜI )?(?:CHỦ (?:TRÌ|TỌA|TOẠ)|CHỦ TỊCH HỘI ĐỒNG|TRƯỞNG ĐOÀN)/

/** The pieces of the one who signs for the document: of two columns that of who presided, else the left one. */
function ofSigner(text: string, pieces: Piece[]): Piece[] {
  const wide = pieces.find((piece, i) => pieces.some((other, j) => j > i && abreast(text, piece, other)))
  const column = wide ? inColumns(text, pieces, wide.line) : null
  const group = column ?? pieces
  const chair = group.findIndex((piece) => presides.test(piece.words))
  return chair > 0 ? group.slice(chair) : group
}

type Piece = { words: string; line: Line; index: number }

/** Two pieces of one line that a bar, a tab or three blanks part. */
function abreast(text: string, one: Piece, other: Piece): boolean {
  if (one.line !== other.line) return false
  const raw = text.slice(one.line.start, Math.min(one.line.end, one.line.start + longestLine))
  const at = raw.indexOf(one.words) + one.words.length
  return /\s{3}|\t|\|/.test(raw.slice(at, Math.max(at, raw.indexOf(other.words, at))))
}

function inColumns(text: string, pieces: Piece[], line: Line): Piece[] {
  const from = (piece: Piece) => {
    const raw = text.slice(piece.line.start, piece.line.end).indexOf(piece.words)
    return piece.line.start + Math.max(raw, 0) - (text.lastIndexOf('\n', piece.line.start - 1) + 1)
  }
  const starts = pieces.filter((piece) => piece.line === line).map((piece) => ({ piece, at: from(piece) }))
  const groups = starts.map(() => [] as Piece[])
  for (const piece of pieces) {
    const at = from(piece)
    const nearest = starts.reduce(
      (best, one, i) => (Math.abs(one.at - at) < Math.abs(starts[best]!.at - at) ? i : best),
      0,
    )
    groups[nearest]!.push(piece)
  }
  return (
    groups.find((group) => group.some((piece) => presides.test(piece.words))) ??
    groups.find(
      (group) =>
        !/^(?:THƯ KÝ|ĐẠI DIỆN)/.test(group[0]?.words ?? 'THƯ KÝ') && group.some((piece) => isName(piece.words)),
    ) ??
    pieces
  )
}

/** "Lưu Quang Thắng" is a person; what is kept, and where, is none. */
const noPerson = /^(?:Nơi Nhận|Đã Ký|Như (?:Trên|Kính)|Lưu (?:VT|Văn Thư|Văn Phòng|Hồ Sơ))/i

function fillSigner(text: string, found: Piece[], foot: Foot) {
  const pieces = ofSigner(text, found)
  const named = pieces.find((piece) => isName(piece.words) && !noPerson.test(piece.words))
  const titles: string[] = []
  let given: Authority | null = null
  for (const { words } of pieces) {
    if (words === named?.words) break
    const hit =
      authority.exec(words) ??
      (smallAuthority.test(words) ? /^(tm|kt|tl|tuq|t\/m|k\/t|t\/l)\s*\.\s+/i.exec(words) : null)
    const sign = hit ? (`${(hit[1] ?? hit[2])!.toUpperCase().replace('/', '')}.` as Authority) : null
    given ??= sign
    if (sign === 'Q.') titles.push(words.slice(hit![0].length).trim())
    else if (!sign && (smallTitle.test(words) || (words === words.toUpperCase() && /\p{Lu}{2}/u.test(words))))
      titles.push(words)
  }
  if (!titles.length && given) {
    const only = pieces.findLast((piece) => authority.test(piece.words))
    if (only) titles.push(only.words.replace(authority, '').trim())
  }
  if (!named && !titles.length) return
  const name = named ? personName.exec(named.words)![1]! : null
  foot.signer = { name, position: titles.join(', ').replace(/[,\s]+$/, '') || null, authority: given }
  foot.marks.push({
    field: 'signer',
    value: name ?? titles.join(', '),
    start: pieces[0]!.line.start,
    end: (named ?? pieces.at(-1)!).line.end,
  })
}
