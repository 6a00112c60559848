import { useWords } from '../../../platform/words.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { reviewWords } from '../words/review.ts'
import { ChosenList } from './chosen-list.tsx'
import { type Party, partyName } from './names.ts'
import { usePartyChoices } from './party-choices.ts'
import { useReview } from './review-context.ts'

/** Several agencies or groups; what is added by hand is sure. */
export function PartyField(props: {
  label: string
  add: string
  parties: readonly Party[]
  onChange: (parties: Party[]) => void
}) {
  const { label, parties, onChange } = props
  const t = useWords(reviewWords)
  const { names } = useReview()
  const choices = usePartyChoices()
  const add = (value: string | null) => {
    const choice = choices.find((one) => one.value === value)
    if (!choice || parties.some(({ printed }) => printed === choice.label)) return
    const { label: printed, agencyIds, groupId } = choice
    onChange([...parties, { printed, agencyIds: [...agencyIds], groupId, sure: 1, why: null }])
  }
  const named = (party: Party) => {
    const name = choices.find((one) => one.value === `a${party.agencyIds[0]}`)?.label
    if (party.agencyIds.length === 1) return name ?? partyName(party, names)
    return party.agencyIds.length > 1 ? `${party.printed} (${t.agencies(party.agencyIds.length)})` : party.printed
  }
  return (
    <div className="many">
      <Combobox label={label} value={null} onChange={add} options={choices} placeholder={props.add} />
      <ChosenList
        label={label}
        items={parties.map((party, key) => ({ key, name: named(party) }))}
        remove={(key) => onChange(parties.filter((_, index) => index !== key))}
      />
    </div>
  )
}
