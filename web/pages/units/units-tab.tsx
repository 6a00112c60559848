import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { NoneFound } from './admin-page.tsx'
import { UnitForm } from './unit-form.tsx'
import { type Branch, countKinds, matching, treeOf } from './unit-tree.ts'
import { type Unit, unitsQuery } from './units-data.ts'
import { VillagesForm } from './villages-form.tsx'
import { unitWords } from './words.ts'

/** The tree of units: what has many under it opens; leaves stand side by side so that 24 villages are one glance. */
export function UnitsTab({ find }: { find: string }) {
  const t = useWords(unitWords)
  const f = useFormats()
  const query = useQuery(unitsQuery)
  const { them } = useSearch({ from: '/signed-in/quan-tri' })
  const [adding, setAdding] = useState<{ parent: Unit | null } | null>(null)
  const [pasting, setPasting] = useState(them === 'thon')
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={10} />
  const whole = treeOf(query.data.units, f.compare)
  const shown = matching(whole, find)
  return (
    <>
      <div className="admin-tools">
        <KindCounts units={query.data.units} />
        <div className="right">
          <Button onClick={() => setPasting(true)}>{t.villages.add}</Button>
          <Button icon="plus" onClick={() => setAdding({ parent: whole[0]?.unit ?? null })}>
            {t.units.add}
          </Button>
        </div>
      </div>
      {whole.length === 0 && <EmptyState title={t.units.empty} text={t.units.emptyText} />}
      {whole.length > 0 && shown.length === 0 && <NoneFound find={find} />}
      <ul className="unit-tree">
        {shown.map((branch) => (
          <UnitBranch
            key={branch.unit.unitId}
            branch={branch}
            level={0}
            forced={find !== ''}
            onAdd={(parent) => setAdding({ parent })}
          />
        ))}
      </ul>
      <Drawer open={adding !== null} onClose={() => setAdding(null)} title={t.units.add}>
        {adding && <UnitForm units={query.data.units} parent={adding.parent} onDone={() => setAdding(null)} />}
      </Drawer>
      <Drawer open={pasting} onClose={() => setPasting(false)} title={t.villages.title} size={560}>
        {pasting && <VillagesForm units={query.data.units} onDone={() => setPasting(false)} />}
      </Drawer>
    </>
  )
}

function KindCounts({ units }: { units: readonly Unit[] }) {
  const t = useWords(unitWords)
  const f = useFormats()
  const counts = new Map<Unit['kind'], number>()
  for (const { kind } of units) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return (
    <p className="s">
      {[...counts].map(([kind, count]) => `${f.number(count)} ${t.kinds[kind].toLocaleLowerCase('vi')}`).join(' · ')}
    </p>
  )
}

interface BranchProps {
  branch: Branch
  level: number
  /** A search opens what it found. */
  forced: boolean
  onAdd: (parent: Unit) => void
}

function UnitBranch({ branch, level, forced, onAdd }: BranchProps) {
  const t = useWords(unitWords)
  const [opened, setOpened] = useState(level === 0)
  const open = opened || forced
  const { unit, children } = branch
  // What opens stands first, one a line; the rest side by side, so that 68 communes are one screen.
  const opening = children.filter((child) => child.children.length > 0)
  const leaves = children.filter((child) => child.children.length === 0)
  return (
    <li>
      <div className="unit-line">
        {children.length > 0 ? (
          <button
            type="button"
            className="unit-opener"
            aria-expanded={open}
            title={open ? t.units.close(unit.name) : t.units.open(unit.name)}
            onClick={() => setOpened(!open)}
          >
            <Icon name={open ? 'down' : 'right'} />
            <UnitName unit={unit} />
          </button>
        ) : (
          <UnitName unit={unit} />
        )}
        <Under branch={branch} />
        <Button
          look="quiet"
          size="sm"
          icon="plus"
          label={t.units.addUnder(unit.name)}
          className="unit-add"
          onClick={() => onAdd(unit)}
        />
      </div>
      {open && children.length > 0 && (
        <div className="unit-under">
          <Branches branches={opening} level={level + 1} forced={forced} onAdd={onAdd} />
          <Branches branches={leaves} level={level + 1} forced={forced} onAdd={onAdd} className="leaves" />
        </div>
      )}
    </li>
  )
}

function Branches(props: Omit<BranchProps, 'branch'> & { branches: readonly Branch[]; className?: string }) {
  const { branches, className, ...rest } = props
  if (branches.length === 0) return null
  return (
    <ul className={className}>
      {branches.map((branch) => (
        <UnitBranch key={branch.unit.unitId} branch={branch} {...rest} />
      ))}
    </ul>
  )
}

function UnitName({ unit }: { unit: Unit }) {
  const t = useWords(unitWords)
  const f = useFormats()
  return (
    <span className="unit-name">
      <b>{unit.name}</b>
      {unit.code && <span className="q"> {unit.code}</span>}
      {unit.to && (
        <span className="tag">
          {t.units.ended} {f.day(unit.to)}
        </span>
      )}
    </span>
  )
}

function Under({ branch }: { branch: Branch }) {
  const t = useWords(unitWords)
  const f = useFormats()
  const counts = countKinds(branch)
  if (counts.size === 0) return <span />
  return (
    <span className="q">
      {[...counts].map(([kind, count]) => `${f.number(count)} ${t.kinds[kind].toLocaleLowerCase('vi')}`).join(', ')}
    </span>
  )
}
