// Which bodies stand above the issuer: they are asked, not told.
import type { Actor } from './actor.ts'
import type { DocumentFinding } from './reading.ts'

const central =
  /^(?:Chính phủ|Thủ tướng|Quốc hội|Trung ương|Bộ (?!chỉ huy|CHQS|đội)|các Bộ|các bộ|Ban Chỉ đạo Trung ương|Văn phòng Chính phủ|Văn phòng Điều phối (?:nông thôn mới )?Trung ương)/i
const province =
  /(?:UBND|HĐND|Ban Chỉ đạo[^,]*|Ủy ban nhân dân|Văn phòng Điều phối[^,]*|Hội đồng thẩm định) (?:tỉnh|thành phố)|Tỉnh ủy|Thành ủy|^(?:các )?Sở |sở, (?:ban, )?ngành|^cấp tỉnh/i
const district = /(?:UBND|HĐND|Ủy ban nhân dân|Ban Chỉ đạo[^,]*) huyện|Huyện ủy|cấp huyện/i

const commune = /(?:^|\s)(?:xã|phường|thị trấn|thôn|bản|ấp|hợp tác xã)(?:\s|,|$)/i
const upper = /^(?:huyện|tỉnh|thị xã|thành phố|quận|trung ương|cấp trên)(?:\s|$)/i

/** Whether a commune or village turns to a body above it ("UBND xã A đề nghị huyện bổ sung …"): it asks, and orders nothing. */
export function asksUpward(speakers: readonly Actor[], asked: readonly Actor[]): boolean {
  const ranks = [central, province, district, upper]
  return (
    speakers.length > 0 &&
    speakers.every((actor) => commune.test(actor.name)) &&
    asked.every((actor) => ranks.some((rank) => rank.test(actor.name)))
  )
}

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
