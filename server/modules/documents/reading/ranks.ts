// Which bodies stand above the issuer: they are asked, not told.
import type { Actor } from './actor.ts'
import { foldName } from './fold.ts'
import type { DocumentFinding } from './reading.ts'
import { modernTones } from './tones.ts'

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
    asked.every((actor) => standsIn(ranks, actor))
  )
}

const standsIn = (ranks: readonly RegExp[], actor: Actor) => {
  const name = modernTones(actor.name)
  return ranks.some((rank) => rank.test(name))
}

/** For reports and submissions: whether all that are named stand above the issuer, so that the sentence asks upward; of a submission everything does, nobody included. */
export function outranks(document: Pick<DocumentFinding, 'type' | 'issuer'>): (lead: readonly Actor[]) => boolean {
  if (document.type === 'to-trinh') return () => true
  if (document.type !== 'bao-cao') return () => false
  const issuer = document.issuer ?? ''
  const above = /\b(?:xã|phường|thị trấn)\b/i.test(issuer)
    ? [central, province, district]
    : /huyện|thị xã|quận/i.test(issuer)
      ? [central, province]
      : [central]
  return (lead) => lead.length > 0 && lead.every((actor) => standsIn(above, actor))
}

const chiefs =
  /^(?:quyền |phó )?(?:chủ tịch|bí thư|thường trực|ban thường vụ|ban chấp hành|trưởng ban|ban chỉ đạo|bcđ|ủy ban|ubnd|hđnd|hội đồng|thủ tướng|chính phủ|huyện ủy|tỉnh ủy|đảng ủy|thị ủy|thành ủy|hội nghị|cuộc họp|chủ trì|lãnh đạo|trưởng đoàn)/
const rankWord = /(?:^|\s)(tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|thôn|bản)(?=\s|$)/

/** Whether a speaker gives orders in the name of the document's issuer: a committee or its head of the same rank, or the issuer itself. */
export function speaksFor(issuer: string | null): (speaker: readonly Actor[]) => boolean {
  const own = foldName(issuer ?? '')
  const level = levelOf(own)
  return (speaker) =>
    speaker.some((actor) => {
      if (actor.kind === 'name') return true
      const name = foldName(actor.name)
      if (chiefs.test(name)) return level === null || levelOf(name) === null || levelOf(name)! <= level
      return own.startsWith(
        name
          .replace(/^(?:phó )?(?:giám đốc|trưởng|chánh) /, '')
          .split(' ')
          .slice(0, 2)
          .join(' '),
      )
    })
}

const levelOf = (name: string): number | null => {
  const word = rankWord.exec(name)?.[1]
  if (!word) return /tỉnh ủy/.test(name) ? 0 : /huyện ủy|thị ủy/.test(name) ? 1 : null
  return word === 'tỉnh' || word === 'thành phố'
    ? 0
    : word === 'huyện' || word === 'thị xã' || word === 'quận'
      ? 1
      : word === 'thôn' || word === 'bản'
        ? 3
        : 2
}
