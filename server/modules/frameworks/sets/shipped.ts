// The sets that come with the program, as data; the reader of documents and the tables are both filled from these files.
import type { ShippedSet } from '../contract.ts'
import huyen20212025 from './huyen-ntm-2021-2025.json' with { type: 'json' }
import huyenNangCao20212025 from './huyen-ntm-nang-cao-2021-2025.json' with { type: 'json' }
import successionFile from './succession.json' with { type: 'json' }
import tinh20212025 from './tinh-hoan-thanh-2021-2025.json' with { type: 'json' }
import tinh20262030 from './tinh-hoan-thanh-2026-2030.json' with { type: 'json' }
import xa20092015 from './xa-ntm-2009-2015.json' with { type: 'json' }
import xa20162020 from './xa-ntm-2016-2020.json' with { type: 'json' }
import xa20212025 from './xa-ntm-2021-2025.json' with { type: 'json' }
import xa20262030 from './xa-ntm-2026-2030.json' with { type: 'json' }
import xaHienDai20262030 from './xa-ntm-hien-dai-2026-2030.json' with { type: 'json' }
import xaKieuMau20212025 from './xa-ntm-kieu-mau-2021-2025.json' with { type: 'json' }
import xaNangCao20212025 from './xa-ntm-nang-cao-2021-2025.json' with { type: 'json' }

/** As the files stand: what a schema would fill in is left out. */
export type SetFile = Pick<
  ShippedSet,
  'code' | 'version' | 'published' | 'level' | 'degree' | 'decision' | 'decidedOn' | 'sources'
> & {
  reading?: { from: string; to: string | null }
  criteria: (Place & { indicators: Place[] })[]
}
type Place = { code: string; name: string; verified: boolean; source: string }

export const setFiles = [
  xa20092015,
  xa20162020,
  xa20212025,
  xa20262030,
  xaNangCao20212025,
  xaKieuMau20212025,
  xaHienDai20262030,
  huyen20212025,
  huyenNangCao20212025,
  tinh20212025,
  tinh20262030,
] as unknown as SetFile[]

/** Which criterion of the next set takes up which of the last, by code; inferred from their names. */
export const successionFiles = successionFile as unknown as {
  from: string
  to: string
  verified: boolean
  note: string
  criteria: [string, string[]][]
}[]
