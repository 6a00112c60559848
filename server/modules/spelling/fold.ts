// How Vietnamese names are spelled, for all who compare them: the reader, the registers, the page. Pure; SQL's fold() gives the same as withoutMarks.

const oldTone: Record<string, string> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}
const oldToneAtEnd = /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/

/** One lower-case syllable with its tone mark where the school rule of 1984 puts it: "uỷ" is "ủy", "quý" stays. */
export function modernTone(syllable: string): string {
  return syllable.replace(oldToneAtEnd, (pair) => oldTone[pair] ?? pair)
}

/** Of NFC text: lower case, modern tone marks, spaces and stars collapsed. Two spellings of one name become equal. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[*_]+/g, '').split(/\s+/).filter(Boolean).map(modernTone).join(' ')
}

/** The key under which a printed name is learnt: foldName of whatever form of Unicode it was typed in. */
export const nameKey = (printed: string): string => foldName(printed.normalize('NFC'))

/** Letters only, without any mark: "Thượng Đồng" is "thuong dong". */
export function withoutMarks(name: string): string {
  return foldName(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
}
