/** What the board is narrowed to: the set of criteria, whose units, which of them, whose criteria; one stage or all. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Stage } from '../../../server/modules/assessments/contract.ts'
import type { Board } from '../../../server/modules/board/contract.ts'
import { useAgencyChoices } from '../../deeds/choices-data.ts'
import { shortSetName } from '../../frameworks/set-name.ts'
import { useWords } from '../../platform/words.ts'
import { Segments } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Popup } from '../../ui/popup.tsx'
import { frameworksQuery, groupsQuery, unitsQuery } from './board-data.ts'
import { type BoardSearch, type KindAsked, kindsAsked } from './board-search.ts'
import { classWords } from './groups.ts'
import { boardWords } from './words.ts'

interface FiltersProps {
  board: Board
  search: BoardSearch
  onChange: (part: Partial<BoardSearch>) => void
}

export function Filters({ board, search, onChange }: FiltersProps) {
  const t = useWords(boardWords)
  const stages = board.stages
  return (
    <div className="bd-head">
      <FrameworkPick board={board} onChange={onChange} />
      <PlacePick board={board} search={search} onChange={onChange} />
      <GroupPick search={search} onChange={onChange} board={board} />
      <AgencyPick search={search} onChange={onChange} />
      <div className="bd-stages">
        <Segments
          label={t.stage}
          value={search.xem ?? 'all'}
          options={[
            { value: 'all', label: t.allStages },
            ...stages.map(({ code }: Stage) => ({ value: code as string, label: t.acts[code] })),
          ]}
          onChange={(value) => onChange({ xem: stages.find(({ code }) => code === value)?.code })}
        />
      </div>
    </div>
  )
}

function Pick(props: {
  label: string
  value: string
  any?: boolean
  children: (close: () => void) => React.ReactNode
}) {
  return (
    <Popup
      side="below"
      className={props.any ? 'btn bd-pick any' : 'btn bd-pick'}
      label={`${props.label}: ${props.value}`}
      button={
        <>
          <span>{props.label}</span>
          <b>{props.value}</b>
          <Icon name="down" />
        </>
      }
    >
      {props.children}
    </Popup>
  )
}

function FrameworkPick({ board, onChange }: Pick<FiltersProps, 'board' | 'onChange'>) {
  const t = useWords(boardWords)
  const { data } = useQuery(frameworksQuery)
  const sets = (data?.frameworks ?? []).filter(({ criteria }) => criteria > 0)
  return (
    <Pick label={t.pick.framework} value={shortSetName(board.framework.name)}>
      {(close) => (
        <div className="bd-choices">
          {sets.map(({ frameworkId, name, decision, version, latest, unitName }) => (
            <button
              key={frameworkId}
              type="button"
              className="popup-item"
              aria-current={frameworkId === board.framework.frameworkId || undefined}
              onClick={() => {
                onChange({ bo: frameworkId, mo: undefined, o: undefined, loc: undefined, chot: undefined })
                close()
              }}
            >
              <Icon name={frameworkId === board.framework.frameworkId ? 'check' : 'right'} />
              <span>
                {name}
                <small>{[unitName, decision, latest ? '' : t.pick.version(version)].filter(Boolean).join(' · ')}</small>
              </span>
            </button>
          ))}
          {sets.length === 0 && <p className="s">{board.framework.decision ?? board.framework.name}</p>}
        </div>
      )}
    </Pick>
  )
}

/** Units that others belong to: whose communes, or whose villages. */
function PlacePick({ board, search, onChange }: FiltersProps) {
  const t = useWords(boardWords)
  const { data } = useQuery(unitsQuery(board.day))
  const options = useMemo(() => {
    const units = data?.units ?? []
    const parents = new Set(units.map(({ parentId }) => parentId))
    return units
      .filter(({ unitId }) => parents.has(unitId) || unitId === search.dv)
      .map(({ unitId, name, parentName }) => ({ value: unitId, label: name, detail: parentName ?? undefined }))
  }, [data, search.dv])
  return (
    <Pick label={t.pick.place} value={board.unit.name}>
      {(close) => (
        <div className="bd-form">
          <Combobox
            label={t.pick.place}
            value={board.unit.unitId}
            options={options}
            onChange={(dv) => {
              onChange({ dv: dv ?? undefined, o: undefined, loc: undefined, chot: undefined })
              close()
            }}
          />
        </div>
      )}
    </Pick>
  )
}

function GroupPick({ board, search, onChange }: FiltersProps) {
  const t = useWords(boardWords)
  const { level } = board.framework
  const groups = useGroupChoices(board.day)
  const group = groups.find(({ value }) => value === search.nhom)
  const kind = level === 'xa' ? search.loai : undefined
  const said = [kind && t.pick.kinds[kind], group?.label].filter(Boolean).join(', ')
  return (
    <Pick label={t.pick.group} value={said || t.pick.all} any={!said}>
      {() => (
        <div className="bd-form">
          {level === 'xa' && (
            <SelectField
              label={t.pick.kind}
              value={search.loai ?? 'xa'}
              options={kindsAsked.map((value: KindAsked) => ({ value, label: t.pick.kinds[value] }))}
              onChange={(loai) => onChange({ loai: loai === 'xa' ? undefined : loai, loc: undefined })}
            />
          )}
          <Combobox
            clearable
            label={t.pick.group}
            value={search.nhom ?? null}
            options={groups}
            hint={groups.length === 0 ? t.pick.noGroups : undefined}
            onChange={(nhom) => onChange({ nhom: nhom ?? undefined, loc: undefined })}
          />
        </div>
      )}
    </Pick>
  )
}

function useGroupChoices(day: string) {
  const t = useWords(boardWords)
  const { data } = useQuery(groupsQuery)
  const { data: units } = useQuery(unitsQuery(day))
  return useMemo(() => {
    const classes = new Set((units?.units ?? []).flatMap((unit) => unit.classes))
    return [
      ...[...classes].sort().map((one) => ({ value: `lop:${one}`, label: classWords(one, t), detail: t.pick.classes })),
      ...(data?.groups ?? []).map(({ groupId, name, ground }) => ({
        value: `nhom:${groupId}`,
        label: name,
        detail: ground ?? undefined,
      })),
    ]
  }, [data, units, t])
}

function AgencyPick({ search, onChange }: Pick<FiltersProps, 'search' | 'onChange'>) {
  const t = useWords(boardWords)
  const agencies = useAgencyChoices()
  const chosen = agencies.find(({ value }) => value === search.cq)
  return (
    <Pick label={t.pick.agency} value={chosen?.label ?? t.pick.all} any={!chosen}>
      {() => (
        <div className="bd-form">
          <Combobox
            clearable
            label={t.pick.agencyLong}
            hint={t.pick.agencyHint}
            value={search.cq ?? null}
            options={agencies}
            onChange={(cq) => onChange({ cq: cq ?? undefined, mo: undefined, loc: undefined })}
          />
        </div>
      )}
    </Pick>
  )
}
