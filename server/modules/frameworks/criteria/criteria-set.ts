/** Names and numbers of one set of criteria, as far as a reader of documents needs them. */
export type CriteriaSet = {
  id: string
  level: 'xa-ntm' | 'xa-ntm-nang-cao' | 'xa-ntm-kieu-mau'
  decision: string
  date: string
  /** First and last day (inclusive) on which documents mean this set. */
  from: string
  to: string | null
  criteria: Criterion[]
}

export type Criterion = { no: number; name: string; verified: boolean; source: string; indicators: Indicator[] }
export type Indicator = { code: string; name: string; verified: boolean; source: string }
