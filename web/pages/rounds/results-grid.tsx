/** The grid of a round: typed, walked and pasted into line by line; kept on this machine until the server has it. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { now } from '../../platform/clock.ts'
import { useDraft } from '../../platform/draft.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useLanguage, useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import '../../ui/typed-table.css'
import { useFieldWalk } from '../../ui/use-field-walk.ts'
import { ResultRow } from './result-row.tsx'
import {
  type FieldName,
  type GridLine,
  gridLines,
  layPaste,
  readLine,
  shownOf,
  type TypedLines,
} from './results-typed.ts'
import { brokenRows, type Round, saveResults, taken } from './rounds-data.ts'
import { roundWords } from './words.ts'

export function ResultsGrid({ round }: { round: Round }) {
  const { grid: t, round: roundT } = useWords(roundWords)
  const f = useFormats()
  const may = round.verbs.includes('results')
  const lines = gridLines(round)
  const typing = useTyping(round, lines)
  const groups = round.unitList.map(({ unitId }) => lines.filter((line) => line.unitId === unitId))
  const walk = useFieldWalk<FieldName>(typing.paste)
  return (
    <section className="results">
      {may && <p className="s results-keys">{t.keys}</p>}
      <table className="results-table typed-table" {...walk}>
        <caption className="vh">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.code}</th>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.result}</th>
            <th scope="col">{t.day}</th>
            <th scope="col">{t.words}</th>
          </tr>
        </thead>
        {groups.map((own) => (
          <tbody key={own[0]!.unitId}>
            <tr className="results-unit">
              <th scope="rowgroup" colSpan={5}>
                {own[0]!.unit}
                {own[0]!.covered && <span className="tag">{roundT.covered}</span>}
              </th>
            </tr>
            {own.map((line) => (
              <ResultRow key={line.key} line={line} index={lines.indexOf(line)} may={may} typing={typing} />
            ))}
          </tbody>
        ))}
      </table>
      {may && (
        <SaveBar typing={typing} waiting={t.waiting(f.number(typing.changed))} go={t.save(f.number(typing.changed))} />
      )}
    </section>
  )
}

function SaveBar({ typing, waiting, go }: { typing: Typing; waiting: string; go: string }) {
  return (
    <div className="typed-save" role="status">
      {typing.fault && <Note>{typing.fault}</Note>}
      {typing.changed > 0 && (
        <div className="acts">
          <Button look="go" busy={typing.busy} onClick={() => void typing.save()}>
            {go}
          </Button>
          <span className="q">{waiting}</span>
        </div>
      )}
    </div>
  )
}

/** Why a line was not taken, and which of its fields to mend. */
type Refused = { field: FieldName; words: string }
const fieldOf = (code: string): FieldName =>
  code === 'rounds.supplement-day' ? 'day' : code === 'rounds.correction-reason' ? 'words' : 'result'

export type Typing = ReturnType<typeof useTyping>

function useTyping(round: Round, lines: readonly GridLine[]) {
  const { grid: t } = useWords(roundWords)
  const f = useFormats()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const language = useLanguage()
  const draft = useDraft<TypedLines>(`rounds.results.${round.roundId}`, {})
  const [refused, setRefused] = useState<Record<string, Refused>>({})
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const today = dayOf(now())
  const typedOf = (line: GridLine) => draft.value[line.key] ?? shownOf(line, t.results)
  const read = lines.flatMap((line) => {
    const typed = draft.value[line.key]
    return typed ? [{ line, read: readLine(line, typed, today) }] : []
  })
  const changed = read.filter((one) => !('same' in one.read))
  const put = (typed: TypedLines) => {
    setRefused((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !(key in typed))))
    draft.set({ ...draft.value, ...typed })
  }
  const whyNot = (line: GridLine): Refused | null => {
    const mine = read.find((one) => one.line.key === line.key)?.read
    if (mine && 'fault' in mine) return { field: mine.fault, words: mine.fault === 'day' ? t.badDay : t.unread }
    return refused[line.key] ?? null
  }
  const save = async () => {
    const rows = changed.flatMap((one) => ('row' in one.read ? [{ key: one.line.key, row: one.read.row }] : []))
    if (rows.length < changed.length) return setFault(t.unread)
    setBusy(true)
    setFault(null)
    try {
      const told = await saveResults(round.roundId, { rows: rows.map(({ row }) => row) }, draft.key)
      draft.sent()
      setRefused({})
      await taken(client, told)
      say(t.saved)
    } catch (error) {
      setFault(sentence(error))
      setRefused(
        Object.fromEntries(
          [...brokenRows(error)].map(([index, why]) => [
            rows[index]?.key ?? '',
            { field: fieldOf(why.code), words: language === 'vi' ? why.message : why.english },
          ]),
        ),
      )
    } finally {
      setBusy(false)
    }
  }
  const paste = (text: string, from: { index: number; field: FieldName }) => {
    const { typed, cells, left } = layPaste(text, from, lines, typedOf)
    put(typed)
    say(left > 0 ? t.pastedTooMany(f.number(left)) : t.pasted(f.number(cells)))
  }
  return {
    typedOf,
    isChanged: (line: GridLine) => changed.some((one) => one.line.key === line.key),
    type: (line: GridLine, field: FieldName, text: string) => put({ [line.key]: { ...typedOf(line), [field]: text } }),
    ...{ whyNot, save, paste, busy, fault, changed: changed.length },
  }
}
