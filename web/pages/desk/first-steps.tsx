/** What a new office does first, each with its link; a line is ticked when it is done, the strip goes when all are. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FirstSteps as Steps } from '../../../server/modules/desk/contract.ts'
import { paths } from '../../paths.ts'
import { get } from '../../platform/api.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { deskWords } from './words.ts'

const stepsQuery = queryOptions({
  queryKey: ['desk', 'first-steps'],
  queryFn: ({ signal }) => get<Steps>('/api/desk/first-steps', { signal }),
})

type Step = keyof NonNullable<Steps['steps']>
const order: readonly { step: Step; to: string; search?: Record<string, string> }[] = [
  { step: 'list', to: paths.sheets },
  { step: 'document', to: paths.documents },
  { step: 'villages', to: paths.admin, search: { muc: 'don-vi', them: 'thon' } },
  { step: 'contacts', to: paths.admin, search: { muc: 'lien-he', them: 'danh-ba' } },
  { step: 'print', to: paths.meeting },
]

export function FirstSteps() {
  const { firstSteps: t } = useWords(deskWords)
  const { post } = useSession()
  const place = `don-doc.first-steps.${post.office.officeId}`
  const [gone, setGone] = useState(() => localStorage.getItem(place) !== null)
  const { data } = useQuery({ ...stepsQuery, enabled: post.part === 'coordinator' && !gone })
  const steps = data?.steps
  if (gone || !steps) return null
  const hide = () => {
    localStorage.setItem(place, 'hidden')
    setGone(true)
  }
  const shown = order.filter(({ step }) => steps[step] !== null)
  const next = shown.find(({ step }) => !steps[step])?.step
  return (
    <section className="first-steps" aria-label={t.title}>
      <SectionHead
        title={t.title}
        right={
          <Button look="quiet" size="sm" onClick={hide}>
            {t.hide}
          </Button>
        }
      />
      <ol>
        {shown.map(({ step, to, search }, i) => (
          <li key={step} className={steps[step] ? 'done' : step === next ? 'next' : undefined}>
            <span className="step-number" aria-hidden="true">
              {steps[step] ? <Icon name="check" /> : i + 1}
            </span>
            <div>
              <b>{t.steps[step].title}</b>
              <p className="s">{steps[step] ? t.done : t.steps[step].text}</p>
            </div>
            {!steps[step] && (
              <Link className={buttonLook({ look: step === next ? 'default' : 'quiet' })} to={to} search={search}>
                {t.steps[step].go}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
