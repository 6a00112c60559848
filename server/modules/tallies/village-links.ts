// Links of all villages of a commune to their rows of one sheet: which have one, who has opened and sent; made for many at once.
import type { z } from 'zod'
import type { Actor, Deed, Look } from '../../platform/access.ts'
import type { Reader } from '../../platform/db.ts'
import { Problem } from '../../platform/problem.ts'
import { dayOf } from '../calendar/days.ts'
import { unitSeen } from '../dossiers/show.ts'
import { makeTallyPasses } from '../passes/actions/office.ts'
import { namesOf } from '../passes/queries/pages.ts'
import { passesAreOn } from '../passes/queries/passes.ts'
import { policies as passPolicies } from '../passes/rules.ts'
import type { AskLinks, LinksMade, MakeLinks, VillageLink, VillageLinks } from './contract.ts'
import { type LinkRow, linksOf } from './link-queries.ts'
import { tallyProblems as problems } from './problems.ts'
import { talliesOf } from './queries.ts'
import { policies } from './rules.ts'
import { countedPlaces } from './show.ts'

/** @throws Problem nothingHere, notCounted */
export async function showVillageLinks(look: Look, asked: z.output<typeof AskLinks>): Promise<VillageLinks> {
  const { db, actor, clock } = look
  const { framework: frameworkId, place } = asked
  const now = clock.now()
  const { unit, indicator, villages } = await sheetOf(look, { unitId: asked.unit, frameworkId, place })
  const unitIds = villages.map(({ unitId }) => unitId)
  const links = Map.groupBy(
    await linksOf(db, { officeId: actor.officeId, unitIds, frameworkId, place, now }),
    ({ unitId }) => unitId,
  )
  return {
    unit: { unitId: unit.unitId, name: unit.name },
    ...{ frameworkId, place, code: indicator.code, name: indicator.name },
    office: (await namesOf(db, actor.officeId, null)).office,
    on: await passesAreOn(db, actor.officeId),
    mayMake: has(actor, policies.makeLinks.parts),
    mayRevoke: has(actor, passPolicies.revoke.parts),
    villages: villages.map(({ unitId, name }) => ({
      ...{ unitId, name },
      links: (links.get(unitId) ?? []).map((row) => shown(row, now)),
    })),
  }
}

/**
 * A link for each village named, all or none. Nothing is sent: the page that drew the secrets hands the addresses out.
 * @throws Problem nothingHere, notCounted, notItsVillage, twice, weakSecret, badEnd, off
 */
export async function makeVillageLinks(
  deed: Deed,
  { unitId, links, ...input }: MakeLinks,
): Promise<z.input<typeof LinksMade>> {
  const { tx: db, actor, clock } = deed
  const { villages } = await sheetOf({ db, actor, clock }, { unitId, ...input })
  const known = new Set(villages.map((one) => one.unitId))
  if (links.some((link) => !known.has(link.unitId)))
    throw new Problem(problems.notItsVillage, { day: dayOf(clock.now()).split('-').reverse().join('/') })
  if (new Set(links.map((link) => link.unitId)).size < links.length) throw new Problem(problems.twice)
  return makeTallyPasses(deed, { ...input, links })
}

const has = ({ part }: Actor, parts: readonly string[]): boolean => parts.includes(part)

type Sheet = { unitId: number; frameworkId: number; place: number }

/** The commune, the indicator and the villages as they are today. */
async function sheetOf(
  { db, actor, clock }: { db: Reader } & Pick<Look, 'actor' | 'clock'>,
  { unitId, frameworkId, place }: Sheet,
) {
  const day = dayOf(clock.now())
  const unit = await unitSeen(db, actor, { unitId, day })
  const indicator = (await countedPlaces(db, frameworkId)).find((one) => one.place === place)
  if (!indicator) throw new Problem(problems.notCounted)
  return {
    unit,
    indicator,
    villages: await talliesOf(db, { officeId: actor.officeId, unitId, frameworkId, place, day }),
  }
}

function shown({ unitId: _, locked, revokedAt, ...link }: LinkRow, now: Date): VillageLink {
  const state = revokedAt !== null ? 'revoked' : link.endsAt <= now ? 'ended' : locked ? 'locked' : 'open'
  return {
    ...link,
    state,
    madeAt: link.madeAt.toISOString(),
    endsAt: link.endsAt.toISOString(),
    lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
    lastSentAt: link.lastSentAt?.toISOString() ?? null,
  }
}
