import { officeParts, type Policy } from '../../platform/access.ts'

/** Lists of the office's own; who keeps its book looks, its coordinators take in. */
export const policies = {
  list: { verb: 'sheet.list', parts: officeParts },
  see: { verb: 'sheet.see', parts: officeParts },
  takeIn: { verb: 'sheet.take-in', parts: ['coordinator'] },
  saveLayout: { verb: 'sheet.save-layout', parts: ['coordinator'] },
  saveAnswers: { verb: 'sheet.save-answers', parts: ['coordinator'] },
  import: { verb: 'sheet.import', parts: ['coordinator'] },
  undo: { verb: 'sheet.undo', parts: ['coordinator'] },
  export: { verb: 'sheet.export', parts: officeParts },
} as const satisfies Record<string, Policy>
