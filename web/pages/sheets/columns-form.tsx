import { type FormEvent, useState } from 'react'
import type { ColumnRole } from '../../../server/modules/sheets/contract.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { ColumnTable } from '../../sheets/column-table.tsx'
import { listWords } from '../../sheets/words.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField, SelectField } from '../../ui/field.tsx'
import type { SheetDeeds, SheetTab } from './sheets-data.ts'
import { sheetWords } from './words.ts'

interface FormProps {
  tab: SheetTab
  index: number
  deeds: SheetDeeds
  leave: () => void
}

/** The columns of one tab, set by hand: whether it is taken, where its heading stands, what each column holds. */
export function ColumnsForm({ tab, index, deeds: { layout }, leave }: FormProps) {
  const { columns: t } = useWords(sheetWords)
  const sentence = useProblemSentence()
  const [taken, setTaken] = useState(true)
  const [head, setHead] = useState<readonly number[]>(tab.head)
  const [roles, setRoles] = useState<readonly ColumnRole[]>(tab.columns.map(({ role }) => role))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    layout.mutate([{ tab: index, taken, head: [...head], roles: [...roles] }], { onSuccess: leave })
  }
  const headRows = [
    { value: '', label: t.noHeadRow },
    ...tab.first.map(({ no, cells }) => ({
      value: String(no),
      label: t.headRow(no, cells.filter(Boolean).join(' · ').slice(0, 80)),
    })),
  ]
  const sameHead = head.length === tab.head.length && head.every((no, i) => no === tab.head[i])
  return (
    <form className="columns-form" onSubmit={submit}>
      <CheckField label={t.take} checked={taken} onChange={setTaken} />
      {taken && (
        <>
          <SelectField
            label={t.head}
            value={String(head.at(-1) ?? '')}
            onChange={(value) =>
              setHead(value === String(tab.head.at(-1) ?? '') ? tab.head : value === '' ? [] : [Number(value)])
            }
            options={headRows}
          />
          <Columns
            tab={tab}
            cells={sameHead ? null : (tab.first.find(({ no }) => no === head.at(-1))?.cells ?? [])}
            roles={roles}
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

type TableProps = {
  tab: SheetTab
  /** Of another heading row than the kept one: its words. */
  cells: readonly string[] | null
  roles: readonly ColumnRole[]
  onRoles: (roles: readonly ColumnRole[]) => void
}

function Columns({ tab, cells, roles, onRoles }: TableProps) {
  const { columns: t } = useWords(sheetWords)
  const { roles: names } = useWords(listWords)
  const options = Object.entries(names) as [ColumnRole, string][]
  const columns = tab.columns.map(({ heading, samples }, i) => ({
    heading: (cells ? cells[i] : heading) || t.column(i + 1),
    samples,
  }))
  return <ColumnTable words={t} columns={columns} roles={roles} options={options} onRoles={onRoles} />
}
