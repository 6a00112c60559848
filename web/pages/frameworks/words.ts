import { words } from '../../platform/words.ts'
import { en } from './words/en.ts'
import { vi } from './words/vi.ts'

export const frameworkWords = words({ vi, en })
export type FrameworkWords = typeof vi
