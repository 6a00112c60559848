/**
 * An agenda: what is to be done, its date first. Lanes come in the order late → doubt → mine → soon.
 *
 *   <Lane tone="late" title="Quá hạn" count={4}>
 *     <AgendaRow tone="late" date="25/9" distance="quá 2 ngày" title="Báo cáo kết quả…" to={assignmentPath(7)}
 *       by="Phòng Kinh tế" parts={['Công văn 1482/UBND-NN, nội dung 1.1', 'đã đôn đốc lần 1 ngày 26/9']}
 *       state={<StateMark state="issued" />} action={<Button size="sm" …>Đôn đốc lần 2</Button>} />
 *   </Lane>
 *
 * Use <Nw> round document numbers so that "1482/UBND-NN" stays whole.
 */
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode, useId } from 'react'
import { useWords } from '../platform/words.ts'
import './agenda.css'
import { SectionHead } from './section-head.tsx'
import { DoubtMark } from './state-mark.tsx'

export type AgendaTone = 'late' | 'doubt' | 'mine' | 'soon' | 'plain'

export function Lane(props: {
  tone: AgendaTone
  title: string
  count?: ReactNode
  note?: ReactNode
  right?: ReactNode
  id?: string
  /** Under the rows: a way to those that are not shown. */
  foot?: ReactNode
  children: ReactNode
}) {
  const t = useWords()
  const own = useId()
  const id = props.id ?? own
  return (
    <section className={`lane ${props.tone === 'late' ? 'is-late' : ''}`} aria-labelledby={id}>
      <SectionHead id={id} title={props.title} count={props.count} note={props.note} right={props.right} />
      <table className="agenda">
        <caption className="vh">{props.title}</caption>
        <colgroup>
          <col className="c1" />
          <col />
          <col className="c3" />
          <col className="c4" />
        </colgroup>
        <thead className="vh">
          <tr>
            <th scope="col">{t.due}</th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.deed}</th>
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
      {props.foot}
    </section>
  )
}

interface AgendaRowProps {
  tone: AgendaTone
  date: string
  /** "quá 2 ngày", or where it comes from: "văn bản". */
  distance?: string
  title: ReactNode
  to: string
  doubt?: boolean
  /** Who must act; stands first in the second line. */
  by?: ReactNode
  /** The rest of the second line, parted by dots. */
  parts?: readonly ReactNode[]
  /** Under the second line. */
  foot?: ReactNode
  state?: ReactNode
  action?: ReactNode
}

export function AgendaRow(props: AgendaRowProps) {
  const { tone, date, distance, title, to, doubt, by, parts = [], foot, state, action } = props
  return (
    <tr className={tone}>
      <td className="due">
        <b>{date}</b>
        {distance && <span>{distance}</span>}
      </td>
      <td className="what">
        <Link to={to}>
          {doubt && <DoubtMark />}
          <span>{title}</span>
        </Link>
        <SecondLine by={by} parts={parts} />
        {foot && <div className="second">{foot}</div>}
      </td>
      <td className="state">{state}</td>
      <td className="act">{action}</td>
    </tr>
  )
}

export function SecondLine({ by, parts }: { by?: ReactNode; parts: readonly ReactNode[] }) {
  if (by === undefined && parts.length === 0) return null
  return (
    <p className="second">
      {by && <span className="by">{by}</span>}
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other identity
        <Fragment key={index}>
          {(by || index > 0) && (
            <>
              <span className="sep" />
              <wbr />
            </>
          )}
          {part}
        </Fragment>
      ))}
    </p>
  )
}

/** Keeps a document number or "nội dung 1.1" on one line. */
export function Nw({ children }: { children: ReactNode }) {
  return <span className="nw">{children}</span>
}

/** The figures above an agenda; each opens what it counts. */
export function Tally(props: {
  label: string
  /** A plain tone for a count of nothing: nought is no alarm. */
  items: readonly { tone: AgendaTone; count: ReactNode; label: string; to: string; hash?: string }[]
}) {
  return (
    <ul className="tally" aria-label={props.label}>
      {props.items.map((item) => (
        <li key={item.label} className={`t-${item.tone}`}>
          <Link to={item.to} hash={item.hash}>
            <b>{item.count}</b>
            <span>{item.label}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
