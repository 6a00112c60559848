import type { ReactNode } from 'react'
import './page.css'

/** A heading over one hairline, with its count and a word of explanation: <SectionHead title="Đã rõ" count={9} note="bấm để sửa" /> */
export function SectionHead(props: {
  id?: string
  title: ReactNode
  count?: ReactNode
  note?: ReactNode
  right?: ReactNode
}) {
  return (
    <header className="section-head">
      <h2 id={props.id}>{props.title}</h2>
      {props.count !== undefined && <span className="n">{props.count}</span>}
      {props.note && <p>{props.note}</p>}
      {props.right && <div className="right">{props.right}</div>}
    </header>
  )
}
