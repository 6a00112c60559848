/** Bìa hồ sơ: of the criteria chosen, and one for the whole commune; a page a cover, as PDF or Word. */
import { useState } from 'react'
import type { Dossier } from '../../../server/modules/dossiers/contract.ts'
import { MakingLine, openPaper, savePaper } from '../../papers/making-line.tsx'
import { PanelForm } from '../../papers/print-panel.tsx'
import { useMaking } from '../../papers/use-making.ts'
import { paperWords } from '../../papers/words.ts'
import { now } from '../../platform/clock.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { unitPath } from './dossiers-data.ts'
import { dossierWords } from './words.ts'

type Place = Dossier['places'][number]

export function CoversPanel({ dossier }: { dossier: Dossier }) {
  const { covers: t } = useWords(dossierWords)
  const paper = useWords(paperWords)
  const f = useFormats()
  const making = useMaking()
  const criteria = dossier.places.filter(({ kind }) => kind === 'criterion')
  const counts = new Map(criteria.map((one) => [one.place, itemsOf(dossier, one)]))
  const [chosen, setChosen] = useState(() => usual(criteria, counts))
  const [whole, setWhole] = useState(false)
  const [year, setYear] = useState(() => dayOf(now()).slice(0, 4))
  const [tried, setTried] = useState(false)
  const covers = chosen.size + (whole ? 1 : 0)
  const badYear = !/^(199|20\d)\d$/.test(year.trim())
  const take = async (format: 'pdf' | 'docx') => {
    setTried(true)
    if (covers === 0 || badYear) return
    const asked = new URLSearchParams({ year: year.trim(), format })
    if (chosen.size > 0) asked.set('criteria', [...chosen].join(','))
    if (whole) asked.set('whole', 'yes')
    const about = unitPath(dossier.unit.unitId, dossier.frameworkId)
    const made = await making.make(`/api/papers/dossier-covers?${about}&${asked}`)
    if (made && format === 'pdf') openPaper(made)
    else if (made) savePaper(made)
  }
  const tick = (place: number, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(place)
    else next.delete(place)
    setChosen(next)
  }
  return (
    <PanelForm onSubmit={() => void take('pdf')}>
      <p>{t.text}</p>
      <TextField
        label={t.year}
        value={year}
        onChange={setYear}
        inputMode="numeric"
        maxLength={4}
        error={tried && badYear ? t.needYear : null}
      />
      <CheckField label={t.whole} hint={t.wholeHint} checked={whole} onChange={setWhole} />
      <fieldset className="dossier-covers">
        <legend>{t.criteria(f.number(chosen.size), f.number(criteria.length))}</legend>
        <Button
          look="quiet"
          size="sm"
          onClick={() => setChosen(chosen.size > 0 ? new Set() : new Set(criteria.map(({ place }) => place)))}
        >
          {chosen.size > 0 ? t.none : t.all}
        </Button>
        {criteria.map(({ place, code, name }) => (
          <CheckField
            key={place}
            label={`${code}. ${name}`}
            hint={counts.get(place) === 0 ? t.empty : t.items(f.number(counts.get(place) ?? 0))}
            checked={chosen.has(place)}
            onChange={(on) => tick(place, on)}
          />
        ))}
      </fieldset>
      <div role="alert">{tried && covers === 0 && <p className="kept">{t.needOne}</p>}</div>
      <MakingLine making={making} />
      <div className="acts">
        <Button look="go" type="submit" icon="print" busy={making.busy}>
          {t.go(f.number(covers))}
        </Button>
        <Button disabled={making.busy} onClick={() => void take('docx')}>
          {paper.formats.docx}
        </Button>
      </div>
    </PanelForm>
  )
}

/** Those with proof; where none has any, all: covers are made before the papers are laid in too. */
function usual(criteria: readonly Place[], counts: ReadonlyMap<number, number>): ReadonlySet<number> {
  const filled = criteria.filter(({ place }) => counts.get(place) !== 0)
  return new Set((filled.length > 0 ? filled : criteria).map(({ place }) => place))
}

function itemsOf({ places, items }: Dossier, { place: criterion }: Place): number {
  const kin = new Set(
    places.filter((one) => one.place === criterion || one.criterion === criterion).map(({ place }) => place),
  )
  return items.filter((item) => item.places.some(({ place }) => kin.has(place))).length
}
