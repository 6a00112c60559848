/** The sheet for the printer: a slip with a QR code for each village, to be cut apart. On screen it is not seen; in print nothing else is. */
import { lazy, Suspense } from 'react'
import { createPortal } from 'react-dom'
import type { VillageLinks } from '../../../server/modules/tallies/contract.ts'
import { formatsOf } from '../../platform/formats.ts'
import type { DrawnLink } from './drawn-links.ts'
import { villageLinkWords } from './link-words.ts'

const QrPicture = lazy(() => import('../../ui/qr-picture.tsx').then((part) => ({ default: part.QrPicture })))

export function LinkSheet({ links, about }: { links: readonly DrawnLink[]; about: VillageLinks }) {
  const t = villageLinkWords.vi
  const f = formatsOf('vi')
  return createPortal(
    <div className="link-sheet" aria-hidden="true" lang="vi">
      <header>
        <p>{about.office}</p>
        <p className="link-sheet-title">{t.sheet.title}</p>
        <p>{t.sheet.about(about.unit.name, about.code, about.name)}</p>
        <p>{t.sheet.cut(f.number(links.length))}</p>
      </header>
      <div className="link-slips">
        {links.map(({ unitId, village, address, code, lastDay }) => (
          <section key={unitId} className="link-slip">
            <Suspense fallback={null}>
              <QrPicture text={address} label={t.qrOf(village)} />
            </Suspense>
            <div>
              <p className="link-slip-village">{village}</p>
              <p>{about.unit.name}</p>
              <p>{t.sheet.indicator(about.code, about.name)}</p>
            </div>
            <div className="link-slip-foot">
              <p>
                {t.sheet.how} {code !== null && t.sheet.coded} <b>{t.sheet.until(f.day(lastDay))}</b>
              </p>
              <p className="link-slip-address">{address}</p>
            </div>
          </section>
        ))}
      </div>
    </div>,
    document.body,
  )
}
