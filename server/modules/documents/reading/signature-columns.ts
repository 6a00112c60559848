// The columns of a line of the foot: recipients on the left, who signs on the right.
import { printed } from './fold.ts'

// no line of a foot is longer; it bounds what a text without line breaks costs
export const longestLine = 1500

/** Columns of a line: they were cells, stand three blanks apart, or are bold each for itself. */
export const columns = (raw: string) =>
  raw
    .slice(0, longestLine)
    .split(/\s{3,}|\t|\||\*\*\s+\*\*|<br\s*\/?>/i)
    .flatMap((piece) => {
      const plain = printed(piece)
      return signing.test(plain) && capitals.test(plain) ? plain.split(runTogether) : plain
    })
    .filter(Boolean)

/** Without one of the words around which columns are parted none is run together: most lines are done with this. */
const signing = /TM|KT|TL|TUQ|T\/M|K\/T|T\/L|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|BÍ THƯ|PHÒNG|BAN|[Ll]ưu/

/** Nor without two capitals side by side. */
const capitals = /\p{Lu}{2}/u

/** Where single blanks part two columns or two lines: "- Như trên; | KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | Lê Thị Dung". */
// the blank first: looked at where no blank stands, none of the five is begun
const runTogether = new RegExp(
  String.raw`(?=\s)(?:${[
    String.raw`(?<=[;,.)])\s+(?=(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s*\.?\s*\p{Lu}{2})`,
    String.raw`(?<=[;,)]|VT\.)\s+(?=(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|BÍ THƯ)(?:\s\p{Lu}+)*$)`,
    String.raw`(?<=\p{Lu}{2})(?<!PHÓ|QUYỀN|\b(?:TM|KT|TL|TUQ))\s+(?=(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG (?:BAN|PHÒNG)|CHÁNH VĂN|BÍ THƯ)(?:\s|$))`,
    String.raw`(?<=(?:CHỦ TỊCH|GIÁM ĐỐC|PHÒNG|BAN|BÍ THƯ))\s+(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4}$)`,
    String.raw`(?<=[Ll]ưu\s?:?\s?(?:VT|VP)[^;]{0,20}\.)\s+(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){2,4}$)`,
  ].join('|')})`,
  'u',
)
