// Which stage each tab of a sheet is of: as a person said, as the tab says itself, as was answered, as was asked for the whole file; and the one question for
// tabs of which none of that tells. Pure.
import type { StageCode } from '../../assessments/contract.ts'
import { nameKey } from '../../spelling/fold.ts'
import type { Answer, Question, StageBy } from '../contract.ts'

export type TabStage = { stage: StageCode | null; stageBy: StageBy }
type OfTab = {
  name: string
  taken: boolean
  /** Said by a person; null: nobody has. */
  stage: StageCode | null
  /** What its name and titles name. */
  named: readonly StageCode[]
}
type Said = {
  tabs: readonly OfTab[]
  /** Asked with the file. */
  asked: StageCode
  answers: Readonly<Record<string, Answer>>
  remembered: ReadonlyMap<string, Answer>
}

export const stageQuestion = 'stage'
/** Under which the stage of a tab of this name is remembered. */
export const tabKey = (name: string): string => `tab:${nameKey(name)}`

/**
 * The stage of each tab, null where it must be asked: a tab that names several, or none beside a tab that names one. A tab alone that names several is of the
 * stage asked with the file.
 */
export function stagesOfTabs({ tabs, asked, answers, remembered }: Said): TabStage[] {
  const taken = tabs.filter((tab) => tab.taken)
  const someTell = taken.some(({ named }) => named.length > 0)
  return tabs.map(({ name, stage, named }, tab): TabStage => {
    if (stage !== null) return { stage, stageBy: 'hand' }
    if (named.length === 1) return { stage: named[0]!, stageBy: 'title' }
    if (!someTell || taken.length < 2) return { stage: asked, stageBy: 'asked' }
    const answer = stageIn(answers[stageQuestion], String(tab))
    if (answer) return { stage: answer, stageBy: 'answer' }
    const earlier = stageIn(remembered.get(tabKey(name)), 'tab')
    return earlier ? { stage: earlier, stageBy: 'earlier' } : { stage: null, stageBy: 'asked' }
  })
}

const stageIn = (answer: Answer | undefined, at: string): StageCode | null =>
  answer && 'stages' in answer ? (answer.stages[at] ?? null) : null

/** One question for all tabs that do not tell; each may be answered otherwise. @param rowsOf how many rows of units a tab has */
export function askedOfTabs(
  tabs: readonly OfTab[],
  stages: readonly TabStage[],
  rowsOf: (tab: number) => number,
): Question[] {
  const own = tabs.flatMap(({ taken }, tab) => {
    const { stage, stageBy } = stages[tab]!
    return taken && (stage === null || stageBy === 'answer' || stageBy === 'earlier') ? [tab] : []
  })
  if (own.length === 0) return []
  const told = own.flatMap((tab): [string, StageCode][] => {
    const { stage } = stages[tab]!
    return stage === null ? [] : [[String(tab), stage]]
  })
  return [
    {
      ...{ key: stageQuestion, kind: 'stage', where: [], proposed: [], tabs: own },
      printed: own.map((tab) => tabs[tab]!.name).join(', '),
      count: own.reduce((sum, tab) => sum + rowsOf(tab), 0),
      answer: told.length === own.length ? { stages: Object.fromEntries(told) } : null,
      earlier: own.every((tab) => stages[tab]!.stageBy === 'earlier'),
    },
  ]
}

/** A name that Excel gave, not a person. */
const given = /^(sheet|trang ?tính|trang_tính)\s*\d*$/

/** What of an answer holds for tabs of the same names in other sheets. */
export function lastingStages(tabs: readonly OfTab[], answer: Answer | null): { key: string; meaning: Answer }[] {
  if (!answer || !('stages' in answer)) return []
  return Object.entries(answer.stages).flatMap(([tab, stage]) => {
    const { name } = tabs[Number(tab)]!
    return given.test(nameKey(name)) ? [] : [{ key: tabKey(name), meaning: { stages: { tab: stage } } }]
  })
}
