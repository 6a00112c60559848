// The key under which a printed name is learnt: two spellings of one name have the same key. Pure.
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

/** Lower case, tone marks where the school rule of 1984 puts them, stars dropped, spaces made one. The reader's foldName gives the same. */
export function nameKey(printed: string): string {
  return printed
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*_]+/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .map((syllable) => syllable.replace(oldToneAtEnd, (pair) => oldTone[pair] ?? pair))
    .join(' ')
}
