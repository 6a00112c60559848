import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { type Counts, countsQuery } from './assignments-data.ts'
import { type AssignmentSearch, askedOf, stateSlugs, type Tab, tabOf } from './filters.ts'
import { assignmentWords } from './words.ts'

const order: readonly Tab[] = [
  'mo',
  'qua-han',
  'sap-den-han',
  'cho-xac-nhan',
  'chua-tiep-nhan',
  'trong-han',
  'ton-dong',
  'hoan-thanh',
  'ket-thuc',
  'tat-ca',
]
const tones: Partial<Record<Tab, string>> = { 'qua-han': 't-late', 'sap-den-han': 't-soon' }

/** Each figure says what it counts, under the other filters, and opens the rows it counts. */
export function StateTabs({ search }: { search: AssignmentSearch }) {
  const t = useWords(assignmentWords)
  const f = useFormats()
  const { data } = useQuery(countsQuery(askedOf(search)))
  const current = tabOf(search)
  return (
    <nav aria-label={t.tabs.label}>
      <ul className="tabs">
        {order.map((tab) => {
          const total = data ? countOf(tab, data) : undefined
          if (total === 0 && tab !== current && tab !== 'mo' && tab !== 'tat-ca') return null
          return (
            <li key={tab} className={total ? tones[tab] : undefined}>
              <Link
                to={paths.assignments}
                search={{ ...search, tinhtrang: tab }}
                aria-current={tab === current ? 'page' : undefined}
              >
                {total !== undefined && <b>{f.number(total)}</b>}
                <span>{tab === 'mo' ? t.tabs.mo : tab === 'tat-ca' ? t.tabs.all : t.tabs[tab]}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function countOf(tab: Tab, { states, total }: Counts): number {
  if (tab === 'tat-ca') return total
  if (tab === 'mo') return total - states.done - states.ended - states.backlog
  return states[stateSlugs[tab]]
}
