// Names of files and folders in a zip: only letters that every program that opens one understands, and short enough for Windows.
const longest = 80

/** "Báo cáo số 12/BC-UBND.pdf" → "Bao cao so 12-BC-UBND.pdf" */
export function asciiName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[/\\:]/g, '-')
    .replace(/[^\w .,()&+-]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const [, stem = '', extension = ''] = /^(.*?)(\.\w{1,5})?$/.exec(plain) ?? []
  return `${stem.slice(0, longest).replace(/[. ]+$/, '') || 'tep'}${extension}`
}
