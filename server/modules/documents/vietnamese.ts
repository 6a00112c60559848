/** True where a text is written in Vietnamese with its marks: one letter in twenty bears one that only Vietnamese has. */
export function looksVietnamese(text: string): boolean {
  const sample = text.slice(0, 100_000).normalize('NFC')
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const marked = sample.match(/[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/giu)?.length ?? 0
  return letters > 0 && marked / letters >= 0.05
}
