// How levels and days of a set are written.
import { classNames } from '../../../server/modules/frameworks/kinds.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import type { Place, SetThreshold } from './frameworks-data.ts'
import { frameworkWords } from './words.ts'

type Measured = Pick<Place, 'direction' | 'measure' | 'valueKind'>
type AnyLevel = Pick<SetThreshold, 'value' | 'valueTo' | 'words'>
type Axis = keyof typeof classNames | null

const signs = { gte: '≥ ', lte: '≤ ', eq: '', range: '' }

/** "≥ 95%", "≤ 5%", "10 đến 15 m2/người", "Đạt". */
export function useLevelWords() {
  const f = useFormats()
  return ({ direction, measure, valueKind }: Measured, level: AnyLevel): string => {
    if (level.value === null) return level.words ?? ''
    const unit = measure ?? (valueKind === 'percent' ? '%' : null)
    const number = (value: number) => f.decimal(value, 4)
    const range = direction === 'range' && level.valueTo !== null
    const figure = range ? `${number(level.value)} – ${number(level.valueTo!)}` : number(level.value)
    const tail = unit === null ? '' : unit === '%' ? '%' : ` ${unit}`
    return `${signs[direction ?? 'eq']}${figure}${tail}${level.words ? ` (${level.words})` : ''}`
  }
}

/** "Đồng bằng sông Hồng, 2024"; for all units nothing but the year. */
export function whomFor(axis: Axis, level: { class: string | null; year: number | null }, all: string): string {
  const name = level.class === null ? null : ((axis && classNames[axis][level.class]) ?? level.class)
  return [name ?? (level.year === null ? all : null), level.year].filter((part) => part !== null).join(', ')
}

/** "8/3/2022 đến 14/2/2026", "từ 15/2/2026". */
export function useDays() {
  const t = useWords(frameworkWords)
  const f = useFormats()
  return ({ from, to }: { from: string | null; to: string | null }): string => {
    if (to === null) return from === null ? '' : t.from(f.day(from))
    return t.between(from === null ? '…' : f.day(from), f.day(to))
  }
}

/** Verified with its source, or plainly not: by shape and word, never by colour alone. */
export function Verified({ verified, source }: { verified: boolean; source: string | null }) {
  const t = useWords(frameworkWords)
  const pages = source?.match(/https?:\/\/[^\s;]+/g) ?? []
  if (!verified) return <span className="not-verified">{t.set.notVerified}</span>
  return (
    <span className="is-verified">
      <span aria-hidden="true">✓ </span>
      {pages.length > 0
        ? pages.map((page, i) => (
            <span key={page}>
              {i > 0 && ', '}
              <a href={page} target="_blank" rel="noreferrer">
                {new URL(page).hostname.replace(/^www\./, '')}
              </a>
            </span>
          ))
        : source}
      <span className="vh"> {t.set.verified}</span>
    </span>
  )
}
