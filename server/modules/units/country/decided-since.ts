// What was decided after the package was made, each with its day and its ground. Codes stayed (NQ 30/2026/QH16, NQ 237/NQ-UBTVQH16, both of 14/4/2026).
import type { KindOfUnit } from '../place-names.ts'

/** A kind from a day on; null: since before 1/7/2025. */
export type KindSince = { kind: KindOfUnit; from: string | null }

/** Tỉnh Đồng Nai is a city from 30/4/2026. */
export const laterProvinceKinds: Readonly<Record<string, KindSince>> = {
  '75': { kind: 'thanh-pho-tw', from: '2026-04-30' },
}

/** The ten xã of Đồng Nai that are phường from the same day. */
export const laterCommuneKinds: Readonly<Record<string, KindSince>> = Object.fromEntries(
  [
    '25270', // Lộc Ninh
    '25357', // Tân Khai
    '25363', // Đồng Phú
    '26116', // Tân Phú
    '26170', // Trị An
    '26248', // Trảng Bom
    '26326', // Dầu Giây
    '26368', // Long Thành
    '26425', // Xuân Lộc
    '26485', // Nhơn Trạch
  ].map((code) => [code, { kind: 'phuong', from: '2026-04-30' } as const]),
)
// Looked through up to 30/4/2026.
