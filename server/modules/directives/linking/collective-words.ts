// What a name of many says: of units or of agencies, of which kinds, how many, and the words that narrow it. Pure.
import type { Book } from './book.ts'
import { bareName, nameWords, plainName } from './names.ts'

export type Collective = {
  /** Folded, a village by one word whatever it is called there. */
  plain: string
  /** People and bodies that only a group or charges can tell are of neither. */
  of: 'units' | 'agencies' | 'group'
  /** Kinds of units or of agencies, all and by each word that named them. */
  kinds: readonly string[]
  kindsByWord: readonly (readonly string[])[]
  /** Of units: which agency there is meant. */
  agencyKind: 'ubnd' | 'dang' | 'thon'
  /** "03 xã" */
  count: number | null
  /** Words that narrow it to some ("biên giới", "liên quan"), as printed; '' where nothing does. */
  narrowing: string
  /** It points at what was named before: "các xã nêu trên". */
  points: boolean
  /** It says that all are meant: "trên địa bàn huyện". */
  whole: boolean
}

const communeKinds = ['xa', 'phuong', 'thi-tran', 'dac-khu']
const districtKinds = ['huyen', 'quan', 'thi-xa', 'thanh-pho']

type KindWords = readonly (readonly [phrase: string, kinds: readonly string[]])[]
/** Longer phrases first. */
const unitWords: KindWords = [
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
const agencyWords: KindWords = [
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
const counted = /\b0*([1-9][0-9]{0,2}) (?=(?:xa|thi tran|phuong|dac khu|phong|so|don vi|co quan|huyen|thon)\b)/
const plural =
  /^(?:(?:ubnd|uy ban nhan dan|hdnd|dang uy|chu tich|pho chu tich|lanh dao|thu truong|dong chi|yeu cau|de nghi) )*(?:cac|nhung|toan the|tat ca|moi|tung|mot so|thanh vien|truong thon|[0-9]{1,3}(?= (?:xa|thi tran|phuong|phong|so|don vi|huyen|thon)))\b/
const pairs =
  /^(?:ubnd )?(?:xa thi tran|xa phuong|co quan don vi|phong ban|so ban nganh|so nganh|ban nganh|co quan chuyen mon|co quan ban nganh)\b/
const pointing = /\b(?:(?:neu|noi|ke) tren|tren day|(?:neu )?(?:sau|duoi) day|co ten)\b/
const all = /\b(?:toan (?:huyen|tinh|xa|thi xa|thanh pho)|tat ca|tren dia ban)\b/
/** What stands behind it is what they are in charge of: "các phòng, ban được phân công phụ trách xã" are no communes. */
const inCharge = /^(.*?)\b((?:duoc phan cong|duoc giao|phan cong|phu trach)\b.*)$/
/** Members of a committee: their agencies are of any kind. */
const committee = /\bthanh vien\b/

/** null where a name is not one of many. */
export function collectiveOf(printed: string, book: Book): Collective | null {
  const plain = pluralName(printed)
  if (!plural.test(plain) && !pairs.test(plain)) return null
  const said = withoutOwnPlace(plain, book).replace(pointing, ' ')
  const [, words = said, charged = ''] = inCharge.exec(said) ?? []
  const units = kindsIn(words, unitWords)
  const agencies = kindsIn(words, agencyWords)
  const ofUnits = units.kindsByWord.length > 0 && !committee.test(plain)
  const anyAgency = !committee.test(plain) && !/\bcap\b/.test(plain.replace(/cap (?:huyen|tinh|xa)/, ''))
  const { kindsByWord, narrowing } = ofUnits ? units : agencies
  return {
    plain,
    of: ofUnits ? 'units' : anyAgency && agencies.kindsByWord.length > 0 ? 'agencies' : 'group',
    kinds: [...new Set(kindsByWord.flat())],
    kindsByWord,
    agencyKind: units.kindsByWord.flat().includes('thon') ? 'thon' : /\bdang uy\b/.test(plain) ? 'dang' : 'ubnd',
    count: Number(counted.exec(plain)?.[1] ?? 0) || null,
    narrowing: asPrinted([...narrowing, ...charged.split(' ').filter(Boolean)], printed),
    points: pointing.test(plain),
    whole: all.test(plain),
  }
}

/** A "bản" must not become the "ban" of an office. */
const pluralName = (printed: string): string =>
  nameWords(printed)
    .map((word) => (['bản', 'ấp', 'buôn', 'xóm', 'làng'].includes(word.lower) ? 'thon' : word.folded))
    .join(' ')

function withoutOwnPlace(plain: string, book: Book): string {
  const own = book.units.find((unit) => unit.unitId === book.unitId)
  return own
    ? plain.replace(
        new RegExp(`(?:(?:cua |tren dia ban |thuoc )*(?:huyen|tinh|xa|thanh pho) )?\\b${plainName(bareName(own))}\\b`),
        ' ',
      )
    : plain
}

/** Which kinds are named, by each word, and the words left over that narrow them. */
function kindsIn(plain: string, table: KindWords): { kindsByWord: (readonly string[])[]; narrowing: string[] } {
  // "xã hội" is no commune
  let rest = ` ${plain.replaceAll('xa hoi', 'xahoi').replace(/(?:cua |thuoc |tren dia ban )?(?:cap )?(?:toan )?(?:huyen|tinh)\s*$/, '')} `
  const kindsByWord: (readonly string[])[] = []
  for (const [phrase, kinds] of table)
    if (rest.includes(` ${phrase} `)) {
      kindsByWord.push(kinds)
      rest = rest.replaceAll(` ${phrase} `, '  ')
    }
  const narrowing = rest.split(' ').filter((word) => word && !/^\d+$/.test(word) && !idle.includes(word))
  return { kindsByWord, narrowing }
}

function asPrinted(folded: readonly string[], printed: string): string {
  const words = nameWords(printed)
  return folded.map((word) => words.find((one) => one.folded === word)?.lower ?? word).join(' ')
}
