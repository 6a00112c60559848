/**
 * Marks on the words of a document. The same mark stands on the words and on the value in the card: the form is the link.
 *
 *   <Mark kind="lead" href="#c11">Phòng Kinh tế</Mark>   a link      <Mark kind="due" loop onClick={open}>…</Mark>   a button
 *   <Mark kind="place">…</Mark>                          only the form, as in a key
 *
 * lead chủ trì · co phối hợp · due thời hạn (loop: recurs) · place địa bàn · criterion tiêu chí · ref viện dẫn · doubt chỗ nghi.
 * Importing this brings the document's face, Tinos; `.sheet` is the sheet of paper, `.quoted` a quotation elsewhere.
 */
import type { ReactNode } from 'react'
import './fonts-document.css'
import './marks.css'

export type MarkKind = 'lead' | 'co' | 'due' | 'place' | 'criterion' | 'ref' | 'doubt'

interface MarkProps {
  kind: MarkKind
  /** A due day that comes again: ↻ */
  loop?: boolean
  id?: string
  href?: string
  onClick?: () => void
  title?: string
  children: ReactNode
}

export function Mark({ kind, loop, href, onClick, ...rest }: MarkProps) {
  const className = `m m-${kind}${loop ? ' m-loop' : ''}`
  if (href !== undefined) return <a className={className} href={href} onClick={onClick} {...rest} />
  if (onClick) return <button type="button" className={className} onClick={onClick} {...rest} />
  return <span className={className} {...rest} />
}
