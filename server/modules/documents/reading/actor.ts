import { printed } from './fold.ts'
import type { HeadKind } from './vocabulary/agencies.ts'
import type { Source } from './words.ts'

export type Actor = {
  /** As printed, without courtesies and appositions. */
  name: string
  start: number
  end: number
  /** `many`: a collective without members; `unit`: a commune or village itself. */
  kind: HeadKind | 'many' | 'name'
}

/** Some actors named one after the other; `to` is the index after their last word. */
export type ActorList = { actors: Actor[]; from: number; to: number }

export function actorOf(source: Source, from: number, to: number, kind: Actor['kind']): Actor {
  const start = source.words[from]!.start
  const end = source.words[to - 1]!.end
  return { name: printed(source.text.slice(start, end)), start, end, kind }
}
