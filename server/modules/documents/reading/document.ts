// What a document says of itself: its head, its meeting and its foot together.
import { issuerFromVoice, issuerOfPlainText } from './issuer.ts'
import { readLetterhead } from './letterhead.ts'
import type { Letterhead } from './letterhead-fields.ts'
import type { Line } from './lines.ts'
import { readMeeting } from './meeting.ts'
import type { DocumentFinding } from './reading.ts'
import { type Foot, readFoot } from './signature.ts'
import type { Source } from './words.ts'

/** Reads head and foot; what is not printed is null. */
export function readFrame(
  source: Source,
  lines: readonly Line[],
): { head: Letterhead; foot: Foot; document: DocumentFinding } {
  const { text } = source
  const head = readLetterhead(text, lines)
  const foot = readFoot(text, lines, head.bodyStart)
  const meeting = readMeeting(source, head.type, {
    subject: head.marks.find((mark) => mark.field === 'subject') ?? null,
    bodyStart: head.bodyStart,
    bodyEnd: foot.bodyEnd,
    issued: head.date,
  })
  const document = {
    type: head.type,
    number: head.number,
    issuer: issuerOf(text, head),
    place: head.place,
    // minutes are of the day of their meeting
    date: head.date ?? (head.type === 'bien-ban' ? meeting.eventDate : null),
    subject: head.subject,
    eventDate: meeting.eventDate,
    chair: meeting.chair,
    signer: foot.signer,
    recipients: foot.recipients.length ? foot.recipients : head.addressees.map((one) => one.name),
    marks: [...head.marks, ...meeting.marks, ...foot.marks],
  }
  return { head, foot, document }
}

/** The body the head names; "UBND" alone, or nothing, is made whole by who speaks in the text. */
const issuerOf = (text: string, head: Letterhead): string | null =>
  head.issuer === null || head.issuer === 'UBND'
    ? (issuerFromVoice(text, head) ?? head.issuer ?? issuerOfPlainText(text))
    : head.issuer
