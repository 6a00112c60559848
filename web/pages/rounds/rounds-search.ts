import { count, oneOf, type RawSearch } from '../../platform/search-params.ts'

export const roundTabs = ['dot', 'chua-tham-dinh', 'chua-dat'] as const
export type RoundTab = (typeof roundTabs)[number]
export const gapStages = ['confirmation', 'review', 'appraisal', 'council'] as const
export type GapStage = (typeof gapStages)[number]
export const shortStages = ['claim', ...gapStages] as const
/**
 * xem: which list; buoc: what stage the gaps are of; bo: by which set. hut: only units recognised under this old set that fall short of `bo`, at the stage
 * `hutbuoc`; dv: of them this one. They come chosen, with what they miss, and the deed opens at once.
 */
export type RoundsSearch = {
  xem?: RoundTab
  buoc?: GapStage
  bo?: number
  hut?: number
  hutbuoc?: (typeof shortStages)[number]
  dv?: number
}

export const readRoundsSearch = (raw: RawSearch): RoundsSearch => ({
  xem: oneOf(raw.xem, roundTabs),
  buoc: oneOf(raw.buoc, gapStages),
  bo: count(raw.bo),
  hut: count(raw.hut),
  hutbuoc: oneOf(raw.hutbuoc, shortStages),
  dv: count(raw.dv),
})
