/** Where this page is, told over the live stream (live.ts), and who else is there. */
import { useEffect, useSyncExternalStore } from 'react'

/** Ids of the persons who have a thing open beside this one; while this is mounted they are told of this page too. */
export function useOthersAt(thingId: string): readonly number[] {
  useEffect(() => {
    move(thingId)
    return () => move(null)
  }, [thingId])
  return useSyncExternalStore(listen, () => others)
}

/** For the stream: where the page is, when it moved, whom it was told of. */
export const place = {
  now: (): string | null => thing,
  whenMoved(listener: () => void): void {
    onMove = listener
  },
  told({ thingId, people }: { thingId: string; people: readonly number[] }): void {
    if (thingId === thing) meet(people)
  },
}

let thing: string | null = null
let others: readonly number[] = []
let onMove: () => void = () => {}
let moving: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function move(to: string | null): void {
  thing = to
  meet([])
  // From one document to the next is one move.
  clearTimeout(moving)
  moving = setTimeout(() => onMove(), 50)
}

function meet(people: readonly number[]): void {
  others = people
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
