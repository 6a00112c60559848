/** The paper a deed stands on: one of the register, or one given by number and day, which enters it. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { DocumentList } from '../../server/modules/documents/contract.ts'
import { get } from '../platform/api.ts'
import { useFormats } from '../platform/formats.ts'
import { Segments } from '../ui/button.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/field.tsx'
import './ground-field.css'

export interface GroundTyped {
  way: 'register' | 'typed'
  documentId: string | null
  number: string
  issuedOn: string | null
  subject: string
}
export const emptyGround: GroundTyped = { way: 'typed', documentId: null, number: '', issuedOn: null, subject: '' }

export type GroundSent = { documentId: string } | { number: string; issuedOn: string; subject: string }

/** What is sent of it; null while it is not complete. */
export function groundSent({ way, documentId, number, issuedOn, subject }: GroundTyped): GroundSent | null {
  if (way === 'register') return documentId === null ? null : { documentId }
  return number.trim() === '' || issuedOn === null ? null : { number: number.trim(), issuedOn, subject: subject.trim() }
}

export const isUntouched = ({ way, documentId, number, issuedOn }: GroundTyped): boolean =>
  way === 'register' ? documentId === null : number.trim() === '' && issuedOn === null

interface GroundWords {
  register: string
  typed: string
  choose: string
  number: string
  day: string
  subject: string
}

const latestQuery = queryOptions({
  queryKey: ['document', 'latest'],
  queryFn: ({ signal }) => get<DocumentList>('/api/documents', { signal }),
})

export function GroundField(props: {
  legend: string
  value: GroundTyped
  onChange: (value: GroundTyped) => void
  error?: string | null
  words: GroundWords
}) {
  const { legend, value, onChange, error, words: t } = props
  const f = useFormats()
  const documents = useQuery(latestQuery).data?.documents ?? []
  const options = documents.map(({ documentId, numberOut, issuedOn, subject }) => ({
    value: documentId,
    label: [numberOut, issuedOn && f.day(issuedOn)].filter(Boolean).join(', ') || subject,
    detail: subject,
  }))
  return (
    <fieldset className="ground-field">
      <legend>{legend}</legend>
      <Segments
        label={legend}
        value={value.way}
        options={[
          { value: 'typed', label: t.typed },
          { value: 'register', label: t.register },
        ]}
        onChange={(way) => onChange({ ...value, way })}
      />
      {value.way === 'register' ? (
        <Combobox
          label={t.choose}
          value={value.documentId}
          onChange={(documentId) => onChange({ ...value, documentId })}
          options={options}
          error={error}
          clearable
        />
      ) : (
        <div className="ground-typed">
          <TextField
            label={t.number}
            value={value.number}
            onChange={(number) => onChange({ ...value, number })}
            error={error}
            maxLength={80}
            placeholder="15/BB-ĐTĐ"
          />
          <DateField label={t.day} value={value.issuedOn} onChange={(issuedOn) => onChange({ ...value, issuedOn })} />
          <TextField
            label={t.subject}
            value={value.subject}
            onChange={(subject) => onChange({ ...value, subject })}
            maxLength={400}
          />
        </div>
      )}
    </fieldset>
  )
}
