import { useFormats } from '../platform/formats.ts'
import { useWords } from '../platform/words.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { MadePaper, Step } from './paper-data.ts'
import type { Making } from './use-making.ts'
import { paperWords } from './words.ts'

/** How far a paper is, with a way to call it off; then where it is, or why it is not. */
export function MakingLine({ making }: { making: Making }) {
  const t = useWords(paperWords)
  const { busy, step, made, failed } = making
  return (
    <div role="status" className="making">
      {busy && (
        <p className="kept">
          <StepWords step={step} />
          <Button look="quiet" size="sm" onClick={making.stop}>
            {t.stop}
          </Button>
        </p>
      )}
      {made && (
        <p className="kept">
          <Icon name="check" />
          <span>{t.made(made.name)}</span>
          <a className={buttonLook({ look: 'quiet', size: 'sm' })} href={made.address} target="_blank" rel="noreferrer">
            {t.open}
          </a>
          <a className={buttonLook({ look: 'quiet', size: 'sm' })} href={made.address} download={made.name}>
            {t.download}
          </a>
        </p>
      )}
      {failed && (
        <p className="kept" role="alert">
          <Icon name="warn" />
          <span>{t.notMade(failed)}</span>
        </p>
      )}
    </div>
  )
}

function StepWords({ step }: { step: Step | null }) {
  const t = useWords(paperWords)
  const f = useFormats()
  if (!step) return <span>{t.making}</span>
  const share = f.percent(step.done / step.of, 0)
  return <span>{step.receiving ? t.receiving(share) : t.step(f.number(step.done), f.number(step.of))}</span>
}

/** A page of its own, from which the browser prints; where it may not be opened the line has its link. */
export function openPaper({ content }: MadePaper): void {
  window.open(URL.createObjectURL(content), '_blank')
}

export function savePaper({ name, content }: MadePaper): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
