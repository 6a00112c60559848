import { Link } from '@tanstack/react-router'
import type { FormEvent, ReactNode } from 'react'
import { paths } from '../../paths.ts'
import { now } from '../../platform/clock.ts'
import { dayOf } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { RadioField, TextField } from '../../ui/field.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { allTicked } from '../../ui/ticked-names.tsx'
import { Door } from './door.tsx'
import { PasswordField } from './password-field.tsx'
import { PlaceField } from './place-field.tsx'
import { type SetUpForm, type SetUpParts, useSetUp, useSetUpOpen, useSetUpToken } from './set-up.ts'
import './set-up-page.css'
import { Surroundings } from './surroundings-question.tsx'
import { identityWords } from './words.ts'

/** The first page of a new office: where, what stands round it, who, from which day. Opened by the link the server prints. */
export function SetUpPage() {
  const { setUp: t } = useWords(identityWords)
  const token = useSetUpToken()
  const { data, error, refetch } = useSetUpOpen(token)
  usePageTitle(t.title)
  if (error) return <Door>{<Pad>{<ProblemState error={error} onRetry={() => void refetch()} />}</Pad>}</Door>
  if (data === undefined) return <Door>{<Pad>{<Bones rows={6} label={t.checking} />}</Pad>}</Door>
  return <Door>{data.open ? <SetUpQuestions token={token} /> : <Closed />}</Door>
}

const Pad = ({ children }: { children: ReactNode }) => <div className="set-up">{children}</div>

function Closed() {
  const { setUp: t } = useWords(identityWords)
  return (
    <Pad>
      <h1 className="vh">{t.title}</h1>
      <EmptyState title={t.closedTitle} text={t.closedText}>
        <Link className={buttonLook()} to={paths.signIn} search={{}}>
          {t.toSignIn}
        </Link>
      </EmptyState>
    </Pad>
  )
}

function blank(): SetUpForm {
  return {
    placeKind: 'commune',
    placeName: '',
    placeCode: null,
    provinceName: '',
    agencyName: null,
    chosen: allTicked,
    name: '',
    title: '',
    login: '',
    startDay: dayOf(now()),
  }
}

function SetUpQuestions({ token }: { token: string }) {
  const words = useWords(identityWords)
  const t = words.setUp
  const setUp = useSetUp(token, blank())
  const enter = (event: FormEvent) => {
    event.preventDefault()
    void setUp.submit()
  }
  return (
    <div className="set-up">
      <h1>{t.title}</h1>
      <p className="s">{t.lead}</p>
      <form onSubmit={enter} noValidate>
        <Question number={1} title={t.place} why={t.placeWhy}>
          <Where {...setUp} />
        </Question>
        <Question number={2} title={t.round.title} why={t.round.why}>
          <Surroundings {...setUp} />
        </Question>
        <Question number={3} title={t.who} why={t.whoWhy}>
          <Who {...setUp} />
        </Question>
        <Question number={4} title={t.start} why={t.startWhy}>
          <DateField
            label={t.startDay}
            value={setUp.form.startDay}
            onChange={(startDay) => setUp.change({ startDay })}
            error={setUp.faults.startDay}
            className="short"
          />
        </Question>
        <div className="set-up-go">
          {setUp.failure !== null && <ProblemState error={setUp.failure} problems={words.problems} />}
          <Button type="submit" look="go" busy={setUp.busy}>
            {t.go}
          </Button>
        </div>
      </form>
    </div>
  )
}

function Question(props: { number: number; title: string; why: string; children: ReactNode }) {
  return (
    <fieldset className="first-question">
      <legend>
        <span className="question-number" aria-hidden="true">
          {props.number}
        </span>
        {props.title}
      </legend>
      <p className="s">{props.why}</p>
      {props.children}
    </fieldset>
  )
}

function Where({ token, form, change, changePlace, setInPlace, agencyName, faults }: SetUpParts) {
  const { setUp: t } = useWords(identityWords)
  const { placeKind } = form
  return (
    <>
      <RadioField
        legend={t.placeKind}
        name="placeKind"
        value={placeKind}
        onChange={(kind) => changePlace({ placeKind: kind })}
        options={[
          { value: 'commune', label: t.commune },
          { value: 'province', label: t.province },
          { value: 'district', label: t.district },
        ]}
      />
      <div className={placeKind === 'province' || form.placeCode !== null ? undefined : 'pair'}>
        <PlaceField
          token={token}
          place={form}
          label={t.placeNames[placeKind]}
          hint={placeKind === 'district' ? t.districtHint : t.placeHint}
          error={faults.placeName}
          onFocus={setInPlace}
          onType={(placeName) => changePlace({ placeName })}
          onTake={({ code, title, provinceName }) =>
            changePlace({ placeName: title, placeCode: code, provinceName: provinceName ?? '' })
          }
        />
        {placeKind !== 'province' && form.placeCode === null && (
          <TextField
            label={t.inProvince}
            value={form.provinceName}
            onChange={(provinceName) => changePlace({ provinceName })}
            error={faults.provinceName}
            autoComplete="off"
          />
        )}
      </div>
      <TextField
        label={t.agency}
        hint={t.agencyHint}
        value={agencyName}
        onChange={(name) => change({ agencyName: name })}
        error={faults.agencyName}
        autoComplete="organization"
      />
    </>
  )
}

function Who({ form, change, faults, password, setPassword }: SetUpParts) {
  const { setUp: t } = useWords(identityWords)
  return (
    <>
      <div className="pair">
        <TextField
          label={t.name}
          value={form.name}
          onChange={(name) => change({ name })}
          error={faults.name}
          autoComplete="name"
        />
        <TextField
          label={t.post}
          hint={t.postHint}
          value={form.title}
          onChange={(title) => change({ title })}
          error={faults.title}
          autoComplete="organization-title"
        />
      </div>
      <div className="pair">
        <TextField
          label={t.login}
          hint={t.loginHint}
          value={form.login}
          onChange={(login) => change({ login })}
          error={faults.login}
          autoComplete="username"
        />
        <PasswordField
          label={t.password}
          hint={t.passwordHint}
          value={password}
          onChange={setPassword}
          error={faults.password}
          autoComplete="new-password"
        />
      </div>
    </>
  )
}
