// What stands round the table of a Biểu: heading, title, lines under it, place and signatures, as chosen or as usual. Pure.
import { dayOf } from '../../calendar/days.ts'
import type { PaperChoices, PaperList, PaperTable, Sheet, Signature, Signing } from '../contract.ts'
import type { Letterhead } from '../queries/choices.ts'
import { capitals, signatureOf } from './signing.ts'
import { writtenInstant } from './written.ts'

export type Frame = Omit<PaperTable, 'columns' | 'rows' | 'measure' | 'fit'>
export type Usual = { sheet: Sheet; title: string; place: string | null; signing: Signing }

const titles: Record<PaperList, string> = {
  assignments: 'Biểu theo dõi thực hiện nhiệm vụ',
  documents: 'Danh mục văn bản',
  meeting: 'Bảng theo dõi nhiệm vụ phục vụ giao ban',
  holding: 'Danh mục nhiệm vụ bàn giao',
  casefile: 'Hồ sơ công việc',
  results: 'Bảng kết quả thực hiện nhiệm vụ',
  round: 'Kết quả thẩm định',
  board: 'Biểu tiêu chí nông thôn mới',
  claims: 'Phụ lục kết quả xác nhận chỉ tiêu nông thôn mới',
  dossiers: 'Danh mục hồ sơ minh chứng',
  shortfalls: 'Danh sách địa bàn đã được công nhận, chưa đạt bộ tiêu chí mới',
}

/** How an agency of a kind usually signs: a People's Committee works as a collective, others by their heads. */
const heads: Record<string, string> = {
  phong: 'Trưởng phòng',
  so: 'Giám đốc',
  'van-phong': 'Chánh Văn phòng',
}
function usualSigning(kind: string): Signing {
  if (kind === 'ubnd') return { steps: [{ authority: 'TM', of: 'Ủy ban nhân dân' }], post: 'Chủ tịch', name: null }
  return { steps: [], post: heads[kind] ?? 'Thủ trưởng đơn vị', name: null }
}

export function usualOf(list: PaperList, { kind, place }: Letterhead): Usual {
  return {
    sheet: list === 'meeting' || list === 'board' ? 'A3' : 'A4',
    title: titles[list],
    place,
    signing: usualSigning(kind),
  }
}

type Framing = {
  list: PaperList
  letterhead: Letterhead
  choices: PaperChoices | undefined
  now: Date
  /** Lines under the title beside what it is an annex to and as of when. */
  lines?: string[]
  /** The line that says of when the figures are; by default of now. */
  asOf?: string | undefined
  /** Who signs before the head of the agency; by default who made it. */
  before?: Signature[]
}

export function frameOf({ list, letterhead, choices, now, lines = [], asOf, before }: Framing): Frame {
  const usual = usualOf(list, letterhead)
  const place = choices?.place ?? usual.place
  return {
    heading: { above: letterhead.above && inFull(letterhead.above), agency: inFull(letterhead.agency) },
    title: capitals(choices?.title ?? usual.title),
    under: [
      ...(choices?.annexTo ? [`(Kèm theo ${choices.annexTo})`] : []),
      ...lines,
      asOf ?? `Số liệu đến ${writtenInstant(now)}`,
    ],
    placed: place && `${place}, ngày …… tháng …… năm ${dayOf(now).slice(0, 4)}`,
    signatures: [
      ...(before ?? [{ lines: ['NGƯỜI LẬP BIỂU'], name: letterhead.person }]),
      signatureOf(choices?.signing ?? usual.signing),
    ],
    sheet: choices?.sheet ?? usual.sheet,
  }
}

/** In a heading nothing is shortened. */
const inFull = (name: string): string => name.replace(/^UBND(?=\s)/, 'Ủy ban nhân dân')
