/** The office's own words of a message, with what they become, and its rungs of reminding. */
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { MessageSettings } from '../../server/modules/messages/contract.ts'
import { rungLimits, whyNotRungs } from '../../server/modules/messages/rules.ts'
import '../deeds/deeds.css'
import { useDraft } from '../platform/draft.ts'
import { useProblemSentence } from '../platform/problem.ts'
import { useWords } from '../platform/words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Bones, ProblemState } from '../ui/statement.tsx'
import './messages.css'
import { settingsQuery, useSaveSettings } from './messages-data.ts'
import { readRungs } from './read-rungs.ts'
import { TemplateForm } from './template-form.tsx'
import { messageWords } from './words.ts'

export function SettingsForm() {
  const query = useQuery(settingsQuery)
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={10} />
  return <FormsOf settings={query.data} />
}

function FormsOf({ settings }: { settings: MessageSettings }) {
  const t = useWords(messageWords)
  return (
    <div className="message-settings">
      <section>
        <h2>{t.settings.ladder}</h2>
        <p className="s">{t.settings.ladderText}</p>
        <LadderForm rungs={settings.rungs} />
      </section>
      <section>
        <h2>{t.settings.templates}</h2>
        <p className="s">{t.settings.templatesText}</p>
        {settings.templates.map((template) => (
          <TemplateForm key={template.occasion} template={template} />
        ))}
      </section>
    </div>
  )
}

function LadderForm({ rungs }: { rungs: readonly number[] }) {
  const t = useWords(messageWords)
  const draft = useDraft('message.rungs', { typed: rungs.join(', '), from: rungs.join(', ') })
  const kept = rungs.join(', ')
  const typed = draft.value.from === kept ? draft.value.typed : kept
  const saving = useSaveSettings()
  const sentence = useProblemSentence()
  const read = readRungs(typed)
  const bad = read === null || whyNotRungs(read) !== null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (bad || saving.isPending) return
    const body = { rungs: read }
    saving.mutate(
      { path: '/api/reminders/ladder', body, key: draft.key, said: t.settings.rungsSaved },
      { onSuccess: draft.sent },
    )
  }
  return (
    <form className="ladder-form" noValidate onSubmit={submit}>
      <TextField
        label={t.settings.rungs}
        hint={t.settings.rungsHint}
        value={typed}
        onChange={(next) => draft.set({ typed: next, from: kept })}
        error={bad ? t.settings.rungsBad : saving.error ? sentence(saving.error) : null}
        maxLength={6 * rungLimits.most}
        autoComplete="off"
      />
      <div className="acts">
        <Button type="submit" busy={saving.isPending}>
          {t.settings.saveRungs}
        </Button>
      </div>
    </form>
  )
}
