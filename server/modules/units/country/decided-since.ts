// What was decided after the package was made, each with its day, its ground and where we have it from. Codes and borders stayed in all of them.
import type { KindOfUnit } from '../place-names.ts'

/** A kind from a day on; null: since before 1/7/2025. */
export type KindSince = { kind: KindOfUnit; from: string | null }

/** `verified`: compared with the text of the resolution itself; else it is as the named source has it. */
export type LaterChange = {
  level: 'province' | 'commune'
  code: string
  name: string
  was: KindOfUnit
  kind: KindOfUnit
  from: string
  ground: string
  source: string
  verified: boolean
}

type Decided = Pick<LaterChange, 'from' | 'ground' | 'source' | 'verified'>
const unseen = 'chưa đối chiếu với toàn văn nghị quyết'

const dongNai: Decided = {
  from: '2026-04-30',
  ground: 'Nghị quyết 30/2026/QH16 và Nghị quyết 237/NQ-UBTVQH16, cùng ngày 14/4/2026',
  source: `bộ dữ liệu mở vietnamese-provinces-database, bản 3.1.0; ${unseen}`,
  verified: false,
}
const quangNinh: Decided = {
  from: '2026-09-01',
  ground: 'Nghị quyết 36/2026/QH16 ngày 24/8/2026',
  source: `bộ dữ liệu mở vietnamese-provinces-database, bản 5.1.0; ${unseen}`,
  verified: false,
}
const bacNinh: Decided = {
  from: '2026-09-20',
  ground: 'Nghị quyết 39/2026/QH16',
  source: `bộ dữ liệu mở vietnamese-provinces-database, bản 5.2.0; ${unseen}`,
  verified: false,
}
// The source gives no day of issue for this one; its day in force is that of the data set's record of it, the same as the city's.
const wardsOfBacNinh: Decided = { ...bacNinh, ground: 'Nghị quyết 388/NQ-UBTVQH16' }

const city = (code: string, name: string, decided: Decided): LaterChange => ({
  ...{ level: 'province', code, name, was: 'tinh', kind: 'thanh-pho-tw' },
  ...decided,
})
const wards = (decided: Decided, communes: readonly (readonly [code: string, name: string])[]): LaterChange[] =>
  communes.map(([code, name]) => ({ level: 'commune', code, name, was: 'xa', kind: 'phuong', ...decided }))

/** In the order of their days. No commune changed with Quảng Ninh. Looked through up to 20/9/2026. */
export const laterChanges: readonly LaterChange[] = [
  city('75', 'Đồng Nai', dongNai),
  ...wards(dongNai, [
    ['25270', 'Lộc Ninh'],
    ['25357', 'Tân Khai'],
    ['25363', 'Đồng Phú'],
    ['26116', 'Tân Phú'],
    ['26170', 'Trị An'],
    ['26248', 'Trảng Bom'],
    ['26326', 'Dầu Giây'],
    ['26368', 'Long Thành'],
    ['26425', 'Xuân Lộc'],
    ['26485', 'Nhơn Trạch'],
  ]),
  city('22', 'Quảng Ninh', quangNinh),
  city('24', 'Bắc Ninh', bacNinh),
  ...wards(wardsOfBacNinh, [
    ['07294', 'Bố Hạ'],
    ['07375', 'Lạng Giang'],
    ['07399', 'Kép'],
    ['07444', 'Lục Nam'],
    ['07840', 'Hiệp Hòa'],
    ['09193', 'Yên Phong'],
    ['09292', 'Phù Lãng'],
    ['09313', 'Chi Lăng'],
    ['09319', 'Tiên Du'],
    ['09454', 'Gia Bình'],
    ['09475', 'Nhân Thắng'],
    ['09496', 'Lương Tài'],
  ]),
]

const kindsOf = (wanted: LaterChange['level']): Readonly<Record<string, KindSince>> =>
  Object.fromEntries(
    laterChanges.filter(({ level }) => level === wanted).map(({ code, kind, from }) => [code, { kind, from }]),
  )
export const laterProvinceKinds = kindsOf('province')
export const laterCommuneKinds = kindsOf('commune')
