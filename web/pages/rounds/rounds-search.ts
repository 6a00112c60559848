import { oneOf, type RawSearch } from '../../platform/search-params.ts'

export const roundTabs = ['dot', 'chua-tham-dinh', 'chua-dat'] as const
export type RoundTab = (typeof roundTabs)[number]
export const gapStages = ['confirmation', 'review', 'appraisal', 'council'] as const
export type GapStage = (typeof gapStages)[number]
/** xem: which list; buoc: what stage the gaps are of. */
export type RoundsSearch = { xem?: RoundTab; buoc?: GapStage }

export const readRoundsSearch = (raw: RawSearch): RoundsSearch => ({
  xem: oneOf(raw.xem, roundTabs),
  buoc: oneOf(raw.buoc, gapStages),
})
