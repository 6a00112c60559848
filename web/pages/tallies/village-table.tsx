/** Villages × numerator, denominator: typed, pasted or from a file; kept on this device until saved. */
import { type FormEvent, type ReactNode, useState } from 'react'
import type { TallySheet } from '../../../server/modules/tallies/contract.ts'
import { numberOf, sumOf } from '../../../server/modules/tallies/rules.ts'
import { LinkButton } from '../../passes/link-button.tsx'
import { now } from '../../platform/clock.ts'
import { useDraft } from '../../platform/draft.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { PasteRows } from './paste-rows.tsx'
import { useTallyDeed } from './tallies-data.ts'
import { tallyWords } from './words.ts'

export interface Typed {
  numerator: string
  denominator: string
  saidBy: string
}
type Sheet = { onDay: string | null; rows: Record<string, Typed> }

/** @param links what hands the whole sheet out without accounts, for who keeps the book */
export function VillageTable({ sheet, links }: { sheet: TallySheet; links: ReactNode }) {
  const t = useWords(tallyWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const draft = useDraft<Sheet>(`tally.${sheet.unit.unitId}.${sheet.frameworkId}.${sheet.place}`, {
    onDay: dayOf(now()),
    rows: {},
  })
  const [faults, setFaults] = useState<{ onDay?: string; rows: ReadonlySet<number> }>({ rows: new Set() })
  const deed = useTallyDeed<{ saved: number }>()
  const { onDay, rows } = draft.value
  const set = (unitId: number, part: Partial<Typed>) => {
    const before = rows[unitId] ?? blank(sheet, unitId)
    draft.set({ onDay, rows: { ...rows, [unitId]: { ...before, ...part } } })
  }
  const changed = Object.entries(rows).map(([unitId, typed]) => ({
    unitId: Number(unitId),
    numerator: numberOf(typed.numerator),
    denominator: numberOf(typed.denominator),
    saidBy: typed.saidBy.trim() || null,
  }))
  const merged = sheet.villages.map((one) => changed.find(({ unitId }) => unitId === one.unitId) ?? one)
  const sum = sumOf(merged)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = changed.filter(
      ({ numerator, denominator }) =>
        numerator === null || denominator === null || denominator <= 0 || numerator > denominator,
    )
    setFaults({ ...(onDay === null && { onDay: t.needDay }), rows: new Set(wrong.map(({ unitId }) => unitId)) })
    if (wrong.length > 0 || onDay === null || changed.length === 0) return
    deed.mutate(
      {
        path: '/tallies',
        key: draft.key,
        body: { unitId: sheet.unit.unitId, frameworkId: sheet.frameworkId, place: sheet.place, onDay, rows: changed },
      },
      {
        onSuccess: ({ saved }) => {
          draft.sent()
          say(t.saved(f.number(saved)))
        },
      },
    )
  }
  return (
    <>
      {sheet.mayEnter && (
        <div className="tally-tools">
          <DateField
            label={t.onDay}
            value={onDay}
            onChange={(day) => draft.set({ rows, onDay: day })}
            error={faults.onDay}
          />
          <PasteRows
            sheet={sheet}
            onRows={(read) =>
              draft.set({
                onDay,
                rows: {
                  ...rows,
                  ...Object.fromEntries(
                    read.map((one) => [one.unitId, { ...one, saidBy: rows[one.unitId]?.saidBy ?? '' }]),
                  ),
                },
              })
            }
          />
          {links}
        </div>
      )}
      {!sheet.mayEnter && links && <div className="tally-tools">{links}</div>}
      <form onSubmit={submit} noValidate>
        <table className="tally-table">
          <caption className="vh">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.heads.village}</th>
              <th scope="col">{t.heads.numerator}</th>
              <th scope="col">{t.heads.denominator}</th>
              <th scope="col" className="tally-share">
                {t.heads.share}
              </th>
              <th scope="col" className="tally-said">
                {t.heads.saidBy}
              </th>
              <th scope="col" className="tally-link">
                <span className="vh">{t.heads.link}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sheet.villages.map((village) => {
              const typed = rows[village.unitId] ?? blank(sheet, village.unitId)
              const [n, d] = [numberOf(typed.numerator), numberOf(typed.denominator)]
              const wrong = faults.rows.has(village.unitId)
              const field = (name: 'numerator' | 'denominator', label: string) => (
                <input
                  type="text"
                  inputMode="decimal"
                  aria-label={label}
                  aria-invalid={wrong || undefined}
                  readOnly={!sheet.mayEnter}
                  value={typed[name]}
                  onChange={(event) => set(village.unitId, { [name]: event.target.value })}
                />
              )
              return (
                <tr key={village.unitId}>
                  <th scope="row">
                    {village.name}
                    <small className="q">
                      {village.onDay
                        ? t.asOf(f.day(village.onDay))
                        : village.households !== null && t.fromBase(f.number(village.households))}
                    </small>
                    {wrong && <small>{t.badRow}</small>}
                  </th>
                  <td>{field('numerator', t.numeratorOf(village.name))}</td>
                  <td>{field('denominator', t.denominatorOf(village.name))}</td>
                  <td className="tally-share">{n !== null && d ? f.percent(n / d) : ''}</td>
                  <td className="tally-said">
                    <input
                      type="text"
                      aria-label={t.saidByOf(village.name)}
                      readOnly={!sheet.mayEnter}
                      maxLength={120}
                      value={typed.saidBy}
                      onChange={(event) => set(village.unitId, { saidBy: event.target.value })}
                    />
                  </td>
                  <td className="tally-link">
                    <VillageLink sheet={sheet} village={village} />
                  </td>
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                {t.sum}
                <small className="q">{t.counted(f.number(sum.counted), f.number(sum.villages))}</small>
              </th>
              <td>{f.decimal(sum.numerator, 2)}</td>
              <td>{f.decimal(sum.denominator, 2)}</td>
              <td className="tally-share">{sum.denominator > 0 ? f.percent(sum.numerator / sum.denominator) : ''}</td>
              <td className="tally-said" />
              <td className="tally-link" />
            </tr>
          </tfoot>
        </table>
        {sheet.households !== null && sum.counted === sum.villages && sum.denominator !== sheet.households && (
          <Note>{t.differs(f.number(sheet.households), f.decimal(sum.denominator, 2))}</Note>
        )}
        {deed.isError && <Note>{sentence(deed.error)}</Note>}
        {changed.length > 0 && (
          <div className="tally-save">
            <Button look="go" type="submit" busy={deed.isPending}>
              {t.save(f.number(changed.length))}
            </Button>
          </div>
        )}
      </form>
    </>
  )
}

/** The village head's own link to his row. */
function VillageLink({ sheet, village }: { sheet: TallySheet; village: TallySheet['villages'][number] }) {
  const { frameworkId, place, places } = sheet
  if (frameworkId === null || place === null) return null
  const code = places.find((one) => one.place === place)?.code ?? ''
  const view = { scope: 'tally' as const, unitId: village.unitId, frameworkId, place }
  return <LinkButton offer={{ view, report: null, names: { unit: village.name, code } }} unit={village.name} />
}

/** As it was last said; a village never counted begins with its households, where its base figures are known. */
function blank({ villages }: TallySheet, unitId: number): Typed {
  const one = villages.find((village) => village.unitId === unitId)
  const written = (value: number | null | undefined) => (value == null ? '' : String(value).replace('.', ','))
  return {
    numerator: written(one?.numerator),
    denominator: written(one?.denominator ?? one?.households),
    saidBy: one?.saidBy ?? '',
  }
}
