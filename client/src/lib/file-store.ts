const STORE = 'files'
let opening: Promise<IDBDatabase | undefined> | undefined

/** A browser keeps files in its own database, so that a closed page costs nothing; without one (private windows) they live as long as the page. */
function database(): Promise<IDBDatabase | undefined> {
  opening ??= new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(undefined)
    try {
      const asked = indexedDB.open('chuanmen-photos', 1)
      asked.onupgradeneeded = () => void asked.result.createObjectStore(STORE)
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = asked.onblocked = () => resolve(undefined)
    } catch {
      resolve(undefined)
    }
  })
  return opening
}

/** Undefined where nothing can be kept, or when it was not done. */
export async function inFileStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>) {
  const opened = await database()
  if (!opened) return undefined
  return new Promise<T | undefined>((resolve) => {
    try {
      const asked = act(opened.transaction(STORE, mode).objectStore(STORE))
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => resolve(undefined)
    } catch {
      resolve(undefined)
    }
  })
}

export const clearFileStore = () => void inFileStore('readwrite', (store) => store.clear())
