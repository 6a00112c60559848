import { createContext, useContext } from 'react'
import type { HandOutPlan } from '../../../../server/modules/assignments/contract.ts'
import type { DirectiveList, DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import type { DocumentDetail } from '../../../../server/modules/documents/contract.ts'
import type { Blocked, Cards } from './findings.ts'
import type { Names } from './names.ts'
import type { Position } from './use-position.ts'
import type { ReviewDeeds } from './use-review-deeds.ts'

/** One document under review, for every part of the page. */
export interface Review {
  document: DocumentDetail
  list: DirectiveList
  cards: Cards
  /** What handing out would make; undefined while it is worked out, and for who is not of the office. */
  plan: HandOutPlan | undefined
  blocked: Blocked
  names: Names
  /** May correct and hand out; a leader looks only. */
  mayEdit: boolean
  position: Position
  deeds: ReviewDeeds
  /** Opens the register's fields. */
  openFacts: () => void
}

export const ReviewContext = createContext<Review | null>(null)

export function useReview(): Review {
  const review = useContext(ReviewContext)
  if (review === null) throw new Error('outside of a review')
  return review
}

export const mayChange = (review: Review, directive: DirectiveRow) => review.mayEdit && directive.handedOutAt === null
