/**
 * "Gửi Zalo" on a list: a message for each agency that leads something in it.
 *
 *   <SendButton list={queryOf(askedOf(search))} />
 */
import { useState } from 'react'
import { useWords } from '../platform/words.ts'
import { Button } from '../ui/button.tsx'
import { MessagesDrawer } from './messages-drawer.tsx'
import { messageWords } from './words.ts'

export function SendButton({ list }: { list: string }) {
  const t = useWords(messageWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" title={t.openKey} onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      <MessagesDrawer source={open ? { list } : null} onClose={() => setOpen(false)} />
    </>
  )
}
