/**
 * The frame round all signed-in pages, drawn once by pages/identity/signed-in-frame.tsx; a page draws itself with <Page>
 * of page.tsx. A route whose page needs the width asks for the rail: `staticData: { frame: 'rail' }`.
 */
import { Link } from '@tanstack/react-router'
import { type ReactNode, useSyncExternalStore } from 'react'
import { useWords } from '../platform/words.ts'
import './frame.css'
import { BrandSign, Icon, type IconName } from './icon.tsx'

export interface NavItem {
  to: string
  label: string
  /** Under 900 px, where five thumbs share the width. */
  shortLabel?: string
  icon: IconName
  /** What waits there, and what was counted. */
  count?: { shown: string; says: string }
  /** The count is of late things: red, and a red dot on the rail. */
  late?: boolean
  /** Has a thumb of its own on the phone. */
  thumb: boolean
  current: boolean
}

/** Places that belong together; a little space stands between groups, their names are read aloud. */
export interface NavGroup {
  label: string
  items: readonly NavItem[]
}

interface FrameProps {
  nav: readonly NavGroup[]
  office: { name: string; agency: string }
  /** Who is at work, at the foot of the navigation. */
  me: ReactNode
  /** The last thumb on the phone: what did not fit, and me. */
  more: ReactNode
  rail?: boolean
  children: ReactNode
}

export function PageFrame({ nav, office, me, more, rail = false, children }: FrameProps) {
  const t = useWords()
  return (
    <>
      <a className="skip" href="#noi-dung">
        {t.skip}
      </a>
      <div className={rail ? 'app rail' : 'app'}>
        <nav className="nav" aria-label={t.nav.main}>
          <Link className="brand" to="/" aria-label={t.nav.home}>
            <BrandSign />
            <span>{t.product}</span>
          </Link>
          <p className="office">
            <b>{office.agency}</b>
            {office.name !== office.agency && office.name}
          </p>
          {nav.map(({ label, items }) => (
            <ul key={label} aria-label={label}>
              {items.map((item) => (
                <li key={item.to}>
                  <NavLink item={item} rail={rail} />
                </li>
              ))}
            </ul>
          ))}
          <div className="foot">{me}</div>
        </nav>
        <div className="body">
          <OfflineLine />
          {children}
        </div>
      </div>
      <nav className="thumbs" aria-label={t.nav.phone}>
        {nav
          .flatMap(({ items }) => items.filter(({ thumb }) => thumb))
          .map((item) => (
            <Link key={item.to} to={item.to} aria-current={item.current ? 'page' : undefined}>
              <Icon name={item.icon} />
              <span>{item.shortLabel ?? item.label}</span>
              {item.late && <span className="dot" role="img" aria-label={item.count?.says} />}
            </Link>
          ))}
        {more}
      </nav>
    </>
  )
}

function NavLink({ item, rail }: { item: NavItem; rail: boolean }) {
  const { label, count, late } = item
  const title = [rail && label, count?.says].filter(Boolean).join(': ')
  return (
    <Link to={item.to} aria-current={item.current ? 'page' : undefined} title={title || undefined}>
      <Icon name={item.icon} />
      <span className="name">{label}</span>
      {count && (
        <span className={late ? 'n late-t' : 'n'}>
          <span aria-hidden="true">{count.shown}</span>
          <span className="vh">{count.says}</span>
        </span>
      )}
    </Link>
  )
}

function OfflineLine() {
  const t = useWords()
  const online = useSyncExternalStore(listenToLine, () => navigator.onLine)
  return <div role="status">{!online && <p className="offline">{t.offline}</p>}</div>
}

function listenToLine(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
