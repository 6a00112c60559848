/** One published version: what it holds, who answers for it, what takes it up, what changed. Nothing of it is changed here. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { draftPath, frameworkPath, paths } from '../../paths.ts'
import { newKey } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { AgenciesPart } from './agencies-part.tsx'
import { ComparisonPart } from './comparison-part.tsx'
import './frameworks.css'
import { type Draft, exportOfSet, type Framework, frameworkQuery, useSetDeed } from './frameworks-data.ts'
import { useDays } from './level-words.tsx'
import { OwnLevelsForm } from './own-levels-form.tsx'
import { type SetPart, setParts } from './set-search.ts'
import { SetTable } from './set-table.tsx'
import { SuccessionPart } from './succession-part.tsx'
import { UnitField, useUnits } from './unit-field.tsx'
import { frameworkWords } from './words.ts'

const bodies: Record<SetPart, (props: { set: Framework }) => React.ReactNode> = {
  'tieu-chi': SetTable,
  'phu-trach': AgenciesPart,
  'ke-tiep': SuccessionPart,
  'so-sanh': ComparisonPart,
}

export function FrameworkPage() {
  const t = useWords(frameworkWords)
  const { frameworkId } = useParams({ from: '/signed-in/bo-tieu-chi/$frameworkId' })
  const { muc = 'tieu-chi' } = useSearch({ from: '/signed-in/bo-tieu-chi/$frameworkId' })
  const query = useQuery(frameworkQuery(Number(frameworkId)))
  const set = query.data
  const Body = bodies[muc]
  return (
    <Page
      title={set?.framework.name ?? t.title}
      crumbs={[{ to: paths.frameworks, label: t.title }]}
      className="framework-page"
    >
      {query.error && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {!set && !query.error && <Bones rows={12} />}
      {set && (
        <>
          <About set={set} />
          <Deeds set={set} />
          <nav aria-label={t.set.tabs.label}>
            <ul className="set-tabs">
              {setParts.map((part) => (
                <li key={part}>
                  <Link
                    to={frameworkPath(set.framework.frameworkId)}
                    search={{ muc: part }}
                    aria-current={part === muc ? 'page' : undefined}
                  >
                    {tabWord(t.set.tabs, part)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <Body key={`${frameworkId} ${muc}`} set={set} />
        </>
      )}
    </Page>
  )
}

function tabWord(words: Record<'places' | 'agencies' | 'next' | 'changes', string>, part: SetPart): string {
  return { 'tieu-chi': words.places, 'phu-trach': words.agencies, 'ke-tiep': words.next, 'so-sanh': words.changes }[
    part
  ]
}

function About({ set }: { set: Framework }) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  const days = useDays()
  const { framework, notes, places } = set
  const indicators = places.filter(({ kind }) => kind === 'indicator').length
  const missing = framework.officialIndicators !== null && framework.officialIndicators !== indicators
  const lines = [
    framework.decision &&
      (framework.decidedOn ? `${framework.decision}, ${f.day(framework.decidedOn)}` : framework.decision),
    framework.unitName && t.list.ofUnit(framework.unitName),
    days(framework),
    t.list.version(f.number(framework.version)),
    t.list.counts(f.number(places.length - indicators), f.number(indicators)),
    missing && t.list.of(f.number(indicators), f.number(framework.officialIndicators!)),
    framework.publishedOn && framework.publishedBy && t.set.published(f.day(framework.publishedOn)),
  ]
  const open = places.some(({ verified, levels }) => !verified || levels.some((level) => !level.verified))
  return (
    <div className="set-about">
      <p>{lines.filter(Boolean).join(' · ')}</p>
      {open && <p className="set-doubt">{t.set.unverifiedNote}</p>}
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Deeds({ set }: { set: Framework }) {
  const t = useWords(frameworkWords)
  const navigate = useNavigate()
  const sentence = useProblemSentence()
  const units = useUnits()
  const [open, setOpen] = useState<'levels' | 'own' | null>(null)
  const starting = useSetDeed<Draft>()
  const { frameworkId, unitId } = set.framework
  const start = (ownUnit: number | null) =>
    starting.mutate(
      { method: 'post', path: '/api/framework-drafts', body: { frameworkId, unitId: ownUnit }, key: newKey() },
      {
        onSuccess: ({ draftId }) => void navigate({ to: draftPath(draftId) }),
        onError: (error) => say(sentence(error), 8),
      },
    )
  return (
    <div className="set-deeds">
      <a className={buttonLook()} href={exportOfSet(frameworkId)} download>
        {t.set.export}
      </a>
      {set.may.levels && <Button onClick={() => setOpen('levels')}>{t.set.ownLevels}</Button>}
      {set.may.draftOwn && <Button onClick={() => setOpen('own')}>{t.set.draftOwn}</Button>}
      {set.may.draft && (
        <Button look="go" busy={starting.isPending} onClick={() => start(unitId)}>
          {t.set.draft}
        </Button>
      )}
      <Drawer open={open === 'levels'} onClose={() => setOpen(null)} title={t.own.title} size={560}>
        <OwnLevelsForm set={set} onDone={() => setOpen(null)} />
      </Drawer>
      <Drawer open={open === 'own'} onClose={() => setOpen(null)} title={t.set.draftOwn}>
        <UnitField label={t.make.unit} units={units} value={null} onChange={(own) => own !== null && start(own)} />
      </Drawer>
    </div>
  )
}
