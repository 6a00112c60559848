/** What was decided of a transition, by whom or by which rule, each with the way back. */

import { Link } from '@tanstack/react-router'
import { assignmentPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { UndoTaking } from '../../sheets/undo-taking.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { type Decision, type Detail, useUndo } from './transitions-data.ts'
import { transitionWords } from './words.ts'

const namesShown = 4

export function Decisions({ detail }: { detail: Detail }) {
  const { decisions: t } = useWords(transitionWords)
  const f = useFormats()
  if (detail.decisions.length === 0) return null
  return (
    <section className="transition-decisions">
      <SectionHead title={t.title} count={f.number(detail.decisions.length)} />
      <ul>
        {detail.decisions.map((decision) => (
          <li key={decision.decisionId}>
            <Line detail={detail} decision={decision} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ detail, decision }: { detail: Detail; decision: Decision }) {
  const { decisions: t } = useWords(transitionWords)
  const f = useFormats()
  const { items, way, byRule, bySystem, rule, toAgency, words, units, undone } = decision
  const { assigned, done, assignments, dueDay, late } = decision
  return (
    <>
      <p className={undone ? 'q' : undefined}>
        {t.line(f.number(items), toAgency ? t.to(toAgency) : late ? t.lateWays[way] : t.ways[detail.kind][way])}
        {byRule && !bySystem && `, ${t.byRule}`}
      </p>
      <p className="second">
        {bySystem ? t.bySystem(f.instant(decision.at)) : t.by(decision.by ?? '', f.instant(decision.at))}
        {bySystem && `, ${rule ? t.ruleOf(rule.by ?? '', f.instant(rule.at)) : t.noRule}`}
        <span className="sep" />
        {t.units(units.join(', '), units.length === namesShown)}
      </p>
      {assigned > 0 && (
        <>
          <p className="s">
            {t.assigned(f.number(assigned), f.number(done))}
            {dueDay && `, ${t.due(f.day(dueDay))}`}:
          </p>
          <ul className="transition-assigned">
            {assignments.map(({ assignmentId, title, unit }) => (
              <li key={assignmentId}>
                <Link className="link" to={assignmentPath(assignmentId)}>
                  {[unit, title].filter(Boolean).join(': ')}
                </Link>
              </li>
            ))}
            {assigned > assignments.length && (
              <li className="q">{t.moreAssigned(f.number(assigned - assignments.length))}</li>
            )}
          </ul>
        </>
      )}
      {(words ?? rule?.words) && <p className="s">{words ?? rule?.words}</p>}
      {undone ? (
        <p className="s">
          {t.undone(undone.by ?? '', f.instant(undone.at))} {undone.words}
        </p>
      ) : (
        detail.verbs.includes('undo') && <Undo transition={detail.key} decisionId={decision.decisionId} />
      )}
    </>
  )
}

function Undo({ transition, decisionId }: { transition: string; decisionId: string }) {
  const { decisions: t } = useWords(transitionWords)
  const undo = useUndo(transition, decisionId)
  return <UndoTaking undo={undo} words={t} />
}
