// Tables by which each unit is handed its criteria: a row per commune or village with what it must reach.
import { type Actor, actorOf } from './actor.ts'
import { actorsAt } from './actors.ts'
import type { Inherited } from './inherited.ts'
import type { Place } from './places.ts'
import type { Span } from './reading.ts'
import type { Block } from './sections.ts'
import type { Stretch } from './sentences.ts'
import { type Table, tablesIn } from './tables.ts'
import { type Source, wordAt } from './words.ts'

export type TargetRow = { block: Block; lead: Actor[]; places: Place[]; when: Stretch | null; above: Inherited }

const unitHead = /^(?:tên )?(?:đơn vị|địa phương|(?:ubnd )?(?:các )?(xã|phường|thôn|bản|ấp|huyện)(?:,? .{0,40})?)$/
const dutyHead =
  /phải (?:hoàn thành|đạt|thực hiện)|chỉ tiêu giao|giao (?:năm|chỉ tiêu)|(?:tiêu chí|nội dung) (?:phấn đấu|đăng ký|cần hoàn thành)|phấn đấu (?:đạt|hoàn thành)/

const helperHead =
  /(?:đơn vị|cơ quan|ngành|phòng|đồng chí|người|lãnh đạo|thành viên|cán bộ).{0,24}(?:phụ trách|theo dõi|giúp đỡ|đỡ đầu|hướng dẫn|chỉ đạo)|^phân công/
const whenHead = /thời gian|thời hạn/

/** Rows of such tables under a frame that orders; `above` tells what stands over a row, by the index of its block. */
export function targetRows(
  source: Source,
  blocks: readonly Block[],
  above: ReadonlyMap<number, Inherited>,
): TargetRow[] {
  return tablesIn(source.text, blocks).flatMap((table) => {
    const unit = table.heads.findIndex((head) => unitHead.test(head.trim()))
    const helper = table.heads.findIndex((head) => helperHead.test(head))
    if (unit < 0 || (helper < 0 && !table.heads.some((head) => dutyHead.test(head)))) return []
    const when = table.heads.findIndex((head) => whenHead.test(head))
    return table.rows.flatMap(({ block, cells }) => {
      const frame = above.get(block.index)
      const cell = cells[unit]
      if (!cell?.text || !frame || /^(?:tổng|cộng)/i.test(cell.text)) return []
      if (helper < 0 ? frame.mode !== 'task' : frame.mode === 'report') return []
      const told = unitOf(source, cell, kindOf(table, unit))
      const named = helper < 0 ? null : actorsOf(source, cells[helper])
      const time = when < 0 || !cells[when]?.text ? null : stretchOf(source, cells[when])
      return [{ block, ...told, lead: named ?? told.lead, when: time, above: frame }]
    })
  })
}

const stretchOf = ({ words }: Source, cell: Span): Stretch => ({
  from: wordAt(words, cell.start),
  to: wordAt(words, cell.end),
})

/** The bodies and persons a cell names; null where it names none. */
function actorsOf(source: Source, cell: Span | undefined): Actor[] | null {
  if (!cell || cell.start === cell.end) return null
  const { from, to } = stretchOf(source, cell)
  const actors: Actor[] = []
  for (let at = from; at < to; ) {
    const named = actorsAt(source, at, to)
    if (named) actors.push(...named.actors)
    at = Math.max(at + 1, named?.to ?? 0)
  }
  return actors.length ? actors : null
}

const kindOf = (table: Table, unit: number) => unitHead.exec(table.heads[unit]!.trim())?.[1] ?? 'xã'

/** The unit a cell names, with or without its kind: "Yên Lương" in a column of communes is "UBND xã Yên Lương". */
function unitOf(source: Source, cell: Span, kind: string): Pick<TargetRow, 'lead' | 'places'> {
  const { from, to } = stretchOf(source, cell)
  const named = actorsAt(source, from, to)
  if (named) return { lead: named.actors, places: [] }
  const bare = actorOf(source, from, to, 'committee')
  const village = /^(?:thôn|bản|ấp)$/.test(kind)
  const place = { name: village ? `${kind} ${bare.name}` : bare.name, start: bare.start, end: bare.end, village }
  return {
    lead: [{ ...bare, name: village ? place.name : `UBND ${kind} ${bare.name}` }],
    places: kind === 'huyện' ? [] : [place],
  }
}
