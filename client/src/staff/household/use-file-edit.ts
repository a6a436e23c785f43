import type { FileFieldView, HouseholdFileView } from '@chuanmen/types/household-file'
import { type FileField, type FileSource, fileFieldWords } from '@chuanmen/types/household-words'
import { useEffect, useState } from 'react'
import type { Input } from '@/api/call'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { dayOf } from '@/lib/format'
import { useDayDraft } from '@/lib/use-day-draft'
import { usePhotoQueue } from '@/lib/use-photo-queue'
import { blankForm, type FileForm, formOf, problemOf, usualSource, valueOf } from './file-form'
import { type FileLoaded, fileReads } from './use-file'

/** `seenRev` −1: nothing was typed yet, the form shows what stands. */
type Draft = { form: FileForm; source: FileSource; heldOn: string | null; seenRev: number }
type Props = { file: FileLoaded; view: HouseholdFileView; field: FileField; onClose: () => void }

/** One field being corrected: a draft for the day, what it was based on, and what somebody else made of it meanwhile. */
export function useFileEdit({ file, view, field, onClose }: Props) {
  const { stairwellId, flatId } = view
  const known: FileFieldView | null = view.fields[field] ?? null
  const key = `file-edit:${flatId}:${field}`
  const queue = usePhotoQueue({ key, use: 'file', place: { of: 'flat', flatId, stairwellId } })
  const source = usualSource(field, known?.source ?? 'household')
  const draft = useDayDraft<Draft>(key, { form: blankForm, source, heldOn: null, seenRev: -1 })
  const saving = useMutate('household.save', fileReads, key)
  const [wasTried, setTried] = useState(false)

  const rev = known?.rev ?? 0
  const isTyped = draft.value.seenRev >= 0
  const shown: Draft = isTyped
    ? draft.value
    : {
        ...draft.value,
        source,
        form: known?.value == null ? blankForm : { ...blankForm, ...formOf(field, known.value) },
      }
  const put = (part: Partial<Draft>) => draft.change(isTyped ? part : { ...shown, seenRev: rev, ...part })

  const isRefused = saving.failure?.code === 'file_changed'
  const { again } = file
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per refusal
  useEffect(() => {
    if (isRefused) again()
  }, [isRefused])
  const isChanged = isTyped && shown.seenRev !== rev && !saving.isBusy

  const newPhotos = field === 'decorationPhotos' ? queue.receivedIds : []
  const problem =
    problemOf(field, shown.form, new Date().getFullYear()) ??
    (valueOf(field, shown.form, newPhotos.length) === null ? '还没有填' : undefined) ??
    (field === 'decorationPhotos' && queue.pending > 0 ? '照片还在上传，传完再存' : undefined) ??
    (shown.source === 'document' && shown.heldOn === null ? '请选证件上的日子' : undefined)

  const submit = async () => {
    setTried(true)
    const value = valueOf(field, shown.form, newPhotos.length)
    if (problem !== undefined || value === null) return
    const askedAt = askedAtOf(shown, Date.now())
    const given = field === 'decorationPhotos' ? [...(value as string[]), ...newPhotos] : value
    const saved = await saving.run({
      ...{ stairwellId, flatId, how: 'edit', askedAt, healthConsent: field === 'needs' && shown.form.healthConsent },
      fields: [{ field, value: given, source: shown.source, seenRev: isTyped ? shown.seenRev : rev }],
    } as Input<'household.save'>)
    if (!saved) return
    queue.clear()
    draft.restart()
    toast(saved.older.length > 0 ? `${fileFieldWords[field]}已有更晚问的，这一条放进「以前记的」` : '存好了')
    onClose()
  }
  return {
    form: shown.form,
    change: (part: Partial<FileForm>) => put({ form: { ...shown.form, ...part } }),
    source: shown.source,
    setSource: (next: FileSource) => put({ source: next }),
    heldOn: shown.heldOn,
    setHeldOn: (heldOn: string) => put({ heldOn }),
    queue,
    theirs: isChanged && known ? known : undefined,
    takeTheirs: () => {
      queue.clear()
      draft.restart()
      saving.reset()
      setTried(false)
    },
    keepMine: () => {
      put({ seenRev: rev })
      saving.reset()
    },
    submit,
    problem: wasTried ? problem : undefined,
    isBusy: saving.isBusy,
    failure: isRefused && isChanged ? null : saving.failure,
    isSaved: draft.isSaved && isTyped,
  }
}

/** A document holds from its own day on; whatever else was said or seen, now. */
const askedAtOf = ({ source, heldOn }: Draft, now: number): string =>
  source === 'document' && heldOn !== null && heldOn !== dayOf(now)
    ? new Date(`${heldOn}T12:00:00+08:00`).toISOString()
    : new Date(now).toISOString()
