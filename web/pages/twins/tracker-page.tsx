/** One tracker: its export read back and compared, our list sent out in its columns, how its columns are read. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { paths, trackerPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { TakeIn } from '../../sheets/take-in.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { ComparisonSection } from './comparison-section.tsx'
import { SendOut } from './send-out.tsx'
import { SetUp } from './set-up.tsx'
import './twins.css'
import { sendReadback, type Tracker, trackerQuery, useTrackerDeeds } from './twins-data.ts'
import { twinWords } from './words.ts'

export function TrackerPage() {
  const t = useWords(twinWords)
  const { trackerId } = useParams({ from: '/signed-in/phan-mem-khac/$trackerId' })
  const query = useQuery(trackerQuery(trackerId))
  return (
    <Page
      title={query.data?.name ?? t.title}
      crumbs={[{ to: paths.trackers, label: t.title }]}
      className="tracker-page"
    >
      {query.error && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isLoading && <Bones rows={8} />}
      {query.data && <WholeTracker tracker={query.data} />}
    </Page>
  )
}

function WholeTracker({ tracker }: { tracker: Tracker }) {
  const deeds = useTrackerDeeds(tracker.trackerId)
  const may = tracker.verbs.includes('save')
  const hasTwin = tracker.columns.some(({ role }) => role === 'twin')
  return (
    <>
      {may && !tracker.confirmed && <SetUp tracker={tracker} deeds={deeds} />}
      {hasTwin && tracker.confirmed && <ReadBack tracker={tracker} />}
      {may && tracker.confirmed && <SendOut tracker={tracker} deeds={deeds} />}
      {may && tracker.confirmed && <SetUp tracker={tracker} deeds={deeds} />}
    </>
  )
}

/** Which export is looked at, a newer one taken in, and what it says beside ours. */
function ReadBack({ tracker }: { tracker: Tracker }) {
  const { read: t } = useWords(twinWords)
  const f = useFormats()
  const navigate = useNavigate()
  const { ban } = useSearch({ from: '/signed-in/phan-mem-khac/$trackerId' })
  const { trackerId, readbacks } = tracker
  const open = (readbackId: string) => void navigate({ to: trackerPath(trackerId), search: { ban: readbackId } })
  const shown = readbacks.find(({ readbackId }) => readbackId === ban) ?? readbacks[0]
  return (
    <>
      <section>
        <SectionHead title={t.title} />
        {tracker.verbs.includes('read-back') && (
          <TakeIn compact title={t.drop} send={sendReadback(trackerId)} onSent={({ readbackId }) => open(readbackId)} />
        )}
        {readbacks.length > 1 && (
          <SelectField
            label={t.which}
            value={shown?.readbackId ?? ''}
            onChange={open}
            options={readbacks.map(({ readbackId, name, takenInAt, settledAt }) => ({
              value: readbackId,
              label: [t.of(name, f.instant(takenInAt)), settledAt && t.settled].filter(Boolean).join(' · '),
            }))}
          />
        )}
      </section>
      {shown ? (
        <ComparisonSection key={shown.readbackId} trackerId={trackerId} readbackId={shown.readbackId} />
      ) : (
        <EmptyState title={t.none} />
      )}
    </>
  )
}
