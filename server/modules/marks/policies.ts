import type { Part, Policy } from '../../platform/access.ts'

/** Whoever may state a truth may bring it in a sheet; the rules of stating are asked of every cell. Who keeps the book sees all sheets, others their own. */
const parts: readonly Part[] = ['administrator', 'coordinator', 'department-officer', 'commune-officer']
export const policies = {
  list: { verb: 'mark-sheet.list', parts },
  see: { verb: 'mark-sheet.see', parts },
  takeIn: { verb: 'mark-sheet.take-in', parts },
  saveLayout: { verb: 'mark-sheet.save-layout', parts },
  saveAnswers: { verb: 'mark-sheet.save-answers', parts },
  import: { verb: 'mark-sheet.import', parts },
  undo: { verb: 'mark-sheet.undo', parts },
  export: { verb: 'mark-sheet.export', parts },
} as const satisfies Record<string, Policy>
