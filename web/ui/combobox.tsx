/**
 * Choosing one of many by typing: agencies, units, people. Typing folds, so "hoa binh" finds "Hòa Bình" and "ub khe"
 * finds "UBND xã Cam Khê"; what is chosen is the name in full.
 *
 *   <Combobox label="Chủ trì" value={agencyId} onChange={setAgencyId}
 *     options={agencies.map((a) => ({ value: a.agencyId, label: a.name, detail: a.parentName, also: a.shortName }))}
 *     error={…} clearable />
 */
import { Combobox as List, useCombobox } from '@mantine/core'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { useState } from 'react'
import { foldedMatch } from '../platform/fold.ts'
import { useWords } from '../platform/words.ts'
import './combobox.css'
import { Field } from './field.tsx'
import { Icon } from './icon.tsx'
import { OurMantine } from './theme.tsx'

export interface Choice<T extends string | number> {
  value: T
  label: string
  /** Second line: where it belongs. Searched too. */
  detail?: string
  /** Other names it is found by: a short name, a former name. Not shown. */
  also?: string | null
}

interface ComboboxProps<T extends string | number> {
  label: string
  value: T | null
  onChange: (value: T | null) => void
  options: readonly Choice<T>[]
  hint?: string
  error?: string | null
  placeholder?: string
  clearable?: boolean
  /** Takes the focus when it appears: for a form opened by a press. */
  autoFocus?: boolean
  className?: string
}

const shownAtMost = 50

export function Combobox<T extends string | number>(props: ComboboxProps<T>) {
  return (
    <OurMantine>
      <TypedChoice {...props} />
    </OurMantine>
  )
}

function TypedChoice<T extends string | number>(props: ComboboxProps<T>) {
  const { label, value, onChange, options, hint, error, placeholder, clearable, autoFocus, className } = props
  const t = useWords()
  const chosen = options.find((option) => option.value === value)
  const [typed, setTyped] = useState<string | null>(null)
  const list = useCombobox({
    onDropdownOpen: () => list.updateSelectedOptionIndex('active'),
    onDropdownClose: () => list.resetSelectedOption(),
  })
  const found = matching(options, typed)
  const take = (text: string) => {
    const option = options.find((one) => String(one.value) === text)
    if (option) onChange(option.value)
    setTyped(null)
    list.closeDropdown()
  }
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => (
        <List store={list} onOptionSubmit={take} offset={4}>
          <List.Target>
            <span className="combo">
              <List.EventsTarget withExpandedAttribute>
                <input
                  {...control}
                  type="text"
                  // biome-ignore lint/a11y/noAutofocus: the press that opened the form asked for it
                  autoFocus={autoFocus}
                  autoComplete="off"
                  spellCheck={false}
                  placeholder={placeholder ?? t.choose}
                  value={typed ?? chosen?.label ?? ''}
                  onChange={(event) => {
                    setTyped(event.target.value)
                    list.openDropdown()
                  }}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' || !list.dropdownOpened) return
                    event.preventDefault() // the form around is not sent by choosing
                    const [first] = found
                    if (typed && first && list.getSelectedOptionIndex() < 0) take(String(first.value))
                  }}
                  onFocus={(event) => event.target.select()}
                  onClick={() => list.openDropdown()}
                  onBlur={() => {
                    list.closeDropdown()
                    setTyped(null)
                  }}
                />
              </List.EventsTarget>
              {clearable && chosen ? (
                <button type="button" aria-label={t.clear} onClick={() => onChange(null)}>
                  <Icon name="close" />
                </button>
              ) : (
                <Icon name="down" />
              )}
            </span>
          </List.Target>
          <List.Dropdown className="combo-list">
            <List.Options aria-label={label} className="combo-options">
              {found.map((option) => (
                <List.Option
                  key={option.value}
                  value={String(option.value)}
                  active={option.value === value}
                  className="combo-option"
                >
                  {option.label}
                  {option.detail && <small>{option.detail}</small>}
                </List.Option>
              ))}
            </List.Options>
            {found.length === 0 && <List.Empty className="combo-none">{t.nothingFound(typed ?? '')}</List.Empty>}
          </List.Dropdown>
        </List>
      )}
    </Field>
  )
}

function matching<T extends string | number>(options: readonly Choice<T>[], typed: string | null): Choice<T>[] {
  if (typed === null || typed.trim() === '') return options.slice(0, shownAtMost)
  const found: Choice<T>[] = []
  for (const option of options) {
    if (found.length === shownAtMost) break
    if (foldedMatch(`${option.label} ${option.detail ?? ''} ${option.also ?? ''}`, typed)) found.push(option)
  }
  return found
}
