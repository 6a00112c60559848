import { officeParts, type Policy } from '../../platform/access.ts'

/** Trackers of the office: who keeps its book looks, its coordinators set up, settle and send. */
export const policies = {
  list: { verb: 'tracker.list', parts: officeParts },
  see: { verb: 'tracker.see', parts: officeParts },
  make: { verb: 'tracker.make', parts: ['coordinator'] },
  save: { verb: 'tracker.save', parts: ['coordinator'] },
  end: { verb: 'tracker.end', parts: ['coordinator'] },
  readBack: { verb: 'tracker.read-back', parts: ['coordinator'] },
  answer: { verb: 'tracker.answer', parts: ['coordinator'] },
  settle: { verb: 'tracker.settle', parts: ['coordinator'] },
  undo: { verb: 'tracker.undo', parts: ['coordinator'] },
  export: { verb: 'tracker.export', parts: ['coordinator'] },
} as const satisfies Record<string, Policy>
