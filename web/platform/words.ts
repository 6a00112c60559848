/**
 * Every word on screen, in Vietnamese and English. The shell's own words are here; a page keeps its own beside it:
 *
 *   // pages/documents/words.ts
 *   export const documentWords = words({ vi: { title: 'Văn bản', found: (n: number) => `${n} nội dung` },
 *                                        en: { title: 'Documents', found: (n: number) => `${n} findings` } })
 *   // in the page
 *   const t = useWords(documentWords)      t.title, t.found(3)
 *   const shell = useWords()               the shell's
 *
 * English with a missing key does not compile.
 */
import { useSyncExternalStore } from 'react'
import { en } from './words/en.ts'
import { vi } from './words/vi.ts'

export type Language = 'vi' | 'en'
export type Words<T> = Record<Language, T>
/** The shape of the shell's words: strings and functions, not the literal sentences. */
export type ShellWords = typeof vi

export function words<T>(both: { vi: T; en: NoInfer<T> }): Words<T> {
  return both
}

export const shellWords: Words<ShellWords> = { vi, en }

export function useWords(): ShellWords
export function useWords<T>(own: Words<T>): T
export function useWords<T>(own?: Words<T>): T | ShellWords {
  const language = useLanguage()
  return own ? own[language] : shellWords[language]
}

export function useLanguage(): Language {
  return useSyncExternalStore(listen, language)
}

const storeKey = 'don-doc.language'
const listeners = new Set<() => void>()
let current: Language = 'vi'

/** Before the first paint: the language chosen on this device. */
export function restoreLanguage(): void {
  if (localStorage.getItem(storeKey) === 'en') speak('en')
}

export function language(): Language {
  return current
}

export function speak(next: Language): void {
  current = next
  localStorage.setItem(storeKey, next)
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
