// Whether a block is a heading, a frame that opens a list, or an item; and where its own order begins and ends.
import { type Actor, actorOf } from './actor.ts'
import { actorsAt } from './actors.ts'
import { isFormula, opensClosing } from './closing.ts'
import { readCommand } from './commands.ts'
import { isUpper } from './fold.ts'
import { type Addressee, addresseeOf } from './headings.ts'
import type { Inherited, WalkContext } from './inherited.ts'
import type { Command } from './orders.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import type { Block } from './sections.ts'
import { type Stretch, sentencesOf } from './sentences.ts'
import { actions } from './vocabulary/actions.ts'
import { type Source, wordAt } from './words.ts'

export type Role = {
  kind: 'heading' | 'frame' | 'item'
  /** The words that may command. */
  body: Stretch
  lead: Actor[] | null
  /** Named by an addressee in front of the order. */
  address: Actor[] | null
  frame: Stretch | null
  /** It holds for what stands beside it, not below. */
  sideways: boolean
  /** The frame itself orders. */
  ordered: boolean
}

type Around = { blocks: readonly Block[]; parental: boolean; above: Inherited }

/** The role of a block; `parental` where items stand below it. */
export function roleOf(source: Source, block: Block, around: Around, context: WalkContext): Role {
  const { words, text } = source
  const whole = { from: block.from, to: block.to }
  const next = around.blocks[block.index + 1]
  const opensList = around.parental || (next !== undefined && next.marker !== null && !block.marker)
  const addressee = addresseeOf(source, block.from, block.to)
  if (addressee && addressee.to >= block.to) {
    if (!block.marker && !opensList && !next) return itemOf(whole, null)
    return headingOf(whole, addressee.actors, !block.marker)
  }
  const starred = addressee?.starred ? { from: addressee.to, to: block.to } : whole
  if (opensClosing(text, block.start)) return itemOf(whole, null)
  if (words[block.to - 1]!.low === ':' && (opensList || next !== undefined)) {
    const role = frameOf(source, block, starred, { addressee, around, context })
    return { ...role, sideways: !block.marker && !around.parental && opensList }
  }
  if (isTopic(source, block, around))
    return headingOf(
      whole,
      around.parental ? (describedGroup(source, block) ?? toldByHeading(source, block)) : null,
      !block.marker && !around.parental,
    )
  return itemOf(starred, addressee?.actors ?? null)
}

const itemOf = (body: Stretch, address: Actor[] | null): Role => ({
  kind: 'item',
  body,
  lead: null,
  address,
  frame: null,
  sideways: false,
  ordered: false,
})

const headingOf = (whole: Stretch, lead: Actor[] | null, sideways: boolean): Role => ({
  kind: 'heading',
  body: whole,
  lead,
  address: null,
  frame: whole,
  sideways,
  ordered: false,
})

type Seen = { addressee: Addressee | null; around: Around; context: WalkContext }

/** "… yêu cầu UBND các xã:", "… thực hiện các nội dung sau:": its last sentence opens the list. */
function frameOf(source: Source, block: Block, starred: Stretch, { addressee, around, context }: Seen): Role {
  const frame = sentencesOf(source.words, starred.from, block.to).at(-1)!
  const command = known(readCommand(source, frame))
  const { mode } = around.above
  const tells =
    command.rule === 'subject' &&
    (mode === 'report' ||
      mode === 'talk' ||
      announces(source, command.deed, block.to) ||
      (command.lead !== null && context.speaks(command.lead) && guides(source.words[command.deed])))
  const commands = command.rule !== null && !tells && commandsItself(source, frame, command.deed)
  return {
    kind: 'frame',
    body: { from: starred.from, to: commands ? block.to : frame.from },
    lead: (tells ? null : command.lead) ?? addressee?.actors ?? null,
    address: addressee?.actors ?? null,
    frame,
    sideways: false,
    ordered: command.rule === 'order' || (command.rule === 'subject' && command.lead !== null && !tells),
  }
}

/** What only might tell somebody opens no list as an order. */
const known = (command: Command): Command => (command.guess ? { ...command, rule: null, lead: null } : command)

/** "… đưa 02 xã đạt chuẩn trong năm 2024; trong đó:" orders before it opens the list; "thực hiện các nội dung sau:" only opens it. */
function commandsItself(source: Source, frame: Stretch, deed: number): boolean {
  const { words } = source
  let tail = frame.to - 1
  while (tail > frame.from && !/^[,;.(]$/.test(words[tail - 1]!.low)) tail--
  const opened = phraseAt(sublists, words, tail, frame.to)
  return opened?.end === frame.to && tail - deed > 6 && !isFormula(source, { from: deed, to: tail }, deed)
}

const sublists = phrasesOf({
  tail: [
    'trong đó :',
    'trong đó chú trọng :',
    'trong đó tập trung :',
    'trong đó lưu ý :',
    'trong đó ưu tiên :',
    'riêng :',
  ],
})

/** "Ban Thường trực … hướng dẫn việc … như sau:": what the issuer does by this very document. */
const guides = oneOf(['hướng', 'quy', 'phát', 'đề', 'kết', 'quyết', 'thống', 'xây', 'triển', 'tổ'])

/** "Các sở, ban, ngành có thành viên tham gia Đoàn kiểm tra": a heading that is all one collective, told by what it does. */
function describedGroup(source: Source, block: Block): Actor[] | null {
  const { words } = source
  const first = actorsAt(source, block.from, block.to)?.actors[0]
  if (!first || (first.kind !== 'many' && first.kind !== 'committee')) return null
  const tail = words.slice(wordAt(words, first.end), block.to)
  const described =
    tail.length > 1 && tail.length < 14 && tail.every((word) => word.kind === 'word' && !/^(?:và|về)$/.test(word.low))
  return described && /^(các|những)$|^ubnd$|^ủy$/.test(words[block.from]!.low)
    ? [actorOf(source, block.from, block.to, first.kind)]
    : null
}

/** "3. Ban cán sự đảng UBND huyện lãnh đạo UBND huyện" above a list: the heading tells whose tasks follow. */
function toldByHeading(source: Source, block: Block): Actor[] | null {
  const named = block.marker ? actorsAt(source, block.from, block.to) : null
  const verb = named && phraseAt(actions, source.words, named.to, block.to)
  return verb && verb.tag !== 'weak' && !source.words[named.to]!.cap ? named.actors : null
}

const announcing = oneOf(['báo', 'ban', 'công', 'thông', 'trình', 'tổng', 'lập', 'nhận'])

/** "UBND xã báo cáo như sau:", "UBND huyện ban hành Kế hoạch như sau:": the issuer tells what it does itself. */
const announces = (source: Source, deed: number, to: number) =>
  announcing(source.words[deed]) ||
  (source.words[deed]?.low === 'xây' && source.words.slice(deed, to).some((word) => word.low === 'sau'))

/** "II. NHIỆM VỤ TRỌNG TÂM", "2.1. Về công tác giải ngân": a short line without an end that names what follows. */
function isTopic(source: Source, block: Block, { parental, above }: Around): boolean {
  const { words, text } = source
  const count = block.to - block.from
  const last = words[block.to - 1]!.low
  if (last === '.' || last === ';' || count > 45) return false
  const raw = text.slice(block.start, block.end)
  const capital = isUpper(raw)
  const bold =
    /^\*\*[\s\S]*\*\*:?$/.test(text.slice(block.lineStart, block.end).replace(/^[-+•]\s*/, '')) || /\*\*:?$/.test(raw)
  if (block.marker && /^(?:I|A|part)$/.test(block.marker.style) && (capital || bold || parental)) return true
  if (!block.marker) return (capital || bold) && count < 30 && count > 1
  return (parental || (bold && count < 30) || capital) && (above.mode !== 'neutral' || count < 30)
}
