/** The rows of a message as a table on paper: a picture or a PDF, made by the server, one at a time. */
import { useEffect, useRef, useState } from 'react'
import { type MadePaper, makePaper } from '../papers/paper-data.ts'
import type { Message } from './messages-data.ts'

export type Attachment = 'text' | 'png' | 'pdf'

/** More than an address can name: then all the unit's open rows. */
const mostNamed = 300

function paperPath({ rows, agency }: Message, format: 'png' | 'pdf'): string {
  const named = `only=${rows.map(({ assignmentId }) => assignmentId).join(',')}`
  const which = rows.length > mostNamed ? `lead=${agency.agencyId}&open=yes` : named
  return `/api/papers/assignments?format=${format}&by=none&${which}`
}

export interface MessagePaper {
  busy: boolean
  /** Made once a format; the second asking gives the same. Throws ApiProblem. */
  make: (format: 'png' | 'pdf') => Promise<MadePaper>
}

export function useMessagePaper(message: Message): MessagePaper {
  const [busy, setBusy] = useState(false)
  const made = useRef<Partial<Record<'png' | 'pdf', MadePaper>>>({})
  const call = useRef<AbortController | null>(null)
  useEffect(() => () => call.current?.abort(), [])
  const make = async (format: 'png' | 'pdf') => {
    const known = made.current[format]
    if (known) return known
    call.current = new AbortController()
    setBusy(true)
    try {
      const paper = await makePaper(paperPath(message, format), () => {}, call.current.signal)
      made.current[format] = paper
      return paper
    } finally {
      setBusy(false)
    }
  }
  return { busy, make }
}

/** Several pages of pictures come as a folder, which nobody opens in Zalo: then the PDF goes. */
export const isPicture = ({ type }: MadePaper): boolean => type === 'image/png'
export const fileOf = ({ name, type, content }: MadePaper): File => new File([content], name, { type })
