import { useQuery } from '@tanstack/react-query'
import type { StageCode } from '../../../server/modules/assessments/contract.ts'
import { shortSetName } from '../../frameworks/set-name.ts'
import { now } from '../../platform/clock.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/field.tsx'
import { DoubtMark } from '../../ui/state-mark.tsx'
import { frameworksQuery, type MarkTab, type Sheet } from './marks-data.ts'
import { markWords } from './words.ts'

/** What a person says a tab is of; a stage of "" is said by nobody. */
export type Meant = { stage: StageCode | ''; frameworkId: number; day: string | null }
export type TakenTab = { tab: MarkTab; index: number }

export const takenTabs = (sheet: Sheet): TakenTab[] =>
  sheet.tabs.flatMap((tab, index) => (tab.taken && !tab.aside ? [{ tab, index }] : []))

export const meantNow = ({ stage, frameworkId, day }: MarkTab): Meant => ({ stage: stage ?? '', frameworkId, day })

/** Each tab taken: its stage, its day, its set of criteria where it is another, how each is known, and what recording it would do. */
export function TabMeanings({ sheet }: { sheet: Sheet }) {
  const { frame: t, columns, record } = useWords(markWords)
  const f = useFormats()
  return (
    <ul className="marks-tabs">
      {takenTabs(sheet).map(({ tab, index }) => {
        const set = sheet.sets.find(({ frameworkId }) => frameworkId === tab.frameworkId)
        const other = tab.frameworkId !== sheet.framework.frameworkId
        const { counts } = tab
        return (
          <li key={index}>
            <b>{tab.name}</b>
            {tab.stage === null ? (
              <span>
                <DoubtMark /> {t.stageAsked}
              </span>
            ) : (
              <span>
                {stageName(tab)} <span className="q">({t.stageBy[tab.stageBy]})</span>
              </span>
            )}
            <span className="q">{columns.day(f.day(tab.day), columns.dayBy[tab.dayBy])}</span>
            {set && other && (
              <span className="q">
                {shortSetName(set.name)} ({t.setBy[tab.setBy]})
              </span>
            )}
            {counts && (
              <span className="q">
                {(['write', 'same', 'bad', 'ask'] as const)
                  .filter((one) => counts[one] > 0)
                  .map((one) => t.cells[one](f.number(counts[one])))
                  .join(', ') || record.nothing}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

export const stageName = ({ stage, stages }: MarkTab): string | null =>
  stages.find(({ code }) => code === stage)?.name ?? stage

/** Fields for what one tab is of. `sole`: it is the only one, so that it needs no name. */
export function TabFields({
  sheet,
  tab,
  sole,
  value,
  onChange,
}: {
  sheet: Sheet
  tab: MarkTab
  sole: boolean
  value: Meant
  onChange: (value: Meant) => void
}) {
  const { frame: t, ask, columns } = useWords(markWords)
  const sets = useSets(sheet)
  const stages = tab.stages.map(({ code, name }) => ({ value: code as StageCode | '', label: name }))
  const unsaid = value.stage === '' || !tab.stages.some(({ code }) => code === value.stage)
  return (
    <fieldset className="marks-tab">
      {!sole && <legend>{tab.name}</legend>}
      <SelectField<StageCode | ''>
        label={t.stage}
        value={value.stage}
        options={
          unsaid ? [{ value: value.stage, label: value.stage === '' ? '' : (stageName(tab) ?? '') }, ...stages] : stages
        }
        onChange={(stage) => onChange({ ...value, stage })}
      />
      <SelectField
        label={ask.framework}
        value={String(value.frameworkId)}
        options={sets}
        onChange={(id) => onChange({ ...value, frameworkId: Number(id) })}
      />
      <DateField
        label={columns.tabDay}
        value={value.day}
        error={value.day === null ? columns.needDay : null}
        max={dayOf(now())}
        onChange={(day) => onChange({ ...value, day })}
      />
    </fieldset>
  )
}

/** Published sets of the level of the file, and those its tabs are read by. */
function useSets(sheet: Sheet) {
  const { data } = useQuery(frameworksQuery)
  const published = (data?.frameworks ?? [])
    .filter(({ publishedOn, level }) => publishedOn !== null && level === sheet.framework.level)
    .map(({ frameworkId, name }) => ({ value: String(frameworkId), label: shortSetName(name) }))
  const own = sheet.sets
    .map(({ frameworkId, name }) => ({ value: String(frameworkId), label: shortSetName(name) }))
    .filter(({ value }) => !published.some((one) => one.value === value))
  return [...own, ...published]
}
