// The title of a document: the line that names its kind.
import { foldName } from './fold.ts'
import type { Line } from './lines.ts'
import type { DocumentType } from './reading.ts'

const titles: [RegExp, DocumentType][] = [
  [/^thông báo(?: kết luận| số)?(?:$|\s)/, 'thong-bao'],
  [/^kế hoạch(?:$|\s)/, 'ke-hoach'],
  [/^báo cáo(?:$|\s)/, 'bao-cao'],
  [/^quyết định(?:$|\s|:)/, 'quyet-dinh'],
  [/^tờ trình(?:$|\s)/, 'to-trinh'],
  [/^biên bản(?:$|\s)/, 'bien-ban'],
  [/^chỉ thị(?:$|\s)/, 'chi-thi'],
  [/^nghị quyết(?:$|\s|:)/, 'nghi-quyet'],
  [/^hướng dẫn(?:$|\s)/, 'huong-dan'],
  [/^chương trình(?:$|\s)/, 'chuong-trinh'],
  [/^công điện(?:$|\s)/, 'cong-dien'],
  [/^giấy mời(?:$|\s)/, 'giay-moi'],
  [/^phiếu chuyển(?:$|\s)/, 'phieu-chuyen'],
  [/^kết luận(?:$|\s)/, 'ket-luan'],
  [/^(?:quy định|quy chế)(?:$|\s)/, 'quy-dinh'],
]

/** The title stands under the number; a line of the issuer's name ("CHƯƠNG TRÌNH MTQG …") may look like one above it. */
export function titleIndex(top: readonly Line[]): number {
  const numbered = top.findIndex((line) => /^số\s*:?\s*[\d…._/-]*\s*[/-]\s*\p{Lu}/iu.test(line.plain))
  const below = top.findIndex((line, i) => i > numbered && titleOf(line) !== null)
  return below >= 0 ? below : top.findIndex((line) => titleOf(line) !== null)
}

const titleStarts = /^[TKBQCNHGP][ÔHẾOIUỜĐỊCYƯÁGƠẢ ôhếoiuờđịcyưágơảƯẤấ]/u

/** The kind of document a line of its own names, in capitals or bold. */
export function titleOf(line: Line): DocumentType | null {
  if (!titleStarts.test(line.plain)) return null
  const bare = line.plain
  const behindSecond = bare.indexOf(' ', bare.indexOf(' ') + 1)
  const firstWords = behindSecond < 0 ? bare : bare.slice(0, behindSecond)
  const spaced = /^(?:\p{Lu}\s){4,}/u.test(bare) ? bare.replace(/(\p{Lu})\s(?=\p{Lu}(?:\s|$))/gu, '$1') : bare
  if (
    firstWords !== firstWords.toUpperCase() &&
    !(bare.length < 14 && titles.some(([pattern]) => pattern.test(foldName(bare))))
  )
    return null
  const folded = foldName(spaced)
  return titles.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}
