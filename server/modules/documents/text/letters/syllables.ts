// What a Vietnamese syllable can be: onset, rime and tone, as the spelling of the school book has them.

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')
const rimes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uô uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu ' +
    'ư ưa ưc ưi ưm ưn ưng ươ ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu'
  ).split(' '),
)

/** Whether these letters spell one Vietnamese syllable. A closing c, ch, p or t bears only the acute tone or the dot below. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(tone) ?? []
  if (tones.length > 1) return false
  const plain = apart.replace(tone, '').normalize('NFC')
  if (/(?:c|ch|p|t)$/.test(plain) && tones[0] !== '\u0301' && tones[0] !== '\u0323') return false
  return rimes.has(plain) || onsets.some((onset) => plain.startsWith(onset) && rimes.has(plain.slice(onset.length)))
}

/** Grave, acute, tilde, hook above, dot below. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g

/** The words of a text that bear a letter outside ASCII, and how many of them are Vietnamese syllables. */
export function countSyllables(text: string): { marked: number; valid: number } {
  let marked = 0
  let valid = 0
  // Letters of old fonts are signs to Unicode ("®", "·"), so only what ASCII calls no letter parts two words.
  for (const [word] of text.matchAll(/[^\s!-@[-`{-~\u00a0]*[^\s!-~\u00a0–—‘’“”…•][^\s!-@[-`{-~\u00a0]*/g)) {
    marked++
    if (isSyllable(word.replace(/[–—‘’“”…•]/g, ''))) valid++
  }
  return { marked, valid }
}
