import { type FormEvent, useState } from 'react'
import { readPercent } from '../../deeds/form-fields.tsx'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { focusFirstFault } from '../../ui/first-fault.ts'
import { PhotoPicker } from './photo-picker.tsx'
import type { Phase, useReport, Who } from './use-report.ts'
import { linkWords } from './words.ts'

interface FormProps {
  report: ReturnType<typeof useReport>
  who: () => Who | null
  title: string
}

/** A sentence, how far, photographs; sent with one press, or kept until there is a line. */
export function ReportForm({ report, who, title }: FormProps) {
  const { public: t } = useWords(linkWords)
  const { value, change, going, phase } = report
  const [tried, setTried] = useState(false)
  const noWords = value.words.trim() === ''
  const badPercent = readPercent(value.percent) === undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (going) return
    setTried(true)
    const by = who()
    if (noWords || badPercent || by === null) return focusFirstFault()
    setTried(false)
    change({ going: by })
  }
  return (
    <form onSubmit={submit} noValidate aria-label={title}>
      <fieldset className="opened-form" disabled={going}>
        <legend className="vh">{title}</legend>
        <TextArea
          label={t.words}
          rows={3}
          maxLength={4000}
          value={value.words}
          onChange={(words) => change({ words })}
          error={tried && noWords ? t.needWords : null}
        />
        <TextField
          label={t.percent}
          hint={t.percentHint}
          inputMode="numeric"
          maxLength={4}
          className="percent"
          value={value.percent}
          onChange={(percent) => change({ percent })}
          error={badPercent ? t.percentBad : null}
        />
        <PhotoPicker photos={value.photos} locked={going} onChange={(photos) => change({ photos })} />
      </fieldset>
      <Standing phase={phase} />
      <div className="acts">
        {phase.kind === 'offline' ? (
          <Button onClick={() => void report.run()}>{t.sendNow}</Button>
        ) : (
          <Button look="go" type="submit" wide busy={going}>
            {t.send}
          </Button>
        )}
      </div>
      {phase.kind === 'still' && <p className="q small">{value.words ? t.keptHere : t.waits}</p>}
    </form>
  )
}

function Standing({ phase }: { phase: Phase }) {
  const { public: t } = useWords(linkWords)
  return (
    <>
      <div role="status">
        {phase.kind === 'going' && (
          <p className="q">{phase.photo ? t.photoGoing(String(phase.photo[0]), String(phase.photo[1])) : t.going}</p>
        )}
        {phase.kind === 'offline' && <p className="kept">{t.offline}</p>}
      </div>
      <div role="alert">{phase.kind === 'fault' && <p className="kept">{phase.said}</p>}</div>
    </>
  )
}
