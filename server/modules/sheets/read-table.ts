// The cells of a file for whoever takes a plain table and not a task list; the first tab that has words.
import { UnreadableSheet } from './reading/grid.ts'
import { readInThread } from './reading/in-thread.ts'

/** Rows with their numbers as Excel counts them; null where the file is no table. Bytes are empty afterwards. */
export async function readTable(bytes: Uint8Array, name: string): Promise<{ no: number; cells: string[] }[] | null> {
  try {
    const { tabs } = await readInThread(bytes, name)
    return tabs[0]?.rows ?? null
  } catch (fault) {
    if (fault instanceof UnreadableSheet) return null
    throw fault
  }
}
