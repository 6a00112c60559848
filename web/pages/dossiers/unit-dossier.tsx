/** The proof of one commune: the tray, then criterion by criterion what there is and what is missing. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dossier, Item } from '../../../server/modules/dossiers/contract.ts'
import { PrintButton } from '../../papers/print-button.tsx'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, Note, ProblemState } from '../../ui/statement.tsx'
import { CoversPanel } from './covers-panel.tsx'
import { dossierQuery, unitPath } from './dossiers-data.ts'
import { DropFolder } from './drop-folder.tsx'
import { ItemForm } from './item-form.tsx'
import { dossierWords } from './words.ts'

export function UnitDossier({ unit, framework }: { unit: number; framework: number }) {
  const t = useWords(dossierWords)
  const dossier = useQuery(dossierQuery(unit, framework))
  const [open, setOpen] = useState<Item | 'new' | null>(null)
  /** The item whose next version is entered. */
  const [replaced, setReplaced] = useState<Item | null>(null)
  const [covering, setCovering] = useState(false)
  const close = () => {
    setOpen(null)
    setReplaced(null)
  }
  const { data } = dossier
  return (
    <Page
      title={data?.unit.name ?? t.title}
      crumbs={[{ to: paths.dossiers, label: t.back }]}
      className="dossiers-page"
      actions={
        data && (
          <>
            <a
              className={buttonLook()}
              href={`/api/dossiers/folder.zip?${unitPath(unit, framework)}`}
              aria-label={t.zip}
              title={t.zip}
            >
              <Icon name="folder" />
              <span className="hide-s">{t.zip}</span>
            </a>
            <Button onClick={() => setCovering(true)}>{t.covers.open}</Button>
            <PrintButton list="dossiers" path={`/api/papers/dossiers?${unitPath(unit, framework)}`} />
          </>
        )
      }
    >
      {dossier.isError && !data && <ProblemState error={dossier.error} onRetry={() => void dossier.refetch()} />}
      {dossier.isPending && <Bones rows={6} />}
      {data?.mayAdd && <DropFolder unit={unit} framework={framework} />}
      {data?.mayAdd && (
        <div className="acts">
          <Button icon="plus" onClick={() => setOpen('new')}>
            {t.add}
          </Button>
        </div>
      )}
      {data && data.parts.length > 0 && <Note>{t.parts(data.parts.map(({ name }) => name).join(', '))}</Note>}
      {data && data.items.length === 0 && <EmptyState title={t.empty} text={data.mayAdd && t.emptyText} />}
      {data && <Shelves dossier={data} onOpen={setOpen} />}
      <Drawer open={covering} onClose={() => setCovering(false)} title={t.covers.title} size={520}>
        {covering && data && <CoversPanel dossier={data} />}
      </Drawer>
      <Drawer
        open={open !== null || replaced !== null}
        onClose={close}
        title={replaced ? t.versionTitle : open === 'new' ? t.addTitle : t.editTitle}
        size={520}
      >
        {data && replaced && (
          <ItemForm key={`version.${replaced.itemId}`} dossier={data} item={null} replaced={replaced} onDone={close} />
        )}
        {data && open !== null && !replaced && (
          <ItemForm
            key={open === 'new' ? 'new' : open.itemId}
            dossier={data}
            item={open === 'new' ? null : open}
            onReplace={open === 'new' ? undefined : () => setReplaced(open)}
            onDone={close}
          />
        )}
      </Drawer>
    </Page>
  )
}

function Shelves({ dossier, onOpen }: { dossier: Dossier; onOpen: (item: Item) => void }) {
  const t = useWords(dossierWords)
  const f = useFormats()
  const tray = dossier.items.filter(({ places }) => places.length === 0)
  const edit = dossier.mayAdd ? onOpen : undefined
  return (
    <>
      {tray.length > 0 && (
        <section>
          <h2 className="dossier-head">
            {t.tray} <span className="q">{f.number(tray.length)}</span>
          </h2>
          <Items items={tray} onOpen={edit} />
        </section>
      )}
      {dossier.places
        .filter(({ kind }) => kind === 'criterion')
        .map((criterion) => (
          <Criterion key={criterion.place} criterion={criterion} dossier={dossier} onOpen={edit} />
        ))}
    </>
  )
}

interface CriterionProps {
  criterion: Dossier['places'][number]
  dossier: Dossier
  onOpen: ((item: Item) => void) | undefined
}

function Criterion({ criterion, dossier, onOpen }: CriterionProps) {
  const t = useWords(dossierWords)
  const f = useFormats()
  const kin = [criterion, ...dossier.places.filter((one) => one.criterion === criterion.place)]
  const named = new Set(kin.map(({ place }) => place))
  const items = dossier.items.filter((item) => item.places.some(({ place }) => named.has(place)))
  const lacking = kin.flatMap(({ required }) => required.filter(({ state }) => state !== 'there'))
  if (items.length === 0 && lacking.length === 0) return null
  return (
    <section>
      <h2 className="dossier-head">
        {t.criterion(criterion.code, criterion.name)}{' '}
        <span className="q">{t.counts(f.number(items.length), f.number(lacking.length))}</span>
      </h2>
      {kin.map((place) => {
        const own = items.filter((item) => item.places.some((one) => one.place === place.place))
        const missing = place.required.filter(({ state }) => state !== 'there')
        if (own.length === 0 && missing.length === 0) return null
        return (
          <div key={place.place} className="dossier-place">
            {place !== criterion && (
              <h3>
                {place.code}. {place.name}
              </h3>
            )}
            <Items items={own} onOpen={onOpen} />
            <ul className="dossier-missing">
              {missing.map((one) => (
                <li key={one.requiredId}>
                  {one.name}: <b>{one.state === 'anew' ? t.anew : t.missing}</b>
                  {one.note && <small className="q"> {one.note}</small>}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function Items({ items, onOpen }: { items: readonly Item[]; onOpen: ((item: Item) => void) | undefined }) {
  const t = useWords(dossierWords)
  const f = useFormats()
  const told = (item: Item) =>
    [
      item.number,
      item.issuedOn && f.day(item.issuedOn),
      item.issuer,
      item.original === null ? null : item.original ? t.original : t.copy,
      item.sheets && t.sheets(f.number(item.sheets)),
      item.keptAt && t.kept(item.keptAt),
      item.part && t.part(item.part),
      item.expired && item.validUntil && t.expired(f.day(item.validUntil)),
      item.versions > 0 && t.versions(f.number(item.versions)),
    ].filter(Boolean)
  return (
    <ul className="dossier-items">
      {items.map((item) => (
        <li key={item.itemId}>
          <span>
            {item.file ? (
              <a href={`/api/dossiers/items/${item.itemId}/file`} target="_blank" rel="noreferrer">
                {item.subject}
              </a>
            ) : (
              item.subject
            )}
            <small className="q">{told(item).join(', ')}</small>
          </span>
          {onOpen && (
            <Button size="sm" look="quiet" onClick={() => onOpen(item)}>
              {t.edit}
              <span className="vh"> {item.subject}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
