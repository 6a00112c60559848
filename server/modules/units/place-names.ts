// Names of units as papers print them, "xã Cam Khê", and as the register keeps them: name and kind apart. Pure.
import { foldName } from '../spelling/fold.ts'
import type { unitKinds } from './contract.ts'

export type KindOfUnit = (typeof unitKinds)[number]
/** What kind of place an office sits in: province, district (to 30/6/2025) or commune. */
export type Level = 'province' | 'district' | 'commune'

const kindWords: readonly { words: string; kinds: Partial<Record<Level, KindOfUnit>> }[] = [
  { words: 'thành phố trực thuộc trung ương', kinds: { province: 'thanh-pho-tw' } },
  { words: 'thành phố', kinds: { province: 'thanh-pho-tw', district: 'thanh-pho' } },
  { words: 'tp', kinds: { province: 'thanh-pho-tw', district: 'thanh-pho' } },
  { words: 'tp.', kinds: { province: 'thanh-pho-tw', district: 'thanh-pho' } },
  { words: 'tỉnh', kinds: { province: 'tinh' } },
  { words: 'huyện', kinds: { district: 'huyen' } },
  { words: 'quận', kinds: { district: 'quan' } },
  { words: 'thị xã', kinds: { district: 'thi-xa' } },
  { words: 'thị trấn', kinds: { commune: 'thi-tran' } },
  { words: 'phường', kinds: { commune: 'phuong' } },
  { words: 'đặc khu', kinds: { commune: 'dac-khu' } },
  { words: 'xã', kinds: { commune: 'xa' } },
]
const usualKind: Record<Level, KindOfUnit> = { province: 'tinh', district: 'huyen', commune: 'xa' }

const wordOf: Partial<Record<KindOfUnit, string>> = {
  tinh: 'tỉnh',
  'thanh-pho-tw': 'thành phố',
  huyen: 'huyện',
  quan: 'quận',
  'thi-xa': 'thị xã',
  'thanh-pho': 'thành phố',
  xa: 'xã',
  phuong: 'phường',
  'thi-tran': 'thị trấn',
  'dac-khu': 'đặc khu',
}

/** "Phường Trảng Dài" is Trảng Dài, a phường; a name without its kind is of the usual kind of the level. What has only a number keeps the word: "Phường 12". */
export function readPlaceName(printed: string, level: Level): { kind: KindOfUnit; name: string } {
  const words = printed.normalize('NFC').trim().split(/\s+/)
  for (const { words: start, kinds } of kindWords) {
    const kind = kinds[level]
    const width = start.split(' ').length
    if (!kind || foldName(words.slice(0, width).join(' ')) !== start) continue
    const name = words.slice(width).join(' ')
    if (name === '') continue
    return { kind, name: /\p{L}/u.test(name) ? name : words.join(' ') }
  }
  return { kind: usualKind[level], name: words.join(' ') }
}

/** As it stands in the middle of a sentence: "xã Cam Khê", "phường 12". */
export function placeWithKind({ kind, name }: { kind: KindOfUnit; name: string }): string {
  const word = wordOf[kind]
  if (!word) return name
  return foldName(name).startsWith(`${word} `) ? `${word} ${name.slice(word.length + 1)}` : `${word} ${name}`
}

/** As it stands at the head of a line: "Xã Cam Khê". */
export function placeTitle(place: { kind: KindOfUnit; name: string }): string {
  const text = placeWithKind(place)
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`
}
