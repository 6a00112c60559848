// What a heading or a frame says for everything below it: the kind of clauses, the lead, places, deadlines, the level.
import type { Actor } from './actor.ts'
import { deadlinesIn, type FoundDeadline, type Today } from './deadlines.ts'
import { counted, levelAt } from './levels.ts'
import { firstMode, type Mode, modeOf } from './modes.ts'
import { oneOf, type Phrases, phraseAt, phrasesOf } from './phrases.ts'
import { type Place, placesIn } from './places.ts'
import type { DocumentType, Level } from './reading.ts'
import { type FoundRecurrence, openingRhythm } from './recurrence.ts'
import type { Role } from './roles.ts'
import type { Block } from './sections.ts'
import type { Stretch } from './sentences.ts'
import { actions } from './vocabulary/actions.ts'
import type { Source } from './words.ts'

/** What stands above an item. */
export type Inherited = {
  mode: Mode
  lead: Actor[] | null
  places: Place[]
  deadlines: FoundDeadline[]
  /** "Hằng tuần, các đơn vị thực hiện:": how often everything below falls due. */
  rhythm: FoundRecurrence | null
  level: Level | null
  /** The heading or frame right above speaks of criteria. */
  criteria: boolean
}

export type WalkContext = {
  type: DocumentType
  today: Today
  known: Phrases<string>
  /** The one commune the document speaks of, if it is one. */
  commune: string | null
  /** Whether somebody speaks in the issuer's name. */
  speaks: (speaker: readonly Actor[]) => boolean
}

/** What stands above a row of a table of work: nothing. */
export const noneAbove: Omit<Inherited, 'mode'> = {
  lead: null,
  places: [],
  deadlines: [],
  rhythm: null,
  level: null,
  criteria: false,
}

/** What stands above the first item of a document of this kind. */
export const rootOf = (type: DocumentType): Inherited => ({ mode: firstMode(type), ...noneAbove })

/** What stands above the items of a heading or frame that itself stands below `above`. */
export function below(source: Source, role: Role, above: Inherited, block: Block, context: WalkContext): Inherited {
  const { words, text } = source
  const frame = role.frame ?? { from: block.from, to: block.to }
  const root = block.parent === null && !block.marker && role.sideways
  const said = modeSaid(source, role, above, { frame, end: block.end, type: context.type })
  const lead = root && role.kind === 'frame' ? (role.lead?.length === 1 ? role.lead : null) : role.lead
  const told = lead !== null && above.mode !== 'report' && above.mode !== 'talk' && said !== 'report'
  const mode = told ? 'task' : (said ?? above.mode)
  const dated =
    role.kind === 'frame' ||
    /thời gian|hoàn thành|trong|trước|từ (?:ngày|tháng)/i.test(text.slice(block.start, block.end))
  const asks = mode !== 'report' && mode !== 'talk'
  const own = dated && asks ? deadlinesIn(source, announcement(source, frame), context.today, [], 'strict') : []
  const calendar = asks && own.length === 0 && isCalendar.test(text.slice(block.start, block.end))
  if (calendar) own.push(...deadlinesIn(source, frame, context.today, [], 'any'))
  return {
    mode,
    lead: lead ?? above.lead,
    places: root ? above.places : [...above.places, ...placesOf(source, role, block, context)],
    deadlines: [
      // "I. QUÝ I", then "Các việc hoàn thành trong quý I/2023:": the nearer words say it once
      ...above.deadlines.filter(({ at }) => !own.some((deadline) => deadline.at === at)),
      ...own.map((deadline) => ({ ...deadline, inherited: true })),
    ],
    rhythm: (asks ? openingRhythm(source, announcement(source, frame), context.today) : null) ?? above.rhythm,
    level: levelOf(source, frame) ?? above.level,
    criteria: words
      .slice(frame.from, frame.to)
      .some(({ low }, i, said) => low === 'tiêu' && said[i + 1]?.low === 'chí'),
  }
}

/** "Tháng 4 và tháng 5:", "Quý III/2022": a heading of a calendar of work says when and nothing else. */
const isCalendar =
  /^[\s*_]*(?:trong |nhiệm vụ |công việc )?(?:tháng|quý|tuần)(?: (?:tháng|quý|tuần|năm|thứ|và|đến|của|[\d/]+|[IVX]+)(?=[ ,;:./*_()-]|$)|\/\d{4}|[,;]|[:.*_()\s-]){1,12}$/i

/** The places a heading or frame names; "UBND xã An Phú tập trung các việc sau:" in a document of An Phú names none but who works. */
function placesOf(source: Source, role: Role, block: Block, { known, commune }: WalkContext): readonly Place[] {
  // "… ghi nhận cố gắng của các thôn A, B. Do vậy giao nhiệm vụ cụ thể:": only its last sentence opens the list
  let from = role.kind === 'frame' && role.frame ? role.frame.from : block.from
  // "ghi nhận phong trào ở thôn A; đồng thời kết luận:"
  if (role.kind === 'frame')
    for (let at = from; at < block.to - 1; at++) if (source.words[at]!.low === ';') from = at + 1
  const named = placesIn(source, from, block.to, known)
  return role.kind === 'frame' && !block.marker ? named.filter((place) => place.name !== commune) : named
}

type Said = { frame: Stretch; end: number; type: DocumentType }

/** The mode its words set; of a frame its last clause counts. */
function modeSaid({ words, text }: Source, role: Role, above: Inherited, { frame, end, type }: Said): Mode | null {
  if (role.ordered) return 'task'
  const spoken = text.slice(words[frame.from]!.start, end).replace(/\*/g, '')
  if (demands.test(spoken.trim())) return above.mode === 'aim' ? 'aim' : 'task'
  const framed = role.kind === 'frame'
  // "1. Đánh giá kết quả 6 tháng" under "… đề nghị UBND các tỉnh thực hiện:" names what is to be done, not what was
  if (!framed && above.mode === 'task' && above.lead && phraseAt(actions, words, frame.from, frame.to)) return 'task'
  const clause = framed
    ? spoken
        .slice(-400)
        .split(/[,;]\s/)
        .at(-1)!
        .slice(-160)
    : spoken
  return modeOf(clause, type, { above: above.mode, frame: framed })
}

/** The part of a frame that opens the list: "Để phấn đấu đến hết năm …, | Chủ tịch UBND tỉnh yêu cầu:" has its aim in front. */
function announcement({ words }: Source, frame: Stretch): Stretch {
  const aim = phraseAt(purposes, words, frame.from, frame.to)
  if (!aim || words[aim.end]?.kind === 'number' || timeWords(words[aim.end])) return frame
  let from = frame.from
  // "…, | trừ việc có thời hạn riêng:": what is left out belongs to what stands in front
  for (let at = frame.from; at < frame.to - 1; at++)
    if (words[at]!.low === ',' && !leavesOut(words[at + 1])) from = at + 1
  return { from, to: frame.to }
}

const leavesOut = oneOf(['trừ', 'ngoài', 'kể', 'bao'])

/** "Từ nay đến ngày …, | trước ngày …": a time and no aim. */
const timeWords = oneOf(['nay', 'ngày', 'tháng', 'quý', 'năm', 'đầu', 'giờ', 'hôm', 'tuần'])

const purposes = phrasesOf({
  aim: 'để|nhằm|sau khi|căn cứ|trên cơ sở|thực hiện|theo|xét|tuy nhiên|từ|qua|trước|phấn đấu|với|vì vậy|do đó|tiếp tục'.split(
    '|',
  ),
})

/** "Yêu cầu:" alone opens orders, but beside "Mục đích" it is the other half of an aim. */
export const demands = /^(?:yêu cầu|đề nghị|giao)\s*[:.]?$/i

/** The one raised level a heading speaks of ("tiêu chí xã NTM nâng cao"), or null. */
export function levelOf(source: Source, stretch: Stretch): Level | null {
  const levels = new Set<Level>()
  for (let at = stretch.from; at < stretch.to; at++) {
    const hit = levelAt(source.words, at, stretch.to)
    if (!hit) continue
    if (!counted(source.words, at)) levels.add(hit.level)
    at = hit.end - 1
  }
  return levels.size === 1 ? [...levels][0]! : null
}
