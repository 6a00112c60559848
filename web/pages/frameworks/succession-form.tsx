import { useState } from 'react'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import type { Framework, Place, SuccessionRow } from './frameworks-data.ts'
import { SetForm, useSetForm } from './set-form.tsx'
import { frameworkWords } from './words.ts'

interface Props {
  set: Framework
  next: Framework
  rows: SuccessionRow[]
}

/** A row a criterion, with what takes it up; the administrator adds, takes out and confirms. */
export function SuccessionForm({ set, next, rows }: Props) {
  const t = useWords(frameworkWords)
  const to = next.framework.frameworkId
  const form = useSetForm<SuccessionRow[]>({
    name: `succession.${set.framework.frameworkId}.${to}`,
    initial: rows,
    path: `/api/frameworks/${set.framework.frameworkId}/succession`,
    body: (value) => ({ to, rows: value }),
    fault: () => false,
    said: t.next.saved,
    onDone: () => {},
  })
  const may = set.may.succession
  const table = (
    <SuccessionTable set={set} next={next} rows={may ? form.value : rows} onChange={may ? form.set : null} />
  )
  return may ? (
    <SetForm form={form} go={t.next.save}>
      {table}
    </SetForm>
  ) : (
    table
  )
}

type TableProps = Props & { onChange: ((rows: SuccessionRow[]) => void) | null }

function SuccessionTable({ set, next, rows, onChange }: TableProps) {
  const t = useWords(frameworkWords)
  return (
    <div className="set-scroll">
      <table className="set-table set-succession">
        <caption className="vh">{t.next.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.set.number}</th>
            <th scope="col">{t.next.old}</th>
            <th scope="col">{t.next.takes}</th>
          </tr>
        </thead>
        <tbody>
          {set.places
            .filter(({ kind }) => kind === 'criterion')
            .map((place) => (
              <tr key={place.place}>
                <td>{place.code}</td>
                <th scope="row">{place.name}</th>
                <td>
                  <Taking place={place} next={next} rows={rows} onChange={onChange} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

function Taking({ place, next, rows, onChange }: Omit<TableProps, 'set'> & { place: Place }) {
  const t = useWords(frameworkWords)
  const [adding, setAdding] = useState(false)
  const own = rows.filter(({ fromPlace }) => fromPlace === place.place)
  const same = (a: SuccessionRow, b: SuccessionRow) => a.fromPlace === b.fromPlace && a.toPlace === b.toPlace
  const nameOf = (toPlace: number) => next.places.find((one) => one.place === toPlace)
  const free = next.places.filter(
    (one) => one.kind === 'criterion' && !own.some(({ toPlace }) => toPlace === one.place),
  )
  return (
    <>
      {own.length === 0 && <span className="q">{t.next.nobody}</span>}
      <ul className="set-taking">
        {own.map((row) => {
          const taken = nameOf(row.toPlace)
          return (
            <li key={row.toPlace}>
              <span>
                <b>{taken?.code}</b> {taken?.name}
                {!row.verified && <span className="not-verified"> {t.next.unverified}</span>}
                {row.note && <span className="set-second">{row.note}</span>}
              </span>
              {onChange && (
                <span className="acts">
                  {!row.verified && (
                    <Button
                      size="sm"
                      look="quiet"
                      icon="check"
                      label={t.next.verify(place.code, taken?.code ?? '')}
                      onClick={() =>
                        onChange(rows.map((one) => (same(one, row) ? { ...one, verified: true, note: null } : one)))
                      }
                    />
                  )}
                  <Button
                    size="sm"
                    look="quiet"
                    icon="close"
                    label={t.next.drop(place.code, taken?.code ?? '')}
                    onClick={() => onChange(rows.filter((one) => !same(one, row)))}
                  />
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {onChange && !adding && (
        <Button size="sm" look="quiet" icon="plus" label={t.next.add(place.code)} onClick={() => setAdding(true)} />
      )}
      {onChange && adding && (
        <Combobox
          autoFocus
          className="set-add"
          label={t.next.add(place.code)}
          value={null}
          options={free.map((one) => ({ value: one.place, label: `${one.code} ${one.name}` }))}
          onChange={(toPlace) => {
            setAdding(false)
            if (toPlace !== null) onChange([...rows, { fromPlace: place.place, toPlace, note: null, verified: true }])
          }}
        />
      )}
    </>
  )
}
