import { words } from '../platform/words.ts'
import { en } from './words/en.ts'
import { vi } from './words/vi.ts'

/** What is said wherever a list from outside is taken in. */
export const listWords = words<typeof vi>({ vi, en })
