import { words } from '../../../platform/words.ts'

export const handOutWords = words({
  vi: {
    will: {
      left: (n: number) => `còn ${n} chỗ phải quyết`,
      filed: (n: number) => `lưu ${n} nội dung`,
      to: (n: number) => `giao cho ${n} đơn vị`,
      planned: 'Văn bản chưa ban hành: giao trước, chưa tính hạn',
      done: (when: string) => `Đã giao lúc ${when}`,
      wait: 'Đang tính sẽ giao gì',
    },
    handOut: (assignments: number, directives: number) => `Giao ${assignments} nhiệm vụ · ${directives} nội dung`,
    handOutNothing: 'Không có gì để giao',
    confirm: {
      makes: (directives: number, assignments: number, agencies: number) =>
        `${directives} nội dung, ${assignments} dòng cho ${agencies} đơn vị.`,
      dated: (n: number) => `${n} nội dung có thời hạn`,
      period: (n: number) => `${n} nội dung trong kỳ`,
      ongoing: (n: number) => `${n} nội dung thường xuyên`,
      filed: (n: number) => `${n} nội dung chỉ lưu, không giao`,
      planned: 'Văn bản chưa ban hành nên các nhiệm vụ ở dạng dự kiến, chưa tính quá hạn.',
      goneBy: (clauses: readonly string[]) =>
        `Hạn đã qua trước khi giao: nội dung ${clauses.join(', ')}. Muốn đổi hạn thì bấm Thôi rồi sửa nội dung ấy.`,
      alike: 'Giống việc đang theo dõi',
      alikeNote: 'Chọn quan hệ để một việc không bị đếm hai lần.',
      likeness: (share: string) => `giống ${share}`,
      dueOn: (day: string) => `hạn ${day}`,
      of: (number: string) => `văn bản ${number}`,
      relations: {
        same: 'là một việc, không giao thêm',
        concrete: 'cụ thể hoá việc trước, giao riêng',
        replaces: 'thay việc trước, giao mới',
        repeats: 'nhắc lại việc trước, không giao thêm',
        apart: 'việc khác',
      },
      joins: (rows: number) => `${rows} dòng gắn vào việc đang theo dõi, không giao thêm`,
      rows: (rows: number) => `${rows} đơn vị`,
      go: (assignments: number) => `Giao ${assignments} nhiệm vụ`,
      goJoin: (rows: number) => `Gắn ${rows} dòng vào việc đang có`,
      failed: (why: string) => `Chưa giao được: ${why}`,
    },
    handedOutToast: (directives: number, assignments: number) =>
      `${directives} nội dung, ${assignments} dòng theo đơn vị.`,
    cancel: 'Thôi',
  },
  en: {
    will: {
      left: (n) => `${n} still to decide`,
      filed: (n) => `${n} filed`,
      to: (n) => `for ${n} ${n === 1 ? 'agency' : 'agencies'}`,
      planned: 'Not issued yet: handed out as planned, no due days run',
      done: (when) => `Handed out at ${when}`,
      wait: 'Working out what will be handed out',
    },
    handOut: (assignments, directives) =>
      `Hand out ${assignments} ${assignments === 1 ? 'assignment' : 'assignments'} · ${directives} ${directives === 1 ? 'clause' : 'clauses'}`,
    handOutNothing: 'Nothing to hand out',
    confirm: {
      makes: (directives, assignments, agencies) =>
        `${directives} clauses, ${assignments} rows for ${agencies} agencies.`,
      dated: (n) => `${n} with a due day`,
      period: (n) => `${n} within the period`,
      ongoing: (n) => `${n} ongoing`,
      filed: (n) => `${n} only filed, not handed out`,
      planned: 'The document is not issued yet: the assignments are planned and never late.',
      goneBy: (clauses) =>
        `Past the due day before it is handed out: ${clauses.length === 1 ? 'clause' : 'clauses'} ${clauses.join(', ')}. To change a day, go back and correct the clause.`,
      alike: 'Like work already followed',
      alikeNote: 'Say how they relate, so that nothing is counted twice.',
      likeness: (share) => `${share} alike`,
      dueOn: (day) => `due ${day}`,
      of: (number) => `document ${number}`,
      relations: {
        same: 'the same, nothing new handed out',
        concrete: 'makes the earlier one concrete',
        replaces: 'replaces the earlier one',
        repeats: 'repeats the earlier one, nothing new handed out',
        apart: 'other work',
      },
      joins: (rows) => `${rows} ${rows === 1 ? 'row joins' : 'rows join'} work already followed`,
      rows: (rows) => `${rows} agencies`,
      go: (assignments) => `Hand out ${assignments} ${assignments === 1 ? 'assignment' : 'assignments'}`,
      goJoin: (rows) => `Join ${rows} ${rows === 1 ? 'row' : 'rows'} to work already followed`,
      failed: (why) => `Not handed out: ${why}`,
    },
    handedOutToast: (directives, assignments) => `${directives} clauses, ${assignments} rows by agency.`,
    cancel: 'Not now',
  },
})
