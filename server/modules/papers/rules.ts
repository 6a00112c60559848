import { type Actor, officeParts, type Policy } from '../../platform/access.ts'
import { platformProblems, type Refusal } from '../../platform/problem.ts'

export const policies = {
  make: { verb: 'paper.make', parts: 'anybody' },
  choose: { verb: 'paper.choose', parts: 'anybody' },
  seeMeeting: { verb: 'meeting.see', parts: officeParts },
  markMeeting: { verb: 'meeting.mark', parts: ['coordinator'] },
  seeHolding: { verb: 'holding.see', parts: 'anybody' },
  seeCasefile: { verb: 'casefile.see', parts: officeParts },
} as const satisfies Record<string, Policy>

/** The most rows of one paper; a workbook holds more, since it is not set page by page. */
export const mostRows = { paper: 2_000, workbook: 50_000 }

/** Everybody sees what he himself holds; who keeps the book, what any post of its office holds. */
export function whyNotSeeHolding(actor: Actor, post: { postId: number; officeId: number } | undefined): Refusal {
  const office = (officeParts as readonly string[]).includes(actor.part) && post?.officeId === actor.officeId
  return post && (office || post.postId === actor.postId) ? null : { spec: platformProblems.nothingHere }
}
