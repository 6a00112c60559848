/** Stages and sayings in the order of the server's slots; said here again so that its schemas stay out of the page. */
import type { Saying, StageCode } from '../../../server/modules/assessments/contract.ts'

export const stageCodes = [
  'claim',
  'confirmation',
  'review',
  'appraisal',
  'council',
] as const satisfies readonly StageCode[]
export const sayings = ['nothing', 'not-met', 'met', 're-examine'] as const satisfies readonly Saying[]
