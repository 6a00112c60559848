import type { BoardModel } from '../board-model.ts'
import { type BoardSearch, type CellAt, readCellAt, writeCellAt } from '../board-search.ts'
import { ChangesPanel } from './changes-panel.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { FreezesPanel } from './freezes-panel.tsx'
import { LatePanel } from './late-panel.tsx'
import { MeansPanel } from './means-panel.tsx'
import { StoryPanel } from './story-panel.tsx'

interface SideProps {
  model: BoardModel
  search: BoardSearch
  onChange: (part: Partial<BoardSearch>) => void
}

/** One thing at a time beside the board: a cell's story, or one of its lists. */
export function Side({ model, search, onChange }: SideProps) {
  const cell = readCellAt(search.o)
  const open = (at: CellAt) => onChange({ o: writeCellAt(at), ben: undefined })
  const close = () => onChange({ o: undefined, ben: undefined })
  if (cell) return <StoryPanel model={model} cell={cell} onCell={open} onClose={close} />
  switch (search.ben) {
    case 'duoc-mat':
      return search.so ? <ChangesPanel model={model} from={search.so} onCell={open} onClose={close} /> : null
    case 'nhap-sau':
      return <LatePanel model={model} onClose={close} />
    case 'chot':
      return (
        <FreezesPanel
          model={model}
          shown={search.chot}
          onShow={(chot) => onChange({ chot, so: undefined, o: undefined })}
          onClose={close}
        />
      )
    case 'van-ban':
      return <FactsPanel model={model} onClose={close} />
    case 'binh-quan':
      return <MeansPanel model={model} onClose={close} />
    default:
      return null
  }
}
