/** One text of the office, with its placeholders to press and what it becomes. */
import { type FormEvent, useRef } from 'react'
import type { MessageSettings } from '../../server/modules/messages/contract.ts'
import {
  fillTemplate,
  longestText,
  placeholders,
  type RowWords,
  whyNotTemplate,
} from '../../server/modules/messages/wording/rules.ts'
import { useDraft } from '../platform/draft.ts'
import { useFormats } from '../platform/formats.ts'
import { problemOf, useProblemSentence } from '../platform/problem.ts'
import { useWords } from '../platform/words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { useSaveSettings } from './messages-data.ts'
import { messageWords } from './words.ts'

type Template = MessageSettings['templates'][number]

export function TemplateForm({ template }: { template: Template }) {
  const t = useWords(messageWords)
  const f = useFormats()
  const draft = useDraft(`message.template.${template.occasion}`, { text: template.text, from: template.text })
  const text = draft.value.from === template.text ? draft.value.text : template.text
  const set = (next: string) => draft.set({ text: next, from: template.text })
  const saving = useSaveSettings()
  const sentence = useProblemSentence()
  const area = useRef<HTMLTextAreaElement>(null)
  const refusal = whyNotTemplate(text.trim())
  const fault = refusal && sentence(problemOf(400, faultOf(refusal)))
  const put = (name: string) => {
    const at = area.current?.selectionStart ?? text.length
    set(`${text.slice(0, at)}{${name}}${text.slice(area.current?.selectionEnd ?? at)}`)
    area.current?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fault || saving.isPending) return
    const body = { occasion: template.occasion, text: text.trim() }
    saving.mutate(
      { path: '/api/messages/templates', body, key: draft.key, said: t.settings.saved },
      { onSuccess: draft.sent },
    )
  }
  return (
    <form className="template-edit" noValidate onSubmit={submit}>
      <Field
        label={t.settings.occasions[template.occasion]}
        hint={t.settings.length(f.number(text.length), f.number(longestText))}
        error={fault}
      >
        {(control) => (
          <textarea {...control} ref={area} rows={6} value={text} onChange={(event) => set(event.target.value)} />
        )}
      </Field>
      <Preview occasion={template.occasion} text={text} />
      <p className="template-slots">
        <span className="q">{t.settings.slots}</span>
        {placeholders.map((name) => (
          <button key={name} type="button" className="link" onClick={() => put(name)}>{`{${name}}`}</button>
        ))}
      </p>
      <div role="alert">{saving.error && <p className="kept">{t.failed(sentence(saving.error))}</p>}</div>
      <div className="acts">
        <Button type="submit" busy={saving.isPending}>
          {t.settings.save}
        </Button>
        {text !== template.usual && (
          <Button look="quiet" onClick={() => set(template.usual)}>
            {t.settings.usual}
          </Button>
        )}
      </div>
    </form>
  )
}

/** The fault as the server would say it. */
function faultOf({ spec, details = {} }: NonNullable<ReturnType<typeof whyNotTemplate>>): object {
  const filled = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
  return { code: spec.code, kind: spec.kind, message: filled(spec.vi), english: filled(spec.en), details }
}

const sampleDays = { before: [3, 5], late: [-10, -2], plain: [40, null] } as const

function Preview({ occasion, text }: { occasion: Template['occasion']; text: string }) {
  const t = useWords(messageWords)
  const { unit, office, first, second } = t.settings.sample
  const rows = [first, second].map(
    (title, i): RowWords => ({
      title,
      dueDay: sampleDays[occasion][i] === null ? null : (['2024-09-10', '2024-09-18'][i] ?? null),
      daysLeft: sampleDays[occasion][i] ?? null,
      documentNumber: '215/TB-UBND',
      section: ['2.1', '3'][i] ?? '',
      ordinal: occasion === 'late' ? 2 : 1,
    }),
  )
  return (
    <div>
      <p className="q">{t.settings.preview}</p>
      <p className="message-words">{fillTemplate(text, { unit, office, rows })}</p>
    </div>
  )
}
