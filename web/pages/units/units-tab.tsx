import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../paths.ts'
import { now } from '../../platform/clock.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { NoneFound } from './admin-page.tsx'
import { ClassForm } from './time/class-form.tsx'
import { labelOf } from './time/class-label.ts'
import { FoundElsewhere } from './time/found-elsewhere.tsx'
import { OperationForm } from './time/operation-form.tsx'
import { unitsOnQuery } from './time/time-data.ts'
import { UnitLife } from './time/unit-life.tsx'
import { timeWords } from './time/words.ts'
import { UnitForm } from './unit-form.tsx'
import { type Branch, countKinds, matching, ofClass, treeOf } from './unit-tree.ts'
import { type Unit, unitsQuery } from './units-data.ts'
import { VillagesForm } from './villages-form.tsx'
import { unitWords } from './words.ts'

/** The tree of units, in their last state or as they were on a day: what has many under it opens; leaves stand side by side so that 24 villages are one glance. */
export function UnitsTab({ find }: { find: string }) {
  const t = useWords(unitWords)
  const w = useWords(timeWords)
  const f = useFormats()
  const { ngay, loai, xem, them } = useSearch({ from: '/signed-in/quan-tri' })
  const [opened, setOpened] = useState<Opened>(them === 'thon' ? 'villages' : null)
  const navigate = useNavigate({ from: paths.admin })
  const see = (unitId?: number) =>
    void navigate({
      search: (search) => ({ ...search, xem: unitId === undefined ? undefined : String(unitId) }),
      replace: true,
    })
  const all = useQuery(unitsQuery)
  // classes have dates: asked for by class, today's units are looked at unless another day is chosen
  const on = ngay ?? dayOf(now())
  const then = useQuery(unitsOnQuery(on))
  const query = ngay === undefined && loai === undefined ? all : then
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  const units = query.data?.units
  const whole = treeOf(units ?? [], f.compare)
  const counted = loai === undefined ? whole : ofClass(whole, loai)
  const shown = matching(counted, find)
  const seen = units?.find(({ unitId }) => String(unitId) === xem)
  return (
    <>
      {/* a form takes what it offers first from the list: not before it is there */}
      {all.data && (
        <UnitTools
          units={units ?? []}
          all={all.data.units}
          classes={then.data ? [...new Set(then.data.units.flatMap((unit) => unit.classes))].sort() : []}
          counted={loai === undefined ? null : countOf(counted, loai)}
          opened={opened}
          onOpen={setOpened}
          top={whole[0]?.unit ?? null}
        />
      )}
      {!units && <Bones rows={10} />}
      {units && whole.length === 0 && (
        <EmptyState
          title={ngay === undefined ? t.units.empty : w.nothingThen}
          text={ngay === undefined ? t.units.emptyText : w.nothingThenText}
        />
      )}
      {whole.length > 0 && counted.length === 0 && (
        <EmptyState title={w.classes.noneOf} text={w.classes.noneOfText(f.day(on))} />
      )}
      {counted.length > 0 && shown.length === 0 && <NoneFound find={find} />}
      <ul className="unit-tree">
        {shown.map((branch) => (
          <UnitBranch
            key={branch.unit.unitId}
            branch={branch}
            level={0}
            forced={find !== '' || loai !== undefined}
            onSee={see}
            onAdd={(parent) => setOpened({ parent })}
          />
        ))}
      </ul>
      {find !== '' && (
        <FoundElsewhere
          find={find}
          shown={new Map((units ?? []).map(({ unitId, name }) => [unitId, name]))}
          onSee={see}
        />
      )}
      <Drawer
        open={xem !== undefined}
        onClose={() => see()}
        title={seen ? `${t.kinds[seen.kind]} ${seen.name}` : t.units.caption}
        size={560}
      >
        {xem !== undefined && <UnitLife unitId={Number(xem)} onSee={see} />}
      </Drawer>
    </>
  )
}

type Opened = { parent: Unit | null } | 'villages' | 'operation' | 'classes' | null

/** The day, what is counted on it, and what can be done. */
interface ToolsProps {
  units: readonly Unit[]
  all: readonly Unit[]
  /** What units of the day are counted as. */
  classes: readonly string[]
  /** How many are of the class asked for. */
  counted: number | null
  opened: Opened
  onOpen: (opened: Opened) => void
  top: Unit | null
}

function UnitTools({ units, all, classes, counted, opened, onOpen: setOpened, top }: ToolsProps) {
  const t = useWords(unitWords)
  const w = useWords(timeWords)
  const f = useFormats()
  const { ngay, loai } = useSearch({ from: '/signed-in/quan-tri' })
  const navigate = useNavigate({ from: paths.admin })
  const close = () => setOpened(null)
  const seeOperation = (operationId: string) => void navigate({ search: { muc: 'sap-xep', xem: operationId } })
  return (
    <>
      <div className="admin-tools unit-tools">
        <DateField
          label={w.asOf}
          hint={ngay === undefined ? w.asOfNone : undefined}
          value={ngay ?? null}
          onChange={(day) =>
            void navigate({ search: (search) => ({ ...search, ngay: day ?? undefined }), replace: true })
          }
        />
        {(classes.length > 0 || loai !== undefined) && (
          <SelectField
            label={w.classes.class}
            hint={counted === null ? undefined : w.classes.counted(f.number(counted))}
            value={loai ?? ''}
            options={[
              { value: '', label: w.classes.all },
              ...[...new Set([...classes, ...(loai === undefined ? [] : [loai])])].map((packed) => ({
                value: packed,
                label: labelOf(w, packed),
              })),
            ]}
            onChange={(next) =>
              void navigate({ search: (search) => ({ ...search, loai: next || undefined }), replace: true })
            }
          />
        )}
        <div className="right">
          <Button onClick={() => setOpened('operation')}>{w.operate}</Button>
          <Button onClick={() => setOpened('classes')}>{w.classify}</Button>
          <Button onClick={() => setOpened('villages')}>{t.villages.add}</Button>
          <Button icon="plus" onClick={() => setOpened({ parent: top })}>
            {t.units.add}
          </Button>
        </div>
      </div>
      <KindCounts units={units} />
      <Drawer open={opened !== null && typeof opened === 'object'} onClose={close} title={t.units.add}>
        {opened !== null && typeof opened === 'object' && (
          <UnitForm units={all} parent={opened.parent} onDone={close} />
        )}
      </Drawer>
      <Drawer open={opened === 'villages'} onClose={close} title={t.villages.title} size={560}>
        {opened === 'villages' && <VillagesForm units={all} onDone={close} />}
      </Drawer>
      <Drawer open={opened === 'operation'} onClose={close} title={w.operate} size={640}>
        {opened === 'operation' && <OperationForm units={all} onDone={seeOperation} />}
      </Drawer>
      <Drawer open={opened === 'classes'} onClose={close} title={w.classes.title} size={560}>
        {opened === 'classes' && <ClassForm units={all} onDone={close} />}
      </Drawer>
    </>
  )
}

/** Units that are of the class themselves; what they belong to is shown with them and not counted. */
const countOf = (branches: readonly Branch[], packed: string): number =>
  branches.reduce(
    (sum, { unit, children }) =>
      sum +
      Number((unit as Unit & { classes?: string[] }).classes?.includes(packed) ?? false) +
      countOf(children, packed),
    0,
  )

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
  onSee: (unitId: number) => void
  onAdd: (parent: Unit) => void
}

function UnitBranch({ branch, level, forced, onSee, onAdd }: BranchProps) {
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
          <span className="unit-head">
            <button
              type="button"
              className="unit-opener"
              aria-expanded={open}
              aria-label={open ? t.units.close(unit.name) : t.units.open(unit.name)}
              title={open ? t.units.close(unit.name) : t.units.open(unit.name)}
              onClick={() => setOpened(!open)}
            >
              <Icon name={open ? 'down' : 'right'} />
            </button>
            <UnitName unit={unit} onSee={onSee} />
          </span>
        ) : (
          <UnitName unit={unit} onSee={onSee} />
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
          <Branches branches={opening} level={level + 1} forced={forced} onSee={onSee} onAdd={onAdd} />
          <Branches
            branches={leaves}
            level={level + 1}
            forced={forced}
            onSee={onSee}
            onAdd={onAdd}
            className="leaves"
          />
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

function UnitName({ unit, onSee }: { unit: Unit & { classes?: string[] }; onSee: (unitId: number) => void }) {
  const t = useWords(unitWords)
  const w = useWords(timeWords)
  const f = useFormats()
  const { ngay } = useSearch({ from: '/signed-in/quan-tri' })
  return (
    <span className="unit-name">
      <button type="button" className="row-name" title={w.life.open(unit.name)} onClick={() => onSee(unit.unitId)}>
        {unit.name}
      </button>
      {unit.code && <span className="q"> {unit.code}</span>}
      {unit.to && (
        <span className="tag">
          {unit.to < (ngay ?? dayOf(now())) ? `${t.units.ended} ${f.day(unit.to)}` : t.until(f.day(unit.to))}
        </span>
      )}
      {unit.classes?.map((packed) => (
        <span key={packed} className="tag">
          {labelOf(w, packed)}
        </span>
      ))}
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
