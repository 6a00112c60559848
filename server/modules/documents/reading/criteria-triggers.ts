// The words that announce criteria and indicators: "tiêu chí số", "chỉ tiêu", "TC".
import { phraseAt, phrasesOf } from './phrases.ts'
import type { Word } from './words.ts'

const triggers = phrasesOf({
  criterion: ['tiêu chí', 'tiêu chí số', 'tiêu chí thứ', 'tiêu chí thành phần', 'tc', 'tc số', 'tiêu chuẩn số'],
  indicator: ['chỉ tiêu', 'chỉ tiêu số', 'chỉ số', 'chỉ tiêu thành phần', 'ct'],
})

/** The announcing words at word `at`; null where there are none. */
export const triggerAt = (words: readonly Word[], at: number, to: number) => phraseAt(triggers, words, at, to)
