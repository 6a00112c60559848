/** How a message leaves the page, and how it is ticked off: each says what became of it. */
import { whyOf } from '../deeds/deed-data.ts'
import { savePaper } from '../papers/making-line.tsx'
import type { MadePaper } from '../papers/paper-data.ts'
import { useProblemSentence } from '../platform/problem.ts'
import { useWords } from '../platform/words.ts'
import { say } from '../ui/toast.tsx'
import { linkOf } from './message-link.ts'
import { type Attachment, fileOf, isPicture, useMessagePaper } from './message-paper.ts'
import { type Message, useSendMessage } from './messages-data.ts'
import { copyPicture, copyText, share } from './sharing.ts'
import { messageWords } from './words.ts'

export interface WaysOut {
  /** A picture or PDF is being made. */
  making: boolean
  recording: boolean
  copy: () => void
  picture: () => Promise<void>
  pdf: () => Promise<void>
  bySheet: (attachment: Attachment) => Promise<void>
  record: (channel: 'zalo' | 'dien-thoai') => Promise<void>
}

/** `key`: of the message's draft, so that ticking twice records once. */
export function useWaysOut(message: Message, key: string, onSent: () => void): WaysOut {
  const t = useWords(messageWords)
  const { made, making } = useMade(message)
  const { record, recording } = useRecording(message, key, onSent)
  const shared = async (file: MadePaper | null): Promise<void> => {
    const told = await share({ text: message.text, url: linkOf(message), file: file && fileOf(file) })
    if (told === 'shared') return record('zalo')
    if (told === 'again') say(t.shareReady)
    if (told !== 'without') return
    say(t.noFiles)
    return shared(null)
  }
  return {
    making,
    recording,
    record,
    copy: () => say(copyText(`${message.text}\n${linkOf(message)}`) ? t.copied : t.notCopied),
    async picture() {
      const png = await made('png')
      if (!png) return
      if (isPicture(png) && (await copyPicture(png.content))) return say(t.pictureCopied)
      savePaper(png)
      say(isPicture(png) ? t.pictureSaved(png.name) : t.pagesSaved(png.name), 8)
    },
    async pdf() {
      const file = await made('pdf')
      if (file) savePaper(file)
    },
    async bySheet(attachment) {
      if (attachment === 'text') return shared(null)
      const paper = await made(attachment)
      const file = paper && attachment === 'png' && !isPicture(paper) ? await made('pdf') : paper
      if (file) await shared(file)
    },
  }
}

/** A paper, or null where it could not be made, which is said. */
function useMade(message: Message) {
  const t = useWords(messageWords)
  const sentence = useProblemSentence()
  const paper = useMessagePaper(message)
  const made = async (format: 'png' | 'pdf'): Promise<MadePaper | null> => {
    try {
      return await paper.make(format)
    } catch (error) {
      if (!(error instanceof DOMException)) say(t.notMade(sentence(error)), 8)
      return null
    }
  }
  return { made, making: paper.busy }
}

function useRecording(message: Message, key: string, onSent: () => void) {
  const t = useWords(messageWords)
  const sentence = useProblemSentence()
  const sending = useSendMessage()
  const record = async (channel: 'zalo' | 'dien-thoai') => {
    const rows = message.rows.map(({ assignmentId, rung }) => ({ assignmentId, rung }))
    const body = { agencyId: message.agency.agencyId, to: message.to, channel, text: message.text.trim(), rows }
    try {
      const told = await sending.mutateAsync({ body, key, said: t.done(message.agency.name) })
      const [refused] = told.refused
      if (refused) say(t.refused(told.refused.length, whyOf(refused)), 8)
      if (told.done.length > 0) onSent()
    } catch (error) {
      say(t.failed(sentence(error)), 8)
    }
  }
  return { record, recording: sending.isPending }
}
