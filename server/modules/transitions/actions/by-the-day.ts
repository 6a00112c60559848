// On the day a set of criteria or a chain of stages ends the system does what the office chose once, by no person; each thing once, however often it is asked.
import type { Actor, Deed } from '../../../platform/access.ts'
import { newId } from '../../../platform/ids.ts'
import type { ServerParts } from '../../../platform/server.ts'
import { dayOf } from '../../calendar/days.ts'
import type { TransitionWay } from '../contract.ts'
import {
  type Asking,
  type Ending,
  endingsOf,
  keyOf,
  openCells,
  openPassings,
  ruleKindOf,
  type SetsChanged,
  type StagesEnded,
  type UnitsChanged,
} from '../open.ts'
import { lockTransition } from '../queries/decisions.ts'
import { everDecided } from '../queries/late.ts'
import { type KeptRule, officesNearestFirst, rulesOf } from '../queries/rules.ts'
import { shownDay, usualWays } from '../rules.ts'
import { type Settling, settleCells, settleLate, settleUnits } from './settle.ts'
import { idsOf, lateOf } from './show.ts'

type Parts = Pick<ServerParts, 'database' | 'clock' | 'files'>
/** Units of a transition that a nearer office keeps for a person to decide; offices above leave them to it. */
type Kept = Map<string, Set<number>>

/**
 * Passes on whatever has ended by today (Asia/Ho_Chi_Minh) since each office began its work here, office by office, the nearest to the units first; one
 * transaction for each transition of an office. What changed before an office began, or what a person decided or took back, waits for a person.
 * @throws the first fault, after the other offices were served
 */
export async function passOnByTheDay(parts: Parts): Promise<void> {
  const { database, clock } = parts
  const today = dayOf(clock.now())
  const kept: Kept = new Map()
  const faults: unknown[] = []
  for (const { officeId, startDay } of await database.read((db) => officesNearestFirst(db, today))) {
    const ended = await database.read((db) => endingsOf({ db, actor: { officeId }, today }))
    for (const ending of ended.filter(({ onDay }) => onDay >= startDay))
      await database
        .write((tx, closing) => passOn(deedOf(parts, officeId, { tx, closing }), ending, { today, kept }))
        .catch((fault: unknown) => faults.push(fault))
  }
  if (faults.length > 0) throw faults[0]
}

async function passOn(deed: Deed, ending: Ending, { today, kept }: { today: string; kept: Kept }): Promise<void> {
  const { tx, actor, clock } = deed
  const key = keyOf(ending)
  await lockTransition(tx, key)
  const rules = await rulesOf(tx, actor.officeId)
  if (ending.kind !== 'stages') await passOnLate(deed, ending, { today, rules })
  if (ending.kind === 'units') return
  const kind = ruleKindOf(ending)
  const rule = rules.find((one) => one.kind === kind) ?? null
  const way = rule?.way ?? usualWays[kind]
  const asked: Asking = { db: tx, actor, today, ever: true }
  const left = kept.get(key) ?? new Set<number>()
  kept.set(key, left)
  const free = <T extends { unitId: number }>(open: readonly T[]) => open.filter(({ unitId }) => !left.has(unitId))
  const settlingBy = (way: TransitionWay): Settling => ({
    ...{ key, way, byRule: true, rule, toAgencyId: rule?.toAgencyId ?? null, dueDay: null, words: null },
    ...{ decisionId: newId(clock.now()), reason: whySo(ending, rule) },
  })
  if (ending.kind === 'stages') {
    const open = free(await openCells(asked, ending))
    if (way === 'wait') for (const { unitId } of open) left.add(unitId)
    else if (open.length > 0) await settleCells(deed, ending, open, settlingBy(way))
  } else {
    const open = free(await openPassings(asked, ending))
    if (way === 'wait') for (const { unitId } of open) left.add(unitId)
    else if (open.length > 0) await settleUnits(deed, ending, open, settlingBy(way))
  }
}

/** Late figures by the rule for them; each once, and not again after a person. */
async function passOnLate(
  deed: Deed,
  ending: SetsChanged | UnitsChanged,
  { today, rules }: { today: string; rules: readonly KeptRule[] },
): Promise<void> {
  const rule = rules.find(({ kind }) => kind === 'late')
  const way = rule?.way ?? usualWays.late
  if (!rule || (way !== 'carry' && way !== 'file')) return
  const asked: Asking = { db: deed.tx, actor: deed.actor, today }
  const ever = await everDecided(deed.tx, idsOf(ending))
  const late = (await lateOf(asked, ending)).filter(({ seq }) => !ever.has(seq))
  if (late.length === 0) return
  await settleLate(deed, ending, late, {
    ...{ asked, way, rule, key: keyOf(ending), byRule: true, toAgencyId: null, dueDay: null, words: null },
    decisionId: newId(deed.clock.now()),
    reason: `Hệ thống tự làm theo quy tắc văn phòng chọn ngày ${shownDay(dayOf(new Date(rule.chosen.at)))}`,
  })
}

/** The explanation that stands in the event and with every row. */
function whySo(ending: StagesEnded | SetsChanged, rule: KeptRule | null): string {
  const what =
    ending.kind === 'sets'
      ? `${ending.pair.toName} thay ${ending.pair.fromName}`
      : `trình tự “${ending.chain.name}” đã kết thúc`
  const by = rule
    ? `theo quy tắc văn phòng chọn ngày ${shownDay(dayOf(new Date(rule.chosen.at)))}`
    : 'văn phòng chưa chọn quy tắc nên mọi thực trạng thành “cần xét lại”, kèm những gì đã biết'
  return `Hệ thống tự chuyển từ ngày ${shownDay(ending.onDay)}: ${what}; ${by}`
}

/** A deed of no person: the system acts in the office's book. */
function deedOf({ clock, files }: Parts, officeId: number, { tx, closing }: Pick<Deed, 'tx' | 'closing'>): Deed {
  const actor: Actor = { personId: 0, postId: 0, part: 'coordinator', officeId, agencyId: 0, agencyIds: [] }
  return { tx, closing, actor, clock, files, requestId: newId(clock.now()), client: null }
}
