/** The criteria and indicators of a draft; each opens its form, and a new one is added where it belongs. */
import { useState } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { EmptyState } from '../../ui/statement.tsx'
import type { Draft, SetCriterion, SetIndicator } from './frameworks-data.ts'
import { HeadForm } from './head-form.tsx'
import { useLevelWords, Verified, whomFor } from './level-words.tsx'
import { PlaceForm, type Spot } from './place-form.tsx'
import { frameworkWords } from './words.ts'

export function DraftTable({ draft }: { draft: Draft }) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  const [open, setOpen] = useState<Spot | 'head' | null>(null)
  const { criteria } = draft.body
  const indicators = criteria.reduce((sum, one) => sum + one.indicators.length, 0)
  const close = () => setOpen(null)
  const add = (
    <Button icon="plus" onClick={() => setOpen({ criterion: criteria.length, indicator: null, isNew: true })}>
      {t.draft.addCriterion}
    </Button>
  )
  return (
    <section>
      <SectionHead
        title={t.list.counts(f.number(criteria.length), f.number(indicators))}
        right={
          <Button size="sm" onClick={() => setOpen('head')}>
            {t.draft.editHead}
          </Button>
        }
      />
      {criteria.length === 0 ? (
        <EmptyState title={t.draft.empty} text={t.draft.emptyText}>
          {add}
        </EmptyState>
      ) : (
        <>
          <Rows draft={draft} onOpen={setOpen} />
          <div className="acts">{add}</div>
        </>
      )}
      <Drawer open={open === 'head'} onClose={close} title={t.draft.head} size={560}>
        {open === 'head' && <HeadForm draft={draft} onDone={close} />}
      </Drawer>
      <Drawer open={open !== null && open !== 'head'} onClose={close} title={titleOf(t, draft, open)} size={640}>
        {open !== null && open !== 'head' && (
          <PlaceForm key={JSON.stringify(open)} draft={draft} spot={open} onDone={close} />
        )}
      </Drawer>
    </section>
  )
}

function titleOf(t: typeof frameworkWords.vi, draft: Draft, open: Spot | 'head' | null): string {
  if (open === null || open === 'head') return ''
  const criterion = draft.body.criteria[open.criterion]
  if (!open.isNew)
    return t.draft.edit((open.indicator === null ? criterion : criterion?.indicators[open.indicator])?.code ?? '')
  return open.indicator === null ? t.draft.addCriterion : t.draft.addIndicator(criterion?.code ?? '')
}

function Rows({ draft, onOpen }: { draft: Draft; onOpen: (spot: Spot) => void }) {
  const t = useWords(frameworkWords)
  return (
    <div className="set-scroll">
      <table className="set-table">
        <caption className="vh">{t.set.places}</caption>
        <thead>
          <tr>
            <th scope="col">{t.set.number}</th>
            <th scope="col">{t.set.name}</th>
            <th scope="col">{t.set.level}</th>
            <th scope="col">{t.set.source}</th>
          </tr>
        </thead>
        {draft.body.criteria.map((criterion, i) => (
          <tbody key={criterion.code}>
            <Row
              draft={draft}
              row={criterion}
              lead
              onOpen={() => onOpen({ criterion: i, indicator: null, isNew: false })}
            />
            {criterion.indicators.map((one, at) => (
              <Row
                key={one.code}
                draft={draft}
                row={one}
                onOpen={() => onOpen({ criterion: i, indicator: at, isNew: false })}
              />
            ))}
            <tr>
              <td />
              <td colSpan={3}>
                <Button
                  size="sm"
                  look="quiet"
                  icon="plus"
                  onClick={() => onOpen({ criterion: i, indicator: criterion.indicators.length, isNew: true })}
                >
                  {t.draft.addIndicator(criterion.code)}
                </Button>
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface RowProps {
  draft: Draft
  row: SetCriterion | SetIndicator
  lead?: boolean
  onOpen: () => void
}

function Row({ draft, row, lead, onOpen }: RowProps) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  const said = useLevelWords()
  const [first, ...others] = row.thresholds
  return (
    <tr className={lead ? 'set-criterion' : undefined}>
      <td>{row.code}</td>
      <th scope="row">
        <button
          type="button"
          className="set-open"
          onClick={onOpen}
          aria-label={`${t.draft.edit(row.code)}: ${row.name}`}
        >
          {row.name}
        </button>
      </th>
      <td>
        {first && (
          <>
            <b>{said(row, first)}</b>
            {others.length > 0 && (
              <span className="set-second">
                {whomFor(draft.body.axis, first, t.set.allUnits)}; {t.set.classes(f.number(row.thresholds.length))}
              </span>
            )}
          </>
        )}
        {!first && !('indicators' in row && row.indicators.length > 0) && <span className="q">{t.set.unknown}</span>}
      </td>
      <td>
        <Verified verified={row.verified} source={row.source} />
      </td>
    </tr>
  )
}
