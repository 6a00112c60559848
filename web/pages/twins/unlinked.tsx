import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AssignmentList } from '../../../server/modules/assignments/contract.ts'
import { paths } from '../../paths.ts'
import { get } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { useRested } from '../../platform/rested.ts'
import { stringifySearch } from '../../platform/search-params.ts'
import { useWords } from '../../platform/words.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import type { Compared, ReadbackDeeds, UnknownRow } from './twins-data.ts'
import { twinWords } from './words.ts'

type Props = { compared: Compared; deeds: ReadbackDeeds }

/** Identifiers nobody has linked: what each may be, asked once. */
export function Unlinked({ compared, deeds }: Props) {
  const { link: t } = useWords(twinWords)
  const f = useFormats()
  return (
    <section>
      <SectionHead title={t.title} count={f.number(compared.counts.unknown)} note={t.why} />
      <ul className="twin-rows">
        {compared.unknown.map((row) => (
          <li key={row.identifier}>
            <Unknown row={row} may={compared.verbs.includes('answer')} deeds={deeds} />
          </li>
        ))}
      </ul>
      <p className="q">
        {t.toSheets}{' '}
        <Link className="link" to={paths.sheets}>
          {t.toSheetsLink}
        </Link>
        .
      </p>
    </section>
  )
}

const findOther = 'find'

function Unknown({ row, may, deeds: { answer } }: { row: UnknownRow; may: boolean; deeds: ReadbackDeeds }) {
  const t = useWords(twinWords)
  const f = useFormats()
  const [finding, setFinding] = useState(false)
  const { identifier, words, lead, dueDay, proposals, link, sure } = row
  const choose = (value: string) => {
    setFinding(value === findOther)
    if (value !== findOther) answer.mutate({ links: { [identifier]: value === '' ? null : value } })
  }
  const options = [
    ...(sure ? [] : [{ value: '', label: t.link.later }]),
    ...proposals.map(({ assignmentId, title, lead, code, likeness }) => ({
      value: assignmentId,
      label: [title, lead, code, likeness < 1 && t.link.likeness(f.percent(likeness, 0))].filter(Boolean).join(' · '),
    })),
    { value: 'none', label: t.link.notOurs },
    { value: findOther, label: t.link.other },
  ]
  return (
    <div className="unknown-row">
      <p className="twin-head">
        <b>{words}</b>
        <span className="q">
          {[lead, dueDay && f.day(dueDay), t.differ.row(row.no, identifier)].filter(Boolean).join(', ')}
          {sure && ` · ${t.link.sure}`}
          {proposals.length === 0 && ` · ${t.link.noneAlike}`}
        </span>
      </p>
      {may && (
        <SelectField
          label={t.link.choose(identifier)}
          value={finding ? findOther : (link ?? '')}
          onChange={choose}
          options={options}
        />
      )}
      {finding && (
        <FindAssignment
          identifier={identifier}
          onFound={(assignmentId) => {
            setFinding(false)
            answer.mutate({ links: { [identifier]: assignmentId } })
          }}
        />
      )}
    </div>
  )
}

function FindAssignment({ identifier, onFound }: { identifier: string; onFound: (assignmentId: string) => void }) {
  const { link: t } = useWords(twinWords)
  const [typed, setTyped] = useState('')
  const q = useRested(typed.trim(), 250)
  const { data } = useQuery({
    queryKey: ['assignment', 'find', q],
    enabled: q.length > 1,
    queryFn: ({ signal }) => get<AssignmentList>(`/api/assignments${stringifySearch({ q, size: 8 })}`, { signal }),
  })
  return (
    <div className="find-twin">
      <TextField
        label={t.find(identifier)}
        hint={t.findHint}
        value={typed}
        onChange={setTyped}
        autoFocus
        maxLength={200}
      />
      {data?.assignments.length === 0 && <p className="q">{t.none}</p>}
      <ul>
        {data?.assignments.map(({ assignmentId, title, lead, code }) => (
          <li key={assignmentId}>
            <button type="button" className="link" onClick={() => onFound(assignmentId)}>
              {title}
            </button>
            <span className="q">
              {' '}
              {lead.shortName ?? lead.name}, {code}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
