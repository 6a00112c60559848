import type { Policy } from '../../platform/access.ts'

const doers = ['coordinator', 'department-officer', 'commune-officer'] as const
const deciders = [...doers, 'leader'] as const

/** One policy a verb: which parts may ever do it; rules.ts says who may on this thing. */
export const policies = {
  list: { verb: 'assignment.list', parts: 'anybody' },
  see: { verb: 'assignment.see', parts: 'anybody' },
  plan: { verb: 'assignment.plan', parts: ['administrator', 'coordinator', 'leader'] },
  handOut: { verb: 'assignment.hand-out', parts: ['coordinator'] },
  sight: { verb: 'assignment.sight', parts: doers },
  acknowledge: { verb: 'assignment.acknowledge', parts: doers },
  decline: { verb: 'assignment.decline', parts: doers },
  answerDecline: { verb: 'assignment.answer-decline', parts: deciders },
  report: { verb: 'assignment.report', parts: doers },
  contribute: { verb: 'assignment.contribute', parts: doers },
  complete: { verb: 'assignment.complete', parts: doers },
  confirm: { verb: 'assignment.confirm', parts: deciders },
  return: { verb: 'assignment.return', parts: deciders },
  askExtension: { verb: 'assignment.ask-extension', parts: doers },
  answerExtension: { verb: 'assignment.answer-extension', parts: deciders },
  urge: { verb: 'assignment.urge', parts: doers },
  handOver: { verb: 'assignment.hand-over', parts: doers },
  cancel: { verb: 'assignment.cancel', parts: ['coordinator'] },
  change: { verb: 'assignment.change', parts: ['coordinator'] },
  takeUp: { verb: 'assignment.take-up', parts: ['coordinator'] },
  explain: { verb: 'assignment.explain-lateness', parts: deciders },
  breakDown: { verb: 'assignment.break-down', parts: doers },
  route: { verb: 'assignment.route', parts: deciders },
  dispute: { verb: 'assignment.dispute', parts: doers },
  agree: { verb: 'assignment.agree', parts: doers },
  undo: { verb: 'assignment.undo', parts: deciders },
} as const satisfies Record<string, Policy>
