import type { z } from 'zod'
import type { Actor, Look } from '../../../platform/access.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { chainOn } from '../../assessments/chains.ts'
import type { Chain } from '../../assessments/contract.ts'
import { chainsOf } from '../../assessments/queries/ground.ts'
import type { ResultRow, RoundDetail, RoundHead, RoundList, RoundUnit } from '../contract.ts'
import {
  groundsShown,
  type LineRow,
  lineKey,
  linesOf,
  minutesOf,
  placesOfSet,
  type RoundRow,
  resultsOf,
  roundsOf,
  type StoredResult,
  supplementsOf,
} from '../queries/rounds.ts'

export async function showRounds({ db, actor }: Look): Promise<z.output<typeof RoundList>> {
  const rounds = await roundsOf(db, actor.officeId)
  const chains = await chainsOf(db, actor.officeId, null)
  return { rounds: rounds.map((round) => headOf(round, chains)) }
}

/** A round whole: its plan, every line with its story, its minutes. @throws Problem nothingHere */
export async function showRound({ db, actor, clock }: Look, { roundId }: { roundId: string }): Promise<RoundDetail> {
  const [round] = await roundsOf(db, actor.officeId, roundId)
  if (!round) throw new Problem(platformProblems.nothingHere)
  const minutes = await minutesOf(db, roundId)
  const lines = await linesOf(db, roundId)
  const stories = Map.groupBy(await resultsOf(db, roundId), lineKey)
  const works = new Map((await supplementsOf(db, roundId, clock.now())).map((one) => [lineKey(one), one]))
  const inRound = new Set(lines.map(({ place }) => place))
  const places = await placesOfSet(db, round.frameworkId)
  const papers = [...minutes.map(({ documentId }) => documentId), ...(round.groundId ? [round.groundId] : [])]
  const shown = new Map((await groundsShown(db, actor.officeId, papers)).map((one) => [one.documentId, one]))
  const unitList = [...Map.groupBy(lines, ({ unitId }) => unitId)].map(([unitId, own]): RoundUnit => {
    const [{ unitName: name, onDay, covered } = own[0]!] = own
    return {
      ...{ unitId, name, onDay, covered },
      lines: own.map((line) => {
        const story = (stories.get(lineKey(line)) ?? []).map(told)
        const work = works.get(lineKey(line))
        return {
          place: line.place,
          held: story[0] && story[0].result !== null ? story[0] : null,
          story,
          work: work
            ? {
                assignmentId: work.assignmentId,
                code: work.code,
                dueDay: work.dueDay,
                phase: work.phase,
                late: work.late,
              }
            : null,
        }
      }),
    }
  })
  return {
    ...headOf(round, await chainsOf(db, actor.officeId, null)),
    version: round.version,
    ground: (round.groundId && shown.get(round.groundId)) || null,
    places: places.filter(({ place, criterion }) => inRound.has(place) || isParent(place, criterion, inRound, places)),
    unitList,
    minuteList: minutes.map(({ at, ...one }) => ({ ...shown.get(one.documentId)!, ...one, at: at.toISOString() })),
    verbs: verbsOf(actor, round, lines),
  }
}

/** The criterion of a loose indicator is shown with it. */
const isParent = (
  place: number,
  criterion: number | null,
  inRound: ReadonlySet<number>,
  places: readonly { place: number; criterion: number | null }[],
): boolean => criterion === null && places.some((one) => one.criterion === place && inRound.has(one.place))

const told = ({ seq, result, supplementBy, words, at, by }: StoredResult): ResultRow => ({
  ...{ seq, supplementBy, words, by },
  result: result === 'withdrawn' ? null : result,
  at: at.toISOString(),
})

function headOf(round: RoundRow, chains: readonly Chain[]): RoundHead {
  const { roundId, frameworkId, frameworkName, name, stage, team, startsOn, endsOn, units, minutes } = round
  const { met, supplement, notMet, lines, bare } = round
  const open = lines - met - supplement - notMet
  const stages = chainOn(chains, round.level, startsOn)?.stages ?? []
  return {
    ...{ roundId, frameworkId, frameworkName, name, stage, team, startsOn, endsOn, units, minutes },
    stageName: stages.find(({ code }) => code === stage)?.name ?? stage,
    state: open === lines ? 'planned' : open > 0 || bare > 0 ? 'held' : 'closed',
    counts: { met, supplement, notMet, open },
  }
}

/** What this actor may press on a round of his office. */
function verbsOf(actor: Actor, round: RoundRow, lines: readonly LineRow[]): string[] {
  if (actor.part !== 'coordinator') return []
  const empty = round.minutes === 0 && round.met + round.supplement + round.notMet === 0
  return ['save', 'results', ...(lines.length > 0 && !empty ? ['minutes'] : []), ...(empty ? ['withdraw'] : [])]
}
