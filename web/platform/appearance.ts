/** Light or dark, airy or compact: kept on this device, written on <html> before the first paint. */
import { useSyncExternalStore } from 'react'

export type Theme = 'auto' | 'light' | 'dark'
export type Density = 'comfortable' | 'compact'
export interface Appearance {
  theme: Theme
  density: Density
  /** What `theme` comes to on this device now. */
  scheme: 'light' | 'dark'
}

const storeKey = 'don-doc.appearance'
const listeners = new Set<() => void>()
let current: Appearance = { theme: 'auto', density: 'comfortable', scheme: 'light' }

/** Before the first paint: what was chosen on this device, and from then on what the device asks for. */
export function restoreAppearance(): void {
  renew(restore())
  darkDevice().addEventListener('change', () => renew(current))
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(listen, () => current)
}

export function setAppearance(change: Partial<Pick<Appearance, 'theme' | 'density'>>): void {
  const { theme, density } = { ...current, ...change }
  localStorage.setItem(storeKey, JSON.stringify({ theme, density }))
  renew({ theme, density })
}

function restore(): Pick<Appearance, 'theme' | 'density'> {
  try {
    const kept = JSON.parse(localStorage.getItem(storeKey) ?? '{}') as Partial<Appearance>
    return { theme: kept.theme ?? 'auto', density: kept.density ?? 'comfortable' }
  } catch {
    return { theme: 'auto', density: 'comfortable' }
  }
}

function renew(wanted: Pick<Appearance, 'theme' | 'density'>): void {
  current = show(wanted)
  for (const listener of listeners) listener()
}

function show({ theme, density }: Pick<Appearance, 'theme' | 'density'>): Appearance {
  const scheme = theme === 'auto' ? (darkDevice().matches ? 'dark' : 'light') : theme
  document.documentElement.dataset.theme = scheme
  document.documentElement.dataset.density = density
  return { theme, density, scheme }
}

const darkDevice = () => matchMedia('(prefers-color-scheme: dark)')

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
