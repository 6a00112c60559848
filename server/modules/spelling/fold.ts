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
const pairs = 'o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]'
const oldToneAtEnd = new RegExp(`(?<!q)(?:${pairs})$`)
const oldTones = new RegExp(`(?<!q)(?:${pairs})(?= |$)`, 'g')
const modern = (pair: string) => oldTone[pair] ?? pair

/** One lower-case syllable with its tone mark where the school rule of 1984 puts it: "uỷ" is "ủy", "quý" stays. */
export function modernTone(syllable: string): string {
  return oldToneAtEnd.test(syllable) ? syllable.replace(oldToneAtEnd, modern) : syllable
}

const dressed = /[*_]|[^\S ]|^ | $| {2}/

/** Of NFC text: lower case, modern tone marks, spaces and stars collapsed. Two spellings of one name become equal. */
export function foldName(name: string): string {
  const low = name.toLowerCase()
  const bare = dressed.test(low) ? low.replace(/[*_]+/g, '').replace(/\s+/g, ' ').trim() : low
  return bare.replace(oldTones, modern)
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
