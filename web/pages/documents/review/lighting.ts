import { type RefObject, useEffect } from 'react'

/**
 * Pointing at a value lights its words, and pointing at words lights their values: whatever shares a key of data-keys.
 * By classes on the page itself, since drawing a long sheet anew at every move of the mouse is too slow.
 */
export function useLighting(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current
    if (root === null) return
    let lit: Element[] = []
    const put = (out: readonly Element[]) => {
      for (const one of lit) one.classList.remove('is-on')
      for (const one of out) one.classList.add('is-on')
      lit = [...out]
    }
    const light = ({ target }: Event) => {
      const keys = target instanceof Element ? target.closest<HTMLElement>('[data-keys]')?.dataset.keys : undefined
      const wanted = keys?.split(' ').filter(Boolean) ?? []
      if (wanted.length === 0) return put([])
      put([...root.querySelectorAll(wanted.map((key) => `[data-keys~="${key}"]`).join(','))])
    }
    const dark = () => put([])
    root.addEventListener('pointerover', light)
    root.addEventListener('focusin', light)
    root.addEventListener('pointerleave', dark)
    root.addEventListener('focusout', dark)
    return () => {
      root.removeEventListener('pointerover', light)
      root.removeEventListener('focusin', light)
      root.removeEventListener('pointerleave', dark)
      root.removeEventListener('focusout', dark)
    }
  })
}
