/**
 * Photographs chosen for a report, kept on the phone until they have arrived: a reload or a day without a line loses none.
 * Where the browser keeps nothing (a private window), they stay as long as the page is open.
 */
const name = 'don-doc'
const store = 'photos'
const held = new Map<string, Blob>()
let opening: Promise<IDBDatabase | null> | undefined

export async function keepPhoto(id: string, photo: Blob): Promise<void> {
  held.set(id, photo)
  await inStore('readwrite', (photos) => photos.put(photo, id))
}

export async function keptPhoto(id: string): Promise<Blob | null> {
  const here = held.get(id)
  if (here) return here
  const found = await inStore<Blob | undefined>('readonly', (photos) => photos.get(id))
  if (found) held.set(id, found)
  return found ?? null
}

export async function dropPhoto(id: string): Promise<void> {
  held.delete(id)
  await inStore('readwrite', (photos) => photos.delete(id))
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (photos: IDBObjectStore) => IDBRequest,
): Promise<T | undefined> {
  opening ??= open()
  const database = await opening
  if (database === null) return undefined
  return new Promise((resolve) => {
    try {
      const request = ask(database.transaction(store, mode).objectStore(store))
      request.onsuccess = () => resolve(request.result as T)
      request.onerror = () => resolve(undefined)
    } catch {
      resolve(undefined)
    }
  })
}

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(name, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(store)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => resolve(null)
      request.onblocked = () => resolve(null)
    } catch {
      resolve(null)
    }
  })
}
