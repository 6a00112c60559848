/**
 * One page inside the frame: its bar on top, its heading, its content.
 *
 *   <Page
 *     title="Văn bản"                                          the document's title, and the h1
 *     subtitle="Thứ Sáu, 27/9/2024, 10:01"
 *     crumbs={[{ to: '/van-ban', label: 'Văn bản' }]}           then the title stands last, in the bar
 *     search={<FindBox …/>}  actions={<Button icon="plus">Thêm văn bản</Button>}
 *     width="narrow" | "fill"                                   808 px of text, or no padding (review, board)
 *   >…</Page>
 */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { speak, useLanguage, useWords } from '../platform/words.ts'
import './page.css'
import { BrandSign, Icon } from './icon.tsx'
import { usePageTitle } from './page-title.ts'

interface PageProps {
  title: string
  subtitle?: ReactNode
  /** Where this page lies; the title follows as the last. */
  crumbs?: readonly { to: string; label: string }[]
  /** Beside the last crumb: a tag of state. */
  mark?: ReactNode
  search?: ReactNode
  actions?: ReactNode
  /** Beside the h1, for pages without crumbs. */
  headActions?: ReactNode
  width?: 'narrow' | 'fill'
  className?: string
  children: ReactNode
}

export function Page(props: PageProps) {
  const { title, subtitle, crumbs, mark, search, actions, headActions, width, className, children } = props
  usePageTitle(title)
  const plain = crumbs === undefined
  return (
    <>
      <header className="top">
        {crumbs && <Crumbs crumbs={crumbs} title={title} mark={mark} />}
        {search}
        {plain && !search && <TopBrand />}
        <div className="right">
          {actions}
          <LanguageSwitch />
        </div>
      </header>
      <main id="noi-dung" tabIndex={-1} className={['page', width ?? '', className ?? ''].filter(Boolean).join(' ')}>
        {plain && (
          <div className="pagehead">
            <div>
              <h1>{title}</h1>
              {subtitle && <p>{subtitle}</p>}
            </div>
            {headActions && <div className="right">{headActions}</div>}
          </div>
        )}
        {children}
      </main>
    </>
  )
}

/** Under 900 px the navigation is gone, and with it the name of the product. */
function TopBrand() {
  const t = useWords()
  return (
    <p className="top-brand" aria-hidden="true">
      <BrandSign />
      {t.product}
    </p>
  )
}

function LanguageSwitch() {
  const t = useWords()
  const other = useLanguage() === 'vi' ? 'en' : 'vi'
  return (
    <button type="button" className="btn quiet hide-s" lang={other} onClick={() => speak(other)}>
      {t.languages[other]}
    </button>
  )
}

function Crumbs({
  crumbs,
  title,
  mark,
}: {
  crumbs: readonly { to: string; label: string }[]
  title: string
  mark: ReactNode
}) {
  return (
    <div className="crumb">
      {crumbs.map(({ to, label }) => (
        <span className="crumb hide-s" key={to}>
          <Link to={to}>{label}</Link>
          <Icon name="right" />
        </span>
      ))}
      <h1 className="here">{title}</h1>
      {mark}
    </div>
  )
}
