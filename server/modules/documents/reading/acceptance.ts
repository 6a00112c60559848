// Whether what a sentence says counts as told, by what stands above it and where in the document it stands.
import { actorsAt } from './actors.ts'
import { isConditional, isContact, isFormula, opensClosing } from './closing.ts'
import { isBasis } from './command-openings.ts'
import { isNominal } from './command-shapes.ts'
import { dateAt, isoOf } from './dates.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import type { Piece } from './pieces.ts'
import type { Above } from './runs.ts'
import type { Stretch } from './sentences.ts'
import { assessments } from './vocabulary/actions.ts'
import type { Source } from './words.ts'

/** Whether a piece tells somebody to do something here. */
export function accepts(source: Source, piece: Piece, above: Above): boolean {
  const { command } = piece
  if (piece.label) return above.mode !== 'talk'
  if (above.closing && !(command.lead && !isClosing(source, piece, { ...above, last: true }))) return false
  if (tellsOfPast(source, piece, above.day) && (command.rule !== 'order' || inPaper(source, piece))) return false
  if (opensClosing(source.text, source.words[piece.from]!.start) || saysNothing(source, piece)) return false
  if (isClosing(source, piece, above) || isContact(wordsOf(source, piece))) return false
  if (onlyBasis(source, piece, above)) return false
  const named = command.lead !== null
  if (above.mode === 'proposal') return isAsked(piece, above)
  if (named && above.refuses(command.lead!)) return false
  if (above.mode === 'talk') return false
  if (above.mode === 'report') return command.rule === 'order' && named
  if (above.mode === 'aim')
    return named && (command.rule === 'order' || (command.rule === 'subject' && isWork(source, command.deed)))
  if (above.preamble) return command.rule === 'order' && named
  if (above.article) return named && command.rule !== null
  if (command.rule !== null) return true
  if (!above.listed || above.mode !== 'task' || reports(source, piece) || describes(source, piece)) return false
  if (tellsState(source, piece)) return false
  if (actorsAt(source, piece.from, piece.to) || phraseAt(assessments, source.words, piece.from, piece.to)) return false
  return (above.heading !== null && above.heading.length > 0) || likeDeed(source, piece)
}

/** "Kiến nghị, đề xuất: Không." */
const saysNothing = (source: Source, piece: Piece) => /:\s*không(?: có)?\s*[.;]?\s*$/i.test(wordsOf(source, piece))

/** Among the proposals of a report "Đề nghị Sở A …" asks a body by name, above the issuer or not; a submission asks as a whole. */
const isAsked = ({ command }: Piece, above: Above) =>
  !above.refuses([]) && command.rule !== null && (command.lead !== null || (above.heading?.length ?? 0) > 0)

/** "Thực hiện Công văn số … của … về việc tăng cường …,": a ground on a line of its own, where nobody is told. */
function onlyBasis({ words }: Source, { from, to, command }: Piece, above: Above): boolean {
  if (command.lead !== null || !isBasis(words, from, to)) return false
  const last = words[to - 1]!.low
  return last === ',' || (!above.listed && (last === ';' || !(above.heading?.length || above.before?.length)))
}

/** Among aims and requirements only work that is done tells; what is to be reached is an aim. */
const isWork = (source: Source, deed: number) => !aims(source.words[deed])

const aims = oneOf('mỗi|phấn|đạt|có|hoàn|duy|tăng|giảm|nâng|là|xác|giữ|phải|cần|không|được'.split('|'))

/** "Ngày 12/5/2023, … thẩm định …": a day not after the document's own opens a report. */
function tellsOfPast(source: Source, piece: Stretch, day: string | null): boolean {
  const part = dayParts(source.words[piece.from]) ? 1 : 0
  const at = piece.from + part
  const opens = source.words[at]?.low === 'ngày' || (part === 1 && source.words[at]?.kind === 'number')
  const date = opens ? dateAt(source.words, at, piece.to) : null
  const year = date?.year ?? (day ? Number(day.slice(0, 4)) : null)
  const iso = date && date.day !== null && date.month !== null ? isoOf({ ...date, year }) : null
  return iso !== null && (day === null || iso <= `${day}-31`)
}

/** "… có Công văn số 902/SNN | đề nghị các xã rà soát": the order stands in a paper of that day. */
function inPaper({ words }: Source, { from, command }: Piece): boolean {
  for (let at = from; at < command.deed - 1; at++)
    if (/^(?:có|hành|gửi|ký)$/.test(words[at]!.low) && phraseAt(papers, words, at + 1, command.deed)) return true
  return false
}

const papers = phrasesOf({
  paper: 'công văn|văn bản|kế hoạch|thông báo|quyết định|tờ trình|chỉ thị|công điện|hướng dẫn|báo cáo|giấy mời'.split(
    '|',
  ),
})

/** "Sáng 12/4, …", "Chiều ngày 12/4, …". */
const dayParts = oneOf(['sáng', 'trưa', 'chiều', 'tối'])

const isClosing = (source: Source, piece: Piece, above: Above) =>
  (above.last || source.words[piece.to - 1]?.low === '/' || endsDocument(source, piece)) &&
  piece.command.rule !== null &&
  (isFormula(source, piece, piece.command.deed) || (!above.listed && isConditional(wordsOf(source, piece))))

const wordsOf = (source: Source, piece: Stretch) =>
  source.text.slice(source.words[piece.from]!.start, source.words[piece.to - 1]!.end)

/** The sentence bears the "./." by which the body ends. */
const endsDocument = (source: Source, piece: Stretch) =>
  source.text.slice(source.words[piece.to - 1]!.start - 3, source.words[piece.to - 1]!.end + 3).includes('./.')

const things = oneOf(
  'công|việc|về|các|những|số|tỷ|tỉ|tổng|kết|nội|mục|tiêu|nguồn|kinh|thời|địa|đối|thành|đơn|cơ|người|mức|diện|vốn|một|hai|ba|bốn|sáu|bảy|tám|chín|mười|ở|tại|so|nhiều|năm|xã|thôn|phòng|ban|ủy|ubnd|hộ|đã|chưa|là|có|với|trên|sản|giá|thu|đến|hệ|từ|nhìn|qua|tuy|mặc|bên|song|nhưng|do|vì|nhờ|nguyên|hiện|trong|sau|đây|ý|theo|cùng|ông|bà|đồng'.split(
    '|',
  ),
)

/** A listed item among tasks that begins with no thing and no count: a verb we do not know. */
function likeDeed(source: Source, piece: Stretch): boolean {
  const first = source.words[piece.from]!
  const last = source.words[piece.to - 1]!.low
  if (phraseAt(assessments, source.words, piece.from, piece.to)) return false
  return (
    first.kind === 'word' &&
    !things(first) &&
    !isNominal(source.words, piece.from, piece.to) &&
    !source.words[piece.from + 1]?.cap &&
    piece.to - piece.from > 6 &&
    (last === '.' || last === ';')
  )
}

/** "Cầu tràn bị sạt lở …", "Giải ngân đến nay còn thấp", "Hồ sơ gồm: …": how something is, in its first words. */
function tellsState({ words }: Source, { from, to }: Stretch): boolean {
  for (let at = from + 1; at < to && at < from + 12 && !/^[,;]$/.test(words[at]!.low); at++)
    if (phraseAt(states, words, at, to)) return true
  return false
}

const states = phrasesOf({
  state: ['bị', 'đến nay', 'có thể', 'gồm :', 'bao gồm', 'không bảo đảm', 'không đảm bảo', 'còn thấp', 'còn chậm'],
})

/** "Thời gian hoàn thành trong tháng 9.": it says when or with what, of the order in front. */
const describes = ({ words }: Source, { from, to }: Stretch) => phraseAt(circumstances, words, from, to) !== null

const circumstances = phrasesOf({
  noun: ['thời gian', 'thời hạn', 'tiến độ', 'kinh phí', 'địa điểm', 'nguồn vốn'].flatMap((noun) =>
    [
      'hoàn thành',
      'thực hiện',
      'báo cáo',
      'kiểm tra',
      'tổ chức',
      'từ',
      'trong',
      'trước',
      'chậm nhất',
      'do',
      'lấy từ',
      'xong',
    ].map((next) => `${noun} ${next}`),
  ),
})

function reports(source: Source, piece: Stretch): boolean {
  // "Sáu tháng đầu năm 2024, cấp ủy, chính quyền từ huyện đến cơ sở | đã nỗ lực …": time and names stand in front
  for (let at = piece.from; at < Math.min(piece.to, piece.from + 26); at++) {
    const { low } = source.words[at]!
    if (low === 'đã' || (low === 'chưa' && at < piece.from + 14)) return true
  }
  return false
}

/** What is said behind an order belongs to it, unless it closes the document or reports. */
export const belongs = (source: Source, piece: Piece, above: Above) =>
  !opensClosing(source.text, source.words[piece.from]!.start) &&
  !isClosing(source, piece, above) &&
  !actorsAt(source, piece.from, piece.to) &&
  !phraseAt(assessments, source.words, piece.from, piece.to)
