import { count, day, oneOf, type RawSearch } from '../../platform/search-params.ts'

export const recognitionTabs = ['da-cong-nhan', 'chua-dat-bo-moi'] as const
export type RecognitionTab = (typeof recognitionTabs)[number]
export const stagesAsked = ['claim', 'confirmation', 'review', 'appraisal', 'council'] as const
/** xem: which list; tu: the old set; buoc, ngay: what of the new one counts as met. */
export type RecognitionsSearch = {
  xem?: RecognitionTab
  tu?: number
  buoc?: (typeof stagesAsked)[number]
  ngay?: string
}

export const readRecognitionsSearch = (raw: RawSearch): RecognitionsSearch => ({
  xem: oneOf(raw.xem, recognitionTabs),
  tu: count(raw.tu),
  buoc: oneOf(raw.buoc, stagesAsked),
  ngay: day(raw.ngay),
})
