import type { Policy } from '../../platform/access.ts'

export const policies = {
  list: { verb: 'framework.list', parts: 'anybody' },
  see: { verb: 'framework.see', parts: 'anybody' },
  seeDraft: { verb: 'framework.see-draft', parts: ['administrator', 'coordinator'] },
  draft: { verb: 'framework.draft', parts: ['administrator', 'coordinator'] },
  publish: { verb: 'framework.publish', parts: ['administrator', 'coordinator'] },
  saveLevels: { verb: 'framework.save-levels', parts: ['administrator', 'coordinator'] },
  saveAgencies: { verb: 'framework.save-agencies', parts: ['administrator', 'coordinator'] },
  saveSuccession: { verb: 'framework.save-succession', parts: ['administrator'] },
} as const satisfies Record<string, Policy>
