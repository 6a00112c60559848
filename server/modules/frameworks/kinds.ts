// The few words of a set of criteria that server and page share.
export const levels = ['tinh', 'huyen', 'xa', 'thon', 'khu-mau', 'vuon-mau'] as const
export const degrees = ['ntm', 'nang-cao', 'kieu-mau', 'hien-dai', 'hoan-thanh'] as const
export const axes = ['region', 'commune-group'] as const
export const valueKinds = ['yes-no', 'percent', 'number', 'ratio', 'text'] as const
export const directions = ['gte', 'lte', 'eq', 'range'] as const
export type Level = (typeof levels)[number]
export type Degree = (typeof degrees)[number]
export type Axis = (typeof axes)[number]
export type ValueKind = (typeof valueKinds)[number]
export type Direction = (typeof directions)[number]

/** Classes of units by which levels differ: the seven regions of 2016-2025 (values of a unit's class `region`), the three commune groups of 2026-2030. */
export const classNames: Record<Axis, Record<string, string>> = {
  region: {
    'mien-nui-phia-bac': 'Trung du miền núi phía Bắc',
    'dong-bang-song-hong': 'Đồng bằng sông Hồng',
    'bac-trung-bo': 'Bắc Trung Bộ',
    'nam-trung-bo': 'Duyên hải Nam Trung Bộ',
    'tay-nguyen': 'Tây Nguyên',
    'dong-nam-bo': 'Đông Nam Bộ',
    'dong-bang-song-cuu-long': 'Đồng bằng sông Cửu Long',
  },
  'commune-group': { nhom1: 'Xã nhóm 1', nhom2: 'Xã nhóm 2', nhom3: 'Xã nhóm 3' },
}
