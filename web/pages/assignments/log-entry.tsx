import { Link } from '@tanstack/react-router'
import { type Detail, useSendDeed } from '../../deeds/deed-data.ts'
import { shownNumber } from '../../deeds/document-number.ts'
import { kindOf } from '../../deeds/incoming-files.ts'
import { Thumbnail } from '../../deeds/photo-field.tsx'
import { Voice } from '../../deeds/voice.tsx'
import { deedWords } from '../../deeds/words.ts'
import { messageWords } from '../../messages/words.ts'
import { documentPath } from '../../paths.ts'
import { newKey } from '../../platform/api.ts'
import { useNow } from '../../platform/clock.ts'
import { type Formats, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import type { Entry } from './log.ts'
import { type AssignmentWords, assignmentWords } from './words.ts'

type Deed = Detail['deeds'][number]

const looks: Record<string, string> = {
  'hand-out': 'e-go',
  complete: 'e-done',
  confirm: 'e-confirm',
  return: 'e-ret',
  urge: 'e-urge',
  'grant-extension': 'e-ext',
  'refuse-extension': 'e-ext',
  change: 'e-ext',
  dispute: 'e-ret',
  overdue: 'e-late',
  see: 'e-small',
}

interface EntryProps {
  entry: Entry
  assignment: Detail
  onDispute: (deedSeq: number) => void
}

export function LogEntry({ entry, assignment, onDispute }: EntryProps) {
  const f = useFormats()
  const now = useNow()
  const t = useWords(assignmentWords)
  const { deed, verb } = entry
  return (
    <li className={looks[verb] ?? 'e-rep'}>
      <div className="when">
        <b>{f.dayShort(entry.at, now)}</b>
        <span>{verb === 'overdue' && f.time(entry.at) === '23:59' ? '24:00' : f.time(entry.at)}</span>
      </div>
      <i className="log-dot" aria-hidden="true">
        {verb === 'urge' ? deed?.ordinal : null}
      </i>
      <div className="ent">
        {deed ? (
          <DeedEntry deed={deed} assignment={assignment} onDispute={onDispute} />
        ) : (
          <p className="h">
            <b>{assignment.dueAt === assignment.originalDueAt ? t.log.overdue : t.log.overdueExtended}</b>
          </p>
        )}
      </div>
    </li>
  )
}

function DeedEntry({ deed, assignment, onDispute }: { deed: Deed } & Omit<EntryProps, 'entry'>) {
  const t = useWords(assignmentWords)
  const f = useFormats()
  const said = deed.verb === 'return' || deed.verb === 'dispute'
  return (
    <>
      <p className="h">
        <b>{titleOf(deed, assignment, t, f)}</b>
        <span className="q">{byWhom(deed)}</span>
      </p>
      <RecordedFor deed={deed} assignment={assignment} onDispute={onDispute} />
      <Particulars deed={deed} />
      {deed.words && (said ? <blockquote>“{deed.words}”</blockquote> : <p>{deed.words}</p>)}
      {deed.files.length > 0 && <Shots deed={deed} />}
    </>
  )
}

/** "Báo cáo tiến độ 60%", "Trả lại lần 2", "Đồng ý gia hạn đến 10/9/2024". */
function titleOf(deed: Deed, assignment: Detail, t: AssignmentWords, f: Formats): string {
  const name = t.log.verbs[deed.verb] ?? deed.verb
  if (deed.verb === 'urge' && deed.ordinal !== null) return t.log.urged(deed.ordinal)
  if (deed.verb === 'return') return t.log.returned(nthReturn(deed, assignment))
  const until = deed.dueDay ? t.log.until(f.day(deed.dueDay)) : ''
  const percent = deed.percent === null ? '' : t.log.percent(deed.percent)
  return [name, percent, until].filter(Boolean).join(' ')
}

function nthReturn(deed: Deed, { deeds }: Detail): number {
  return deeds.filter(({ verb, undone, seq }) => verb === 'return' && !undone && seq <= deed.seq).length
}

/** Who did it; a row recorded for a unit is the unit's, and who wrote it down stands in its mark. */
function byWhom({ person, agency, recordedFor }: Deed): string {
  if (recordedFor) return agency?.name ?? ''
  return [person, agency?.shortName ?? agency?.name].filter(Boolean).join(', ')
}

function RecordedFor({ deed, assignment, onDispute }: { deed: Deed } & Omit<EntryProps, 'entry'>) {
  const t = useWords(deedWords)
  const f = useFormats()
  const { recordedFor: how } = deed
  if (!how) return null
  const answered = how.answer === null ? t.recorded.open : t.recorded[how.answer]
  const late = Math.abs(Date.parse(deed.recordedAt) - Date.parse(deed.at)) > 3_600_000
  return (
    <div className="recorded">
      <p>
        <span className="tag">{t.recorded.mark}</span>{' '}
        {how.channel && t.recorded.how(t.channels[how.channel], how.saidBy)}
        {deed.person && <span className="q"> · {deed.person}</span>}
        {late && <span className="q"> · {f.instant(deed.recordedAt)}</span>}
        <span className={how.answer === 'dispute' ? 'disputed' : 'q'}> · {answered}</span>
      </p>
      {how.answer === null && assignment.verbs.includes('agree') && (
        <AnswerRecorded deedSeq={deed.seq} assignmentId={assignment.assignmentId} onDispute={onDispute} />
      )}
    </div>
  )
}

function AnswerRecorded(props: { deedSeq: number; assignmentId: string; onDispute: (deedSeq: number) => void }) {
  const t = useWords(deedWords)
  const sending = useSendDeed()
  const { deedSeq, assignmentId, onDispute } = props
  const agree = () =>
    sending.mutate({
      assignmentId,
      path: 'agreement',
      body: { deedSeqs: [deedSeq] },
      key: newKey(),
      said: t.done.agree,
    })
  return (
    <div className="acts">
      <Button size="sm" icon="check" busy={sending.isPending} onClick={agree}>
        {t.deeds.agree}
      </Button>
      <Button size="sm" onClick={() => onDispute(deedSeq)}>
        {t.deeds.dispute}
      </Button>
    </div>
  )
}

/** What a row says beside its words: product with number and day, channel and number of an urging, to whom, by what. */
function Particulars({ deed }: { deed: Deed }) {
  const t = useWords(assignmentWords)
  const deeds = useWords(deedWords)
  const messages = useWords(messageWords)
  const f = useFormats()
  const parts = [
    deed.verb === 'urge' && deed.channel ? deeds.channels[deed.channel] : null,
    deed.cause ? causeOf(deed, messages) : deed.toName ? t.log.to(deed.toName) : null,
    deed.product?.number
      ? [deed.product.kind && deeds.products[deed.product.kind], deed.product.number].filter(Boolean).join(' ')
      : null,
    deed.product?.day ? f.day(deed.product.day) : null,
  ].filter((part) => part !== null)
  if (parts.length === 0 && !deed.document) return null
  return (
    <p>
      {parts.join(', ')}
      {deed.document && (
        <>
          {parts.length > 0 && ', '}
          <Link className="link nw" to={documentPath(deed.document.documentId)}>
            {t.log.from(shownNumber(deed.document.numberOut ?? ''))}
          </Link>
        </>
      )}
    </p>
  )
}

const causeOf = ({ cause, toName }: Deed, { causes }: typeof messageWords.vi): string =>
  cause === 'other-agency' && toName ? causes.waitsFor(toName) : causes[cause ?? 'own']

function Shots({ deed }: { deed: Deed }) {
  const t = useWords(assignmentWords)
  const voices = deed.files.filter((file) => kindOf(file) === 'voice')
  const others = deed.files.filter((file) => kindOf(file) !== 'voice')
  return (
    <ul className="shots">
      {voices.map((file) => (
        <li key={file.fileId} className="shots-voice">
          <Voice file={file} />
        </li>
      ))}
      {others.map((file) => (
        <li key={file.fileId}>
          <a href={`/api/files/${file.fileId}`} target="_blank" rel="noreferrer" aria-label={t.log.file(file.name)}>
            <Thumbnail file={file} />
          </a>
        </li>
      ))}
    </ul>
  )
}
