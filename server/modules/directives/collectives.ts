// "UBND các xã, thị trấn", "các cơ quan chuyên môn", "thành viên Ban Chỉ đạo": names of many. A named group of the office comes first;
// else the members are proposed from its list, and a person confirms them.

import type { Book, BookAgency } from './book.ts'
import type { Party } from './contract.ts'
import { nameWords, plainName } from './names.ts'

const communeKinds = ['xa', 'phuong', 'thi-tran', 'dac-khu']
const districtKinds = ['huyen', 'quan', 'thi-xa', 'thanh-pho']

/** Words that say what kind of many, each with the kinds of units or agencies it stands for. Longer phrases first. */
const unitWords: [phrase: string, kinds: readonly string[]][] = [
  ['dia phuong', communeKinds],
  ['cap xa', communeKinds],
  ['thi tran', ['thi-tran']],
  ['dac khu', ['dac-khu']],
  ['thi xa', ['thi-xa']],
  ['thanh pho', ['thanh-pho']],
  ['phuong', ['phuong']],
  ['huyen', districtKinds],
  ['thon', ['thon']],
  ['xa', ['xa']],
]
const agencyWords: [phrase: string, kinds: readonly string[]][] = [
  ['co quan chuyen mon', ['phong', 'so']],
  ['phong chuyen mon', ['phong']],
  ['to chuc chinh tri xahoi', ['doan-the']],
  ['hoi doan the', ['doan-the']],
  ['doan the', ['doan-the']],
  ['phong', ['phong', 'van-phong']],
  ['so', ['so', 'van-phong']],
  ['nganh', ['phong', 'so', 'don-vi']],
  ['ban', ['phong', 'so', 'don-vi']],
  ['co quan', ['phong', 'so', 'van-phong', 'don-vi']],
  ['don vi', ['phong', 'so', 'van-phong', 'don-vi']],
]
/** Words that do not narrow a collective. */
const idle =
  'truong uy ban nhan dan ubnd cac nhung tat ca toan the chu tich pho lanh dao thu truong cua tren dia ban truc thuoc thuoc cap huyen tinh quan chuyen mon chuc nang to chuc o tai noi'.split(
    ' ',
  )
const plural =
  /^(?:(?:ubnd|uy ban nhan dan|hdnd|dang uy|chu tich|pho chu tich|lanh dao|thu truong|dong chi|yeu cau|de nghi) )*(?:cac|nhung|toan the|tat ca|moi|tung|mot so|thanh vien|truong thon|[0-9]{1,3}(?= (?:xa|thi tran|phuong|phong|so|don vi|huyen|thon)))\b/
const pairs =
  /^(?:ubnd )?(?:xa thi tran|xa phuong|co quan don vi|phong ban|so ban nganh|so nganh|ban nganh|co quan chuyen mon|co quan ban nganh)\b/

/** null where the name is not one of many. */
export function linkCollective(printed: string, book: Book, places: readonly string[]): Party | null {
  const plain = pluralName(printed)
  if (!plural.test(plain) && !pairs.test(plain)) return null
  const group = groupOf(plain, book)
  if (group) return group(printed)
  const kinds = kindsIn(withoutOwnPlace(plain, book), unitWords)
  if (kinds.found.length) return communes(printed, { ...kinds, plain }, book, places)
  const bodies = kindsIn(withoutOwnPlace(plain, book), agencyWords)
  if (bodies.found.length && !/\bcap\b/.test(plain.replace(/cap (?:huyen|tinh|xa)/, '')))
    return departments(printed, bodies, book)
  return party(printed, [], 0, 'Tên gọi chung, văn phòng chưa có nhóm nào mang tên này; hãy chọn đơn vị hoặc lập nhóm.')
}

/** Folded, with the village by one word whatever it is called there: a "bản" must not become the "ban" of an office. */
const pluralName = (printed: string): string =>
  nameWords(printed)
    .map((word) => (['bản', 'ấp', 'buôn', 'xóm', 'làng'].includes(word.lower) ? 'thon' : word.folded))
    .join(' ')

const party = (printed: string, agencyIds: number[], sure: number, why: string): Party => ({
  printed,
  agencyIds,
  groupId: null,
  sure,
  why,
})

/** A named group whose telling words are those printed, or are all among them. */
function groupOf(plain: string, book: Book): ((printed: string) => Party) | null {
  const told = tellingWords(plain)
  const fits = book.groups
    .map((group) => ({ group, words: tellingWords(plainName(group.name)) }))
    .filter(({ words }) => words.length > 0 && words.every((word) => told.includes(word)))
    .map(({ group, words }) => ({ group, exact: told.every((word) => words.includes(word)), size: words.length }))
    .filter(({ exact, size }) => exact || size >= 3)
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.size - a.size)
  const best = fits[0]
  if (!best) return null
  const { group } = best
  const why = group.members.length
    ? `Nhóm “${group.name}” của văn phòng, ${group.members.length} đơn vị vào ngày của văn bản.`
    : `Nhóm “${group.name}” chưa có thành viên nào vào ngày của văn bản.`
  return (printed) => ({
    printed,
    agencyIds: group.members,
    groupId: group.groupId,
    sure: group.members.length ? (best.exact ? 0.95 : 0.8) : 0,
    why,
  })
}

const tellingWords = (plain: string): string[] =>
  plain
    .split(' ')
    .filter(
      (word) =>
        !/^\d+$/.test(word) &&
        ![
          'cac',
          'nhung',
          'ubnd',
          'uy',
          'nhan',
          'dan',
          'tat',
          'ca',
          'huyen',
          'tinh',
          'co',
          'quan',
          'don',
          'vi',
        ].includes(word),
    )

function withoutOwnPlace(plain: string, book: Book): string {
  const own = book.units.find((unit) => unit.unitId === book.unitId)
  return own
    ? plain.replace(
        new RegExp(`(?:(?:cua |tren dia ban |thuoc )*(?:huyen|tinh|xa|thanh pho) )?\\b${plainName(own.name)}\\b`),
        ' ',
      )
    : plain
}

/** Which kinds are named, and the words left over that narrow them ("biên giới", "liên quan"). */
function kindsIn(plain: string, table: typeof unitWords): { found: string[]; narrowing: string[] } {
  // "xã hội" is no commune
  let rest = ` ${plain.replaceAll('xa hoi', 'xahoi').replace(/(?:cua |thuoc |tren dia ban )?(?:cap )?(?:toan )?(?:huyen|tinh)$/, '')} `
  const found: string[] = []
  for (const [phrase, kinds] of table)
    if (rest.includes(` ${phrase} `)) {
      found.push(...kinds)
      rest = rest.replaceAll(` ${phrase} `, '  ')
    }
  const narrowing = rest.split(' ').filter((word) => word && !/^\d+$/.test(word) && !idle.includes(word))
  return { found: [...new Set(found)], narrowing }
}

type Kinds = { found: string[]; narrowing: string[]; plain: string }

function communes(printed: string, kinds: Kinds, book: Book, places: readonly string[]): Party {
  const kind = kinds.found.includes('thon') ? 'thon' : /\bdang uy\b/.test(kinds.plain) ? 'dang' : 'ubnd'
  const below = book.units.filter((unit) => unit.unitId !== book.unitId && kinds.found.includes(unit.kind))
  const ofUnits = (unitIds: number[]) =>
    book.agencies.filter((agency) => agency.kind === kind && agency.unitId !== null && unitIds.includes(agency.unitId))
  const named = below.filter((unit) => places.some((place) => plainName(place).endsWith(plainName(unit.name))))
  if (named.length && kinds.narrowing.length) {
    const members = ofUnits(named.map((unit) => unit.unitId))
    if (members.length)
      return party(printed, idsOf(members), 0.8, `Theo ${members.length} xã nêu tên trong nội dung này; cần xác nhận.`)
  }
  const words = nameWords(printed)
  const narrowed = kinds.narrowing.map((word) => words.find((one) => one.folded === word)?.lower ?? word).join(' ')
  if (narrowed)
    return party(
      printed,
      [],
      0.3,
      `Chưa rõ gồm những đơn vị nào (“${narrowed}”); hãy chọn, hoặc lập nhóm mang tên này.`,
    )
  const members = ofUnits(below.map((unit) => unit.unitId))
  if (members.length === 0) return party(printed, [], 0, 'Danh bạ chưa có đơn vị nào loại này; hãy thêm hoặc chọn.')
  return party(
    printed,
    idsOf(members),
    0.8,
    `Hiểu là cả ${members.length} đơn vị loại này trong danh bạ; cần xác nhận.`,
  )
}

function departments(printed: string, kinds: { found: string[]; narrowing: string[] }, book: Book): Party {
  if (kinds.narrowing.length)
    return party(printed, [], 0.3, 'Chưa rõ gồm những cơ quan nào; hãy chọn, hoặc lập nhóm mang tên này.')
  const members = book.agencies.filter(
    (agency) => kinds.found.includes(agency.kind) && (agency.unitId ?? book.unitId) === book.unitId,
  )
  if (members.length === 0) return party(printed, [], 0, 'Danh bạ chưa có cơ quan nào loại này; hãy thêm hoặc chọn.')
  return party(printed, idsOf(members), 0.7, `Hiểu là ${members.length} cơ quan loại này trong danh bạ; cần xác nhận.`)
}

const idsOf = (agencies: readonly BookAgency[]): number[] => agencies.map((agency) => agency.agencyId)
