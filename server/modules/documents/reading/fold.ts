/** The text all offsets refer to: NFC. Line breaks and everything else stay as they are. */
export function normaliseText(text: string): string {
  return text.normalize('NFC')
}

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

/** Lower case, modern tone marks, spaces and stars collapsed: two spellings of one name become equal. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[*_]+/g, '').split(/\s+/).filter(Boolean).map(modernTone).join(' ')
}

/** Letters only, without any mark: "Thượng Đồng" is "thuong dong". */
export function withoutMarks(name: string): string {
  return foldName(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
}

const dressed = /[*_`\t\n\r\u00a0]|^\s|\s$|\s\s/

/** As printed, but with stars of the source dropped and every run of white space made one blank. */
export function printed(words: string): string {
  return dressed.test(words)
    ? words
        .replace(/[*_`]+/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : words
}
