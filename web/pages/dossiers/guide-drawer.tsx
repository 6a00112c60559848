/** The province's guide from Excel: read first, every row with its fate, then taken. */
import { useState } from 'react'
import type { GuideRow } from '../../../server/modules/dossiers/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { readGuideFile, useDossierDeed } from './dossiers-data.ts'
import { dossierWords } from './words.ts'

export function GuideForm({ framework, onDone }: { framework: number; onDone: () => void }) {
  const t = useWords(dossierWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const [read, setRead] = useState<{ rows: GuideRow[]; ending: number } | null>(null)
  const deed = useDossierDeed<{ added: number; ended: number }>()
  const usable = read?.rows.filter(({ fate }) => fate === 'add' || fate === 'same') ?? []
  const take = () =>
    deed.mutate(
      {
        method: 'POST',
        path: '/guide',
        body: { frameworkId: framework, rows: usable.map(({ place, name, note }) => ({ place, name, note })) },
      },
      {
        onSuccess: ({ added, ended }) => {
          say(t.guide.done(f.number(added), f.number(ended)))
          onDone()
        },
      },
    )
  return (
    <>
      <p className="q">{t.guide.text}</p>
      <FileDrop
        compact
        accept={['.xlsx', '.xls', '.csv']}
        atMost={20_000_000}
        title={t.guide.drop}
        send={(file, { key }) => readGuideFile(file, framework, key)}
        onSent={setRead}
      />
      {read && usable.length === 0 && <Note>{t.guide.none}</Note>}
      {read && read.ending > 0 && <Note>{t.guide.ending(f.number(read.ending))}</Note>}
      {deed.isError && <Note>{sentence(deed.error)}</Note>}
      {usable.length > 0 && (
        <div className="acts">
          <Button look="go" busy={deed.isPending} onClick={take}>
            {t.guide.go(f.number(usable.length))}
          </Button>
        </div>
      )}
      <ul className="dossier-fates">
        {read?.rows.map((row) => (
          <li key={row.no}>
            <small className="q">
              {t.guide.line(f.number(row.no), row.code)}: {t.guide.fates[row.fate]}
            </small>
            {row.name}
          </li>
        ))}
      </ul>
    </>
  )
}
