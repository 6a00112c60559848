/** What usually stands round such a place: folded lists, everything taken unless a tick is taken off. */
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { TickedNames, takenOf } from '../../ui/ticked-names.tsx'
import type { SetUpParts } from './set-up.ts'
import { isNamed } from './set-up-place.ts'
import { identityWords } from './words.ts'

/** The People's Committee of the place is always made; its name can be another. */
const committeeKey = 'ubnd'

export function Surroundings({ form, change, proposal, proposed, typing }: SetUpParts) {
  const { setUp: t } = useWords(identityWords)
  const f = useFormats()
  if (typing || !isNamed(form)) return <p className="s">{t.round.first}</p>
  if (proposal.error) return <ProblemState error={proposal.error} onRetry={() => void proposal.refetch()} />
  if (!proposed) return <Bones rows={3} label={t.round.asking} />
  const { agencies, units } = proposed
  const taken = (lines: typeof agencies | typeof units) => t.round.taken(f.number(takenOf(lines, form.chosen).length))
  const list = { value: form.chosen, onChange: (chosen: typeof form.chosen) => change({ chosen }), words: t.round }
  const former = units.some((unit) => unit.former)
  return (
    <>
      <TickedNames
        {...list}
        title={t.round.agencies(f.number(agencies.length))}
        taken={taken(agencies)}
        lines={agencies.map((agency) => ({ ...agency, fixed: agency.key === committeeKey }))}
      />
      {units.length > 0 && (
        <TickedNames
          {...list}
          title={(former ? t.round.former : t.round.communes)(f.number(units.length))}
          taken={taken(units)}
          lines={units.map((unit) => ({
            ...unit,
            detail: unit.split ? t.round.split(unit.detail ?? '') : unit.detail,
          }))}
        />
      )}
    </>
  )
}
