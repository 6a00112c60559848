import { expect } from 'vitest'
import type { Ended } from '../scripts/child-server.ts'

/** One sentence on stderr, exit code 1; what stands on stdout are the notes of a start. */
export function expectRefusal(ended: Ended, sentence: string | RegExp): void {
  expect(ended.stderr.trimEnd().split('\n'), ended.stdout).toHaveLength(1)
  if (typeof sentence === 'string') expect(ended.stderr.trimEnd()).toBe(sentence)
  else expect(ended.stderr.trimEnd()).toMatch(sentence)
  expect(ended.code).toBe(1)
}
