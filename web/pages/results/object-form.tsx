/** An objection: of a unit to its own line, or written down by the office for a unit. What is typed stays until it is sent. */
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ResultRow, Table } from '../../../server/modules/results/contract.ts'
import { useAgencyChoices } from '../../deeds/choices-data.ts'
import { ChannelChips, type ChannelName, channelsIn, WordsField } from '../../deeds/form-fields.tsx'
import { keepChannel, keptChannel } from '../../deeds/kept-channel.ts'
import { useDraft } from '../../platform/draft.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFirstFault } from '../../ui/first-fault.ts'
import { say } from '../../ui/toast.tsx'
import { CountedRow } from './counted-row.tsx'
import { rowsQuery, useResultDeed } from './results-data.ts'
import { resultWords } from './words.ts'

interface FormProps {
  table: Table
  /** The row it is about; null: the whole line. */
  about: ResultRow | null
  /** The office writes it down for a unit. */
  forUnit?: boolean
  close: () => void
}

interface Typed {
  words: string
  agencyId: number | null
  assignmentId: string | null
  channel: ChannelName
  saidBy: string
}

export function ObjectForm({ table, about, forUnit = false, close }: FormProps) {
  const t = useWords(resultWords)
  return (
    <Drawer open onClose={close} title={forUnit ? t.objections.formFor : t.objections.form} size={480}>
      <Form table={table} about={about} forUnit={forUnit} close={close} />
    </Drawer>
  )
}

function Form({ table, about, forUnit, close }: FormProps) {
  const t = useWords(resultWords)
  const sentence = useProblemSentence()
  const place = forUnit ? 'for' : (about?.assignmentId ?? 'line')
  const empty = { words: '', agencyId: null, assignmentId: null, channel: keptChannel('in', 'dien-thoai'), saidBy: '' }
  const draft = useDraft<Typed>(`results.${table.tableId}.${place}`, empty)
  const deed = useResultDeed()
  const [tried, setTried] = useState(false)
  const { value } = draft
  const change = (part: Partial<Typed>) => draft.set({ ...value, ...part })
  const words = value.words.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (words === '' || (forUnit && value.agencyId === null)) return focusFirstFault()
    if (forUnit) keepChannel('in', value.channel)
    deed.mutate(
      { path: `/${table.tableId}/objections`, key: draft.key, body: bodyOf(value, about, forUnit === true) },
      {
        onSuccess: () => {
          draft.sent()
          say(forUnit ? t.objections.saved : t.objections.sent)
          close()
        },
      },
    )
  }
  return (
    <form className="deed-form" onSubmit={submit} noValidate>
      {about && (
        <div className="said-before">
          <CountedRow row={about} own />
        </div>
      )}
      {forUnit && <OfUnit table={table} value={value} change={change} tried={tried} />}
      <WordsField
        first={!forUnit}
        label={t.objections.words}
        hint={t.objections.wordsHint}
        rows={4}
        value={value.words}
        onChange={(typed) => change({ words: typed })}
        error={tried && words === '' ? t.objections.needWords : null}
      />
      <div role="alert">{deed.isError && <p className="kept">{sentence(deed.error)}</p>}</div>
      <div className="acts">
        <Button look="go" type="submit" busy={deed.isPending}>
          {forUnit ? t.objections.saveFor : t.objections.send}
        </Button>
      </div>
    </form>
  )
}

function bodyOf(value: Typed, about: ResultRow | null, forUnit: boolean): object {
  const { agencyId, channel, saidBy } = value
  const words = value.words.trim()
  if (!forUnit) return { words, assignmentId: about?.assignmentId ?? null }
  return {
    words,
    assignmentId: value.assignmentId,
    recordedFor: { agencyId, channel, saidBy: saidBy.trim() || null },
  }
}

interface UnitProps {
  table: Table
  value: Typed
  change: (part: Partial<Typed>) => void
  tried: boolean
}

/** Which unit said it, about which of its rows, and how it reached the office. */
function OfUnit({ table, value, change, tried }: UnitProps) {
  const t = useWords(resultWords)
  const agencies = useAgencyChoices()
  const { agencyId } = value
  const asked = { by: 'agency', version: table.shown.version, figure: 'given', key: agencyId ?? 0 } as const
  const rows = useQuery({ ...rowsQuery(table.tableId, asked), enabled: agencyId !== null }).data?.rows ?? []
  const options = rows.map((row) => ({
    value: row.assignmentId,
    label: row.title,
    detail: `${row.code}, ${t.outcomes[row.outcome]}`,
  }))
  return (
    <>
      <Combobox
        autoFocus
        label={t.objections.agency}
        value={agencyId}
        options={agencies}
        onChange={(chosen) => change({ agencyId: chosen, assignmentId: null })}
        error={tried && agencyId === null ? t.objections.needAgency : null}
      />
      {options.length > 0 && (
        <Combobox
          clearable
          label={t.objections.row}
          placeholder={t.objections.wholeLine}
          value={value.assignmentId}
          options={options}
          onChange={(assignmentId) => change({ assignmentId })}
        />
      )}
      <ChannelChips
        legend={t.objections.channel}
        value={value.channel}
        channels={channelsIn}
        onChange={(channel) => change({ channel })}
      />
      <TextField
        label={t.objections.saidBy}
        maxLength={200}
        value={value.saidBy}
        onChange={(saidBy) => change({ saidBy })}
      />
    </>
  )
}
