import { useState } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { listWords } from '../../sheets/words.ts'
import { Button } from '../../ui/button.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { ColumnsForm } from './columns-form.tsx'
import type { Sheet, SheetDeeds, SheetTab } from './sheets-data.ts'
import { sheetWords } from './words.ts'

/** How each tab was read: a line for each, which opens into its columns to be corrected. */
export function ColumnsSection({ sheet, deeds, may }: { sheet: Sheet; deeds: SheetDeeds; may: boolean }) {
  const { columns: t } = useWords(sheetWords)
  const none = sheet.tabs.every(({ taken }) => !taken)
  return (
    <section className="columns-section" aria-label={t.title}>
      <SectionHead title={t.title} count={sheet.tabs.length > 1 ? sheet.tabs.length : undefined} />
      {sheet.tabs.map((tab, index) => (
        <TabLine key={tab.name} tab={tab} index={index} deeds={deeds} may={may} unknown={none && index === 0} />
      ))}
    </section>
  )
}

interface TabProps {
  tab: SheetTab
  index: number
  deeds: SheetDeeds
  may: boolean
  /** Nothing of the list was recognised: its first tab stands open. */
  unknown: boolean
}

function TabLine({ tab, index, deeds, may, unknown }: TabProps) {
  const { columns: t } = useWords(sheetWords)
  const { roles: meanings } = useWords(listWords)
  const f = useFormats()
  const [changing, setChanging] = useState(may && unknown)
  const used = tab.columns.filter(({ role }) => role !== 'other')
  const state = tab.taken
    ? `${t.taken(f.number(tab.rows))}, ${t.known[tab.by]}`
    : tab.head.length === 0
      ? t.noHead
      : t.notTaken
  return (
    <div className="tab-line">
      <p className="tab-name">
        <b>{tab.name}</b> <span className="q">{state}</span>
        {may && !changing && (
          <Button size="sm" look="quiet" onClick={() => setChanging(true)}>
            {t.change}
          </Button>
        )}
      </p>
      {tab.taken && !changing && (
        <ul className="column-list">
          {used.map(({ heading, role }) => (
            <li key={`${heading}:${role}`}>
              {heading} <span className="q">{meanings[role]}</span>
            </li>
          ))}
        </ul>
      )}
      {changing && <ColumnsForm tab={tab} index={index} deeds={deeds} leave={() => setChanging(false)} />}
    </div>
  )
}
