// A district's office of 10/9/2024 as tests of linking see it.
import { type Book, type BookRows, openBook } from './book.ts'
import { nowhere, type Setting } from './setting.ts'

const unit = (unitId: number, name: string, kind: string, parentId: number | null) => ({ unitId, name, kind, parentId })
const agency = (agencyId: number, name: string, kind: string, unitId: number, shortName: string | null = null) => ({
  agencyId,
  name,
  kind,
  unitId,
  shortName,
})

const rows: BookRows = {
  on: '2024-09-10',
  unitId: 2,
  units: [
    unit(1, 'Hà Vân', 'tinh', null),
    unit(2, 'Mường Lâm', 'huyen', 1),
    unit(3, 'Nậm Pung', 'xa', 2),
    unit(4, 'xã Chiềng Mai', 'xa', 2),
    unit(5, 'Bản Vài', 'xa', 2),
    unit(6, 'Mường Lâm', 'thi-tran', 2),
    unit(7, 'thôn 9', 'thon', 3),
    unit(8, 'thôn 9', 'thon', 4),
  ],
  otherDays: [
    { ...unit(30, 'Khau Cả', 'xa', 2), from: '1997-01-01', to: '2019-12-31', became: [3] },
    { ...unit(31, 'Pha Luông', 'xa', 2), from: '1997-01-01', to: '2019-12-31', became: [3, 4] },
    { ...unit(32, 'Tân Mường', 'xa', 1), from: '2025-07-01', to: null, became: [] },
  ],
  agencies: [
    agency(10, 'UBND huyện Mường Lâm', 'ubnd', 2),
    agency(11, 'Phòng Nông nghiệp và Phát triển nông thôn huyện Mường Lâm', 'phong', 2, 'P. NN&PTNT'),
    agency(12, 'Phòng Kinh tế và Hạ tầng huyện Mường Lâm', 'phong', 2, 'P. KT-HT'),
    agency(13, 'Phòng Lao động - Thương binh và Xã hội huyện Mường Lâm', 'phong', 2),
    agency(14, 'Ủy ban MTTQ Việt Nam huyện Mường Lâm', 'doan-the', 2),
    agency(15, 'Văn phòng HĐND và UBND huyện Mường Lâm', 'van-phong', 2),
    agency(16, 'Hội Nông dân huyện Mường Lâm', 'doan-the', 2),
    agency(20, 'UBND xã Nậm Pung', 'ubnd', 3),
    agency(21, 'UBND xã Chiềng Mai', 'ubnd', 4),
    agency(22, 'UBND xã Bản Vài', 'ubnd', 5),
    agency(23, 'UBND thị trấn Mường Lâm', 'ubnd', 6),
    agency(24, 'Trạm Y tế xã Nậm Pung', 'don-vi', 3),
  ],
  aliases: [
    { folded: 'cơ quan thường trực', printed: 'Cơ quan Thường trực', agencyId: 11, groupId: null },
    { folded: 'tổ cvgv', printed: 'Tổ CVGV', agencyId: 15, groupId: null },
    { folded: 'các xã tây sông', printed: 'các xã Tây sông', agencyId: null, groupId: 1 },
  ],
  placeAliases: [{ folded: 'nặm pung', unitId: 3 }],
  groups: [
    { groupId: 1, name: 'Các xã vùng cao', members: [20, 22] },
    { groupId: 2, name: 'Thành viên Ban Chỉ đạo huyện', members: [11, 12, 14] },
    { groupId: 3, name: 'Các xã điểm', members: [] },
    { groupId: 4, name: 'Tổ công tác chuyển đổi số các dịch vụ công huyện', members: [15] },
  ],
  charges: [],
}

export const book = (more: Partial<BookRows> = {}): Book => openBook({ ...rows, ...more })
export const moreUnits = (...units: ReturnType<typeof unit>[]): Book => book({ units: [...rows.units, ...units] })
export const anotherUnit = unit
export const setting = (more: Partial<Setting>): Setting => ({ ...nowhere, ...more })
