/** Links just made, shown once: to print, to copy, to take into a sheet. */
import { lazy, Suspense, useEffect, useRef } from 'react'
import type { VillageLinks } from '../../../server/modules/tallies/contract.ts'
import { copyBy } from '../../papers/clipboard.ts'
import { savePaper } from '../../papers/making-line.tsx'
import { copyWords } from '../../passes/secret.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { say } from '../../ui/toast.tsx'
import { type DrawnLink, htmlOf, tableOf, tsvOf } from './drawn-links.ts'
import { LinkSheet } from './link-sheet.tsx'
import { villageLinkWords } from './link-words.ts'

const QrPicture = lazy(() => import('../../ui/qr-picture.tsx').then((part) => ({ default: part.QrPicture })))

export function DrawnList({ links, about }: { links: readonly DrawnLink[]; about: VillageLinks }) {
  const t = useWords(villageLinkWords)
  const f = useFormats()
  const top = useRef<HTMLElement>(null)
  // Made from far down the list, they would stand out of sight.
  useEffect(() => {
    if (links.length > 0) top.current?.scrollIntoView({ block: 'start' })
  }, [links])
  const rows = tableOf(links, about, t, f.day)
  const copy = () => {
    const done = copyBy((data) => {
      data.setData('text/html', htmlOf(rows))
      data.setData('text/plain', tsvOf(rows))
    })
    if (done) say(t.tableCopied)
  }
  return (
    <section ref={top} className="drawn-links" aria-label={t.drawn(f.number(links.length))}>
      <h3>{t.drawn(f.number(links.length))}</h3>
      <p>{t.once}</p>
      <div className="acts">
        <Button look="go" icon="print" onClick={() => window.print()}>
          {t.print}
        </Button>
        <Button onClick={copy}>{t.copyTable}</Button>
        <Button onClick={() => void download(rows, t.file, t.sheetName)}>{t.excel}</Button>
      </div>
      <ul>
        {links.map(({ unitId, village, address, code }) => (
          <li key={unitId}>
            <Suspense fallback={<span className="drawn-qr" />}>
              <span className="drawn-qr">
                <QrPicture text={address} label={t.qrOf(village)} />
              </span>
            </Suspense>
            <span>
              {village}
              {code !== null && <small>{t.codeOf(code)}</small>}
            </span>
            <Button
              size="sm"
              look="quiet"
              label={t.copyOf(village)}
              onClick={() => copyWords(address) && say(t.copied(village))}
            >
              {t.copy}
            </Button>
          </li>
        ))}
      </ul>
      <LinkSheet links={links} about={about} />
    </section>
  )
}

const widths = [6, 36, 24, 44, 90, 12, 16]

/** Made here, not by the server: it shall never hold an address. */
async function download(rows: readonly (readonly string[])[], name: string, sheet: string): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser')
  const cells = rows.map((row, i) =>
    row.map((value) => ({ value, type: String, wrap: true, ...(i === 0 && { fontWeight: 'bold' as const }) })),
  )
  const coded = rows[0]?.length === widths.length
  const columns = widths.filter((_, i) => coded || i !== 5).map((width) => ({ width }))
  const content = await writeXlsxFile(cells, { sheet, columns, stickyRowsCount: 1 }).toBlob()
  savePaper({ name: `${name}.xlsx`, type: content.type, content })
}
