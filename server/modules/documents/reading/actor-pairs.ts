// One collective named by several words: "các sở, ban, ngành", "các thôn, bản, tiểu khu", "cán bộ, công chức".
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { chained, determiners, fixedPairs, generic } from './vocabulary/agencies.ts'
import type { Word } from './words.ts'

export type Pair = { end: number }

/** The pair, triple or longer chain that begins at word `at` and ends at or before `limit`. */
export function pairAt(words: readonly Word[], at: number, limit: number): Pair | null {
  const fixed = phraseAt(fixedPairs, words, at, limit)
  const chain = chainAt(words, at, limit)
  if (!fixed) return chain
  return chain && chain.end > fixed.end ? chain : fixed
}

// the longest chain an office writes has some ten nouns
const most = 24

/** Common nouns parted by commas, "và" or "hoặc"; none of them may be followed by a name of its own. */
function chainAt(words: readonly Word[], at: number, limit: number): Pair | null {
  const many = phraseAt(determiners, words, at, limit)
  const counted = many === null && words[at]!.kind === 'number' && words[at]!.low.length <= 3 && words[at + 1]?.gap
  let from = many?.end ?? (counted ? at + 1 : at)
  if (many && words[from]?.kind === 'number') from++
  const nouns = many || counted ? chained : generic
  const first = phraseAt(nouns, words, from, limit)
  if (!first) return null
  const capital = words[from]!.cap
  const local = phraseAt(territorial, words, from, limit)?.end === first.end
  let end = first.end
  let links = 0
  while (links < most) {
    const next = nextNoun(words, end, limit, links > 0 || many !== null)
    if (next === null || (words[end + 1]!.cap && !capital)) break
    // "UBND các xã, công chức …": behind territories only territories go on
    if (local && phraseAt(territorial, words, words[end + 1]!.low === 'và' ? end + 2 : end + 1, limit)?.end !== next)
      break
    end = next
    links++
  }
  return links && !named(words, end, limit) ? { end } : null
}

/** Index behind the next noun of the chain; "và" joins only what has no article of its own. */
function nextNoun(words: readonly Word[], at: number, limit: number, joined: boolean): number | null {
  const mark = words[at]?.low
  if (mark !== ',' && mark !== 'và' && mark !== 'hoặc' && mark !== '/') return null
  if (mark !== ',' && !joined) return null
  let from = at + 1
  if (mark === ',' && words[from]?.low === 'và') from++
  const noun = phraseAt(chained, words, from, limit)
  if (!noun || named(words, noun.end, limit) || phraseAt(compounds, words, from, limit)) return null
  return words[noun.end - 1]!.low === 'chức' && words[noun.end - 2]!.low === 'tổ' && organises(words, noun.end, limit)
    ? null
    : noun.end
}

/** "các xã, tổ chức họp dân": the verb, not the organisations. */
const organises = (words: readonly Word[], at: number, limit: number) => {
  const next = words[at]
  return next !== undefined && at < limit && next.kind === 'word' && !organised(next)
}

const organised = oneOf(
  'và|hoặc|có|liên|trên|thuộc|trong|khác|chính|xã|kinh|đảng|tôn|hội|đoàn|cơ|chủ|nghiêm|khẩn|tập|tích|tiếp|phối'.split(
    '|',
  ),
)

/** "thị trấn Phố Mới", "phòng Kinh tế", "thôn 3": a name of its own follows. */
const named = (words: readonly Word[], at: number, limit: number) => {
  const next = words[at]
  if (!next || at >= limit) return false
  return (next.kind === 'word' && next.cap && words[at - 1]!.low !== 'và') || (next.kind === 'number' && next.gap)
}

const territorial = phrasesOf({
  unit: 'thôn|bản|ấp|khóm|khu phố|tổ dân phố|khu dân cư|buôn|làng|xóm|phum|sóc|tiểu khu|khối phố|khối|khu|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|tổ nhân dân|tổ nhân dân tự quản|cụm dân cư|thị'.split(
    '|',
  ),
})

/** Words that begin like a noun of the chain and mean something else. */
const compounds = phrasesOf({
  no: 'phòng chống|phòng ngừa|phòng trừ|ban hành|bộ phận|hội nghị|hội thảo|hội họp|bản đồ|bản sắc|khu vực|trường hợp|đội ngũ|cấp phát|xã hội|vụ việc|cá nhân hóa|tỉnh táo|khối lượng'.split(
    '|',
  ),
})
