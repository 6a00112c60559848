// Which bodies stand above the issuer: they are asked, not told.
import type { Actor } from './actor.ts'
import type { DocumentFinding } from './reading.ts'

const central =
  /^(?:Chính phủ|Thủ tướng|Quốc hội|Trung ương|Bộ (?!chỉ huy|CHQS|đội)|các Bộ|các bộ|Ban Chỉ đạo Trung ương|Văn phòng Chính phủ|Văn phòng Điều phối (?:nông thôn mới )?Trung ương)/i
const province =
  /(?:UBND|HĐND|Ban Chỉ đạo[^,]*|Ủy ban nhân dân|Văn phòng Điều phối[^,]*|Hội đồng thẩm định) (?:tỉnh|thành phố)|Tỉnh ủy|Thành ủy|^(?:các )?Sở |sở, (?:ban, )?ngành|^cấp tỉnh/i
const district = /(?:UBND|HĐND|Ủy ban nhân dân|Ban Chỉ đạo[^,]*) huyện|Huyện ủy|cấp huyện/i

/** For reports and proposals: whether all that are named stand above the issuer, so that the sentence asks upward. */
export function outranks(document: Pick<DocumentFinding, 'type' | 'issuer'>): (lead: readonly Actor[]) => boolean {
  if (document.type === 'to-trinh') return () => true
  if (document.type !== 'bao-cao') return () => false
  const issuer = document.issuer ?? ''
  const above = /\b(?:xã|phường|thị trấn)\b/i.test(issuer)
    ? [central, province, district]
    : /huyện|thị xã|quận/i.test(issuer)
      ? [central, province]
      : [central]
  return (lead) => lead.length > 0 && lead.every((actor) => above.some((rank) => rank.test(actor.name)))
}
