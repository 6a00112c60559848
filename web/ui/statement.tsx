/**
 * What a page says when it has nothing to show, not yet, or not at all.
 *
 *   <EmptyState title="Không có việc nào quá hạn." text="Việc gần nhất đến hạn ngày 01/10.">{button}</EmptyState>
 *   <Bones rows={6} label="Đang tải nhiệm vụ" />                  shown after 300 ms, at the rows' height
 *   <ErrorState title="Chưa gửi được báo cáo." text="…vẫn còn nguyên trên máy này." code="7F21" onRetry={send} retry="Gửi lại" />
 *   <ProblemState error={query.error} onRetry={query.refetch} />   the same, worded from the error
 *   <Note>…</Note>
 */
import { type ReactNode, useEffect, useState } from 'react'
import { now } from '../platform/clock.ts'
import { type ProblemWords, problemCode, useProblemSentence } from '../platform/problem.ts'
import { useWords } from '../platform/words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import './statement.css'

export function EmptyState(props: { title: string; text?: ReactNode; children?: ReactNode; whole?: boolean }) {
  const { title, text, children } = props
  // Where the statement is the whole page its title is the page's heading.
  const Title = props.whole ? 'h1' : 'p'
  return (
    <div className="statement">
      <Title className="lead">{title}</Title>
      {text && <p className="s">{text}</p>}
      {children && <div className="acts">{children}</div>}
    </div>
  )
}

export function ErrorState(props: {
  title: string
  text?: ReactNode
  code?: string
  onRetry?: () => void
  retry?: string
}) {
  const t = useWords()
  const [copied, setCopied] = useState(false)
  const copy = () => {
    // The clipboard is missing on plain http; the code is on the button and can be read out.
    void navigator.clipboard?.writeText(props.code ?? '').then(() => setCopied(true))
  }
  return (
    <div className="statement" role="alert">
      <p className="lead">
        <Icon name="warn" />
        {props.title}
      </p>
      {props.text && <p className="s">{props.text}</p>}
      <div className="acts">
        {props.onRetry && <Button onClick={props.onRetry}>{props.retry ?? t.retry}</Button>}
        {props.code && (
          <Button look="quiet" onClick={copy}>
            {copied ? t.copied : t.copyCode(props.code)}
          </Button>
        )}
      </div>
    </div>
  )
}

export function ProblemState(props: { error: unknown; onRetry?: () => void; title?: string; problems?: ProblemWords }) {
  const t = useWords()
  const say = useProblemSentence(props.problems)
  const [at] = useState(now)
  return (
    <ErrorState
      title={props.title ?? t.failed.load}
      text={say(props.error)}
      code={problemCode(props.error, at)}
      onRetry={props.onRetry}
    />
  )
}

const widths = ['62%', '48%', '56%', '34%', '52%', '44%']

export function Bones({ rows = 4, label }: { rows?: number; label?: string }) {
  const t = useWords()
  const late = useAfter(300)
  return (
    <div role="status">
      <span className="vh">{label ?? t.loading}</span>
      {late &&
        Array.from({ length: rows }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bones are all alike
          <div className="boneline" key={index}>
            <span className="bone" style={{ width: 48 }} />
            <span className="bone" style={{ width: widths[index % widths.length] }} />
          </div>
        ))}
    </div>
  )
}

export function Note({ icon = true, children }: { icon?: boolean; children: ReactNode }) {
  return (
    <div className="note">
      {icon && <Icon name="warn" />}
      <div>{children}</div>
    </div>
  )
}

function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return passed
}
