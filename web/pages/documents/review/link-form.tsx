import { useState } from 'react'
import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { CheckField, TextField } from '../../../ui/field.tsx'
import { reviewWords } from '../words/review.ts'
import './forms.css'
import { ChosenList } from './chosen-list.tsx'
import { type Party, saysOnlyHere } from './names.ts'
import { usePartyChoices } from './party-choices.ts'
import { useReview } from './review-context.ts'

/** Says whom a printed name means: agencies by hand or a group, for every clause that uses the name or for this one. */
export function LinkForm({ party, directive, leave }: { party: Party; directive: DirectiveRow; leave: () => void }) {
  const t = useWords(reviewWords)
  const { deeds } = useReview()
  const choices = usePartyChoices()
  const [agencyIds, setAgencyIds] = useState<readonly number[]>(party.agencyIds)
  const [groupId, setGroupId] = useState(party.groupId)
  const [groupName, setGroupName] = useState('')
  const [remember, setRemember] = useState(true)
  const [onlyHere, setOnlyHere] = useState(saysOnlyHere(party))
  const [fault, setFault] = useState<string | null>(null)
  const change = (ids: readonly number[], group: number | null = null) => {
    setAgencyIds([...new Set(ids)])
    setGroupId(group)
    setFault(null)
  }
  const add = (value: string | null) => {
    const choice = choices.find((one) => one.value === value)
    if (!choice) return
    if (choice.groupId !== null && agencyIds.length === 0) return change(choice.agencyIds, choice.groupId)
    change([...agencyIds, ...choice.agencyIds])
  }
  const save = async () => {
    if (agencyIds.length === 0) return setFault(t.chooseFirst)
    const done = await deeds.link({
      printed: party.printed,
      agencyIds: [...agencyIds],
      groupId,
      groupName: (!onlyHere && groupName.trim()) || null,
      remember: remember && !onlyHere,
      directiveId: onlyHere ? directive.directiveId : null,
    })
    if (done !== null) leave()
  }
  return (
    <fieldset className="inline-form">
      <legend>{t.linkTitle(party.printed)}</legend>
      <ChosenList
        label={t.chosenAgencies}
        items={agencyIds.map((id) => ({
          key: id,
          name: choices.find((one) => one.value === `a${id}`)?.label ?? `#${id}`,
        }))}
        remove={(id) => change(agencyIds.filter((one) => one !== id))}
      />
      <Combobox autoFocus label={t.addAgency} value={null} onChange={add} options={choices} error={fault} />
      <CheckField label={t.onlyHere} checked={onlyHere} onChange={setOnlyHere} />
      {!onlyHere && agencyIds.length > 1 && groupId === null && (
        <TextField label={t.groupName} hint={t.groupHint} value={groupName} onChange={setGroupName} maxLength={200} />
      )}
      {!onlyHere && (
        <>
          <CheckField label={t.remember} checked={remember} onChange={setRemember} />
          <p className="q">{t.linkNote}</p>
        </>
      )}
      <div className="acts">
        <Button size="sm" onClick={() => void save()}>
          {t.linkThese(agencyIds.length)}
        </Button>
        <Button size="sm" look="quiet" onClick={leave}>
          {t.leave}
        </Button>
      </div>
    </fieldset>
  )
}
