/** The yearly sheet: read, shown row by row, and only then written. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newKey } from '../../platform/api.ts'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useLanguage, useWords } from '../../platform/words.ts'
import { Button, Segments } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { planText } from './plan-typed.ts'
import { lookAtRoadmap, type PlanKind, type Roadmap, readSheet, type SheetReading, saveRows } from './roadmap-data.ts'
import { roadmapWords } from './words.ts'

export function SheetForm({ roadmap, close }: { roadmap: Roadmap; close: () => void }) {
  const { sheet: t, kinds } = useWords(roadmapWords)
  const f = useFormats()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const draft = useDraft('roadmap.paste', '')
  const [kind, setKind] = useState<PlanKind>('registered')
  const [reading, setReading] = useState<SheetReading | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { frameworkId, year } = roadmap
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setFault(null)
    try {
      await work()
    } catch (error) {
      setFault(sentence(error))
    } finally {
      setBusy(false)
    }
  }
  const read = (file: File) =>
    attempt(async () => setReading(await readSheet(file, { framework: frameworkId, year, kind })))
  const rows = reading?.rows.flatMap(({ fate, row }) => (fate === 'write' && row ? [row] : [])) ?? []
  const write = () =>
    attempt(async () => {
      const { units } = await saveRows({ frameworkId, year, source: 'sheet', rows }, newKey())
      draft.sent()
      say(t.done(f.number(units)))
      close()
      await lookAtRoadmap(client)
    })
  return (
    <Dialog
      open
      onClose={close}
      title={`${t.title} ${year}`}
      size={880}
      actions={
        <>
          {reading && rows.length > 0 && (
            <Button look="go" busy={busy} onClick={() => void write()}>
              {t.go(f.number(rows.length))}
            </Button>
          )}
          <Button look="quiet" onClick={close}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <p className="s roadmap-lead">{t.lead}</p>
      <Segments
        label={t.kind}
        value={kind}
        options={(['registered', 'assigned'] as const).map((value) => ({ value, label: kinds[value] }))}
        onChange={setKind}
      />
      <Field label={t.file} className="roadmap-file">
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) void read(file)
            }}
          />
        )}
      </Field>
      <TextArea label={t.pasteLabel} rows={4} value={draft.value} onChange={draft.set} />
      <Button
        size="sm"
        busy={busy}
        disabled={!/\t/.test(draft.value)}
        onClick={() => void read(new File([draft.value], t.pasted, { type: 'text/tab-separated-values' }))}
      >
        {t.read}
      </Button>
      <div role="status">
        {fault && <Note>{fault}</Note>}
        {reading && rows.length === 0 && <p className="s">{t.nothing}</p>}
      </div>
      {reading && <ReadRows reading={reading} roadmap={roadmap} />}
    </Dialog>
  )
}

function ReadRows({ reading, roadmap }: { reading: SheetReading; roadmap: Roadmap }) {
  const { sheet: t, kinds, grid } = useWords(roadmapWords)
  const language = useLanguage()
  type Row = SheetReading['rows'][number]
  const said = ({ row }: Row) =>
    row &&
    [
      row.registered && row.registered.length > 0 && `${kinds.registered}: ${planText(row.registered, roadmap.places)}`,
      row.assigned && row.assigned.length > 0 && `${kinds.assigned}: ${planText(row.assigned, roadmap.places)}`,
      row.decision?.number,
      row.inCharge,
      row.standardYear && `${grid.standard}: ${row.standardYear}`,
    ]
      .filter(Boolean)
      .join(' · ')
  const columns: Column<Row>[] = [
    { id: 'no', head: t.row, width: 56, cell: ({ no }) => <span className="q">{no}</span> },
    { id: 'unit', head: t.unit, width: 180, phone: 'lead', cell: ({ printed }) => printed },
    { id: 'plan', head: t.plan, cell: said },
    {
      id: 'fate',
      head: t.fate,
      width: 220,
      cell: ({ fate, why, english }) => (
        <div>
          {t.fates[fate]}
          {why && <p className="second">{language === 'vi' ? why : english}</p>}
        </div>
      ),
    },
  ]
  return (
    <DataTable caption={t.caption} rows={reading.rows} rowKey={({ tab, no }) => `${tab}:${no}`} columns={columns} />
  )
}
