// The two ways of setting a tone mark: "Huyện uỷ Hoà Bình" is read as "Huyện ủy Hòa Bình", letter by letter.

const older = 'àảãáạèẻẽéẹỳỷỹýỵ'
const marks = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const pair = new RegExp(
  `(?<![qQ])([oO][${older.slice(0, 10)}${older.slice(0, 10).toUpperCase()}]|[uU][${older.slice(10)}${older.slice(10).toUpperCase()}])(?!\\p{L})`,
  'gu',
)

/** A text in NFC with tone marks where the school rule of 1984 puts them; offsets and capitals stay as they are. */
export const modernTones = (text: string): string =>
  text.replace(pair, ([first, second]) => {
    const mark = marks[older.indexOf(second!.toLowerCase()) % 5]!
    return (first! + mark).normalize('NFC') + second!.normalize('NFD')[0]!
  })
