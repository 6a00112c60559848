import type { ReactNode } from 'react'
import { type Language, speak, useLanguage, useWords } from '../../platform/words.ts'
import { BrandSign } from '../../ui/icon.tsx'
import './door.css'
import { identityWords } from './words.ts'

/** What stands before the frame: the sign and a form on the left, on a wide screen a picture on the right. */
export function Door({ picture, children }: { picture?: ReactNode; children: ReactNode }) {
  const shell = useWords()
  const t = useWords(identityWords)
  return (
    <main className={picture ? 'door' : 'door alone'}>
      <section className="door-form">
        <div className="door-brand">
          <BrandSign size={26} />
          <b>{shell.product}</b>
          <span>{t.tagline}</span>
        </div>
        {children}
        <Languages />
      </section>
      {picture && <section className="door-picture">{picture}</section>}
    </main>
  )
}

const offered: readonly Language[] = ['vi', 'en']

function Languages() {
  const t = useWords()
  const current = useLanguage()
  return (
    <p className="door-languages">
      {offered.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-current={one === current ? 'true' : undefined}
          onClick={() => speak(one)}
        >
          {t.languages[one]}
        </button>
      ))}
    </p>
  )
}
