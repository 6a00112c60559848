// How deeds and people are named in a casefile. Pure.
import type { LatenessCause } from '../../assignments/contract.ts'
import { documentKindNames } from '../../documents/kind-names.ts'
import { writtenDay } from '../form/written.ts'
import type { CasefileDeed, CasefileDocument } from '../queries/casefile.ts'

/** "Thông báo: Kết luận giao ban" */
export const documentTitle = ({ kind, subject }: CasefileDocument): string =>
  [documentKindNames[kind], subject].filter(Boolean).join(': ')

const verbs: Record<string, string> = {
  'hand-out': 'Giao việc',
  see: 'Đã xem',
  acknowledge: 'Tiếp nhận',
  decline: 'Đề nghị chuyển, không đúng thẩm quyền',
  'answer-decline': 'Trả lời đề nghị chuyển',
  report: 'Báo cáo tiến độ',
  contribute: 'Ý kiến phối hợp',
  complete: 'Báo cáo hoàn thành',
  confirm: 'Xác nhận hoàn thành',
  return: 'Trả lại',
  'ask-extension': 'Xin gia hạn',
  'grant-extension': 'Đồng ý gia hạn',
  'refuse-extension': 'Không đồng ý gia hạn',
  urge: 'Đôn đốc',
  'hand-over': 'Bàn giao',
  cancel: 'Gỡ nhiệm vụ',
  'break-down': 'Chia việc',
  route: 'Phân công trong đơn vị',
  dispute: 'Đơn vị nói không đúng',
  agree: 'Đơn vị xác nhận đúng',
  change: 'Sửa hạn',
  'take-up': 'Rà soát, đưa vào theo dõi',
  explain: 'Lý do chậm',
}
const causes: Record<LatenessCause, (agency: string | null) => string> = {
  own: () => 'chủ quan',
  objective: () => 'khách quan',
  'other-agency': (agency) => `chờ ${agency ?? 'cơ quan khác'}`,
}
const channels: Record<string, string> = {
  'van-ban': 'văn bản',
  zalo: 'Zalo',
  'dien-thoai': 'điện thoại',
  'giao-ban': 'giao ban',
  'truc-tiep': 'trực tiếp',
  trang: 'trên trang',
  'tin-nhan': 'tin nhắn',
  'lien-ket': 'qua liên kết',
  'phan-mem': 'phần mềm khác',
}

/** "Đôn đốc lần 2 (Zalo)", "Lý do chậm chờ P. KT-HT", "Báo cáo tiến độ 60%", "Xin gia hạn đến 30/9/2024", "Bàn giao cho …" */
export function deedName({ verb, percent, ordinal, dueDay, channel, toName, cause }: CasefileDeed): string {
  const name = verbs[verb] ?? verb
  const more = [
    verb === 'urge' && ordinal !== null && `lần ${ordinal}`,
    verb === 'report' && percent !== null && `${percent}%`,
    ['ask-extension', 'grant-extension', 'change'].includes(verb) && dueDay && `đến ${writtenDay(dueDay)}`,
    ['hand-over', 'route', 'hand-out'].includes(verb) && toName && `cho ${toName}`,
    verb === 'urge' && toName && `gửi ${toName}`,
    cause && causes[cause](toName),
    verb === 'urge' && channel && `(${channels[channel] ?? channel})`,
  ]
  return [name, ...more].filter(Boolean).join(' ')
}

/** "Lý Văn Đoàn, Công chức nông thôn mới, UBND xã Nậm Pung"; of what was recorded for a unit, who said it and who wrote it down. */
export function whoDid({ person, post, agency, recordedFor, saidBy, channel }: CasefileDeed): string {
  if (!recordedFor) return [person, post, agency].filter(Boolean).join(', ')
  const said = [saidBy, agency].filter(Boolean).join(', ')
  const how = channel ? ` qua ${channels[channel] ?? channel}` : ''
  return `${said}${how}; văn phòng ghi nhận hộ: ${[person, post].filter(Boolean).join(', ')}`
}
