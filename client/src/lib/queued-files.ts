import type { ChosenFile } from '@/api/upload'
import { clearFileStore, inFileStore } from './file-store'
import { canKeepPhotos, copyToKeep, dropPhoto, isThere } from './kept-photos'

/** What a queue remembers of one photo's file. */
export type QueuedFile = { clientId: string; path: string; name: string; bytes: number }

/** Files chosen in this browser since the page was opened: also where nothing can be kept. */
const chosen = new Map<string, File>()
/** Where a photo is looked at on this device while the program lives, also after it has been received. */
const previews = new Map<string, string>()

/** Keeps a chosen photo on this device until it has been received, and answers the path it is sent from; a browser has none. */
export async function keepFile(clientId: string, file: ChosenFile): Promise<string> {
  lookAt(clientId, file)
  if (canKeepPhotos()) return copyToKeep(clientId, file)
  const { file: bytes } = file
  if (bytes) {
    chosen.set(clientId, bytes)
    await inFileStore('readwrite', (store) => store.put(bytes, clientId))
  }
  return ''
}

function lookAt(clientId: string, { path, file }: Pick<ChosenFile, 'path' | 'file'>) {
  const address = path || (file && typeof URL.createObjectURL === 'function' ? URL.createObjectURL(file) : '')
  if (address) previews.set(clientId, address)
}

/** Where a photo can be looked at without asking the server; '' when this device no longer has it. */
export const previewOf = ({ clientId, path }: Pick<QueuedFile, 'clientId' | 'path'>): string =>
  previews.get(clientId) ?? path

/** After the page was opened anew: an address that a browser gave out has ended with the old page. True when there is a new one. */
export async function showAnew(queued: QueuedFile): Promise<boolean> {
  if (canKeepPhotos()) return false
  const file = await fileOf(queued)
  if (file?.file) {
    chosen.set(queued.clientId, file.file)
    lookAt(queued.clientId, { path: '', file: file.file })
  }
  return file !== undefined
}

/** The file to send; undefined when this device no longer has it. */
export async function fileOf({ clientId, path, name, bytes }: QueuedFile): Promise<ChosenFile | undefined> {
  if (canKeepPhotos()) return isThere(path) ? { path, name, size: bytes } : undefined
  const file = chosen.get(clientId) ?? (await inFileStore<File>('readonly', (store) => store.get(clientId)))
  return file && { path, name, size: bytes, file }
}

/** It has been received: the copy is not needed any more. */
export function dropFile({ clientId, path }: Pick<QueuedFile, 'clientId' | 'path'>) {
  if (canKeepPhotos()) return path ? dropPhoto({ path }) : undefined
  chosen.delete(clientId)
  void inFileStore('readwrite', (store) => store.delete(clientId))
}

/** The person does not want it, or it belongs to something by now: not even looked at here any more. */
export function forgetFile(queued: Pick<QueuedFile, 'clientId' | 'path'>) {
  const address = previews.get(queued.clientId)
  if (address?.startsWith('blob:')) URL.revokeObjectURL(address)
  previews.delete(queued.clientId)
  dropFile(queued)
}

/** Everything that was kept here, for log-out on a shared computer. */
export function dropAllFiles() {
  chosen.clear()
  if (!canKeepPhotos()) clearFileStore()
}
