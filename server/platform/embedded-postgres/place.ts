import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { StartRefused } from '../start-refused.ts'
import { choosePrograms } from './programs.ts'
import { canEnter, type ServerUser, serverUser } from './server-user.ts'

/** Where data and programs live; `user` only where we are root; `notes` are Vietnamese lines to be printed first. */
export type DataPlace = { folder: string; programs: string; user?: ServerUser; notes: string[] }

/** The PostgreSQL cluster inside a data folder; its siblings (files and so on) belong to others. */
export function clusterFolder(folder: string): string {
  return join(folder, 'database', 'cluster')
}

/** Where root keeps what the server's user must reach when the project folder is closed to him. */
export function sharedHome(projectFolder: string): string {
  const real = existsSync(projectFolder) ? realpathSync(projectFolder) : resolve(projectFolder)
  return join('/var/lib/dondoc', createHash('sha256').update(real).digest('hex').slice(0, 12))
}

/**
 * Decides where the data of one kind live. `wanted` (DONDOC_DATA) is kept or refused, never moved; without it the
 * folder lies in the project, or in `sharedHome` where root's project is closed to the user who runs PostgreSQL.
 * Reads the file system, writes nothing but the programs' links. Throws StartRefused.
 */
export function dataPlace(options: {
  wanted?: string
  projectFolder: string
  name: 'data' | 'demo' | 'test'
}): DataPlace {
  const home = sharedHome(options.projectFolder)
  const moved = join(home, options.name)
  const near = ownFolder(options)
  // Data once put into the shared home stay there, even if root's project is opened later.
  const first = !options.wanted && existsSync(clusterFolder(moved)) && !existsSync(clusterFolder(near)) ? moved : near
  const user = serverUser(clusterFolder(first))
  const folder = canEnter(user, first) ? first : options.wanted ? refuseClosed(first, user) : moved
  const programs = choosePrograms(user, user ? home : folder)
  return {
    folder,
    programs: programs.folder,
    user,
    notes: notesOf(folder === moved, programs.folder !== programs.original),
  }

  function notesOf(dataMoved: boolean, programsCopied: boolean): string[] {
    const notes: string[] = []
    if (user) notes.push(`Đang chạy dưới quyền root: PostgreSQL chạy bằng người dùng ${user.name}.`)
    if (dataMoved) notes.push(`Người dùng ${user?.name} không vào được thư mục dự án: dữ liệu nằm ở ${folder}.`)
    if (programsCopied) notes.push(`Chương trình PostgreSQL được sao sang ${programs.folder}.`)
    return notes
  }
}

/** Where one kind of data lies when nobody but ourselves must reach it: PostgreSQL runs elsewhere. */
export function ownFolder(options: { wanted?: string; projectFolder: string; name: 'data' | 'demo' | 'test' }): string {
  return options.wanted ? resolve(options.wanted) : folderInProject(options.projectFolder, options.name)
}

function folderInProject(projectFolder: string, name: 'data' | 'demo' | 'test'): string {
  return name === 'data' ? resolve(projectFolder, 'data') : resolve(projectFolder, '.cache', name)
}

/** Throws: the chosen folder is closed to the user who runs PostgreSQL. */
export function refuseClosed(folder: string, user: ServerUser | undefined): never {
  const who = user ? `Người dùng hệ thống ${user.name} (chạy PostgreSQL)` : 'Người dùng đang chạy Đôn Đốc'
  throw new StartRefused(
    `${who} không vào được thư mục ${folder}; hãy mở quyền hoặc chọn thư mục khác bằng DONDOC_DATA.`,
  )
}
