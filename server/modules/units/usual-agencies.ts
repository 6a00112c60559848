// The agencies that a place of a kind has more often than not, proposed when an office is set up. Pure.
// Communes since 1/7/2025: Nghị định 150/2025/NĐ-CP (chuyên môn cấp tỉnh, cấp xã); the Party's and the Front's by their own rules.
import { nameKey } from '../spelling/fold.ts'
import type { agencyKinds } from './contract.ts'
import { type KindOfUnit, type Level, placeWithKind } from './place-names.ts'

export type UsualAgency = {
  key: string
  name: string
  shortName: string | null
  kind: (typeof agencyKinds)[number]
  /** Key of the agency it belongs to. */
  under: string | null
}
type Line = [key: string, name: string, kind: UsualAgency['kind'], shortName?: string, under?: string]

/** The key of the People's Committee, which is always made. */
export const committeeKey = 'ubnd'

/** "Tỉnh ủy Hà Vân": the Party's committee of a province or district is named without the word for the place. */
const committeeOfParty = 'cap-uy'

/** In the order in which offices list them; the People's Committee among them. */
export function usualAgencies(place: { level: Level; kind: KindOfUnit; name: string }): UsualAgency[] {
  const where = placeWithKind(place)
  const lines = linesOf[place.level](place.kind)
  return lines.map(([key, name, kind, shortName, under]) => ({
    key,
    name: key === committeeOfParty ? `${name} ${place.name}` : `${name} ${where}`,
    kind,
    shortName: shortName ?? null,
    under: under ?? null,
  }))
}

/** "UBND xã Cam Khê". */
export const committeeOf = (place: { kind: KindOfUnit; name: string }): string => `UBND ${placeWithKind(place)}`

/** A name under which an agency is known to be in the book, whether it is written out or not. */
export const agencyKey = (name: string): string =>
  writtenOut.reduce((key, [long, short]) => key.replaceAll(long, short), nameKey(name))

const writtenOut: readonly [string, string][] = [
  ['hội đồng nhân dân', 'hđnd'],
  ['ủy ban nhân dân', 'ubnd'],
  ['mặt trận tổ quốc', 'mttq'],
]

/** The agency that follows up in such a place: what is proposed as the office's own. */
export function usualOffice(place: { level: Level; kind: KindOfUnit; name: string }): string {
  const head = {
    province: 'Văn phòng Điều phối nông thôn mới',
    district: 'Phòng Nông nghiệp và Phát triển nông thôn',
    commune: economics(place.kind),
  }
  return `${head[place.level]} ${placeWithKind(place)}`
}

/** A commune has a Phòng Kinh tế, a ward or special zone one with more in its name. */
const economics = (kind: KindOfUnit) =>
  kind === 'phuong' || kind === 'dac-khu' ? 'Phòng Kinh tế, Hạ tầng và Đô thị' : 'Phòng Kinh tế'

const massOrganisations: Line[] = [
  ['mttq', 'Ủy ban MTTQ Việt Nam', 'doan-the', 'MTTQ'],
  ['hoi-nong-dan', 'Hội Nông dân', 'doan-the'],
  ['hoi-phu-nu', 'Hội Liên hiệp Phụ nữ', 'doan-the'],
  ['hoi-ccb', 'Hội Cựu chiến binh', 'doan-the'],
  ['doan-thanh-nien', 'Đoàn Thanh niên', 'doan-the'],
]

const partyOfDistrict: Partial<Record<KindOfUnit, string>> = {
  quan: 'Quận ủy',
  'thi-xa': 'Thị ủy',
  'thanh-pho': 'Thành ủy',
}

const under = committeeKey
const linesOf: Record<Level, (kind: KindOfUnit) => Line[]> = {
  commune: (kind) => [
    ['dang-uy', 'Đảng ủy', 'dang'],
    ['hdnd', 'HĐND', 'hdnd'],
    [committeeKey, 'UBND', 'ubnd'],
    ['van-phong', 'Văn phòng HĐND và UBND', 'van-phong', 'Văn phòng HĐND và UBND', under],
    ['kinh-te', economics(kind), 'phong', economics(kind), under],
    ['van-hoa-xa-hoi', 'Phòng Văn hóa - Xã hội', 'phong', 'Phòng Văn hóa - Xã hội', under],
    ['hanh-chinh-cong', 'Trung tâm Phục vụ hành chính công', 'don-vi', 'TTPVHCC', under],
    ['cong-an', 'Công an', 'don-vi'],
    ['quan-su', 'Ban Chỉ huy Quân sự', 'don-vi', 'Ban CHQS'],
    ['tram-y-te', 'Trạm Y tế', 'don-vi'],
    ...massOrganisations,
  ],
  district: (kind) => [
    [committeeOfParty, partyOfDistrict[kind] ?? 'Huyện ủy', 'dang'],
    ['hdnd', 'HĐND', 'hdnd'],
    [committeeKey, 'UBND', 'ubnd'],
    ['van-phong', 'Văn phòng HĐND và UBND', 'van-phong', undefined, under],
    ['nong-nghiep', 'Phòng Nông nghiệp và Phát triển nông thôn', 'phong', 'P. NN&PTNT', under],
    ['kinh-te-ha-tang', 'Phòng Kinh tế và Hạ tầng', 'phong', 'P. KT-HT', under],
    ['tai-chinh', 'Phòng Tài chính - Kế hoạch', 'phong', 'P. TC-KH', under],
    ['moi-truong', 'Phòng Tài nguyên và Môi trường', 'phong', 'P. TN&MT', under],
    ['van-hoa', 'Phòng Văn hóa và Thông tin', 'phong', 'P. VH&TT', under],
    ['giao-duc', 'Phòng Giáo dục và Đào tạo', 'phong', 'P. GD&ĐT', under],
    ['lao-dong', 'Phòng Lao động - Thương binh và Xã hội', 'phong', 'P. LĐ-TB&XH', under],
    ['noi-vu', 'Phòng Nội vụ', 'phong', undefined, under],
    ['y-te', 'Phòng Y tế', 'phong', undefined, under],
    ['cong-an', 'Công an', 'don-vi'],
    ['quan-su', 'Ban Chỉ huy Quân sự', 'don-vi', 'Ban CHQS'],
    ...massOrganisations,
  ],
  province: (kind) => [
    [committeeOfParty, kind === 'thanh-pho-tw' ? 'Thành ủy' : 'Tỉnh ủy', 'dang'],
    ['hdnd', 'HĐND', 'hdnd'],
    [committeeKey, 'UBND', 'ubnd'],
    ['van-phong', 'Văn phòng UBND', 'van-phong', undefined, under],
    ['dieu-phoi', 'Văn phòng Điều phối nông thôn mới', 'van-phong', 'VPĐP', under],
    ['nong-nghiep', 'Sở Nông nghiệp và Môi trường', 'so', 'Sở NN&MT', under],
    ['tai-chinh', 'Sở Tài chính', 'so', 'Sở TC', under],
    ['xay-dung', 'Sở Xây dựng', 'so', 'Sở XD', under],
    ['cong-thuong', 'Sở Công Thương', 'so', 'Sở CT', under],
    ['khoa-hoc', 'Sở Khoa học và Công nghệ', 'so', 'Sở KH&CN', under],
    ['giao-duc', 'Sở Giáo dục và Đào tạo', 'so', 'Sở GD&ĐT', under],
    ['y-te', 'Sở Y tế', 'so', 'Sở YT', under],
    ['van-hoa', 'Sở Văn hóa, Thể thao và Du lịch', 'so', 'Sở VHTT&DL', under],
    ['noi-vu', 'Sở Nội vụ', 'so', 'Sở NV', under],
    ['tu-phap', 'Sở Tư pháp', 'so', 'Sở TP', under],
    ['dan-toc', 'Sở Dân tộc và Tôn giáo', 'so', 'Sở DT&TG', under],
    ['thanh-tra', 'Thanh tra', 'so', undefined, under],
    ['cong-an', 'Công an', 'don-vi'],
    ['quan-su', 'Bộ Chỉ huy Quân sự', 'don-vi', 'Bộ CHQS'],
    ['ngan-hang-chinh-sach', 'Ngân hàng Chính sách xã hội chi nhánh', 'don-vi', 'NHCSXH'],
    ...massOrganisations,
  ],
}
