// What a link to a row of a village sheet opens is said by the module that keeps the sheets, which stands behind this one.
import type { Reader } from '../../platform/db.ts'
import type { TallyPage } from './contract.ts'
import type { Pass } from './queries/passes.ts'

export type TallyKeeper = {
  /** The page as of now; null where the village is not of the office's place, or the indicator is none that villages count. */
  page(db: Reader, pass: Pass, now: Date): Promise<TallyPage | null>
}
