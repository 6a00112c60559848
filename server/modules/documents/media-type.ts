// The media type of a file by its first bytes; the name only tells apart what begins alike: Office formats (all a zip), a voice and a film in one container.

const signatures: [mediaType: string, at: number, magic: string][] = [
  ['application/pdf', 0, '%PDF-'],
  ['image/png', 0, '\x89PNG'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/heic', 4, 'ftypheic'],
  ['audio/mp4', 4, 'ftypM4A'],
  ['audio/mp4', 4, 'ftypM4B'],
  ['video/mp4', 4, 'ftyp'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/ogg', 0, 'OggS'],
  ['audio/amr', 0, '#!AMR'],
  ['audio/wav', 8, 'WAVE'],
]
/** Telephones record a voice into the container of a film. */
const voiceName = /\.(m4a|3ga|aac)$/i
const office: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/** @param head the first bytes of the file */
export function mediaTypeOf(head: Buffer, name: string): string {
  const known = signatures.find(([, at, magic]) => head.toString('latin1', at, at + magic.length) === magic)
  if (known) return known[0] === 'video/mp4' && voiceName.test(name) ? 'audio/mp4' : known[0]
  const stream = voiceStream(head)
  if (stream) return stream
  if (head.toString('latin1', 0, 2) === 'PK') return office[name.split('.').at(-1)!.toLowerCase()] ?? 'application/zip'
  return /\.(txt|md)$/i.test(name) && !head.includes(0) ? 'text/plain; charset=utf-8' : 'application/octet-stream'
}

/** MP3 without a tag, and AAC: eleven bits of synchronisation, then the layer (00 is AAC's). The letters of a text never begin so. */
function voiceStream(head: Buffer): string | null {
  if (head.length < 4 || head[0] !== 0xff || (head[1]! & 0xe0) !== 0xe0) return null
  const layer = (head[1]! >> 1) & 3
  if (layer === 0) return (head[1]! & 0xf0) === 0xf0 ? 'audio/aac' : null
  const rate = head[2]! >> 4
  return layer === 1 && rate !== 0 && rate !== 15 ? 'audio/mpeg' : null
}

/** A player asks for stretches of it. */
export const isVoice = (mediaType: string): boolean => mediaType.startsWith('audio/')

/** Only pictures are shown in the page; all else is saved to disk, so that nothing sent to us runs in our name. */
export const shownInPage = (mediaType: string): boolean => /^image\/(png|jpeg|gif|webp)$/.test(mediaType)
