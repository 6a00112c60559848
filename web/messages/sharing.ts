/**
 * Out of the page by the person's own hand: the share sheet of a phone, the clipboard of a PC. Nothing is sent by the server.
 */
import { copyBy } from '../papers/clipboard.ts'

/** A phone or tablet whose system has a share sheet; a PC has one too at times, but there Zalo is pasted into. */
export const sharesBySheet = (): boolean =>
  typeof navigator.share === 'function' && window.matchMedia('(pointer: coarse)').matches

export interface ToShare {
  text: string
  url: string
  /** A picture or PDF of the table. */
  file: File | null
}

/** 'shared'; 'kept': the person closed the sheet; 'again': too long after the press, press once more; 'without': this system takes no files. */
export type Shared = 'shared' | 'kept' | 'again' | 'without'

/** Opens the share sheet with text, link and file. */
export async function share({ text, url, file }: ToShare): Promise<Shared> {
  const files = file === null ? undefined : [file]
  if (files && navigator.canShare?.({ files }) !== true) return 'without'
  try {
    // With a file some systems drop the link: it stands at the end of the text as well.
    await navigator.share(files ? { text: `${text}\n${url}`, files } : { text, url })
    return 'shared'
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'kept'
    if (error instanceof DOMException && error.name === 'NotAllowedError') return 'again'
    throw error
  }
}

/** False where the browser refused. By the event of copying: over plain http, as in an office, there is no other clipboard. */
export const copyText = (text: string): boolean => copyBy((data) => data.setData('text/plain', text))

/** True once the picture is in the clipboard; false over plain http or where the browser takes no pictures: then it is saved instead. */
export async function copyPicture(picture: Blob): Promise<boolean> {
  if (!navigator.clipboard?.write || typeof ClipboardItem === 'undefined') return false
  try {
    await navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })])
    return true
  } catch {
    return false
  }
}
