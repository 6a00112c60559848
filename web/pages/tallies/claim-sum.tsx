/** The sums as they are stored become the commune's claim; how many villages are in is said with them. */
import { useState } from 'react'
import type { TallySheet } from '../../../server/modules/tallies/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { ApiProblem, useProblemSentence } from '../../platform/problem.ts'
import { language, useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { useTallyDeed } from './tallies-data.ts'
import { tallyWords } from './words.ts'

type Told = { message?: string; english?: string }

export function ClaimSum({ sheet }: { sheet: TallySheet }) {
  const t = useWords(tallyWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const [met, setMet] = useState<'computed' | 'yes' | 'no'>('computed')
  const deed = useTallyDeed()
  const { numerator, denominator, counted, villages } = sheet.sum
  if (!sheet.mayEnter || counted === 0) return null
  const onDay = sheet.villages.reduce((last, one) => (one.onDay && one.onDay > last ? one.onDay : last), '')
  const claim = () =>
    deed.mutate(
      {
        path: '/tallies/claim',
        body: {
          unitId: sheet.unit.unitId,
          frameworkId: sheet.frameworkId,
          place: sheet.place,
          onDay,
          met: met === 'computed' ? null : met === 'yes',
        },
      },
      { onSuccess: () => say(t.claimed) },
    )
  // One row was sent: what is wrong with it says more than that something is.
  const rows = deed.error instanceof ApiProblem ? ((deed.error.details.rows as Told[] | undefined) ?? []) : []
  const why = language() === 'vi' ? rows[0]?.message : rows[0]?.english
  return (
    <section className="tally-claim" aria-label={t.claim}>
      <h2>{t.claim}</h2>
      <p>
        {t.claimText(
          f.decimal(numerator, 2),
          f.decimal(denominator, 2),
          f.percent(numerator / denominator, 2),
          t.counted(f.number(counted), f.number(villages)),
        )}
      </p>
      <SelectField
        label={t.met}
        value={met}
        onChange={setMet}
        options={(['computed', 'yes', 'no'] as const).map((value) => ({ value, label: t.mets[value] }))}
      />
      {deed.isError && <Note>{why ?? sentence(deed.error)}</Note>}
      <Button busy={deed.isPending} onClick={claim}>
        {t.claimGo}
      </Button>
    </section>
  )
}
