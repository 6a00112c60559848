// The media type of a file by its first bytes; the name only tells the Office formats apart, which all begin as a zip.

const signatures: [mediaType: string, at: number, magic: string][] = [
  ['application/pdf', 0, '%PDF-'],
  ['image/png', 0, '\x89PNG'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/heic', 4, 'ftypheic'],
  ['video/mp4', 4, 'ftyp'],
]
const office: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/** @param head the first bytes of the file */
export function mediaTypeOf(head: Buffer, name: string): string {
  const known = signatures.find(([, at, magic]) => head.toString('latin1', at, at + magic.length) === magic)
  if (known) return known[0]
  if (head.toString('latin1', 0, 2) === 'PK') return office[name.split('.').at(-1)!.toLowerCase()] ?? 'application/zip'
  return /\.(txt|md)$/i.test(name) && !head.includes(0) ? 'text/plain; charset=utf-8' : 'application/octet-stream'
}

/** Only pictures are shown in the page; all else is saved to disk, so that nothing sent to us runs in our name. */
export const shownInPage = (mediaType: string): boolean => /^image\/(png|jpeg|gif|webp)$/.test(mediaType)
