import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartRefused } from '../start-refused.ts'

/** A user of the system under whom PostgreSQL runs when we ourselves are root. */
export type ServerUser = { uid: number; gid: number; name: string }

const PREFERRED = ['dondoc', 'postgres', 'nobody', 'daemon']

/**
 * The user for the server programs: undefined when we are not root (then it is ourselves). Data that exist already
 * decide, since PostgreSQL runs only as the owner of its folder. Throws StartRefused where no such user works.
 */
export function serverUser(existingData?: string, users = usersOfTheSystem()): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = existingData && existsSync(existingData) ? statSync(existingData).uid : 0
  const candidates = owner
    ? users.filter((user) => user.uid === owner)
    : [...PREFERRED.flatMap((name) => users.filter((user) => user.name === name)), ...users.filter(isService)]
  const usable = candidates.find((user) => runsAs(user, ['-c', ':']))
  if (usable) return usable
  throw new StartRefused(
    'PostgreSQL không chạy được dưới quyền root và máy này không có người dùng hệ thống nào khác dùng được; hãy chạy Đôn Đốc bằng một người dùng thường, hoặc đặt DATABASE_URL.',
  )
}

/** May this user enter the folder, or, where it is not made yet, the nearest folder above it? Asked of the system itself, so that ACLs count. */
export function canEnter(user: ServerUser | undefined, folder: string): boolean {
  const existing = nearestExisting(folder)
  return runsAs(user, ['-c', 'cd -- "$1"', 'sh', existing])
}

/** May this user run the program (its folder is open to him, not mounted noexec)? */
export function canExecute(user: ServerUser | undefined, program: string): boolean {
  return runsAs(user, ['-c', '[ -x "$1" ]', 'sh', program])
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder))
}

function runsAs(user: ServerUser | undefined, args: string[]): boolean {
  if (process.platform === 'win32') return true
  const tried = spawnSync('/bin/sh', args, {
    cwd: '/',
    stdio: 'ignore',
    timeout: 10_000,
    ...(user && { uid: user.uid, gid: user.gid }),
  })
  return tried.status === 0
}

function isService(user: ServerUser): boolean {
  return user.uid > 0 && user.uid < 1000 && !PREFERRED.includes(user.name)
}

// initdb looks its own user up by number, so only users with a line in the system's list come into question.
function usersOfTheSystem(): ServerUser[] {
  if (!existsSync('/etc/passwd')) return []
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length > 3 && Number(fields[2]) > 0)
    .map(([name, , uid, gid]) => ({ name: name!, uid: Number(uid), gid: Number(gid) }))
}
