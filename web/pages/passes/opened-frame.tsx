import type { ReactNode } from 'react'
import { type Language, speak, useLanguage, useWords } from '../../platform/words.ts'
import { BrandSign } from '../../ui/icon.tsx'
import { usePageTitle } from '../../ui/page-title.ts'

interface FrameProps {
  title: string
  /** Which office hands this out. */
  office?: { agency: string; office: string }
  children: ReactNode
}

/** Round every page of a link: who hands it out, and the language. */
export function OpenedFrame({ title, office, children }: FrameProps) {
  const shell = useWords()
  usePageTitle(title)
  return (
    <>
      <header className="opened-top">
        <BrandSign />
        <p>
          <b>{office?.agency ?? shell.product}</b>
          {office && office.office !== office.agency && <span>{office.office}</span>}
        </p>
        <Languages />
      </header>
      <main className="opened" id="noi-dung">
        {children}
      </main>
    </>
  )
}

const other: Record<Language, Language> = { vi: 'en', en: 'vi' }

function Languages() {
  const t = useWords()
  const to = other[useLanguage()]
  return (
    <button type="button" className="link" lang={to} onClick={() => speak(to)}>
      {t.languages[to]}
    </button>
  )
}
