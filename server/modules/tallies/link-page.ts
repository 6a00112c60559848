// The page of a village head's link: one row of one sheet, with what he sent before.
import { dayOf } from '../calendar/days.ts'
import { namesOf } from '../passes/queries/pages.ts'
import type { TallyKeeper } from '../passes/tally-keeper.ts'
import { sentBy, villageOf } from './link-queries.ts'
import { talliesOf } from './queries.ts'
import { countedPlaces } from './show.ts'

export const tallyKeeper: TallyKeeper = {
  async page(db, { passId, officeId, title, endsAt, unitId, frameworkId, place }, now) {
    if (unitId === null || frameworkId === null || place === null) return null
    const day = dayOf(now)
    const here = await villageOf(db, { officeId, unitId, day })
    const indicator = (await countedPlaces(db, frameworkId)).find((one) => one.place === place)
    if (!here || !indicator) return null
    const rows = await talliesOf(db, { officeId, unitId: here.communeId, frameworkId, place, day })
    const row = rows.find((one) => one.unitId === unitId)
    const { numerator = null, denominator = null, onDay = null, households = null } = row ?? {}
    const last = numerator === null || denominator === null || onDay === null ? null : { numerator, denominator, onDay }
    const { office, agency } = await namesOf(db, officeId, null)
    const sent = (await sentBy(db, passId)).map((one) => ({ ...one, at: one.at.toISOString() }))
    return {
      kind: 'tally',
      ...{ passId, title, office, agency, last, households, sent },
      ...{ village: here.village, commune: here.commune, today: day, endsAt: endsAt.toISOString() },
      ...{ code: indicator.code, name: indicator.name },
    }
  },
}
