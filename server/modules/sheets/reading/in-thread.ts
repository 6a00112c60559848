import { inThread } from '../in-thread.ts'
import { type Grid, UnreadableSheet } from './grid.ts'
import type { Answer, Order } from './sheet-thread.ts'

/** The cells of a file, read in a thread. Bytes are handed over and are empty afterwards. @throws UnreadableSheet */
export async function readInThread(bytes: Uint8Array, name: string): Promise<Grid> {
  const order: Order = { bytes, name }
  const file = new URL('sheet-thread.ts', import.meta.url)
  // A thread that ends without an answer ran out of memory or time: the file is more than its rows.
  const answer = await inThread<Answer>(file, order, [bytes.buffer as ArrayBuffer]).catch(
    (): Answer => ({ fault: 'too-large' }),
  )
  if ('fault' in answer) throw new UnreadableSheet(answer.fault)
  return answer.grid
}
