import type { ReactNode } from 'react'
import { useFormats } from '../platform/formats.ts'
import { useWords } from '../platform/words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import type { FileLine, Sending } from './sending.ts'

interface FileLinesProps<T> {
  lines: readonly FileLine<T>[]
  sending: Sending<T>
  sent: ((answer: T, file: File) => ReactNode) | undefined
}

/** The files of a drop area, one line each: name, how much has left, what came of it. */
export function FileLines<T>({ lines, sending, sent }: FileLinesProps<T>) {
  if (lines.length === 0) return null
  return (
    <ul className="file-lines" aria-live="polite">
      {lines.map((line) => (
        <li key={line.key}>
          <Icon name={line.state === 'there' ? 'check' : line.fault ? 'warn' : 'document'} />
          <span className="file-name">{line.file.name}</span>
          <Outcome line={line} sent={sent} />
          <Deeds line={line} sending={sending} />
          {line.state === 'going' && <progress max={1} value={line.share} aria-label={line.file.name} />}
        </li>
      ))}
    </ul>
  )
}

function Outcome<T>({ line, sent }: { line: FileLine<T>; sent: FileLinesProps<T>['sent'] }) {
  const t = useWords()
  const f = useFormats()
  if (line.fault) return <span className="file-fault">{line.fault}</span>
  if (line.state === 'going') return <span className="q">{f.percent(line.share, 0)}</span>
  return <span className="q">{line.answer !== undefined && sent ? sent(line.answer, line.file) : t.drop.sent}</span>
}

function Deeds<T>({ line, sending }: { line: FileLine<T>; sending: Sending<T> }) {
  const { drop: t } = useWords()
  const { name } = line.file
  return (
    <span className="file-deeds">
      {line.state === 'failed' && (
        <Button look="quiet" size="sm" icon="redo" label={t.again(name)} onClick={() => sending.again(line)} />
      )}
      {line.state === 'going' ? (
        <Button look="quiet" size="sm" icon="close" label={t.stop(name)} onClick={() => sending.stop(line)} />
      ) : (
        <Button look="quiet" size="sm" icon="close" label={t.forget(name)} onClick={() => sending.forget(line)} />
      )}
    </span>
  )
}
