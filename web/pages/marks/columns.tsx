import { type FormEvent, useState } from 'react'
import type { ColumnRole } from '../../../server/modules/marks/contract.ts'
import { now } from '../../platform/clock.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { ColumnTable } from '../../sheets/column-table.tsx'
import { Button, Segments } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { CheckField, SelectField } from '../../ui/field.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import type { MarkTab, Sheet, SheetDeeds } from './marks-data.ts'
import { takenTabs } from './tab-meanings.tsx'
import { markWords } from './words.ts'

/** How each tab was read: a line for each, which opens into its day and columns to be corrected. */
export function ColumnsSection({ sheet, deeds, may }: { sheet: Sheet; deeds: SheetDeeds; may: boolean }) {
  const { columns: t } = useWords(markWords)
  const shown = sheet.tabs.filter(({ aside }) => !aside)
  const none = shown.every(({ taken }) => !taken)
  const first = sheet.tabs.findIndex(({ aside }) => !aside)
  return (
    <section aria-label={t.title}>
      <SectionHead title={t.title} count={shown.length > 1 ? shown.length : undefined} />
      {sheet.tabs.map((tab, index) =>
        tab.aside ? null : (
          <TabLine
            // read by another set its columns are others
            key={`${tab.name} ${tab.turned} ${tab.frameworkId}`}
            {...{ sheet, tab, index, deeds, may }}
            startsOpen={may && none && index === first}
          />
        ),
      )}
    </section>
  )
}

type TabProps = { sheet: Sheet; tab: MarkTab; index: number; deeds: SheetDeeds }

function TabLine({ may, startsOpen, ...props }: TabProps & { may: boolean; startsOpen: boolean }) {
  const { columns: t } = useWords(markWords)
  const f = useFormats()
  const [changing, setChanging] = useState(startsOpen)
  const { tab } = props
  const places = tab.columns.filter(({ role }) => role.startsWith('place:')).length
  const unknown = tab.columns.filter(({ role, samples }) => role === 'other' && samples.length > 0).length
  const told = tab.taken
    ? [
        t.rows(f.number(tab.rows)),
        t.places(f.number(places)),
        unknown > 0 && t.unknown(f.number(unknown)),
        tab.turned && t.turned,
        // of several tabs it stands above, beside their stages
        takenTabs(props.sheet).length < 2 && t.day(f.day(tab.day), t.dayBy[tab.dayBy]),
        t.known[tab.by],
      ]
    : [t.notTaken]
  return (
    <div className="tab-line">
      <p className="tab-name">
        <b>{tab.name}</b> <span className="q">{told.filter(Boolean).join(', ')}</span>
        {may && !changing && (
          <Button size="sm" look="quiet" onClick={() => setChanging(true)}>
            {t.change}
          </Button>
        )}
      </p>
      {changing && <ColumnsForm {...props} leave={() => setChanging(false)} />}
    </div>
  )
}

function ColumnsForm({ sheet, tab, index, deeds: { layout }, leave }: TabProps & { leave: () => void }) {
  const { columns: t } = useWords(markWords)
  const sentence = useProblemSentence()
  const [taken, setTaken] = useState(true)
  const [day, setDay] = useState<string | null>(tab.day)
  const [head, setHead] = useState<readonly number[]>(tab.head)
  const [roles, setRoles] = useState<readonly ColumnRole[]>(tab.columns.map(({ role }) => role))
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (day === null) return setFault(t.needDay)
    const chosen = { tab: index, taken, head: [...head], roles: [...roles], day }
    layout.mutate({ tabs: [chosen] }, { onSuccess: leave })
  }
  const options = useRoleOptions(sheet, tab.frameworkId)
  const headRows = tab.first.map(({ no, cells }) => ({
    value: String(no),
    label: t.headRow(no, cells.filter(Boolean).join(' · ').slice(0, 80)),
  }))
  return (
    <form className="columns-form" onSubmit={submit}>
      <Segments
        label={t.way}
        value={tab.turned ? 'across' : 'down'}
        options={[
          { value: 'down', label: t.ways.down },
          { value: 'across', label: t.ways.across },
        ]}
        onChange={(way) => {
          const turned = way === 'across'
          if (turned !== tab.turned)
            layout.mutate({ tabs: [{ tab: index, taken: true, head: [], roles: [], day: tab.day, turned }] })
        }}
      />
      <CheckField label={t.take} checked={taken} onChange={setTaken} />
      {taken && (
        <>
          <DateField label={t.tabDay} value={day} error={fault} max={dayOf(now())} onChange={setDay} />
          <SelectField
            label={t.head}
            value={String(head.at(-1) ?? '')}
            options={head.length === 0 ? [{ value: '', label: '' }, ...headRows] : headRows}
            onChange={(value) => setHead(value === String(tab.head.at(-1)) ? tab.head : value ? [Number(value)] : [])}
          />
          <ColumnTable<ColumnRole>
            words={t}
            columns={tab.columns.map(({ heading, samples }, i) => ({ heading: heading || t.column(i + 1), samples }))}
            roles={roles}
            options={options}
            onRoles={setRoles}
          />
        </>
      )}
      {layout.error && (
        <p className="said" role="alert">
          {t.failed(sentence(layout.error))}
        </p>
      )}
      <div className="acts">
        <Button type="submit" busy={layout.isPending}>
          {t.save}
        </Button>
        <Button look="quiet" onClick={leave}>
          {t.close}
        </Button>
        <span className="q">{t.remembered}</span>
      </div>
    </form>
  )
}

/** What a column may hold: the few that are no figures, then the places of the set by their numbers, each criterion before its indicators. */
function useRoleOptions(sheet: Sheet, frameworkId: number): (readonly [ColumnRole, string])[] {
  const { columns: t } = useWords(markWords)
  const own = Object.entries(t.roles) as [ColumnRole, string][]
  const order = (code: string) => code.split('.').map(Number)
  const set = sheet.sets.find((one) => one.frameworkId === frameworkId)
  const places = (set?.places ?? []).toSorted((a, b) => {
    const [x, y] = [order(a.code), order(b.code)]
    return x[0]! - y[0]! || Number(b.kind === 'criterion') - Number(a.kind === 'criterion') || (x[1] ?? 0) - (y[1] ?? 0)
  })
  return [
    ...own,
    ...places.map(({ place, code, name }) => [`place:${place}` as const, `${code} ${name.slice(0, 60)}`] as const),
  ]
}
