import { words } from '../../../platform/words.ts'
import { en } from './review-en.ts'
import { vi } from './review-vi.ts'

export type ReviewWords = typeof vi
export const reviewWords = words<ReviewWords>({ vi, en })
