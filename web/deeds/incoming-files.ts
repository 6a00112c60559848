/** What came in, named and put into a sentence. Pure but for the clock of the names. */

const kinds = ['picture', 'voice', 'paper'] as const
export type IncomingKind = (typeof kinds)[number]
export type IncomingCounts = Record<IncomingKind, number>

export const voiceEndings = ['.m4a', '.mp3', '.ogg', '.oga', '.opus', '.amr', '.aac', '.wav', '.3ga']

export function kindOf({ name, mediaType }: { name: string; mediaType: string }): IncomingKind {
  if (mediaType.startsWith('image/')) return 'picture'
  const lower = name.toLowerCase()
  return mediaType.startsWith('audio/') || voiceEndings.some((ending) => lower.endsWith(ending)) ? 'voice' : 'paper'
}

export function countKinds(files: readonly { name: string; mediaType: string }[]): IncomingCounts {
  const counts: IncomingCounts = { picture: 0, voice: 0, paper: 0 }
  for (const file of files) counts[kindOf(file)]++
  return counts
}

/** A picture from the clipboard is always called "image.png": it gets the name and the minute of its pasting. */
export function named(files: readonly File[], { name, at }: { name: string; at: string }): File[] {
  return files.map((file, i) => {
    if (!/^image\.\w+$/.test(file.name)) return file
    const ending = file.name.split('.').at(-1)
    const nth = files.length > 1 ? ` (${i + 1})` : ''
    return new File([file], `${name} ${at}${nth}.${ending}`, { type: file.type, lastModified: file.lastModified })
  })
}

/** Files that a drop or a paste carries; of text and links none. */
export const filesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])]
export const carriesFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false
