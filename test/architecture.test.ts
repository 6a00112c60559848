// Which way the arrows point (ARCHITECTURE.md), read from the imports by rule: a new module needs no line here but its place in the order.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
/** May import those before it, never back. */
const order = [
  'spelling',
  'calendar',
  'units',
  'identity',
  'contacts',
  'frameworks',
  'documents',
  'directives',
  'assignments',
  'assessments',
  'transitions',
  'sheets',
  'twins',
  'rounds',
  'roadmap',
  'papers',
  'recognitions',
  'passes',
  'messages',
  'results',
  'dossiers',
  'tallies',
  'claims',
  'marks',
  'board',
  'desk',
]
const reports = new Set(['board', 'desk'])

type Arrow = { from: string; to: string; typeOnly: boolean }
const files = ['server', 'web'].flatMap((folder) => sourcesIn(join(root, folder)))
const arrows: Arrow[] = files.flatMap(importsOf)
const name = (file: string) => relative(root, file).replaceAll('\\', '/')
const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const moduleOf = (path: string) => path.match(/^server\/modules\/([^/]+)\//)?.[1]

describe('arrows', () => {
  it('platform imports no module, no page, no app', () => {
    expect(
      wrong(
        (a) =>
          a.from.startsWith('server/platform/') && !a.to.startsWith('server/platform/') && !a.to.startsWith('test/'),
      ),
    ).toEqual([])
  })

  it('nothing below imports main, run, open-office, serve or app', () => {
    const top = /^server\/(main|run|open-office|serve|app)\.ts$/
    expect(
      wrong((a) => top.test(a.to) && (a.from.startsWith('server/modules/') || a.from.startsWith('server/platform/'))),
    ).toEqual([])
  })

  it('modules import only those before them, and reports are imported by none', () => {
    expect(
      wrong((a) => {
        const [from, to] = [moduleOf(a.from), moduleOf(a.to)]
        if (!from || !to || from === to) return false
        return order.indexOf(to) < 0 || order.indexOf(to) >= order.indexOf(from) || reports.has(to)
      }),
    ).toEqual([])
  })

  it('rules, problems and contracts are pure: nothing they import, or that imports, reaches SQL, files or the server', () => {
    const pure = /^server\/modules\/[^/]+\/(rules|problems|contract)\.ts$/
    const impure = /platform\/(?!problem|access|shapes)|\/queries|\/actions|\/routes\.ts$/
    const reached = files
      .map((file) => name(file))
      .filter((file) => pure.test(file))
      .flatMap((file) => [...reach(file)].filter((to) => impure.test(to)).map((to) => `${file} → ${to}`))
    expect(reached).toEqual([])
  })

  it('the reader imports nothing from the platform', () => {
    expect(
      wrong((a) => a.from.startsWith('server/modules/documents/reading/') && a.to.startsWith('server/platform/')),
    ).toEqual([])
  })

  it('the page imports only pure files of a module', () => {
    expect(
      wrong(
        (a) =>
          a.from.startsWith('web/') &&
          a.to.startsWith('server/') &&
          !a.typeOnly &&
          !/\/(contract|rules|states|fold|numbers|kinds|rhythm|confidence|cells|marks)\.ts$/.test(a.to),
      ),
    ).toEqual([])
  })

  it('pages do not import one another; ui knows no page', () => {
    const page = (path: string) => path.match(/^web\/pages\/([^/]+)\//)?.[1]
    expect(wrong((a) => a.from.startsWith('web/ui/') && a.to.startsWith('web/pages/'))).toEqual([])
    expect(wrong((a) => Boolean(page(a.from) && page(a.to) && page(a.from) !== page(a.to)))).toEqual([])
  })

  it('there are no heaps', () => {
    const heaps = files
      .map((file) => relative(root, file))
      .filter(
        (path) =>
          /(^|\/)(utils?|helpers?|common|misc|types|interfaces)(\/|\.tsx?$)/.test(path) || path.endsWith('/index.ts'),
      )
    expect(heaps).toEqual([])
  })

  it('new Date() and process.env stand in the platform only', () => {
    const clocks = files
      .map((file) => relative(root, file))
      .filter((path) => path.startsWith('server/modules/') && !isTest(path))
      .filter((path) => /new Date\(\)|process\.env|Date\.now\(\)/.test(readFileSync(join(root, path), 'utf8')))
    expect(clocks).toEqual([])
  })
})

/** Everything a file imports at run time, directly or not. */
function reach(from: string, seen = new Set<string>()): Set<string> {
  for (const { to, typeOnly, from: file } of arrows) {
    if (file !== from || typeOnly || seen.has(to)) continue
    seen.add(to)
    reach(to, seen)
  }
  return seen
}

function wrong(is: (arrow: Arrow) => boolean): string[] {
  return arrows.filter((a) => !isTest(a.from) && is(a)).map((a) => `${a.from} → ${a.to}`)
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function importsOf(file: string): Arrow[] {
  const text = readFileSync(file, 'utf8')
  const from = relative(root, file).replaceAll('\\', '/')
  return [...text.matchAll(/(?:import|export)\s+(type\s)?[^'"]*?from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/g)].map(
    (match) => ({
      from,
      to: relative(root, resolve(dirname(file), match[2] ?? match[3]!)).replaceAll('\\', '/'),
      typeOnly: Boolean(match[1]),
    }),
  )
}
