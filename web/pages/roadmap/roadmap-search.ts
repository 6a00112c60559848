import { count, day, oneOf, type RawSearch } from '../../platform/search-params.ts'

export const roadmapStages = ['claim', 'confirmation', 'review', 'appraisal', 'council'] as const
/** nam: the year; ngay: the day of the pace; buoc: by which stage a criterion is met. */
export type RoadmapSearch = { nam?: number; ngay?: string; buoc?: (typeof roadmapStages)[number] }

export const readRoadmapSearch = (raw: RawSearch): RoadmapSearch => ({
  nam: count(raw.nam),
  ngay: day(raw.ngay),
  buoc: oneOf(raw.buoc, roadmapStages),
})
