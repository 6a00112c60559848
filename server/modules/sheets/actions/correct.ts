// What a person says of a list: what its columns hold, and what stands for a doubtful name, word or colour.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { Problem, platformProblems, refuseIf } from '../../../platform/problem.ts'
import { agenciesUnknown } from '../../directives/queries/book.ts'
import { lookOf } from '../../documents/actions.ts'
import type { Answer, SaveAnswers, SaveLayout, SheetDetail } from '../contract.ts'
import { sheetProblems } from '../problems.ts'
import { rememberLayout } from '../queries/remembered.ts'
import { type Sheet, sheetById } from '../queries/sheets.ts'
import { whyNotAnswer } from '../rules.ts'
import { chosenTab, headingsKey } from './lay-out.ts'
import { lookOver, tabsOf } from './look-over.ts'
import { showSheet } from './show.ts'

type OfSheet = { sheetId: string }

/** Sets the columns of tabs by hand; lists with the same headings are read so from now on. @throws Problem nothingHere, noSuchTab, noWords */
export async function saveLayout(
  deed: Deed,
  { sheetId, tabs: chosen }: z.output<typeof SaveLayout> & OfSheet,
): Promise<SheetDetail> {
  const sheet = await ownSheet(deed, sheetId)
  const cells = await tabsOf(deed, sheet)
  const tabs = sheet.tabs.map((kept, i) => {
    const one = chosen.find(({ tab }) => tab === i)
    return one ? chosenTab(kept, cells[i]!, one) : kept
  })
  if (chosen.some(({ tab }) => !sheet.tabs[tab])) throw new Problem(sheetProblems.noSuchTab)
  const { officeId, personId } = deed.actor
  for (const { tab } of chosen) {
    const { taken, headings, roles } = tabs[tab]!
    if (taken) await rememberLayout(deed.tx, { officeId, personId, at: deed.clock.now() }, headingsKey(headings), roles)
  }
  await lookOver(deed, { ...sheet, tabs, cells })
  recordEvent(deed, {
    kind: 'sheet.layout-saved',
    thing: 'sheet',
    thingId: sheetId,
    body: { tabs: chosen.map(({ tab }) => tab) },
  })
  return showSheet(lookOf(deed), { sheetId })
}

/** Answers questions, each once for all its rows. @throws Problem nothingHere, noSuchQuestion, wrongAnswer */
export async function saveAnswers(
  deed: Deed,
  { sheetId, answers: given }: z.output<typeof SaveAnswers> & OfSheet,
): Promise<SheetDetail> {
  const sheet = await ownSheet(deed, sheetId)
  await refuseWrong(deed, sheet, given)
  const merged = Object.entries({ ...sheet.answers, ...given })
  const answers = Object.fromEntries(
    merged.flatMap(([key, answer]): [string, Answer][] => (answer ? [[key, answer]] : [])),
  )
  await lookOver(deed, { ...sheet, answers, cells: await tabsOf(deed, sheet) })
  recordEvent(deed, {
    kind: 'sheet.answered',
    thing: 'sheet',
    thingId: sheetId,
    body: { answers: Object.keys(given).length },
  })
  return showSheet(lookOf(deed), { sheetId })
}

async function refuseWrong(deed: Deed, sheet: Sheet, given: z.output<typeof SaveAnswers>['answers']): Promise<void> {
  for (const [key, answer] of Object.entries(given)) {
    const question = sheet.plan.questions.find((one) => one.key === key)
    if (!question) throw new Problem(sheetProblems.noSuchQuestion)
    if (!answer) continue
    refuseIf(whyNotAnswer(question, answer))
    const agencyIds = 'agencyIds' in answer ? answer.agencyIds : []
    if (await agenciesUnknown(deed.tx, deed.actor.officeId, { agencyIds, groupIds: [] }))
      throw new Problem(sheetProblems.wrongAnswer, { printed: question.printed })
  }
}

/** A list of the actor's own office, locked. @throws Problem nothingHere */
export async function ownSheet(deed: Deed, sheetId: string): Promise<Sheet> {
  const sheet = await sheetById(deed.tx, deed.actor.officeId, sheetId, true)
  if (!sheet) throw new Problem(platformProblems.nothingHere)
  return sheet
}
