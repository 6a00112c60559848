/** What stands around a name in its document; it tells which members a collective has, and which of two places is meant. */
export type Setting = {
  /** The words of the clause. */
  quote: string
  /** Places the clause or its heading names. */
  places: readonly string[]
  /** Numbers of the criteria it names. */
  criteria: readonly number[]
  /** Places that the last clause before this one named which named several. */
  earlier: readonly string[]
  /** Units whom the whole document addresses: those its subject and its list of receivers name. */
  addressed: readonly number[]
}

export const nowhere: Setting = { quote: '', places: [], criteria: [], earlier: [], addressed: [] }
