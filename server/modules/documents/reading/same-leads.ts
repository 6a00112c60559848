// When two names mean the same one who is told.
import type { Actor } from './actor.ts'
import { foldName } from './fold.ts'

/** A commune and its People's Committee are told as one. */
export const sameLead = (a: readonly Actor[], b: readonly Actor[]) =>
  a.length === b.length && a.every((actor, i) => bodyless(actor.name) === bodyless(b[i]!.name))

/** "trong đó xã A tập trung …": some of those already told. */
export const among = (some: readonly Actor[], all: readonly Actor[]) =>
  some.length <= all.length && some.every((actor) => all.some((one) => bodyless(one.name) === bodyless(actor.name)))

const bodyless = (name: string) =>
  foldName(name).replace(/^(?:ubnd|ủy ban nhân dân) (?=xã|phường|thị trấn|huyện|các )/, '')
