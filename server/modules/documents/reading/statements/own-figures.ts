// Which figures of a sentence stand for themselves. "12 xã đạt từ 15 đến 18 tiêu chí" is twelve; "Số xã đạt 19 tiêu chí: 12 xã" too.
import { type Figure, figureAt, figuresIn } from '../figures.ts'
import { lowBetween, type Source } from '../words.ts'

/** The figures between two words without those that only say which units another figure counts, or where a change began. */
export function ownFigures(source: Source, from: number, to: number): Figure[] {
  const { words } = source
  const own: Figure[] = []
  const all = figuresIn(words, from, to)
  for (const [i, figure] of all.entries()) {
    if (isWhere(source, figure, all[i + 1])) continue
    const before = own.at(-1)
    if (/^(?:năm|tháng|tuần|giờ|sao)$/.test(figure.unit ?? '')) continue
    if (labelsNext(source, figure, to) || opensChange(source, figure, to) || endsRange(source, figure)) continue
    if (isExplained(source, figure)) continue
    if ((before && qualifies(source, before, figure)) || isQuoted(source, figure, from)) continue
    own.push(raisesCriteria(source, figure, from) ? { ...figure, unit: 'tiêu chí' } : figure)
  }
  return own
}

/** "nâng tổng số tiêu chí đạt chuẩn lên 15/19": what is counted stands in front. */
const raisesCriteria = (source: Source, figure: Figure, least: number) =>
  figure.unit === null &&
  figure.total !== null &&
  source.words[figure.from - 1]?.low === 'lên' &&
  /(?:^|\s)số tiêu chí(?: \p{L}+){0,4} lên$/u.test(
    lowBetween(source.words, Math.max(least, figure.from - 8), figure.from),
  )

/** "đạt chuẩn nông thôn mới (19/19 tiêu chí)" says the standard again. */
const isExplained = ({ words }: Source, figure: Figure) =>
  words[figure.from - 1]?.low === '(' &&
  words[figure.to]?.low === ')' &&
  figure.total === figure.value &&
  /^(?:chuẩn|mới|ntm|cao|mẫu)$/.test(words[figure.from - 2]?.low ?? '')

/** "3 ca 4 kíp" in quotation marks is a slogan. */
function isQuoted({ words }: Source, figure: Figure, least: number): boolean {
  for (let at = figure.from - 1; at >= least && at > figure.from - 14; at--) {
    if (words[at]!.low === '”') return false
    if (words[at]!.low === '“') return true
    if (words[at]!.low === '"') return words[at]!.gap || at === least
  }
  return false
}

/** "tỷ lệ tham gia bảo hiểm y tế tại 02 xã điểm lên 70%": a place within the words of the next figure. */
function isWhere({ words }: Source, figure: Figure, next: Figure | undefined): boolean {
  if (
    !next ||
    next.from - figure.to > 6 ||
    !counted.test(figure.unit ?? '') ||
    !(/^(?:tại|ở|của|thuộc)$/.test(words[figure.from - 1]?.low ?? '') || isGiven({ words }, figure, next))
  )
    return false
  for (let at = figure.to; at < next.from; at++) if (words[at]!.kind === 'mark') return false
  return true
}

/** "vốn bố trí cho 04 xã là 18.640 triệu đồng": to how many it went. */
const isGiven = ({ words }: Pick<Source, 'words'>, figure: Figure, next: Figure) =>
  words[figure.from - 1]?.low === 'cho' &&
  next.million !== null &&
  words.slice(Math.max(0, figure.from - 5), figure.from - 1).some(({ low }) => /^(?:giao|trí|bổ|cấp|trợ)$/.test(low))

/** "Số xã đạt 19/19 tiêu chí: 12 xã": the first figure belongs to the words of the second. */
function labelsNext({ words }: Source, figure: Figure, limit: number): boolean {
  for (let at = figure.to; at + 1 < limit && at < figure.to + 8; at++) {
    if (words[at]!.low === ':') return figureAt(words, at + 1, limit)?.unit != null
    if (words[at]!.kind !== 'word' && words[at]!.low !== ')') return false
  }
  return false
}

/** "giảm từ 6,75% xuống còn 5%", "tăng từ 12 lên 14 xã": where it began is no result. */
function opensChange({ words }: Source, figure: Figure, limit: number): boolean {
  if (words[figure.from - 1]?.low !== 'từ') return false
  for (let at = figure.to; at < limit && at < figure.to + 7; at++) {
    if (/^(?:xuống|lên|còn|thành)$/.test(words[at]!.low)) return words[at - 1]?.low !== 'trở'
    if (words[at]!.low === 'đến' && words[at + 1]?.kind === 'number') return true
    if (words[at]!.kind === 'mark' && !/^[()/]$/.test(words[at]!.low)) return false
  }
  return false
}

/** "từ 15 đến 18 tiêu chí" has no one value. */
const endsRange = ({ words }: Source, figure: Figure) => {
  if (words[figure.from - 1]?.low !== 'đến') return false
  // "đạt 5 đến 9 tiêu chí"
  if (words[figure.from - 2]?.kind === 'number' && /^tiêu chí/.test(figure.unit ?? '')) return true
  for (let at = figure.from - 2; at > figure.from - 6 && at >= 0; at--) {
    if (words[at]!.low === 'từ') return words[at + 1]?.kind === 'number'
    if (words[at]!.kind === 'mark' && !/^[,./%]$/.test(words[at]!.low)) return false
  }
  return false
}

const counted = /^(?:xã|phường|thị trấn|thôn|bản|ấp|xóm|huyện|đơn vị|đơn vị cấp huyện|hộ)(?:$|,)/
const links =
  /^(?:tự|đánh|giá|qua|rà|soát|đạt|được|chuẩn|hoàn|thành|từ|trên|dưới|đủ|có|đã|mới|chỉ|còn|đều|cùng|hơn|số|≥|≤|>|<|=)$/

/** "12 xã đạt 19/19 tiêu chí", "05 xã dưới 10 tiêu chí": how many criteria tells which communes are counted. */
function qualifies({ words }: Source, before: Figure, figure: Figure): boolean {
  if (!counted.test(before.unit ?? '')) return false
  if (figure.unit === '%') return isShareOfThose(words, before, figure)
  if (!/^tiêu chí/.test(figure.unit ?? '')) return false
  let at = before.to
  while (at < figure.from) {
    if (words[at]!.low === '(') {
      while (at < figure.from && words[at]!.low !== ')') at++
    } else if (!links.test(words[at]!.low)) return false
    at++
  }
  return true
}

/** "22/24 xã đạt tỷ lệ hài lòng từ 95% trở lên": the bound tells which communes. */
function isShareOfThose(words: Source['words'], before: Figure, figure: Figure): boolean {
  if (!/^(?:từ|trên|dưới|hơn)$/.test(words[figure.from - 1]?.low ?? '') || figure.from - before.to > 12) return false
  for (let at = before.to; at < figure.from; at++) if (words[at]!.kind === 'mark') return false
  return true
}
