// Who issues: from the lines of the letterhead, or from number, place and the voice of the text.
import { foldName, printed } from './fold.ts'
import type { Line } from './lines.ts'
import { modernTones } from './tones.ts'

export type FoundIssuer = {
  name: string
  start: number
  end: number
  last: number
  /** A party committee printed without its unit ("TỈNH ỦY"), which the line above gave it. */
  bare: boolean
}

const unitStart =
  /^(?!(?:huyện|tỉnh|thành|thị|quận) [ủu]y)(?:tỉnh|huyện|xã|phường|thị xã|thị trấn|thành phố|quận|đặc khu|tp\.?)\s/i
const bodyStart =
  /^(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|huyện ủy|tỉnh ủy|thành ủy|thị ủy|đảng ủy|đảng bộ|ban |sở |phòng |văn phòng|trung tâm|chi cục|bộ |cục |tổng cục|hội |ủy ban|công an|liên đoàn|đoàn |tổ |bảo hiểm|kho bạc|thường trực|hđ|bcđ|chính phủ|thủ tướng|bchqs|viện |trường |hạt |đoàn)/i

/** Joins the capital lines above number, date and title; of two bodies the lower one issues. */
export function issuerFrom(top: readonly Line[], until: number, nation: RegExp): FoundIssuer | null {
  const bodies: { words: string; start: number; end: number; last: number }[] = []
  top.forEach((line, index) => {
    if (line.start >= until) return
    const words = cleaned(line.plain, nation)
    if (!words || !(isUpper(words) || /^[ỦU][YỶ]$/u.test(words))) return
    const cells = splitBodies(words)
    if (cells) {
      for (const cell of cells) bodies.push({ words: cell, start: line.start, end: line.end, last: index })
      return
    }
    const open = bodies.at(-1)
    if (
      open &&
      (unitStart.test(modernTones(words)) || /^[ỦU][YỶ]$/u.test(open.words) || !bodyStart.test(foldName(words))) &&
      open.last === index - 1 &&
      !/^\(/.test(words)
    ) {
      open.words += ` ${words}`
      open.end = line.end
      open.last = index
    } else if (bodyStart.test(foldName(words)) || /^[ỦU][YỶ]$/u.test(words))
      bodies.push({ words, start: line.start, end: line.end, last: index })
  })
  const own = bodies.at(-1)
  if (!own) return null
  const name = titled(own.words)
  const above = bodies.length > 1 ? titled(bodies.at(-2)!.words) : null
  const whole = committeeOf(name, above)
  return { name: whole ?? withUnit(name, above), start: own.start, end: own.end, last: own.last, bare: whole !== null }
}

/** "TỈNH ỦY" below "ĐẢNG BỘ TỈNH KIÊN BÌNH": the committee of that unit. */
function committeeOf(name: string, above: string | null): string | null {
  const committee = /^(Tỉnh|Huyện|Thành|Thị|Quận) [Ủủ]y$/u.exec(modernTones(name))
  const unit = above && /^Đảng bộ (tỉnh|huyện|thành phố|thị xã|quận) (\p{Lu}.*)$/u.exec(above)
  if (!committee || !unit || unit[1]!.split(' ')[0] !== committee[1]!.toLowerCase()) return null
  return `${name} ${unit[2]}`
}

/** "CỦA BAN THƯỜNG VỤ TỈNH ỦY" below the title: that body of the committee issues. */
export function issuingBody(committee: string, belowTitle: string): string {
  const body = /^của (ban thường vụ|ban thường trực|thường trực) (\p{L}+ ủy)$/u.exec(
    modernTones(belowTitle.toLowerCase()),
  )
  return body && modernTones(committee.toLowerCase()).startsWith(`${body[2]} `)
    ? `${capital(body[1]!).replace('Ban t', 'Ban T')} ${committee}`
    : committee
}

function cleaned(plain: string, nation: RegExp): string {
  return printed(
    plain
      .replace(nation, ' ')
      .replace(/(?:^|\s)(?<!(?:quyết|định|thị|luận|luật)\s)số\s*(?::|[\d/]).*$/i, ' ')
      .replace(/[_*─—=]{2,}|-{2,}/g, ' '),
  )
}

/** Superior and issuer flattened into one line: "UBND HUYỆN A PHÒNG NỘI VỤ". */
function splitBodies(words: string): string[] | null {
  const hit =
    /^((?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN) (?:TỈNH|HUYỆN|XÃ|PHƯỜNG|THỊ XÃ|THÀNH PHỐ|QUẬN) .+?) ((?:PHÒNG|SỞ|VĂN PHÒNG|BAN|TRUNG TÂM) .+)$/u.exec(
      words,
    )
  return hit ? [hit[1]!, hit[2]!] : null
}

const isUpper = (words: string) => {
  const letters = words.replace(/[^\p{L}]/gu, '')
  const capitals = letters.replace(/[^\p{Lu}]/gu, '')
  return letters.length > 3 && capitals.length / letters.length > 0.8
}

/** "XÃ NÔNG THÔN MỚI" is no commune's name. */
const common = /^(?:nông|ntm|đạt|điểm|và|thuộc|hội|văn)$/i

const small = new Set(
  'nhân|dân|huyện|tỉnh|xã|phường|thị|trấn|thành|phố|quận|và|các|của|về|đặc|khu|mục|tiêu|quốc|gia|ủy|chỉ|đạo|trình|phòng|vụ|bộ|cấp|giai|đoạn|trực|thường|xây|dựng|nông|thôn|mới|triển|hội|đồng|phúc|lợi|hoạch|hợp|đào|tạo|trường|hóa|nghiệp|cục|lý|dự|án|tư|tế|tầng|tin|phối|tra|trận|giảm|nghèo|bền|vững|thực|hiện|nghị|quyết|định|phủ|tướng|ương|ban|thẩm|chính'.split(
    '|',
  ),
)

/** "ỦY BAN NHÂN DÂN HUYỆN AN BÌNH" → "UBND huyện An Bình"; heads keep one capital, proper names all. */
export function titled(words: string): string {
  const folded = words.replace(/\s+/g, ' ').trim()
  const parts = folded.split(' ')
  let proper = false
  const out = parts.map((part, i) => {
    const low = part.toLowerCase()
    const plain = modernTones(low)
    if (/^[BCDĐGHKLMNPQRSTVX]{2,}$/.test(part) || /[\d/]/.test(part)) return part
    if (low === 'chính' && /^phủ$/i.test(parts[i + 1] ?? '')) return 'Chính'
    if (/^(?:ubnd|hđnd|mttq|ntm|mtqg|ptnt|tbxh|ctmtqg|vpđp|bcđ|bcđ.*)$/i.test(part) || /&/.test(part)) return part
    const kind =
      /^(?:tỉnh|huyện|xã|phường|quận)$/.test(low) ||
      (low === 'thị' && /^(?:xã|trấn)$/i.test(parts[i + 1] ?? '')) ||
      (low === 'thành' && /^phố$/i.test(parts[i + 1] ?? '')) ||
      (low === 'đặc' && /^khu$/i.test(parts[i + 1] ?? ''))
    if (kind && !common.test(parts[i + 1] ?? '') && !/^[ủu][ỷy]?y?$/i.test(parts[i + 1] ?? '')) {
      proper = true
      return low
    }
    if (proper && /^(?:xã|trấn|phố|khu)$/.test(low) && /^(?:thị|thành|đặc)$/i.test(parts[i - 1] ?? '')) return low
    if (proper) return capital(low)
    return i > 0 && small.has(plain) && !opensName(parts, i) ? low : capital(low)
  })
  return out
    .join(' ')
    .replace(/^Ủy ban nhân dân/i, 'UBND')
    .replace(/^Uỷ ban nhân dân/i, 'UBND')
    .replace(/^Hội đồng nhân dân/i, 'HĐND')
}

/** Behind "Sở", "Ban", "Đoàn" the name proper begins: "Ban Chỉ đạo", "Đoàn Thẩm tra", "Văn phòng Điều phối". */
const opensName = (parts: readonly string[], i: number) =>
  /^(?:sở|phòng|cục|đoàn|ban|bộ|đồng)$/i.test(parts[i - 1]!) && !/^nhân$/i.test(parts[i]!)

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const unitAtEnd = /(tỉnh|huyện|xã|phường|thị xã|thị trấn|thành phố|quận|đặc khu)\s+\p{Lu}[^,]*$/u

/** A department's name gets its unit from the body above it: "Phòng Kinh tế" of "UBND xã Lâm Thao", "Ban Thường trực" of its committee. */
function withUnit(name: string, above: string | null): string {
  if (!above || unitAtEnd.test(name)) return name
  if (/^(?:Văn phòng|Ban Thường trực|Ban Thường vụ|Ban Chấp hành|Thường trực|Cơ quan Thường trực)$/.test(name))
    return `${name} ${above}`
  const unit = unitAtEnd.exec(above)
  if (!unit || ownName.test(modernTones(name))) return name
  return name.endsWith(` ${unit[1]}`) ? name.slice(0, -unit[1]!.length) + unit[0] : `${name} ${unit[0]}`
}

/** Bodies that need no unit behind their name. */
const ownName =
  /^(?:Công ty|Trường|Ngân hàng|Bộ |Chính phủ|Thủ tướng|Quốc hội|Huyện ủy|Tỉnh ủy|Đảng ủy|Thành ủy|Thị ủy|Chi bộ|Đảng bộ)/

/** The issuer where no letterhead is printed: symbol of the number, place, and who speaks in the text. */
export function issuerFromVoice(
  text: string,
  head: { number: string | null; place: string | null; subject: string | null },
): string | null {
  const sample = `${head.subject ?? ''}\n${text.slice(0, 4000)}\n${text.slice(-3000)}`.replace(
    /[^\S\n]{2,}|[^\S\n ]/g,
    ' ',
  )
  const named =
    /(?:UBND|[ỦU][ỷy] ban nhân dân|Ủy ban nhân dân) (tỉnh|huyện|xã|phường|thị xã|thị trấn|thành phố|quận|đặc khu)(?=[\s,.;:*)])/giu
  const counts = new Map<string, number>()
  for (const hit of sample.matchAll(named))
    counts.set(hit[1]!.toLowerCase(), (counts.get(hit[1]!.toLowerCase()) ?? 0) + 1)
  const speaks =
    /(?:UBND|ban nhân dân) (tỉnh|huyện|xã|phường|thị xã|thị trấn|thành phố|quận|đặc khu)[^.\n]{0,30}? (?:thông báo|yêu cầu|đề nghị|đã tổ chức|ban hành|báo cáo)/iu.exec(
      sample,
    )
  const chief = /Chủ tịch UBND (tỉnh|huyện|xã|phường|thị xã|thị trấn|thành phố|quận|đặc khu)/iu.exec(head.subject ?? '')
  const level =
    chief?.[1]?.toLowerCase() ?? speaks?.[1]?.toLowerCase() ?? [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (!level || (head.number !== null && !/UBND/.test(head.number))) return null
  const own = new RegExp(`(?:UBND|[Bb]an nhân dân) ${level} (\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,3})`, 'u').exec(sample)
  const place = head.place ?? own?.[1] ?? null
  if (!place) return `UBND ${level}`
  return place.toLowerCase().startsWith(`${level} `) ? `UBND ${place}` : `UBND ${level} ${place}`
}

const office =
  '(?:Bộ|Sở|Văn phòng|Ban|Phòng|Chi cục|Cục|Hội|Liên minh|Liên đoàn|Trung tâm|Ủy ban MTTQ|Đảng ủy|Huyện ủy|Tỉnh ủy)'
const spoken = new RegExp(
  `^(?:Theo đó, |Vì vậy, |Do đó, )?(${office} [^,.;:\\n]{3,90}?)\\s+(?:kính |trân trọng )?(?:đề nghị|yêu cầu|thông báo|hướng dẫn) `,
  'mu',
)

/** The issuer of a text without a letterhead: the body whose name closes it on a line of its own, or who asks in it. */
export function issuerOfPlainText(text: string): string | null {
  const last = text.trimEnd().split('\n').at(-1)!.replace(/\s+/g, ' ').trim()
  const closes = new RegExp(`^${office} [^.;:]{6,90}$`, 'u').test(last)
  return closes ? last : (spoken.exec(text.slice(0, 4000))?.[1]?.replace(/\s+/g, ' ') ?? null)
}
