// Who may state what, and what a row comes to say. Pure.
import type { Actor, Policy } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import { type Level, type Measured, type Value as Measurement, metBy } from '../frameworks/rules.ts'
import type { Says } from './cells.ts'
import { type AssessmentInput, type Stage, stageCodes, type Value } from './contract.ts'
import { assessmentProblems as problems } from './problems.ts'

export const policies = {
  see: { verb: 'board.see', parts: 'anybody' },
  state: {
    verb: 'assessment.state',
    parts: ['administrator', 'coordinator', 'department-officer', 'commune-officer'],
  },
  saveChain: { verb: 'stage-chain.save', parts: ['administrator', 'coordinator'] },
  freeze: { verb: 'figures.freeze', parts: ['administrator', 'coordinator', 'leader'] },
  seeFreezes: { verb: 'figures.see-frozen', parts: 'anybody' },
  seeFacts: { verb: 'fact.see', parts: ['administrator', 'coordinator', 'leader'] },
  confirmFacts: { verb: 'fact.confirm', parts: ['administrator', 'coordinator'] },
} as const satisfies Record<string, Policy>

export const levelOfKind: Record<string, string> = {
  tinh: 'tinh',
  'thanh-pho-tw': 'tinh',
  huyen: 'huyen',
  'thi-xa': 'huyen',
  quan: 'huyen',
  'thanh-pho': 'huyen',
  xa: 'xa',
  phuong: 'xa',
  'thi-tran': 'xa',
  'dac-khu': 'xa',
  thon: 'thon',
  'khu-mau': 'khu-mau',
  'vuon-mau': 'vuon-mau',
}

/** The kinds of units of a level; sets for communes are shown for xã unless another kind is asked for. */
export function kindsOf(level: string, kind?: string): string[] {
  const all = Object.keys(levelOfKind).filter((one) => levelOfKind[one] === level)
  if (kind === 'all') return all
  return kind ? all.filter((one) => one === kind) : level === 'xa' ? ['xa'] : all
}

/** The post that acts, as far as stages are concerned. */
export type Stater = Pick<Actor, 'part' | 'personId' | 'agencyIds'> & {
  /** The unit of his agency. */
  unitId: number | null
  /** The level of his office's place. */
  officeLevel: string
}

/** What a row is about. */
export type About = {
  unitId: number
  /** The unit and all above it on the day. */
  above: readonly number[]
  stage: Stage
  code: string
  /** Agencies that answer for the place, or for its criterion, in the unit on the day; empty: nobody was named. */
  responsible: readonly number[]
  /** It stands on a document, or on the minutes of a round. */
  onPaper: boolean
}

/**
 * Why this post may not state this stage of this cell. Who keeps the book records for the unit and for the agencies of his own level, as one office
 * can work alone; what another level did he records on its paper only.
 */
export function whyNotState(stater: Stater, about: About): Refusal {
  const { stage } = about
  const refused = { spec: problems.notYourStage, details: { stage: stage.name } }
  if (stater.part === 'commune-officer') {
    if (stage.statedBy !== 'unit') return refused
    return stater.unitId !== null && about.above.includes(stater.unitId) ? null : { spec: problems.notYourUnit }
  }
  if (stater.part === 'department-officer') return whyNotOfDepartment(stater, about, refused)
  if (stater.part === 'leader') return refused
  if (about.onPaper || stage.statedBy === 'unit' || stage.statedBy === 'responsible-agency') return null
  const ownLevel =
    stage.statedBy === 'district'
      ? stater.officeLevel !== 'tinh'
      : stater.officeLevel === 'tinh' && stage.statedBy === 'province-agency'
  return ownLevel ? null : { spec: problems.onPaperOnly, details: { stage: stage.name } }
}

function whyNotOfDepartment(stater: Stater, { stage, responsible, code }: About, refused: Refusal): Refusal {
  const ofHisLevel =
    stage.statedBy === 'responsible-agency' || (stage.statedBy === 'province-agency' && stater.officeLevel === 'tinh')
  if (!ofHisLevel) return refused
  if (responsible.length === 0) return { spec: problems.nobodyResponsible, details: { code } }
  return responsible.some((agency) => stater.agencyIds.includes(agency))
    ? null
    : { spec: problems.notResponsible, details: { code } }
}

/** Nobody confirms his own claim: who recorded the stage before does not state this one, unless a document does (decision 004). */
export function whyNotOwn(
  stater: Pick<Stater, 'personId'>,
  { before, onPaper }: { before: readonly number[]; onPaper: boolean },
): Refusal {
  return !onPaper && before.includes(stater.personId) ? { spec: problems.ownClaim } : null
}

export type PlaceRule = Measured & { code: string }
export type Said = { says: Says; overruled: boolean }

/**
 * What a row says of its cell.
 * @param level what must be reached, as it holds for the unit; null where none is known
 * @param before what the stage said until then
 */
export function whatItSays(
  input: Pick<AssessmentInput, 'act' | 'met' | 'value' | 'reason'>,
  place: PlaceRule,
  level: Level,
  before: Says,
): { said: Said } | { refusal: Refusal } {
  const { act, met, value, reason } = input
  if (act !== 'state')
    return reason === null
      ? {
          refusal: needsReason(
            'trả lại, rút lại hoặc đề nghị xét lại',
            'it is returned, withdrawn or to be examined again',
          ),
        }
      : { said: { says: act === 're-examine' ? 3 : 0, overruled: false } }
  const bad = whyNotValue(place, value)
  if (bad) return { refusal: bad }
  const { outcome, why } = metBy(measured(value), place, level)
  if (met === true && why === 'nearly')
    return { refusal: { spec: problems.neverMet, details: { words: value!.words! } } }
  const computed = outcome === 'person' ? null : outcome === 'met'
  const final = met ?? computed
  if (final === null) return { refusal: { spec: problems.nothingSaid } }
  const overruled = computed !== null && computed !== final
  if (overruled && reason === null)
    return {
      refusal: needsReason(
        'kết luận khác với giá trị và mức phải đạt',
        'it differs from the value and what must be reached',
      ),
    }
  if (before === 2 && !final && reason === null)
    return { refusal: needsReason('đang đạt nay không còn đạt', 'it was met and no longer is') }
  return { said: { says: final ? 2 : 1, overruled } }
}

/** "Cơ bản đạt" beside a figure counts before it. */
function measured(value: Value | null): Measurement | null {
  if (value === null) return null
  const { number, numerator, denominator, words } = value
  if (words !== undefined) return { text: words }
  if (numerator !== undefined && denominator !== undefined) return { numerator, denominator }
  return number === undefined ? null : { number }
}

export const needsReason = (why: string, whyEnglish: string): Refusal => ({
  spec: problems.reasonMissing,
  details: { why, whyEnglish },
})

function whyNotValue({ valueKind }: PlaceRule, value: Value | null): Refusal {
  if (value === null) return null
  const bad = (why: string, whyEnglish: string) => ({ spec: problems.badValue, details: { why, whyEnglish } })
  const pair = value.numerator !== undefined || value.denominator !== undefined
  if (pair) {
    if (valueKind !== 'ratio' && valueKind !== 'percent')
      return bad('ô này không nhận tử số, mẫu số', 'this cell takes no numerator and denominator')
    if (value.numerator === undefined || value.denominator === undefined)
      return bad('thiếu tử số hoặc mẫu số', 'numerator or denominator is missing')
    if (value.denominator <= 0 || value.numerator < 0)
      return bad('mẫu số phải lớn hơn 0', 'the denominator must be above 0')
  }
  if (value.number !== undefined && (valueKind === 'yes-no' || valueKind === 'text'))
    return bad('ô này không nhận một con số', 'this cell takes no number')
  if (valueKind === 'percent' && value.number !== undefined && (value.number < 0 || value.number > 100))
    return bad('tỷ lệ phải từ 0 đến 100', 'a percentage lies between 0 and 100')
  return null
}

/** Stages that may send back what this one said: those that need it. */
export const returnersOf = (stages: readonly Stage[], stage: Stage): Stage[] =>
  stages.filter(({ needs }) => needs === stage.code)

/** Each stage once, and what it needs stands before it. */
export function whyNotChain(stages: readonly { code: Stage['code']; needs: Stage['code'] | null }[]): Refusal {
  const seen = new Set<string>()
  for (const { code, needs } of stages) {
    if (seen.has(code) || (needs !== null && !seen.has(needs))) return { spec: problems.badChain }
    seen.add(code)
  }
  return null
}

export const slotOf = (code: Stage['code']): number => stageCodes.indexOf(code)
