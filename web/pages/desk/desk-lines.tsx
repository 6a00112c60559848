import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AssignmentRow } from '../../../server/modules/assignments/contract.ts'
import { AssignmentState } from '../../deeds/assignment-state.tsx'
import { useSendDeed } from '../../deeds/deed-data.ts'
import type { OpenDeed } from '../../deeds/deed-drawer.tsx'
import { shownNumber } from '../../deeds/document-number.ts'
import { dayDue, dueWordsOf } from '../../deeds/due-words.ts'
import { LateCause } from '../../deeds/late-cause.tsx'
import { deedWords } from '../../deeds/words.ts'
import { assignmentPath, documentPath } from '../../paths.ts'
import { newKey } from '../../platform/api.ts'
import { useNow } from '../../platform/clock.ts'
import { useFormats } from '../../platform/formats.ts'
import type { Part } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { AgendaRow, type AgendaTone, Nw } from '../../ui/agenda.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import type { DoubtRow, LateRow, MineRow, SoonRow } from './desk-data.ts'
import type { ManyToUrge } from './urge-many.tsx'
import { deskWords } from './words.ts'

/** What a line may set going, and for whom. */
export interface DeskActs {
  open: (deed: OpenDeed) => void
  urgeMany: (many: ManyToUrge) => void
  part: Part
  agencyId: number
}

interface LineProps<Row> {
  row: Row
  acts: DeskActs
  /** The first thing to do: its button is the solid one. */
  first?: boolean
}

export function LateLine({ row, acts, first }: LineProps<LateRow>) {
  const t = useWords(deskWords)
  const f = useFormats()
  const many = row.clauseTotal > 1 && acts.part !== 'commune-officer' && row.directiveId
  const state = many ? (
    <StateMark state="progressing">{t.doneOf(f.number(row.clauseDone), f.number(row.clauseTotal))}</StateMark>
  ) : undefined
  const by = many ? t.unitsOf(f.number(row.clauseTotal)) : undefined
  const mayExplain = offersDeed(row, acts)
  return (
    <AssignmentLine
      row={row}
      tone="late"
      by={by}
      state={state}
      why={many || !(mayExplain || row.cause) ? undefined : <WhyLate row={row} mayExplain={mayExplain} />}
      action={<LateAction row={row} acts={acts} first={first} />}
    />
  )
}

const WhyLate = ({ row, mayExplain }: { row: LateRow; mayExplain: boolean }) => (
  <LateCause
    assignmentId={row.assignmentId}
    leadAgencyId={row.lead.agencyId}
    cause={row.cause}
    agency={row.causeAgency}
    mayExplain={mayExplain}
  />
)

function LateAction({ row, acts, first }: LineProps<LateRow>) {
  const t = useWords(deskWords)
  const f = useFormats()
  const look = first ? 'go' : undefined
  const { assignmentId, directiveId } = row
  if (row.lead.agencyId === acts.agencyId && acts.part !== 'leader' && acts.part !== 'administrator')
    return <OpenButton look={look} acts={acts} deed={{ assignmentId, verb: 'report' }} word={t.acts.report} />
  if (acts.part === 'coordinator' && row.clauseTotal > 1 && directiveId) {
    return (
      <Button size="sm" look={look} onClick={() => acts.urgeMany({ directiveId, title: row.title })}>
        {t.acts.urgeMany(f.number(row.clauseLate))}
      </Button>
    )
  }
  if (acts.part === 'coordinator')
    return (
      <OpenButton look={look} acts={acts} deed={{ assignmentId, verb: 'urge' }} word={t.acts.urge(row.urgings + 1)} />
    )
  return <OpenLink to={assignmentPath(assignmentId)} word={t.acts.open} />
}

/** True where the line offers a deed and not only a way to look. */
export function offersDeed(row: LateRow, { part, agencyId }: Pick<DeskActs, 'part' | 'agencyId'>): boolean {
  return part === 'coordinator' || (row.lead.agencyId === agencyId && part !== 'leader' && part !== 'administrator')
}

export function MineLine({ row, acts, first }: LineProps<MineRow>) {
  const t = useWords(deskWords)
  const { waitsFor } = row
  const asks =
    waitsFor === 'confirm' || waitsFor === 'answer-extension' || waitsFor === 'answer-decline' || waitsFor === 'dispute'
  const title = asks ? t.waits[waitsFor](row.title) : row.title
  return (
    <AssignmentLine
      row={row}
      tone="mine"
      title={title}
      lastWords
      action={<MineAction row={row} acts={acts} first={first} />}
    />
  )
}

function MineAction({ row, acts, first }: LineProps<MineRow>) {
  const t = useWords(deskWords)
  const look = first ? 'go' : undefined
  const { assignmentId, waitsFor } = row
  switch (waitsFor) {
    case 'acknowledge':
      return <Acknowledge assignmentId={assignmentId} look={look} />
    case 'confirm':
    case 'answer-extension':
    case 'answer-decline':
      return <OpenButton look={look} acts={acts} deed={{ assignmentId, verb: waitsFor }} word={t.acts[waitsFor]} />
    case 'returned':
      return <OpenButton look={look} acts={acts} deed={{ assignmentId, verb: 'report' }} word={t.acts.returned} />
    default:
      return <OpenLink to={assignmentPath(assignmentId)} look={look} word={t.acts[waitsFor]} />
  }
}

export function SoonLine({ row, acts }: LineProps<SoonRow>) {
  const t = useWords(deskWords)
  const own = row.lead.agencyId === acts.agencyId && acts.part !== 'leader' && acts.part !== 'administrator'
  const deed = { assignmentId: row.assignmentId, verb: 'report' } as const
  return (
    <AssignmentLine
      row={row}
      tone="soon"
      action={own ? <OpenButton acts={acts} deed={deed} word={t.acts.report} /> : undefined}
    />
  )
}

/** Tiếp nhận needs no words: it is done at once, with ten seconds to take it back. */
function Acknowledge({ assignmentId, look }: { assignmentId: string; look?: 'go' }) {
  const t = useWords(deedWords)
  const sending = useSendDeed()
  const go = () =>
    sending.mutate({ assignmentId, path: 'acknowledgement', body: {}, key: newKey(), said: t.done.acknowledge })
  return (
    <Button size="sm" look={look} busy={sending.isPending} onClick={go}>
      {t.deeds.acknowledge}
    </Button>
  )
}

function OpenButton(props: { look?: 'go'; acts: DeskActs; deed: OpenDeed; word: string }) {
  return (
    <Button size="sm" look={props.look} onClick={() => props.acts.open(props.deed)}>
      {props.word}
    </Button>
  )
}

function OpenLink({ to, look, word }: { to: string; look?: 'go'; word: string }) {
  return (
    <Link className={buttonLook({ size: 'sm', look })} to={to}>
      {word}
    </Link>
  )
}

interface AssignmentLineProps {
  row: AssignmentRow
  tone: AgendaTone
  title?: string
  /** Instead of the lead: the line stands for many. */
  by?: string
  state?: ReactNode
  action?: ReactNode
  /** Quotes the last words: what is decided about. */
  lastWords?: boolean
  /** Why it is late. */
  why?: ReactNode
}

function AssignmentLine({ row, tone, title, by, state, action, lastWords, why }: AssignmentLineProps) {
  const t = useWords(deskWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  const now = useNow()
  const due = dueWordsOf(row, f, deeds, now)
  const original = row.originalDueAt && dayDue(row.originalDueAt)
  const parts: ReactNode[] = []
  if (by) parts.push(t.latest(row.lead.name))
  if (row.documentNumber)
    parts.push(
      <>
        <Nw>{shownNumber(row.documentNumber)}</Nw>
        {row.section && (
          <>
            , <Nw>{deeds.section(row.section)}</Nw>
          </>
        )}
      </>,
    )
  if (original && row.dueDay && original !== row.dueDay) parts.push(t.original(f.dayShort(original, now)))
  if (row.urgings > 0 && tone === 'late') parts.push(t.urged(row.urgings))
  if (row.last.verb === 'return' && row.last.words)
    parts.push(
      <span className="why">
        <b>{deeds.returned(row.returns)}</b> {t.quoted(row.last.words)}
      </span>,
    )
  else if (lastWords && row.last.words) parts.push(t.quoted(row.last.words))
  return (
    <AgendaRow
      tone={tone}
      date={due.date}
      distance={due.distance}
      title={title ?? row.title}
      to={assignmentPath(row.assignmentId)}
      by={by ?? row.lead.name}
      parts={parts}
      foot={why}
      state={state ?? <AssignmentState row={row} />}
      action={action}
    />
  )
}

export function DoubtLine({ row, first }: { row: DoubtRow; first: boolean }) {
  const t = useWords(deskWords)
  const f = useFormats()
  const now = useNow()
  const to = documentPath(row.documentId)
  return (
    <AgendaRow
      tone="doubt"
      doubt
      date={f.dayShort(row.createdAt, now)}
      distance={t.fromDocument}
      title={row.first ?? row.subject}
      to={to}
      parts={[
        row.numberOut ? <Nw key="number">{shownNumber(row.numberOut)}</Nw> : row.subject,
        t.doubts(f.number(row.doubts)),
      ]}
      state={<StateMark state="issued">{t.notReviewed}</StateMark>}
      action={<OpenLink to={to} look={first ? 'go' : undefined} word={t.acts.review} />}
    />
  )
}
