/**
 * Makes the cluster once: initdb, roles and database are made in a sibling folder, which then takes its name in one
 * rename. A kill in the middle leaves only a sibling that the next start removes.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from '../start-refused.ts'
import { makeFolder } from './make-folder.ts'
import { isAlive } from './pid-file.ts'
import { type Programs, programPath } from './programs.ts'
import type { ServerUser } from './server-user.ts'

/** The passwords of the three roles, random, known only to the file `secrets.json` (mode 0600) of the data folder. */
export type Secrets = { admin: string; owner: string; app: string }

export const ADMIN_ROLE = 'dondoc_admin'

const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'vi_VN.UTF-8', 'C']
const MAKING = 'database.making-'

/** Makes `folder`/database if it is not there; two processes may do so at once, one of them wins. */
export function ensureCluster(folder: string, programs: Programs, user: ServerUser | undefined): void {
  makeFolder(folder, user ? 0o711 : 0o700)
  removeHalfMade(folder)
  const database = join(folder, 'database')
  if (existsSync(database)) return
  const making = join(folder, `${MAKING}${process.pid}-${randomBytes(3).toString('hex')}`)
  try {
    makeDatabaseFolder(making, programs, user)
    renameSync(making, database)
    syncFolder(folder)
  } catch (error) {
    if (!existsSync(database)) throw error
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/** The passwords; throws StartRefused where the file is missing or broken. */
export function readSecrets(folder: string): Secrets {
  const path = join(folder, 'database', 'secrets.json')
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EACCES') throw cause
    throw new StartRefused(
      `Thư mục dữ liệu ${folder} thiếu tệp mật khẩu database/secrets.json hoặc tệp hỏng; hãy lấy lại từ bản sao lưu.`,
      { cause },
    )
  }
}

/** Refuses a cluster that another major version made. `version` is the programs', such as "17.10". */
export function refuseOtherMajor(folder: string, cluster: string, version: string): void {
  const made = otherMajor(cluster, version)
  if (made === undefined) return
  const ours = version.split('.')[0]
  throw new StartRefused(
    `Dữ liệu ở ${folder} do PostgreSQL ${made} tạo, còn bản đi kèm là ${ours}; hãy chạy dondoc upgrade để chuyển.`,
  )
}

/** The major version that made a cluster where it is another one than the programs'. */
export function otherMajor(cluster: string, version: string): string | undefined {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  return made === version.split('.')[0] ? undefined : made
}

function makeDatabaseFolder(making: string, programs: Programs, user: ServerUser | undefined): void {
  mkdirSync(making, { mode: 0o711 })
  chmodSync(making, 0o711)
  const cluster = join(making, 'cluster')
  for (const path of [cluster, join(making, 'socket')]) makePrivate(path, user)
  const secrets: Secrets = { admin: newPassword(), owner: newPassword(), app: newPassword() }
  const passwordFile = join(making, 'password')
  writeFileSync(passwordFile, secrets.admin, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  runInitdb(cluster, passwordFile, programs, user)
  rmSync(passwordFile)
  makeRoles(cluster, secrets, programs, user)
  writeFileSync(join(making, 'secrets.json'), JSON.stringify(secrets), { mode: 0o600, flush: true })
  syncFolder(making)
}

function makePrivate(path: string, user: ServerUser | undefined): void {
  mkdirSync(path, { mode: 0o700 })
  if (user) chownSync(path, user.uid, user.gid)
}

function newPassword(): string {
  return randomBytes(24).toString('hex')
}

function runInitdb(cluster: string, passwordFile: string, programs: Programs, user: ServerUser | undefined): void {
  const fixed = [
    '-D',
    cluster,
    '-U',
    ADMIN_ROLE,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
    '--locale-provider=icu',
    '--icu-locale=vi',
    '--text-search-config=simple',
  ]
  for (const locale of LOCALES) {
    const made = runAs(user, cluster, programPath(programs, 'initdb'), [...fixed, `--locale=${locale}`])
    if (made.status === 0) return
    const last = locale === LOCALES.at(-1)
    if (last || !/invalid locale|locale name/i.test(made.stderr)) throw failureOf('initdb', made)
  }
}

// The single-user server needs no socket and no password; every line it reads is one statement.
function makeRoles(cluster: string, secrets: Secrets, programs: Programs, user: ServerUser | undefined): void {
  const statements = [
    `create role dondoc_owner login createdb password '${secrets.owner}'`,
    `create role dondoc_app login password '${secrets.app}'`,
    'create database dondoc owner dondoc_owner',
    'revoke connect on database postgres, template1 from public',
    'grant connect on database postgres to dondoc_owner',
  ]
  const args = [
    '--single',
    '-D',
    cluster,
    '-c',
    'exit_on_error=on',
    '-c',
    'timezone=UTC',
    '-c',
    'log_checkpoints=off',
    'postgres',
  ]
  const made = runAs(user, cluster, programPath(programs, 'postgres'), args, `${statements.join('\n')}\n`)
  if (made.status !== 0 || /ERROR|FATAL|PANIC/.test(made.stderr)) throw failureOf('postgres --single', made)
}

function runAs(
  user: ServerUser | undefined,
  cwd: string,
  program: string,
  args: string[],
  input?: string,
): SpawnSyncReturns<string> {
  const made = spawnSync(program, args, {
    cwd,
    input,
    encoding: 'utf8',
    env: serverEnvironment(),
    ...(user && { uid: user.uid, gid: user.gid }),
  })
  if (made.error) throw made.error
  return made
}

/** What of our environment the server's programs need: none of our secrets, no PG* variable. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'windir']
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_ALL: 'C', TZ: 'UTC' }
}

function failureOf(program: string, made: SpawnSyncReturns<string>): Error {
  return new Error(`${program} ended with ${made.status ?? made.signal}: ${made.stderr.trim().slice(-2000)}`)
}

function removeHalfMade(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(MAKING) ? Number.parseInt(name.slice(MAKING.length), 10) : undefined
    // A number may have been given to another process since; no first start takes an hour.
    if (pid && (!isAlive(pid) || Date.now() - statSync(join(folder, name)).mtimeMs > 3_600_000))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
