// Bộ tiêu chí quốc gia về nông thôn mới 2009 (Quyết định 491/QĐ-TTg, amended by 342/QĐ-TTg of 20/02/2013).
// Numbers and names only: its indicators are not held here.
import type { CriteriaSet, Criterion } from './criteria-set.ts'

const amended = 'Quyết định 342/QĐ-TTg 20/02/2013 names criteria 7, 10, 12, 14 and 15'

export const xaNtm20092015: CriteriaSet = {
  id: 'xa-ntm-2009-2015',
  level: 'xa-ntm',
  decision: 'Quyết định 491/QĐ-TTg',
  date: '2009-04-16',
  from: '2009-04-16',
  to: '2016-11-30',
  criteria: [
    criterion(1, 'Quy hoạch và thực hiện quy hoạch'),
    criterion(2, 'Giao thông'),
    criterion(3, 'Thủy lợi'),
    criterion(4, 'Điện'),
    criterion(5, 'Trường học'),
    criterion(6, 'Cơ sở vật chất văn hóa'),
    criterion(7, 'Chợ nông thôn', amended),
    criterion(8, 'Bưu điện'),
    criterion(9, 'Nhà ở dân cư'),
    criterion(10, 'Thu nhập', amended),
    criterion(11, 'Hộ nghèo'),
    criterion(12, 'Cơ cấu lao động', amended),
    criterion(13, 'Hình thức tổ chức sản xuất'),
    criterion(14, 'Giáo dục', amended),
    criterion(15, 'Y tế', amended),
    criterion(16, 'Văn hóa'),
    criterion(17, 'Môi trường'),
    criterion(18, 'Hệ thống tổ chức chính trị xã hội vững mạnh'),
    criterion(19, 'An ninh, trật tự xã hội'),
  ],
}

function criterion(no: number, name: string, source?: string): Criterion {
  return { no, name, verified: source !== undefined, source: source ?? 'memory-unverified', indicators: [] }
}
