// Runs in a thread of its own: reads one file and says its cells, or why there are none.
import { parentPort, workerData } from 'node:worker_threads'
import { type Grid, type SheetFault, UnreadableSheet } from './grid.ts'
import { readSheet } from './read-sheet.ts'

export type Order = { bytes: Uint8Array; name: string }
export type Answer = { grid: Grid } | { fault: SheetFault }

const { bytes, name } = workerData as Order
const answer: Answer = await readSheet(bytes, name).then(
  (grid) => ({ grid }),
  (fault) => ({ fault: fault instanceof UnreadableSheet ? fault.fault : 'broken' }),
)
parentPort?.postMessage(answer)
