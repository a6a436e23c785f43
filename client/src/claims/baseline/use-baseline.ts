import type { BaselineRoom, Surface } from '@chuanmen/types/baseline'
import type { PhotoView } from '@chuanmen/types/photo'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { ownerOf, session } from '@/api/session'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/lib/draft'
import { param } from '@/lib/navigate'
import { usePhotoQueue } from '@/lib/use-photo-queue'
import { usePlace } from '@/pages/availability/use-place'
import { keepBaseline, keptBaseline } from './kept-baseline'
import { isUntouched, mergedRooms, type Rooms, sameRooms, savable, startRooms, withQueue, withRecord } from './rooms'
import { useSaving } from './use-saving'

/** The other side signs, and photos come to be shown, while somebody waits for it here. */
const LOOK_MS = 15_000

/** Empty `rooms`: nothing was changed on this phone. `rev` is what it was changed from. */
type Draft = { rooms: BaselineRoom[]; rev: number; by: string }

/** What a flat was like before works, as the server has it and as this phone is changing it. */
export function useBaseline() {
  const { params } = useRouter()
  const flatId = param(params, 'flatId')
  const place = usePlace(flatId, param(params, 'stairwellId'))
  const { stairwellId } = place
  const view = useAction(
    'baseline.view',
    { flatId, stairwellId },
    {
      enabled: stairwellId !== '',
      of: [flatId],
      everyMs: LOOK_MS,
    },
  )
  const [kept] = useState(() => keptBaseline(flatId))
  useEffect(() => {
    if (view.value) keepBaseline(flatId, view.value)
  }, [flatId, view.value])
  const failure = view.failure ?? (stairwellId === '' ? place.failure : null)
  const isOffline = failure?.kind === 'offline' || failure?.kind === 'timeout'
  const known = view.value ?? (isOffline ? kept : undefined)

  const me = ownerOf(session.use())
  const draft = useDraft<Draft>(`baseline:${flatId}`, { rooms: [], rev: 0, by: me })
  const queue = usePhotoQueue({
    key: `baseline:${flatId}`,
    use: 'baseline',
    place: { of: 'flat', flatId: known?.flatId ?? flatId, stairwellId: known?.stairwellId ?? stairwellId },
  })
  /** Named by what this phone calls it: the server has no photo of that name yet. */
  const isPending = (ref: string) => queue.photos.some(({ clientId }) => clientId === ref)

  const stored = known ? (known.rooms.length > 0 ? known.rooms : startRooms()) : []
  const isMine = draft.value.rooms.length > 0 && draft.value.by === me
  const rooms: Rooms = isMine ? draft.value.rooms : stored
  const isEditable = Boolean(known?.abilities.edit) && !known?.household && !known?.contractor

  const keepRooms = (next: Rooms, rev = isMine ? draft.value.rev : (known?.rev ?? 0)) =>
    draft.change({ rooms: [...next], rev, by: me })

  // Photos come and go in the queue by themselves; what is marked on them follows.
  const { photos: queued } = queue
  // biome-ignore lint/correctness/useExhaustiveDependencies: rooms are read when the queue or the server's answer moves
  useEffect(() => {
    if (!known || !isEditable || (!isMine && queued.length === 0)) return
    const next = withQueue(rooms, queued, (ref) => ref in known.photos)
    if (!sameRooms(next, rooms)) keepRooms(next)
  }, [queued, known?.photos, isEditable])

  const toSave = savable(rooms, isPending)
  const saving = useSaving({
    target: { flatId: known?.flatId ?? flatId, stairwellId: known?.stairwellId ?? stairwellId },
    mine: isMine && isEditable ? { rooms: toSave, rev: draft.value.rev } : undefined,
    theirs: known && !isOffline ? { rooms: known.rooms, rev: known.rev } : undefined,
    onSaved: (rev) => draft.change({ rev }),
    onBehind: view.again,
  })

  // Once the server shows what this phone had, nothing of its own is left to keep.
  useEffect(() => {
    if (!view.value) return
    const there = view.value.photos
    const arrived = queued.filter(({ photoId, state }) => state === 'received' && photoId !== null && there[photoId])
    if (arrived.length > 0) queue.clear(arrived.map(({ clientId }) => clientId))
  }, [view.value, queued, queue.clear])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when an answer comes
  useEffect(() => {
    const fresh = view.value
    if (!fresh || !isMine || queued.length > 0) return
    if (fresh.rev >= draft.value.rev && sameRooms(fresh.rooms, toSave)) draft.change({ rooms: [], rev: 0 })
  }, [view.value, isMine, queued.length])

  const photos: Record<string, PhotoView> = { ...known?.photos }
  for (const { view: sent } of queued) if (sent) photos[sent.photoId] = sent

  return {
    ...{ flatId, stairwellId, place, view: known, rooms, photos, queue, isPending, isEditable, saving },
    state: {
      value: known,
      failure,
      isLoading: !failure && !known,
      isOffline: isOffline && known !== undefined,
      again: () => (stairwellId === '' ? place.again() : view.again()),
    },
    isOffline,
    isKept: draft.isSaved,
    isUntouched: isUntouched(rooms),
    change: (next: Rooms) => keepRooms(next),
    changeSurface: (roomId: string, surface: Surface, part: Parameters<typeof withRecord>[3]) =>
      keepRooms(withRecord(rooms, roomId, surface, part)),
    /** Everything is with the server, photos too. */
    isSettled: queue.pending === 0 && !saving.isDirty,
    /** Somebody else changed it: both in one, or theirs alone. */
    merge: () => {
      if (view.value) keepRooms(mergedRooms(view.value.rooms, rooms), view.value.rev)
      saving.goOn()
    },
    takeTheirs: () => {
      queue.clear()
      draft.change({ rooms: [], rev: 0 })
      saving.goOn()
    },
    again: view.again,
  }
}
export type Baseline = ReturnType<typeof useBaseline>
