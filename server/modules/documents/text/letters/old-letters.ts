// The two old Vietnamese encodings that live in fonts: TCVN 5712 as the fonts .Vn… have it (ABC), and VNI-Windows. A program that
// does not know the font shows their bytes as letters of Western Europe.

export type OldEncoding = 'TCVN3' | 'VNI'

/** The text that a font of this encoding shows for these Western letters. */
export function fromOldLetters(text: string, encoding: OldEncoding): string {
  const western = text.replace(/[\uf0a0-\uf0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000))
  return encoding === 'TCVN3' ? fromTcvn3(western) : fromVni(western)
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u03bc]/g, 'µ').replace(tcvn3Letters, (letter) => tcvn3.get(letter) ?? letter)
}

const tcvn3 = new Map(
  pairs(
    '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ',
    'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ',
  ),
)
const tcvn3Letters = new RegExp(`[${[...tcvn3.keys()].join('')}]`, 'g')

function fromVni(text: string): string {
  return text.replace(vniLetters, (letters) => vni.get(letters) ?? letters)
}

/** VNI writes a vowel and behind it its mark as a letter of its own ("aù" is á); i, ơ, ư, đ have letters of theirs. */
const vni = new Map<string, string>([
  ...marked('aeouyôö', 'aeouyơư', 'ùøûõï', '\u0301\u0300\u0309\u0303\u0323'),
  ...marked('a', 'ă', 'êéèúüë', ' \u0301\u0300\u0309\u0303\u0323'),
  ...marked('aeo', 'âêô', 'âáàåãä', ' \u0301\u0300\u0309\u0303\u0323'),
  ...pairs('íìæóòôöîñÍÌÆÓÒÔÖÎÑ', 'íìỉĩịơưỵđÍÌỈĨỊƠƯỴĐ'),
])
const vniLetters = /[aeouyôöAEOUYÔÖ][ùøûõïêéèúüëâáàåãäÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄ]|[íìæóòôöîñÍÌÆÓÒÔÖÎÑ]/g

/** Every base with every mark, small and large; a large vowel may bear a mark of either size. */
function marked(bases: string, shown: string, marks: string, tones: string): [string, string][] {
  return [...bases].flatMap((base, b) =>
    [...marks].flatMap((mark, m): [string, string][] => {
      const letter = `${shown[b]}${tones[m] === ' ' ? '' : tones[m]}`.normalize('NFC')
      const large = base.toUpperCase()
      return [
        [base + mark, letter],
        [large + mark, letter.toUpperCase()],
        [large + mark.toUpperCase(), letter.toUpperCase()],
      ]
    }),
  )
}

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((letter, at) => [letter, to[at] ?? letter])
}
