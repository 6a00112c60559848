// An officer at her screen, whose time is counted: what she types, presses, reads and decides at stated speeds, and what the product lets her wait.
import type { Locator, Page } from 'playwright-core'

/**
 * Speeds of an officer of forty who types with all fingers but looks at the keys: 150 characters a minute (Vietnamese, telex), 180 words a minute
 * read on a screen; a press or a key is 1.5 s with finding it; a question takes 6 s to decide.
 */
export const speeds = { charactersAMinute: 150, wordsAMinute: 180, press: 1.5, key: 0.5, decision: 6 }

export type Officer = {
  page: Page
  press(what: Locator): Promise<void>
  keys(...keys: string[]): Promise<void>
  type(into: Locator, words: string): Promise<void>
  /** Cells or lines that lie in another window: copied and pasted, not typed. */
  paste(into: Locator, words: string): Promise<void>
  read(what: Locator): Promise<void>
  decide(): void
  /** Seconds of hers, seconds of waiting for the product, and what she typed so far. */
  spent(): { hers: number; waiting: number; typed: readonly string[]; decisions: number }
}

/** @param page signed in or not; every action waits for the product as a person does, and that wait counts as it was */
export function officerAt(page: Page): Officer {
  const typed: string[] = []
  let hers = 0
  let waiting = 0
  let decisions = 0
  const waited = async (work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    waiting += (performance.now() - began) / 1000
  }
  return {
    page,
    async press(what) {
      hers += speeds.press
      await waited(() => what.click())
    },
    async keys(...keys) {
      hers += speeds.key * keys.length
      for (const key of keys) await waited(() => page.keyboard.press(key))
    },
    async type(into, words) {
      hers += speeds.press + (words.length * 60) / speeds.charactersAMinute
      typed.push(words)
      await waited(() => into.fill(words))
    },
    async paste(into, words) {
      hers += 4 * speeds.press
      await waited(() => into.fill(words))
    },
    async read(what) {
      let words = ''
      await waited(async () => {
        words = await wordsOf(what)
      })
      hers += (words.split(/\s+/).filter(Boolean).length * 60) / speeds.wordsAMinute
    },
    decide() {
      decisions++
      hers += speeds.decision
    },
    spent: () => ({ hers, waiting, typed, decisions }),
  }
}

/** The words that are shown there. */
export const wordsOf = async (what: Locator): Promise<string> => (await what.allInnerTexts()).join(' ')
