/** What became of one link of a village, and its withdrawal. */
import { useState } from 'react'
import type { VillageLink } from '../../../server/modules/tallies/contract.ts'
import { newKey } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { say } from '../../ui/toast.tsx'
import { villageLinkWords } from './link-words.ts'
import { useLinkDeed } from './tallies-data.ts'

interface LineProps {
  link: VillageLink
  village: string
  onRevoke: (() => void) | undefined
}

/** Until when, opened, sent. */
export function LinkLine({ link, village, onRevoke }: LineProps) {
  const t = useWords(villageLinkWords)
  const f = useFormats()
  const live = link.state === 'open'
  const said = [
    live ? t.until(f.day(new Date(Date.parse(link.endsAt) - 1))) : t.states[link.state],
    link.coded && live && t.coded,
    link.lastOpenedAt === null ? t.notOpened : t.opened(f.number(link.opened), f.instant(link.lastOpenedAt)),
    link.lastSentAt === null ? t.notSent : t.sent(f.number(link.sent), f.instant(link.lastSentAt)),
    link.waiting > 0 && t.waiting(f.number(link.waiting)),
  ].filter(Boolean)
  return (
    <p className={live ? 'village-link' : 'village-link q'}>
      <span>{said.join(', ')}</span>
      {live && onRevoke && (
        <Button size="sm" look="quiet" label={t.revokeOf(village)} onClick={onRevoke}>
          {t.revoke}
        </Button>
      )}
    </p>
  )
}

interface RevokingProps {
  link: VillageLink
  village: string
  onRevoked: (passId: string) => void
  close: () => void
}

export function Revoking({ link, village, onRevoked, close }: RevokingProps) {
  const t = useWords(villageLinkWords)
  const sentence = useProblemSentence()
  const deed = useLinkDeed()
  const [key] = useState(newKey)
  const revoke = () =>
    deed.mutate(
      { path: `/passes/${link.passId}/revocation`, key },
      {
        onSuccess: () => {
          say(t.revoked)
          onRevoked(link.passId)
          close()
        },
      },
    )
  return (
    <Dialog
      open
      onClose={close}
      title={t.revokeAsk(village)}
      actions={
        <>
          <Button look="go" busy={deed.isPending} onClick={revoke}>
            {t.revoke}
          </Button>
          <Button look="quiet" onClick={close}>
            {t.back}
          </Button>
        </>
      }
    >
      {t.revokeText}
      <div role="alert">{deed.isError && <p className="kept">{sentence(deed.error)}</p>}</div>
    </Dialog>
  )
}
