/**
 * "Liên kết" where something can be handed out without an account; coordinators only.
 *
 *   <LinkButton offer={{ view: { scope: 'list', filters }, report: { documentId, agencyId: null }, names: { number, unit } }} />
 */
import { useState } from 'react'
import { useSession } from '../platform/session.ts'
import { useWords } from '../platform/words.ts'
import { buttonLook } from '../ui/button.tsx'
import { Drawer } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { type LinkOffer, MakeLink } from './make-link.tsx'
import { passWords } from './words.ts'

/** @param unit in a list of units: a small button that says in words for whom */
export function LinkButton({ offer, unit }: { offer: LinkOffer; unit?: string }) {
  const t = useWords(passWords)
  const { post } = useSession()
  const [open, setOpen] = useState(false)
  if (post.part !== 'coordinator') return null
  return (
    <>
      <button
        type="button"
        className={buttonLook({ look: 'quiet', size: unit === undefined ? undefined : 'sm' })}
        aria-label={unit === undefined ? t.openTitle : t.openFor(unit)}
        onClick={() => setOpen(true)}
      >
        <Icon name="clip" />
        <span className="hide-s">{t.open}</span>
      </button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={unit === undefined ? t.openTitle : t.openFor(unit)}
        size={480}
      >
        {open && <MakeLink offer={offer} />}
      </Drawer>
    </>
  )
}
