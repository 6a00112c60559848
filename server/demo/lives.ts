// What becomes of an assignment in the demo: a few ordinary lives, chosen by its place in the list so that every start tells the same story.
import type { AssignmentRow } from '../modules/assignments/contract.ts'
import type { Caller } from './caller.ts'
import { type Happening, later } from './timeline.ts'

export type Hands = {
  officer: Caller
  leader: Caller /** The lead's own account, where somebody there signs in. */
  own: Caller | null
}

const words = {
  report: [
    'Đã họp phân công, đang thu thập số liệu tại cơ sở.',
    'Đã hoàn thành khoảng một nửa khối lượng; còn chờ hồ sơ của các thôn.',
    'Đang thi công, thời tiết mưa nhiều nên chậm khoảng một tuần.',
    'Đã gửi dự thảo xin ý kiến, tiếp thu xong sẽ trình ký.',
  ],
  call: [
    'Báo qua điện thoại: đã triển khai đến các thôn, tuần sau có kết quả.',
    'Nhắn: đã làm xong phần tuyên truyền, đang vận động các hộ còn lại.',
  ],
  complete: ['Đã hoàn thành, gửi kèm báo cáo kết quả.', 'Đã xong, hồ sơ lưu tại đơn vị.'],
  back: [
    'Chưa có danh sách kèm theo; đề nghị bổ sung rồi báo lại.',
    'Số liệu chưa khớp với kỳ trước, đề nghị rà soát lại từng thôn.',
  ],
  ask: 'Mưa lũ làm sạt tuyến đường vào công trình, xin lùi thời hạn để bảo đảm an toàn.',
  urge: 'Đề nghị đơn vị báo cáo kết quả, nội dung đã quá thời hạn.',
}

type Life = (row: AssignmentRow, hands: Hands, from: Date, nth: number) => Happening[]

/** The life of the nth assignment of a document, starting at hand-out. */
export function lifeOf(row: AssignmentRow, hands: Hands, from: Date, nth: number): Happening[] {
  const lives: Life[] =
    row.following === 'dated' && row.dueAt
      ? [inTime, reporting, returned, recorded, late, awaiting, silent, extended, inTime, asking, recorded, declined]
      : [reporting, recorded, silent]
  return lives[nth % lives.length]!(row, hands, from, nth)
}

const pick = (list: string[], nth: number) => list[nth % list.length]!
const path = (row: AssignmentRow, verb: string) => `/assignments/${row.assignmentId}/${verb}`

/** A deed of the lead: by himself where he signs in, else recorded for him by the office. */
function deed(
  row: AssignmentRow,
  hands: Hands,
  at: Date,
  verb: string,
  body: object,
  then: (at: Date) => Happening[] = () => [],
): Happening {
  return {
    at,
    what: async () => {
      if (hands.own) await hands.own('POST', path(row, verb), body)
      else
        await hands.officer('POST', path(row, verb), {
          ...body,
          recordedFor: {
            channel: verb === 'completion' ? 'van-ban' : 'dien-thoai',
            saidBy: 'Cán bộ đầu mối',
            at: null,
          },
        })
      return then(at)
    },
  }
}

const byOffice = (
  row: AssignmentRow,
  call: Caller,
  at: Date,
  verb: string,
  body: object,
  then: (at: Date) => Happening[] = () => [],
): Happening => ({
  at,
  what: async () => {
    await call('POST', path(row, verb), body)
    return then(at)
  },
})

/** Nobody confirms what he did himself. */
const confirmer = (hands: Hands): Caller => (hands.own === hands.leader ? hands.officer : hands.leader)

const due = (row: AssignmentRow) => new Date(row.dueAt!)
const acknowledged = (row: AssignmentRow, hands: Hands, from: Date, nth: number): Happening[] =>
  hands.own ? [deed(row, hands, later(from, 4 + (nth % 9) * 3), 'acknowledgement', {})] : []
const progress = (row: AssignmentRow, hands: Hands, at: Date, nth: number, percent: number) =>
  deed(row, hands, at, 'report', { words: pick(hands.own ? words.report : words.call, nth), percent })
const product = (row: AssignmentRow, nth: number) => ({
  kind: row.product,
  number: `${40 + nth * 3}/BC-${signOf(row.lead)}`,
  day: null,
})
/** As an agency abbreviates itself in its numbers: "UBND", "SNNMT", "PKT". */
const signOf = ({ name, shortName }: AssignmentRow['lead']) =>
  /^UBND/.test(name) ? 'UBND' : (shortName ?? name).replace(/(\p{Lu})\p{Ll}+/gu, '$1').replace(/[^\p{Lu}]/gu, '')
const complete = (row: AssignmentRow, hands: Hands, at: Date, nth: number, then?: (at: Date) => Happening[]) =>
  deed(row, hands, at, 'completion', { words: pick(words.complete, nth), product: product(row, nth) }, then)
const halfway = (row: AssignmentRow, from: Date) =>
  later(from, Math.max(6, (due(row).getTime() - from.getTime()) / 7_200_000))

const inTime: Life = (row, hands, from, nth) => [
  ...acknowledged(row, hands, from, nth),
  progress(row, hands, halfway(row, from), nth, 60),
  complete(row, hands, later(due(row), -31), nth, (at) => [
    byOffice(row, confirmer(hands), later(at, 20), 'confirmation', { words: 'Đủ hồ sơ.' }),
  ]),
]
const late: Life = (row, hands, from, nth) => [
  ...acknowledged(row, hands, from, nth),
  byOffice(row, hands.officer, later(due(row), 26), 'urging', { channel: 'zalo', words: words.urge }),
  complete(row, hands, later(due(row), 75), nth, (at) => [
    byOffice(row, confirmer(hands), later(at, 28), 'confirmation', {}),
  ]),
]
const returned: Life = (row, hands, from, nth) => [
  ...acknowledged(row, hands, from, nth),
  complete(row, hands, later(due(row), -52), nth, (at) => [
    byOffice(row, confirmer(hands), later(at, 8), 'return', { words: pick(words.back, nth) }),
  ]),
]
const awaiting: Life = (row, hands, from, nth) => [
  ...acknowledged(row, hands, from, nth),
  progress(row, hands, halfway(row, from), nth, 80),
  complete(row, hands, later(due(row), -20), nth),
]
const reporting: Life = (row, hands, from, nth) => [
  ...acknowledged(row, hands, from, nth),
  progress(row, hands, later(from, 40 + (nth % 5) * 9), nth, 20 + (nth % 6) * 10),
]
const recorded: Life = (row, hands, from, nth) =>
  hands.own === hands.officer
    ? reporting(row, hands, from, nth)
    : [
        byOffice(row, hands.officer, later(from, 30 + (nth % 7) * 5), 'report', {
          words: pick(words.call, nth),
          percent: 30,
          recordedFor: { channel: nth % 2 ? 'zalo' : 'dien-thoai', saidBy: 'Chủ tịch UBND xã', at: null },
        }),
      ]
const silent: Life = (row, hands) =>
  row.following === 'dated' && row.dueAt
    ? [byOffice(row, hands.officer, later(due(row), 27), 'urging', { channel: 'dien-thoai', words: words.urge })]
    : []
const asking: Life = (row, hands, from, nth) => [
  ...acknowledged(row, hands, from, nth),
  deed(row, hands, later(due(row), -48), 'extension', {
    dueDay: new Date(due(row).getTime() + 9 * 86_400_000).toISOString().slice(0, 10),
    words: words.ask,
  }),
]
const extended: Life = (row, hands, from, nth) => [
  ...acknowledged(row, hands, from, nth),
  deed(
    row,
    hands,
    later(due(row), -60),
    'extension',
    { dueDay: new Date(due(row).getTime() + 12 * 86_400_000).toISOString().slice(0, 10), words: words.ask },
    (at) => [
      byOffice(row, hands.officer, later(at, 5), 'extension-answer', {
        grant: true,
        dueDay: null,
        words: 'Đồng ý, yêu cầu giữ đúng thời hạn mới.',
      }),
    ],
  ),
]
const declined: Life = (row, hands, from) => [
  deed(row, hands, later(from, 22), 'declination', {
    words: 'Nội dung này thuộc lĩnh vực của cơ quan khác, đề nghị xem lại phân công.',
  }),
]
