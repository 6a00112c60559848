import type { Policy } from '../../../platform/access.ts'

/** Which of these units an office may rearrange is asked of the place it sits in (queries.ts, namesOutside). */
export const policies = {
  seeLife: { verb: 'unit.see', parts: 'anybody' },
  preview: { verb: 'unit.preview-operation', parts: ['administrator', 'coordinator'] },
  operate: { verb: 'unit.operate', parts: ['administrator', 'coordinator'] },
  list: { verb: 'unit.list-operations', parts: ['administrator', 'coordinator', 'leader'] },
  decide: { verb: 'unit.decide-work', parts: ['administrator', 'coordinator'] },
  undo: { verb: 'unit.undo-operation', parts: ['administrator', 'coordinator'] },
} as const satisfies Record<string, Policy>
