/** The village head's own link: two numbers and a day of his village, on a phone, without an account. What is typed stays on the phone until it has arrived. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { TallyPage } from '../../../server/modules/passes/contract.ts'
import { readNumber } from '../../../server/modules/spelling/numbers.ts'
import { post } from '../../platform/api.ts'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFirstFault } from '../../ui/first-fault.ts'
import { type Holder, headersOf, openedQuery } from './opened-data.ts'
import { OpenedFrame } from './opened-frame.tsx'
import { trimmed, useWho, WhoFields, whoFaults } from './who-fields.tsx'
import { linkWords } from './words.ts'

interface ViewProps {
  page: TallyPage
  holder: Holder
}

export function TallyView({ page, holder }: ViewProps) {
  const { public: t } = useWords(linkWords)
  const f = useFormats()
  const { last, sent, households } = page
  return (
    <OpenedFrame title={page.title} office={page}>
      <h1>{t.tally.title(page.village)}</h1>
      <p className="opened-paper">
        {t.tally.of(page.commune)}. <b>{page.code}</b> {page.name}
      </p>
      <p>
        {last
          ? t.tally.last(f.decimal(last.numerator, 2), f.decimal(last.denominator, 2), f.day(last.onDay))
          : t.tally.none}{' '}
        {households !== null && t.tally.households(f.number(households))}
      </p>
      <TallyForm page={page} holder={holder} />
      {sent.length > 0 && (
        <section>
          <h2>{t.tally.before}</h2>
          <ul className="opened-sent">
            {sent.map(({ at, numerator, denominator, onDay, state, why }) => (
              <li key={at}>
                {t.tally.sentLine(f.instant(at), f.decimal(numerator, 2), f.decimal(denominator, 2), f.day(onDay))}{' '}
                <b>{t.sentStates[state]}</b>
                {why && <span className="words">{why}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="q opened-foot">{t.until(f.day(new Date(Date.parse(page.endsAt) - 1)))}</p>
    </OpenedFrame>
  )
}

interface Typed {
  numerator: string
  denominator: string
  onDay: string | null
}

function TallyForm({ page, holder }: ViewProps) {
  const { public: t } = useWords(linkWords)
  const sentence = useProblemSentence()
  const form = useTallyForm({ page, holder })
  const { value, change, who, faults, sending } = form
  return (
    <form className="opened-tally" onSubmit={form.submit} noValidate aria-label={t.tally.title(page.village)}>
      <TextField
        label={t.tally.numerator}
        inputMode="decimal"
        value={value.numerator}
        onChange={(numerator) => change({ numerator })}
        error={faults.numbers ? t.tally.needNumbers : null}
      />
      <TextField
        label={t.tally.denominator}
        inputMode="decimal"
        value={value.denominator}
        onChange={(denominator) => change({ denominator })}
      />
      <DateField
        label={t.tally.onDay}
        value={value.onDay}
        onChange={(onDay) => change({ onDay })}
        error={faults.day ? t.tally.needDay : null}
      />
      <WhoFields value={who.value} onChange={who.set} tried={form.tried} />
      <div role="alert">{sending.error && <p className="kept">{t.tally.fault(sentence(sending.error))}</p>}</div>
      <div role="status">{sending.isSuccess && <p className="opened-arrived">{t.tally.sent}</p>}</div>
      <Button look="go" type="submit" wide busy={sending.isPending}>
        {t.send}
      </Button>
      <p className="q small">{t.tally.waits}</p>
    </form>
  )
}

/** The key lies with what was typed: pressed again after a lost line, it is the same sending. */
function useTallyForm({ page, holder }: ViewProps) {
  const client = useQueryClient()
  const who = useWho()
  const draft = useDraft<Typed>(`pass.${page.passId}.tally`, { numerator: '', denominator: '', onDay: page.today })
  const [tried, setTried] = useState(false)
  const { value } = draft
  const [numerator, denominator] = [countOf(value.numerator), countOf(value.denominator)]
  const wrong = {
    numbers: numerator === null || denominator === null || denominator <= 0 || numerator > denominator,
    day: value.onDay === null || value.onDay > page.today,
    ...whoFaults(who.value),
  }
  const sending = useMutation({
    mutationFn: (body: object) =>
      post<{ at: string }>('/api/l/tallies', body, { key: draft.key, headers: headersOf(holder) }),
    onSuccess: ({ at }) => {
      // shown as sent without opening the link once more
      client.setQueryData(openedQuery(holder).queryKey, (opened) =>
        opened?.kind === 'tally' && numerator !== null && denominator !== null && value.onDay !== null
          ? {
              ...opened,
              sent: [
                { at, numerator, denominator, onDay: value.onDay, state: 'waiting' as const, why: null },
                ...opened.sent,
              ],
            }
          : opened,
      )
      draft.sent()
      setTried(false)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (sending.isPending) return
    if (Object.values(wrong).some(Boolean)) return focusFirstFault()
    sending.mutate({ numerator, denominator, onDay: value.onDay, ...trimmed(who.value) })
  }
  const faults = { numbers: tried && wrong.numbers, day: tried && wrong.day }
  const change = (part: Partial<Typed>) => draft.set({ ...value, ...part })
  return { value, change, who, tried, faults, sending, submit }
}

/** As the village sheet reads a count; null where it is none. */
function countOf(written: string): number | null {
  const number = readNumber(written, 'count')
  return number !== null && number >= 0 ? number : null
}
