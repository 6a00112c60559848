// One deed makes it all: agencies and names as answered, documents by their number, assignments with what the list says of each.
import type { z } from 'zod'
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseIf } from '../../../platform/problem.ts'
import { enterNumbers } from '../../documents/actions/enter-numbers.ts'
import type { Imported } from '../contract.ts'
import type { Plan } from '../plan/plan.ts'
import { insertImport } from '../queries/imports.ts'
import { rememberLayout, rememberMeanings } from '../queries/remembered.ts'
import { keepPlan, lockImports, type Sheet } from '../queries/sheets.ts'
import { whyNotImport } from '../rules.ts'
import { ownSheet } from './correct.ts'
import { headingsKey } from './lay-out.ts'
import { learnAnswers } from './learn.ts'
import { planOfSheet, tabsOf } from './look-over.ts'
import { makeNew, tellOld } from './make.ts'

/** @throws Problem nothingHere, questionsOpen, nothingToImport */
export async function importSheet(deed: Deed, { sheetId }: { sheetId: string }): Promise<z.output<typeof Imported>> {
  await lockImports(deed.tx, deed.actor.officeId)
  const sheet = await ownSheet(deed, sheetId)
  const asked = await planOfSheet(deed, { ...sheet, cells: await tabsOf(deed, sheet) })
  refuseIf(whyNotImport(asked))
  const { learnt, agencyIds } = await learnAnswers(deed, asked)
  const { works, rows, newDocuments, ...plan } = withAgencies(asked, agencyIds)
  const documentIds = await enterNumbers(deed, newDocuments)
  const list = { name: sheet.name, tabs: sheet.tabs.map(({ name }) => name) }
  const made = await makeNew(deed, works, { list, newDocuments, documentIds })
  const told = await tellOld(deed, works, list)
  const importId = newId(deed.clock.now())
  const { officeId, postId } = deed.actor
  const row = { importId, sheetId, officeId, postId, counts: plan.counts, learnt, at: deed.clock.now() }
  await insertImport(deed.tx, row, { rows: [...made, ...told], documentIds })
  await remember(deed, sheet, asked)
  const { questions, names, newAgencies, counts } = plan
  await keepPlan(deed.tx, { ...sheet, plan: { questions, names, newAgencies, importId }, counts, rows })
  recordEvent(deed, { kind: 'sheet.imported', thing: 'sheet', thingId: sheetId, body: { importId, ...counts } })
  return { importId, counts }
}

/** Agencies that an answer makes stood below 0 in the dry run. */
function withAgencies(plan: Plan, agencyIds: ReadonlyMap<number, number>): Plan {
  if (agencyIds.size === 0) return plan
  const real = (id: number) => agencyIds.get(id) ?? id
  const works = plan.works.map((work) => ({
    ...work,
    leadAgencyId: real(work.leadAgencyId),
    first: { ...work.first, leads: work.first.leads.map(real), cooperate: work.first.cooperate.map(real) },
  }))
  const rows = plan.rows.map((row) => ({ ...row, leads: row.leads.map(real) }))
  return { ...plan, works, rows, newAgencies: [] }
}

/** What words, colours and columns mean in the lists of this office from now on. */
async function remember(deed: Deed, { tabs }: Sheet, { questions }: Plan): Promise<void> {
  const { officeId, personId } = deed.actor
  const by = { officeId, personId, at: deed.clock.now() }
  const lasting = questions.flatMap(({ kind, key, answer }) => {
    const state = kind === 'status' || kind === 'colour'
    const left = (kind === 'due' && answer && 'always' in answer) || (kind === 'name' && answer && 'skip' in answer)
    return answer && (state || left) ? [{ key, meaning: answer }] : []
  })
  await rememberMeanings(deed.tx, by, lasting)
  for (const { taken, headings, roles } of tabs)
    if (taken) await rememberLayout(deed.tx, by, headingsKey(headings), roles)
}
