/** Báo cáo: the open items of one unit in one document, on a phone, without an account. */
import { useState } from 'react'
import type { ReportPage } from '../../../server/modules/passes/contract.ts'
import { dueWordsOf } from '../../deeds/due-words.ts'
import { deedWords } from '../../deeds/words.ts'
import { useNow } from '../../platform/clock.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState, Note } from '../../ui/statement.tsx'
import type { Holder } from './opened-data.ts'
import { OpenedFrame } from './opened-frame.tsx'
import { PaperLine } from './paper-line.tsx'
import { ReportForm } from './report-form.tsx'
import { useReport, type Who } from './use-report.ts'
import { trimmed, useWho, WhoFields, whoFaults } from './who-fields.tsx'
import { linkWords } from './words.ts'

interface ViewProps {
  page: ReportPage
  holder: Holder
  /** There is no line: the page is as it was seen then, in milliseconds. */
  keptAt?: number
}

export function ReportView({ page, holder, keptAt }: ViewProps) {
  const { public: t } = useWords(linkWords)
  const f = useFormats()
  const who = useWho()
  const [tried, setTried] = useState(false)
  const faults = whoFaults(who.value)
  return (
    <OpenedFrame title={page.title} office={page}>
      <h1>{t.reportFor(page.unit)}</h1>
      <PaperLine paper={page.document} />
      {keptAt !== undefined && <Note>{t.keptPage(f.instant(new Date(keptAt)))}</Note>}
      {page.items.length === 0 ? (
        <EmptyState title={t.noItems} text={t.noItemsText} />
      ) : (
        <>
          <section className="opened-who" aria-label={t.whoTitle}>
            <WhoFields value={who.value} onChange={who.set} tried={tried} />
          </section>
          <h2>
            {t.items} <span className="q">{f.number(page.items.length)}</span>
          </h2>
          <ul className="opened-items">
            {page.items.map((item) => (
              <Item
                key={item.row.assignmentId}
                item={item}
                page={page}
                holder={holder}
                who={() => {
                  setTried(true)
                  return faults.name || faults.phone ? null : trimmed(who.value)
                }}
              />
            ))}
          </ul>
        </>
      )}
      <p className="q opened-foot">{t.until(f.day(new Date(Date.parse(page.endsAt) - 1)))}</p>
    </OpenedFrame>
  )
}

interface ItemProps {
  item: ReportPage['items'][number]
  page: ReportPage
  holder: Holder
  /** Who reports; null, and said on the page, where that is still missing. */
  who: () => Who | null
}

function Item({ item: { row, sent }, page, holder, who }: ItemProps) {
  const { public: t } = useWords(linkWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  const now = useNow()
  const due = dueWordsOf(row, f, deeds, now)
  const { passId } = page
  const report = useReport({ holder, passId, assignmentId: row.assignmentId, lostPhoto: t.lostPhoto })
  const [open, setOpen] = useState(report.restored || page.items.length === 1)
  const shown = report.going || (open && report.phase.kind !== 'sent')
  const write = () => {
    report.another()
    setOpen(true)
  }
  return (
    <li className={`opened-item ${due.tone}`}>
      <p className="opened-due">
        <b>{due.date}</b> <span>{due.distance}</span>
        {row.percent !== null && <span className="q"> {deeds.percent(row.percent)}</span>}
      </p>
      <h3>{[row.section, row.title].filter(Boolean).join('. ')}</h3>
      {sent.length > 0 && (
        <ul className="opened-sent">
          {sent.map(({ at, state, why }) => (
            <li key={at}>
              {t.sentAt(f.instant(at))}: <b>{t.sentStates[state]}</b>
              {why && <span className="words">{why}</span>}
            </li>
          ))}
        </ul>
      )}
      <div role="status">{report.phase.kind === 'sent' && <p className="opened-arrived">{t.sent}</p>}</div>
      {shown ? (
        <ReportForm report={report} who={who} title={row.title} />
      ) : (
        <Button wide label={`${t.write}: ${row.title}`} onClick={write}>
          {t.write}
        </Button>
      )}
    </li>
  )
}
