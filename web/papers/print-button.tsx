/**
 * "In biểu" on a list: one button, and Ctrl P in place of the browser's own printing of the page.
 *
 *   <PrintButton list="assignments" path={`/api/papers/assignments${queryOf({ ...asked, by })}`} />
 */
import { useEffect, useState } from 'react'
import { useWords } from '../platform/words.ts'
import { buttonLook } from '../ui/button.tsx'
import { Drawer } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { type Printed, PrintPanel } from './print-panel.tsx'
import { paperWords } from './words.ts'

export function PrintButton(printed: Printed) {
  const t = useWords(paperWords)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', byKey)
    return () => window.removeEventListener('keydown', byKey)
  }, [])
  return (
    <>
      <button
        type="button"
        className={buttonLook()}
        title={t.printKey}
        aria-label={t.print}
        onClick={() => setOpen(true)}
      >
        <Icon name="print" />
        <span className="hide-s">{t.print}</span>
      </button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t.titles[printed.list]} size={480}>
        {open && <PrintPanel printed={printed} />}
      </Drawer>
    </>
  )
}
