/** Liên kết: what came in by links and waits for a word of the office, and the links themselves. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Segments } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Inbox } from './inbox.tsx'
import '../../deeds/deeds.css'
import './links.css'
import { reportsQuery } from './links-data.ts'
import type { LinksSearch } from './links-search.ts'
import { PassesTab } from './passes-tab.tsx'
import { linkWords } from './words.ts'

type View = 'cho' | NonNullable<LinksSearch['xem']>

export function LinksPage() {
  const t = useWords(linkWords)
  const f = useFormats()
  const { xem } = useSearch({ from: '/signed-in/lien-ket' })
  const navigate = useNavigate({ from: paths.links })
  const waiting = useQuery(reportsQuery('waiting')).data?.waiting ?? 0
  const view: View = xem ?? 'cho'
  const show = (next: View) => void navigate({ search: { xem: next === 'cho' ? undefined : next }, replace: true })
  return (
    <Page title={t.title} subtitle={t.lead} className="links-page">
      <div className="links-views">
        <Segments
          label={t.views.label}
          value={view}
          options={[
            { value: 'cho', label: waiting > 0 ? `${t.views.waiting} ${f.number(waiting)}` : t.views.waiting },
            { value: 'da-tra-loi', label: t.views.answered },
            { value: 'da-phat', label: t.views.passes },
          ]}
          onChange={show}
        />
      </div>
      {view === 'da-phat' ? <PassesTab /> : <Inbox state={view === 'cho' ? 'waiting' : 'answered'} />}
    </Page>
  )
}
