import { beforeAll, describe, expect, it, test } from 'vitest'
import { addDays } from '../../calendar/days.ts'
import { foldName } from '../../spelling/fold.ts'
import { placeTitle } from '../place-names.ts'
import { openCountry } from './country.ts'
import { laterChanges } from './decided-since.ts'
import { findPlaces, indexPlaces } from './find-place.ts'
import { kindOn, readCountry, readFormerCommunes } from './read-country.ts'

const dump = [
  { type: 'header' },
  {
    type: 'table',
    name: 'provinces',
    data: [
      { province_code: '11', name: 'Hà Vân' },
      { province_code: '75', name: 'Đồng Nai' },
    ],
  },
  {
    type: 'table',
    name: 'wards',
    data: [
      { ward_code: '10003', name: 'Xã Hòa Sơn', province_code: '11' },
      { ward_code: '10001', name: 'Phường Hoa Sơn', province_code: '11' },
      { ward_code: '10005', name: 'Xã Sơn Hòa', province_code: '11' },
      { ward_code: '70001', name: 'Xã Hòa Sơn', province_code: '75' },
      { ward_code: '70002', name: 'Xã Ia Mơ52', province_code: '75' },
      { ward_code: '70003', name: 'Phường Hòa Sơn Đông', province_code: '75' },
    ],
  },
  {
    type: 'table',
    name: 'ward_mappings',
    data: [
      mapping('Xã Hoà Sơn', 'Huyện Mường Lâm', 'Tỉnh Hà Vân', 'Xã Hòa Sơn', 'Hà Vân', '10003'),
      // the package's later rows bear outdated codes: the name counts
      mapping('Thị trấn Mường Lâm', 'Huyện Mường Lâm', 'Tỉnh Hà Vân', 'Xã Hòa Sơn', 'Hà Vân', '99999'),
      mapping('Thị trấn Mường Lâm', 'Huyện Mường Lâm', 'Tỉnh Hà Vân', 'Xã Hòa Sơn', 'Hà Vân', '10003'),
      mapping('Phường 2', 'Thị xã Phiêng Ban', 'Tỉnh Phiêng', 'Xã Hòa Sơn', 'Hà Vân', '10003'),
      mapping('Phường 2', 'Thị xã Phiêng Ban', 'Tỉnh Phiêng', 'Xã Sơn Hòa', 'Hà Vân', '10005'),
      mapping('Xã Hòa Sơn', 'Huyện Khác', 'Tỉnh Đồng Nai', 'Xã Hòa Sơn', 'Đồng Nai', '10003'),
    ],
  },
]
const index = indexPlaces(readCountry(dump), (province) => kindOn(province, '2026-11-20')).communes
const found = (typed: string) => findPlaces(index, typed).map((place) => `${placeTitle(place)}, ${place.provinceName}`)

describe('finding a place', () => {
  test.each([
    [
      'hòa sơn',
      ['Xã Hòa Sơn, Đồng Nai', 'Xã Hòa Sơn, Hà Vân', 'Phường Hoa Sơn, Hà Vân', 'Phường Hòa Sơn Đông, Đồng Nai'],
    ],
    [
      'Hoà Sơn',
      ['Xã Hòa Sơn, Đồng Nai', 'Xã Hòa Sơn, Hà Vân', 'Phường Hoa Sơn, Hà Vân', 'Phường Hòa Sơn Đông, Đồng Nai'],
    ],
    ['hoa sơn', ['Phường Hoa Sơn, Hà Vân']],
    ['son ho', ['Xã Sơn Hòa, Hà Vân']],
    ['hoa son ha van', ['Phường Hoa Sơn, Hà Vân', 'Xã Hòa Sơn, Hà Vân']],
    ['hoa son, tỉnh Đồng Nai', ['Xã Hòa Sơn, Đồng Nai', 'Phường Hòa Sơn Đông, Đồng Nai']],
    ['phuong hoa son', ['Phường Hoa Sơn, Hà Vân', 'Phường Hòa Sơn Đông, Đồng Nai']],
    ['không có đâu', []],
    ['  ', []],
  ])('%s', (typed, expected) => {
    const names = found(typed)
    expect(names.slice(0, Math.max(expected.length, 0))).toEqual(expected)
    if (expected.length === 0) expect(names).toEqual([])
  })
})

describe('the list', () => {
  it('is mended and dated: a slip of the package, the city that a province became', () => {
    const { provinces, communes } = readCountry(dump)
    expect(communes.map(({ name }) => name)).toContain('Ia Mơ')
    expect(['2026-04-29', '2026-04-30'].map((day) => kindOn(provinces[1]!, day))).toEqual(['tinh', 'thanh-pho-tw'])
  })

  it('says of which old communes one was made, each once, with district, province, and whether others got parts', () => {
    expect(readFormerCommunes(dump, '10003')).toEqual([
      {
        ...old('Hoà Sơn', 'xa'),
        code: '03120',
        district: old('Mường Lâm', 'huyen'),
        province: old('Hà Vân', 'tinh'),
        split: false,
      },
      {
        ...old('Mường Lâm', 'thi-tran'),
        code: '03120',
        district: old('Mường Lâm', 'huyen'),
        province: old('Hà Vân', 'tinh'),
        split: false,
      },
      {
        ...old('Phường 2', 'phuong'),
        code: null,
        district: old('Phiêng Ban', 'thi-xa'),
        province: old('Phiêng', 'tinh'),
        split: true,
      },
    ])
    expect(readFormerCommunes(dump, '00000')).toEqual([])
  })
})

describe('the list that comes with the program', () => {
  const country = openCountry({ idle: 400 })
  beforeAll(() => country.find('province', 'x', '2026-11-20'), 20_000)

  it('has 34 provinces and 3,321 communes, and finds them', async () => {
    expect((await country.find('province', 'dong nai', '2026-11-20'))[0]).toMatchObject({
      code: '75',
      kind: 'thanh-pho-tw',
    })
    expect((await country.find('province', 'dong nai', '2025-11-20'))[0]).toMatchObject({ kind: 'tinh' })
    expect((await country.find('province', 'tp ho chi minh', '2026-11-20'))[0]).toMatchObject({ code: '79' })
    expect((await country.find('commune', 'nhon trach', '2026-04-29'))[0]).toMatchObject({ code: '26485', kind: 'xa' })
    expect((await country.find('commune', 'nhon trach', '2026-04-30'))[0]).toMatchObject({ kind: 'phuong' })
    const found = await country.find('commune', 'phuong ba dinh', '2026-11-20')
    expect(found[0]).toEqual({
      code: '00004',
      kind: 'phuong',
      name: 'Ba Đình',
      provinceName: 'Hà Nội',
      provinceCode: '01',
    })
    const counts = await Promise.all(['79', '38', '75', '01', '11'].map((code) => country.communesOf(code)))
    expect(counts.map((communes) => communes.length)).toEqual([168, 166, 95, 126, 45])
    expect(await country.placeOf('00004')).toMatchObject({ province: { name: 'Hà Nội' }, commune: { name: 'Ba Đình' } })
    expect(await country.placeOf('99999')).toBeUndefined()
    const former = await country.formerOf('00004')
    expect(former.map(({ district }) => district.name)).toContain('Ba Đình')
    expect(former.every(({ province }) => province.name === 'Hà Nội')).toBe(true)
  })

  it('has what was decided after it under the names and kinds that it has, each once', async () => {
    const before = await Promise.all(
      laterChanges.map(async ({ level, code, name, was, from }) => {
        const [found] = (await country.find(level, name, dayBefore(from))).filter((one) => one.code === code)
        return [code, foldName(found?.name ?? ''), found?.kind, foldName(name), was]
      }),
    )
    for (const [code, name, kind, told, was] of before) expect([code, name, kind]).toEqual([code, told, was])
    expect(new Set(laterChanges.map(({ level, code }) => `${level} ${code}`)).size).toBe(laterChanges.length)
  })

  it('is let go when nobody asked for a while, and read again when somebody does', async () => {
    await country.find('province', 'lao cai', '2026-11-20')
    expect(country.isHeld()).toBe(true)
    await expect.poll(() => country.isHeld(), { timeout: 3000 }).toBe(false)
    expect((await country.find('province', 'lao cai', '2026-11-20'))[0]).toMatchObject({ code: '15' })
  })
})

const dayBefore = (day: string) => addDays(day, -1)

function mapping(name: string, district: string, province: string, becomes: string, of: string, code: string) {
  return {
    old_ward_code: name === 'Phường 2' ? null : '03120',
    old_ward_name: name,
    old_district_name: district,
    old_province_name: province,
    new_ward_name: becomes,
    new_province_name: of,
    new_ward_code: code,
  }
}

function old<K extends string>(name: string, kind: K) {
  return { name, kind }
}
