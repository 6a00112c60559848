import { words } from '../platform/words.ts'
import { en } from './words/en.ts'
import { vi } from './words/vi.ts'

/** What is said about an assignment and the deeds on it, on every page where one stands. */
export const deedWords = words<typeof vi>({ vi, en })
export type DeedWords = typeof vi
