/** What is known of an item and where it lies; a paper without a file, or the next version of one, which takes over its places. */
import { type FormEvent, useId, useState } from 'react'
import type { Dossier, Item } from '../../../server/modules/dossiers/contract.ts'
import { newKey } from '../../platform/api.ts'
import { useDraft } from '../../platform/draft.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { sendOne, useDossierDeed } from './dossiers-data.ts'
import { dossierWords } from './words.ts'

type Typed = {
  subject: string
  number: string
  issuedOn: string | null
  issuer: string
  form: 'unsaid' | 'original' | 'copy'
  sheets: string
  keptAt: string
  validUntil: string | null
  places: { place: number; requiredId: number | null }[]
}

const typedOf = (item: Item | null): Typed => ({
  subject: item?.subject ?? '',
  number: item?.number ?? '',
  issuedOn: item?.issuedOn ?? null,
  issuer: item?.issuer ?? '',
  form: item?.original == null ? 'unsaid' : item.original ? 'original' : 'copy',
  sheets: item?.sheets ? String(item.sheets) : '',
  keptAt: item?.keptAt ?? '',
  validUntil: item?.validUntil ?? null,
  places: item?.places ?? [],
})

interface ItemFormProps {
  dossier: Dossier
  item: Item | null
  /** The item this one is the next version of. */
  replaced?: Item
  onReplace?: (() => void) | undefined
  onDone: () => void
}

/** A version begins with what is known of the one before; its number, day and place are its own. */
const nextOf = (replaced: Item): Typed => ({ ...typedOf(replaced), number: '', issuedOn: null, validUntil: null })

export function ItemForm({ dossier, item, replaced, onReplace, onDone }: ItemFormProps) {
  const t = useWords(dossierWords)
  const sentence = useProblemSentence()
  const name = replaced ? `version.${replaced.itemId}` : (item?.itemId ?? `new.${dossier.unit.unitId}`)
  const draft = useDraft<Typed>(`dossier.${name}`, replaced ? nextOf(replaced) : typedOf(item))
  const [file, setFile] = useState<File | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  const [faults, setFaults] = useState<{ subject?: string; keptAt?: string; sheets?: string }>({})
  const deed = useDossierDeed()
  const typed = draft.value
  const set = (part: Partial<Typed>) => draft.set({ ...typed, ...part })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const sheets = typed.sheets.trim() === '' ? null : Number(typed.sheets)
    const wrong = {
      ...(typed.subject.trim() === '' && { subject: t.form.needSubject }),
      ...(!item?.file && !file && typed.keptAt.trim() === '' && { keptAt: t.form.needKept }),
      ...(sheets !== null && !(Number.isInteger(sheets) && sheets > 0) && { sheets: t.form.sheetsWrong }),
    }
    setFaults(wrong)
    setRefused(null)
    if (Object.keys(wrong).length > 0) return
    const about = {
      subject: typed.subject.trim(),
      number: typed.number.trim() || null,
      issuedOn: typed.issuedOn,
      issuer: typed.issuer.trim() || null,
      original: typed.form === 'unsaid' ? null : typed.form === 'original',
      sheets,
      keptAt: typed.keptAt.trim() || null,
      validUntil: typed.validUntil,
    }
    const laid = { frameworkId: dossier.frameworkId, places: typed.places }
    try {
      if (item) {
        await deed.mutateAsync({ method: 'PUT', path: `/items/${item.itemId}`, body: about })
        await deed.mutateAsync({ method: 'PUT', path: `/items/${item.itemId}/places`, body: laid })
      } else {
        const fileId = file && (await sendOne(file, newKey()))
        const body = { ...about, ...laid, fileId, unitId: dossier.unit.unitId, replaces: replaced?.itemId ?? null }
        await deed.mutateAsync({ method: 'POST', path: '/items', body, key: draft.key })
      }
    } catch (error) {
      setRefused(error)
      return // said below; what was typed stays
    }
    draft.sent()
    say(t.form.saved)
    onDone()
  }
  return (
    <form className="dossier-form" onSubmit={(event) => void submit(event)} noValidate>
      {replaced && <p className="s">{t.form.versionOf(replaced.subject)}</p>}
      {!item && <FileField onChange={setFile} />}
      <TextField
        label={t.form.subject}
        value={typed.subject}
        onChange={(subject) => set({ subject })}
        error={faults.subject}
        maxLength={500}
      />
      <PlacesField dossier={dossier} places={typed.places} onChange={(places) => set({ places })} />
      <TextField label={t.form.number} value={typed.number} onChange={(number) => set({ number })} maxLength={80} />
      <DateField label={t.form.issuedOn} value={typed.issuedOn} onChange={(issuedOn) => set({ issuedOn })} />
      <TextField label={t.form.issuer} value={typed.issuer} onChange={(issuer) => set({ issuer })} maxLength={200} />
      <SelectField
        label={t.form.form}
        value={typed.form}
        onChange={(form) => set({ form })}
        options={(['unsaid', 'original', 'copy'] as const).map((value) => ({ value, label: t.form.forms[value] }))}
      />
      <TextField
        label={t.form.sheets}
        value={typed.sheets}
        onChange={(sheets) => set({ sheets })}
        inputMode="numeric"
        error={faults.sheets}
      />
      <TextField
        label={t.form.keptAt}
        value={typed.keptAt}
        onChange={(keptAt) => set({ keptAt })}
        error={faults.keptAt}
        maxLength={200}
      />
      <DateField label={t.form.validUntil} value={typed.validUntil} onChange={(validUntil) => set({ validUntil })} />
      {refused !== null && !deed.isPending && <Note>{sentence(refused)}</Note>}
      <div className="acts">
        <Button look="go" type="submit" busy={deed.isPending}>
          {t.form.save}
        </Button>
        {onReplace && <Button onClick={onReplace}>{t.form.version}</Button>}
      </div>
      {item && <Withdraw itemId={item.itemId} onDone={onDone} />}
    </form>
  )
}

function FileField({ onChange }: { onChange: (file: File | null) => void }) {
  const t = useWords(dossierWords)
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{t.form.file}</label>
      <input id={id} type="file" onChange={(event) => onChange(event.target.files?.[0] ?? null)} />
    </div>
  )
}

function PlacesField(props: {
  dossier: Dossier
  places: Typed['places']
  onChange: (places: Typed['places']) => void
}) {
  const { dossier, places, onChange } = props
  const t = useWords(dossierWords)
  const byPlace = new Map(dossier.places.map((one) => [one.place, one]))
  const left = dossier.places.filter(({ place }) => !places.some((one) => one.place === place))
  return (
    <fieldset className="dossier-places">
      <legend>{t.form.places}</legend>
      {places.map((one) => {
        const place = byPlace.get(one.place)
        if (!place) return null
        return (
          <div key={one.place}>
            <p>
              {place.code}. {place.name}
              <Button
                size="sm"
                look="quiet"
                icon="close"
                label={t.form.removePlace(place.code)}
                onClick={() => onChange(places.filter((other) => other !== one))}
              />
            </p>
            {place.required.length > 0 && (
              <SelectField
                label={t.form.is(place.code)}
                value={String(one.requiredId ?? '')}
                options={[
                  { value: '', label: t.form.isNone },
                  ...place.required.map(({ requiredId, name }) => ({ value: String(requiredId), label: name })),
                ]}
                onChange={(chosen) =>
                  onChange(
                    places.map((other) =>
                      other === one ? { ...other, requiredId: chosen ? Number(chosen) : null } : other,
                    ),
                  )
                }
              />
            )}
          </div>
        )
      })}
      <Combobox
        label={t.form.addPlace}
        value={null}
        options={left.map(({ place, code, name }) => ({ value: place, label: `${code}. ${name}` }))}
        onChange={(place) => place !== null && onChange([...places, { place, requiredId: null }])}
      />
    </fieldset>
  )
}

function Withdraw({ itemId, onDone }: { itemId: string; onDone: () => void }) {
  const t = useWords(dossierWords)
  const sentence = useProblemSentence()
  const [reason, setReason] = useState('')
  const deed = useDossierDeed()
  const go = () =>
    deed.mutate(
      { method: 'POST', path: `/items/${itemId}/withdrawal`, body: { reason: reason.trim() } },
      {
        onSuccess: () => {
          say(t.form.withdrawn)
          onDone()
        },
      },
    )
  return (
    <details className="dossier-withdraw">
      <summary>{t.form.withdraw}</summary>
      <TextField label={t.form.reason} value={reason} onChange={setReason} maxLength={400} />
      {deed.isError && <Note>{sentence(deed.error)}</Note>}
      <Button disabled={reason.trim() === ''} busy={deed.isPending} onClick={go}>
        {t.form.withdraw}
      </Button>
    </details>
  )
}
