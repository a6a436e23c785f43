import type { ActionName } from '@chuanmen/types/contract'
import type { FileField, FileSource } from '@chuanmen/types/household-words'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { call, type Input, newRequestId, type Output } from '@/api/call'
import { toast } from '@/components/toast/toast'
import { doLater, forgetRefused, type LaterOf, useLater } from '@/lib/later'
import { param } from '@/lib/navigate'
import { useDayDraft } from '@/lib/use-day-draft'
import { usePhotoQueue } from '@/lib/use-photo-queue'
import { blankOf, type FileForm, formOf, problemOf } from '../household/file-form'
import { fileReads, useFile } from '../household/use-file'
import { keepDoors, keptDoor } from '../visit/kept-door'
import { answeredOf, backFrom, blankInterview, type Interview, inputOf, questions, revOf, sourceOf } from './interview'

const staleReads: readonly ActionName[] = [...fileReads, 'portfolio.today', 'portfolio.view']

export type Waiting = LaterOf<'household.save'>
/** What became of one that arrived; `outcome` undefined: the server could not be asked what it merged. */
export type Arrived = { fields: Input<'household.save'>['fields']; outcome?: Output<'household.save'> }

/** One interview at a door: what is known of the household, what is being answered, and what of it still waits on this phone. */
export function useInterview() {
  const { params } = useRouter()
  const flat = { stairwellId: param(params, 'stairwellId'), flatId: param(params, 'flatId') }
  const { flatId } = flat
  const file = useFile(flat)
  const view = file.value
  const [kept] = useState(() => keptDoor(flatId))
  useEffect(() => {
    if (!view) return
    const { building, unit, room, estateId } = view
    keepDoors({ [flatId]: { building, unit, room, estateId } })
  }, [flatId, view])

  const key = `interview:${flatId}`
  const draft = useDayDraft<Interview>(key, blankInterview)
  const queue = usePhotoQueue({ key, use: 'file', place: { of: 'flat', ...flat } })
  const interview = draft.value
  const photos = queue.photos.filter(({ state }) => state !== 'refused').length
  const waiting = useLater('household.save').filter(({ input }) => input.flatId === flatId)
  const own = waiting.find(({ id }) => id === interview.sentId)
  const isAnyWithPhotos = waiting.some((entry) => entry.queue === key)
  const [wasTried, setTried] = useState(false)
  const [attempt, setAttempt] = useState(0)

  // Photos of an interview that was forgotten with its day go with it.
  const { clear } = queue
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (!draft.wasRestored && !isAnyWithPhotos) clear()
  }, [])

  // It is with the server, only photos of it are not: that is said once, and it is through.
  const lost = own && own.refused !== null && own.refusedCode === undefined ? own : undefined
  useEffect(() => {
    if (!lost) return
    toast(lost.refused ?? '', 'warning')
    forgetRefused(lost.id)
  }, [lost])

  const arrived = useArrived(interview, own, () => inputOf(interview, flat, interview.sentAt, 0), draft.restart)

  const touched = (field: FileField): Interview['seen'] =>
    field in interview.seen ? interview.seen : { ...interview.seen, [field]: revOf(view, field) }
  const thisYear = new Date().getFullYear()
  const problems = new Map(
    questions.flatMap(({ field }) => {
      const words = problemOf(field, interview.form, thisYear)
      return words === undefined ? [] : [[field, words] as const]
    }),
  )
  const answered = answeredOf(interview, photos)
  const isShut = file.failure?.kind === 'refused' || file.failure?.kind === 'session'
  return {
    flat,
    file,
    view,
    door: view ?? kept,
    /** Refused, logged out, or the link is cut: there is nothing to ask here. Without a network there is. */
    isShut,
    isOffline: file.failure !== null && !isShut,
    interview,
    answered,
    photos,
    attempt,
    problemOf: (field: FileField) => (wasTried ? problems.get(field) : undefined),
    isEmptyTried: wasTried && answered.length === 0,
    setSaid: (said: FileSource) => draft.change({ said }),
    setSource: (field: FileField, source: FileSource) =>
      draft.change({ sources: { ...interview.sources, [field]: source } }),
    sourceOf: (field: FileField) => sourceOf(interview, field),
    change: (field: FileField, part: Partial<FileForm>) => {
      arrived.forget()
      draft.change({ form: { ...interview.form, ...part }, seen: touched(field) })
    },
    /** Asked again, and it is as it was. */
    same: (field: FileField) => {
      const value = view?.fields[field]?.value
      if (value != null)
        draft.change({ form: { ...interview.form, ...formOf(field, value as never) }, seen: touched(field) })
    },
    skip: (field: FileField) => {
      if (field === 'decorationPhotos') clear()
      draft.change({ form: { ...interview.form, ...blankOf[field] } })
    },
    queue: {
      ...queue,
      add: (files: Parameters<typeof queue.add>[0], slot?: string) => {
        // The draft is what the photos are found by after a restart.
        arrived.forget()
        draft.change({ seen: touched('decorationPhotos') })
        return queue.add(files, slot)
      },
    },
    /** Handed in and not yet through: perhaps there is no network. */
    sending: own && own.refused === null ? own : undefined,
    refused: own && own.refused !== null ? own : undefined,
    others: waiting.filter(({ id }) => id !== interview.sentId),
    arrived: arrived.value,
    isSaved: draft.isSaved,
    submit: () => {
      setTried(true)
      setAttempt((before) => before + 1)
      if (answered.length === 0 || problems.size > 0) return
      if (own) forgetRefused(own.id)
      const id = newRequestId()
      const sentAt = new Date().toISOString()
      const hasPhotos = answered.includes('decorationPhotos') && queue.photos.length > 0
      doLater('household.save', inputOf(interview, flat, sentAt, photos), {
        ...{ id, changes: staleReads },
        ...(hasPhotos ? { queue: key } : {}),
      })
      draft.change({ sentId: id, sentAt })
      setTried(false)
      void Promise.resolve(Taro.pageScrollTo({ scrollTop: 0, duration: 0 })).catch(() => undefined)
    },
    /** Photos that wait would be taken along by the next one. */
    mayAnother: !isAnyWithPhotos,
    another: draft.restart,
    /** One that was refused meanwhile comes back into the form; what stood there must be empty. */
    putRight: (entry: Waiting) => {
      draft.change(backFrom(entry.input))
      forgetRefused(entry.id)
    },
    drop: (entry: Waiting) => {
      forgetRefused(entry.id)
      if (entry.id === interview.sentId) draft.change({ sentId: '', sentAt: '' })
    },
  }
}
export type InterviewPage = ReturnType<typeof useInterview>

/**
 * Notices when the one handed in has arrived. What the server merged is asked for by the same request once more, which answers its first outcome; then what stood in the form is
 * forgotten here: the visit is over.
 */
function useArrived(
  interview: Interview,
  own: Waiting | undefined,
  rebuilt: () => Input<'household.save'>,
  onDone: () => void,
) {
  const [value, setValue] = useState<Arrived>()
  /** As it was sent last, with the photos that joined on the way. */
  const last = useRef<{ id: string; input: Input<'household.save'> }>()
  if (own) last.current = { id: own.id, input: own.input }
  const { sentId } = interview
  const isThrough = sentId !== '' && !own
  const done = useRef({ onDone, rebuilt })
  done.current = { onDone, rebuilt }
  useEffect(() => {
    if (!isThrough) return
    const input = last.current?.id === sentId ? last.current.input : done.current.rebuilt()
    done.current.onDone()
    setValue({ fields: input.fields })
    void call('household.save', input, sentId).then(
      (outcome) => setValue({ fields: input.fields, outcome }),
      () => undefined,
    )
  }, [isThrough, sentId])
  return { value, forget: () => setValue(undefined) }
}
