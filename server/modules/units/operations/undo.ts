// Taking an operation back: every unit is again what it was before, to the day; only while nothing rests on it.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { unitProblems } from '../problems.ts'
import type { Dependent } from './contract.ts'
import { dependentsOf } from './dependents.ts'
import { listOperations } from './operations.ts'
import type { Passing } from './plan.ts'
import * as queries from './queries.ts'
import type { Timeline } from './timeline.ts'

/** @throws Problem nothingHere, alreadyUndone, stillDependedOn */
export async function undoOperation(
  deed: Deed,
  { operationId, words }: { operationId: string; words: string },
): Promise<void> {
  const { tx, actor, clock } = deed
  await queries.lockUnits(tx)
  const [operation] = await listOperations({ db: tx, actor }, operationId)
  if (!operation) throw new Problem(platformProblems.nothingHere)
  if (operation.undoneAt) throw new Problem(unitProblems.alreadyUndone)
  const rows = await queries.operationRows(tx, operationId)
  const dependents = await dependentsOf(tx, operationId, rows)
  if (dependents.length > 0)
    throw new Problem(unitProblems.stillDependedOn, {
      what: dependents.map((one) => sentence(one, vietnamese)).join('; '),
      whatEnglish: dependents.map((one) => sentence(one, english)).join('; '),
      dependents,
    })
  await putBack(deed, rows)
  await tx
    .updateTable('unit_operation')
    .set({ undone_at: clock.now(), undone_by: actor.postId, undone_words: words })
    .where('operation_id', '=', operationId)
    .execute()
  recordEvent(deed, { kind: 'unit.operation-undone', thing: 'unit-operation', thingId: operationId, body: {}, words })
}

async function putBack({ tx }: Deed, rows: readonly queries.OperationRow[]): Promise<void> {
  const states = rows.filter(({ thing }) => thing === 'states' || thing === 'made')
  const passed = rows.filter(({ thing }) => thing === 'descent')
  const same = rows.filter(({ thing }) => thing === 'same-as')
  await queries.replaceStates(
    tx,
    states.map(({ unitId, before }) => ({ unitId, states: (before ?? []) as Timeline })),
  )
  await queries.replaceDescent(
    tx,
    passed.flatMap(({ after }) => (after ? [after as Passing] : [])),
    passed.flatMap(({ before }) => (before ? [before as Passing] : [])),
  )
  for (const { unitId, before } of same) await queries.setSameAs(tx, unitId, before as number | null)
  await queries.rebuildPathsOf(
    tx,
    [...states, ...same].map(({ unitId }) => unitId),
  )
}

function sentence({ kind, count, names }: Dependent, words: Record<Dependent['kind'], string>): string {
  return `${count} ${words[kind]}${names.length > 0 ? ` (${names.slice(0, 3).join(', ')})` : ''}`
}

const vietnamese: Record<Dependent['kind'], string> = {
  'later-operation': 'thao tác sau',
  changed: 'đơn vị đã đổi khác',
  decided: 'mục đã chuyển hoặc cho kết thúc',
  agency: 'cơ quan',
  assignment: 'nhiệm vụ',
  'unit-below': 'đơn vị ở dưới',
  class: 'phân loại',
  charge: 'phân công phụ trách',
  standing: 'số liệu tiêu chí',
  recognition: 'công nhận đạt chuẩn',
  'place-name': 'tên gọi đã học',
  office: 'văn phòng',
}
const english: Record<Dependent['kind'], string> = {
  'later-operation': 'later operations',
  changed: 'units that changed',
  decided: 'things moved or ended',
  agency: 'agencies',
  assignment: 'assignments',
  'unit-below': 'units below',
  class: 'classes',
  charge: 'charges',
  standing: 'sets of assessments',
  recognition: 'recognitions',
  'place-name': 'names learnt',
  office: 'offices',
}
