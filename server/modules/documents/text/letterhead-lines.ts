/**
 * Whether a line in a letterhead cell begins its next component: number (ô 3 of NĐ 30/2020, Phụ lục I), place and date (ô 4),
 * or the "V/v" of a letter (ô 5b). Word and PDF keep them as lines of one cell, without a blank line between.
 */
export function beginsLetterheadPart(line: string): boolean {
  return /^(Số\s*:|V\/v\s)/.test(line) || /,\s*ngày\b.{0,12}\btháng\b.{0,8}\bnăm\s*\d*$/u.test(line)
}
