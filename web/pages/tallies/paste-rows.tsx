/** Rows copied from Excel or Zalo, or a file: each is matched with its village before it fills the sheet. */
import { useState } from 'react'
import type { ReadRow, TallySheet } from '../../../server/modules/tallies/contract.ts'
import { matchRows } from '../../../server/modules/tallies/rules.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { say } from '../../ui/toast.tsx'
import { readFile } from './tallies-data.ts'
import type { Typed } from './village-table.tsx'
import { tallyWords } from './words.ts'

type Filled = Pick<Typed, 'numerator' | 'denominator'> & { unitId: number }

export function PasteRows({ sheet, onRows }: { sheet: TallySheet; onRows: (rows: Filled[]) => void }) {
  const t = useWords(tallyWords)
  const f = useFormats()
  const [open, setOpen] = useState(false)
  const [pasted, setPasted] = useState('')
  const [faulty, setFaulty] = useState<ReadRow[]>([])
  const take = (rows: ReadRow[]) => {
    const good = rows.filter(({ fault }) => fault === null)
    setFaulty(rows.filter(({ fault }) => fault !== null))
    onRows(
      good.map(({ unitId, numerator, denominator }) => ({
        unitId: unitId!,
        numerator: String(numerator).replace('.', ','),
        denominator: String(denominator).replace('.', ','),
      })),
    )
    say(t.pasted(f.number(good.length)))
    if (good.length === rows.length) setOpen(false)
  }
  const read = () =>
    take(
      matchRows(
        pasted.split('\n').map((line, i) => ({ no: i + 1, cells: line.split(/\t|;|\s{2,}/) })),
        sheet.villages,
      ),
    )
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.paste}</Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t.paste}>
        <p className="q">{t.pasteText}</p>
        <TextArea label={t.pasteField} value={pasted} onChange={setPasted} rows={10} />
        <div className="acts">
          <Button look="go" onClick={read} disabled={pasted.trim() === ''}>
            {t.pasteGo}
          </Button>
        </div>
        {faulty.length > 0 && (
          <ul className="tally-faults">
            {faulty.map(({ no, name, fault }) => (
              <li key={no}>
                {name}: {t.faults[fault!]}
              </li>
            ))}
          </ul>
        )}
        <FileDrop
          compact
          accept={['.xlsx', '.xls', '.csv']}
          atMost={20_000_000}
          title={t.file}
          send={(file, { key }) =>
            readFile(
              file,
              { unit: sheet.unit.unitId, framework: sheet.frameworkId ?? undefined, place: sheet.place ?? undefined },
              key,
            )
          }
          onSent={({ rows }) => take(rows)}
        />
      </Drawer>
    </>
  )
}
