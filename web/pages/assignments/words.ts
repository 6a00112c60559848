import { words } from '../../platform/words.ts'
import { en } from './words/en.ts'
import { vi } from './words/vi.ts'

export const assignmentWords = words<typeof vi>({ vi, en })
export type AssignmentWords = typeof vi
