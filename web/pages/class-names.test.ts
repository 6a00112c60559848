// Sheets of style stay on once a page was opened: a class of one page must not mean something on another.
import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folder = import.meta.dirname

/** The classes a sheet's rules begin with, comments left out. */
function classesOf(file: string): string[] {
  const rules = readFileSync(`${folder}/${file}`, 'utf8').replace(/\/\*.*?\*\//gs, '')
  const selectors = [...rules.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','))
  return selectors.flatMap((selector) => selector.trim().match(/^\.([\w-]+)/)?.[1] ?? [])
}

it('gives no class to two pages', () => {
  const pages = new Map<string, Set<string>>()
  for (const file of globSync('*/**/*.css', { cwd: folder })) {
    const [page = ''] = file.split(/[\\/]/)
    for (const name of classesOf(file)) pages.set(name, (pages.get(name) ?? new Set()).add(page))
  }
  expect(pages.size).toBeGreaterThan(100)
  const shared = [...pages].filter(([, owners]) => owners.size > 1).map(([name, owners]) => [name, ...owners])
  expect(shared).toEqual([])
})
