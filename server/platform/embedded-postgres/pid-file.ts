/** What `postmaster.pid` says of a running, or no longer running, server. */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Listening } from './settings.ts'

/** A server that its folder names: its process and where it listens (undefined until it does). */
export type Noted = { pid: number; listening: Listening | undefined }

/** Reads the file of this cluster; undefined where there is none or it is not yet written. */
export function readPidFile(cluster: string): Noted | undefined {
  const lines = pidFileText(cluster)
    ?.split('\n')
    .map((line) => line.trim())
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, listening: listeningOf(Number(lines[3]), lines[4] ?? '', lines[5] ?? '') }
}

/** Is there a process of this id, of whatever user, that has not ended (a zombie has)? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return process.platform !== 'linux' || !/^State:\s*Z/m.test(textOf(`/proc/${pid}/status`) ?? '')
}

/** Does a server run on this cluster by the word of its file? A file whose process number now belongs to another program does not count. */
export function serverProcess(cluster: string): Noted | undefined {
  const noted = readPidFile(cluster)
  return noted && isAlive(noted.pid) && isPostmasterOf(noted.pid, cluster) ? noted : undefined
}

/**
 * PostgreSQL removes a stale file itself, unless the number in it has since been given to another process of the same
 * user (usual in a container after a hard stop): then it refuses to start, and we remove the file.
 */
export function removeMisleadingPidFile(cluster: string): void {
  const before = pidFileText(cluster)
  const noted = readPidFile(cluster)
  if (!noted || !isAlive(noted.pid) || isPostmasterOf(noted.pid, cluster)) return
  if (pidFileText(cluster) === before) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

function pidFileText(cluster: string): string | undefined {
  return textOf(join(cluster, 'postmaster.pid'))
}

function listeningOf(port: number, socketFolder: string, address: string): Listening | undefined {
  if (socketFolder) return { socketFolder }
  return address && port ? { port } : undefined
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  if (process.platform === 'win32') return true
  const command = process.platform === 'linux' ? textOf(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') : commandOf(pid)
  return command === undefined || (command.includes('postgres') && command.includes(`-D ${cluster} `))
}

function commandOf(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8', timeout: 5_000 })
  } catch {
    return undefined
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw error
    return undefined
  }
}
