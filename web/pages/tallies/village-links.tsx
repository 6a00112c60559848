/** Links of all villages to their rows of one sheet: who has one, has opened it, has sent; made for many in one press, withdrawn one by one. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TallySheet, VillageLink, VillageLinks } from '../../../server/modules/tallies/contract.ts'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/field.tsx'
import { Bones, Note, ProblemState } from '../../ui/statement.tsx'
import type { DrawnLink } from './drawn-links.ts'
import { DrawnList } from './drawn-list.tsx'
import { LinkLine, Revoking } from './link-line.tsx'
import { villageLinkWords } from './link-words.ts'
import { linksQuery } from './tallies-data.ts'
import { liveOf, useLinksForm } from './use-links-form.ts'
import './village-links.css'

/** Addresses drawn on this page, by sheet: they live as long as the page, over closing and opening the drawer. */
export type DrawnBySheet = Readonly<Record<string, readonly DrawnLink[]>>

interface ButtonProps {
  sheet: TallySheet
  drawn: DrawnBySheet
  onDrawn: (drawn: DrawnBySheet) => void
}

export function VillageLinksButton({ sheet, drawn, onDrawn }: ButtonProps) {
  const t = useWords(villageLinkWords)
  const [open, setOpen] = useState(false)
  const { frameworkId, place, unit } = sheet
  const code = sheet.places.find((one) => one.place === place)?.code ?? ''
  if (frameworkId === null || place === null) return null
  const key = `${unit.unitId} ${frameworkId} ${place}`
  const add = (links: readonly DrawnLink[]) => {
    const fresh = new Set(links.map(({ unitId }) => unitId))
    const kept = (drawn[key] ?? []).filter(({ unitId }) => !fresh.has(unitId))
    onDrawn({ ...drawn, [key]: [...links, ...kept] })
  }
  const drop = (passId: string) =>
    onDrawn({ ...drawn, [key]: (drawn[key] ?? []).filter((link) => link.passId !== passId) })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.open}</Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t.title(unit.name, code)} size={640}>
        {open && (
          <LinksOf
            asked={{ unit: unit.unitId, framework: frameworkId, place }}
            drawn={drawn[key] ?? []}
            onDrawn={add}
            onRevoked={drop}
          />
        )}
      </Drawer>
    </>
  )
}

interface LinksProps {
  asked: { unit: number; framework: number; place: number }
  drawn: readonly DrawnLink[]
  onDrawn: (links: readonly DrawnLink[]) => void
  /** A link opens no more: its address is not handed out any longer. */
  onRevoked: (passId: string) => void
}

function LinksOf({ asked: { unit, framework, place }, drawn, ...on }: LinksProps) {
  const links = useQuery(linksQuery(unit, framework, place))
  if (links.isError && !links.data) return <ProblemState error={links.error} onRetry={() => void links.refetch()} />
  if (!links.data) return <Bones rows={8} />
  return (
    <>
      {drawn.length > 0 && <DrawnList links={drawn} about={links.data} />}
      <LinksForm links={links.data} again={drawn.length > 0} {...on} />
    </>
  )
}

interface FormProps extends Pick<LinksProps, 'onDrawn' | 'onRevoked'> {
  links: VillageLinks
  /** Some were made before: handing those out comes first. */
  again: boolean
}

function LinksForm({ links, onDrawn, onRevoked, again }: FormProps) {
  const t = useWords(villageLinkWords)
  const f = useFormats()
  const form = useLinksForm(links, onDrawn)
  const { villages, mayMake } = links
  const [revoking, setRevoking] = useState<{ link: VillageLink; village: string } | null>(null)
  const may = mayMake && links.on
  const counted = (is: (village: VillageLinks['villages'][number]) => boolean) => f.number(villages.filter(is).length)
  return (
    <form className="deed-form" onSubmit={form.submit} noValidate>
      <p>{t.text}</p>
      <p>
        {t.counts(
          f.number(villages.length),
          counted((one) => liveOf(one).length > 0),
          counted((one) => one.links.some(({ opened }) => opened > 0)),
          counted((one) => one.links.some(({ sent }) => sent > 0)),
        )}
      </p>
      {!links.on && (
        <Note>
          {t.off}{' '}
          <Link className="link" to={paths.links}>
            {t.toLinks}
          </Link>
        </Note>
      )}
      {!mayMake && <p className="q">{t.onlyCoordinator}</p>}
      {may && (
        <>
          <DateField
            label={t.lastDay}
            value={form.value.lastDay}
            onChange={(lastDay) => form.change({ lastDay })}
            error={form.faults.day}
          />
          <CheckField
            label={t.code}
            hint={t.codeHint}
            checked={form.value.coded}
            onChange={(coded) => form.change({ coded })}
          />
          {form.replaced > 0 && (
            <CheckField
              label={t.replace}
              hint={t.replaceHint(f.number(form.replaced))}
              checked={form.value.replace}
              onChange={(replace) => form.change({ replace })}
            />
          )}
        </>
      )}
      <fieldset className="village-links">
        <legend>{may ? t.villages(f.number(form.chosen.size), f.number(villages.length)) : t.open}</legend>
        {may && (
          <p>
            <Button look="quiet" size="sm" onClick={form.chooseBare}>
              {t.chooseBare}
            </Button>
            <Button look="quiet" size="sm" onClick={form.chooseAll}>
              {form.chosen.size === villages.length ? t.chooseNone : t.chooseAll}
            </Button>
          </p>
        )}
        <ul>
          {villages.map((village) => (
            <li key={village.unitId}>
              {may ? (
                <CheckField
                  label={village.name}
                  hint={village.links.length === 0 && t.none}
                  checked={form.chosen.has(village.unitId)}
                  onChange={(on) => form.choose(village.unitId, on)}
                />
              ) : (
                <b>{village.name}</b>
              )}
              {village.links.map((link) => (
                <LinkLine
                  key={link.passId}
                  link={link}
                  village={village.name}
                  onRevoke={links.mayRevoke ? () => setRevoking({ link, village: village.name }) : undefined}
                />
              ))}
            </li>
          ))}
        </ul>
      </fieldset>
      <div role="alert">{form.failed && <p className="kept">{form.failed}</p>}</div>
      {may && (
        <div className="acts">
          <Button look={again ? 'default' : 'go'} type="submit" busy={form.busy}>
            {t.make(f.number(form.chosen.size))}
          </Button>
        </div>
      )}
      {revoking && <Revoking {...revoking} onRevoked={onRevoked} close={() => setRevoking(null)} />}
    </form>
  )
}
