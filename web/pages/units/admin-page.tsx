import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { SettingsForm } from '../../messages/settings-form.tsx'
import { paths } from '../../paths.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { FindBox } from '../../ui/find-box.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/statement.tsx'
import { type AdminTab, adminTabs } from './admin-search.ts'
import { AgenciesTab } from './agencies-tab.tsx'
import { ContactsTab } from './contacts-tab.tsx'
import { GroupsTab } from './groups-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { ImportsTab } from './time/imports-tab.tsx'
import { OperationsTab } from './time/operations-tab.tsx'
import './units.css'
import { UnitsTab } from './units-tab.tsx'
import { unitWords } from './words.ts'

const bodies: Record<AdminTab, (props: { find: string }) => React.ReactNode> = {
  'don-vi': UnitsTab,
  'sap-xep': OperationsTab,
  'danh-muc': ImportsTab,
  'co-quan': AgenciesTab,
  nhom: GroupsTab,
  nguoi: PeopleTab,
  'lien-he': ContactsTab,
  'tin-nhac': SettingsForm,
}

/** Quản trị hệ thống: the lists everything else refers to. */
export function AdminPage() {
  const t = useWords(unitWords)
  const { muc = 'don-vi', tim, ngay } = useSearch({ from: '/signed-in/quan-tri' })
  const navigate = useNavigate({ from: paths.admin })
  const { post } = useSession()
  const Body = bodies[muc]
  if (post.part !== 'administrator' && post.part !== 'coordinator') return <NotYours />
  return (
    <Page
      title={t.title}
      search={
        muc === 'tin-nhac' ? undefined : (
          <FindBox
            key={muc}
            label={t.find[muc]}
            value={tim ?? ''}
            onFind={(text) => void navigate({ search: { muc, tim: text, ngay }, replace: true })}
          />
        )
      }
    >
      <nav aria-label={t.tabs.label}>
        <ul className="admin-tabs">
          {adminTabs.map((tab) => (
            <li key={tab}>
              <Link
                ref={tab === muc ? bringIntoView : undefined}
                to={paths.admin}
                search={{ muc: tab }}
                aria-current={tab === muc ? 'page' : undefined}
              >
                {t.tabs[tab]}
              </Link>
            </li>
          ))}
          <li>
            <Link to={paths.frameworks}>{t.tabs.frameworks}</Link>
          </li>
        </ul>
      </nav>
      <Body key={muc} find={tim ?? ''} />
    </Page>
  )
}

/** On a telephone the tabs run past the edge: the chosen one is shown. */
const bringIntoView = (link: HTMLAnchorElement | null) => link?.scrollIntoView({ block: 'nearest', inline: 'center' })

/** Whoever came by an address of another's: nothing here is theirs to change. */
function NotYours() {
  const t = useWords(unitWords)
  const shell = useWords()
  return (
    <Page title={t.title}>
      <EmptyState title={t.notYours} text={t.notYoursText}>
        <Link className={buttonLook()} to={paths.desk}>
          {shell.notFound.action}
        </Link>
      </EmptyState>
    </Page>
  )
}

/** A search that finds nothing says so and leads back. */
export function NoneFound({ find }: { find: string }) {
  const t = useWords(unitWords)
  const { muc } = useSearch({ from: '/signed-in/quan-tri' })
  const navigate = useNavigate({ from: paths.admin })
  return (
    <EmptyState title={t.noneFound(find)}>
      <Button onClick={() => void navigate({ search: { muc }, replace: true })}>{t.seeAll}</Button>
    </EmptyState>
  )
}
