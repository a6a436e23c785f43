import Taro from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import type { ChosenFile } from '@/api/upload'
import {
  addPhotos,
  clearPhotos,
  photosOf,
  photoTrouble,
  type QueuedPhoto,
  type QueueOf,
  removePhotos,
  retryPhotos,
  sendPhotosNow,
  subscribePhotos,
} from './photo-queue'

export type PhotoQueue = {
  /** In the order they were chosen; of every slot. */
  photos: readonly QueuedPhoto[]
  /** Ids of those the server has, in the same order: what a claim, a move or a baseline names. */
  receivedIds: string[]
  /** How many are still on their way. */
  pending: number
  /** How many were not taken; each says why. */
  refused: number
  /** What keeps them from getting on: no network, an ended session, a fault; null when nothing does. */
  trouble: ReturnType<typeof photoTrouble>
  add: (files: readonly ChosenFile[], slot?: string) => Promise<void>
  remove: (clientId: string) => void
  /** One again, or all that wait at once. */
  retry: (clientId?: string) => void
  /** After what they belong to has been saved: forgotten here, one by one or all. */
  clear: (clientIds?: readonly string[]) => void
}

/**
 * Photos that go up while a person goes on writing: at most three at once, again after every failure, at once when the network is back, and from where
 * they were after the program was killed. `key` names the draft they belong to: one draft, one key; `clear` it with the draft.
 */
export function usePhotoQueue({ key, use, place }: QueueOf): PhotoQueue {
  const photos = useSyncExternalStore(
    subscribePhotos,
    () => photosOf(key),
    () => photosOf(key),
  )
  useOnline()
  return {
    photos,
    receivedIds: photos.flatMap(({ state, photoId }) => (state === 'received' && photoId !== null ? [photoId] : [])),
    pending: photos.filter(({ state }) => state === 'waiting' || state === 'sending').length,
    refused: photos.filter(({ state }) => state === 'refused').length,
    trouble: photoTrouble(),
    add: (files, slot) => addPhotos({ key, use, place }, files, slot),
    remove: (clientId) => removePhotos(key, [clientId]),
    retry: (clientId) => retryPhotos(key, clientId),
    clear: (clientIds) => (clientIds ? removePhotos(key, clientIds) : clearPhotos(key)),
  }
}

function useOnline() {
  useEffect(() => {
    sendPhotosNow()
    if (process.env.TARO_ENV === 'h5') {
      window.addEventListener('online', sendPhotosNow)
      return () => window.removeEventListener('online', sendPhotosNow)
    }
    const changed = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) sendPhotosNow()
    }
    Taro.onNetworkStatusChange(changed)
    return () => Taro.offNetworkStatusChange(changed)
  }, [])
}
