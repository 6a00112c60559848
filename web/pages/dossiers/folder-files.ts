/** Files of a dropped folder tree with their paths, as browsers tell them. */
export interface PathFile {
  path: string
  file: File
}

/** Must be called before the drop's handler returns: afterwards a browser forgets what was dropped. */
export function filesOfDrop(data: DataTransfer): Promise<PathFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return Promise.resolve([...data.files].map((file) => ({ path: file.name, file })))
  return Promise.all(entries.map(filesOf)).then((found) => found.flat())
}

export const filesOfInput = (files: FileList): PathFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }))

async function filesOf(entry: FileSystemEntry): Promise<PathFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: PathFile[] = []
  // A reader gives at most a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed))
    if (some.length === 0) return found
    for (const one of some) found.push(...(await filesOf(one)))
  }
}
