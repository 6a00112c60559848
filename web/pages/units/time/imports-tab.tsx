/** Lists of units taken in: the country, a province, a sheet; each is shown before it is written. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { paths } from '../../../paths.ts'
import { newKey } from '../../../platform/api.ts'
import { now } from '../../../platform/clock.ts'
import { dayOf, useFormats } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { upload } from '../../../platform/upload.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { CheckField, RadioField, TextField } from '../../../ui/field.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { SectionHead } from '../../../ui/section-head.tsx'
import { Bones, Note, ProblemState } from '../../../ui/statement.tsx'
import { ImportView } from './import-view.tsx'
import { type Import, importsQuery, useUnitDeed } from './time-data.ts'
import { timeWords } from './words.ts'

export function ImportsTab({ find }: { find: string }) {
  const t = useWords(timeWords)
  const { xem } = useSearch({ from: '/signed-in/quan-tri' })
  const navigate = useNavigate({ from: paths.admin })
  const see = (importId?: string) =>
    void navigate({ search: (search) => ({ ...search, xem: importId }), replace: true })
  const query = useQuery(importsQuery)
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={6} />
  const { imports } = query.data
  const seen = imports.find(({ importId }) => importId === xem) ?? imports[0]
  return (
    <div className="unit-imports">
      <AskForm
        onAsked={(importId) => {
          see(importId)
          void query.refetch()
        }}
      />
      <SectionHead title={t.imports.past} count={imports.length} />
      {imports.length === 0 && <p className="s">{t.imports.empty}</p>}
      <ul className="operation-list">
        {imports.map((one) => (
          <ImportLine key={one.importId} one={one} seen={one === seen} onSee={() => see(one.importId)} />
        ))}
      </ul>
      {seen && <ImportView key={seen.importId} one={seen} find={find} onChanged={() => void query.refetch()} />}
    </div>
  )
}

function ImportLine({ one, seen, onSee }: { one: Import; seen: boolean; onSee: () => void }) {
  const t = useWords(timeWords)
  const f = useFormats()
  return (
    <li>
      <button type="button" className="row-name" aria-current={seen ? 'true' : undefined} onClick={onSee}>
        {one.name ?? t.imports.whole}
      </button>
      <span className="s">
        {' '}
        {one.undone ? t.imports.undone : t.imports.phases[one.phase]}, {t.list.by(one.by, f.instant(one.askedAt))}
      </span>
    </li>
  )
}

function AskForm({ onAsked }: { onAsked: (importId: string) => void }) {
  const t = useWords(timeWords)
  const [source, setSource] = useState<'country' | 'province' | 'sheet'>('country')
  const [code, setCode] = useState('')
  const [former, setFormer] = useState(true)
  const [from, setFrom] = useState<string | null>(dayOf(now()))
  const [tried, setTried] = useState(false)
  const key = useRef(newKey())
  const deed = useUnitDeed<Import>()
  const sentence = useProblemSentence()
  const badCode = source === 'province' && !/^\d{2}$/.test(code.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (badCode) return
    const body = { source, provinceCode: source === 'province' ? code.trim() : null, former }
    const onSuccess = ({ importId }: Import) => {
      key.current = newKey()
      onAsked(importId)
    }
    deed.mutate({ path: '/api/unit-imports', body, key: key.current }, { onSuccess })
  }
  return (
    <form noValidate onSubmit={submit} className="ask-import">
      <RadioField
        legend={t.imports.source}
        name="source"
        value={source}
        onChange={setSource}
        options={[
          { value: 'country', label: t.imports.country, hint: t.imports.countryHint },
          { value: 'province', label: t.imports.province },
          { value: 'sheet', label: t.imports.sheet, hint: t.imports.sheetHint },
        ]}
      />
      {source === 'province' && (
        <TextField
          label={t.imports.code}
          hint={t.imports.codeHint}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          maxLength={2}
          error={tried && badCode ? t.imports.needCode : null}
        />
      )}
      {source === 'sheet' ? (
        <>
          <DateField label={t.imports.from} value={from} onChange={setFrom} />
          <FileDrop<Import>
            accept={['.xlsx', '.xls', '.csv']}
            atMost={10 * 1024 * 1024}
            title={t.imports.file}
            send={(file, sending) =>
              upload('/api/unit-imports/sheet', file, { ...sending, fields: { from: from ?? dayOf(now()) } })
            }
            onSent={({ importId }) => onAsked(importId)}
            compact
          />
        </>
      ) : (
        <>
          <CheckField label={t.imports.former} checked={former} onChange={setFormer} />
          {deed.error && <Note>{sentence(deed.error)}</Note>}
          <div className="acts">
            <Button type="submit" busy={deed.isPending}>
              {t.imports.look}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
