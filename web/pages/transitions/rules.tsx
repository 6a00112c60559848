/** What the system does by itself on the day of a change: a choice for each kind, kept with who chose it. */
import { useState } from 'react'
import { useAgencyChoices } from '../../deeds/choices-data.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { SelectField } from '../../ui/field.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { type RuleKind, type RuleWay, type TransitionRule, useChooseRule } from './transitions-data.ts'
import { transitionWords } from './words.ts'

const waysOf: Record<RuleKind, readonly RuleWay[]> = {
  sets: ['carry', 'file', 'wait'],
  stages: ['carry', 're-examine', 'file', 'wait'],
  'last-stages': ['carry', 'file', 'wait'],
  late: ['carry', 'file', 'wait'],
}

export function Rules({ rules, may }: { rules: readonly TransitionRule[]; may: boolean }) {
  const { rules: t } = useWords(transitionWords)
  return (
    <section className="transition-rules">
      <SectionHead title={t.title} />
      <p className="s">{t.lead}</p>
      {rules.map((rule) => (
        // a rule another kept meanwhile is shown anew
        <Rule key={`${rule.kind}${rule.chosen?.at}`} rule={rule} may={may} />
      ))}
    </section>
  )
}

function Rule({ rule, may }: { rule: TransitionRule; may: boolean }) {
  const { rules: t } = useWords(transitionWords)
  const f = useFormats()
  const { kind, chosen, toAgency } = rule
  const told = chosen ? t.chosen(chosen.by ?? '', f.instant(chosen.at)) : t.usual
  if (!may)
    return (
      <div className="transition-rule">
        <p>
          <b>{t.kinds[kind]}</b>: {[t.ways[kind][rule.way], toAgency].filter(Boolean).join(': ')}
        </p>
        <p className="second">{told}</p>
      </div>
    )
  return <Choice rule={rule} told={[toAgency, told].filter(Boolean).join('. ')} />
}

function Choice({ rule, told }: { rule: TransitionRule; told: string }) {
  const { rules: t, decide } = useWords(transitionWords)
  const sentence = useProblemSentence()
  const agencies = useAgencyChoices()
  const [way, setWay] = useState(rule.way)
  const [toAgencyId, setToAgencyId] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const choose = useChooseRule()
  const { kind } = rule
  const handsOn = kind === 'last-stages' && way === 'carry'
  const keep = () => {
    setTried(true)
    if (handsOn && toAgencyId === null) return
    // kept, the rule is drawn anew before its mutation is through: what is said must not hang on it
    void choose.mutateAsync({ kind, way, toAgencyId: handsOn ? toAgencyId : null }).then(
      () => say(t.saved),
      () => {},
    )
  }
  return (
    <div className="transition-rule">
      <SelectField
        label={t.kinds[kind]}
        hint={told}
        value={way}
        onChange={setWay}
        options={waysOf[kind].map((value) => ({ value, label: t.ways[kind][value] }))}
      />
      {handsOn && (
        <Combobox
          label={decide.toAgency}
          value={toAgencyId}
          onChange={setToAgencyId}
          options={agencies}
          error={tried && toAgencyId === null ? decide.needAgency : null}
        />
      )}
      {(way !== rule.way || handsOn) && (
        <Button busy={choose.isPending} onClick={keep}>
          {t.save}
        </Button>
      )}
      <div role="alert">{choose.error && <Note>{sentence(choose.error)}</Note>}</div>
    </div>
  )
}
