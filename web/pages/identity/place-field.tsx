/** Where the office is: found by a few letters in the country's list, or typed as it is. */
import { Combobox as List, useCombobox } from '@mantine/core'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { useWords } from '../../platform/words.ts'
import '../../ui/combobox.css'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { OurMantine } from '../../ui/theme.tsx'
import { type FoundPlace, type PlaceTyped, usePlacesFound } from './set-up-place.ts'
import { identityWords } from './words.ts'

interface PlaceFieldProps {
  token: string
  place: PlaceTyped
  label: string
  hint: string
  error?: string | null | undefined
  /** It has the focus, or has lost it. */
  onFocus: (here: boolean) => void
  onType: (name: string) => void
  onTake: (place: FoundPlace) => void
}

export function PlaceField(props: PlaceFieldProps) {
  return (
    <OurMantine>
      <TypedPlace {...props} />
    </OurMantine>
  )
}

function TypedPlace({ token, place, label, hint, error, onFocus, onType, onTake }: PlaceFieldProps) {
  const { setUp: t } = useWords(identityWords)
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const { data } = usePlacesFound(token, place)
  const found = place.placeCode === null && place.placeName.trim().length > 1 ? (data?.places ?? []) : []
  const take = (code: string) => {
    const one = found.find((place) => place.code === code)
    if (one) onTake(one)
    list.closeDropdown()
  }
  return (
    <Field label={label} hint={place.placeCode === null ? hint : t.fromList(place.provinceName)} error={error}>
      {(control) => (
        <List store={list} onOptionSubmit={take} offset={4}>
          <List.Target>
            <span className="combo">
              <List.EventsTarget withExpandedAttribute>
                <input
                  {...control}
                  type="text"
                  autoComplete="off"
                  spellCheck={false}
                  value={place.placeName}
                  onChange={(event) => {
                    onType(event.target.value)
                    list.openDropdown()
                    list.resetSelectedOption()
                  }}
                  onKeyDown={(event) => {
                    // Choosing from the list does not send the form around it.
                    if (event.key === 'Enter' && list.dropdownOpened && found.length > 0) event.preventDefault()
                  }}
                  onFocus={(event) => {
                    event.target.select()
                    onFocus(true)
                  }}
                  onBlur={() => {
                    list.closeDropdown()
                    onFocus(false)
                  }}
                />
              </List.EventsTarget>
              <Icon name={place.placeCode === null ? 'search' : 'check'} />
            </span>
          </List.Target>
          <List.Dropdown className="combo-list" hidden={found.length === 0}>
            <List.Options aria-label={label} className="combo-options">
              {found.map((one) => (
                <List.Option key={one.code} value={one.code} className="combo-option">
                  {one.title}
                  {one.provinceName && <small>{one.provinceName}</small>}
                </List.Option>
              ))}
            </List.Options>
          </List.Dropdown>
        </List>
      )}
    </Field>
  )
}
