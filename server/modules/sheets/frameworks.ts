// Workbooks for sets of criteria: the readers and writers of this module, handed to frameworks by app.ts.
import { buffer } from 'node:stream/consumers'
import { Problem } from '../../platform/problem.ts'
import { hashesWithoutUse } from '../documents/queries/files.ts'
import { receiveFiles } from '../documents/upload.ts'
import type { OutTab, SheetTool } from '../frameworks/workbook/tabs.ts'
import { inThread } from './in-thread.ts'
import type { OutTab as Written } from './out/workbook.ts'
import { workbookOf as written } from './out/workbook.ts'
import { faultProblems, sheetProblems } from './problems.ts'
import { UnreadableSheet } from './reading/grid.ts'
import { readInThread } from './reading/in-thread.ts'

export const workbooks: SheetTool = {
  async read(border, request) {
    await border.actor()
    const [received, ...others] = await receiveFiles(border.files, request)
    if (!received || others.length > 0) throw new Problem(sheetProblems.oneFile)
    const { name, hash, problem } = received
    if (hash === null) throw new Problem(faultProblems[problem.code === 'empty' ? 'empty' : 'too-large'], { name })
    try {
      return (await readInThread(new Uint8Array(await buffer(await border.files.open(hash))), name)).tabs
    } catch (fault) {
      if (!(fault instanceof UnreadableSheet)) throw fault
      throw new Problem(faultProblems[fault.fault], { name })
    } finally {
      // What it says is in the answer; the file itself belongs to no register.
      const unused = await border.look(({ db }) => hashesWithoutUse(db, [hash]))
      for (const content of unused) await border.files.remove(content)
    }
  },
  write: (tabs) => inThread<Uint8Array>(new URL('out/workbook-thread.ts', import.meta.url), tabs.map(laidOut)),
}

/** The same without a thread of its own. */
export const workbookOf = (tabs: OutTab[]): Promise<Buffer> => written(tabs.map(laidOut))

/** Title over the whole width, headings, lined rows. */
function laidOut({ name, title, headings, widths, rows }: OutTab): Written {
  const all = [[title], headings, ...rows]
  return {
    name,
    rows: all.map((cells, i) => ({ no: i + 1, cells, fills: [] })),
    merges: [{ top: 1, bottom: 1, left: 0, right: headings.length - 1 }],
    widths,
    head: [1, 2],
    table: { first: 2, last: all.length, columns: headings.length },
  }
}
