// A process of its own that reads one paper after the other for paper-workers.ts, and says on which page it is.
import { type PaperLeft, type PaperOptions, type PaperRead, type PaperSource, readPaper } from './read-paper.ts'
import { Unreadable, type UnreadableCode } from './text/unreadable.ts'

export type Order = { source: PaperSource; options: PaperOptions; recognise: boolean }
export type Answer =
  | { as: 'page'; page: number; of: number }
  | { as: 'done'; read: PaperRead | PaperLeft }
  | { as: 'unreadable'; code: UnreadableCode; words: string }
  | { as: 'broken'; stack: string }

const say = (answer: Answer) => process.send?.(answer)

process.on('message', async ({ source, options, recognise }: Order) => {
  try {
    const onPage = recognise ? (page: number, of: number) => say({ as: 'page', page, of }) : undefined
    say({ as: 'done', read: await readPaper(source, options, onPage) })
  } catch (fault) {
    if (fault instanceof Unreadable) say({ as: 'unreadable', code: fault.code, words: fault.message })
    else say({ as: 'broken', stack: String((fault as Error).stack) })
  }
})

// A terminal gives its signals to all: whoever reads ends when the one who asked is gone, not before.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())
