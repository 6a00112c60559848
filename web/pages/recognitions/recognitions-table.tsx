import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { documentPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/statement.tsx'
import { EndForm } from './end-form.tsx'
import type { Recognition, RecognitionList } from './recognitions-data.ts'
import { recognitionWords } from './words.ts'

export function RecognitionsTable({ list, may }: { list: RecognitionList; may: boolean }) {
  const { list: t } = useWords(recognitionWords)
  const f = useFormats()
  const [ending, setEnding] = useState<Recognition | null>(null)
  const columns: Column<Recognition>[] = [
    {
      id: 'unit',
      head: t.unit,
      width: 220,
      phone: 'lead',
      cell: ({ unitName, carriedFrom }) => (
        <div>
          {unitName}
          {carriedFrom && <p className="second">{t.carriedFrom(carriedFrom)}</p>}
        </div>
      ),
    },
    { id: 'set', head: t.set, cell: ({ frameworkName }) => frameworkName },
    {
      id: 'decision',
      head: t.decision,
      width: 220,
      cell: ({ document }) =>
        document ? (
          <Link className="link" to={documentPath(document.documentId)}>
            {[document.number, document.issuedOn && f.day(document.issuedOn)].filter(Boolean).join(', ') ||
              document.subject}
          </Link>
        ) : (
          <span className="q">{t.noDocument}</span>
        ),
    },
    { id: 'from', head: t.from, width: 112, cell: ({ recognisedOn }) => f.day(recognisedOn) },
    {
      id: 'state',
      head: t.state,
      width: 260,
      cell: (row) => <State row={row} onEnd={may ? () => setEnding(row) : undefined} />,
    },
  ]
  return (
    <>
      <DataTable
        caption={t.caption}
        rows={list.recognitions}
        rowKey={({ recognitionId }) => recognitionId}
        columns={columns}
        empty={<EmptyState title={t.empty} text={may ? t.emptyText : t.emptyLook} />}
      />
      {ending && <EndForm recognition={ending} close={() => setEnding(null)} />}
    </>
  )
}

function State({ row, onEnd }: { row: Recognition; onEnd: (() => void) | undefined }) {
  const { list: t } = useWords(recognitionWords)
  const f = useFormats()
  const { ended, unitName } = row
  if (ended)
    return (
      <div>
        {t.ended[ended.how](f.day(ended.on))}
        {ended.document?.number && <p className="second">{ended.document.number}</p>}
        {ended.words && <p className="second">{ended.words}</p>}
      </div>
    )
  return (
    <span className="recognition-state">
      {t.stands}
      {onEnd && (
        <Button size="sm" look="quiet" label={t.endOf(unitName)} onClick={onEnd}>
          {t.end}
        </Button>
      )}
    </span>
  )
}
